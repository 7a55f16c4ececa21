"""The only APScheduler: an alarm clock, not a calendar.

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
