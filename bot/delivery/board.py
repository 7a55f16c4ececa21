"""The one card of a chat that lists what is open there.

    draw(look)    at most 12 lines: urgent and old first, as each room orders its own

It is posted when the first thing has no post of its own, or with the third open one, and pinned once, silently;
from then on it is only edited, so it costs a group nothing (G1). Its first post is one of the group's messages; while
there is none, a place is kept for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.contract.views import Items, Span, View
from bot.contract.words import _, _n
from bot.store.cards import BOARD
from bot.talk.furniture import CardKind
from bot.talk.look import Look
from bot.talk.sharing import share

#: Lines in all: a title, the things, and how many more there are.
MOST = 12
#: From this many open things on there is a board.
FROM = 3

Spans = tuple[Span, ...]


def draw(look: Look, _subject: str = "") -> View | None:
    """The board of a chat now."""
    rooms = [_rows(room.board(look)) for room in look.house.rooms if room.board is not None]
    count = sum(len(rows) for rows in rooms)
    if not count:
        return View.of(_("Nothing is open here right now."), silent=True)
    shown = share(rooms, MOST - 1 if count < MOST else MOST - 2)
    board = View.of(
        _n("{n} thing is open here:", "{n} things are open here:", count), Items(tuple(shown)), silent=True
    )
    rest = count - len(shown)
    return board if not rest else board.plus(_n("and {n} more", "and {n} more", rest))


def open_things(look: Look) -> int:
    """How many lines the rooms have for this chat."""
    return sum(len(room.board(look)) for room in look.house.rooms if room.board is not None)


#: The board as a kind of card; a room that brings its own kind "board" goes first.
CARD = CardKind(BOARD, draw, purpose="", pinned=True)


def _rows(lines: Sequence[Any]) -> list[Spans]:
    return [line if isinstance(line, tuple) else (line,) for line in lines]
