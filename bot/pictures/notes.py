"""Sentences below one another; before each the sign of its tone, if it has one.

[!]  block: “The hall has no ramp, and Ben could not come.”
     Next: talk with whoever blocked.
"""

from __future__ import annotations

from bot.contract.posters import Cell, Notes
from bot.pictures.looks import INNER, LOOKS, MARGIN
from bot.pictures.sheet import Sheet, leading
from bot.pictures.type import face, lines

#: Pixels: a sign's box, beside it, between two sentences, above them all.
BOX, ASIDE, GAP, ABOVE = 44, 18, 10, 12
#: Lines of one sentence; people's reasons are cut there, and stand in full in the words beside the picture.
MOST = 5


def paint(sheet: Sheet, part: Notes, keep: int) -> bool:
    """Draw them; whether all fitted."""
    sheet.y += ABOVE if part.rows else 0
    indented = any(row.tone for row in part.rows)
    return all(_note(sheet, row, indented, keep) for row in part.rows)


def _note(sheet: Sheet, row: Cell, indented: bool, keep: int) -> bool:
    font, look = face(30), LOOKS[row.tone]
    shift = BOX + ASIDE if indented else 0
    found = lines(str(row.text), font, INNER - shift, MOST)
    height = max(BOX if row.tone else 0, len(found) * leading(font))
    if sheet.room(keep) < height + GAP:
        return False
    if row.tone:
        sheet.box(MARGIN, sheet.y, BOX, BOX, look)
        sheet.centre(look.sign, face(30, bold=True), MARGIN, sheet.y, BOX, BOX, look.ink)
    sheet.set(found, font, MARGIN + shift, sheet.y, INNER - shift)
    sheet.y += height + GAP
    return True
