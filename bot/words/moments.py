"""Times as people read them: absolute, in their zone, the year only when it is not this one.

    Thu 26 Nov, 9:00 AM                    jue 26 nov, 9:00
    Sat 28 Nov, 10:00 AM–2:00 PM           sáb 28 nov, 10:00–14:00
    2 h ago                                hace 2 h

Babel takes 60 µs for one; what was said once is remembered per minute, zone and language.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.contract.words import Moment, Msg, Style, _

#: Language -> (day, day with year, time, date without weekday, the same with year), in Babel's pattern letters.
_PATTERNS: Mapping[str, tuple[str, str, str, str, str]] = {
    "en": ("EEE d MMM", "EEE d MMM y", "h:mm a", "d MMM", "d MMM y"),
    "es": ("EEE d MMM", "EEE d MMM y", "H:mm", "d MMM", "d MMM y"),
}

#: Spans up to so many seconds, in units of so many: past, future.
_SPANS: tuple[tuple[float, int, Msg, Msg], ...] = (
    (3600, 60, _("{n} min ago"), _("in {n} min")),
    (48 * 3600, 3600, _("{n} h ago"), _("in {n} h")),
    (float("inf"), 86400, _("{n} days ago"), _("in {n} days")),
)


def show(moment: Moment, zone: ZoneInfo, language: str, now: float) -> str:
    """A moment or range in words; not for style "since", which is a sentence."""
    start, year = int(moment.at // 60), _year(int(now // 900), zone)
    if moment.until is None or moment.style in ("time", "short"):
        return _point(start, moment.style, zone, language, year) + _till(moment, zone, language)
    return _range(start, int(moment.until // 60), moment.style, zone, language, year)


def span(moment: Moment, now: float) -> Msg:
    """How far a moment is from now: "2 h ago", "in 3 days", "just now"."""
    away = abs(now - moment.at)
    if away < 60:
        return _("just now")
    unit, past, future = next((unit, past, future) for limit, unit, past, future in _SPANS if away < limit)
    return Msg((past if now > moment.at else future).text, {"n": int(away // unit)})


def _till(moment: Moment, zone: ZoneInfo, language: str) -> str:
    if moment.until is None:
        return ""
    return "–" + _point(int(moment.until // 60), "time", zone, language, 0)


@lru_cache(4096)
def _range(start: int, end: int, style: Style, zone: ZoneInfo, language: str, year: int) -> str:
    if style == "moment" and _is_midnight(start, zone) and _is_midnight(end, zone):
        end, style = end - 1, "day"  # whole days
    first, last = _point(start, style, zone, language, year), _point(end, style, zone, language, year)
    if _at(start, zone).date() != _at(end, zone).date():
        return f"{first} – {last}"
    return first if style == "day" else f"{first}–{_point(end, 'time', zone, language, year)}"


@lru_cache(16384)
def _point(minute: int, style: Style, zone: ZoneInfo, language: str, year: int) -> str:
    from babel.dates import format_datetime

    if style == "end":
        midnight = _is_midnight(minute, zone)
        minute, style = (minute - 1, "day") if midnight else (minute, "moment")
    local = _at(minute, zone)
    spoken = language if language in _PATTERNS else "en"
    day, dated, clock, date, full = _PATTERNS[spoken]
    this_year = local.year == year
    pattern = {
        "moment": f"{day if this_year else dated}, {clock}",
        "day": day if this_year else dated,
        "month": "MMM y",
        "time": clock,
        "short": f"{date if this_year else full} {clock}",
    }[style]
    return str(format_datetime(local, pattern, locale=spoken))


@lru_cache(1024)
def _year(quarter: int, zone: ZoneInfo) -> int:
    return _at(quarter * 15, zone).year


def _is_midnight(minute: int, zone: ZoneInfo) -> bool:
    return (local := _at(minute, zone)).hour == local.minute == 0


def _at(minute: int, zone: ZoneInfo) -> datetime:
    return datetime.fromtimestamp(minute * 60, zone)
