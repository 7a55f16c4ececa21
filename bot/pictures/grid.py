"""A grid: what stands in rows, under columns with their heads at the top.

                     Tue    Wed    Sat
                     24     25     28  Nov
    Food pantry                              10:00 AM–2:00 PM
    people            ·      ·    [! 4/6]
    driver            ·      ·    [! 0/1]
    ─────────────────────────────────────────────────────────
    Breakfast         ·   [✓ 2/2]    ·           a band whose only row has no name of its own stands on one line
    7:00–9:00 AM

Where not all bands fit, those with a gap go first; they stay in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count

from bot.contract.posters import Band, Cell, Grid
from bot.pictures.looks import INK, INNER, LOOKS, MARGIN, SOFT
from bot.pictures.sheet import Sheet, leading
from bot.pictures.type import PHONE, Face, drawable, face, lines

#: Pixels: the column of labels, between two cells, a cell's height, above and below a band, below its heading.
LABELS, GAP, CELL, AROUND, BELOW = 248, 8, 60, 18, 6
#: Pixels of a cell's width that stay free, and more within a frame; the smallest type, of figures that are wider still.
INSET, FRAMED, LEAST = 14, 8, 20
#: Room of the legend at the end.
LEGEND = 2 * CELL + 60


@dataclass(frozen=True, slots=True)
class Strip:
    """What is drawn whole or not at all."""

    height: int
    draw: Callable[[Sheet], None]


def paint(sheet: Sheet, part: Grid, keep: int) -> bool:
    """Draw it; whether all rows fitted."""
    _heads(sheet, part)
    keep += LEGEND if part.legend else 0
    laid = [_strips(band, len(part.columns)) for band in part.bands]
    shown = _chosen(laid, [_has_gap(band) for band in part.bands], sheet.room(keep))
    fitted = all(_draw(sheet, laid[at], keep) for at in shown)
    _legend(sheet, part.legend)
    return fitted and len(shown) == len(laid)


def _has_gap(band: Band) -> bool:
    return any(cell is not None and cell.tone == "gap" for row in band.rows for cell in row.cells)


def _chosen(laid: Sequence[Sequence[Strip]], urgent: Sequence[bool], room: int) -> list[int]:
    """Which bands are shown: those with gaps before the others, the first one in any case."""
    kept: list[int] = []
    for at in sorted(range(len(laid)), key=lambda at: not urgent[at]):
        room -= sum(strip.height for strip in laid[at]) + 2 * AROUND
        if room < 0 and kept:
            break
        kept.append(at)
    return sorted(kept)


def _draw(sheet: Sheet, strips: Sequence[Strip], keep: int) -> bool:
    """One band, as far as it fits."""
    sheet.rule()
    sheet.y += AROUND
    for strip in strips:
        if sheet.room(keep) < strip.height:
            return False
        strip.draw(sheet)
        sheet.y += strip.height
    sheet.y += AROUND - GAP
    return True


# -- columns ---------------------------------------------------------------------------------------------


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
        under = sheet.put(rest, small, x, sheet.y + leading(strong), width, "middle", SOFT, most=2)
        below = max(below, under)
    sheet.y += leading(strong) + below + 16


# -- bands -----------------------------------------------------------------------------------------------


def _strips(band: Band, columns: int) -> list[Strip]:
    """A heading and its rows, or all of it in one."""
    if len(band.rows) == 1 and not band.rows[0].label:
        label = [(line, face(30, bold=True)) for line in _label(band.head, face(30, bold=True))]
        label += [(line, face(PHONE)) for line in lines(str(band.aside), face(PHONE), LABELS - GAP)]
        return [_row(label, band.rows[0].cells, columns)]
    named = ([(line, face(30)) for line in _label(row.label, face(30))] for row in band.rows)
    rows = [_row(label, row.cells, columns) for label, row in zip(named, band.rows, strict=True)]
    return [_heading(band), *rows]


def _label(text: object, font: Face) -> list[str]:
    return lines(str(text), font, LABELS - GAP, 2)


def _heading(band: Band) -> Strip:
    strong, small, aside = face(34, bold=True), face(PHONE + 2), str(band.aside)
    beside = small.getlength(drawable(aside)) + 24 if aside else 0.0
    found = lines(str(band.head), strong, INNER - min(beside, INNER / 2), 2)

    def draw(sheet: Sheet) -> None:
        sheet.set(found, strong, MARGIN, sheet.y, INNER)
        sheet.put(aside, small, MARGIN + INNER / 2, sheet.y + 3, INNER / 2, "right", SOFT)

    return Strip(max(1, len(found)) * leading(strong) + BELOW, draw)


def _row(label: Sequence[tuple[str, Face]], cells: Sequence[Cell | None], columns: int) -> Strip:
    """A label of some lines, and the cells beside it at half its height."""
    said = sum(leading(font) for _line, font in label)
    height = max(CELL, said)

    def draw(sheet: Sheet) -> None:
        y = sheet.y + (height - said) / 2
        for line, font in label:
            y += sheet.set((line,), font, MARGIN, y, LABELS, ink=SOFT if font.size == PHONE else INK)
        for number, cell in zip(range(columns), cells, strict=False):
            _cell(sheet, cell, _x(number, columns), sheet.y + (height - CELL) // 2, _width(columns))

    return Strip(height + GAP, draw)


def _cell(sheet: Sheet, cell: Cell | None, x: float, y: float, width: int) -> None:
    """Its sign and its text beside it, or below it where both are too wide."""
    if cell is None:
        sheet.centre("·", face(PHONE), x, y, width, CELL, SOFT)
        return
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
