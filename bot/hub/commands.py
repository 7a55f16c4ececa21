"""Words that start something: "/need food for 3", "!mine", a bare "need" in private.

A command word is a flow's or command's name or one of its other words, in any language. What follows it on the line
is the flow's first words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.reading import leaving
from bot.talk.furniture import Command, Flow
from bot.talk.house import House
from bot.words.choosing import fold
from bot.words.nearness import Near


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


#: First words of names that ask for something new; other names are sentences that may go on as any other would.
NEW = frozenset(
    (
        "new",
        "start",
        "make",
        "plan",
        "call",
        "note",
        "nueva",
        "nuevo",
        "hacer",
        "planear",
        "convocar",
        "anotar",
    )
)
#: Words of the longest name.
LONGEST = 4


#: What a command alone may be about: "log 12".
_THING = re.compile(r"#?\d{1,9}[a-z]?")


#: What people put around a few words to be kind, folded.
_BEFORE = re.compile(
    r"(?:(?:please|pls|plz|hi|hey|hello|ok|okay|so|um|uh|show me|show|let me see|can i see|can you show me|the"
    r"|i want to see|hola|oye|bueno|por favor|porfa|muestrame|quiero ver|a ver|ver|puedo ver|el|la|los|las) )+"
)
_AFTER = re.compile(
    r"(?: (?:please|pls|plz|thanks|thank you|thx|ty|por favor|porfa|porfavor|gracias|x favor))+$"
)


def _end(said: str) -> int:
    found = _BEFORE.match(said)
    return found.end() if found else 0


def unadorned(said: str) -> str:
    """A folded text without what is only kind: "ok show me my things please" -> "my things"."""
    return _AFTER.sub("", said[_end(said) :]) if " " in said else said


def bare(house: House, text: str) -> Called | None:
    """In private a command word alone ("mine") or with a number ("log 12"), or a flow's name with its words.

    Such are "need bread" and "new poll Where?".
    """
    said = fold(text)
    for name in (said, unadorned(said)):
        if (whole := by_word(house, name)) is not None:
            return Called(name, whole, "")
    words = text.split(maxsplit=LONGEST)
    most = LONGEST if words and fold(words[0]) in NEW else 1
    for many in range(min(len(words) - 1, most), 0, -1):
        name = fold(" ".join(words[:many]))
        thing = by_word(house, name)
        rest = text.split(maxsplit=many)[-1].strip()
        if isinstance(thing, Flow) or (thing is not None and _THING.fullmatch(rest)):
            return Called(name, thing, rest)
    return None


@lru_cache(4)
def near(house: House) -> Near:
    """Finds what of the hub's own words a misspelt one is: phrases, and single ones that leave or reach a person."""
    phrases = (word for word in house.words if " " in word and by_word(house, word) is not None)
    return Near((*phrases, *(word for word in house.words if house.words[word] == "person"), *leaving.WORDS))


def by_word(house: House, word: str) -> Flow | Command | None:
    """What a word names; hidden flows have no words."""
    name = house.words.get(word)
    if name is None:
        return None
    flow = house.flows.get(name)
    if flow is not None:
        return None if flow.hidden else flow
    return house.commands.get(name)
