"""Fields: what kind of answer a question takes.

A field is four small things: a hint, `parse(answer) -> value | Invalid(reason)`, `dump`, `load`. Answers are
stored as they came and parsed anew in every run, so a stricter rule or a corrected reader applies to what was
typed yesterday, too. Typed answers are always accepted beside buttons.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from datetime import time as clock_time
from typing import Any, Generic, Protocol, TypeVar

from bot.contract.views import Option
from bot.contract.words import Moment, Msg, _
from bot.contract.words import Text as Words
from bot.reading.counts import read_count
from bot.reading.dates import When as Found
from bot.reading.dates import read_when
from bot.reading.durations import read_duration, read_hours
from bot.reading.yesno import read_yes_no
from bot.words.choosing import pick

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came for a question, as it came.

    Args:
        text: what was typed ("" for a tap).
        option: the key of the option that was tapped.
        at: when, seconds since the epoch; relative words are read against it.
        value: a dumped value that the hub itself put there (a correction at the confirmation).
    """

    text: str = ""
    option: str | None = None
    at: float = 0.0
    value: Any = None


@dataclass(frozen=True, slots=True)
class Ear:
    """How an answer is heard: when, in whose zone and language."""

    at: datetime
    language: str
    region: str = "US"


@dataclass(frozen=True, slots=True)
class Invalid:
    """Not usable; `reason` says in one sentence why and what would do."""

    reason: Msg


#: Characters of what was read that are said back.
SAID_BACK = 40


def read_none(text: str, what_to_do: Msg) -> Msg:
    """What was read is none of the answers: it is said back, so that a slip is seen (rule 10)."""
    words = " ".join(text.split())
    short = words if len(words) <= SAID_BACK else words[: SAID_BACK - 1].rstrip() + "…"
    return _('I read "{words}". {what_to_do}', words=short, what_to_do=what_to_do)


class Field(Protocol[T]):
    @property
    def options(self) -> Sequence[Option]: ...
    def parse(self, answer: Answer, ear: Ear) -> T | Invalid: ...
    def dump(self, value: T) -> Any: ...
    def load(self, stored: Any) -> T: ...
    def show(self, value: T) -> Words: ...


class _Plain(Generic[T]):
    """A value that is its own JSON."""

    options: Sequence[Option] = ()

    def dump(self, value: T) -> Any:
        return value

    def load(self, stored: Any) -> T:
        value: T = stored
        return value

    def show(self, value: T) -> Words:
        return str(value)


@dataclass(frozen=True)
class Text(_Plain[str]):
    """Free words, at most `most` characters; more is refused with the count, never cut."""

    most: int = 600
    least: int = 1

    def parse(self, answer: Answer, ear: Ear) -> str | Invalid:
        text = answer.text.strip()
        if not text:
            return Invalid(_("That was empty. Please write a few words."))
        if len(text) < self.least:
            return Invalid(read_none(text, _("Please write a few words.")))
        if len(text) > self.most:
            return Invalid(
                _("That is {n} characters; {most} fit. Please say it shorter.", n=len(text), most=self.most)
            )
        return text


@dataclass(frozen=True)
class Place(_Plain[str]):
    """A place in words; a shared location is answered with a question for the area and never kept (V9)."""

    most: int = 120

    def parse(self, answer: Answer, ear: Ear) -> str | Invalid:
        if not answer.text.strip() or read_yes_no(answer.text) is not None:
            return Invalid(_("Which area or crossing is it? A few words are enough."))
        return Text(self.most).parse(answer, ear)


@dataclass(frozen=True)
class Count(_Plain[int]):
    """A whole number between `least` and `most`, in digits or words."""

    least: int = 1
    most: int = 1000

    def parse(self, answer: Answer, ear: Ear) -> int | Invalid:
        number = read_count(answer.text)
        if number is None or not self.least <= number <= self.most:
            return Invalid(_("A number from {least} to {most}, please.", least=self.least, most=self.most))
        return number


@dataclass(frozen=True)
class When:
    """A moment or span in words. The value is (start, end), seconds; either may be None ("by Friday")."""

    future: bool = True
    options: Sequence[Option] = ()

    def parse(self, answer: Answer, ear: Ear) -> tuple[float | None, float | None] | Invalid:
        found = read_when(answer.text, at=ear.at, future=self.future)
        if found is None:
            return Invalid(_("I can't read that as a time. For example: Friday 5pm, or tomorrow morning."))
        return as_seconds(found)

    def dump(self, value: tuple[float | None, float | None]) -> Any:
        return list(value)

    def load(self, stored: Any) -> tuple[float | None, float | None]:
        return stored[0], stored[1]

    def show(self, value: tuple[float | None, float | None]) -> Words:
        start, end = value
        if start is None:
            return _("by {moment}", moment=Moment(end or 0.0))
        return Moment(start, until=end)


def as_seconds(found: Found) -> tuple[float | None, float | None]:
    """A span that was read, as (start, end) seconds since the epoch."""
    span = found.span
    return (
        span.start.timestamp() if span.start else None,
        span.end.timestamp() if span.end else None,
    )


@dataclass(frozen=True)
class Choice:
    """One of the options: tapped, or typed as its number, its label or a unique beginning of it."""

    options: Sequence[Option]

    def parse(self, answer: Answer, ear: Ear) -> str | Invalid:
        keys = {option.key for option in self.options}
        if answer.option is not None:
            return answer.option if answer.option in keys else Invalid(_("That is no longer on the list."))
        picked = pick(answer.text, self.options, ear.language)
        if picked is None and (said := read_yes_no(answer.text)) is not None:
            picked = pick(
                "yes" if said else "no", self.options, ear.language
            )  # "no thanks" for [No, leave it]
        if picked is None:
            return Invalid(read_none(answer.text, _("Please tap one of these, or write its number.")))
        return picked

    def dump(self, value: str) -> Any:
        return value

    def load(self, stored: Any) -> str:
        return str(stored)

    def show(self, value: str) -> Words:
        return next((option.label for option in self.options if option.key == value), value)


@dataclass(frozen=True)
class Period(_Plain[float]):
    """A length of time; the value is seconds."""

    least: float = 60
    most: float = 86400 * 400

    def parse(self, answer: Answer, ear: Ear) -> float | Invalid:
        length = read_duration(answer.text)
        if length is None or not self.least <= length.total_seconds() <= self.most:
            return Invalid(_("I can't read that as a length of time. For example: 2 hours, or 3 days."))
        return float(length.total_seconds())

    def show(self, value: float) -> Words:
        return str(timedelta(seconds=value))


@dataclass(frozen=True)
class Hours(_Plain[tuple[int, int]]):
    """A daily span such as 22-8; the value is (from, until) in minutes after midnight."""

    def parse(self, answer: Answer, ear: Ear) -> tuple[int, int] | Invalid:
        hours = read_hours(answer.text)
        if hours is None:
            return Invalid(_("I can't read that as hours. For example: 22-8, or 9pm to 8am."))
        return _minutes(hours[0]), _minutes(hours[1])

    def load(self, stored: Any) -> tuple[int, int]:
        return stored[0], stored[1]

    def show(self, value: tuple[int, int]) -> Words:
        return "–".join(f"{minutes // 60}:{minutes % 60:02d}" for minutes in value)


def _minutes(moment: clock_time) -> int:
    return moment.hour * 60 + moment.minute


@dataclass(frozen=True)
class Phone(_Plain[str]):
    """A phone number; the value is E.164 ("+14145550123")."""

    def parse(self, answer: Answer, ear: Ear) -> str | Invalid:
        import phonenumbers  # 50 ms to import, needed by few

        try:
            number = phonenumbers.parse(answer.text, ear.region)
        except phonenumbers.NumberParseException:
            number = None
        if number is None or not phonenumbers.is_possible_number(number):
            return Invalid(_("I can't read that as a phone number. For example: 414 555 0123."))
        return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
