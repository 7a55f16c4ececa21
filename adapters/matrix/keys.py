"""Keycaps below the bot's own messages, so that one tap presses them. A courtesy: the words say what to type.

They are put there after the message, by themselves, and taken away when it has fewer of them; under the server's limit
they stay undone, for every one of them would hold up a message.
"""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Sequence

import aiohttp
from nio import AsyncClient
from nio.api import RelationshipType

from adapters.matrix.calls import Unexpected, call
from adapters.matrix.echoes import Recent
from adapters.matrix.limits import Gate
from adapters.matrix.rooms import path_of
from bot import logs
from bot.contract.delivery import Throttled

log = logs.get(__name__)


class Keys:
    """What hangs below which message."""

    def __init__(self, client: AsyncClient, gate: Gate) -> None:
        self._client, self._gate = client, gate
        #: Message -> emoji -> the reaction's event.
        self._hung: Recent[str, dict[str, str]] = Recent()
        self._work: set[asyncio.Task[None]] = set()
        self._numbers = itertools.count(int(time.time() * 1000))

    def hang(self, room: str, ref: str, emoji: Sequence[str], *, fresh: bool) -> None:
        """From now on these, in this order; soon, and without anybody waiting. `fresh`: the message is new."""
        if fresh:
            self._hung[ref] = {}
        if self._hung.get(ref) == {} and not emoji:
            return
        task = asyncio.get_running_loop().create_task(self._arrange(room, ref, emoji))
        self._work.add(task)
        task.add_done_callback(self._work.discard)

    async def close(self) -> None:
        """Leave the rest undone."""
        for task in list(self._work):
            task.cancel()
        await asyncio.gather(*self._work, return_exceptions=True)

    async def _arrange(self, room: str, ref: str, emoji: Sequence[str]) -> None:
        try:
            hung = self._hung.get(ref)
            if hung is None:
                hung = self._hung[ref] = await self.own(room, ref)
            for key in [key for key in hung if key not in emoji]:
                async with self._gate:
                    await self.take(room, hung[key])
                del hung[key]
            for key in emoji:
                if key not in hung and not self._gate.is_sparing:
                    hung[key] = await self._put(room, ref, key)
        except (Throttled, Unexpected, aiohttp.ClientError, TimeoutError):
            log.info("keys_undone")

    async def own(self, room: str, ref: str) -> dict[str, str]:
        """The bot's reactions to a message: emoji -> event."""
        found = self._client.room_get_event_relations(room, ref, RelationshipType.annotation, "m.reaction")
        return {
            event.source["content"]["m.relates_to"]["key"]: event.event_id
            async for event in found
            if event.sender == self._client.user_id
        }

    async def _put(self, room: str, ref: str, emoji: str) -> str:
        relation = {"rel_type": "m.annotation", "event_id": ref, "key": emoji}
        path = path_of(room, "send", "m.reaction", f"key.{next(self._numbers)}")
        async with self._gate:
            answer = await call(self._client, "PUT", path, {"m.relates_to": relation})
        return str(answer.body.get("event_id", ""))

    async def take(self, room: str, reaction: str) -> None:
        """Take a reaction away."""
        if reaction:
            path = path_of(room, "redact", reaction, f"key.{next(self._numbers)}")
            await call(self._client, "PUT", path, {})
