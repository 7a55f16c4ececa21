"""Who may call the bot into a room.

    an organizer, or whoever [matrix] invites_from names       into any room
    the room that replaces one of the bot's                    whoever invites
    somebody the hub knows, or who is in a room it serves      into a direct room
    anybody, while there is no organizer yet                   into a direct room: the first one must get in

Every other invitation is declined, and so it stands in the log (H15). Nothing is said to whoever sent it.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import aiohttp
from nio import AsyncClient

from adapters.matrix import members
from adapters.matrix.calls import Answer, Unexpected, call
from adapters.matrix.register import Register
from adapters.matrix.rooms import Rooms, path_of
from adapters.matrix.upgrades import Upgrades
from bot import logs
from bot.contract.address import Address, Who
from bot.contract.delivery import Throttled

#: Seconds in which the room that is replaced may still say so.
GRACE = 60.0
#: Where the server lists what nobody answered yet: a sync of nothing else.
PENDING = (
    '{"room":{"timeline":{"limit":1,"not_types":["*"]},"state":{"not_types":["*"]},"ephemeral":{"not_types":["*"]},'
    '"account_data":{"not_types":["*"]}},"presence":{"not_types":["*"]},"account_data":{"not_types":["*"]}}'
)

log = logs.get(__name__)


@dataclass(slots=True)
class Invite:
    """An invitation that nobody answered yet."""

    room: str
    inviter: str
    direct: bool
    since: float = field(default_factory=time.monotonic)

    @staticmethod
    def of(room: str, state: Sequence[Mapping[str, Any]], me: str) -> Invite | None:
        """What the stripped state of a room says; None if it is no invitation of ours."""
        for event in state:
            content = event.get("content", {})
            if (event.get("type"), event.get("state_key"), content.get("membership")) == (
                "m.room.member",
                me,
                "invite",
            ):
                return Invite(room, str(event.get("sender")), content.get("is_direct") is True)
        return None


class Invites:
    """Invitations, until each is answered."""

    def __init__(
        self,
        client: AsyncClient,
        rooms: Rooms,
        upgrades: Upgrades,
        register: Register,
        trusted: Sequence[str],
    ) -> None:
        self._client, self._rooms, self._upgrades = client, rooms, upgrades
        self._register, self._trusted = register, frozenset(trusted)
        self._waiting: dict[str, Invite] = {}

    async def load(self) -> None:
        """Ask for those that came while nobody listened.

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now.
        """
        answer = await call(self._client, "GET", f"/sync?timeout=0&filter={quote(PENDING)}")
        if answer.code:
            raise Unexpected(answer)
        for room, told in answer.body.get("rooms", {}).get("invite", {}).items():
            self.note(room, told.get("invite_state", {}).get("events", []))

    def note(self, room: str, state: Sequence[Mapping[str, Any]]) -> None:
        """An invitation arrived."""
        invite = Invite.of(room, state, self._rooms.me)
        if invite is not None:
            self._waiting[room] = invite

    async def answer(self) -> None:
        """Accept or decline what waits; what cannot be answered now waits on."""
        for invite in list(self._waiting.values()):
            try:
                await self._answer(invite)
            except (Throttled, Unexpected, aiohttp.ClientError, TimeoutError) as fault:
                log.warning("invite_waits", exc_info=fault)

    async def _answer(self, invite: Invite) -> None:
        if await self._is_welcome(invite):
            await self._accept(invite)
        elif invite.direct or time.monotonic() - invite.since > GRACE:
            await self._decline(invite)

    async def _is_welcome(self, invite: Invite) -> bool:
        standing = await self._register.standing(invite.inviter)
        if standing == "banned":
            return False
        if standing == "organizer" or self._is_trusted(invite.inviter) or self._upgrades.awaits(invite.room):
            return True
        return invite.direct and (
            standing == "member" or await self._register.is_unclaimed() or await self._is_near(invite.inviter)
        )

    def _is_trusted(self, user: str) -> bool:
        return bool(self._trusted & {user, user.partition(":")[2]})

    async def _is_near(self, user: str) -> bool:
        """Whether they are in a room that the hub serves, although they never said a word there."""
        for room in await self._register.served():
            if await members.present(self._rooms, Who("", user), Address("", room)):
                return True
        return False

    async def _accept(self, invite: Invite) -> None:
        answer = await call(self._client, "POST", f"/join/{quote(invite.room, safe='')}", {})
        if answer.code == "" and invite.direct:
            self._rooms.flag(invite.room)
        self._settle(invite, "accepted", answer)

    async def _decline(self, invite: Invite) -> None:
        self._settle(invite, "declined", await call(self._client, "POST", path_of(invite.room, "leave"), {}))

    def _settle(self, invite: Invite, outcome: str, answer: Answer) -> None:
        """It is answered; an invitation that was withdrawn meanwhile is over, too."""
        del self._waiting[invite.room]
        log.info("invite_answered", room=invite.room.lstrip("!"), outcome=outcome, code=answer.code or "done")
