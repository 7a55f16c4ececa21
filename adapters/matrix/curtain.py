"""What is private is sealed for the devices that its reader vouches for, and for no others (H21).

async with curtain.drawn(message):        a key of its own, given to those devices only
    ...                                   the message goes out under it
                                          the next message has another key, for all devices again
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from adapters.matrix.posting import Posting
from adapters.matrix.rooms import Rooms
from adapters.matrix.sealing import nothing_said
from adapters.matrix.trust import Trust
from bot.contract.delivery import Outgoing

#: The deeds that show something.
SHOWING = frozenset(("send", "edit"))


class AllBut(set[tuple[str, str]]):
    """(user, device) that the library is to leave out: everyone but these, also who comes while it gives out keys."""

    def __init__(self, admitted: set[tuple[str, str]]) -> None:
        super().__init__()
        self._admitted = admitted

    def __contains__(self, device: object) -> bool:
        return device not in self._admitted


class Curtain:
    """Between a private room and the devices in it that nobody vouches for."""

    def __init__(self, posting: Posting, rooms: Rooms, trust: Trust) -> None:
        self._posting, self._rooms, self._trust = posting, rooms, trust

    @asynccontextmanager
    async def drawn(self, message: Outgoing) -> AsyncIterator[None]:
        """While a message goes out.

        Raises:
            Withheld: no device of theirs may be shown it.
            NotSent, Throttled, Unauthorised: not now.
        """
        room = message.to.chat
        is_private = message.part.get("secret") is True and message.deed in SHOWING
        if not is_private or self._rooms.partner(room) is None or not await self._posting.is_encrypted(room):
            yield
            return
        self._posting.private[room] = await self._share(room)
        try:
            yield
        finally:
            del self._posting.private[room]
            self._posting.client.olm.outbound_group_sessions.pop(room, None)

    async def _share(self, room: str) -> Any:
        """A new key for the room, given to whom it may concern."""
        client, sealing = self._posting.client, self._posting.sealing
        with nothing_said():
            await sealing.meet(room)
            users = list(client.rooms[room].users)
            admitted = {(user, device) for user in users for device in await self._trust.admit(user)}
            client.olm.create_outbound_group_session(room)
            made = client.olm.outbound_group_sessions[room]
            made.users_ignored = AllBut(admitted)
            try:
                await sealing.give(room)
            except BaseException:
                client.olm.outbound_group_sessions.pop(room, None)
                raise
        return made
