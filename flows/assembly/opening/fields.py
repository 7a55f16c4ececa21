"""Fields of the conversation that starts a vote: when it opens and ends, the quorum, times to choose between."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.contract.views import Option
from bot.contract.words import Moment, Msg, Text, _
from bot.reading.dates import read_when
from bot.talk import Answer, Ear, Invalid
from bot.talk.fields import read_none
from bot.words.choosing import fold
from flows.assembly import moments
from flows.assembly.tally import Broken
from flows.assembly.tally.quorum import parse

#: Seconds that a vote may last: less is a slip of the finger, more is forgotten.
SHORTEST, LONGEST = 60.0, 366 * 86400.0
#: Seconds that people have to object, at least, where silence is a yes: a day, less what it takes to say so.
NOTICE = 23 * 3600.0
#: Choices of one poll; more cannot be weighed on a phone.
MOST_OPTIONS = 20
LONGEST_QUESTION, LONGEST_OPTION, LONGEST_TOPIC = 300, 80, 30
NOW = frozenset(("now", "at once", "ahora", "ya", "enseguida"))
NONE = frozenset(("none", "no", "no quorum", "0", "ninguno", "sin quorum"))


def end_of(text: str, at: datetime) -> float | None:
    """The moment that a text says something lasts until, seconds since the epoch; None if it says none."""
    found = read_when(text, at=at)
    ends = (found.span.end or found.span.start) if found is not None else None
    return None if ends is None else ends.timestamp()


class Until:
    """The moment at which a vote ends: "Sunday 20:00", "friday" (its end), "in 3 days". Seconds since the epoch."""

    options: Sequence[Option] = ()

    def parse(self, answer: Answer, ear: Ear) -> float | Invalid:
        ends = end_of(answer.text, ear.at)
        return NO_TIME(answer.text) if ends is None else ends

    def dump(self, value: float) -> Any:
        return value

    def load(self, stored: Any) -> float:
        return float(stored)

    def show(self, value: float) -> Text:
        return Moment(value, "end")


class Begin(Until):
    """The moment at which it opens; 0 for at once."""

    def parse(self, answer: Answer, ear: Ear) -> float | Invalid:
        if fold(answer.text) in NOW:
            return 0.0
        found = read_when(answer.text, at=ear.at)
        return (
            NO_TIME(answer.text)
            if found is None or found.span.start is None
            else found.span.start.timestamp()
        )

    def show(self, value: float) -> Text:
        return Moment(value) if value else _("at once")


def NO_TIME(said: str) -> Invalid:  # noqa: N802 - a constant with a place in it
    return Invalid(read_none(said, _("Say it like this: Sunday 20:00, or in 3 days.")))


def wrong_end(closes_at: float, opens_at: float, *, lazy: bool = False) -> Msg | None:
    """Why a vote that opens then cannot end at that moment; where silence is a yes, people need time to object."""
    if closes_at <= opens_at:
        return _("That is over already. Until when shall people vote?")
    if closes_at - opens_at < SHORTEST:
        return _("That is in less than a minute. Until when shall people vote?")
    if lazy and closes_at - opens_at < NOTICE:
        return _("Everybody gets a day at least to object. Until when, then?")
    if closes_at - opens_at > LONGEST:
        return _("That is more than a year away. Until when shall people vote?")
    return None


class Quorum:
    """How many must vote: 12, 20%, n/2+1; "" for no quorum."""

    options: Sequence[Option] = ()

    def parse(self, answer: Answer, ear: Ear) -> str | Invalid:
        said = answer.text.strip()
        if fold(said) in NONE:
            return ""
        try:
            return parse(said).text
        except Broken:
            return Invalid(wrong_quorum(said, 0) or QUORUM_LIKE(said))

    def dump(self, value: str) -> Any:
        return value

    def load(self, stored: Any) -> str:
        return str(stored)

    def show(self, value: str) -> Text:
        return value or _("none")


class Topic(Quorum):
    """What a vote is about, in a word or two; "" for nothing."""

    def parse(self, answer: Answer, ear: Ear) -> str | Invalid:
        said = " ".join(answer.text.split())
        if len(said) > LONGEST_TOPIC:
            return Invalid(read_none(said, _("A word or two are enough.")))
        return "" if fold(said) in NONE else said


def QUORUM_LIKE(said: str) -> Msg:  # noqa: N802 - likewise
    return read_none(said, _("A quorum is a number, a share such as 20%, or a formula such as n/2+1."))


def wrong_quorum(said: str, people: int) -> Msg | None:
    """Why so many cannot be asked for; `people` may vote (0: not looked at)."""
    try:
        needed = parse(said).needed(people)
    except Broken:
        number = said.strip().rstrip("%").strip()
        if said.strip().endswith("%") and number.replace(".", "", 1).isdigit() and float(number) > 100:
            return _("More than 100% can never vote. How many are enough?")
        return QUORUM_LIKE(said)
    if people and needed > people:
        return _("That asks for {needed}, and only {people} may vote. How many are enough?",
                 needed=needed, people=people)  # fmt: skip
    return None


class TimeOption:
    """A time to choose: "Saturday 10-12", "dec 5 18:00". The value is how the published list writes it."""

    options: Sequence[Option] = ()

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def parse(self, answer: Answer, ear: Ear) -> str | Invalid:
        found = read_when(answer.text, at=ear.at)
        if found is None or found.span.start is None:
            return Invalid(read_none(answer.text, _("Say it like this: Saturday 10-12, or dec 5 18:00.")))
        start, end = found.span.start, found.span.end
        return moments.written(start.timestamp(), end.timestamp() if end else None, self._zone)

    def dump(self, value: str) -> Any:
        return value

    def load(self, stored: Any) -> str:
        return str(stored)

    def show(self, value: str) -> Text:
        return moments.shown(value)


def wrong_options(options: Sequence[str]) -> Msg | None:
    """Why these cannot be chosen between; None if they can."""
    if len(options) == 1:
        return _("With “{option}” alone there is nothing to choose. What else is there?", option=options[0])
    if len(options) > MOST_OPTIONS:
        return _(
            "Those are {n} choices; {most} are the most. Which are they?", n=len(options), most=MOST_OPTIONS
        )
    if long := next((option for option in options if len(option) > LONGEST_OPTION), ""):
        return _("“{option}…” is too long; {most} characters fit.", option=long[:30], most=LONGEST_OPTION)
    seen = set[str]()
    for option in options:
        if fold(option) in seen:
            return _("“{option}” is there twice. What can be chosen?", option=option)
        seen.add(fold(option))
    return None
