"""Start, run and stop in order.

inlet and turns (one database thread)  ·  dispatcher  ·  clock  ·  one task a platform  ·  the pulse  ·  the web part
stop: no new input -> what is being handled ends -> sends in flight end (≤ 10 s) -> close
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import suppress
from functools import partial
from typing import Any

from bot import logs, saving
from bot.clock import Clock, WallClock, uptime
from bot.contract.adapter import Adapter, AnotherCopy
from bot.contract.delivery import Unauthorised
from bot.delivery.desk import Desk
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.upkeep import purge
from bot.hub.contact import Contact
from bot.hub.service import Service
from bot.hub.turns import Turns
from bot.hub.upkeep import Upkeep
from bot.notify import Notify
from bot.store.backup import FILES
from bot.store.engine import StoreError
from bot.store.files import Files
from bot.store.files import purge as purge_files
from bot.store.hot import Hot
from bot.troubles import Troubles
from bot.wellbeing import Pulse, all_heard, visit
from bot.wiring import Building

#: Seconds before a platform that failed is started again.
AGAIN = (1.0, 5.0, 30.0, 120.0)
#: Seconds between two notes of what was heard; as long at most does the hub wait for platforms before it is ready.
BEAT = 30
#: Seconds after which whoever starts the hub is told what keeps a platform away.
SILENT = 5.0
#: Where a platform says no more than that.
REFUSED = "the bot's credentials are not accepted.\n  Put the right ones where config.toml says."
#: Another process is at work with the same account.
DOUBLE = (
    "another copy of this hub is at work for the same account, so this one stopped listening there.\n"
    "  End one of the two, then start the other one anew; if there is none any more, wait five minutes first."
)

log = logs.get(__name__)

#: Runs beside a hub, until cancelled.
Aside = Callable[["Server"], Coroutine[Any, Any, None]]


class Server:
    """One hub, running.

    Args:
        now: seconds since the epoch; the machine's clock without its slips, unless told otherwise.
        ticks: seconds of a clock that never jumps but goes on while the machine sleeps.
        renewed: whether config.toml now has other credentials than these adapters; asked while some are refused.
        notify: the supervisor's ear.
        tell: hears what keeps a platform away, for the operator's eyes: (platform, sentence), "" if it is only silent.
        web: serves visitors until cancelled; it ends before the hub does.
    """

    def __init__(
        self,
        building: Building,
        adapters: Mapping[str, Adapter],
        now: Callable[[], float] | None = None,
        ticks: Callable[[], float] = uptime,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        renewed: Callable[[], bool] = lambda: False,
        notify: Notify | None = None,
        tell: Callable[[str, str], None] = lambda platform, trouble: None,
        web: Aside | None = None,
    ) -> None:
        now = now or WallClock(ticks=ticks)
        self.building, self.adapters, self.now, self._renewed = building, adapters, now, renewed
        readers = {name: adapter.read for name, adapter in adapters.items()}
        self.turns = Turns(building.store, building.vault, building.house, readers, now, _failed)
        building.house.sealed_door = self._sealed_door
        self.clock = Clock(self._ring)
        files = Files(building.folder / FILES)
        self.contact = Contact(building.store, adapters, now, ticks)
        self.service = Service(self.turns, adapters, self._wake, self.clock.set, files, self.contact)
        desk = Desk(building.house, building.vault, adapters, files=files)
        self.dispatcher = Dispatcher(
            building.store,
            desk,
            on_db=self.service.on_db,
            now=now,
            ticks=ticks,
            sleep=sleep,
            news=self._ring,
            alarm=self._alarm,
            silent_for=self.contact.silent_for,
        )
        self.turns.ride = self.dispatcher.ride
        self.upkeep = Upkeep(building.store, self.turns, now, (purge, purge_files), files)
        self.notify = notify or Notify({})
        self.pulse = Pulse(self.service.on_db, self.notify)
        self._web, self._tell = web, tell
        self._stop = asyncio.Event()
        self._keeping: set[asyncio.Task[None]] = set()
        self.troubles = Troubles(building, self.contact, self.service.on_db, self._ring, now)
        #: The run ended because new credentials are there: start anew with them.
        self.is_to_begin_anew = False

    def _sealed_door(self) -> str | None:
        found = (adapter.handle for adapter in self.adapters.values() if adapter.abilities.sealed)
        return next((handle for handle in found if handle), None)

    def _ring(self) -> None:
        self.service.ring()

    def _wake(self) -> None:
        self.dispatcher.wake()
        if self.turns.handling.erased:
            self.upkeep.ring()

    def stop(self) -> None:
        """Ask the hub to end in order."""
        self._stop.set()

    async def run(self) -> None:
        """Serve until `stop`; raises what ended it otherwise."""
        self._hear_signals()
        await self.service.on_db(self.contact.begin)
        await self.service.on_db(self.turns.start)
        self._set_the_clock()
        work = [asyncio.create_task(one) for one in self._work()]
        ears = [asyncio.create_task(self._listen(adapter)) for adapter in self.adapters.values()]
        asides = [asyncio.create_task(one) for one in self._asides()]
        ended = asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait([ended, *work, *ears], return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.notify.say("STOPPING=1")
            await self._end([*ears, *asides, ended], work)
        for task in (*work, *ears):
            if task.done() and not task.cancelled() and (fault := task.exception()) is not None:
                raise fault

    def _work(self) -> tuple[Coroutine[Any, Any, None], ...]:
        return self.service.run(), self.dispatcher.run(), self.upkeep.run(self.service.on_db)

    def _asides(self) -> tuple[Coroutine[Any, Any, None], ...]:
        def is_well() -> bool:
            return self.pulse.beats and all_heard(self.contact, list(self.adapters))

        web = (self._web(self),) if self._web is not None else ()
        heartbeat = visit(self.building.settings.hub.heartbeat_url, is_well)
        return self._announce(), self.pulse.run(), heartbeat, *web

    def _set_the_clock(self) -> None:
        self.clock.start()
        self.clock.every(60, "upkeep", self.upkeep.ring)
        self.clock.every(BEAT, "beat", partial(self._soon, self.beat))
        self.clock.every(saving.LOOK, "look", partial(self._soon, self.look))

    async def _announce(self) -> None:
        """Ready once every platform answered, or did not for a while: the others are served meanwhile."""
        if not await self._all_heard(SILENT):
            for silent in self.adapters.keys() - self.contact.heard.keys():
                self._tell(silent, "")
            await self._all_heard(BEAT - SILENT)
        self.notify.say("READY=1")

    async def _all_heard(self, patience: float) -> bool:
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                while not self.contact.heard.keys() >= self.adapters.keys():  # noqa: ASYNC110 - seen from outside, where no bell rings
                    await asyncio.sleep(0.05)
                return True
        return False

    async def _end(self, ears: list[asyncio.Task[Any]], work: list[asyncio.Task[None]]) -> None:
        await self.service.stop()
        await _cancel(ears)
        await _cancel(work)
        await _cancel(list(self._keeping))
        self.clock.stop()
        with suppress(StoreError):
            await self.service.on_db(self.contact.note)
        self.building.store.stop()
        self.service.close()

    def _hear_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            with suppress(ValueError, RuntimeError):  # not in the main thread: whoever runs it there stops it
                loop.add_signal_handler(number, self.stop)

    # -- platforms -----------------------------------------------------------------------------------

    async def _listen(self, adapter: Adapter) -> None:
        """Keep one platform's ear open; one that fails is started again, later each time.

        Another copy of the hub, or credentials that are refused, are no failures that pass: the organizers hear of it,
        and the other platforms go on (X5, X14).

        Raises:
            Unauthorised: if there is no other platform.
        """
        tries = 0
        while True:
            began = self.now()
            try:
                await adapter.run(self.service)
                return
            except AnotherCopy:
                self._tell(adapter.name, DOUBLE)
                await self.troubles.heed(adapter.name, "another_copy")
                await asyncio.Event().wait()
            except Unauthorised as refused:
                if len(self.adapters) > 1:
                    self._tell(adapter.name, str(refused) or REFUSED)
                await self.troubles.heed(adapter.name, "unauthorised")
                if len(self.adapters) == 1:
                    raise
                await asyncio.Event().wait()
            except Exception as fault:
                log.warning("platform_failed", adapter=adapter.name, exc_info=fault)
            tries = 0 if self.now() - began > 600 else tries + 1
            await asyncio.sleep(AGAIN[min(tries, len(AGAIN)) - 1])

    # -- beside everything else ----------------------------------------------------------------------

    def _alarm(self, platform: str, trouble: str) -> None:
        """Something is wrong with a platform, or ("ok") is not any more; called on the event loop."""
        self._soon(partial(self.troubles.heed, platform, trouble))

    def _soon(self, job: Callable[[], Awaitable[Any]]) -> None:
        """Do it without anybody waiting; a database that is full or busy gets another chance at the next beat."""

        async def do() -> None:
            try:
                await job()
            except StoreError as fault:
                log.warning("aside_failed", exc_info=fault)

        task = asyncio.get_running_loop().create_task(do())
        self._keeping.add(task)
        task.add_done_callback(self._keeping.discard)

    async def beat(self) -> None:
        """Each half minute: note what was heard, and whether what was refused is accepted now."""
        await self.service.on_db(self.contact.note)
        await self.troubles.ease(self.dispatcher.resume)
        is_renewed = await asyncio.to_thread(self._renewed) if self.troubles.refused else False
        if is_renewed:
            self.is_to_begin_anew = True
            self.stop()

    async def look(self) -> None:
        """Every ten minutes: a backup if one is due, and what an operator should know."""
        saved = await asyncio.to_thread(saving.back_up, self.building)
        await self.service.on_db(self.troubles.look, saved)

    # -- for those who watch -------------------------------------------------------------------------

    async def next_due(self) -> float | None:
        """The next moment at which something happens by itself: a timer, or a message that waits for its hour."""
        return await self.service.on_db(self._next_due)

    def _next_due(self) -> float | None:
        with self.building.store.read() as connection:
            row = Hot(connection).one(
                "SELECT min(not_before) FROM outbox WHERE state IN ('queued', 'held') AND not_before > ?",
                (self.now(),),
            )
        moments = [m for m in (self.turns.next_due(), row[0] if row else None) if m is not None]
        return min(moments) if moments else None

    async def quiet(self) -> None:
        """Wait until nothing waits any more: no input, no message that could go now, none whose hour has come."""
        self._ring()
        self._wake()
        is_busy = True
        while is_busy:
            while self.service.fetching or await self.service.on_db(self._is_busy):  # noqa: ASYNC110 - the database is asked, not an event
                await asyncio.sleep(0.005)
            await self.dispatcher.tend()
            is_busy = await self.service.on_db(self._is_busy)

    def _is_busy(self) -> bool:
        with self.building.store.read() as connection:
            hot, now = Hot(connection), self.now()
            waits = hot.one(
                "SELECT 1 FROM inbox WHERE state = 'waiting' AND not_before <= ? UNION ALL"
                " SELECT 1 FROM outbox WHERE state = 'sending' OR (state = 'queued' AND not_before <= ?) UNION ALL"
                " SELECT 1 FROM timer WHERE state = 'waiting' AND due_at <= ? LIMIT 1",
                (now, now, now),
            )
        return waits is not None


async def _cancel(tasks: list[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _failed(row_id: int, fault: BaseException) -> None:
    log.error("turn_failed", row=row_id, exc_info=fault)
