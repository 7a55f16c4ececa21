"""One event into a room: sealed where the room is, under its transaction, and what became of it.

echo = await posting.put(room, "m.room.message", content, txn)        its id, and where it stands
"""

from __future__ import annotations

from typing import Any

from nio import AsyncClient, EncryptionError, LocalProtocolError, MegolmEvent

from adapters.matrix.calls import Answer, call
from adapters.matrix.echoes import Echo, Echoes, event_of
from adapters.matrix.names import order_now
from adapters.matrix.outcomes import DONE, outcome
from adapters.matrix.rooms import Rooms, path_of
from adapters.matrix.sealing import Sealing
from adapters.matrix.upgrades import Upgrades
from bot.contract.address import Address
from bot.contract.delivery import Blocked, ChatGone, ChatMoved, NotSent, Refused, Vanished

#: Never sealed: apps and servers count them.
REACTION = "m.reaction"


class Posting:
    """Events of the bot's, made and looked at."""

    def __init__(self, client: AsyncClient, rooms: Rooms, echoes: Echoes, upgrades: Upgrades) -> None:
        self.client, self._rooms, self.echoes, self._upgrades = client, rooms, echoes, upgrades
        self.sealing = Sealing(client)
        #: Room -> the only key that may be used there now, for what is private (`curtain`).
        self.private: dict[str, Any] = {}

    async def put(self, to: Address, kind: str, content: dict[str, Any], txn: str) -> Echo | None:
        """Make an event, and learn where it stands in its room; None for a reaction that is there already.

        Raises:
            DeliveryError: it was not made.
        """
        self.echoes.used[txn] = None
        if kind != REACTION and await self.is_encrypted(to.chat):
            kind, content = await self._seal(to.chat, kind, content)
        answer = await call(self.client, "PUT", path_of(to.chat, "send", kind, txn), content)
        if answer.code == DONE:
            return None
        await self.must(to, answer)
        return await self._echo(to.chat, str(answer.body["event_id"]), txn)

    async def _seal(self, room: str, kind: str, content: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        """The event as nobody on the way can read it; what is private under the very key that was given to few.

        Raises:
            NotSent, Throttled, Unauthorised: not everybody there could read it now, or somebody else could.
        """
        if room not in self.private:
            await self.sealing.share(room)
        elif self.client.olm.outbound_group_sessions.get(room) is not self.private[room]:
            raise NotSent  # somebody's devices changed at this moment: the key is no good any more
        try:  # nothing is waited for between looking and sealing
            sealed: tuple[str, dict[str, Any]] = self.client.encrypt(room, kind, content)
        except (EncryptionError, LocalProtocolError) as unready:
            raise NotSent from unready
        return sealed

    async def _echo(self, room: str, ref: str, txn: str) -> Echo:
        """The event as it stands: its moment is the server's."""
        echo = self.echoes.of(txn)
        if echo is None or echo.ref != ref:
            event = await event_of(self.client, room, ref)
            echo = Echo(ref, order_now() if event is None else event["origin_server_ts"])
            self.echoes.note(txn, echo)
        return echo

    async def is_encrypted(self, room: str) -> bool:
        """Whether everything said there has to be sealed; in a room that the bot may not look into, nothing is said."""
        if room not in self.client.rooms and not await self._rooms.learn(room):
            return False
        return bool(self.client.rooms[room].encrypted)

    # -- looking ---------------------------------------------------------------------------------------

    async def standing(self, room: str, ref: str | None) -> dict[str, Any] | None:
        """An own event as it was said; None if it was sealed by a device that is gone.

        Raises:
            Vanished: somebody took it away.
        """
        event = None if ref is None else await event_of(self.client, room, ref)
        if event is None or "redacted_because" in event.get("unsigned", {}):
            raise Vanished
        return self._opened(event, room)

    def _opened(self, event: dict[str, Any], room: str) -> dict[str, Any] | None:
        if event["type"] != "m.room.encrypted":
            return event
        sealed = MegolmEvent.from_dict(event)
        if not isinstance(sealed, MegolmEvent):
            return None
        sealed.room_id = room
        try:
            opened: dict[str, Any] = self.client.decrypt_event(sealed).source
        except (EncryptionError, AttributeError):
            return None
        return opened if {"type", "content"} <= opened.keys() else None

    # -- what became of it -----------------------------------------------------------------------------

    async def must(self, to: Address, answer: Answer) -> None:
        """Go on only after a success.

        Raises:
            DeliveryError: it was none.
        """
        if answer.code == "M_FORBIDDEN":
            raise await self._forbidden(to)
        if answer.code:
            raise outcome(answer)

    async def _forbidden(self, to: Address) -> Exception:
        """Why the bot may not: the room has moved, it is not there any more, or it has not the power."""
        if await self._upgrades.look(to.chat):
            self.check_moved(to)
            return NotSent()
        if await self._rooms.membership(to.chat, self._rooms.me) != "join":
            return Blocked() if self._rooms.partner(to.chat) else ChatGone()
        return Refused()

    def check_moved(self, to: Address) -> None:
        """Nothing goes into a room that has moved, or is about to (X7).

        Raises:
            ChatMoved, NotSent: instead of a call.
        """
        new = self._upgrades.moved.get(to.chat)
        if new is not None:
            raise ChatMoved(Address(to.adapter, new))
        if to.chat in self._upgrades.pending:
            raise NotSent

    async def check_private(self, to: Address) -> None:
        """Nobody is followed who left the private room (X6), and nobody else reads what is said there.

        Raises:
            Blocked, NotSent: instead of a call.
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not to be found out now.
        """
        partner = self._rooms.partner(to.chat)
        if partner is None or to.chat not in self.client.rooms:
            return
        others = self._rooms.others(to.chat)
        if len(others) > 1:
            raise NotSent  # the loop is about to go on with them elsewhere
        if partner not in others and await self._rooms.membership(to.chat, partner) in ("leave", "ban"):
            raise Blocked
