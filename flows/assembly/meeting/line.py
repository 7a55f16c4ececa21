"""An assembly in one line, as whoever calls it texts it.

    read_line("Spring assembly, Sunday 19:00, St. Ann's hall, agenda open until Friday", at=now)
      -> "Spring assembly", Sun 29 Nov 19:00, "St. Ann's hall", agenda until the end of Friday

    read_line("Spring assembly Sunday 19:00 at St. Ann's hall", at=now)
      -> the same, without an agenda

Pieces stand between commas or on lines of their own, in any order; the first one that is nothing else is the title,
the next one the place or link. A piece with all in it has the title before its time and the place behind "at". A piece
that was meant as a time and can't be read is not taken for a place. What is not read is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.reading.dates import read_when
from bot.reading.hours import NAMED_DAYS, Hours, misread, read_hours
from bot.reading.text import split

_PIECES = re.compile(r"[,;\n]+")
_AGENDA = re.compile(
    r"(?:the )?agenda(?: (?:is )?open)? (?:until|till|to) (?P<en>.+)"
    r"|(?:la |el )?(?:agenda|orden del d[ií]a)(?: abiert[ao])? hasta (?P<es>.+)",
    re.IGNORECASE,
)
#: What a place stands behind, within a piece.
_AT, _SPACE = re.compile(r"\s+(?:at|in|@|en)\s+", re.IGNORECASE), re.compile(r"\s+")
#: Pieces that one time may be spread over: "Sunday, 29 Nov, 19:00".
JOINED = 3


@dataclass(slots=True)
class Line:
    """What was read. `agenda_until` in seconds since the epoch."""

    title: str = ""
    place: str = ""
    hours: Hours | None = None
    agenda_until: float | None = None


def read_line(text: str, *, at: datetime) -> Line:
    """Whatever the pieces of a text say of an assembly."""
    line = Line()
    pieces = [piece.strip() for piece in _PIECES.split(text) if piece.strip()]
    for piece in _timed(line, [piece for piece in pieces if not _agenda(line, piece, at)], at):
        _words(line, piece, at)
    return line


def _agenda(line: Line, piece: str, at: datetime) -> bool:
    """Whether it says until when the agenda is open; what can't be read of it is asked."""
    match = _AGENDA.fullmatch(piece)
    found = read_when(match["en"] or match["es"], at=at, future=False) if match else None
    last = (found.span.end or found.span.start) if found is not None else None
    line.agenda_until = last.timestamp() if last is not None else line.agenda_until
    return match is not None


def _timed(line: Line, pieces: Sequence[str], at: datetime) -> Sequence[str]:
    """Takes what says when, from as many pieces as say it together; the rest."""
    for i in range(len(pieces)):
        for many in range(min(JOINED, len(pieces) - i), 0, -1):
            line.hours = read_hours(" ".join(pieces[i : i + many]), at)
            if line.hours is not None:
                return [*pieces[:i], *pieces[i + many :]]
    for i, piece in enumerate(pieces):
        if (found := _within(piece, at)) is not None:
            title, line.hours, line.place = found
            return [*([title] if title else ()), *pieces[:i], *pieces[i + 1 :]]
    return pieces


def _within(piece: str, at: datetime) -> tuple[str, Hours, str] | None:
    """The title before a time and the place behind it, each "" if there is none; None if no time is in it.

    The longest time counts, so that "at 18:00" stays in it; a place needs its "at".
    """
    cuts = [(match.start(), match.end()) for match in _AT.finditer(piece)]
    for end, place in ((len(piece), len(piece)), *reversed(cuts)):
        for start in (0, *(match.end() for match in _SPACE.finditer(piece[:end]))):
            title = piece[:start].strip()
            if NAMED_DAYS.intersection(split(title).words[-1:]):
                continue  # "yesterday 19:00": half of what was said
            if (hours := read_hours(piece[start:end], at)) is not None:
                return title, hours, piece[place:].strip()
    return None


def _words(line: Line, piece: str, at: datetime) -> None:
    meant = misread(piece, at) if line.hours is None else None
    if meant is not None:
        line.hours = meant
    elif not line.title:
        line.title = piece
    else:
        line.place = f"{line.place}, {piece}" if line.place else piece
