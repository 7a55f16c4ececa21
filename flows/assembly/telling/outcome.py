"""What became of each copy, as the outbox knows it.

of(ground, 12)   ->   Outcome(people=Tally(told=1840, delivered=612, blocked=3, going=1225, …), chats=Tally(told=2, …))
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.talk.base import Ground
from flows.assembly.telling.announcing import COPY, POST, about

#: What is said of a row by its state; what is held is on its way unless it waits for its hour.
_BECAME: Mapping[str, str] = {
    "queued": "going", "sending": "going", "held": "going", "sent": "delivered", "unknown": "doubtful", "call": "calls",
    "dead": "failed", "dropped": "failed",
}  # fmt: skip
#: The same where the reason says more.
_BECAUSE: Mapping[str, str] = {
    "Blocked": "blocked", "spared": "withdrawn", "stopped": "unwilling", "muted": "unwilling",
}  # fmt: skip
MERGED = "merged:"
#: A message's further parts are none of their own.
PART = -1


@dataclass(frozen=True, slots=True)
class Tally:
    """Copies, counted once each."""

    delivered: int = 0
    #: About to go, or waiting for their place.
    going: int = 0
    #: In the morning: it is quiet there, or they were told enough today.
    later: int = 0
    #: They blocked the hub meanwhile.
    blocked: int = 0
    #: Nobody knows whether it arrived.
    doubtful: int = 0
    #: Refused by the platform, or no news any more.
    failed: int = 0
    #: Stopped before they went.
    withdrawn: int = 0
    #: They said meanwhile that they want none.
    unwilling: int = 0
    #: Lines of the call list, for people without the app.
    calls: int = 0

    @property
    def told(self) -> int:
        return sum(getattr(self, name) for name in self.__slots__)


@dataclass(frozen=True, slots=True)
class Outcome:
    people: Tally
    chats: Tally

    @property
    def is_going(self) -> bool:
        return bool(self.people.going or self.chats.going)

    @property
    def is_over(self) -> bool:
        """Nothing waits, neither now nor for the morning."""
        return not self.is_going and not self.people.later and not self.chats.later


def of(ground: Ground, number: int) -> Outcome:
    """How far one is. 1 µs a copy."""
    counts: dict[str, Counter[str]] = {COPY.name: Counter(), POST.name: Counter()}
    for kind, state, fault, sleeps, count in ground.hot.all(
        "SELECT kind, state, fault, CASE WHEN state = 'held' AND not_before > ? THEN 1 ELSE 0 END, count(*) FROM outbox"
        " WHERE about = ? AND deed = 'send' AND rank <> ? AND kind IN (?, ?) GROUP BY 1, 2, 3, 4",
        (ground.now, about(number), PART, COPY.name, POST.name),
    ):
        counts[kind][_became(ground, state, fault or "", bool(sleeps))] += count
    return Outcome(Tally(**counts[COPY.name]), Tally(**counts[POST.name]))


def _became(ground: Ground, state: str, fault: str, sleeps: bool) -> str:
    if fault.startswith(MERGED):  # it went within another message
        carrier = ground.hot.one("SELECT state, fault FROM outbox WHERE id = ?", (int(fault[len(MERGED) :]),))
        return _became(ground, carrier[0], carrier[1] or "", False) if carrier is not None else "delivered"
    if sleeps:
        return "later"
    return _BECAUSE.get(fault, _BECAME[state]) if state in ("dead", "dropped") else _BECAME[state]
