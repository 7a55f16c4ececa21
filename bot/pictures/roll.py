"""A roll of names: each with the sign of how it stands, under headings.

driver                                    1/2
[✓] Ana Díaz                        will come
[!] free place
"""

from __future__ import annotations

from bot.contract.posters import Band, Cell, Roll, Row
from bot.pictures.looks import INNER, LOOKS, MARGIN, SOFT
from bot.pictures.sheet import Sheet, leading
from bot.pictures.type import drawable, face

#: Pixels: a sign's box, beside it, between two names, above a band.
BOX, ASIDE, GAP, ABOVE = 56, 20, 12, 24


def paint(sheet: Sheet, part: Roll, keep: int) -> bool:
    """Draw it; whether all names fitted."""
    return all(_band(sheet, band, keep) for band in part.bands)


def _band(sheet: Sheet, band: Band, keep: int) -> bool:
    head = face(34, bold=True)
    if sheet.room(keep) < 2 * ABOVE + leading(head) + GAP + BOX:
        return False
    sheet.rule()
    sheet.y += ABOVE
    sheet.put(str(band.aside), face(32), MARGIN + INNER * 3 / 4, sheet.y, INNER / 4, "right", SOFT)
    sheet.y += sheet.put(str(band.head), head, MARGIN, sheet.y, INNER * 3 / 4, most=2) + GAP
    for row in band.rows:
        if sheet.room(keep) < BOX + leading(face(30)):
            return False
        _row(sheet, row)
    sheet.y += ABOVE - GAP
    return True


def _row(sheet: Sheet, row: Row) -> None:
    """A sign, a name, and at the end how it stands; below the name where both do not fit on a line."""
    name, small = face(36, bold=True), face(30)
    cell = next((cell for cell in row.cells if cell is not None), Cell(""))
    look, x = LOOKS[cell.tone], MARGIN + BOX + ASIDE
    width = INNER - BOX - ASIDE
    standing = drawable(str(cell.text))
    beside = small.getlength(standing) + ASIDE if standing else 0.0
    fits = name.getlength(drawable(str(row.label))) + beside <= width
    sheet.box(MARGIN, sheet.y, BOX, BOX, look, cell.mine)
    sheet.centre(look.sign, face(34, bold=True), MARGIN, sheet.y, BOX, BOX, look.ink)
    top = sheet.y + (BOX - leading(name)) / 2
    sheet.put(str(row.label), name, x, top, width)
    if fits:
        sheet.set((standing,), small, x, top + 5, width, "right", SOFT)
    else:
        sheet.put(standing, small, x, sheet.y + BOX - 2, width, "left", SOFT)
        sheet.y += leading(small) - 6
    sheet.y += BOX + GAP
