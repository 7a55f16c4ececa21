"""A calendar of shifts (RFC 5545, read by icalendar): zones, repeats, days left out, one UID once.

    DTSTART;TZID=America/Chicago:20261128T100000   RRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20270601T045959Z
      -> every Saturday 10:00 to 14:00 on the community's wall, last on 29 May

A time without a zone is the community's, and so is one whose zone nobody knows, which the preview says. What repeats
keeps its time on the wall there, so a rule of a zone with other clocks is refused. A single date of a series that was
changed is left out of it and made by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.contract.words import Msg, _
from bot.reading import series
from bot.reading.hours import Hours
from bot.reading.series import Rule, Unruly
from flows.shifts.importing.rows import MOST, NO_HOURS, Found, Row, TooMany, Wrong, check

BROKEN = _("This line is no line of a calendar.")
NO_RULE = _(
    "I can't follow how it repeats: {rule}. Please plan it here in a line, for example: Pantry, every Saturday 10-14."
)
NO_DATES = _(
    "It names its dates one by one (RDATE), which I can't follow. Please save each date as an event of its own."
)
#: What one event says once.
ONCE = ("DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "STATUS", "RECURRENCE-ID")
#: Years back that a series may have begun.
OLDEST = 10
_LINE = re.compile(r"[A-Za-z0-9-]{1,40}[:;].*|[ \t].*|\s*")


def read_calendar(text: str, at: datetime, zone: ZoneInfo) -> Found:
    """Its events that lie ahead.

    Raises:
        TooMany: more than a file may bring.
    """
    from icalendar import Calendar  # 25 ms to import, needed by few

    lines = text.splitlines()
    found = Found(wrong=[Wrong(n, BROKEN) for n, line in enumerate(lines, 1) if not _LINE.fullmatch(line)])
    begun = [n for n, line in enumerate(lines, 1) if line.strip().upper() == "BEGIN:VEVENT"]
    if found.wrong or not begun:
        return found if found.wrong else Found(wrong=[Wrong(1, _("There is no event in it."))])
    if len(begun) > MOST:
        raise TooMany(len(begun))
    try:
        events = [
            event for calendar in Calendar.from_ical(text, multiple=True) for event in calendar.walk("VEVENT")
        ]
    except (
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
    ):  # whatever a broken file makes of its reader
        return Found(wrong=[Wrong(begun[0], BROKEN)])
    if len(events) != len(begun):  # one that never ends
        return Found(wrong=[Wrong(begun[-1], BROKEN)])
    for number, event in _once(list(zip(begun, events, strict=True))):
        row = _row(number, event, _changed(event, events), at, zone)
        wrong = row if isinstance(row, Msg) else check(row, at, zone) if row is not None else None
        if wrong is not None:
            found.wrong.append(Wrong(number, wrong))
        elif isinstance(row, Row):
            found.rows.append(row)
    return found


def _once(events: Sequence[tuple[int, Any]]) -> Sequence[tuple[int, Any]]:
    """The newest of each UID (and changed date)."""
    newest: dict[tuple[str, str], tuple[int, Any]] = {}
    for number, event in events:
        uid = str(event.get("UID", "")) or f"line {number}"
        changed = event.get("RECURRENCE-ID")
        key = (uid, str(getattr(changed, "dt", changed)))
        known = newest.get(key)
        if known is None or _sequence(event) > _sequence(known[1]):
            newest[key] = (number, event)
    return sorted(newest.values(), key=lambda pair: pair[0])


def _sequence(event: Any) -> int:
    said = str(event.get("SEQUENCE", "0"))
    return int(said) if said.isdecimal() and len(said) < 9 else 0


def _changed(event: Any, events: Sequence[Any]) -> list[Any]:
    """When the dates would be that others of the same UID change."""
    uid = str(event.get("UID", ""))
    if not uid or event.get("RRULE") is None:
        return []
    same = (other.get("RECURRENCE-ID") for other in events if str(other.get("UID", "")) == uid)
    return [changed.dt for changed in same if changed is not None and not isinstance(changed, list)]


def _row(number: int, event: Any, changed: Sequence[Any], at: datetime, zone: ZoneInfo) -> Row | Msg | None:
    """None for what is cancelled, or over."""
    if event.get("RDATE") is not None:
        return NO_DATES
    unread = [str(name) for name, _why in getattr(event, "errors", ())] or _unclear(event)
    if unread:
        return _("I can't read this part of it: {part}.", part=unread[0][:40])
    span = _span(event, zone)
    if isinstance(span, Msg):
        return span
    cancelled = str(event.get("STATUS", "")).upper() == "CANCELLED"
    title, hall = (" ".join(str(event.get(name, "")).split()) for name in ("SUMMARY", "LOCATION"))
    if event.get("RRULE") is None:
        over = span[0] <= at
        hours = Hours(span=(span[0].timestamp(), span[1].timestamp()))
        return None if cancelled or over else Row(number, title, hall, hours, clock=_unknown_clock(event))
    if cancelled:
        return None
    repeated = _series(event, span, [*_left_out(event), *changed], at, zone)
    if not isinstance(repeated, Hours):
        return repeated
    return Row(number, title, hall, repeated, clock=_unknown_clock(event))


def _unclear(event: Any) -> list[str]:
    """Parts that stand there twice, or say what no calendar app makes."""
    twice = [name for name in ONCE if isinstance(event.get(name), list)]
    years = [event.get(name) for name in ("DTSTART", "DTEND")]
    far = [each for each in years if each is not None and not isinstance(each, list)
           and not 1900 <= each.dt.year < 9000]  # fmt: skip
    days = [day for day in _left_out(event) if not isinstance(day, date)]
    return twice + ["DTSTART"] * bool(far) + ["EXDATE"] * bool(days)


def _span(event: Any, zone: ZoneInfo) -> tuple[datetime, datetime] | Msg:
    """Its first time, in the community's zone."""
    start, end, length = (event.get(name) for name in ("DTSTART", "DTEND", "DURATION"))
    if start is None or not isinstance(start.dt, datetime):
        return NO_HOURS
    begins = _local(start.dt, zone)
    if end is not None and isinstance(end.dt, datetime):
        return begins, _local(end.dt, zone)
    if length is not None and isinstance(length.dt, timedelta):
        return begins, begins + length.dt
    return NO_HOURS


def _unknown_clock(event: Any) -> str:
    """The zone of its begin, if nobody knows it."""
    start = event.get("DTSTART")
    return str(start.params.get("TZID", ""))[:40] if start.dt.tzinfo is None else ""


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def _left_out(event: Any) -> list[Any]:
    said = event.get("EXDATE")
    lists = said if isinstance(said, list) else [said] if said is not None else []
    return [each.dt for listed in lists for each in listed.dts]


def _series(
    event: Any, span: tuple[datetime, datetime], left_out: Sequence[Any], at: datetime, zone: ZoneInfo
) -> Hours | Msg | None:
    """When it comes again; None if it does no more."""
    begins, ends = span
    said = event.get("RRULE")
    text = "" if isinstance(said, list) else said.to_ical().decode().upper()
    if not text or begins.year < at.year - OLDEST:
        return Msg(NO_RULE.text, {"rule": text[:60] or "?"})
    if _other_clock(event.get("DTSTART").dt, zone):
        return _("It repeats on the clocks of another place. Please save it in your community's time zone.")
    days = frozenset(_day(each, zone) for each in left_out)
    try:
        rule = _ended(Rule(_until(text, zone), begins.date(), days))
        ahead = rule.next(at.date() - timedelta(days=1))
    except Unruly:
        return Msg(NO_RULE.text, {"rule": text[:60]})
    if ahead is None:
        return None
    first, minutes = begins.hour * 60 + begins.minute, int((ends - begins).total_seconds() // 60)
    return Hours(
        rule=rule.text, first_day=ahead.isoformat(), begins=first, ends=first + minutes,
        left_out=tuple(sorted(day.isoformat() for day in days if day >= ahead)),
    )  # fmt: skip


def _ended(rule: Rule) -> Rule:
    """The same, ending on a day instead of after so many times.

    Raises:
        Unruly: it is no rule of days, or yields none.
    """
    rule.check()
    parts = dict(series.parts_of(rule.text))
    times = parts.pop("COUNT", "")
    if not times:
        return rule
    if len(times) > 4:
        raise Unruly(rule.text)
    *_before, last = Rule(rule.text, rule.first).days(rule.first - timedelta(days=1), date.max)
    parts["UNTIL"] = f"{last:%Y%m%d}"
    return replace(rule, text=";".join(f"{name}={value}" for name, value in parts.items()))


def _other_clock(start: datetime, zone: ZoneInfo) -> bool:
    """Whether the wall shows another time there than here, now or half a year later."""
    if start.tzinfo is None:
        return False
    walls = [start.replace(tzinfo=None) + timedelta(days=days) for days in (0, 182)]
    return any(
        wall.replace(tzinfo=start.tzinfo).timestamp() != wall.replace(tzinfo=zone).timestamp()
        for wall in walls
    )


def _day(said: date | datetime, zone: ZoneInfo) -> date:
    return _local(said, zone).date() if isinstance(said, datetime) else said


def _until(rule: str, zone: ZoneInfo) -> str:
    """The rule with its last day as the community counts days: 4:59 UTC is the evening before in Chicago."""
    found = re.search(r"UNTIL=(\d{8}T\d{6})Z", rule)
    if found is None:
        return rule
    last = datetime.strptime(found[1] + "+0000", "%Y%m%dT%H%M%S%z").astimezone(zone)
    return rule.replace(found[0], f"UNTIL={last:%Y%m%d}")
