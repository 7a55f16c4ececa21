"""A grid: what stands in rows, under columns with their heads at the top.

                 Tue    Wed    Sat
                 24     25     28  Nov
Food pantry                              10:00 AM–2:00 PM
driver            ·      ·    [! 0/1]
"""

from __future__ import annotations

from itertools import count

from bot.contract.posters import Band, Cell, Grid, Row
from bot.pictures.looks import INNER, LOOKS, MARGIN, SOFT
from bot.pictures.sheet import Sheet, leading
from bot.pictures.type import PHONE, drawable, face, lines

#: Pixels: the column of labels, between two cells, a cell's height, above a band, below its heading.
LABELS, GAP, CELL, ABOVE, BELOW = 238, 8, 62, 22, 8
#: Pixels of a cell's width that stay free, and more within a frame; the smallest type, of figures that are wider still.
INSET, FRAMED, LEAST = 14, 8, 20
#: Room of the legend at the end.
LEGEND = 2 * CELL + 60


def paint(sheet: Sheet, part: Grid, keep: int) -> bool:
    """Draw it; whether all rows fitted."""
    _heads(sheet, part)
    keep += LEGEND if part.legend else 0
    fitted = all(_band(sheet, band, len(part.columns), keep) for band in part.bands)
    _legend(sheet, part.legend)
    return fitted


def _width(columns: int) -> int:
    return (INNER - LABELS) // max(columns, 1) - GAP


def _x(column: int, columns: int) -> int:
    return MARGIN + LABELS + GAP + column * (_width(columns) + GAP)


def _heads(sheet: Sheet, part: Grid) -> None:
    """The first word of each head in bold, the rest below it."""
    columns, strong, small, below = len(part.columns), face(32, bold=True), face(PHONE), 0
    for number, head in enumerate(part.columns):
        first, _space, rest = str(head).partition(" ")
        x, width = _x(number, columns), _width(columns)
        sheet.put(first, strong, x, sheet.y, width, "middle")
        below = max(
            below, sheet.put(rest, small, x, sheet.y + leading(strong), width, "middle", SOFT, most=2)
        )
    sheet.y += leading(strong) + below + 16


def _band(sheet: Sheet, band: Band, columns: int, keep: int) -> bool:
    """A heading and its rows; nothing of it, if not even its first row fits."""
    strong, small = face(34, bold=True), face(PHONE + 2)
    aside, spare = str(band.aside), 24.0
    beside = small.getlength(drawable(aside)) + spare if aside else 0.0
    heading = lines(str(band.head), strong, INNER - min(beside, INNER / 2), 2)
    height = max(1, len(heading)) * leading(strong)
    first = _height(band.rows[0]) if band.rows else 0
    if sheet.room(keep) < ABOVE * 2 + height + BELOW + first:
        return False
    sheet.rule()
    sheet.y += ABOVE
    sheet.set(heading, strong, MARGIN, sheet.y, INNER)
    sheet.put(aside, small, MARGIN + INNER / 2, sheet.y + 3, INNER / 2, "right", SOFT)
    sheet.y += height + BELOW
    for row in band.rows:
        if sheet.room(keep) < _height(row):
            return False
        _row(sheet, row, columns)
    sheet.y += ABOVE - GAP
    return True


def _label(row: Row) -> list[str]:
    return lines(str(row.label), face(30), LABELS - GAP, 2)


def _height(row: Row) -> int:
    return max(CELL, len(_label(row)) * leading(face(30))) + GAP


def _row(sheet: Sheet, row: Row, columns: int) -> None:
    font, height = face(30), _height(row) - GAP
    label, step = _label(row), leading(font)
    top = sheet.y + (height - step * len(label)) / 2
    sheet.set(label, font, MARGIN, top, LABELS)
    for number, cell in zip(range(columns), row.cells, strict=False):
        x, width = _x(number, columns), _width(columns)
        if cell is None:
            sheet.centre("·", face(PHONE), x, sheet.y, width, height, SOFT)
        else:
            _cell(sheet, cell, x, sheet.y + (height - CELL) // 2, width)
    sheet.y += height + GAP


def _cell(sheet: Sheet, cell: Cell, x: float, y: float, width: int) -> None:
    """Its sign and its text beside it, or below it where both are too wide."""
    look, text = LOOKS[cell.tone], drawable(str(cell.text))
    sheet.box(x, y, width, CELL, look, cell.mine)
    said = f"{look.sign} {text}".strip()
    size = _size(said, width - FRAMED * cell.mine)
    if size >= PHONE:
        sheet.centre(said, face(size, bold=True), x, y, width, CELL, look.ink)
        return
    half = CELL / 2
    sheet.centre(look.sign, face(PHONE, bold=True), x, y + 2, width, half, look.ink)
    sheet.centre(
        text, face(min(_size(text, width), PHONE), bold=True), x, y + half - 4, width, half, look.ink
    )


def _size(text: str, width: int) -> int:
    """How large it may be in a cell."""
    return next(
        size
        for size in count(32, -1)
        if size <= LEAST or face(size, bold=True).getlength(text) <= width - INSET
    )


def _legend(sheet: Sheet, legend: tuple[Cell, ...]) -> None:
    """A box of each kind, and what it means; side by side, on as many lines as it takes."""
    font, box, x = face(PHONE), 56, MARGIN
    sheet.y += 8 if legend else 0
    for cell in legend:
        (said,) = lines(str(cell.text), font, INNER - box - 16) or ("",)
        width = box + 14 + round(font.getlength(said))
        if x > MARGIN and x + width > MARGIN + INNER:
            x, sheet.y = MARGIN, sheet.y + box + 10
        sheet.box(x, sheet.y, box, box - 8, LOOKS[cell.tone], cell.mine)
        sheet.centre(
            LOOKS[cell.tone].sign, face(30, bold=True), x, sheet.y, box, box - 8, LOOKS[cell.tone].ink
        )
        sheet.put(said, font, x + box + 14, sheet.y + 6, INNER)
        x += width + 36
    sheet.y += box + 8 if legend else 0
