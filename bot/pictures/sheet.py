"""A sheet of paper that is written on from top to bottom, and cut off where the writing ends.

sheet = Sheet()
sheet.write("The next seven days", face(56, bold=True))      at the margin, then down by its lines
sheet.put("Tue", face(30), x, y, width, "middle")             anywhere; the place to write stays
sheet.box(x, y, width, height, LOOKS["gap"])                  with soft corners
sheet.png()
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import Literal

from PIL import Image, ImageDraw

from bot.pictures.looks import INK, INNER, MARGIN, PAPER, RULE, TALLEST, WIDTH, Colour, Look
from bot.pictures.type import Face, lines, seen

Side = Literal["left", "middle", "right"]

#: Pixels of a corner's radius, of an outline, of a frame.
CORNER, OUTLINE, FRAME = 12, 3, 6
#: Corners are drawn so much larger and made smaller, for Pillow draws them with steps.
FINE = 4
#: Height of a line of type in its sizes.
LEADING = 1.28


class Sheet:
    """The paper. `y` is where the next line goes."""

    def __init__(self) -> None:
        self._paper = Image.new("RGB", (WIDTH, TALLEST), PAPER)
        self._pen = ImageDraw.Draw(self._paper)
        self.y = MARGIN

    def room(self, keep: int = 0) -> int:
        """Pixels that are left to write on, besides those to keep."""
        return TALLEST - MARGIN - keep - self.y

    def write(self, text: str, font: Face, ink: Colour = INK, most: int = 2) -> None:
        """A text at the margin, in at most so many lines."""
        for line in lines(text, font, INNER, most):
            self._at(line, font, MARGIN, self.y, ink)
            self.y += leading(font)

    def put(
        self, text: str, font: Face, x: float, y: float, width: float, side: Side = "left", ink: Colour = INK,
        most: int = 1,
    ) -> int:  # fmt: skip
        """A text in a column of that width; the pixels it takes in height."""
        return self.set(lines(text, font, width, most), font, x, y, width, side, ink)

    def set(
        self, found: Sequence[str], font: Face, x: float, y: float, width: float, side: Side = "left",
        ink: Colour = INK,
    ) -> int:  # fmt: skip
        """The same with lines that fit already."""
        for number, line in enumerate(found):
            spare = width - font.getlength(line)
            shift = {"left": 0.0, "middle": spare / 2, "right": spare}[side]
            self._at(line, font, x + shift, y + number * leading(font), ink)
        return len(found) * leading(font)

    def centre(
        self, text: str, font: Face, x: float, y: float, width: float, height: float, ink: Colour
    ) -> None:
        """One line in the middle of a box, by the height of its figures."""
        self._pen.text((x + width / 2, y + height / 2), seen(text), font=font, fill=ink, anchor="mm")

    def box(self, x: float, y: float, width: int, height: int, look: Look, framed: bool = False) -> None:
        """A box with soft corners; `framed` in ink."""
        at = (round(x), round(y))
        edge, line = (INK, FRAME) if framed else (look.edge, OUTLINE)
        self._paper.paste(edge, at, _soft(width, height))
        inside = (at[0] + line, at[1] + line)
        self._paper.paste(look.fill, inside, _soft(width - 2 * line, height - 2 * line))

    def fill(self, x: int, y: int, width: int, height: int, colour: Colour) -> None:
        """A plain rectangle, at least one pixel wide and high."""
        self._pen.rectangle((x, y, x + max(1, width) - 1, y + max(1, height) - 1), fill=colour)

    def rule(self) -> None:
        """A fine line across."""
        self.fill(MARGIN, self.y, INNER, 2, RULE)

    def png(self) -> bytes:
        """What was written, as a PNG of few colours."""
        height = min(self.y + MARGIN, TALLEST)
        few = self._paper.crop((0, 0, WIDTH, height)).quantize(64, Image.Quantize.FASTOCTREE)
        out = BytesIO()
        few.save(out, "PNG")
        return out.getvalue()

    def _at(self, line: str, font: Face, x: float, y: float, ink: Colour) -> None:
        self._pen.text((x, y), seen(line), font=font, fill=ink)


def leading(font: Face) -> int:
    """Pixels from one line to the next."""
    return round(font.size * LEADING)


@lru_cache(256)
def _soft(width: int, height: int) -> Image.Image:
    """The mask of a box with soft corners."""
    size = (width * FINE, height * FINE)
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), CORNER * FINE, fill=255)
    return mask.resize((width, height), Image.Resampling.LANCZOS)
