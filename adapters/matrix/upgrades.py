"""Rooms that go on elsewhere: followed when the new one lets the bot in, and left when the hub knows (X7).

    tombstone seen  ->  pending: nothing is sent there  ->  joined the new room  ->  moved  ->  the old one is left

Inviting the members is up to the app that upgraded; until it has, the bot knocks at each turn of the loop.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import aiohttp
from nio import AsyncClient

from adapters.matrix.calls import Unexpected, call
from adapters.matrix.rooms import Rooms, path_of
from bot import logs
from bot.contract.address import Who
from bot.contract.delivery import Throttled

TOMBSTONE = "m.room.tombstone"

log = logs.get(__name__)


class Upgrades:
    """Which rooms have moved, and which are about to."""

    def __init__(self, client: AsyncClient, rooms: Rooms) -> None:
        self._client, self._rooms = client, rooms
        #: Old room -> the one that replaced it.
        self.moved: dict[str, str] = {}
        #: Old room -> its tombstone; the new one has not let the bot in yet.
        self.pending: dict[str, Mapping[str, Any]] = {}
        #: Old rooms of which the hub was told.
        self._followed: set[str] = set()
        self._told: set[str] = set()

    def note(self, room: str, event: Mapping[str, Any]) -> None:
        """A tombstone was seen."""
        if room not in self._followed and _replacement(event.get("content", {})):
            self.pending[room] = event

    def awaits(self, room: str) -> bool:
        """Whether one of the bot's rooms said that it goes on in this one."""
        return any(_replacement(event["content"]) == room for event in self.pending.values())

    async def follow(self) -> list[tuple[str, Mapping[str, Any]]]:
        """Knock at the new rooms; the old ones and their tombstones, of those that let the bot in."""
        followed = []
        for room, user in self._rooms.crowded():
            await self._part(room, user)
        for room, event in list(self.pending.items()):
            if await self._go(room, event):
                followed.append((room, event))
        return followed

    async def look(self, room: str) -> bool:
        """Whether the room has moved, asked of the server; if so it is followed.

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not to be found out now.
        """
        told = await call(self._client, "GET", path_of(room, "state", TOMBSTONE))
        new = "" if told.code else _replacement(told.body)
        if new and await self._join(new, room):
            self.moved[room] = new
        return bool(new)

    async def _go(self, room: str, event: Mapping[str, Any]) -> bool:
        new = _replacement(event["content"])
        try:
            if not await self._join(new, room):
                return False
            partner = self._rooms.partner(room)
            if partner is not None:
                await self._rooms.remember(partner, new)
        except (Throttled, Unexpected, aiohttp.ClientError, TimeoutError):
            return False
        self.moved[room] = new
        self._followed.add(room)
        del self.pending[room]
        return True

    async def _part(self, room: str, user: str) -> None:
        """A private room that somebody else came into is none: what is between the two goes on in another one."""
        try:
            new = await self._rooms.private(Who("", user))
            await self._rooms.forget(room)
        except (Throttled, Unexpected, aiohttp.ClientError, TimeoutError) as fault:
            log.warning("parting_waits", exc_info=fault)
            return
        now = int(time.time() * 1000)
        self.note(room, {
            "type": TOMBSTONE, "event_id": f"{room}>{new.chat}", "sender": self._rooms.me, "state_key": "",
            "origin_server_ts": now, "content": {"replacement_room": new.chat},
        })  # fmt: skip

    async def _join(self, new: str, old: str) -> bool:
        """Enter the new room; the servers of whoever is in the old one know the way."""
        via = sorted({user.partition(":")[2] for user in self._rooms.others(old)})[:3]
        query = "&".join(f"server_name={quote(server)}&via={quote(server)}" for server in via)
        answer = await call(self._client, "POST", f"/join/{quote(new, safe='')}?{query}", {})
        if answer.code and new not in self._told:
            self._told.add(new)
            log.warning("upgrade_waits", code=answer.code)
        return not answer.code


def _replacement(content: Mapping[str, Any]) -> str:
    new = content.get("replacement_room")
    return new if isinstance(new, str) else ""
