"""Work that comes again, as people say it: days, hours, until when, except when.

    read_series("every other saturday 10-14 until june", at=now)
      -> FREQ=WEEKLY;INTERVAL=2;BYDAY=SA, from Sat 28 Nov, 10:00 to 14:00, last day 31 May
    read_series("cada martes a las 6", at=now)   -> FREQ=WEEKLY;BYDAY=TU, 18:00, no end said

    read_series("first saturday of the month except december", …)    -> …;BYMONTH=1,2,3,4,5,6,7,8,9,10,11

Refuses what it does not understand: a word left over means None. "Until June" ends with May; "until June 30" includes
that day. What is understood but comes to no day ("until yesterday") says so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.reading import series
from bot.reading.calendar_words import EN_PLURAL, ES_WEEKDAYS, MONTHS, WEEKDAYS
from bot.reading.clock import read_clock, read_range, settle, settle_range
from bot.reading.dates import span_of
from bot.reading.language import is_spanish
from bot.reading.repeats import find_repeat_in, ordinals, rule_at
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
    #: It was understood, and no day comes of it.
    is_empty: bool = False


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
    #: Months and weekdays left out, and days named beside a bare "every week".
    months: set[int] = field(default_factory=set)
    not_on: set[str] = field(default_factory=set)
    on: set[str] = field(default_factory=set)

    @property
    def text(self) -> str:
        """The rule with all that narrows it; "" if it is none."""
        parts = dict(series.parts_of(self.rule))
        if self.on:
            parts["BYDAY"] = ",".join(sorted(self.on, key=series.CODES.index))
        if self.not_on:
            parts |= _without(parts, self.not_on)
        if self.months:
            parts["BYMONTH"] = ",".join(str(month) for month in range(1, 13) if month not in self.months)
        if self.last_day is not None:
            parts["UNTIL"] = f"{self.last_day:%Y%m%d}"
        return ";".join(f"{name}={value}" for name, value in parts.items())


def _without(parts: Mapping[str, str], days: Collection[str]) -> Mapping[str, str]:
    """ "every day except Sundays" is six days of each week."""
    named = parts.get("BYDAY", ",".join(series.CODES)).split(",")
    return {"FREQ": "WEEKLY", "BYDAY": ",".join(day for day in named if day not in days)}


_FILL = frozenset({",", ".", "and", "y", "on", "the", "a", "con"})
_UNTIL = frozenset("until til till untill through thru hasta ending".split())
_THROUGH = frozenset({"through", "thru"})
_EXCEPT = frozenset("except but not excepto menos salvo sin".split())
_YESTERDAY = frozenset({"yesterday", "ayer"})
_FROM = frozenset("starting beginning from desde since empezando".split())
_LITTLE = frozenset("on in for the el la los las del de a en , and y partir".split())


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


def find_rule(raw: Sequence[str], at: datetime) -> str | None:
    """The first recurrence inside folded words, with its end and the months it leaves out, wherever they stand after it:
    "every tuesday I need a ride to dialysis until june"."""
    words = ordinals(raw)
    found = find_repeat_in(words)
    if found is None:
        return None
    rule, after = found
    slip = _Slip(at, is_spanish(words), rule)
    for i in range(after, len(words)):
        if slip.last_day is None and _until(slip, words, i) is None:
            _except(slip, words, i)
    slip.not_on.clear()  # a day that is not wanted is said of other things, too
    try:
        series.begins(slip.text, at.date())
    except Unruly:
        return rule
    return slip.text


def _said(slip: _Slip) -> SaidSeries | None:
    if not slip.rule or (slip.on and slip.rule != "FREQ=WEEKLY") or not _can_narrow(slip):
        return None
    from_day, left_out = slip.from_day or slip.at.date(), frozenset(slip.left_out)
    try:
        if not series.parts_of(slip.text).get("BYDAY", not slip.not_on):
            raise Unruly(slip.text)
        rule = Rule(slip.text, series.begins(slip.text, from_day), left_out)
        rule.check()
    except Unruly:
        return SaidSeries(Rule(slip.text, from_day, left_out), slip.begins, slip.ends, is_empty=True)
    return SaidSeries(rule, slip.begins, slip.ends)


def _can_narrow(slip: _Slip) -> bool:
    """Weekdays can be left out of days and weeks only."""
    return not slip.not_on or slip.rule == "FREQ=DAILY" or slip.rule.startswith("FREQ=WEEKLY;BYDAY")


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
    if at < len(words) and words[at] in _YESTERDAY:
        slip.last_day = slip.at.date() - timedelta(days=1)
        return at + 1
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
    """Days, weekdays or months: "except dec 26 and jan 2", "except sundays", "except in december"."""
    if words[i] not in _EXCEPT:
        return None
    at, end = _past(words, i + 1), None
    while (after := _left_out(slip, words, at)) is not None:
        end, at = after, _past(words, after)
        if at == end:
            break
    return end


def _left_out(slip: _Slip, words: Sequence[str], i: int) -> int | None:
    """One of them; "december 10-14" is a month and hours where none were said yet."""
    if i >= len(words):
        return None
    month, day = MONTHS.get(words[i]), _weekday(words[i])
    found = _day(slip, words, i)
    if month is not None and (
        found is None or (slip.begins is None and read_range(words, i + 1) is not None)
    ):
        slip.months.add(month)
        return i + 1
    if day is not None and (found is None or found[1] == i + 1):
        slip.not_on.add(day)
        return i + 1
    if found is not None:
        slip.left_out.add(found[0])
    return found[1] if found is not None else None


def _weekday(word: str) -> str | None:
    """The code of a weekday, or of "Sundays"."""
    found = WEEKDAYS.get(word, EN_PLURAL.get(word, ES_WEEKDAYS.get(word)))
    return series.CODES[found] if found is not None else None


def _on(slip: _Slip, words: Sequence[str], i: int) -> int | None:
    """ "sat 10-14 every week"."""
    day = _weekday(words[i])
    if day is None:
        return None
    slip.on.add(day)
    return i + 1


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
    _on,
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
