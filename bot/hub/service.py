"""The loop around the turns: inputs in, clock, groups of turns, and the dispatcher woken after each commit.

Everything that touches the database runs on one thread; the event loop only talks to platforms.
"""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, TypeVar

from bot.contract.adapter import Adapter, InletClosed, Raw
from bot.contract.address import Who
from bot.hub import membership
from bot.hub.contact import Contact
from bot.hub.fetching import Fetching
from bot.hub.opening import Openings
from bot.hub.turns import Turns
from bot.store.engine import StoreError
from bot.store.files import Files

T = TypeVar("T")

#: Seconds at most between two looks at the clock: covers clock changes and suspended machines.
LONGEST_WAIT = 30.0


class Service:
    """The running hub, as the adapters' inlet and the source of turns.

    Args:
        woken: called after each commit that delivery did not ride with, or in which somebody was forgotten.
        files: where photos and voice notes go; without it none is fetched.
        contact: keeps which platform was heard when; without it nobody asks.
        alarm: called with the moment at which the clock should ring next (None: nothing is planned).
    """

    def __init__(
        self,
        turns: Turns,
        adapters: Mapping[str, Adapter],
        woken: Callable[[], None] = lambda: None,
        alarm: Callable[[float | None], None] = lambda moment: None,
        files: Files | None = None,
        contact: Contact | None = None,
    ) -> None:
        self.turns, self.adapters = turns, adapters
        self._woken, self._alarm = woken, alarm
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="turns")
        self._wake = asyncio.Event()
        #: When the loop looks again by itself; anything may be earlier while it is at work.
        self._asleep_until = float("inf")
        self._open = True
        self._busy = 0
        self._contact = contact
        self._openings = Openings(self.on_db, turns, self.ring)
        self._fetching = None if files is None else Fetching(self.on_db, turns, adapters, files, self.ring)

    async def on_db(self, job: Callable[..., T], *args: Any, **named: Any) -> T:
        """Run a job on the database's thread."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, functools.partial(job, *args, **named))

    # -- inlet ---------------------------------------------------------------------------------------

    async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
        """Store what an adapter received; see `Inlet.accept`."""
        if not self._open:
            raise InletClosed
        began = self.turns.now()
        if rows or cursor is not None:
            await self._take_in(adapter, rows, cursor)
        if self._contact is not None and self._contact.hear(adapter, began):
            with suppress(StoreError):  # the next beat notes it
                await self.on_db(self._contact.note)
            self.ring()

    async def _take_in(self, adapter: str, rows: Sequence[Raw], cursor: str | None) -> None:
        """Store and handle it; before, where only the platform knows something about who sent it, that is asked."""
        await asyncio.sleep(0)  # the receipt of a question that came with an answer to it is noted first
        platform = self.adapters[adapter]
        senders = membership.who_sent(platform, rows)
        wanted = await self._storing(self._take_in_unless, platform, senders, adapter, rows, cursor)
        if wanted:
            seen = await membership.ask(platform, senders, wanted, self._openings.follow)
            await self._storing(self.turns.take_in, adapter, rows, cursor, seen)
        if self._fetching is not None and self.turns.awaiting:
            self.turns.awaiting = False
            self._fetching.look()
        if self.turns.handling.erased:
            self._woken()
        if self.turns.next_moment < self._asleep_until:
            self.ring()

    def _take_in_unless(
        self, platform: Adapter, senders: Mapping[str, Who], adapter: str, rows: Sequence[Raw], cursor: str | None
    ) -> Mapping[Who, membership.Wanted]:  # fmt: skip
        """Take it in, or tell what has to be asked first: one job, for going to the thread and back takes 0.3 ms."""
        wanted = membership.what_to_ask(self.turns, platform, senders)
        if not wanted:
            self.turns.take_in(adapter, rows, cursor)
        return wanted

    async def _storing(self, job: Callable[..., T], *args: Any) -> T:
        self._busy += 1
        try:
            return await self.on_db(job, *args)
        except StoreError as full:
            raise InletClosed from full
        finally:
            self._busy -= 1

    async def cursor(self, adapter: str) -> str | None:
        return await self.on_db(self.turns.cursor, adapter)

    @property
    def fetching(self) -> bool:
        """Whether some message waits for its photos or voice notes."""
        return self._fetching is not None and self._fetching.busy

    # -- loop ----------------------------------------------------------------------------------------

    def ring(self) -> None:
        """Something may be due: look now."""
        self._wake.set()

    async def run(self) -> None:
        """Work until cancelled."""
        if self._fetching is not None:
            await self._fetching.begin()
        while True:
            self._wake.clear()
            try:
                more = await self.step()
            except StoreError:
                more = False
                await asyncio.sleep(1.0)
            if not more:
                await self._sleep()

    async def step(self) -> bool:
        """One look at the clock and one group of turns; whether there may be more at once."""
        taken = await self.on_db(self._step)
        if taken:
            self._woken()
        return bool(taken)

    def _step(self) -> int:
        return self.turns.tick() + self.turns.work()

    async def _sleep(self) -> None:
        moment = await self.on_db(self.turns.next_due)
        self._alarm(moment)
        self._asleep_until = float("inf") if moment is None else moment
        wait = LONGEST_WAIT if moment is None else min(LONGEST_WAIT, max(0.0, moment - self.turns.now()))
        try:
            async with asyncio.timeout(
                wait
            ):  # `wait_for` loses a stop that comes with the wake-up (until 3.12)
                await self._wake.wait()
        except TimeoutError:
            return
        finally:
            self._asleep_until = float("inf")

    async def stop(self) -> None:
        """Take nothing in any more; what is being stored is finished."""
        self._open = False
        while self._busy:  # noqa: ASYNC110 - at most a commit long, once
            await asyncio.sleep(0.01)
        await self._openings.stop()
        if self._fetching is not None:
            await self._fetching.stop()

    def close(self) -> None:
        """End the database's thread, after what it is doing."""
        self._thread.shutdown(wait=True)
