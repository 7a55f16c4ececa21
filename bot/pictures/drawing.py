"""A poster as a PNG: heading, its parts, a foot. In one reader's words, for a phone (1080 pixels wide).

    draw(poster)  ->  bytes        0.1 to 0.3 s; on a thread of its own, never in a turn

A part draws whole rows while there is room and says whether it got to its end. Another kind of part is a word in
`bot.contract.posters`, a module beside `grid.py`, and a line in `PAINTERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from threading import Lock
from typing import Any

from bot import logs
from bot.contract.posters import Bars, Grid, Notes, Poster, Roll
from bot.pictures import bars, grid, notes, roll
from bot.pictures.looks import SOFT
from bot.pictures.sheet import Sheet, leading
from bot.pictures.type import PHONE, face

log = logs.get(__name__)

#: Draws a part on a sheet down to that many pixels above its end; whether all of it fitted.
Painter = Callable[[Sheet, Any, int], bool]
PAINTERS: Mapping[type, Painter] = {
    Grid: grid.paint,
    Roll: roll.paint,
    Bars: bars.paint,
    Notes: notes.paint,
}

#: One picture at a time: the font is one thread's, and a hub has other things to do.
_one = Lock()


def draw(poster: Poster) -> bytes:
    """The picture; its heading alone if a part cannot be drawn, for the words beside it say it all.

    Every text of the poster is a plain `str` by now.
    """
    with _one:
        try:
            return _drawn(poster)
        except Exception as fault:
            log.error("not_drawn", exc_info=fault)
            return _drawn(replace(poster, parts=()))


def _drawn(poster: Poster) -> bytes:
    sheet, small = Sheet(), face(PHONE)
    sheet.write(_str(poster.title), face(54, bold=True))
    if poster.below:
        sheet.write(_str(poster.below), face(32), SOFT)
    sheet.y += 28
    keep = 4 * leading(small) if poster.foot or poster.rest else 0
    fitted = [PAINTERS[type(part)](sheet, part, keep) for part in poster.parts]
    sheet.y += 12
    if not all(fitted):
        sheet.write(_str(poster.rest), face(PHONE, bold=True))
    sheet.write(_str(poster.foot), small, SOFT)
    return sheet.png()


def _str(text: object) -> str:
    assert isinstance(text, str), "a poster is drawn in its reader's words"
    return text
