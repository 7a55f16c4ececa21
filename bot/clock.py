"""The only APScheduler: an alarm clock, not a calendar; and what time it is.

What is due stands in the database. Here is one date job at the next due moment, moved whenever that moment changes,
and intervals for sweeps and backups. A job's only act is to call a function that sets an event.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger


def uptime() -> float:
    """Seconds of a clock that never jumps, and that goes on while the machine sleeps where the system has one."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


#: Seconds by which the wall clock may stray between two looks, and for which a leap must last to be believed.
STRAYS, LASTS = 60.0, 600.0


class WallClock:
    """Seconds since the epoch, without slips: a leap, ahead or back, is believed once it has lasted ten minutes (X16).

    A clock that is set wrong and put right again so makes nothing happen early, late or never. `ticks` are seconds of
    one that never jumps.
    """

    def __init__(self, wall: Callable[[], float] = time.time, ticks: Callable[[], float] = uptime) -> None:
        self._wall, self._ticks = wall, ticks
        self._ahead = wall() - ticks()
        #: Another time that it shows, as seconds ahead of the ticks, and since which tick.
        self._doubted: tuple[float, float] | None = None

    def __call__(self) -> float:
        ticks = self._ticks()
        ahead, doubted = self._wall() - ticks, self._doubted
        if abs(ahead - self._ahead) <= STRAYS:
            self._ahead, self._doubted = ahead, None
        elif doubted is None or abs(ahead - doubted[0]) > STRAYS:
            self._doubted = ahead, ticks
        elif ticks - doubted[1] >= LASTS:
            self._ahead, self._doubted = ahead, None
        return ticks + self._ahead


class Clock:
    """Wakes the hub. All times are seconds since the epoch, UTC."""

    def __init__(self, ring: Callable[[], None]) -> None:
        self._ring = ring
        self._at: float | None = None
        self._scheduler = AsyncIOScheduler(
            timezone=ZoneInfo("UTC"), job_defaults={"misfire_grace_time": None, "coalesce": True}
        )

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def set(self, moment: float | None) -> None:
        """Ring at a moment; None: not before `set` is called again."""
        if moment == self._at:
            return
        self._at = moment
        if moment is not None:
            when = datetime.fromtimestamp(moment, UTC)
            self._scheduler.add_job(
                _in_loop(self._rings), DateTrigger(when), id="next", replace_existing=True
            )
        elif self._scheduler.get_job("next"):
            self._scheduler.remove_job("next")

    def _rings(self) -> None:
        self._at = None
        self._ring()

    def every(self, seconds: float, name: str, ring: Callable[[], None]) -> None:
        """Call at an interval."""
        trigger = IntervalTrigger(seconds=int(seconds))
        self._scheduler.add_job(_in_loop(ring), trigger, id=name, replace_existing=True)


def _in_loop(ring: Callable[[], None]) -> Callable[[], Coroutine[Any, Any, None]]:
    """A job in the event loop: a plain function would run on a thread, where setting an event wakes nobody."""

    async def job() -> None:
        ring()

    return job
