"""What comes again and again, in words and as moments.

next_after("FREQ=WEEKLY;BYDAY=TU", now, zone)     ->  the next Tuesday, 9:00 on the wall
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.contract.words import Joined, Moment, Text, _
from bot.reading import series
from bot.reading.dates import read_when
from bot.reading.repeats import read_repeat
from bot.reading.series import Rule
from bot.talk.fields import Answer, Ear, Invalid, as_seconds
from flows.aid.requesting.asking import due_words

#: Minutes after midnight at which something without a time of day is meant.
MORNING = 9 * 60

#: (from, until, rule): seconds or None, and how it comes again or "".
Times = tuple[float | None, float | None, str]


def coming(rule: str, now: float, zone: ZoneInfo, minutes: int = MORNING) -> float | None:
    """The first moment of a rule after now, counted from today, at that time of the local day; None after its end."""
    today = datetime.fromtimestamp(now, zone).date()
    return series.next_moment(Rule(rule, today), now, zone, minutes)


def next_after(rule: str, now: float, zone: ZoneInfo, minutes: int = MORNING) -> float:
    """The same of a rule without an end."""
    moment = coming(rule, now, zone, minutes)
    assert moment is not None
    return moment


def often(rule: str, zone: ZoneInfo) -> Text:
    """A rule in words, its last day included."""
    last = series.parts_of(rule).get("UNTIL", "")[:8]
    if not last:
        return series.in_words(rule)
    day = datetime(int(last[:4]), int(last[4:6]), int(last[6:]), 12, tzinfo=zone)
    return Joined((series.in_words(rule), _("until {day}", day=Moment(day.timestamp(), "day"))), "comma")


def meets(rule: str, start: float, end: float, zone: ZoneInfo) -> bool:
    """Whether a weekly rule has a day between two moments."""
    days = series.weekdays(rule)
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
        return series.in_words(value[2]) if value[2] else due_words(value[:2]) or _("any time")
