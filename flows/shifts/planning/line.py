"""A shift in one line, as an organizer texts it.

    read_line("Food pantry, Saturday 10-14, 6 people, 2 drivers, St. Ann's hall", at=now)
      -> "Food pantry", Sat 28 Nov 10:00 to 14:00, people 6, driver 2, "St. Ann's hall"
    read_line("Despensa, todos los sábados 10-14 hasta junio, 6 personas", at=now)   -> a series

Pieces stand between commas or on lines of their own, in any order (`sentence` takes apart what has no comma around its
time); the first one that is nothing else is the title, the next one the place. A piece that was meant as a time and
can't be read is not taken for a place: `Hours.wrong` says what is wrong with it. What is not read is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.reading.hours import Hours, misread, read_hours
from flows.shifts.planning.sentence import apart
from flows.shifts.planning.shifts import Wanted
from flows.shifts.planning.team import read_roles

_PIECES = re.compile(r"[,;\n]+")
#: Pieces that one time may be spread over: "Saturday, 28 Nov, 10-14".
JOINED = 3


@dataclass(slots=True)
class Line:
    """What was read."""

    title: str = ""
    hall: str = ""
    hours: Hours | None = None
    roles: list[Wanted] = field(default_factory=list)


def read_line(text: str, *, at: datetime) -> Line:
    """Whatever the pieces of a text say of a shift."""
    pieces: Sequence[str] = [piece.strip() for piece in _PIECES.split(text) if piece.strip()]
    line = Line()
    rest = _timed(line, pieces, at)
    if line.hours is None and (len(pieces) == 1 or not any(misread(piece, at) for piece in pieces)):
        rest = _timed(line, [part for piece in pieces for part in apart(piece, at)], at)
    for piece in rest:
        if not _roles(line, piece) and not _mistimed(line, piece, at):
            _words(line, piece)
    return line


def _timed(line: Line, pieces: Sequence[str], at: datetime) -> Sequence[str]:
    """Takes what says when, from as many pieces as say it together; the rest."""
    for i in range(len(pieces)):
        for many in range(min(JOINED, len(pieces) - i), 0, -1):
            line.hours = read_hours(" ".join(pieces[i : i + many]), at)
            if line.hours is not None:
                return [*pieces[:i], *pieces[i + many :]]
    return pieces


def _mistimed(line: Line, piece: str, at: datetime) -> bool:
    """Whether it was meant to say when, and nothing else does."""
    if line.hours is None:
        line.hours = misread(piece, at)
        return line.hours is not None
    return False


def _roles(line: Line, piece: str) -> bool:
    roles = read_roles(piece)
    if roles is None or {role.key for role in roles} & {known.key for known in line.roles}:
        return False
    line.roles.extend(roles)
    return True


def _words(line: Line, piece: str) -> None:
    if not line.title:
        line.title = piece
    else:
        line.hall = f"{line.hall}, {piece}" if line.hall else piece
