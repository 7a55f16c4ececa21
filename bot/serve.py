"""Start, run and stop in order.

inlet and turns (one database thread)  ·  dispatcher  ·  clock  ·  one task a platform
stop: no new input -> what is being handled ends -> sends in flight end (≤ 10 s) -> close
"""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress

from bot import logs
from bot.clock import Clock
from bot.contract.adapter import Adapter, AnotherCopy
from bot.contract.delivery import Unauthorised
from bot.delivery.desk import Desk
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.upkeep import purge
from bot.hub.service import Service
from bot.hub.turns import Turns
from bot.hub.upkeep import Upkeep
from bot.store.backup import FILES, backup
from bot.store.errors import StartRefused
from bot.store.files import Files
from bot.store.files import purge as purge_files
from bot.store.hot import Hot
from bot.wiring import Building

#: Seconds before a platform that failed is started again.
AGAIN = (1.0, 5.0, 30.0, 120.0)

#: Seconds between two looks at the age of the newest backup.
BACKUP_LOOK = 600

log = logs.get(__name__)


class Server:
    """One hub, running."""

    def __init__(
        self,
        building: Building,
        adapters: Mapping[str, Adapter],
        now: Callable[[], float] = time.time,
        ticks: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.building, self.adapters, self.now = building, adapters, now
        readers = {name: adapter.read for name, adapter in adapters.items()}
        self.turns = Turns(building.store, building.vault, building.house, readers, now, _failed)
        self.clock = Clock(self._ring)
        files = Files(building.folder / FILES)
        self.service = Service(self.turns, adapters, self._wake, self.clock.set, files)
        desk = Desk(building.house, building.vault, adapters, files=files)
        self.dispatcher = Dispatcher(
            building.store,
            desk,
            on_db=self.service.on_db,
            now=now,
            ticks=ticks,
            sleep=sleep,
            news=self._ring,
            alarm=_alarm,
        )
        self.turns.ride = self.dispatcher.ride
        self.upkeep = Upkeep(building.store, self.turns, now, (purge, purge_files), files)
        self._stop = asyncio.Event()
        self._keeping: set[asyncio.Task[None]] = set()

    def _ring(self) -> None:
        self.service.ring()

    def _wake(self) -> None:
        self.dispatcher.wake()
        if self.turns.erased:
            self.upkeep.ring()

    def _look_for_backup(self) -> None:
        """Make a backup when the newest one is older than the operator wants; on a thread of its own."""
        task = asyncio.get_running_loop().create_task(asyncio.to_thread(self._back_up))
        self._keeping.add(task)
        task.add_done_callback(self._keeping.discard)

    def _back_up(self) -> None:
        wanted = self.building.settings.backup
        assert wanted.dir is not None
        newest = max((file.stat().st_mtime for file in wanted.dir.glob("talkoot-*.backup")), default=0.0)
        if time.time() - newest < wanted.every_hours * 3600:
            return
        try:
            backup(
                self.building.store,
                self.building.folder,
                wanted.dir,
                self.building.master,
                keep_days=wanted.keep_days,
            )
        except (OSError, StartRefused) as fault:
            log.error("backup_failed", exc_info=fault)
        else:
            log.info("backup_made")

    def stop(self) -> None:
        """Ask the hub to end in order."""
        self._stop.set()

    async def run(self) -> None:
        """Serve until `stop`; raises what ended it otherwise."""
        self._hear_signals()
        self.clock.start()
        self.clock.every(60, "upkeep", self.upkeep.ring)
        if self.building.settings.backup.dir is not None:
            self.clock.every(BACKUP_LOOK, "backup", self._look_for_backup)
        work = [asyncio.create_task(self.service.run()), asyncio.create_task(self.dispatcher.run())]
        work.append(asyncio.create_task(self.upkeep.run(self.service.on_db)))
        ears = [asyncio.create_task(self._listen(adapter)) for adapter in self.adapters.values()]
        ended = asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait([ended, *work, *ears], return_when=asyncio.FIRST_COMPLETED)
        finally:
            await self._end(ears, work)
        for task in (*work, *ears):
            if task.done() and not task.cancelled() and (fault := task.exception()) is not None:
                raise fault

    async def _end(self, ears: list[asyncio.Task[None]], work: list[asyncio.Task[None]]) -> None:
        await self.service.stop()
        await _cancel(ears)
        await _cancel(work)
        self.clock.stop()
        self.building.store.stop()
        self.service.close()

    async def _listen(self, adapter: Adapter) -> None:
        """Keep one platform's ear open; one that fails is started again, later each time.

        Another copy of the hub, or credentials that are refused, are no failures that pass: the operator hears of it,
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
            except (AnotherCopy, Unauthorised) as fault:
                _alarm(adapter.name, "another_copy" if isinstance(fault, AnotherCopy) else "unauthorised")
                if isinstance(fault, Unauthorised) and len(self.adapters) == 1:
                    raise
                await asyncio.Event().wait()
            except Exception as fault:
                log.warning("platform_failed", adapter=adapter.name, exc_info=fault)
            tries = 0 if self.now() - began > 600 else tries + 1
            await asyncio.sleep(AGAIN[min(tries, len(AGAIN)) - 1])

    def _hear_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            with suppress(ValueError, RuntimeError):  # not in the main thread: whoever runs it there stops it
                loop.add_signal_handler(number, self.stop)

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
        """Wait until nothing waits any more: no input, no message that could go now."""
        self._ring()
        self._wake()
        while self.service.fetching or await self.service.on_db(self._is_busy):  # noqa: ASYNC110 - the database is asked, not an event
            await asyncio.sleep(0.005)

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


async def _cancel(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _failed(row_id: int, fault: BaseException) -> None:
    log.error("turn_failed", row=row_id, exc_info=fault)


def _alarm(platform: str, trouble: str) -> None:
    log.error("platform_trouble", adapter=platform, outcome=trouble)
