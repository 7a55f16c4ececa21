"""Shifts as pictures: a week of them, and who comes to one. What they say stands in words beside them, too (S26).

    Food pantry                                10:00 AM–2:00 PM
    driver          ·       ·      [! 0/2]

A cell is one role of one shift: "!" something is missing, "+" there is room, "✓" nothing is left to take; in a frame
where it is yours. A week has no names on it; a roster has them as each person chose to be called.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from bot.contract.posters import Band, Cell, Grid, Poster, Roll, Row, Tone
from bot.contract.words import Joined, Moment, Text, _, _n
from bot.reading.clock import at_local
from bot.talk import names
from bot.talk.base import Ground
from flows.shifts import wording
from flows.shifts.planning import shifts
from flows.shifts.planning.crews import Filled, crew_of
from flows.shifts.tables import Place, Role, Shift

DAYS = 7
LEGEND = (
    Cell(_("somebody is missing"), "gap"),
    Cell(_("has room"), "room"),
    Cell(_("full"), "full"),
    Cell(_("you come"), "", mine=True),
)
REST = _("Not all of it fits here. The rest is in words.")
#: How a place stands -> its tone on a roster.
TONES: dict[str, Tone] = {"confirmed": "full", "held": "wait", "standin": "gap"}

Line = dict[int, Shift]


def week(ground: Ground, found: Sequence[Shift], mine: Iterable[int] = ()) -> Poster:
    """Seven local days from today; `mine` are the roles that the reader has a place in."""
    zone = ground.community.zone
    today = datetime.fromtimestamp(ground.now, zone).date()
    days = tuple(today + timedelta(days=ahead) for ahead in range(DAYS))
    noons = [at_local(day, 12 * 60, zone).timestamp() for day in days]
    bands = tuple(_band(ground, line, frozenset(mine)) for line in _lines(ground, found, today))
    return Poster(
        "week.png",
        _("The next seven days"),
        (Grid(tuple(Moment(noon, "day") for noon in noons), bands, LEGEND),),
        below=str(ground.setting("name")),
        foot=_as_of(ground),
        rest=REST,
    )


def _as_of(ground: Ground) -> Text:
    return _("As of {moment}", moment=Moment(ground.now))


def _lines(ground: Ground, found: Sequence[Shift], today: date) -> list[Line]:
    """Shifts that are called alike at the same hours share a line, each below its day (0 is today)."""
    zone = ground.community.zone
    alike: dict[tuple[object, ...], list[Line]] = {}
    for shift in found:
        begins, ends = (datetime.fromtimestamp(at, zone) for at in (shift.begins_at, shift.ends_at))
        column = max(0, (begins.date() - today).days)
        lines = alike.setdefault((shift.title, shift.hall, begins.time(), ends.time()), [])
        line = next((line for line in lines if column not in line), None)
        if line is None:
            lines.append(line := {})
        line[column] = shift
    return [line for lines in alike.values() for line in lines]


def _band(ground: Ground, line: Line, mine: frozenset[int]) -> Band:
    """One line of the week, with a row for each role of any of its shifts."""
    first = next(iter(line.values()))
    rows: dict[str, list[Cell | None]] = {}
    labels: dict[str, str] = {}
    for column, shift in line.items():
        for role in crew_of(ground, shift).roles:
            labels.setdefault(role.key, role.label)
            cells = rows.setdefault(role.key, [None] * DAYS)
            cells[column] = Cell(f"{role.taken}/{role.most}", _tone(role), role.id in mine)
    hours = Moment(first.begins_at, "time", until=first.ends_at)
    plain = list(rows) == [wording.ANYBODY]  # one kind of place needs no name
    named = tuple(Row("" if plain else labels[key], tuple(cells)) for key, cells in rows.items())
    return Band(first.title, named, hours)


def _tone(role: Filled) -> Tone:
    if role.missing or role.sought:
        return "gap"
    return "full" if role.is_full else "room"


# -- the roster ------------------------------------------------------------------------------------------


def roster(ground: Ground, shift: Shift, standing: dict[str, Text]) -> Poster:
    """Who comes, role by role. `standing` says how a place in a state stands."""
    held = shifts.places_of(ground, shift.id)
    bands = tuple(
        _who(ground, role, [place for place in held if place.role_id == role.id], standing)
        for role in shifts.roles_of(ground, shift.id)
    )
    below: list[Text] = [wording.span(shift), *([shift.hall] if shift.hall else [])]
    return Poster(
        f"roster-{shift.id}.png",
        shift.title,
        (Roll(bands),),
        below=Joined(tuple(below), "dot"),
        foot=_as_of(ground),
        rest=REST,
    )


def _who(ground: Ground, role: Role, held: Sequence[Place], standing: dict[str, Text]) -> Band:
    rows = [
        Row(names.called(ground, place.person_id), (Cell(standing[place.state], TONES[place.state]),))
        for place in held
    ]
    free, short = role.most - len(held), shifts.missing(ground, role)
    if free > 0:
        said = _n("{n} free place", "{n} free places", free)
        rows.append(
            Row(said, (Cell(_("{n} missing", n=short) if short else "", "gap" if short else "room"),))
        )
    return Band(role.label, tuple(rows), f"{len(held)}/{role.most}")
