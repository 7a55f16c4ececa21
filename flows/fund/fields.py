"""What a treasurer is asked for a campaign: how much, until when, how to pay.

Bad input gets a sentence with the way out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.contract.words import Joined, Moment, Money, Msg, Text, _
from bot.reading.clock import at_local
from bot.reading.dates import read_when
from bot.reading.text import fold
from bot.talk.fields import Answer, Ear, Invalid, read_none
from bot.talk.money import as_money

#: Pieces of a goal: "$500 and $200 a month"; a comma within a number is no border.
_PIECES = re.compile(r"\s*(?:\+|;|\n|,(?!\d)|\band\b|\by\b|\bplus\b|\bmas\b|\bmás\b)\s*", re.IGNORECASE)
_MONTHLY = re.compile(
    r"\s*(?:/\s*|\b(?:a|per|each|every|por|al|cada)\s+)(?:month|mes|mo)\b\.?|\s*\b(?:monthly|mensuales|mensual)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(r"\b(?:once|one time|one-time|una vez|de una vez|in all|en total)\b", re.IGNORECASE)
_LINK = re.compile(
    r"(?:https://|(?=www\.))(?:[\w-]+\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#][^\s<>\"']*)?", re.IGNORECASE
)
LONGEST_LINK = 200
#: Seconds ahead that a campaign may last.
LONGEST = 3 * 366 * 86400.0


@dataclass(frozen=True, slots=True)
class Goal:
    """Minor units of one currency; at least one of the two."""

    once: int | None
    monthly: int | None
    currency: str


def read_goal(text: str, currency: str) -> Goal | Invalid:
    """What a text says of how much is needed, once and each month."""
    found: dict[bool, int] = {}
    for piece in filter(None, _PIECES.split(text)):
        bare, monthly = _MONTHLY.subn("", _ONCE.sub("", piece))
        amount = as_money(bare, currency)
        if isinstance(amount, Invalid):
            return amount
        if bool(monthly) in found:
            return Invalid(read_none(text, _("Write it like this: $500, or $200 a month, or both.")))
        found[bool(monthly)] = amount.minor
    return Goal(found.get(False), found.get(True), currency)


class HowMuch:
    """A field: "$500", "$200 a month", or both."""

    options = ()

    def __init__(self, currency: str) -> None:
        self._currency = currency

    def parse(self, answer: Answer, ear: Ear) -> Goal | Invalid:
        return read_goal(answer.text, self._currency)

    def dump(self, value: Goal) -> Any:
        return [value.once, value.monthly, value.currency]

    def load(self, stored: Any) -> Goal:
        return Goal(*stored)

    def show(self, value: Goal) -> Text:
        return goal(value.once, value.monthly, value.currency)


def goal(once: int | None, monthly: int | None, currency: str) -> Text:
    """ "$500", "$200 a month", "$500 and $200 a month"."""
    parts: list[Text] = [Money(once, currency)] if once else []
    if monthly:
        parts.append(_("{amount} a month", amount=Money(monthly, currency)))
    return Joined(tuple(parts))


class LastDay:
    """A field: the last day, ISO."""

    options = ()

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def parse(self, answer: Answer, ear: Ear) -> str | Invalid:
        found = read_day(answer.text, ear.at)
        return found or Invalid(read_none(answer.text, _("Write a day, for example: 20 December.")))

    def dump(self, value: str) -> Any:
        return value

    def load(self, stored: Any) -> str:
        return str(stored)

    def show(self, value: str) -> Text:
        return Moment(end_of(value, self._zone), "end")


def read_day(text: str, at: datetime) -> str | None:
    """The last day that a text names, ISO; also one that is over."""
    if fold(text).strip() in ("yesterday", "ayer"):
        return (at.date() - timedelta(days=1)).isoformat()
    found = read_when(text, at=at, future=False)
    if found is None:
        return None
    last = found.span.end - timedelta(minutes=1) if found.span.end else found.span.start
    return last.date().isoformat() if last else None


def wrong_day(day: str, now: float, zone: ZoneInfo) -> Msg | None:
    """Why a campaign cannot end then."""
    end = end_of(day, zone)
    if end <= now:
        return _("That day is over already. Until which day shall it go on?")
    return _("That is more than three years away. An earlier day, please.") if end - now > LONGEST else None


def end_of(day: str, zone: ZoneInfo) -> float:
    """The midnight after a local day, seconds since the epoch."""
    return at_local(date.fromisoformat(day) + timedelta(days=1), 0, zone).timestamp()


class Page:
    """A field: the address of a page where people can give."""

    options = ()

    def parse(self, answer: Answer, ear: Ear) -> str | Invalid:
        found = read_link(answer.text)
        return found or Invalid(
            read_none(answer.text, _("Paste the address of a page that begins with https://"))
        )

    def dump(self, value: str) -> Any:
        return value

    def load(self, stored: Any) -> str:
        return str(stored)

    def show(self, value: str) -> Text:
        return value


def read_link(text: str) -> str | None:
    """The one address that a text is; None for anything else, or one without encryption."""
    link = text.strip()
    if not _LINK.fullmatch(link) or len(link) > LONGEST_LINK:
        return None
    return f"https://{link}" if link.lower().startswith("www.") else link
