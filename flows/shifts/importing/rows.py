"""What a file says of shifts: a row each, or what is wrong with which line. All or nothing: one wrong line makes none.

read_sheet(text, at, zone)    -> Found(rows=[Row(2, "Food pantry", …)], wrong=[])
read_sheet("=1+1", at, zone)  -> Found(rows=[], wrong=[Wrong(1, "A list of shifts has no formulas …")])
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.contract.words import Msg, _
from bot.reading.hours import Hours
from bot.talk import public
from flows.shifts.planning import fields
from flows.shifts.planning.shifts import Wanted

#: Shifts or series of one file.
MOST = 100
NO_HOURS = _("From when to when? For example: Saturday 10-14.")


@dataclass(frozen=True, slots=True)
class Row:
    """One shift, or one series. `line` is where it begins in the file, from 1."""

    line: int
    title: str
    hall: str
    hours: Hours
    roles: tuple[Wanted, ...] = ()
    #: A zone that its file names and nobody knows: its times were taken as the community's.
    clock: str = ""


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a line, and the rule."""

    line: int
    why: Msg


@dataclass(slots=True)
class Found:
    """What was read, the first of each that is there twice."""

    rows: list[Row] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)


class TooMany(ValueError):
    """More rows than one file may bring; the argument is how many."""


def check(row: Row, at: datetime, zone: ZoneInfo) -> Msg | None:
    """Why a row is no shift."""
    if not row.title:
        return _("It has no name.")
    wrong = public.wrong_title(row.title) or public.wrong_place(row.hall)
    open_end = row.hours.span[1] is None if row.hours.span is not None else row.hours.ends is None
    wrong = wrong or fields.wrong_hours(row.hours, at.timestamp(), zone) or (NO_HOURS if open_end else None)
    return wrong or (fields.wrong_team(row.roles) if row.roles else None)


def packed(rows: Iterable[Row]) -> str:
    """Rows as JSON."""
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False)


def unpacked(text: str) -> Sequence[Row]:
    """What `packed` made."""
    return [_row(**found) for found in json.loads(text)]


def _row(
    line: int, title: str, hall: str, hours: dict[str, object], roles: list[dict[str, object]], clock: str
) -> Row:  # fmt: skip
    wanted = tuple(Wanted(**role) for role in roles)  # type: ignore[arg-type]  # as `packed` made them
    return Row(line, title, hall, fields.Work().load(hours), wanted, clock)
