"""Long texts in pieces that fit, cut where a reader would pause.

split("One.\n\nTwo.", 6)   ->  ["One.", "Two."]
spans("One.\n\nTwo.", 6)   ->  (0, 4), (6, 10)       for whoever carries marks along
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.contract.names import clusters

#: A paragraph's end may leave half a message empty, a line's three quarters, a word's all but nothing.
PAUSES = (("\n\n", 2), ("\n", 4), (" ", 40))


def split(text: str, limit: int) -> list[str]:
    """Pieces of at most `limit` characters; put together they are the text, but for space at the cuts."""
    return [text[begin:end] for begin, end in spans(text, limit)]


def spans(text: str, limit: int, size: Callable[[str], int] = len) -> Iterator[tuple[int, int]]:
    """Where the pieces of `split` begin and end; at least one. `size` measures a piece, at least 1 a character."""
    at, end = len(text) - len(text.lstrip()), len(text.rstrip())
    while end - at > limit or size(text[at:end]) > limit:
        room = _room(text[at : at + limit], limit, size)
        cut = at + _pause(text[at : at + room + 1], room)
        yield at, at + len(text[at:cut].rstrip())
        at = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    yield min(at, end), end


def _room(piece: str, limit: int, size: Callable[[str], int]) -> int:
    """How many of these characters fit."""
    while (over := size(piece) - limit) > 0:
        piece = piece[: -max(1, over // 2)]
    return len(piece)


def _pause(text: str, room: int) -> int:
    """Where to end a piece of at most `room` characters; `text` has one more."""
    for mark, share in PAUSES:
        found = text.rfind(mark)
        if found > room // share:
            return found
    return _whole(text[:room], text[room:])


def _whole(piece: str, following: str) -> int:
    """Where to cut so that no accent or joined emoji is torn apart; never 0."""
    last = list(clusters(piece + following))[-1]
    torn = len(last) - len(following)
    return len(piece) - torn if 0 < torn < len(piece) else len(piece)
