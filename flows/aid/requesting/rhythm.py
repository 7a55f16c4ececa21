"""What comes again and again, in words and as moments.

next_after("FREQ=WEEKLY;BYDAY=TU", now, zone)     ->  the next Tuesday, 9:00 on the wall
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.contract.words import Text, _
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


def next_after(rule: str, now: float, zone: ZoneInfo, minutes: int = MORNING) -> float:
    """The first moment of a rule after now, counted from today, at that time of the local day; epoch seconds."""
    today = datetime.fromtimestamp(now, zone).date()
    moment = series.next_moment(Rule(rule, today), now, zone, minutes)
    if moment is None:
        raise ValueError(rule)
    return moment


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
