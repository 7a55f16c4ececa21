"""A result's picture in writing: what stands on it, for every way of voting and deciding.

Chosen: Soup.
  Where do we meet on Fridays?
  ✓ Soup                       6  ############│
  │ Needed: more than half.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from bot.contract.abilities import Abilities
from bot.contract.codec import unpack
from bot.contract.posters import Bar, Bars, Cell, Grid, Notes, Poster
from bot.contract.views import View
from bot.contract.words import Moment, Text
from bot.delivery.resolve import resolve
from bot.pictures.looks import LOOKS
from bot.words import Reader
from flows.assembly import posters
from flows.assembly.result import Result, names
from flows.assembly.tally import Rules, count
from flows.assembly.tally.quorum import parse
from flows.assembly.tally.rules import Threshold
from tests.flows.assembly.tally.elections import recorded, said

QUESTION = "Where do we meet on Fridays, now that it is cold?"
PLACES: tuple[Text, ...] = ("The hall", "Oak Park", "Casa Núñez", "Church", "keep talking")
REASONS = ((1, "Only if Ana has the keys by then."), (3, "There is no ramp, and Ben could not come."))
EVENINGS: tuple[Text, ...] = (
    Moment(1795737600, until=1795744800),
    Moment(1795824000, until=1795831200),
    Moment(1795910400),
)


def _result(rules: Rules, text: str, options: tuple[Text, ...] = PLACES, reasons: Any = ()) -> Result:
    outcome = count(rules.checked(), said(rules, text), eligible=20, secret=b"oat field")
    return Result(rules, names(rules, options[: rules.options]), outcome, reasons)


def _city() -> Result:
    city = recorded("burlington_2009", "irv")
    return Result(city.rules, city.names, count(city.rules, city.ballots))


RESULTS: Mapping[str, Callable[[], Result]] = {
    "single, quorum and threshold": lambda: _result(
        Rules("single", 3, quorum=parse("20%"), threshold=Threshold("simple")), "6x 1\n3x 2\n1x 3\n1x"
    ),
    "single, below the quorum": lambda: _result(Rules("single", 3, quorum=parse("12")), "6x 1\n3x 2"),
    "single, by lot": lambda: _result(Rules("single", 3, tie="lot"), "3x 1\n3x 2\n1x 3"),
    "approval, two places and a tie": lambda: _result(Rules("approval", 4, 2), "4x 1 2\n3x 2 3\n1x 3"),
    "yes or no, two thirds": lambda: _result(
        Rules("yesno", 3, threshold=Threshold("two thirds"), base="eligible"), "11x 1\n1x 2\n2x 3"
    ),
    "yes or no, three times as many": lambda: _result(
        Rules("yesno", 3, threshold=Threshold("3:1")), "7x 1\n2x 2"
    ),
    "consent, agreed": lambda: _result(Rules("consent", 4), "5x 1\n1x 2", reasons=REASONS[:1]),
    "consent, blocked": lambda: _result(Rules("consent", 5), "4x 1\n1x 2\n1x 4", reasons=REASONS),
    "silence, adopted": lambda: replace(_result(Rules("lazy", 1), ""), notice=48),
    "silence, stopped": lambda: _result(Rules("lazy", 1), "1x 1", reasons=((0, "There is no room for it."),)),
    "times": lambda: _result(Rules("times", 3), "3x 1:2 2:1\n2x 1:1 2:2\n1x 3:2", EVENINGS),
    "score": lambda: _result(Rules("score", 3), "4x 1:5 2:3\n3x 2:4 3:1"),
    "dots, the default stays": lambda: _result(Rules("dots", 5, default=4, most=6), "2x 1:2 5:4\n1x 2:3 5:3"),
    "run-off, fewer than half of all": lambda: _result(
        Rules("irv", 4, threshold=Threshold("simple")), "6x 1 2\n4x 2\n3x 3 2\n1x 4 3"
    ),
    "run-off of a city": _city,
    "two places": lambda: _result(Rules("stv", 4, 2), "9x 1 2\n2x 2\n4x 3\n1x 4 3"),
    "each against each": lambda: _result(Rules("schulze", 4), "5x 1 2 3\n4x 2 3 1\n3x 3 1 2\n1x 4"),
    "each against the default": lambda: _result(
        Rules("schulze", 5, default=4, threshold=Threshold("3:1")), "3x 1 5 2\n1x 5 1\n2x 2 1 5"
    ),
}


def picture(result: Result, language: str) -> Poster:
    """The poster of a result, in one language's words."""
    reader = Reader(language, ZoneInfo("America/Chicago"), 1795500000)
    view = View.of(posters.poster(result, QUESTION, 31))
    ((drawing),) = resolve(
        view, reader, Abilities(files=True, buttons=True), lambda *_action: _nothing()
    ).drawings
    poster = unpack(drawing.drawn)
    assert isinstance(poster, Poster)
    return poster


def _nothing() -> Any:
    raise AssertionError("a picture has no buttons")


# -- in writing ------------------------------------------------------------------------------------------

#: Characters of a bar, of a label, of a cell.
BAR, LABEL, CELL = 30, 34, 14


def written(poster: Poster) -> str:
    """All that stands on a poster, from top to bottom."""
    lines = [str(poster.title), f"  {poster.below}"]
    for part in poster.parts:
        lines += ["", *_WRITTEN[type(part)](part)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _bars(part: Bars) -> Iterator[str]:
    yield from [f"  {part.head}"] if part.head else []
    for bar in part.bars:
        yield f"  {_signed(bar):{LABEL}} {bar.figure!s:>8}  {_drawn(bar, part)}"
    yield from [f"  │ {part.means}"] if part.means else []


def _drawn(bar: Bar, part: Bars) -> str:
    track = ["░"] * BAR
    track[: round(bar.length * BAR)] = "█" * round(bar.length * BAR)
    if part.means:
        track[min(BAR - 1, round(part.line * BAR))] = "│"
    return "".join(track)


def _signed(bar: Bar) -> str:
    return f"{LOOKS[bar.tone].sign} {bar.label}".strip()


def _cell(cell: Cell | None) -> str:
    return "·" if cell is None else f"{LOOKS[cell.tone].sign} {cell.text}".strip()


def _grid(part: Grid) -> Iterator[str]:
    yield "  " + " " * LABEL + "".join(f"{head!s:>{CELL}}" for head in part.columns)
    for band in part.bands:
        (row,) = band.rows
        yield f"  {band.head!s:{LABEL}}" + "".join(f"{_cell(cell):>{CELL}}" for cell in row.cells)
    yield from (f"  {_cell(cell)}" for cell in part.legend)


def _notes(part: Notes) -> Iterator[str]:
    yield from (f"  {_cell(row)}" for row in part.rows)


_WRITTEN: Mapping[type, Callable[[Any], Iterator[str]]] = {Bars: _bars, Grid: _grid, Notes: _notes}


def sheet(language: str) -> str:
    """All of them, one below the other."""
    return "\n".join(f"== {name}\n{written(picture(made(), language))}" for name, made in RESULTS.items())
