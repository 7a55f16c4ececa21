"""What an organizer is asked for a shift: when, until when, who is wanted.

Bad input gets a sentence with the way out.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.contract.words import Joined, Moment, Msg, Text, _
from bot.reading import series
from bot.reading.anew import read_anew
from bot.reading.clock import at_local, read_clock, settle
from bot.reading.durations import read_duration
from bot.reading.hours import Hours, misread, read_hours
from bot.reading.text import split
from bot.talk.fields import Answer, Ear, Invalid, read_none
from flows.shifts.planning.shifts import LONGEST, MOST_AHEAD, MOST_PEOPLE, Wanted
from flows.shifts.planning.team import read_role, read_roles
from flows.shifts.wording import ANYBODY, some


class Work:
    """A field: once ("Saturday 10-14") or again and again ("every other Saturday 10-14 until June")."""

    options = ()

    def parse(self, answer: Answer, ear: Ear) -> Hours | Invalid:
        found = read_hours(answer.text, ear.at) or misread(answer.text, ear.at)
        return Invalid(read_none(answer.text, WRONG["unread"])) if found is None else found

    def dump(self, value: Hours) -> Any:
        return asdict(value)

    def load(self, stored: Any) -> Hours:
        span = tuple(stored["span"]) if stored["span"] else None
        return Hours(**{**stored, "span": span, "left_out": tuple(stored["left_out"])})

    def show(self, value: Hours) -> Text:
        return in_words(value)


class Anew(Work):
    """A field: another time for what is planned; what is not said stays: "12-15", "Sunday"."""

    def __init__(self, span: tuple[float, float]) -> None:
        self._span = span

    def parse(self, answer: Answer, ear: Ear) -> Hours | Invalid:
        return read_anew(answer.text, ear.at, self._span) or super().parse(answer, ear)


class Until:
    """A field: an end, as a time ("2pm") or a length ("3 hours"). The value is minutes after the begin."""

    def __init__(self, begins: int) -> None:
        self._begins = begins

    options = ()

    def parse(self, answer: Answer, ear: Ear) -> int | Invalid:
        length = read_duration(answer.text)
        if length is not None:
            return int(length.total_seconds() // 60)
        words = split(answer.text).words
        clock = read_clock(words, 0) if words else None
        if clock is None or clock[1] != len(words):
            return Invalid(read_none(answer.text, _("Say it like this: 2pm, or 3 hours.")))
        minutes = clock[0].minutes if clock[0].sure else settle(clock[0], None)
        return (minutes - self._begins) % 1440 or 1440

    def dump(self, value: int) -> Any:
        return value

    def load(self, stored: Any) -> int:
        return int(stored)

    def show(self, value: int) -> Text:
        hours, minutes = divmod(value, 60)
        return _("{hours} h {minutes} min", hours=hours, minutes=minutes) if minutes else _("{n} h", n=hours)


class Team:
    """A field: who is wanted: "6 people, 2 drivers": two of the six."""

    options = ()

    def parse(self, answer: Answer, ear: Ear) -> tuple[Wanted, ...] | Invalid:
        text = answer.text.strip()
        found = read_roles(f"{text} people" if text.isdecimal() else text)
        if found is None:
            return Invalid(read_none(text, _("Say it like this: 6 people, or 4 people, 2 drivers.")))
        return found

    def dump(self, value: tuple[Wanted, ...]) -> Any:
        return [[role.key, role.label, role.least, role.most, role.needs] for role in value]

    def load(self, stored: Any) -> tuple[Wanted, ...]:
        return tuple(Wanted(*row) for row in stored)

    def show(self, value: tuple[Wanted, ...]) -> Text:
        named = Joined(tuple(count(role) for role in value if role.key != ANYBODY), "comma")
        if len(value) == 1 or all(role.key != ANYBODY for role in value):
            return Joined(tuple(count(role) for role in value), "comma")
        least, most = sum(role.least for role in value), sum(role.most for role in value)
        return _(
            "{people}, among them {roles}", people=count(Wanted(ANYBODY, "people", least, most)), roles=named
        )


class Many:
    """A field: how many of one role: "4", "4-6"."""

    options = ()

    def __init__(self, key: str, label: str) -> None:
        self._key, self._label = key, label

    def parse(self, answer: Answer, ear: Ear) -> Wanted | Invalid:
        found = read_role(f"{answer.text.strip()} {self._label}") or read_role(answer.text)
        if found is None:
            return Invalid(read_none(answer.text, _("Say it like this: 4, or 4-6.")))
        return Wanted(self._key, self._label, found.least, found.most)

    def dump(self, value: Wanted) -> Any:
        return [value.least, value.most]

    def load(self, stored: Any) -> Wanted:
        return Wanted(self._key, self._label, stored[0], stored[1])

    def show(self, value: Wanted) -> Text:
        return count(value)


class Daytime:
    """A field: from when to when, on any day: "11-15". The value is minutes after midnight."""

    options = ()

    def parse(self, answer: Answer, ear: Ear) -> tuple[int, int] | Invalid:
        found = read_hours(answer.text, ear.at)
        if found is not None and found.begins is not None and found.ends is not None:
            return found.begins, found.ends
        if found is None or found.span is None or found.span[1] is None:
            return Invalid(read_none(answer.text, _("Say it like this: 11-15.")))
        start, end = (
            datetime.fromtimestamp(moment, ear.at.tzinfo) for moment in found.span if moment is not None
        )
        return start.hour * 60 + start.minute, end.hour * 60 + end.minute

    def dump(self, value: tuple[int, int]) -> Any:
        return list(value)

    def load(self, stored: Any) -> tuple[int, int]:
        return stored[0], stored[1]

    def show(self, value: tuple[int, int]) -> Text:
        return "–".join(f"{minutes // 60 % 24}:{minutes % 60:02d}" for minutes in value)


def day(of: date, zone: ZoneInfo) -> Moment:
    """A day, to be shown."""
    return Moment(datetime(of.year, of.month, of.day, 12, tzinfo=zone).timestamp(), "day")


def count(role: Wanted) -> Text:
    """ "4 to 6 people", "2 drivers"."""
    many = str(role.most) if role.least == role.most else f"{role.least}–{role.most}"
    label = some(role.label, role.most)
    said: Text = _("{many} people", many=many) if role.key == ANYBODY else f"{many} {label}"
    return _("{many} (needs {skill})", many=said, skill=role.needs) if role.needs else said


def in_words(hours: Hours) -> Text:
    """When, as people say it."""
    if hours.span is not None:
        start, end = hours.span
        return Moment(start, until=end)
    return series.in_words(hours.rule)


# -- what does not fit now -------------------------------------------------------------------------------


#: What is wrong with a time that was said -> what to do about it.
WRONG: Mapping[str, Msg] = {
    "unread": _("Say it like this: Saturday 10-14, or every other Saturday 10-14 until June."),
    "day": _("That is a day without hours. Say it like this: Saturday 10-14."),
    "time": _("On which day? Say it like this: Saturday 10-14."),
    "past": _("That is over already. Which day do you mean?"),
    "empty": _("There is no such day: it ends before it begins. Until when shall it be?"),
}


def wrong_hours(hours: Hours, now: float, zone: ZoneInfo) -> Msg | None:
    """Why a time cannot be that of a shift."""
    if hours.wrong:
        return read_none(hours.said, WRONG[hours.wrong])
    if hours.span is None and hours.begins is None:
        return _("From when to when? For example: every Saturday 10-14.")
    start, end = first_moment(hours, zone)
    if hours.span is None and hours.ends is None:
        end = start
    if end < start:
        return _("The end is before the start. Please write both again, for example: Saturday 10-14.")
    if max(start, end) <= now:
        return WRONG["past"]
    if start - now > MOST_AHEAD:
        return _("That is more than a year away: {day}. Which day do you mean?", day=Moment(start, "day"))
    return too_long(end - start)


def too_long(seconds: float) -> Msg | None:
    """Why nobody can be asked for so many hours."""
    if seconds <= LONGEST:
        return None
    return _("That would be {n} hours in one go; {most} is the most. Say it like this: Saturday 10-14.",
             n=math.ceil(seconds / 3600), most=round(LONGEST / 3600))  # fmt: skip


def wrong_team(roles: tuple[Wanted, ...]) -> Msg | None:
    """Why nobody can be wanted so."""
    if any(role.most < 1 for role in roles):
        return _("At least one person is needed. How many?")
    if sum(role.most for role in roles) > MOST_PEOPLE:
        return _("That is more than {most} people. Please make it several shifts.", most=MOST_PEOPLE)
    return None


def minutes_of(hours: Hours, zone: ZoneInfo) -> int:
    """The begin, as minutes after local midnight."""
    if hours.span is None:
        return hours.begins or 0
    local = datetime.fromtimestamp(hours.span[0], zone)
    return local.hour * 60 + local.minute


def ended(hours: Hours, length: int, zone: ZoneInfo) -> Hours:
    """The same with an end so many minutes after its begin, on the wall."""
    if hours.span is not None:
        local = datetime.fromtimestamp(hours.span[0], zone)
        end = at_local(local.date(), local.hour * 60 + local.minute + length, zone).timestamp()
        return Hours(span=(hours.span[0], end))
    return Hours(
        rule=hours.rule, first_day=hours.first_day, left_out=hours.left_out, begins=hours.begins,
        ends=(hours.begins or 0) + length,
    )  # fmt: skip


def first_moment(hours: Hours, zone: ZoneInfo) -> tuple[float, float]:
    """Its first span, seconds since the epoch."""
    if hours.span is not None:
        return hours.span[0], hours.span[1] or hours.span[0]
    return series.moments(date.fromisoformat(hours.first_day), hours.begins or 0, hours.ends or 0, zone)
