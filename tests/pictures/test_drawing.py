"""Posters as pictures: readable on a phone, without colour, in every script that we have type for (S26)."""

from __future__ import annotations

import io
import json
import time
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image, ImageColor

from bot.contract.posters import Band, Cell, Grid, Poster, Roll, Row, Tone
from bot.pictures import draw
from bot.pictures.looks import INK, LOOKS, PAPER, SOFT, TALLEST, WIDTH
from bot.pictures.type import PHONE, drawable, face, lines, turned

DAYS = ("Tue 24 Nov", "Wed 25 Nov", "Thu 26 Nov", "Fri 27 Nov", "Sat 28 Nov", "Sun 29 Nov", "Mon 30 Nov")
LEGEND = tuple(Cell(f"means {tone}", tone) for tone in LOOKS)
NASTY: list[str] = [
    json.loads(line) for line in Path("tests/promises/nasty.jsonl").read_text("utf-8").splitlines()
]


def opened(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png), formats=("PNG",))
    image.load()
    return image.convert("RGB")


def has(image: Image.Image, colour: str) -> bool:
    """Whether a colour is seen, within what few colours leave of it."""
    wanted = ImageColor.getrgb(colour)
    found = image.getcolors(image.width * image.height) or []
    return any(
        count > 300 and all(abs(a - b) < 12 for a, b in zip(seen, wanted[:3], strict=True))
        for count, seen in found
        if isinstance(seen, tuple)
    )


def week(*bands: Band) -> Poster:
    return Poster(
        "week.png", "The next seven days", (Grid(DAYS, bands, LEGEND),), "Oak Street", "As of now", "…"
    )


def row(label: str, cell: Cell) -> Row:
    return Row(label, (None, cell, None, None, cell))


# -- looks -----------------------------------------------------------------------------------------------


def light(colour: str) -> float:
    """Relative luminance as WCAG counts it: what is left of a colour in grey."""
    parts = [part / 255 for part in ImageColor.getrgb(colour)[:3]]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tone", LOOKS)
def test_s26_what_stands_in_a_cell_can_be_read(tone: Tone) -> None:
    assert contrast(LOOKS[tone].fill, LOOKS[tone].ink) >= 4.5
    assert min(contrast(PAPER, INK), contrast(PAPER, SOFT)) >= 4.5


def test_s26_a_gap_is_seen_without_any_colour() -> None:
    for other in LOOKS.keys() - {"gap"}:
        assert contrast(LOOKS["gap"].fill, LOOKS[other].fill) >= 3, other
    for one, other in combinations(LOOKS, 2):
        assert LOOKS[one].sign != LOOKS[other].sign


def test_s26_tones_are_on_the_picture_and_so_is_the_frame_of_what_is_mine() -> None:
    plain = opened(draw(week(Band("Pantry", (row("people", Cell("6/6", "full")),)))))
    assert has(plain, LOOKS["full"].fill)
    assert not has(opened(draw(Poster("x.png", "x", ()))), LOOKS["gap"].fill)
    gap = Band("Pantry", (row("people", Cell("4/6", "gap")),))
    assert has(opened(draw(week(gap))), LOOKS["gap"].fill)
    mine = Band("Pantry", (row("people", Cell("6/6", "full", mine=True)),))
    assert draw(week(mine)) != draw(week(Band("Pantry", (row("people", Cell("6/6", "full")),))))


# -- type ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("letter", "bare"), ["ÑN", "áa", "Łl", "ßB", "ée", "çc", "øo", "žz", "żz", "őo", "āa", "ğg", "șs", "İI"]
)
def test_s26_accents_are_drawn(letter: str, bare: str) -> None:
    assert drawable(letter) == letter
    for bold in (False, True):
        assert bytes(face(32, bold).getmask(letter)) != bytes(face(32, bold).getmask(bare))


def test_an_accent_that_comes_apart_is_put_together() -> None:
    assert drawable("Pen\u0303a") == "Peña"


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Ana 🌻 Díaz", "Ana Díaz"),
        ("厨房", "…"),
        ("", ""),
        ("Юлія · Γιώργος · דוד · محمد", "Юлія · Γιώργος · דוד · محمد"),
        (" two\n\tlines ", "two lines"),
    ],
)
def test_what_the_type_has_not_is_left_out_never_a_box(text: str, drawn: str) -> None:
    assert drawable(text) == drawn


def test_hebrew_without_a_layout_engine_still_reads_from_right_to_left() -> None:
    assert turned("Kitchen אבג, 2") == "Kitchen גבא, 2"


@pytest.mark.parametrize("text", ["W" * 500, "many words " * 60, "a", "ß" * 90 + " b", "e\u0301" * 200])
@pytest.mark.parametrize("most", [1, 2, 3])
def test_lines_fit_their_column(text: str, most: int) -> None:
    font = face(PHONE)
    found = lines(text, font, 300, most)
    assert 1 <= len(found) <= most
    assert all(font.getlength(line) <= 300 for line in found)
    assert found[-1].endswith("…") == (font.getlength(drawable(text)) > 300 * most)


def test_nothing_is_lost_where_it_fits() -> None:
    assert " ".join(lines("putting the chairs away", face(30), 200, 5)) == "putting the chairs away"


# -- pictures --------------------------------------------------------------------------------------------


def test_s26_a_week_is_as_wide_as_a_phone_and_no_higher_than_apps_show_sharply() -> None:
    roles = tuple(row(f"role {n} with a long name", Cell("100/500", "gap")) for n in range(30))
    full = week(*(Band("A title " * 20, roles, "10:00 AM–2:00 PM") for _again in range(3)))
    image = opened(draw(full))
    assert image.width == WIDTH == 1080
    assert 1500 < image.height <= TALLEST
    few = opened(draw(week(Band("Pantry", (row("people", Cell("4/6")),)))))
    assert few.height < 900


def test_s26_what_does_not_fit_is_said() -> None:
    roles = tuple(row(f"role {n}", Cell("1/5", "room")) for n in range(60))
    said, unsaid = (
        Poster("w.png", "T", (Grid(DAYS, (Band("B", roles),), LEGEND),), rest=rest) for rest in ("More", "")
    )
    assert draw(said) != draw(unsaid)
    short = (Band("B", roles[:2]),)
    said, unsaid = (Poster("w.png", "T", (Grid(DAYS, short, LEGEND),), rest=rest) for rest in ("More", ""))
    assert draw(said) == draw(unsaid)


@pytest.mark.parametrize(
    "parts", [(), (Grid((), ()),), (Grid(DAYS, ()),), (Roll(()),), (Roll((Band("x", ()),)),)]
)
def test_s26_an_empty_poster_is_a_picture(parts: tuple[Grid | Roll, ...]) -> None:
    assert opened(draw(Poster("e.png", "", parts))).width == WIDTH


def test_whatever_people_write_is_drawn() -> None:
    for at in range(0, len(NASTY) - 30, 30):
        some = NASTY[at : at + 30]
        rolls = Roll((Band(some[0], tuple(Row(text, (Cell(text, "wait"),)) for text in some), some[-1]),))
        grid = Grid(
            (some[0],) * 3, (Band(some[1], tuple(row(text, Cell(text)) for text in some[:4]), some[0]),)
        )
        assert opened(draw(Poster("n.png", some[0], (rolls, grid), some[1], some[2]))).height <= TALLEST


def test_a_part_that_cannot_be_drawn_leaves_the_heading() -> None:
    broken = Grid(DAYS, (Band("Pantry", (Row("people", (Cell("4/6", "of another release"),)),)),))  # type: ignore[arg-type]  # as it is stored
    assert draw(Poster("w.png", "Title", (broken,))) == draw(Poster("w.png", "Title", ()))


def test_a_long_roll_of_names_ends_in_time() -> None:
    names = tuple(
        Row(f"Name {n} {'long ' * (n % 9)}", (Cell("not heard from yet", "wait"),)) for n in range(500)
    )
    image = opened(
        draw(Poster("r.png", "Roster", (Roll((Band("people", names, "500/500"),)),), rest="and more"))
    )
    assert image.height <= TALLEST


def test_s26_a_week_is_drawn_within_a_second() -> None:
    bands = [
        Band(f"Shift {n}", tuple(row(f"role {m}", Cell("4/6", "gap")) for m in range(3)), "10:00 AM–2:00 PM")
        for n in range(10)
    ]
    began = time.thread_time()
    draw(week(*bands))
    assert time.thread_time() - began < 1


def test_s26_where_not_all_fits_what_is_missing_stays() -> None:
    full = [Band(f"Full {n}", (row("people", Cell("6/6", "full")),), "10:00 AM") for n in range(40)]
    gap = Band("Last", (row("people", Cell("0/6", "gap")),), "10:00 AM")
    assert has(opened(draw(week(*full, gap))), LOOKS["gap"].fill)
    plain = Grid(DAYS, (*full, gap))
    without_legend = opened(draw(Poster("w.png", "T", (plain,), rest="More")))
    assert has(without_legend, LOOKS["gap"].fill)
    assert without_legend.height <= TALLEST


def test_s26_a_band_of_one_unnamed_row_stands_on_one_line() -> None:
    cell = Cell("6/6", "full")
    named, unnamed = (
        opened(draw(week(Band("Pantry", (row(label, cell),), "10:00 AM–2:00 PM"))))
        for label in ("people", "")
    )
    assert unnamed.height < named.height
    assert has(unnamed, LOOKS["full"].fill)
