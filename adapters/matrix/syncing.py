"""The ear: sync, store, and only then let the cursor move.

    sync(since) -> invitations answered -> rows, gaps filled -> inlet.accept(rows, next_batch) -> since = next_batch

The cursor is ours, committed with the rows; the library's own is never used. It has opened what came sealed by then
and keeps the keys in a file of its own: killed between that and our commit, the next start gets the same events
again and opens them again. The first sync of an account only looks around: what stands there is old.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping
from typing import Any

import aiohttp
from nio import LocalProtocolError, SyncError, SyncResponse

from adapters.matrix.calls import Unexpected
from adapters.matrix.invites import Invites
from adapters.matrix.locked import Locked
from adapters.matrix.members import RollCall
from adapters.matrix.outcomes import SIGNED_OUT
from adapters.matrix.purging import sweep
from adapters.matrix.querying import know_devices
from adapters.matrix.rooms import Rooms
from adapters.matrix.session import Session
from adapters.matrix.tending import tend
from adapters.matrix.timeline import Timeline
from adapters.matrix.trust import Trust
from adapters.matrix.upgrades import TOMBSTONE, Upgrades
from bot import logs
from bot.contract.adapter import AnotherCopy, Inlet, InletClosed, Raw
from bot.contract.delivery import Throttled, Unauthorised

NOTHING = {"not_types": ["*"]}
#: A burst of up to so many messages in one room comes whole; a longer one is paged back. Nothing else is asked for.
FILTER: Mapping[str, Any] = {
    "room": {"timeline": {"limit": 100}, "ephemeral": NOTHING, "account_data": NOTHING},
    "account_data": NOTHING,
    "presence": NOTHING,
}
#: Milliseconds that the server holds an empty answer back.
HELD = 30_000
#: Seconds for the first answer, which tells the state of every room.
FIRST_ANSWER = 300.0
#: Seconds before the next try: doubled each time, up to the longest.
FIRST, LONGEST = 1.0, 60.0
#: Seconds until a closed inlet is offered the same again.
CLOSED = 0.5

log = logs.get(__name__)


class Ear:
    """One listening, until cancelled."""

    def __init__(
        self,
        session: Session,
        rooms: Rooms,
        timeline: Timeline,
        locked: Locked,
        trust: Trust,
        upgrades: Upgrades,
        invites: Invites,
        roll: RollCall,
        platform: str,
        held: int = HELD,
    ) -> None:
        self._session, self._client, self._rooms, self._timeline = session, session.client, rooms, timeline
        self._locked, self._trust = locked, trust
        self._upgrades, self._invites, self._roll = upgrades, invites, roll
        self._platform, self._held = platform, held
        self._failures = 0
        self._leaving: list[str] = []

    async def run(self, inlet: Inlet) -> None:
        """Listen and store.

        Raises:
            AnotherCopy: another process sends as this device.
            Unauthorised: the sign-in is not accepted any more.
        """
        since = await inlet.cursor(self._platform)
        first = True
        while True:
            told = await self._sync(since, first)
            if told is None:
                continue
            rows = await self._rows(told, since)
            if self._timeline.has_double:
                raise AnotherCopy
            rows += await self._devices(told)
            for keeper in (self._locked, self._trust):
                keeper.keep()
            await self._store(inlet, rows, told.next_batch)
            for keeper in (self._locked, self._trust):
                keeper.settle()
            self._timeline.come_abreast()
            await self._follow_up(told, first)
            since, first = told.next_batch, False

    # -- asking ----------------------------------------------------------------------------------------

    async def _sync(self, since: str | None, first: bool) -> SyncResponse | None:
        """The next events; None if it has to be asked again."""
        try:
            async with asyncio.timeout(FIRST_ANSWER if first else None):
                told = await self._client.sync(
                    timeout=0 if first else self._held,
                    sync_filter=dict(FILTER),
                    since=since,
                    full_state=first or None,
                )
        except (aiohttp.ClientError, TimeoutError, OSError) as fault:
            await self._failed(fault)
            return None
        if isinstance(told, SyncError):
            await self._refused(told)
            return None
        self._failures = 0
        return told

    async def _refused(self, error: SyncError) -> None:
        if error.status_code in SIGNED_OUT:
            raise Unauthorised
        if error.status_code == "M_LIMIT_EXCEEDED":
            await asyncio.sleep((error.retry_after_ms or 5000) / 1000)
        else:
            await self._failed(Unexpected.of(error))

    async def _failed(self, fault: Exception) -> None:
        self._failures += 1
        if self._failures == 1:
            log.warning("sync_failed", exc_info=fault)
        pause = min(LONGEST, FIRST * 2.0 ** min(self._failures - 1, 10))
        await asyncio.sleep(pause * random.uniform(1.0, 1.25))  # noqa: S311 - jitter, no secret

    # -- reading ---------------------------------------------------------------------------------------

    async def _rows(self, told: SyncResponse, since: str | None) -> list[Raw]:
        """All that goes into the inbox; the invitations are answered on the way, for a lost one never comes again."""
        self._note(told)
        await self._invites.answer()
        await self._adopt(told)
        await self._know_devices()
        rows: list[Raw] = []
        if since is not None:
            for room, info in told.rooms.join.items():
                rows += await self._timeline.rows(room, info, since)
            for room, info in told.rooms.leave.items():
                rows += await self._timeline.left(room, info)
                self._client.rooms.pop(room, None)
            rows += await self._timeline.opened()
        for room, event in await self._upgrades.follow():
            rows += [await self._timeline.row(room, event)]
            self._leaving.append(room)
        return rows + [await self._timeline.row(room, event) for room, event in await self._roll.call()]

    async def _know_devices(self) -> None:
        """Ask for the devices that are new, before anything is believed to be theirs (H21)."""
        try:
            await know_devices(self._client)
        except (Throttled, Unexpected, aiohttp.ClientError, TimeoutError) as fault:
            log.warning("devices_unknown", exc_info=fault)

    async def _adopt(self, told: SyncResponse) -> None:
        """Remember what is private, before anything that is said there reaches the hub."""
        try:
            await self._rooms.adopt(told.rooms.join)
        except (Throttled, Unexpected, aiohttp.ClientError, TimeoutError) as fault:
            log.warning("adoption_waits", exc_info=fault)

    async def _devices(self, told: SyncResponse) -> list[Raw]:
        """What became of people's devices, and of the bot's own."""
        rows = []
        if self._session.renewed:
            rows.append(self._trust.row(self._rooms.me, "renewed", self._client.device_id))
        self._trust.heed(told.device_list.changed, told.rooms.join)
        try:
            rows += await self._trust.rows()
        except (Throttled, Unexpected, aiohttp.ClientError, TimeoutError) as fault:
            log.warning("devices_wait", exc_info=fault)
        return rows

    def _note(self, told: SyncResponse) -> None:
        """What changed in what the bot knows."""
        for room, invite in told.rooms.invite.items():
            told_of = [
                {**event.source, "content": getattr(event, "content", {})} for event in invite.invite_state
            ]  # the library takes the content out
            self._invites.note(room, told_of)
        for room, info in told.rooms.join.items():
            for event in (*info.state, *info.timeline.events):
                if event.source.get("type") == TOMBSTONE and event.source.get("state_key") == "":
                    self._upgrades.note(room, event.source)

    # -- storing ---------------------------------------------------------------------------------------

    async def _store(self, inlet: Inlet, rows: list[Raw], cursor: str) -> None:
        while True:
            try:
                await inlet.accept(self._platform, rows, cursor)
            except InletClosed:
                await asyncio.sleep(CLOSED)
            else:
                return

    async def _follow_up(self, told: SyncResponse, first: bool) -> None:
        """The keys' own traffic, and what had to wait for the commit; what fails is tried after the next sync.

        Raises:
            Spoilt: the keys here are no good any more.
        """
        try:
            await tend(self._session, told)
            while self._leaving:
                await self._rooms.leave(self._leaving[-1])
                self._leaving.pop()
            if first or self._rooms.deserted:
                sweep(self._client, self._rooms, self._trust, self._locked)
        except (Throttled, Unexpected, LocalProtocolError, aiohttp.ClientError, TimeoutError) as fault:
            log.warning("follow_up_waits", exc_info=fault)
