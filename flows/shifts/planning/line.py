"""A shift in one line, as an organizer texts it.

    read_line("Food pantry, Saturday 10-14, 6 people, 2 drivers, St. Ann's hall", at=now)
      -> "Food pantry", Sat 28 Nov 10:00 to 14:00, people 4, driver 2, "St. Ann's hall"
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

from bot.reading.calendar_words import MONTHS
from bot.reading.hours import Hours, misread, read_hours
from flows.shifts.planning.sentence import apart
from flows.shifts.planning.shifts import Wanted
from flows.shifts.planning.team import KNOWN, Counted, add_up, read_counts

_PIECES = re.compile(r"[,;\n]+")
#: "until june 4 people": four people, and no 4th of June.
_PEOPLE_BEHIND = re.compile(
    rf"\b({'|'.join(sorted(MONTHS))}) (?=\d{{1,3}} (?:{'|'.join(sorted(KNOWN))})\b)", re.IGNORECASE
)
#: "4 people at St. Ann's": who, and where.
_PLACE_BEHIND = re.compile(rf"(?<=\d )({'|'.join(sorted(KNOWN))})\s+(?:at|in|en)\s+", re.IGNORECASE)
#: Pieces that one time may be spread over: "Saturday, 28 Nov, 10-14".
JOINED = 3


@dataclass(slots=True)
class Line:
    """What was read."""

    title: str = ""
    hall: str = ""
    hours: Hours | None = None
    counted: list[Counted] = field(default_factory=list)

    @property
    def roles(self) -> tuple[Wanted, ...]:
        """Who is wanted, in all."""
        return add_up(self.counted)


def read_line(text: str, *, at: datetime) -> Line:
    """Whatever the pieces of a text say of a shift."""
    text = _PLACE_BEHIND.sub(r"\1, ", _PEOPLE_BEHIND.sub(r"\1, ", text))
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
    counted = read_counts(piece)
    if counted is None or {each.role.key for each in counted} & {known.role.key for known in line.counted}:
        return False
    line.counted.extend(counted)
    return True


def _words(line: Line, piece: str) -> None:
    if not line.title:
        line.title = piece
    else:
        line.hall = f"{line.hall}, {piece}" if line.hall else piece
