"""When a shift or an assembly is, as people say it: once, or again and again; and what is wrong with what can't be read.

read_hours("Saturday 10-14", at)                  -> Hours(span=(…, …))
read_hours("every other Saturday at 6 for 2 hours until June", at)  -> Hours(rule="FREQ=WEEKLY;INTERVAL=2;…", …)
misread("Saturday 10 till late", at)              -> Hours(said="Saturday 10 till late", wrong="unread")
misread("St. Ann's hall", at)                     -> None
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from bot.reading.calendar_words import EN_PLURAL, MONTHS, TODAY, TOMORROW, TONIGHT, WEEKDAYS
from bot.reading.clock import at_local
from bot.reading.dates import read_when
from bot.reading.durations import read_duration
from bot.reading.series_said import SaidSeries, read_series
from bot.reading.text import split


@dataclass(frozen=True, slots=True)
class Hours:
    """When: once (`span`, seconds since the epoch; the end may be unsaid), or again and again (`rule`)."""

    span: tuple[float, float | None] | None = None
    rule: str = ""
    #: Of a series: ISO days, and minutes after midnight; `ends` may pass it.
    first_day: str = ""
    left_out: tuple[str, ...] = ()
    begins: int | None = None
    ends: int | None = None
    #: What was said, where it can't be used, and why not: unread | day (no hours) | time (no day) | past | empty.
    said: str = ""
    wrong: str = ""


_LENGTH = re.compile(r"(?P<when>.+?)[ ,]+(?:for|por|durante)\s+(?P<length>.+)", re.IGNORECASE)


def read_hours(text: str, at: datetime) -> Hours | None:
    """A time or a series, if the whole text is one; its length may be said instead of its end."""
    found = _read(text, at)
    match = _LENGTH.fullmatch(text.strip()) if found is None else None
    length = read_duration(match["length"]) if match else None
    head = _read(match["when"], at) if match and length else None
    return found if head is None or length is None else _with_length(head, length, at)


def _read(text: str, at: datetime) -> Hours | None:
    if (said := read_series(text, at=at)) is not None:
        return _series(said, text)
    found = read_when(text, at=at, future=False)
    if found is None or found.repeats or found.span.start is None:
        return None
    start, end = found.span.start, found.span.end
    if end is not None and end - start >= timedelta(hours=23) and (start.hour, start.minute) == (0, 0):
        return None  # a day, and no hours
    return Hours(span=(start.timestamp(), end.timestamp() if end is not None else None))


def _series(said: SaidSeries, text: str) -> Hours:
    if said.is_empty:
        return Hours(said=text, wrong="empty")
    left_out = tuple(sorted(day.isoformat() for day in said.rule.left_out))
    return Hours(
        rule=said.rule.text, first_day=said.rule.first.isoformat(), left_out=left_out, begins=said.begins,
        ends=said.ends,
    )  # fmt: skip


def _with_length(hours: Hours, length: timedelta, at: datetime) -> Hours | None:
    """Nothing if its end was said already."""
    minutes = int(length.total_seconds() // 60)
    if hours.span is not None and hours.span[1] is None:
        start = datetime.fromtimestamp(hours.span[0], at.tzinfo)
        end = at_local(start.date(), start.hour * 60 + start.minute + minutes, at.tzinfo)
        return Hours(span=(hours.span[0], end.timestamp()))
    if hours.rule and hours.begins is not None and hours.ends is None:
        return replace(hours, ends=hours.begins + minutes)
    return None


# -- what can't be read ----------------------------------------------------------------------------------

_PAST = frozenset({"yesterday", "ayer", "anteayer", "antier"})
_AGAIN = frozenset(
    {"every", "each", "cada", "todos", "todas", "weekly", "daily", "monthly", "weekdays", "weekends"}
)
_DAYS = frozenset(WEEKDAYS) | frozenset(EN_PLURAL) | TODAY | TOMORROW | TONIGHT | _PAST | _AGAIN
#: What says a day, in a word.
NAMED_DAYS = _DAYS | frozenset(MONTHS)
#: What a time begins with; a title may hold a day ("Saturday pantry"), but then no hours.
OPENERS = NAMED_DAYS | frozenset(
    "on from at next last this first the el los las la de desde a primer ultimo".split()
)
_CLOCK = re.compile(
    r"\d\s?[:.h]\s?\d\d\b|\d\s?[ap]\.?m\b|\d\s?h\b|(?<![-\d])\d{1,2}\s?(?:-|–|to|till?|until|a|hasta)\s?(?:\d|late|close|noon)",
    re.IGNORECASE,
)


def misread(text: str, at: datetime) -> Hours | None:
    """A text that was meant to say when, with what is wrong with it; None for any other text."""
    words = split(text).words
    if not words or not (words[0].isdigit() or words[0] in OPENERS):
        return None
    named = [word for word in words if word in NAMED_DAYS]
    timed = _CLOCK.search(text) is not None
    if _is_past(words):
        return Hours(said=text, wrong="past")
    if timed and not named:  # "10-14" could be a date, too
        return Hours(said=text, wrong="time")
    if read_when(text, at=at, future=False) is not None or (named and len(named) == len(words)):
        return Hours(said=text, wrong="day")
    if named and (timed or any(word.isdigit() or word in _AGAIN for word in words)):
        return Hours(said=text, wrong="unread")
    return None


def _is_past(words: list[str]) -> bool:
    """ "yesterday 10-14", "last Saturday", "el sábado pasado"."""
    return bool(_PAST & set(words)) or any(
        (one in {"last", "past"} and two in WEEKDAYS) or (one in WEEKDAYS and two == "pasado")
        for one, two in pairwise(words)
    )
