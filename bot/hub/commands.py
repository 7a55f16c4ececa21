"""Words that start something: "/need food for 3", "!mine", a bare "need" in private.

A command word is a flow's or command's name or one of its other words, in any language. What follows it on the line
is the flow's first words.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.talk.furniture import Command, Flow
from bot.talk.house import House
from bot.words.choosing import fold


@dataclass(frozen=True, slots=True)
class Called:
    """A command as typed: the thing it names (None if there is no such command) and the rest of the line."""

    word: str
    thing: Flow | Command | None
    rest: str


def marked(house: House, text: str) -> Called | None:
    """A command with its mark ("/x", "!x", "/x@hub"); None if the text is none."""
    stripped = text.strip()
    if len(stripped) < 2 or stripped[0] not in "/!" or not stripped[1].isalpha():
        return None
    first, _space, rest = stripped[1:].partition(" ")
    first, _newline, more = first.partition("\n")
    word = first.partition("@")[0].casefold()
    return Called(
        word,
        by_word(house, word) or by_word(house, fold(word)),
        f"{more}\n{rest}".strip() if more else rest.strip(),
    )


def bare(house: House, text: str) -> Called | None:
    """A command word alone ("mine"), or one of a flow with its words ("need groceries"), in private."""
    whole = by_word(house, fold(text))
    if whole is not None:
        return Called(fold(text), whole, "")
    first, _space, rest = text.strip().partition(" ")
    thing = by_word(house, fold(first))
    return Called(fold(first), thing, rest.strip()) if rest and isinstance(thing, Flow) else None


def by_word(house: House, word: str) -> Flow | Command | None:
    """What a word names; hidden flows have no words."""
    name = house.words.get(word)
    if name is None:
        return None
    flow = house.flows.get(name)
    if flow is not None:
        return None if flow.hidden else flow
    return house.commands.get(name)
