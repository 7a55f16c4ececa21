"""What the wall shows in every zone of the world, by an oracle that tries every minute (X17).

groups()                             one zone for each way the clocks change in two years
wrong_in("Europe/Berlin", days)      (zone, day, time) at which `bot.reading.series.moments` is not the oracle's
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.reading.series import moments

FIRST = date(2026, 1, 1)
DAYS = 2 * 365
#: Minutes after midnight.
TIMES = (0, 90, 150, 540)


@cache
def offsets(name: str) -> tuple[tuple[datetime, timedelta], ...]:
    """Every change of a zone's clocks: the moment, to the minute, and the offset from then on."""
    zone = ZoneInfo(name)

    def offset(moment: datetime) -> timedelta:
        return moment.astimezone(zone).utcoffset() or timedelta()

    moment = datetime(2025, 12, 30, tzinfo=UTC)
    found = [(moment, offset(moment))]
    while moment < datetime(2028, 1, 2, tzinfo=UTC):
        before, moment = moment, moment + timedelta(hours=12)
        if offset(moment) != found[-1][1]:
            minutes = range(1, 721)
            at = next(m for m in minutes if offset(before + timedelta(minutes=m)) != found[-1][1])
            found.append((before + timedelta(minutes=at), offset(moment)))
    return tuple(found)


def zones() -> list[str]:
    """All of them."""
    return sorted(available_timezones() - {"localtime"})


def groups() -> list[str]:
    """One zone for each way the clocks change in those two years."""
    seen: dict[tuple[tuple[datetime, timedelta], ...], str] = {}
    for name in zones():
        seen.setdefault(offsets(name), name)
    return list(seen.values())


def oracle(name: str, day: date, minutes: int) -> float:
    """The first moment whose wall shows that time or, where none does, the first valid one after it."""
    wanted = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minutes)
    changes = offsets(name)
    walls = []
    for at, (begins, offset) in enumerate(changes):
        ends = changes[at + 1][0] if at + 1 < len(changes) else datetime(2029, 1, 1, tzinfo=UTC)
        first, last = (begins + offset).replace(tzinfo=None), (ends + offset).replace(tzinfo=None)
        if wanted < last:  # this stretch of the wall reaches the time, or begins after it
            walls.append((max(wanted, first) - offset).replace(tzinfo=UTC).timestamp())
    return min(walls)


def every_day() -> list[date]:
    """The two years."""
    return [FIRST + timedelta(days=number) for number in range(DAYS)]


def wrong_in(name: str, days: Iterable[date]) -> list[tuple[str, date, int]]:
    """Times of these days at which something would happen at another moment than it should."""
    zone = ZoneInfo(name)
    return [
        (name, day, minutes)
        for day in days
        for minutes in TIMES
        if moments(day, minutes, minutes + 60, zone)[0] != oracle(name, day, minutes)
    ]
