"""What comes again and again, in words and as moments.

    in_words("FREQ=WEEKLY;BYDAY=TU")                  ->  "Tuesdays"
    next_after("FREQ=WEEKLY;BYDAY=TU", now, zone)     ->  the next Tuesday, 9:00 on the wall

Rules are counted in local wall time: a moment inside a gap is the first valid minute after it, one that comes
twice is the first of the two (X17).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.contract.words import Joined, Msg, Text, _, _n
from bot.reading.clock import at_local
from bot.reading.dates import read_when
from bot.reading.repeats import read_repeat
from bot.talk.fields import Answer, Ear, Invalid, as_seconds
from flows.aid.requesting.asking import due_words

#: Minutes after midnight at which something without a time of day is meant.
MORNING = 9 * 60

DAYS: Mapping[str, Msg] = {
    "MO": _("Mondays"), "TU": _("Tuesdays"), "WE": _("Wednesdays"), "TH": _("Thursdays"), "FR": _("Fridays"),
    "SA": _("Saturdays"), "SU": _("Sundays"),
}  # fmt: skip
CODES = tuple(DAYS)
PLAIN: Mapping[str, Msg] = {"DAILY": _("every day"), "WEEKLY": _("every week"), "MONTHLY": _("every month")}

#: (from, until, rule): seconds or None, and how it comes again or "".
Times = tuple[float | None, float | None, str]


def _parts(rule: str) -> Mapping[str, str]:
    return dict(part.split("=", 1) for part in rule.split(";"))


def in_words(rule: str) -> Text:
    """The rule as people say it."""
    parts = _parts(rule)
    step = int(parts.get("INTERVAL", "1"))
    days = [code for code in parts.get("BYDAY", "").split(",") if code in DAYS]
    if parts["FREQ"] == "WEEKLY" and days:
        named = Joined(tuple(DAYS[code] for code in days)) if len(days) > 1 else DAYS[days[0]]
        return named if step == 1 else _("{days}, every {n} weeks", days=named, n=step)
    if step > 1 and parts["FREQ"] == "WEEKLY":
        return _n("every {n} week", "every {n} weeks", step)
    return PLAIN[parts["FREQ"]]


def weekdays(rule: str) -> frozenset[int]:
    """Weekdays of a weekly rule, Monday 0; empty where it names none."""
    return frozenset(CODES.index(code) for code in _parts(rule).get("BYDAY", "").split(",") if code in DAYS)


def next_after(rule: str, now: float, zone: ZoneInfo, minutes: int = MORNING) -> float:
    """The first moment of a rule after now, at that time of the local day; seconds since the epoch."""
    wall = datetime.fromtimestamp(now, zone).replace(tzinfo=None)
    start = wall.replace(hour=0, minute=0, second=0, microsecond=0)
    for day in rrulestr(rule, dtstart=start).xafter(start, inc=True, count=60):
        moment = at_local(day.date(), minutes, zone).timestamp()
        if moment > now:
            return moment
    raise ValueError(rule)


def meets(rule: str, start: float, end: float, zone: ZoneInfo) -> bool:
    """Whether a weekly rule has a day between two moments."""
    days = weekdays(rule)
    return not days or any(
        datetime.fromtimestamp(moment, zone).weekday() in days
        for moment in range(int(start), int(min(end, start + 7 * 86400)) + 1, 86400 // 4)
    )


class Often:
    """A field: a moment or span ("Friday 5pm"), or what comes again ("Tuesdays"). The value is `Times`."""

    options = ()

    def parse(self, answer: Answer, ear: Ear) -> Times | Invalid:
        rule = read_repeat(answer.text)
        if rule is not None:
            return None, None, rule
        found = read_when(answer.text, at=ear.at)
        if found is None:
            return Invalid(_("I can't read that as a time. For example: Tuesdays, or Friday after 5pm."))
        return *as_seconds(found), ""

    def dump(self, value: Times) -> Any:
        return list(value)

    def load(self, stored: Any) -> Times:
        return stored[0], stored[1], stored[2]

    def show(self, value: Times) -> Text:
        return in_words(value[2]) if value[2] else due_words(value[:2]) or _("any time")
