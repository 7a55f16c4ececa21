"""Shifts of a series, made ahead: each local day once, whatever runs twice (S3).

start(turn, …)            the series, and its shifts of the next weeks
make_ahead(turn, series)  what is missing; the timer looks once a day
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.contract.words import _
from bot.people.community import Default
from bot.reading import series
from bot.reading.hours import Hours
from bot.reading.series import Rule
from bot.talk.base import Ground
from bot.talk.declaring import timer
from bot.talk.turn import Turn
from flows.shifts.planning import moments, shifts
from flows.shifts.planning.shifts import Plan, Wanted
from flows.shifts.signing import standing
from flows.shifts.tables import Series, Shift

SETTINGS: Mapping[str, Default] = {
    "shift.weeks_ahead": Default(6, _("How many weeks ahead the shifts of a series are made"), 1, 26),
}
DAY = 86400.0


def rule_of(row: Series) -> Rule:
    """The rule of a series, its left-out days included."""
    left_out = frozenset(date.fromisoformat(day) for day in row.left_out.split())
    return Rule(row.rule, date.fromisoformat(row.first_day), left_out)


def roles_of(row: Series) -> list[Wanted]:
    """What its shifts begin with."""
    return [Wanted(*role) for role in json.loads(row.roles)]


def start(
    turn: Turn, title: str, hall: str, hours: Hours, roles: Sequence[Wanted], lead_id: int | None
) -> int:
    """Store a series and make its first shifts; its number."""
    number = turn.number("series")
    turn.session.add(
        Series(
            id=number, title=title, hall=hall, rule=hours.rule, first_day=hours.first_day, begins=hours.begins or 0,
            ends=hours.ends or 0, left_out=" ".join(hours.left_out),
            roles=json.dumps([[r.key, r.label, r.least, r.most, r.needs] for r in roles]),
            lead_id=lead_id, made_by=turn.actor.id, state="on", made_until="", created_at=turn.now,
        )
    )  # fmt: skip
    turn.flush()
    turn.audit("shift.series", f"series:{number}")
    make_ahead(turn, turn.session.get_one(Series, number))
    return number


def make_ahead(turn: Turn, row: Series) -> list[int]:
    """Make what is missing of the next weeks, show it, and plan the next look; the numbers made."""
    zone = turn.community.zone
    today = datetime.fromtimestamp(turn.now, zone).date()
    until = today + timedelta(weeks=int(turn.setting("shift.weeks_ahead")))
    after = date.fromisoformat(row.made_until) if row.made_until else today - timedelta(days=1)
    made = [] if row.state != "on" else [
        number for day in rule_of(row).days(after, until) if (number := _make(turn, row, day)) is not None
    ]  # fmt: skip
    row.made_until = max(until, after).isoformat()
    turn.flush()
    if made:
        standing.fill(turn, row.id, made)
        turn.touch("shift_series", row.id)
    if row.state == "on":
        tomorrow = (today + timedelta(days=1)).isoformat()  # a moment of its own: what is done stays done
        turn.plan(turn.now + DAY, "shift.make_ahead", row.id, tomorrow)
    return made


def _make(turn: Turn, row: Series, day: date) -> int | None:
    begins, ends = series.moments(day, row.begins, row.ends, turn.community.zone)
    if begins <= turn.now:
        return None
    plan = Plan(
        row.title,
        row.hall,
        begins,
        ends,
        roles_of(row),
        lead_id=row.lead_id,
        series_id=row.id,
        day=day.isoformat(),
        opens_at=begins - row.opens_before if row.opens_before else None,
    )
    number = shifts.make(turn, plan)
    shift = shifts.get(turn, number) if number is not None else None
    if shift is not None:
        shift.shown_at = turn.now
        turn.flush()
        moments.plan(turn, shift)
    return number


@timer("shift.make_ahead")
def look_ahead(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Once a day: the shifts of the last week in sight."""
    row = turn.session.get(Series, int(subject))
    if row is not None and row.state == "on":
        make_ahead(turn, row)


def coming(ground: Ground, series_id: int, most: int = 2) -> Sequence[Shift]:
    """The next shifts of a series."""
    wanted = select(Shift).where(
        Shift.series_id == series_id, Shift.state == "open", Shift.begins_at > ground.now,
        Shift.shown_at.is_not(None),
    )  # fmt: skip
    return ground.session.scalars(wanted.order_by(Shift.begins_at).limit(most)).all()


TIMERS = (look_ahead,)
