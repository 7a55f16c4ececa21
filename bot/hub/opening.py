"""A private chat that takes its time: what was wanted goes on as soon as it is there.

a tap in a group  ->  no private chat within the patience of `membership`: said in words, the wish is kept (`drafts`)
the chat opens    ->  an input like any other: the conversation begins there

A homeserver may need half a minute to make a room. The call is left to end, for a room that nobody waited for would be
made twice.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from bot.contract.adapter import Adapter
from bot.contract.address import Address, Who
from bot.contract.codec import dumps
from bot.contract.events import Opened
from bot.hub.falling_due import CLOCK
from bot.hub.turns import Turns
from bot.store.engine import StoreError
from bot.store.hot import Hot
from bot.store.sealing import COMMUNITY

#: Seconds before it is tried once more.
PAUSES = (5.0, 30.0, 120.0)


class Openings:
    """The private chats that are being opened."""

    def __init__(
        self, on_db: Callable[..., Awaitable[Any]], turns: Turns, ring: Callable[[], None] = lambda: None
    ) -> None:
        self._on_db, self._turns, self._ring = on_db, turns, ring
        self._tasks: dict[Who, asyncio.Task[None]] = {}

    def follow(self, adapter: Adapter, who: Who, opening: asyncio.Task[Address | None]) -> None:
        """Tell the hub when the chat is there, unless somebody waits for it already."""
        if who not in self._tasks:
            task = self._tasks[who] = asyncio.create_task(self._follow(adapter, who, opening))
            task.add_done_callback(lambda _done: self._tasks.pop(who, None))

    async def _follow(self, adapter: Adapter, who: Who, opening: asyncio.Task[Address | None]) -> None:
        chat = await _quietly(opening)
        for pause in PAUSES:
            if chat is not None:
                break
            await asyncio.sleep(pause)
            chat = await _quietly(adapter.private_chat(who))
        if chat is not None:
            try:
                await self._on_db(self._tell, Opened(who, chat, self._turns.now()))
            except StoreError:  # the wish stays for a day; the next tap brings it up again
                return
            self._ring()

    def _tell(self, event: Opened) -> None:
        key = f"opened:{secrets.token_hex(12)}"
        with self._turns.store.write() as connection:
            seals = self._turns.vault.bind(connection)
            body = seals.seal(COMMUNITY, "inbox.body", key, dumps(event))
            Hot(connection).arrive(CLOCK, key, event.chat.lane, body, event.at)

    async def stop(self) -> None:
        """Follow nothing any more."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _quietly(opening: Awaitable[Address | None]) -> Address | None:
    try:
        return await opening
    except Exception:  # a platform in trouble: tried again
        return None
