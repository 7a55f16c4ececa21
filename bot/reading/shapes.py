"""What the clauses of a text are built like: patterns over known words that speak for a kind.

    shaped(["come", "take", "a", "bag"])  ->  offer 4.5

Each expression is compiled when a text first holds a word that opens it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from bot.reading.shapes_asking import ASKING
from bot.reading.shapes_giving import GIVING
from bot.reading.shapes_habits import HABITS
from bot.reading.shapes_notices import NOTICES
from bot.reading.shapes_stories import STORIES
from bot.reading.shapes_telling import TELLING

Kind = Literal["request", "offer", "other"]

_ROWS: tuple[tuple[Kind, str, float, str], ...] = (
    *(("request", *row) for row in (*ASKING, *STORIES)),
    *(("offer", *row) for row in (*GIVING, *HABITS)),
    *(("other", *row) for row in (*TELLING, *NOTICES)),
)


@lru_cache(maxsize=1)
def _openers() -> dict[str, tuple[int, ...]]:
    table: dict[str, list[int]] = {}
    for row, (_, openers, *_) in enumerate(_ROWS):
        for opener in openers.split():
            table.setdefault(opener, []).append(row)
    return {word: tuple(rows) for word, rows in table.items()}


@lru_cache(maxsize=len(_ROWS))
def _pattern(row: int) -> re.Pattern[str]:
    return re.compile(_ROWS[row][3])


def shaped(words: Sequence[str]) -> Iterator[tuple[Kind, float]]:
    """(kind, weight) of every row whose expression is in the line of known words."""
    table = _openers()
    line = " ".join(words)
    for row in {row for word in words if word in table for row in table[word]}:
        if _pattern(row).search(line):
            yield _ROWS[row][0], _ROWS[row][2]
