"""Whole days at once: nothing takes place on a day, and what was planned by hand last week is planned again.

olga > cancel a day     hub < Which day? …  Cancel 3 shifts on Thu 26 Nov? 7 people are told.   [Yes, cancel them]
olga > copy last week   hub < 2 shifts again, a week later: • Food pantry · Sat 28 Nov …   [Yes, plan them]

A series makes its own shifts: a day it has not made yet is left out of it, and a copy has none of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import select

from bot.contract.views import Items, Span, View
from bot.contract.words import Moment, Msg, _, _n
from bot.reading.clock import at_local
from bot.talk import Ending, Talk, Turn, flow
from bot.talk.base import Ground
from bot.talk.fields import When
from flows.shifts import wording
from flows.shifts.around import news
from flows.shifts.planning import fields, making, shifts
from flows.shifts.planning.shifts import LIVE, Plan, Wanted
from flows.shifts.tables import Series, Shift

WEEK = timedelta(days=7)
#: Lines of a list that is shown before a yes.
MOST = 12


@flow("shift.cancel_day", title=_("Cancel a day"), right="shifts.plan",
      words=("cancel a day", "cancel the day", "cancelar un dia", "cancelar el dia"))  # fmt: skip
def cancel_day(talk: Talk) -> Ending:
    """All shifts of one day; everybody who signed up is told."""
    when = talk.ask("day", _("Which day does nothing take place? For example: Thursday, or Dec 24."), When(),
                    check=_no_day, label=_("Day"))  # fmt: skip
    day = datetime.fromtimestamp(when[0] or talk.now, talk.community.zone).date()
    found, left_out = of_day(talk, day), _not_made(talk, day)
    if not found and not left_out:
        return talk.end(_("Nothing is planned on that day; nothing was changed."))
    people = sum(len(shifts.places_of(talk, shift.id, LIVE)) for shift in found)
    asked = _n("Cancel {n} shift on {day}?", "Cancel {n} shifts on {day}?", len(found) + len(left_out),
               day=fields.day(day, talk.community.zone))  # fmt: skip
    told = (
        _n("One person is told.", "{n} people are told.", people)
        if people
        else _("Nobody has signed up yet.")
    )
    rows = _rows(found)
    if not talk.confirm("cancel", View.of(asked, *rows, told), yes=_("Yes, cancel them")):
        return talk.end(_("It stays as planned."))
    for shift in found:
        news.cancel(talk, shift)
    for row in left_out:
        row.left_out = " ".join(sorted({*row.left_out.split(), day.isoformat()}))
    talk.flush()
    return talk.end(_("That day is cancelled. I tell everybody who signed up now."))


def _no_day(value: tuple[float | None, float | None]) -> Msg | None:
    return _("Which day exactly? For example: Thursday, or Dec 24.") if value[0] is None else None


def _rows(found: Sequence[Shift]) -> tuple[Items, ...]:
    rows: list[tuple[Span, ...]] = [(wording.what(shift),) for shift in found[:MOST]]
    if len(found) > MOST:
        rows.append((_("and {n} more", n=len(found) - MOST),))
    return (Items(tuple(rows)),) if rows else ()


def of_day(ground: Ground, day: date) -> Sequence[Shift]:
    """Shifts that begin on a local day and have not begun yet, soonest first."""
    start, end = (
        at_local(each, 0, ground.community.zone).timestamp() for each in (day, day + timedelta(days=1))
    )
    wanted = select(Shift).where(
        Shift.state == "open", Shift.begins_at >= max(start, ground.now), Shift.begins_at < end,
        Shift.shown_at.is_not(None),
    )  # fmt: skip
    return ground.session.scalars(wanted.order_by(Shift.begins_at, Shift.id)).all()


def _not_made(ground: Ground, day: date) -> Sequence[Series]:
    """Series that will come to that day, but have no shift on it yet."""
    found = ground.session.scalars(
        select(Series).where(Series.state == "on", Series.made_until < day.isoformat())
    )
    before = day - timedelta(days=1)
    return [row for row in found if list(making.rule_of(row).days(before, day))]


# -- last week -------------------------------------------------------------------------------------------


@flow("shift.copy_week", title=_("Copy last week"), right="shifts.plan",
      words=("copy last week", "copy week", "copiar la semana pasada", "copiar semana"))  # fmt: skip
def copy_week(talk: Talk) -> Ending:
    """What was planned by hand in the last seven days, a week later: same time on the wall, nobody in it."""
    again = [(shift, span) for shift in _last_week(talk) if (span := _later(talk, shift)) is not None]
    if not again:
        return talk.end(_("Last week has nothing to copy; nothing was planned."))
    rows = tuple((shift.title, " · ", Moment(start, until=end)) for shift, (start, end) in again[:MOST])
    asked = _n("{n} shift again, a week later:", "{n} shifts again, a week later:", len(again))
    if not talk.confirm("copy", View.of(asked, Items(rows), _("I post them in the chats for shifts. Is this right?")),
                        yes=_("Yes, plan them")):  # fmt: skip
        return talk.end(_("Nothing was planned."))
    for shift, (start, end) in again:
        _copy(talk, shift, start, end)
    return talk.end(_("Planned and posted. I write to you when something is missing."))


def _last_week(ground: Ground) -> Sequence[Shift]:
    zone = ground.community.zone
    today = datetime.fromtimestamp(ground.now, zone).date()
    start, end = (at_local(day, 0, zone).timestamp() for day in (today - WEEK, today))
    wanted = select(Shift).where(
        Shift.series_id.is_(None), Shift.state != "cancelled", Shift.begins_at >= start, Shift.begins_at < end,
        Shift.shown_at.is_not(None),
    )  # fmt: skip
    return ground.session.scalars(wanted.order_by(Shift.begins_at, Shift.id)).all()


def _later(ground: Ground, shift: Shift) -> tuple[float, float] | None:
    """Its span a week later on the wall; None if that has begun, or is planned already."""
    zone = ground.community.zone
    local = datetime.fromtimestamp(shift.begins_at, zone)
    begins = at_local(local.date() + WEEK, local.hour * 60 + local.minute, zone).timestamp()
    wanted = select(Shift.id).where(
        Shift.title == shift.title, Shift.begins_at == begins, Shift.state == "open"
    )
    if begins <= ground.now or ground.session.scalars(wanted).first() is not None:
        return None
    last = datetime.fromtimestamp(shift.ends_at, zone)
    return begins, at_local(last.date() + WEEK, last.hour * 60 + last.minute, zone).timestamp()


def _copy(turn: Turn, shift: Shift, start: float, end: float) -> None:
    roles = [Wanted(r.key, r.label, r.least, r.most, r.needs) for r in shifts.roles_of(turn, shift.id)]
    made = shifts.make(
        turn, Plan(shift.title, shift.hall, start, end, roles, lead_id=shift.lead_id or turn.actor.id)
    )
    assert made is not None  # only a series has a day twice
    shifts.show(turn, turn.session.get_one(Shift, made))


TALKS = (cancel_day, copy_week)
