"""The contract over a homeserver.

One login serves the ear and the hand. It is made at the first use, kept over all starts, and opened again if it was
lost; until it stands nothing is sent. What the hub knows about people it is asked (`Register`), never told.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from adapters.matrix import media, members, profile
from adapters.matrix.calls import Unexpected
from adapters.matrix.curtain import Curtain
from adapters.matrix.echoes import Echoes
from adapters.matrix.invites import Invites
from adapters.matrix.keys import Keys
from adapters.matrix.limits import LIMITED, Gate
from adapters.matrix.locked import Locked
from adapters.matrix.markup import TEXT
from adapters.matrix.members import RollCall
from adapters.matrix.names import is_person
from adapters.matrix.outcomes import trouble
from adapters.matrix.posting import Posting
from adapters.matrix.profile import Face
from adapters.matrix.reading import read
from adapters.matrix.register import Register
from adapters.matrix.rendering import render
from adapters.matrix.rooms import Rooms
from adapters.matrix.sealed import Secrets
from adapters.matrix.sending import Sending
from adapters.matrix.session import Account, Session, open_session
from adapters.matrix.syncing import FIRST, HELD, LONGEST, Ear
from adapters.matrix.tending import Spoilt
from adapters.matrix.timeline import Timeline
from adapters.matrix.trust import Trust
from adapters.matrix.upgrades import Upgrades
from bot import logs
from bot.contract.abilities import Abilities
from bot.contract.adapter import AnotherCopy, Inlet
from bot.contract.address import Address, Who
from bot.contract.delivery import Delivered, Native, NotSent, Outgoing, Throttled, Unauthorised
from bot.contract.events import Event
from bot.contract.plain import PlainView

ABILITIES = Abilities(
    edits=True,
    deletes=True,
    reactions=True,
    polls=True,
    files=True,
    pins=True,
    leaves=True,
    idempotent=True,
    sealed=True,
    text_limit=TEXT,
)

#: Seconds for one deed with all its steps, each of which has an end of its own.
ENDLESS = 600.0

#: What keeps a question from being answered.
NOT_NOW = (AnotherCopy, Throttled, Unauthorised, Unexpected, aiohttp.ClientError, TimeoutError)

log = logs.get(__name__)


@dataclass(frozen=True, slots=True)
class Live:
    """What a login makes possible."""

    session: Session
    rooms: Rooms
    echoes: Echoes
    upgrades: Upgrades
    keys: Keys
    trust: Trust
    sending: Sending


class Matrix:
    """One bot account.

    Args:
        folder: where the login and the keys are kept; nothing else may use it.
        invites_from: who may call the bot into any room: full names and servers.
        held: milliseconds that an empty answer is held back while listening.
    """

    abilities = ABILITIES

    def __init__(
        self,
        account: Account,
        folder: Path,
        secrets: Secrets,
        register: Register,
        *,
        invites_from: Sequence[str] = (),
        face: Face | None = None,
        name: str = "matrix",
        held: int = HELD,
    ) -> None:
        self.name = name
        self._account, self._folder, self._secrets = account, folder, secrets
        self._register, self._trusted, self._face, self._held = (
            register,
            tuple(invites_from),
            face or Face(),
            held,
        )
        self._opening = asyncio.Lock()
        self._live: Live | None = None
        self._has_double = False
        self._gate = Gate(folder / LIMITED)

    def __repr__(self) -> str:
        return f"Matrix({self.name})"

    @property
    def handle(self) -> str:
        return self._account.user

    # -- pure ------------------------------------------------------------------------------------------

    def read(self, raw: str) -> Event | None:
        return read(raw, self.name)

    def render(self, view: PlainView) -> Sequence[Native]:
        return render(view, self.name)

    def door(self, payload: str) -> str | None:
        return None  # the hub opens the private room itself

    # -- listening -------------------------------------------------------------------------------------

    async def run(self, inlet: Inlet) -> None:
        live = await self._begin()
        try:
            await self._listen(live, inlet)
        except Spoilt:  # the next run signs in as another device
            await self.close()
            raise

    async def _listen(self, live: Live, inlet: Inlet) -> None:
        client, rooms, upgrades = live.session.client, live.rooms, live.upgrades
        invites = Invites(client, rooms, upgrades, self._register, self._trusted)
        await invites.load()
        locked = Locked(client, self._folder / "locked")
        timeline = Timeline(client, rooms, live.echoes, locked, self.name)
        roll = RollCall(rooms, self._register)
        ear = Ear(
            live.session, rooms, timeline, locked, live.trust, upgrades, invites, roll, self.name, self._held
        )
        await ear.run(inlet)

    async def _begin(self) -> Live:
        """Sign in, as often as it takes, and look as the operator wants."""
        tries = 0
        while True:
            pause = min(LONGEST, FIRST * 2.0 ** min(tries, 10)) * random.uniform(1.0, 1.25)  # noqa: S311 - jitter, no secret
            try:
                live = await self.live()
                await profile.put_on(live.session.client, self._face)
                return live
            except Throttled as asked:
                pause = asked.after
            except (Unexpected, aiohttp.ClientError, TimeoutError, OSError) as fault:
                log.warning("sign_in_failed", exc_info=fault)
            tries += 1
            await asyncio.sleep(pause)

    async def live(self) -> Live:
        """The login, made if there is none yet.

        Raises:
            Unauthorised: with the operator's sentence.
            AnotherCopy: another hub is at work for this account.
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now.
        """
        async with self._opening:
            if self._has_double:
                raise AnotherCopy
            if self._live is None:
                session = await self._sign_in()
                rooms, echoes = Rooms(session.client, self.name), Echoes(session.client)
                upgrades, keys = Upgrades(session.client, rooms), Keys(session.client, self._gate)
                posting = Posting(session.client, rooms, echoes, upgrades)
                trust = Trust(
                    session.client, self._folder / "people", self.name, self._secrets.seal, self._register
                )
                curtain = Curtain(posting, rooms, trust)
                sending = Sending(posting, rooms, keys, curtain, time.time() if session.renewed else 0.0)
                try:
                    await rooms.load()
                except BaseException:
                    await session.close()
                    raise
                self._live = Live(session, rooms, echoes, upgrades, keys, trust, sending)
            return self._live

    async def _sign_in(self) -> Session:
        """Open the session; not a second time once another hub was found at work for this account (X14)."""
        try:
            return await open_session(self._account, self._folder, self._secrets)
        except AnotherCopy:
            self._has_double = True
            raise

    # -- doing -----------------------------------------------------------------------------------------

    async def deliver(self, message: Outgoing) -> Delivered:
        try:
            live = await self.live()
        except Exception as fault:
            raise _unopened(fault) from fault
        try:
            async with self._gate, asyncio.timeout(ENDLESS):
                return await live.sending.do(message)
        except Exception as fault:  # whatever it is, the hub has a word for it
            raise trouble(fault) from fault

    async def private_chat(self, who: Who) -> Address | None:
        if who.adapter != self.name or not is_person(who.user):
            return None
        try:
            return await (await self.live()).rooms.private(who)
        except NOT_NOW:
            return None

    async def present(self, who: Who, chat: Address) -> bool | None:
        try:
            return await members.present((await self.live()).rooms, who, chat)
        except NOT_NOW:
            return None

    async def fetch(self, ref: str, most: int) -> bytes:
        return await media.fetch((await self.live()).session.client, ref, most)

    async def close(self) -> None:
        """Let go of the connection and the keys; the login stays."""
        async with self._opening:
            live, self._live = self._live, None
            if live is not None:
                await live.keys.close()
                await live.session.close()


def _unopened(fault: Exception) -> Exception:
    """Without a login nothing leaves."""
    known = trouble(fault)
    return known if isinstance(known, Throttled) or type(fault) is type(known) else NotSent()
