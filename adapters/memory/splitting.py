"""Long texts in pieces that fit, cut where a reader would pause."""

from __future__ import annotations

from bot.contract.names import clusters

#: A paragraph's end may leave half a message empty, a line's three quarters, a word's all but nothing.
PAUSES = (("\n\n", 2), ("\n", 4), (" ", 40))


def split(text: str, limit: int) -> list[str]:
    """Pieces of at most `limit` characters; put together they are the text, but for space at the cuts."""
    pieces = []
    text = text.strip()
    while len(text) > limit:
        cut = _pause(text, limit)
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*pieces, text]


def _pause(text: str, limit: int) -> int:
    for mark, share in PAUSES:
        found = text.rfind(mark, 0, limit + 1)
        if found > limit // share:
            return found
    return _whole(text[:limit], text[limit])


def _whole(piece: str, following: str) -> int:
    """Where to cut so that no accent or joined emoji is torn apart; never 0."""
    last = list(clusters(piece + following))[-1]
    torn = len(last) - len(following)
    return len(piece) - torn if 0 < torn < len(piece) else len(piece)
