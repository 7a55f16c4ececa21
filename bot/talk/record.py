"""A conversation as it is kept: answers by name, as they came, in the order in which they came.

Sealed and capped at 64 kB. No step numbers: what is asked next is whatever the flow asks first without an answer.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Any

import msgspec

from bot.talk.fields import Answer

#: Bytes of JSON; a conversation that grows past it is refused further answers.
MOST = 64 * 1024
#: Old questions whose buttons are still recognised.
REMEMBERED = 20


@dataclass(slots=True)
class Open:
    """The question on show: what a typed answer or a tap belongs to."""

    name: str
    about: str = ""
    #: words (any would do) | ask | choose | many | collect | confirm | change
    kind: str = "ask"
    #: Option keys in the order shown; a button carries nonce and index.
    options: list[str] = field(default_factory=list)
    nonce: str = ""
    #: What a confirmation shows: a digest of its data.
    digest: str = ""
    skip: bool = False
    #: It is asked again, for the answer before could not be used.
    missed: bool = False
    #: Of several: the option keys chosen so far.
    picked: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        return f"{self.name}|{self.about}"


@dataclass(slots=True)
class Record:
    """All that a replay needs."""

    params: dict[str, str] = field(default_factory=dict)
    #: "name|about" -> answer, oldest first.
    answers: dict[str, Answer] = field(default_factory=dict)
    kept: dict[str, Any] = field(default_factory=dict)
    open: Open | None = None
    #: A question that is asked even though it has an answer: [key].
    forced: str = ""
    #: nonce -> question key, newest last.
    shown: dict[str, str] = field(default_factory=dict)
    #: Times in a row that an answer was not understood.
    misses: int = 0
    #: Message refs of typed answers: ref -> key, so that an edit of a message changes its answer (X27).
    refs: dict[str, str] = field(default_factory=dict)

    def get(self, key: str) -> Answer | None:
        return self.answers.get(key)

    def put(self, key: str, answer: Answer) -> None:
        """Store an answer as the newest one."""
        self.answers.pop(key, None)
        self.answers[key] = answer
        if self.forced == key:
            self.forced = ""

    def drop(self, key: str) -> None:
        self.answers.pop(key, None)

    def forgive(self) -> None:
        """The open question is to be shown as at first: the answer that it could not use is gone."""
        if self.open is not None and self.open.missed:
            self.drop(self.open.key)
        self.misses = 0

    def show(self, question: Open) -> None:
        """A question goes out: it gets a new nonce, and the old one stays known for a while."""
        question.nonce = secrets.token_hex(12)
        self.open = question
        self.shown[question.nonce] = question.key
        while len(self.shown) > REMEMBERED:
            self.shown.pop(next(iter(self.shown)))

    def dumps(self) -> str:
        return _encode(self).decode()

    @staticmethod
    def loads(text: str) -> Record:
        return _decode(text)


_encode, _decode = msgspec.json.Encoder().encode, msgspec.json.Decoder(Record).decode
