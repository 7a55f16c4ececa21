"""A shift said in one breath, without commas: its pieces.

apart("Food pantry on Saturday from 10 to 2 at St. Ann's hall for 6 people", at)
  -> "Food pantry", "on Saturday from 10 to 2", "6 people", "St. Ann's hall"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from bot.reading.hours import OPENERS, read_hours
from bot.reading.text import Tokens, split
from flows.shifts.planning.team import read_role

#: Words that one time may take.
MOST = 14
_ROLE = re.compile(
    r"(?:\b(for|with|and|para|con|y)\s+)?(\d{1,6}(?:\s*[-–]\s*\d{1,6})?\s+[^\W\d_]+)", re.IGNORECASE
)
_LED = re.compile(r"^(?:at|in|en|and|y|,)\s+|\s+(?:and|y|with|con|for|para|at|in|en)$", re.IGNORECASE)


def apart(text: str, at: datetime) -> Sequence[str]:
    """What stands before the time, the time, who is wanted, and what stands after it; the text itself without one."""
    tokens = split(text)
    time = _time(tokens, at)
    if time is None:
        return [text]
    first, after = time
    (title, before), (place, behind) = (
        _without_roles(part) for part in (text[: tokens.starts[first]], text[tokens.ends[after - 1] :])
    )
    pieces = [title, tokens.cut(first, after), *before, *behind, place]
    return [piece for piece in pieces if piece]


def _without_roles(text: str) -> tuple[str, list[str]]:
    """The text, and who is wanted by it."""
    wanted = [match for match in _ROLE.finditer(text) if read_role(match[2]) is not None]
    for match in reversed(wanted):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    said = [f"and {match[2]}" if (match[1] or "").lower() in ("and", "y") else match[2] for match in wanted]
    return _LED.sub("", _LED.sub("", text.strip(" ."))).strip(), said


def _time(tokens: Tokens, at: datetime) -> tuple[int, int] | None:
    """The first words that say when, as many as do."""
    many = len(tokens.words)
    for first in range(many):
        if tokens.words[first] not in OPENERS and not tokens.words[first].isdigit():
            continue
        for after in range(min(many, first + MOST), first + 1, -1):
            if read_hours(tokens.cut(first, after), at) is not None:
                return first, after
    return None
