"""The rules of a time zone, spelt out for a calendar file: each change of the clock for some years, one by one.

    spelt_out(Berlin, date(2026, 1, 1), date(2028, 1, 1))   ->  VTIMEZONE with five onsets

Looked for day by day: a search in larger steps misses the month without summer time in Casablanca.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


@lru_cache(64)
def spelt_out(zone: ZoneInfo, first: date, last: date) -> Timezone:
    """The zone from the first day to the last. 3 ms for three years, then remembered."""
    made, begin = Timezone(), datetime.combine(first, time(), UTC)
    made.add("tzid", zone.key)
    made.add_component(_onset(zone, begin, begin))
    for change in _changes(zone, begin, datetime.combine(last, time(), UTC)):
        made.add_component(_onset(zone, change - MINUTE, change))
    return made


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """The minutes at which the clock shows something else than the minute before would tell."""
    at = begin
    while at < end:
        if _offset(zone, at) != _offset(zone, at + DAY):
            yield _between(zone, at, at + DAY)
        at += DAY


def _between(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first minute of a span whose end has another offset than its beginning, with that other offset."""
    old = _offset(zone, before)
    while after - before > MINUTE:
        middle = before + (after - before) // MINUTE // 2 * MINUTE
        before, after = (middle, after) if _offset(zone, middle) == old else (before, middle)
    return after


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def _onset(zone: ZoneInfo, before: datetime, at: datetime) -> TimezoneDaylight | TimezoneStandard:
    """From that moment on the clock goes like this; told by what it showed before."""
    now = at.astimezone(zone)
    onset = TimezoneDaylight() if now.dst() else TimezoneStandard()
    was = _offset(zone, before)
    onset.add("dtstart", (at + was).replace(tzinfo=None))
    onset.add("tzname", now.tzname() or zone.key)
    onset.add("tzoffsetfrom", was)
    onset.add("tzoffsetto", _offset(zone, at))
    return onset
