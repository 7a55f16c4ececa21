"""A sheet of shifts: CSV with a line of names in English or Spanish, or each line as one would text it.

name,date,start,end,people,drivers,place        Food pantry,Saturday 10-14,6 people,2 drivers,St. Ann's hall
Food pantry,2026-11-28,10:00,14:00,6,2,hall
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.contract.words import Msg, _
from bot.reading.hours import Hours, misread, read_hours
from bot.words.choosing import fold
from flows.shifts.importing.rows import MOST, NO_HOURS, Found, Row, TooMany, Wrong, check
from flows.shifts.planning.line import read_line
from flows.shifts.planning.team import KNOWN, read_roles

#: Column -> how it may be called.
COLUMNS: Mapping[str, frozenset[str]] = {
    "title": frozenset("name title shift what nombre turno titulo que".split()),
    "day": frozenset("date day when days fecha dia cuando dias".split()),
    "begins": frozenset("start from begins begin inicio desde empieza".split()),
    "ends": frozenset("end to until ends fin hasta termina".split()),
    "people": frozenset("people wanted needed volunteers persons personas gente voluntarios cuantos".split()),
    "hall": frozenset("place where location hall lugar donde sitio".split()),
}
#: Cells of a line that are looked at.
WIDEST = 40
#: What programs take for a formula when such a cell is opened.
FORMULA = ("=", "+", "@", "\t", "\r")


def read_sheet(text: str, at: datetime, zone: ZoneInfo) -> Found:
    """Its rows.

    Raises:
        TooMany: more than a file may bring.
    """
    lines = [(number, cells[:WIDEST]) for number, cells in _lines(text) if any(cells)]
    if len(lines) > MOST + 1:
        raise TooMany(len(lines))
    names = _names(lines[0][1]) if lines else {}
    found = Found()
    for number, cells in lines[1:] if names else lines:
        row = _named(number, cells, names, at) if names else _texted(number, cells, at)
        wrong = _formula(cells) or (row if isinstance(row, Msg) else check(row, at, zone))
        if wrong is not None:
            found.wrong.append(Wrong(number, wrong))
        elif isinstance(row, Row) and not any(_is_same(row, known) for known in found.rows):
            found.rows.append(row)
    return found


def _lines(text: str) -> Sequence[tuple[int, list[str]]]:
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        return [(reader.line_num, [cell.strip() for cell in cells]) for cells in reader]
    except csv.Error:  # a quote that never ends, a cell without end
        return [(max(1, reader.line_num), ["?"])]


def _formula(cells: Sequence[str]) -> Msg | None:
    bad = next((cell for cell in cells if cell.startswith(FORMULA)), None)
    return None if bad is None else _("A list of shifts has no formulas: {cell}", cell=bad[:40])


def _names(cells: Sequence[str]) -> Mapping[int, str]:
    """Column number -> what it is, or whom it counts; {} for a line that is no line of names."""
    named = {i: _name(cell) for i, cell in enumerate(cells)}
    known = {name for name in named.values() if name in COLUMNS}
    return {i: name for i, name in named.items() if name} if {"title", "day"} <= known else {}


def _name(cell: str) -> str:
    word = fold(cell)
    column = next((column for column, words in COLUMNS.items() if word in words), "")
    return column or (cell if word in KNOWN else "")


def _named(number: int, cells: Sequence[str], names: Mapping[int, str], at: datetime) -> Row | Msg:
    said = {name: cells[i] for i, name in names.items() if i < len(cells) and cells[i]}
    time = said.get("begins", "") + (f"-{said['ends']}" if "ends" in said else "")
    day = said.get("day", "")
    roles = [
        f"{count} people" if count[-1].isdecimal() else count for count in (said.get("people", ""),) if count
    ]
    roles += [f"{many} {name}" for name, many in said.items() if name not in COLUMNS and many != "0"]
    wanted = read_roles(", ".join(roles)) if roles else ()
    if wanted is None:
        return _("How many people are wanted? Say it like this: 6 people, or 4 people, 2 drivers.")
    hours = _hours(f"{day} {time}".strip(), at)
    return (
        hours
        if isinstance(hours, Msg)
        else Row(number, said.get("title", ""), said.get("hall", ""), hours, wanted)
    )


def _hours(said: str, at: datetime) -> Hours | Msg:
    found = (read_hours(said, at) or misread(said, at)) if said else None
    return NO_HOURS if found is None else found


def _texted(number: int, cells: Sequence[str], at: datetime) -> Row | Msg:
    line = read_line(", ".join(cell for cell in cells if cell), at=at)
    if line.hours is None:
        return NO_HOURS
    return Row(number, line.title, line.hall, line.hours, tuple(line.roles))


def _is_same(one: Row, other: Row) -> bool:
    return (one.title, one.hall, one.hours) == (other.title, other.hall, other.hours)
