"""A shift in one line, as an organizer texts it.

    read_line("Food pantry, Saturday 10-14, 6 people, 2 drivers, St. Ann's hall", at=now)
      -> "Food pantry", Sat 28 Nov 10:00 to 14:00, people 6, drivers 2, "St. Ann's hall"
    read_line("Despensa, todos los sábados 10-14 hasta junio, 6 personas", at=now)   -> a series

Pieces stand between commas or on lines of their own, in any order; the first one that is nothing else is the title,
the next one the place. What is not read stays open and is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.reading.contacts import find_addresses
from bot.reading.dates import read_when
from bot.reading.series_said import read_series
from bot.words.choosing import fold
from flows.shifts.planning.shifts import Wanted
from flows.shifts.wording import ANYBODY

#: Words for people of no particular role.
PEOPLE = frozenset(
    """people persons person ppl volunteers volunteer helpers helper hands folks neighbours neighbors personas persona
    gente voluntarios voluntarias voluntario voluntaria ayudantes manos vecinos""".split()
)
_COUNT = re.compile(r"(?P<least>\d{1,6})(?:\s*(?:-|–|to|a)\s*(?P<most>\d{1,6}))?\s+(?P<who>[^\W\d].{0,40})")
#: What such a role needs somebody to be confirmed for (S5): "2 drivers (needs driver)".
_NEEDS = re.compile(
    r"\s*\((?:who )?(?:needs?|requires?|must be|necesitan?|requieren?|piden?)(?: an?| una?)?\s+"
    r"(?P<skill>[^()]{2,40}?)\s*\)\s*$",
    re.IGNORECASE,
)
_PIECES = re.compile(r"[,;\n]+")
#: Pieces that one time may be spread over: "Saturday, 28 Nov, 10-14".
JOINED = 3


@dataclass(frozen=True, slots=True)
class Hours:
    """When: once (`span`, seconds since the epoch; the end may be unsaid), or again and again (`rule`)."""

    span: tuple[float, float | None] | None = None
    rule: str = ""
    #: Of a series: ISO days, and minutes after midnight.
    first_day: str = ""
    left_out: tuple[str, ...] = ()
    begins: int | None = None
    ends: int | None = None


@dataclass(slots=True)
class Line:
    """What was read."""

    title: str = ""
    hall: str = ""
    hours: Hours | None = None
    roles: list[Wanted] = field(default_factory=list)


def read_line(text: str, *, at: datetime) -> Line:
    """Whatever the pieces of a text say of a shift."""
    pieces = [piece.strip() for piece in _PIECES.split(text) if piece.strip()]
    line, i = Line(), 0
    while i < len(pieces):
        i += _hours(line, pieces, i, at) or _role(line, pieces[i]) or _words(line, pieces[i])
    return line


def read_hours(text: str, at: datetime) -> Hours | None:
    """A time or a series, if the whole text is one."""
    if (said := read_series(text, at=at)) is not None:
        left_out = tuple(sorted(day.isoformat() for day in said.rule.left_out))
        return Hours(
            rule=said.rule.text, first_day=said.rule.first.isoformat(), left_out=left_out, begins=said.begins,
            ends=said.ends,
        )  # fmt: skip
    found = read_when(text, at=at, future=False)
    if found is None or found.repeats or found.span.start is None:
        return None
    start, end = found.span.start, found.span.end
    if end is not None and end - start >= timedelta(hours=23) and (start.hour, start.minute) == (0, 0):
        return None  # a day, and no hours
    return Hours(span=(start.timestamp(), end.timestamp() if end is not None else None))


def _hours(line: Line, pieces: Sequence[str], i: int, at: datetime) -> int:
    """How many pieces from `i` on say when, as many as do."""
    for many in range(min(JOINED, len(pieces) - i), 0, -1):
        found = read_hours(" ".join(pieces[i : i + many]), at) if line.hours is None else None
        if found is not None:
            line.hours = found
            return many
    return 0


def read_role(text: str) -> Wanted | None:
    """ "2 drivers", "3-5 people", "1 cook (needs food handling)", if the whole text is a count of somebody."""
    needed = _NEEDS.search(text)
    match = _COUNT.fullmatch(text[: needed.start()].strip() if needed else text.strip())
    if match is None or find_addresses(text):
        return None
    needs = " ".join(needed["skill"].casefold().split()) if needed else ""
    least, most = int(match["least"]), int(match["most"] or match["least"])
    who = match["who"].strip()
    if fold(who) in PEOPLE:
        return Wanted(ANYBODY, who, min(least, most), max(least, most), needs)
    return Wanted(fold(who)[:40], who, min(least, most), max(least, most), needs)


def _role(line: Line, piece: str) -> int:
    role = read_role(piece)
    if role is None or role.key in {known.key for known in line.roles}:
        return 0
    line.roles.append(role)
    return 1


def _words(line: Line, piece: str) -> int:
    if not line.title:
        line.title = piece
    else:
        line.hall = f"{line.hall}, {piece}" if line.hall else piece
    return 1
