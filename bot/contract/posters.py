"""A picture made of words, for one reader when it is sent: what stands on it, not how it looks.

    Poster("week.png", _("The next seven days"), (Grid(days, bands, legend),), below="Oak Street")

A tone is never a colour alone: whoever draws gives each a sign of its own. What the picture says is said in words
beside it as well, so it may leave out what does not fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.contract.words import Text

#: Something is missing · there is room for more · nobody knows yet · all is well · goes no further · none of these.
Tone = Literal["gap", "room", "wait", "full", "out", ""]


@dataclass(frozen=True, slots=True)
class Cell:
    """A few characters ("4/6") in a tone; `mine` is framed."""

    text: Text
    tone: Tone = ""
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Its name, and a cell below each column of a grid (None: nothing there), or one in a roll."""

    label: Text
    cells: tuple[Cell | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """Rows that belong together; `aside` stands at the end of its heading."""

    head: Text
    rows: tuple[Row, ...]
    aside: Text = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns by rows; the heads stand once, at the top. Eight columns are readable on a phone."""

    columns: tuple[Text, ...]
    bands: tuple[Band, ...]
    #: What the cells mean.
    legend: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Roll:
    """Names below one another, each with how it stands."""

    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A length between 0 and 1 of the whole width, and what it is as a figure."""

    label: Text
    length: float
    figure: Text = ""
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Lengths below one another on one scale."""

    head: Text
    bars: tuple[Bar, ...]
    #: A line that goes across all of them, from 0 to 1 (0: none), and what it means; of several on one scale with the
    #: same line, the last one says it.
    line: float = 0.0
    means: Text = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """Sentences below one another, each with the sign of its tone."""

    rows: tuple[Cell, ...]


Part = Grid | Roll | Bars | Notes


@dataclass(frozen=True, slots=True)
class Poster:
    """One picture; `title` is also what is shown where no picture can be. `rest` is added if not everything fits."""

    file: str
    title: Text
    parts: tuple[Part, ...]
    below: Text = ""
    foot: Text = ""
    rest: Text = ""
