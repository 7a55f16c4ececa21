"""Polls as the rooms of this package see them: found by number, with their options and rules.

    poll = find(turn, "12")              choices(turn, poll)[0].label  ->  "Hall"
    rules(turn, poll)                    as the tally takes them

Voting is a hot path: a poll is one statement close to the driver (3 µs), its choices another.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from bot.contract.words import Moment, Text
from bot.talk.base import Ground
from flows.assembly import moments
from flows.assembly.result import CONSENT, LAZY, YESNO
from flows.assembly.tally.quorum import parse
from flows.assembly.tally.rules import Base, Method, Rules, Threshold, TieRule


@dataclass(frozen=True, slots=True)
class Poll:
    """A row of `poll`; each field is explained there."""

    id: int
    question: str
    method: Method
    rules: str
    mode: str
    hidden: bool
    roll: str
    early: bool
    made_by: int | None
    state: str
    opens_at: float
    closes_at: float
    ended_at: float | None
    known: int
    eligible: int
    lot_hash: str
    lot_secret: str
    joined: int
    entered: int
    lent: int
    topic: str
    follows: int | None
    matter: str

    @property
    def is_open(self) -> bool:
        return self.state == "open"

    @property
    def is_secret(self) -> bool:
        return self.mode in ("secret", "sealed")

    @property
    def is_sealed(self) -> bool:
        return self.mode == "sealed"

    @property
    def is_lazy(self) -> bool:
        """Goes ahead unless somebody objects."""
        return self.method == "lazy"


COLUMNS = ", ".join(Poll.__slots__)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its number on ballots (from 1), its letter, and how it is called."""

    number: int
    key: str
    #: As stored; "" for a choice that the method brings.
    stored: str
    label: Text

    @property
    def published(self) -> str:
        """As the published list has it; "" for what is said in the reader's language."""
        return "" if self.stored == KEEP_TALKING else self.stored


def get(ground: Ground, number: int) -> Poll | None:
    """The poll with a number."""
    row = ground.hot.one(f"SELECT {COLUMNS} FROM poll WHERE id = ?", (number,))  # noqa: S608 - constant
    return None if row is None else of(row)


def of(row: Sequence[Any]) -> Poll:
    """A poll from its `COLUMNS`."""
    values: list[Any] = [*row[:5], bool(row[5]), row[6], bool(row[7]), *row[8:]]
    return Poll(*values)


_NUMBER = re.compile(r"#?(\d{1,9})([a-z]?)", re.IGNORECASE)


def find(ground: Ground, thing: str) -> Poll | None:
    """The poll that "12", "#12" or "12b" names."""
    match = _NUMBER.fullmatch(thing.strip())
    return get(ground, int(match[1])) if match else None


def letter(thing: str) -> str:
    """The letter in "12b"; "" without one."""
    match = _NUMBER.fullmatch(thing.strip())
    return match[2].lower() if match else ""


LETTERS = "abcdefghijklmnopqrstuvwxyz"


def choices(ground: Ground, poll: Poll) -> tuple[Choice, ...]:
    """What can be chosen, in the order of ballots."""
    if poll.method == "yesno":
        return _OWN_YESNO
    if poll.is_lazy:
        return _OWN_LAZY
    if poll.method == "consent":
        return _OWN_CONSENT[: 5 if "default" in poll.rules else 4]
    rows = ground.hot.all(
        "SELECT number, key, label FROM poll_option WHERE poll_id = ? AND number > 0 ORDER BY number",
        (poll.id,),
    )
    return tuple(Choice(number, key, label, called(poll.method, label)) for number, key, label in rows)


#: How "keep talking" is stored among the options: it is said in each reader's language.
KEEP_TALKING = "~keep"


def called(method: Method, stored: str) -> Text:
    """How an option is called, from how it is stored."""
    if stored == KEEP_TALKING:
        return CONSENT[-1]
    return moments.shown(stored) if method == "times" else stored


_OWN_YESNO, _OWN_CONSENT, _OWN_LAZY = (
    tuple(Choice(n, LETTERS[n - 1], "", label) for n, label in enumerate(own, 1))
    for own in (YESNO, CONSENT, LAZY)
)


def rules(poll: Poll, options: int) -> Rules:
    """Its rules, as the tally takes them, for so many choices."""
    return _read(poll.method, poll.rules, options)


@lru_cache(256)
def _read(method: Method, text: str, options: int) -> Rules:
    said: Mapping[str, Any] = json.loads(text)
    default = int(said.get("default", 0))
    return Rules(
        method, options, int(said.get("seats", 1)), default - 1 if default else None,
        parse(said.get("quorum", "")), Threshold(said.get("threshold", "most")),
        cast(Base, said.get("base", "votes")), cast(TieRule, said.get("tie", "open")),
        int(said.get("least", 0)), int(said.get("most", 0)),
    )  # fmt: skip


def written(said: Mapping[str, Any]) -> str:
    """Rules as they are stored."""
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def chats(ground: Ground, poll_id: int) -> list[int]:
    """The chats where it hangs."""
    rows = ground.hot.all(
        "SELECT p.chat_id FROM poll_chat p JOIN chat c ON c.id = p.chat_id"
        " WHERE p.poll_id = ? AND c.gone_at IS NULL ORDER BY p.chat_id",
        (poll_id,),
    )
    return [row[0] for row in rows]


def until(poll: Poll) -> Moment:
    """When it closes."""
    return Moment(poll.closes_at, "end")
