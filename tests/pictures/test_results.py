"""Bars and notes as they are drawn: nothing over anything else, readable without colour (P12)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from PIL import Image

from bot.contract.posters import Bar, Bars, Cell, Notes, Part, Poster
from bot.pictures import draw
from bot.pictures.drawing import PAINTERS
from bot.pictures.looks import FILLS, INNER, LOOKS, MARGIN, PAPER, TALLEST, WIDTH, Colour
from bot.pictures.sheet import Sheet
from bot.pictures.type import PHONE, Face
from tests.pictures.test_drawing import NASTY, contrast, has, opened

#: Left, top, right, bottom.
Area = tuple[float, float, float, float]
LONG = "Move the pantry to Fridays and bring the shelves, the scales and Señora Núñez’s soup along " * 3
FEW = Bars("Round 1", (Bar("✓ Beans", 0.6, "12", "full"), Bar("Soup", 0.2, "4")), 0.5, "More than half.")


class Traced(Sheet):
    """A sheet that remembers where it was written on and filled."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[Area] = []
        self.sizes: list[float] = []
        self.fills: list[tuple[Area, Colour]] = []

    def _at(self, line: str, font: Face, x: float, y: float, ink: Colour) -> None:
        super()._at(line, font, x, y, ink)
        left, top, right, bottom = font.getbbox(line)
        self.words.append((x + left, y + top, x + right, y + bottom))
        self.sizes.append(font.size)

    def fill(self, x: int, y: int, width: int, height: int, colour: Colour) -> None:
        super().fill(x, y, width, height, colour)
        self.fills.append(((x, y, x + width, y + height), colour))


def painted(*parts: Part) -> Traced:
    sheet = Traced()
    for part in parts:
        PAINTERS[type(part)](sheet, part, 0)
    return sheet


def touch(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


FULL = (
    FEW,
    Bars("", tuple(Bar(LONG, n / 3, "1234.56789", tone) for n, tone in enumerate(LOOKS)), 1.0, LONG),
    Bars("No line", (Bar("a", 0.0, "0"), Bar("b", 1.0))),
    Notes((Cell("Next: talk with whoever blocked."), Cell(LONG, "gap"), Cell("agree", "full"))),
)


def test_p12_no_word_stands_on_a_word_or_on_a_bar() -> None:
    sheet = painted(*FULL)
    assert len(sheet.words) > 30
    assert [pair for pair in combinations(sheet.words, 2) if touch(*pair)] == []
    bars = [area for area, _colour in sheet.fills]
    assert [(word, bar) for word in sheet.words for bar in bars if touch(word, bar)] == []


def test_p12_all_of_it_is_within_the_margins_and_large_enough_for_a_phone() -> None:
    sheet = painted(*FULL)
    assert min(sheet.sizes) >= PHONE
    for left, _top, right, _bottom in (*sheet.words, *(area for area, _colour in sheet.fills)):
        assert left >= MARGIN - 2
        assert right <= WIDTH - MARGIN + 2


def test_p12_a_bar_is_as_long_as_its_share_and_the_line_stands_where_it_is_said() -> None:
    fills = painted(FEW).fills
    beans, soup = (area for area, colour in fills if colour in (FILLS["full"], FILLS[""]))
    assert beans[2] - beans[0] == round(INNER * 0.6)
    assert soup[2] - soup[0] == round(INNER * 0.2)
    lines = [area for area, _colour in fills if area[2] - area[0] == 6]
    assert [area[0] for area in lines] == [MARGIN + INNER / 2, MARGIN + INNER / 2, MARGIN]
    assert lines[0][1] < beans[1] < beans[3] < lines[0][3], "it can be told from the bar"


@pytest.mark.parametrize("tone", FILLS)
def test_p12_a_bar_can_be_told_from_the_paper_and_a_winner_from_the_others(tone: Any) -> None:
    assert contrast(FILLS[tone], PAPER) >= 3
    if tone == "full":
        assert contrast(FILLS[tone], FILLS[""]) >= 1.9
        assert LOOKS[tone].sign == "✓", "and without any colour"


@pytest.mark.parametrize(
    "part",
    [Bars("", ()), Notes(()), Bars("", (), 0.5, "x"), Bars("x", (Bar("", 7.0), Bar("", -1.0)), 3.0, "x")],
)
def test_an_empty_or_boundless_part_is_a_picture(part: Part) -> None:
    assert opened(draw(Poster("e.png", "Title", (part,)))).width == WIDTH


def test_p12_sixty_options_end_in_time_and_say_that_there_is_more() -> None:
    many = Bars("", tuple(Bar(f"Option {n} {LONG}", n / 60, f"{n}") for n in range(60)), 0.5, "Half.")
    said, unsaid = (draw(Poster("m.png", "T", (many,), rest=rest)) for rest in ("More in words", ""))
    assert said != unsaid
    assert all(opened(png).height <= TALLEST for png in (said, unsaid))


def test_whatever_people_write_is_drawn_in_bars_and_notes() -> None:
    for some in batches(NASTY, 30):
        bars = Bars(some[0], tuple(Bar(text, 0.5, text[:8], "full") for text in some), 0.5, some[-1])
        image = opened(draw(Poster("n.png", some[0], (bars, Notes(tuple(map(Cell, some)))), some[1])))
        assert image.height <= TALLEST
        assert has(image, FILLS["full"])


def batches(texts: list[str], size: int) -> Iterator[list[str]]:
    yield from (texts[at : at + size] for at in range(0, len(texts) - size, size))


def test_a_note_has_the_sign_of_its_tone() -> None:
    def look(*rows: Cell) -> Image.Image:
        return opened(draw(Poster("n.png", "T", (Notes(rows),))))

    assert has(look(Cell("No ramp.", "gap")), LOOKS["gap"].fill)
    assert not has(look(Cell("No ramp.")), LOOKS["gap"].fill)
