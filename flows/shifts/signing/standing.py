"""Standing sign-ups: whoever comes every time has a place in each shift that is made ahead, as long as one fits (S13).

    keep(turn, row, "people", sam)       from now on, and in the shifts that are made already
    fill(turn, row.id, [31, 32])         what was made just now; what could not be taken is told once, in one message
    end(turn, row.id, sam)

Every date is checked like any other sign-up: overlaps, qualification, capacity. Days on which somebody is away are
left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bot.contract.views import Items, Span, View
from bot.contract.words import Text, _
from bot.people import person as persons
from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.shifts import wording
from flows.shifts.planning import shifts
from flows.shifts.signing import places
from flows.shifts.tables import Role, Series, Shift, Standing


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of one date: None of `came` means that the role is not wanted there."""

    shift: Shift
    role: Role | None
    came: places.Joined | None

    @property
    def is_theirs(self) -> bool:
        return self.came is not None and self.came.code == "held"


def find(ground: Ground, series_id: int, person_id: int) -> Standing | None:
    """Somebody's standing sign-up for a series."""
    wanted = select(Standing).where(Standing.series_id == series_id, Standing.person_id == person_id)
    return ground.session.scalars(wanted).first()


def of_person(ground: Ground, person_id: int) -> Sequence[tuple[Standing, Series]]:
    """Somebody's standing sign-ups for series that go on."""
    wanted = (
        select(Standing, Series)
        .join(Series, Series.id == Standing.series_id)
        .where(Standing.person_id == person_id, Series.state == "on")
        .order_by(Standing.id)
    )
    return [(standing, row) for standing, row in ground.session.execute(wanted)]


def keep(turn: Turn, series_id: int, role_key: str, person_id: int) -> list[Tried] | None:
    """Every time from now on; what came of the dates that are made already. None if it was so before."""
    made = turn.hot.insert_new(
        "shift_standing", series_id=series_id, role_key=role_key, person_id=person_id, since=turn.now
    )
    if made is None:
        return None
    turn.audit("shift.standing", f"series:{series_id}")
    return take(turn, series_id, role_key, person_id, coming(turn, series_id))


def end(turn: Turn, series_id: int, person_id: int) -> bool:
    """No more by itself; the places stay until somebody gives them back."""
    sql = "DELETE FROM shift_standing WHERE series_id = ? AND person_id = ?"
    done = turn.hot.run(sql, (series_id, person_id)) == 1
    if done:
        turn.session.expire_all()
        turn.audit("shift.standing_ended", f"series:{series_id}")
    return done


def coming(ground: Ground, series_id: int) -> Sequence[Shift]:
    """The shifts of a series that have not begun."""
    wanted = select(Shift).where(
        Shift.series_id == series_id, Shift.state == "open", Shift.begins_at > ground.now
    )
    return ground.session.scalars(wanted.order_by(Shift.begins_at)).all()


def take(turn: Turn, series_id: int, role_key: str, person_id: int, found: Sequence[Shift]) -> list[Tried]:
    """A place in each of these dates on which somebody is here and has none yet."""
    tried = []
    for shift in found:
        day = wording.day_of(shift, turn.community.zone)
        if places.of_person(turn, shift.id, person_id) is None and not places.is_away(turn, person_id, day):
            role = next((r for r in shifts.roles_of(turn, shift.id) if r.key == role_key and r.most), None)
            came = places.join(turn, shift, role, person_id, standing=True) if role is not None else None
            tried.append(Tried(shift, role, came))
    return tried


def fill(turn: Turn, series_id: int, made: Sequence[int]) -> None:
    """Shifts were made ahead: whoever comes every time has a place there, first come, first served."""
    rows = turn.session.scalars(
        select(Standing).where(Standing.series_id == series_id).order_by(Standing.since, Standing.id)
    ).all()
    found = [shift for number in made if (shift := shifts.get(turn, number)) is not None] if rows else []
    for role_key, person_id in [(row.role_key, row.person_id) for row in rows] if found else []:
        person = persons.get(turn.hot, person_id)
        if person is None or person.standing not in ("member", "remote"):
            continue
        missed = not_theirs(turn, take(turn, series_id, role_key, person_id, found))
        if missed is not None:
            said = View.of(_("You come every time, but these I could not keep for you:"), missed)
            turn.tell(person_id, said, "shift.news", about=f"series:{series_id}",
                      once_key=f"standing:{person_id}:{found[0].id}")  # fmt: skip


def not_theirs(ground: Ground, tried: Sequence[Tried]) -> Items | None:
    """The dates that could not be taken, each with why; None if all were."""
    rows: list[tuple[Span, ...]] = [
        (wording.span(one.shift), ": ", _why(one)) for one in tried if not one.is_theirs
    ]
    return Items(tuple(rows)) if rows else None


def _why(one: Tried) -> Text:
    code = one.came.code if one.came is not None else ""
    if one.came is not None and code == "waiting":
        return _("it is full; number {n} on the waiting list", n=one.came.position)
    if one.came is not None and code == "overlaps" and one.came.other is not None:
        return _("it overlaps with yours, {what}", what=wording.what(one.came.other))
    if one.role is not None and code == "needs":
        return _("somebody has to confirm: {skill}", skill=one.role.needs)
    if code == "early":
        return _("it opens later")
    return _("nobody is wanted for that there")
