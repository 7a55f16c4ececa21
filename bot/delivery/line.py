"""One platform's line: who waits, how fast it may go, what stands at its gate, and how it has been doing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.contract.adapter import Adapter
from bot.contract.delivery import Delivered, Throttled, Unauthorised
from bot.delivery.lanes import Lanes
from bot.delivery.pace import Pace

#: From this rank on messages keep the platform's beat: cards and bulk.
BULK = 2
#: A claimed message waits at the gate at most about so many seconds.
AHEAD = 0.25
#: Calls that fail in a row before the operator hears of it, once.
TROUBLE = 10


@dataclass(slots=True)
class Line:
    """Touched by the event loop and, between two of its steps, by the database's thread; never by both at once."""

    adapter: Adapter
    pace: Pace
    lanes: Lanes = field(default_factory=Lanes)
    gate: asyncio.Lock = field(default_factory=asyncio.Lock)
    #: Claimed and not yet through the gate.
    waiting: int = 0
    #: Credentials refused: nothing is sent until they are put right (X5).
    stopped: bool = False
    failures: int = 0

    @staticmethod
    def to(adapter: Adapter) -> Line:
        return Line(adapter, Pace(adapter.abilities))

    def has_room(self, tick: float, rank: int, claimed: int, ahead: int) -> bool:
        """Whether one more may be claimed: it goes at once, or is one of the `ahead` that wait at the gate."""
        if self.pace.free_at(rank >= BULK) > tick + AHEAD * ahead:
            return False
        return self.waiting + claimed < self.pace.room(tick, rank >= BULK) + ahead

    def next_at(self, tick: float, busy: set[int]) -> float | None:
        """When there is something to do again; None while only a result can change that."""
        if self.stopped:
            return None
        top, soon = self.lanes.peek(tick, busy), self.lanes.next_at()
        if top is None or self.waiting:
            return soon
        free = self.pace.free_at(top[0] >= BULK) - AHEAD
        return free if soon is None else min(free, soon)

    def weigh(self, became: Delivered | Exception, tick: float, alarm: Callable[[str, str], None]) -> None:
        """What a result means for the whole platform."""
        if isinstance(became, Throttled):
            if became.whole:
                self.pace.pause(tick + became.after)
        elif isinstance(became, Unauthorised):
            self.stopped = True
            alarm(self.adapter.name, "unauthorised")
        elif isinstance(became, Delivered):
            if self.failures >= TROUBLE:
                alarm(self.adapter.name, "ok")
            self.failures = 0
        else:
            self.failures += 1
            if self.failures == TROUBLE:
                alarm(self.adapter.name, "unreachable")
