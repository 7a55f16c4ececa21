"""What is asked about an assembly: when it is, until when its agenda is open.

Bad input gets a sentence with the way out.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.contract.views import Option
from bot.contract.words import Moment, Msg, Text, _
from bot.reading.hours import Hours, misread, read_hours
from bot.talk.fields import Answer, Ear, Invalid, read_none
from flows.assembly.meeting.line import read_line
from flows.assembly.meeting.meetings import LONGEST, MOST_AHEAD


class Evening:
    """A field: one time with its hour; the end may be unsaid."""

    options: Sequence[Option] = ()

    def parse(self, answer: Answer, ear: Ear) -> Hours | Invalid:
        found = read_hours(answer.text, ear.at) or misread(answer.text, ear.at)
        return Invalid(read_none(answer.text, WRONG["unread"])) if found is None else found

    def dump(self, value: Hours) -> Any:
        return asdict(value)

    def load(self, stored: Any) -> Hours:
        span = tuple(stored["span"]) if stored["span"] else None
        return Hours(**{**stored, "span": span, "left_out": tuple(stored["left_out"])})

    def show(self, value: Hours) -> Text:
        begins, ends = value.span or (0.0, None)
        return Moment(begins, until=ends)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A time, and the place that was said along with it; "" for none."""

    hours: Hours
    place: str = ""


class TimeAndPlace:
    """A field: one time with its hour; where it is may be said in the same breath ("Sunday 18:00 at the hall")."""

    options: Sequence[Option] = ()

    def parse(self, answer: Answer, ear: Ear) -> Occasion | Invalid:
        line = read_line(answer.text, at=ear.at)
        if line.hours is not None and line.hours.span is not None and not (line.title and line.place):
            return Occasion(line.hours, line.place or line.title)
        found = Evening().parse(answer, ear)
        return found if isinstance(found, Invalid) else Occasion(found)

    def dump(self, value: Occasion) -> Any:
        return {**asdict(value.hours), "place": value.place}

    def load(self, stored: Any) -> Occasion:
        place = str(stored.get("place", ""))
        return Occasion(Evening().load({key: stored[key] for key in stored if key != "place"}), place)

    def show(self, value: Occasion) -> Text:
        return Evening().show(value.hours)


#: What is wrong with a time that was said -> what to do about it.
WRONG: Mapping[str, Msg] = {
    "unread": _("Say it like this: Sunday 19:00, or Sunday 19-21."),
    "day": _("That is a day without an hour. For example: Sunday 19:00."),
    "time": _("On which day? Say it like this: Sunday 19:00."),
    "past": _("That is over already. Which day do you mean?"),
}


def wrong_hours(value: Hours, now: float) -> Msg | None:
    """Why an assembly can't be then."""
    if value.span is None:
        return (
            read_none(value.said, WRONG[value.wrong])
            if value.wrong in WRONG
            else _("One assembly has one time. Say it like this: Sunday 19:00, or Sunday 19-21.")
        )
    begins, ends = value.span
    if begins <= now:
        return WRONG["past"]
    if begins - now > MOST_AHEAD:
        return _("That is more than a year away: {day}. Which day do you mean?", day=Moment(begins, "day"))
    if ends is not None and ends <= begins:
        return _("The end is before the start. Please write both again, for example: Sunday 19-21.")
    if ends is not None and ends - begins > LONGEST:
        return _("That would be {n} hours in one go; {most} is the most. Say it like this: Sunday 19-21.",
                 n=math.ceil((ends - begins) / 3600), most=round(LONGEST / 3600))  # fmt: skip
    return None


def moments_of(value: Hours, length: float) -> tuple[float, float]:
    """From when to when, seconds since the epoch; so long where no end was said."""
    begins, ends = value.span or (0.0, None)
    return begins, begins + length if ends is None else ends


def last_of(value: tuple[float | None, float | None] | None) -> float | None:
    """The last moment of what was said: of "Friday" its end."""
    return None if value is None else value[0] if value[1] is None else value[1]


def wrong_closing(value: tuple[float | None, float | None], begins: float, now: float) -> Msg | None:
    """Why an agenda can't close then."""
    last = last_of(value) or 0.0
    if last <= now:
        return _("That is over already. Until when may people write?")
    if last > begins:
        return _("It begins before that: {when}. Until when may people write?", when=Moment(begins))
    return None
