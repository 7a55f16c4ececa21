"""Rooms: which are private, opened for whom, and what the bot is in one.

    direct      the bot and one person: so marked (`m.direct`), or without a name and with nobody else in it
    group       everything else; a third person makes a group of whatever it was before

What is direct is remembered (`direct`).
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from nio import (
    AsyncClient,
    BadEvent,
    Event,
    MatrixRoom,
    RoomGetStateResponse,
    RoomMemberEvent,
    UnknownBadEvent,
)

from adapters.matrix.calls import Unexpected, call
from adapters.matrix.direct import Direct
from adapters.matrix.limits import Gate
from bot.contract.address import Address, Who

#: Of the algorithm that all apps speak.
ENCRYPTION = {
    "type": "m.room.encryption",
    "state_key": "",
    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
}
#: How a person's membership reads while they can be written to.
REACHED = frozenset(("join", "invite"))


def path_of(room: str, *rest: str) -> str:
    """The path of something in a room."""
    return "/".join(("/rooms", quote(room, safe=""), *(quote(part, safe="") for part in rest)))


class Rooms:
    """What the bot knows of its rooms. `load` first."""

    def __init__(self, client: AsyncClient, platform: str) -> None:
        self.client, self._platform = client, platform
        self._direct = Direct(client)
        #: Rooms that the invitation called private; nobody has looked into them yet.
        self._flagged: set[str] = set()
        #: Whose private room the bot left, until `purging` has seen to it.
        self.deserted: set[str] = set()
        #: A server lets an account make ten rooms at once, then one a minute.
        self._creating = Gate()
        self._opening: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    @property
    def me(self) -> str:
        return str(self.client.user_id)

    async def load(self) -> None:
        """Ask for what was remembered.

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now.
        """
        await self._direct.load()

    # -- what they are ---------------------------------------------------------------------------------

    def others(self, room: str) -> list[str]:
        """Who is there or invited besides the bot."""
        known = self.client.rooms.get(room)
        return [] if known is None else [user for user in _people(known) if user != self.me]

    def is_direct(self, room: str) -> bool:
        """Whether what is said there is between the bot and one person."""
        known = self.client.rooms.get(room)
        if known is None or len(self.others(room)) > 1:
            return False
        return self.partner(room) is not None or room in self._flagged or not known.named_room_name()

    def partner(self, room: str) -> str | None:
        """Whose private room it is, if it is remembered as one."""
        return self._direct.owner(room)

    def crowded(self) -> list[tuple[str, str]]:
        """Private rooms into which somebody else came, each with the person whose it was."""
        return [(room, user) for room, user in self._direct.all().items() if len(self.others(room)) > 1]

    def flag(self, room: str) -> None:
        """Whoever invited the bot there meant it to be private; it is, if nobody else is there."""
        self._flagged.add(room)

    async def adopt(self, rooms: Iterable[str]) -> None:
        """Remember those of them that turn out to be private.

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now.
        """
        for room in rooms:
            others = self.others(room)
            if len(others) == 1 and self.partner(room) is None and self.is_direct(room):
                await self._direct.remember(others[0], room)

    def is_encrypted(self, room: str) -> bool:
        """Whether people's apps seal what they say there. Once seen so, it stays so, whatever a server says later."""
        known = self.client.rooms.get(room)
        return known is not None and bool(known.encrypted)

    def name_of(self, room: str, user: str) -> str:
        """How a member is called there; "" if nobody told."""
        known = self.client.rooms.get(room)
        found = known.users.get(user) if known is not None else None
        return (found.display_name or "") if found is not None else ""

    def title_of(self, room: str) -> str:
        known = self.client.rooms.get(room)
        return (known.named_room_name() or "") if known is not None else ""

    async def learn(self, room: str) -> bool:
        """Look at a room that no sync has told of yet, so that it can be written to; False if the bot may not.

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now.
        """
        told = await self.client.room_get_state(room)
        if not isinstance(told, RoomGetStateResponse):
            return False
        known = MatrixRoom(room, self.me)
        for event in filter(None, map(Event.parse_event, told.events)):
            if isinstance(event, RoomMemberEvent):
                known.handle_membership(event)
            elif not isinstance(event, BadEvent | UnknownBadEvent):
                known.handle_event(event)
        known = self.client.rooms.setdefault(room, known)
        if known.encrypted and self.client.olm is not None:
            self.client.olm.update_tracked_users(known)
        return True

    # -- private ones ----------------------------------------------------------------------------------

    async def remember(self, user: str, room: str) -> None:
        """It is that person's private room."""
        await self._direct.remember(user, room)

    async def forget(self, room: str) -> None:
        """It is nobody's private room any more."""
        await self._direct.forget(room)

    async def private(self, who: Who) -> Address:
        """The private room of a person, opened if there is none.

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now.
        """
        async with self._opening[who.user]:
            for room in reversed(self._direct.of(who.user)):
                if await self.serves(room, who.user):
                    return Address(self._platform, room)
            return Address(self._platform, await self._open(who.user))

    async def serves(self, room: str, user: str) -> bool:
        """Whether the two of them, and nobody else, can talk there."""
        if len(self.others(room)) > 1:
            return False
        return await self.membership(room, user) in REACHED and await self.membership(room, self.me) == "join"

    async def membership(self, room: str, user: str) -> str | None:
        """ "join", "invite", "leave", "ban"; "" for a stranger there; None if the bot may not know.

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now.
        """
        answer = await call(self.client, "GET", path_of(room, "state", "m.room.member", user))
        if answer.code == "M_NOT_FOUND":
            return ""
        return None if answer.code else str(answer.body.get("membership", ""))

    async def _open(self, user: str) -> str:
        body: dict[str, Any] = {"preset": "trusted_private_chat", "is_direct": True, "invite": [user]}
        if self.client.olm is not None:
            body["initial_state"] = [ENCRYPTION]
        async with self._creating:
            answer = await call(self.client, "POST", "/createRoom", body)
        if answer.code:
            raise Unexpected(answer)
        room = str(answer.body["room_id"])
        await self.remember(user, room)
        return room

    # -- coming and going ------------------------------------------------------------------------------

    async def leave(self, room: str) -> None:
        """Be gone from a room; being gone already is as good.

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now.
        """
        if (partner := self.partner(room)) is not None:
            self.deserted.add(partner)
        await self.forget(room)
        self.client.rooms.pop(room, None)
        await call(self.client, "POST", path_of(room, "leave"), {})
        await call(self.client, "POST", path_of(room, "forget"), {})


def _people(room: MatrixRoom) -> list[str]:
    return [*room.users, *(user for user in room.invited_users if user not in room.users)]
