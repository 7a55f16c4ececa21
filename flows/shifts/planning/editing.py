"""A series changed: its empty future shifts follow, filled ones only if the organizer says so (S4).

    change(turn, row, Change(begins=660, ends=900), filled=False)    -> Came(changed=4, left=2)
    end_after(turn, row, day, filled=True)                           its last day; what lies after it is cancelled

Nobody is dropped and nobody is moved silently: a filled shift that changes tells everybody who comes, a new time needs
a new yes, and a role never becomes smaller than the people in it. A shift that was moved on its own keeps its own time.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.contract.views import View
from bot.contract.words import Msg, _
from bot.reading import series
from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.shifts import wording
from flows.shifts.around import news
from flows.shifts.planning import making, shifts
from flows.shifts.planning.shifts import LIVE, Wanted
from flows.shifts.signing import queue
from flows.shifts.tables import Role, Series, Shift


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be different; None stays. Times in minutes after local midnight."""

    title: str | None = None
    hall: str | None = None
    begins: int | None = None
    ends: int | None = None
    roles: tuple[Wanted, ...] | None = None


@dataclass(frozen=True, slots=True)
class Came:
    """How many shifts follow, and how many stay as they were."""

    changed: int
    left: int


def find(ground: Ground, thing: str) -> Series | None:
    """The series that "12" names, or that shift 12 belongs to."""
    number = thing.strip().removeprefix("#")
    if not number.isdecimal() or len(number) > 9:
        return None
    shift = shifts.get(ground, number)
    return ground.session.get(
        Series, shift.series_id if shift is not None and shift.series_id else int(number)
    )


def ahead(ground: Ground, row: Series) -> Sequence[Shift]:
    """Its shifts that have not begun, soonest first."""
    wanted = select(Shift).where(
        Shift.series_id == row.id, Shift.state == "open", Shift.begins_at > ground.now
    )
    return ground.session.scalars(wanted.order_by(Shift.begins_at)).all()


def filled(ground: Ground, found: Sequence[Shift]) -> Sequence[Shift]:
    """Those for which somebody has signed up, if only to wait."""
    return [shift for shift in found if shifts.places_of(ground, shift.id, LIVE)]


# -- changing --------------------------------------------------------------------------------------------


def change(turn: Turn, row: Series, new: Change, *, filled: bool) -> Came:
    """The series from now on, and those of its shifts that may follow."""
    found, followed = ahead(turn, row), 0
    own = {shift.id for shift in found if not _is_by_rule(turn, row, shift)}
    _store(turn, row, new)
    for shift in found:
        empty = not shifts.places_of(turn, shift.id, LIVE)
        if empty or filled:
            followed += _follow(turn, row, shift, new, moved=shift.id not in own)
    turn.audit("shift.series_changed", f"series:{row.id}", followed=followed)
    turn.touch("shift_series", row.id)
    return Came(followed, len(found) - followed)


def _is_by_rule(turn: Turn, row: Series, shift: Shift) -> bool:
    return (shift.begins_at, shift.ends_at) == _span(row, shift, turn.community.zone)


def _span(row: Series, shift: Shift, zone: ZoneInfo) -> tuple[float, float]:
    return series.moments(date.fromisoformat(shift.day), row.begins, row.ends, zone)


def _store(turn: Turn, row: Series, new: Change) -> None:
    row.title = row.title if new.title is None else new.title
    row.hall = row.hall if new.hall is None else new.hall
    if new.begins is not None and new.ends is not None:
        row.begins, row.ends = new.begins, new.ends
    if new.roles is not None:
        before = {role.key: role.needs for role in making.roles_of(row)}
        # another number says nothing about what it needs
        new_roles = [replace(r, needs=r.needs or before.get(r.key, "")) for r in new.roles]
        row.roles = json.dumps([[r.key, r.label, r.least, r.most, r.needs] for r in new_roles])
    turn.flush()


def _follow(turn: Turn, row: Series, shift: Shift, new: Change, *, moved: bool) -> bool:
    """One shift does as its series; False if a part of it could not."""
    if new.title is not None or new.hall is not None:
        _rename(turn, shift, row.title, row.hall)
    if new.begins is not None and moved:
        begins, ends = _span(row, shift, turn.community.zone)
        if begins <= turn.now:
            return False
        news.move(turn, shift, begins, ends)
    return staff(turn, shift, new.roles) if new.roles is not None else new.begins is None or moved


def _rename(turn: Turn, shift: Shift, title: str, hall: str) -> None:
    before, moved = wording.what(shift), hall != shift.hall
    shift.title, shift.hall = title, hall
    turn.flush()
    said: Msg = (
        _("{before} is now at {hall}.", before=before, hall=hall or _("a place not said yet"))
        if moved
        else _("{before} is now called {title}.", before=before, title=title)
    )
    for place in shifts.places_of(turn, shift.id, LIVE):
        news.tell(turn, shift, place.person_id, View.of(said))
    shifts.refresh(turn, shift)


def staff(turn: Turn, shift: Shift, wanted: Sequence[Wanted]) -> bool:
    """Other roles and numbers; False if more people come than are wanted: they all keep their places."""
    there = {role.key: role for role in shifts.roles_of(turn, shift.id)}
    went = [_fit(turn, shift, there.get(role.key), role) for role in wanted]
    went += [_drop(turn, there[key]) for key in there.keys() - {role.key for role in wanted}]
    turn.session.expire_all()
    shifts.refresh(turn, shift)
    return all(went)


def _fit(turn: Turn, shift: Shift, role: Role | None, wanted: Wanted) -> bool:
    if role is None:
        turn.hot.insert("shift_role", shift_id=shift.id, key=wanted.key, label=wanted.label, least=wanted.least,
                        most=wanted.most, needs=wanted.needs)  # fmt: skip
        return True
    if wanted.needs and wanted.needs != role.needs:
        role.needs = wanted.needs  # whoever is in stays in
    fits = shifts.resize(turn, role, wanted.least, wanted.most)
    if fits:
        queue.hand_on(turn, shift, role)
    return fits


def _drop(turn: Turn, role: Role) -> bool:
    """A role that nobody ever had goes; one that somebody had, but has not now, wants nobody."""
    gone = "NOT EXISTS (SELECT 1 FROM shift_place WHERE role_id = ?)"
    if turn.hot.run(f"DELETE FROM shift_role WHERE id = ? AND {gone}", (role.id, role.id)) == 1:  # noqa: S608 - constant
        return True
    waits = turn.hot.one("SELECT 1 FROM shift_place WHERE role_id = ? AND state = 'waiting'", (role.id,))
    return waits is None and shifts.resize(turn, role, 0, 0)


# -- ending ----------------------------------------------------------------------------------------------


def after(ground: Ground, row: Series, last: date) -> Sequence[Shift]:
    """Its shifts ahead that lie after a day."""
    return [shift for shift in ahead(ground, row) if shift.day > last.isoformat()]


def end_after(turn: Turn, row: Series, last: date, *, filled: bool) -> Came:
    """Its last day is that one: what is empty after it goes, what is filled only if they shall be told so."""
    found, gone = after(turn, row, last), 0
    parts = {key: value for key, value in series.parts_of(row.rule).items() if key != "COUNT"}
    before = date.fromisoformat(parts.get("UNTIL", "99991231")[:8]).isoformat()
    row.rule = ";".join(
        f"{key}={value}" for key, value in {**parts, "UNTIL": last.strftime("%Y%m%d")}.items()
    )
    today = datetime.fromtimestamp(turn.now, turn.community.zone).date()
    row.state = "on" if last >= today else "ended"
    row.made_until = min(row.made_until, last.isoformat(), before)
    turn.flush()
    for shift in found:
        if (filled or not shifts.places_of(turn, shift.id, LIVE)) and news.cancel(turn, shift):
            shift.day, gone = f"#{shift.id}", gone + 1  # so that its day can be planned again
    turn.flush()
    turn.audit("shift.series_ends", f"series:{row.id}", cancelled=gone)
    if row.state == "on":
        making.make_ahead(turn, row)
    turn.touch("shift_series", row.id)
    return Came(gone, len(found) - gone)
