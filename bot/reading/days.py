"""Days from one to another: "3-20 aug", "del 3 al 20 de agosto", "friday to monday", "next week", "until dec 5".

    read_days("away 3-20 aug", at=now)  ->  2027-08-03, 2027-08-20        both included; None if it is no such thing

Each end is read as any date is; a bare number takes the other one's month. The last day never lies before the first.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from bot.reading.calendar_words import MONTHS
from bot.reading.dates import read_when
from bot.words.choosing import fold

_BEGIN = re.compile(
    r"\s*(?:(?P<both>between|entre)|from|desde|del?|the|el)\s+(?:(?:el|the)\s+)?", re.IGNORECASE
)
_TO = r"\s*[–—]\s*|\s+-\s+|(?<=\w)-(?=\w)|\s+(?:to|until|till|through|al|a|hasta)\s+(?:(?:el|the)\s+)?"
_BETWEEN = re.compile(_TO, re.IGNORECASE)
#: After "between": otherwise "tuesday and friday" are two days.
_AND = re.compile(r"\s+(?:and|y)\s+(?:(?:el|the)\s+)?", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")


def read_days(text: str, *, at: datetime) -> tuple[date, date] | None:
    """The first and the last day that the whole text names, from today on."""
    whole = _one(text, at)
    if whole is not None:
        return whole
    begun = _BEGIN.match(text)
    rest = text[begun.end() :] if begun else text
    parts = [part.strip() for part in (_AND if begun and begun["both"] else _BETWEEN).split(rest)]
    if len(parts) != 2 or not all(parts):
        return None
    begin, end = _with_month(parts[0], parts[1]), _with_month(parts[1], parts[0])
    first = _one(begin, at)
    if first is None:
        return None
    last = _one(end, at.replace(year=first[0].year, month=first[0].month, day=first[0].day, hour=0, minute=0))
    return (first[0], last[1]) if last is not None and last[1] >= first[0] else None


def _with_month(part: str, other: str) -> str:
    """ "3" beside "20 de agosto" -> "3 agosto"."""
    months = [word for word in fold(other).split() if word in MONTHS]
    bare = _NUMBER.fullmatch(part)
    return f"{bare[1]} {months[0]}" if bare and months else part


def _one(text: str, at: datetime) -> tuple[date, date] | None:
    """What one date, week or deadline covers."""
    found = read_when(text, at=at)
    if found is None or found.repeats:
        return None
    start, end = found.span.start or at, found.span.end
    last = start if end is None else end - timedelta(minutes=1)
    return (start.date(), last.date()) if last.date() >= start.date() else None
