"""When something planned shall be instead: what a text leaves open stays as it was.

Of a shift on Sat 19 Dec, 10:00 to 14:00, said on 24 Nov:

    read_anew("12-15", at, span)          -> Sat 19 Dec, 12:00 to 15:00
    read_anew("Sunday", at, span)         -> Sun 20 Dec, 10:00 to 14:00
    read_anew("Friday 9-11", at, span)    -> Fri 18 Dec, 9:00 to 11:00: the Friday nearest to it, not to today
    read_anew("tomorrow", at, span)       -> Wed 25 Nov, 10:00 to 14:00
    read_daytime("12-15", at)             -> (720, 900)
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.reading.calendar_words import MONTHS, WEEKDAYS
from bot.reading.clock import at_local
from bot.reading.dates import read_when
from bot.reading.hours import NAMED_DAYS, Hours, read_hours
from bot.reading.text import split

DAY, WEEK = timedelta(days=1), timedelta(days=7)
#: Words that count a weekday from today.
_FROM_TODAY = frozenset("next this coming following proximo proxima este esta siguiente".split())

Span = tuple[float, float]


def read_anew(text: str, at: datetime, span: Span) -> Hours | None:
    """The time that a text says of something at `span`; a series where it says one, None where it says no time."""
    start, length = datetime.fromtimestamp(span[0], at.tzinfo), span[1] - span[0]
    minutes = read_daytime(text, at)
    if minutes is not None:
        return _on(start.date(), *minutes, length, at)
    hours = read_hours(text, at)
    if hours is not None and hours.span is None:
        return hours
    begins = datetime.fromtimestamp(hours.span[0], at.tzinfo) if hours and hours.span else _day(text, at)
    if begins is None:
        return None
    day = _nearest(begins.date(), start.date(), at) if _is_any_week(text, at, begins) else begins.date()
    if hours is None or hours.span is None:
        return _on(day, start.hour * 60 + start.minute, None, length, at)
    until = hours.span[1]
    ends = None if until is None else _minutes(datetime.fromtimestamp(until, at.tzinfo), begins.date())
    return _on(day, begins.hour * 60 + begins.minute, ends, length, at)


def read_daytime(text: str, at: datetime) -> tuple[int, int | None] | None:
    """From when to when, in minutes after midnight, if a text says that and no day; the end may be unsaid."""
    if NAMED_DAYS & set(split(text).words):
        return None
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    today, later = (_said(text, moment) for moment in (midnight, midnight + DAY + timedelta(hours=1)))
    return today if today == later else None


def _said(text: str, at: datetime) -> tuple[int, int | None] | None:
    """The minutes of a span on the day of `at`; None for any other day."""
    hours = read_hours(text, at)
    if hours is None or hours.span is None:
        return None
    start = datetime.fromtimestamp(hours.span[0], at.tzinfo)
    end = None if hours.span[1] is None else datetime.fromtimestamp(hours.span[1], at.tzinfo)
    if start.date() != at.date():
        return None
    return start.hour * 60 + start.minute, None if end is None else _minutes(end, at.date())


def _minutes(moment: datetime, day: date) -> int:
    """Minutes on the wall since the midnight that began `day`."""
    return (moment.date() - day).days * 1440 + moment.hour * 60 + moment.minute


def _day(text: str, at: datetime) -> datetime | None:
    """The midnight of a day that is said without hours."""
    found = read_when(text, at=at, future=False)
    if found is None or found.repeats or found.span.start is None or found.span.end is None:
        return None
    start, end = found.span.start, found.span.end
    is_day = (start.hour, start.minute) == (0, 0) and end - start < 2 * DAY
    return start if is_day else None


def _is_any_week(text: str, at: datetime, begins: datetime) -> bool:
    """Whether it names a weekday and not which: said a week later, it is a week later."""
    words = set(split(text).words)
    if not words & set(WEEKDAYS) or words & _FROM_TODAY or words & set(MONTHS):
        return False
    again = read_hours(text, at + WEEK)
    later = (
        datetime.fromtimestamp(again.span[0], at.tzinfo) if again and again.span else _day(text, at + WEEK)
    )
    return later is not None and later.date() - begins.date() == WEEK


def _nearest(said: date, planned: date, at: datetime) -> date:
    """That weekday in the week around what is planned, but not before today."""
    found = said + WEEK * round((planned - said).days / 7)
    return found if found >= at.date() else found + WEEK


def _on(day: date, begins: int, ends: int | None, length: float, at: datetime) -> Hours:
    start = at_local(day, begins, at.tzinfo).timestamp()
    return Hours(span=(start, start + length if ends is None else at_local(day, ends, at.tzinfo).timestamp()))
