"""One platform's line: who waits, how fast it may go, what stands at its gate, and how it has been doing.

three calls in a row without an answer     a pause, longer each time (≤ 5 min), and then one call at a time:
                                           what is tried while a platform is down may end as "nobody knows"
a minute of that                           the operator hears of it, once; and once more when it is over
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.contract.adapter import Adapter
from bot.contract.delivery import (
    Blocked,
    ChatGone,
    ChatMoved,
    Closed,
    Delivered,
    Refused,
    Throttled,
    Unauthorised,
    Vanished,
)
from bot.delivery.lanes import Lanes
from bot.delivery.pace import Pace, pause

#: From this rank on messages keep the platform's beat: cards and bulk.
BULK = 2
#: A claimed message waits at the gate at most about so many seconds.
AHEAD = 0.25
#: Calls that fail in a row before the line pauses, and seconds of that before the operator hears of it.
STORM, TROUBLE = 3, 60.0
#: Seconds without a word from a platform that is listened to: each long poll ends before.
OVERDUE = 45.0
#: A platform that says so has heard us.
ANSWERS = (Delivered, Blocked, ChatGone, ChatMoved, Closed, Refused, Vanished)


@dataclass(slots=True)
class Line:
    """The database's thread claims while the event loop calls: each of them changes what is its own, the other reads.

    The lanes, `taken` and the share of words at buttons are the claimer's, everything else is the caller's.
    """

    adapter: Adapter
    pace: Pace
    silent_for: Callable[[str], float | None]
    lanes: Lanes = field(default_factory=Lanes)
    #: Words at buttons: each goes for itself, before and beside the messages of its chat.
    toasts: Lanes = field(default_factory=Lanes)
    gate: asyncio.Lock = field(default_factory=asyncio.Lock)
    #: How many were ever claimed, are through the gate, and of how many is known what became of them.
    taken: int = 0
    passed: int = 0
    landed: int = 0
    #: Credentials refused: nothing is sent until they are put right (X5).
    stopped: bool = False
    #: Failures in a row, pauses they led to, the ticks of the first and the newest, whether the operator heard of it.
    failures: int = 0
    pauses: int = 0
    began: float = 0.0
    failed: float = 0.0
    told: bool = False

    @staticmethod
    def to(adapter: Adapter, silent_for: Callable[[str], float | None]) -> Line:
        return Line(adapter, Pace(adapter.abilities), silent_for)

    @property
    def waiting(self) -> int:
        """Claimed and not yet through the gate."""
        return self.taken - self.passed

    @property
    def calling(self) -> int:
        """Claimed, and what became of it is not known yet."""
        return self.taken - self.landed

    def may_toast(self, tick: float, claimed: int, ahead: int) -> bool:
        """Whether one more word at a button may be claimed."""
        return self.pace.toast_free_at() <= tick and self.has_room(tick, 0, claimed, ahead)

    def has_room(self, tick: float, rank: int, claimed: int, ahead: int) -> bool:
        """Whether one more may be claimed: it goes at once, or is one of the `ahead` that wait at the gate."""
        if self.failures >= STORM and (claimed or self.calling or not self._may_try(tick)):
            return False
        if self.pace.free_at(rank >= BULK) > tick + AHEAD * ahead:
            return False
        return self.waiting + claimed < self.pace.room(tick, rank >= BULK) + ahead

    def _may_try(self, tick: float) -> bool:
        """In a storm: not while the platform is overdue with a word of its own and said none since the failure."""
        silent = self.silent_for(self.adapter.name)
        return silent is None or silent < OVERDUE or tick - silent > self.failed

    def next_at(self, tick: float) -> float | None:
        """When there is something to do again; None while only a result can change that."""
        if self.stopped:
            return None
        moments = [self._next_message_at(tick), self._next_toast_at()]
        return min((moment for moment in moments if moment is not None), default=None)

    def _next_toast_at(self) -> float | None:
        if self.toasts.top() is None or self.waiting or self.failures >= STORM:
            return self.toasts.next_at()
        return max(self.pace.free_at(bulk=False) - AHEAD, self.pace.toast_free_at())

    def _next_message_at(self, tick: float) -> float | None:
        top, soon = self.lanes.top(), self.lanes.next_at()
        if (
            top is None
            or self.waiting
            or (self.failures >= STORM and (self.calling or not self._may_try(tick)))
        ):
            return soon
        free = self.pace.free_at(top >= BULK) - AHEAD
        return free if soon is None else min(free, soon)

    def forget(self) -> None:
        """A new look at the whole outbox follows."""
        self.lanes.clear()
        self.toasts.clear()

    def take(self) -> None:
        """One was claimed: it waits at the gate, and `weigh` hears what became of it."""
        self.taken += 1

    def weigh(self, became: Delivered | Exception, tick: float, alarm: Callable[[str, str], None]) -> None:
        """What a result means for the whole platform."""
        self.landed += 1
        if isinstance(became, Throttled):
            if became.whole:
                self.pace.pause(tick + became.after)
        elif isinstance(became, Unauthorised):
            self.stopped = True
            alarm(self.adapter.name, "unauthorised")
        elif isinstance(became, ANSWERS):
            if self.told:
                alarm(self.adapter.name, "ok")
            self.failures = self.pauses = 0
            self.told = False
        else:
            self._fail(tick, alarm)

    def _fail(self, tick: float, alarm: Callable[[str, str], None]) -> None:
        if not self.failures:
            self.began = tick
        self.failures, self.failed = self.failures + 1, tick
        if self.failures >= STORM and not self.pace.is_paused(tick):
            self.pace.pause(tick + pause(self.pauses))
            self.pauses += 1

    def worry(self, tick: float, alarm: Callable[[str, str], None]) -> None:
        """Tell the operator once that this has lasted; a line that waits to be heard from tries nothing more itself."""
        if self.failures >= STORM and not self.told and tick - self.began >= TROUBLE:
            self.told = True
            alarm(self.adapter.name, "unreachable")
