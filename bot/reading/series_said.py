"""Work that comes again, as people say it: days, hours, until when, except when.

    read_series("every other saturday 10-14 until june", at=now)
      -> FREQ=WEEKLY;INTERVAL=2;BYDAY=SA, from Sat 28 Nov, 10:00 to 14:00, last day 31 May
    read_series("cada martes a las 6", at=now)   -> FREQ=WEEKLY;BYDAY=TU, 18:00, no end said

Refuses what it does not understand: a word left over means None. "Until June" ends with May; "until June 30" includes
that day.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.reading import series
from bot.reading.calendar_words import MONTHS
from bot.reading.clock import read_clock, read_range, settle, settle_range
from bot.reading.dates import span_of
from bot.reading.language import is_spanish
from bot.reading.repeats import ordinals, rule_at
from bot.reading.series import Rule, Unruly
from bot.reading.text import split
from bot.reading.when_grammar import parse
from bot.reading.when_times import part


@dataclass(frozen=True, slots=True)
class SaidSeries:
    """What was said. Times in minutes after midnight; `ends` may pass it; None where none was said."""

    rule: Rule
    begins: int | None
    ends: int | None


@dataclass(slots=True)
class _Slip:
    """What has been read so far."""

    at: datetime
    spanish: bool
    rule: str = ""
    begins: int | None = None
    ends: int | None = None
    from_day: date | None = None
    last_day: date | None = None
    left_out: set[date] = field(default_factory=set)


_FILL = frozenset({",", ".", "and", "y", "on", "the", "a", "con"})
_UNTIL = frozenset("until til till untill through thru hasta ending".split())
_THROUGH = frozenset({"through", "thru"})
_EXCEPT = frozenset("except but not excepto menos salvo sin".split())
_FROM = frozenset("starting beginning from desde since empezando".split())
_LITTLE = frozenset("on for the el la los las del de a en , and y partir".split())


def read_series(text: str, *, at: datetime) -> SaidSeries | None:
    """The series that the whole text is; None if a word is left over, or no day comes of it."""
    words = ordinals(split(text).words)
    slip, i = _Slip(at, is_spanish(words)), 0
    while i < len(words):
        after = next((after for read in _PARTS if (after := read(slip, words, i)) is not None), None)
        if after is None and words[i] not in _FILL:
            return None
        i = after if after is not None else i + 1
    return _said(slip)


def _said(slip: _Slip) -> SaidSeries | None:
    if not slip.rule:
        return None
    text = slip.rule + (f";UNTIL={slip.last_day:%Y%m%d}" if slip.last_day else "")
    try:
        first = series.begins(text, slip.from_day or slip.at.date())
    except Unruly:
        return None
    return SaidSeries(Rule(text, first, frozenset(slip.left_out)), slip.begins, slip.ends)


# -- its parts: what is read, and the word after it -------------------------------------------------------


def _rule(slip: _Slip, words: Sequence[str], i: int) -> int | None:
    found = rule_at(words, i) if not slip.rule else None
    if found is None:
        return None
    slip.rule = found[0]
    return found[1]


def _hours(slip: _Slip, words: Sequence[str], i: int) -> int | None:
    if slip.begins is not None:
        return None
    if (spoken := read_range(words, i)) is not None:
        first, second, after = spoken
        slip.begins, slip.ends = settle_range(first, second, None)
        return after
    clock = read_clock(words, i)
    if clock is None or not (clock[0].marked or clock[0].sure):
        return None
    slip.begins = settle(clock[0], None)
    return clock[1]


def _until(slip: _Slip, words: Sequence[str], i: int) -> int | None:
    """A month ends the day before it begins, "through" it with its last day; a day is included."""
    if words[i] not in _UNTIL:
        return None
    at = _past(words, i + 1)
    month = MONTHS.get(words[at]) if at < len(words) else None
    found = _day(slip, words, at)
    if month is not None and (found is None or found[1] == at + 1):
        first = _coming(slip.at.date(), month)
        slip.last_day = (_month_after(first) if words[i] in _THROUGH else first) - timedelta(days=1)
        return at + 1
    if found is None:
        return None
    slip.last_day = found[0]
    return found[1]


def _except(slip: _Slip, words: Sequence[str], i: int) -> int | None:
    """One day or several: "except dec 26 and jan 2"."""
    if words[i] not in _EXCEPT:
        return None
    at, known = _past(words, i + 1), len(slip.left_out)
    while (found := _day(slip, words, at)) is not None:
        slip.left_out.add(found[0])
        last, at = found[1], _past(words, found[1])
        if at == last or at >= len(words):
            break
    return at if len(slip.left_out) > known else None


def _from(slip: _Slip, words: Sequence[str], i: int) -> int | None:
    found = _day(slip, words, _past(words, i + 1)) if words[i] in _FROM else None
    if found is None:
        return None
    slip.from_day = found[0]
    return found[1]


_PARTS: tuple[Callable[[_Slip, Sequence[str], int], int | None], ...] = (
    _rule,
    _until,
    _except,
    _hours,
    _from,
)


def _past(words: Sequence[str], i: int) -> int:
    while i < len(words) and words[i] in _LITTLE:
        i += 1
    return i


def _day(slip: _Slip, words: Sequence[str], i: int) -> tuple[date, int] | None:
    """One date at word `i`, and the word after it."""
    for after in range(min(len(words), i + 4), i, -1):
        said, read = parse(words[i:after], 0, slip.at, slip.spanish)
        span = span_of(said) if read == after - i and said.day and not said.repeats else None
        if span is not None and span.start is not None and part(words, i, said) is None:
            return span.start.date(), after
    return None


def _coming(today: date, month: int) -> date:
    """The first day of the next such month."""
    first = today.replace(month=month, day=1)
    return first if first > today else first.replace(year=today.year + 1)


def _month_after(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)
