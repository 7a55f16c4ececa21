"""Whether a story's line is what was shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from adapters.memory.posts import Showing


def matches(fragment: str, shown: Showing) -> bool:
    """Whether the fragment is found in one of the showing's spellings, its pieces in order."""
    pieces = [_even(piece) for piece in re.split(r"…|\.\.\.", fragment)]
    return any(_in_order(pieces, spelling) for spelling in spellings(shown))


def spellings(shown: Showing) -> Iterator[str]:
    """The words with their keys, as different platforms would show them; spaces and line breaks made equal."""
    lines = {key.line for key in shown.keys}
    bare = "\n".join(line for line in shown.text.split("\n") if line not in lines)
    for spelling in ("[{0.number} {0.label}]", "{0.number}. {0.label}", "[{0.label}]"):
        keys = " ".join(spelling.format(key) for key in shown.keys)
        yield _even(f"{bare} {keys}")
    yield _even(shown.text)


def _even(text: str) -> str:
    return " ".join(text.replace("…", " ").split())


def _in_order(pieces: list[str], text: str) -> bool:
    at = 0
    for piece in pieces:
        found = text.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return True
