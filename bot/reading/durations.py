"""Lengths of time and daily hours: "2 hours", "media hora", "3 días", "22-8", "9pm to 8am"."""

from __future__ import annotations

import re
from datetime import time, timedelta

from bot.reading.numbers import number
from bot.reading.text import fold

#: Unit -> seconds. A month and a year are what people mean by them when they wait: 30 and 365 days.
_UNITS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "seg", "segundo", "segundos"), 1),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "minuto", "minutos"), 60),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "hora", "horas"), 3600),
    **dict.fromkeys(("d", "day", "days", "dia", "dias"), 86400),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks", "semana", "semanas"), 604800),
    **dict.fromkeys(("month", "months", "mes", "meses"), 30 * 86400),
    **dict.fromkeys(("year", "years", "yr", "yrs", "ano", "anos"), 365 * 86400),
}
_HALF = frozenset(("half", "media", "medio"))
_SMALL = frozenset(
    ("a", "an", "the", "about", "of", "for", "unos", "unas", "como", "de", "por", "un", "una", "el", "la")
)
_PART = re.compile(r"\d{1,6}(?:[.,]\d{1,2})?|[a-z]{1,20}")


def read_duration(text: str) -> timedelta | None:
    """The length, if the whole text is one."""
    folded = fold(text[:80])
    parts = _PART.findall(folded)
    rest = _PART.sub("", folded)
    if not parts or rest.strip(" .!-,~"):
        return None
    return _total(parts)


def _total(parts: list[str]) -> timedelta | None:
    seconds, amount, last_unit = 0.0, None, 0
    for part in parts:
        if part in _UNITS:
            seconds += (1.0 if amount is None else amount) * _UNITS[part]
            amount, last_unit = None, _UNITS[part]
        elif part in _HALF:
            if last_unit:  # "hora y media"
                seconds += last_unit / 2
            else:
                amount = 0.5
        elif (value := _value(part)) is not None:
            amount = value
        elif part not in _SMALL and part not in ("and", "y"):
            return None
    return timedelta(seconds=seconds) if seconds and amount is None else None


def _value(part: str) -> float | None:
    if part[0].isdigit():
        return float(part.replace(",", "."))
    value = None if part in _SMALL else number(part)
    return None if value is None else float(value)


_HOUR = r"(\d{1,2})(?:[:.h](\d{2})?)?\s*(am|pm|a\.m\.|p\.m\.|a|p)?"
_HOURS = re.compile(
    rf"(?:from|between|de|entre)?\s*(?:las?\s+)?{_HOUR}\s*(?:-|to|until|till|and|a|hasta|y)\s*(?:las?\s+)?{_HOUR}"
)


def read_hours(text: str) -> tuple[time, time] | None:
    """A daily span ("22-8" goes over midnight); None if it is none or has no such hour."""
    found = _HOURS.fullmatch(fold(text[:60]).strip(" .!"))
    if found is None:
        return None
    begin, end = _clock(*found.group(1, 2, 3)), _clock(*found.group(4, 5, 6))
    return None if begin is None or end is None or begin == end else (begin, end)


def _clock(hour: str, minute: str | None, half: str | None) -> time | None:
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half.startswith("p") else 0)
    if hours == 24 and not minutes:
        hours = 0
    return time(hours, minutes) if hours < 24 and minutes < 60 else None
