"""Lazy messages: written once in English, said in each reader's language when shown.

    _("{helper} can help with {what}.", helper="Sam", what=_("groceries"))

Parameters may be other messages, `Moment`s or `Money`: they are put into the reader's language, zone and
currency style at the same time. Other people's words are plain `str` parameters and stay untouched.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

Style = Literal["moment", "day", "month", "time", "short", "since", "end"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time, shown in the reader's zone.

    Args:
        at: seconds since the epoch, UTC.
        style: "moment" Thu 26 Nov, 9:00 AM; "day" Thu 26 Nov; "month" Nov 2026; "time" 9:00 AM; "short" 26 Nov 9:00;
            "since" a span relative to now, which never counts towards a digest;
            "end" like "moment", but midnight is the end of the day before: "Fri 27 Nov".
        until: the end of a range, seconds since the epoch.
    """

    at: float
    style: Style = "moment"
    until: float | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units (cents) of an ISO 4217 currency."""

    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class Msg:
    """A message to be translated. `text` is the English msgid with `{name}` places."""

    text: str
    params: Mapping[str, Param] = field(default_factory=dict)
    #: With `plural`, `params["n"]` decides which form is used.
    plural: str | None = None
    #: Tells apart equal English words with different meanings.
    context: str | None = None

    def __hash__(self) -> int:
        return hash((self.text, tuple(sorted(self.params)), self.plural, self.context))


@dataclass(frozen=True, slots=True)
class Joined:
    """Several texts in a row: "food, baby things and a ride" (style "and"), or with a separator; in an order
    of preference "Park > Hall" ("better") and "Hall = Church" ("alike")."""

    parts: tuple[Text, ...]
    style: Literal["and", "or", "comma", "space", "dot", "better", "alike"] = "and"


Text = str | Msg | Moment | Money | Joined
Param = Text | int


def _(text: str, /, **params: Param) -> Msg:
    """Mark a sentence for translation."""
    return Msg(text, params) if params else _plain(text)


@lru_cache(4096)
def _plain(text: str) -> Msg:
    """A flow says the same sentences in every run: without parameters they are made once (0.6 µs -> 0.2)."""
    return Msg(text)


def _n(one: str, many: str, n: int, /, **params: Param) -> Msg:
    """A sentence with a count; `{n}` is the count."""
    return Msg(one, {"n": n, **params}, plural=many)


def _p(context: str, text: str, /, **params: Param) -> Msg:
    """A short word whose meaning depends on where it stands."""
    return Msg(text, params, context=context)
