"""Danger now: violence, self-harm, a medical emergency, fire (spec A4).

    "he is going to hit me" -> True       "my phone died", "me muero de hambre" -> False

A word of the first column opens the row's expression, so an everyday text costs a few set look-ups.
Leaning to yes: a false alarm is one tap ("not an emergency"), a missed one is not.
"""

import re
from functools import lru_cache
from typing import Literal

from bot.reading.danger_idioms import IDIOMS
from bot.reading.danger_medical import MEDICAL
from bot.reading.danger_signs import SIGNS
from bot.reading.danger_violence import VIOLENCE
from bot.reading.lexicon import known
from bot.reading.text import split

#: Under which category such a text goes to the people on duty.
Harm = Literal["safety", "medicine"]

#: Under which category, words that open it, the expression.
_ROWS: tuple[tuple[Harm, str, str], ...] = (
    *(("safety", *row) for row in VIOLENCE),
    *(("medicine", *row) for row in MEDICAL),
    *SIGNS,
)


@lru_cache(maxsize=1)
def _by_word() -> dict[str, tuple[int, ...]]:
    table: dict[str, list[int]] = {}
    for row, (_, openers, _) in enumerate(_ROWS):
        for opener in openers.split():
            table.setdefault(opener, []).append(row)
    return {word: tuple(rows) for word, rows in table.items()}


@lru_cache(maxsize=len(_ROWS))
def _pattern(row: int) -> re.Pattern[str]:
    """The expression of one row, compiled when a text first needs it."""
    return re.compile(rf"\b(?:{_ROWS[row][2]})")


@lru_cache(maxsize=1)
def _idiom() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{idiom})" for idiom in IDIOMS))


def is_danger(text: str) -> bool:
    """Whether the text tells of danger to somebody's life or body, now."""
    words = split(text).words
    return harm_in(words, [known(word) for word in words]) is not None


def harm_in(raw: list[str], words: list[str]) -> Harm | None:
    """What kind of danger folded words tell of, as typed and in their known forms (typos undone)."""
    table = _by_word()
    bare = [word.replace("'", "") for word in raw]
    opened = dict.fromkeys(word for each in (bare, words) for word in each if word in table)
    if not opened:
        return None
    rows = dict.fromkeys(row for word in opened for row in table[word])
    lines = dict.fromkeys(_line(each) for each in (bare, words))
    return next((_ROWS[row][0] for row in rows for line in lines if _cries(_pattern(row), line)), None)


def _cries(pattern: re.Pattern[str], line: str) -> bool:
    """Whether the expression is in the line, also once ways of speaking are taken out."""
    return bool(pattern.search(line)) and bool(pattern.search(_idiom().sub(" ~ ", line)))


def _line(words: list[str]) -> str:
    """The words with sentence ends kept as "." (no expression reaches across)."""
    return " ".join("." if word in ".!?;\n" else word for word in words if word.isalnum() or word in ".!?;\n")
