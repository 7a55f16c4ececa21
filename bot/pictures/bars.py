"""Lengths on one scale, below one another, and a line across them that says how far they had to reach.

    Round 2
    ✓ Andy Montroll                                     4064
    ██████████████████████▌░░░░░│░░░░░░░░░░░░░░░░░░░░░░░░░░░
    × Kurt Wright                                       3294
    ██████████████████░░░░░░░░░░│░░░░░░░░░░░░░░░░░░░░░░░░░░░
    │ More than half of the votes still counting.

The line crosses the lengths only, never a word: it is broken where a label stands.
"""

from __future__ import annotations

from bot.contract.posters import Bar, Bars
from bot.pictures.looks import FILLS, INK, INNER, LOOKS, MARGIN, PAPER, RULE, SOFT
from bot.pictures.sheet import Sheet, leading
from bot.pictures.type import PHONE, drawable, face, lines

#: Pixels: a length's thickness, above it, below it, beside a figure, above the whole, below its head.
THICK, ABOVE, BELOW, BESIDE, AROUND, UNDER = 22, 6, 16, 24, 14, 6
#: Pixels of the line: its own width, the paper left free on each side of it, beyond a length above and below.
LINE, FREE, BEYOND = 6, 3, 7


def paint(sheet: Sheet, part: Bars, keep: int) -> bool:
    """Draw it; whether all lengths fitted."""
    head, small = face(34, bold=True), face(PHONE)
    keep += 2 * leading(small) + AROUND if part.means else 0
    if sheet.room(keep) < AROUND + leading(head) + 2 * leading(face(30)) + THICK:
        return False
    sheet.y += AROUND
    sheet.write(str(part.head), head)
    sheet.y += UNDER if part.head else 0
    fitted = all(_bar(sheet, bar, part, keep) for bar in part.bars)
    if part.means:
        sheet.fill(MARGIN, sheet.y - BELOW // 2, LINE, leading(small), INK)
        said = lines(str(part.means), small, INNER - BESIDE, 2)
        sheet.y += sheet.set(said, small, MARGIN + BESIDE, sheet.y - BELOW // 2, INNER - BESIDE, ink=SOFT)
    return fitted


def _bar(sheet: Sheet, bar: Bar, part: Bars, keep: int) -> bool:
    """A label and its figure on one line, the length below them."""
    strong = face(30, bold=bar.tone == "full")
    figure = drawable(str(bar.figure))
    width = INNER - (strong.getlength(figure) + BESIDE if figure else 0.0)
    said = lines(f"{LOOKS[bar.tone].sign} {bar.label}".strip(), strong, width, 2)
    if sheet.room(keep) < len(said) * leading(strong) + ABOVE + THICK + BELOW:
        return False
    sheet.set((figure,), strong, MARGIN, sheet.y, INNER, "right")
    sheet.y += sheet.set(said, strong, MARGIN, sheet.y, width) + ABOVE
    sheet.fill(MARGIN, sheet.y, INNER, THICK, RULE)
    if bar.length > 0:
        sheet.fill(MARGIN, sheet.y, _across(bar.length), THICK, FILLS[bar.tone])
    if part.line or part.means:
        x = MARGIN + max(FREE, min(_across(part.line), INNER - LINE - FREE))
        sheet.fill(x - FREE, sheet.y, LINE + 2 * FREE, THICK, PAPER)
        sheet.fill(x, sheet.y - BEYOND, LINE, THICK + 2 * BEYOND, INK)
    sheet.y += THICK + BELOW
    return True


def _across(share: float) -> int:
    return round(max(0.0, min(share, 1.0)) * INNER)
