"""What people, or those who play tricks, may write: markup, mentions, commands, formulas, headers, invisible letters.

`nasty.jsonl` holds the short ones, a JSON string a line; the huge ones are made here.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

HUGE = (
    "x" * 5000,
    "word " * 2000,
    "\n" * 4000,
    "(" * 3000,
    "[" * 3000,
    "{" * 3000,
    "a\u0301" * 3000,
    "😀" * 2100,
    "<b>" * 1500,
)


@cache
def short() -> tuple[str, ...]:
    """Those that are no longer than a line or two."""
    lines = (Path(__file__).parent / "nasty.jsonl").read_text("utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


@cache
def nasty() -> tuple[str, ...]:
    """Every string once."""
    return (*short(), *HUGE)
