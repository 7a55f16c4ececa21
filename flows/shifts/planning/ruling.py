"""A series on other days: from every Saturday to every Sunday, or to every other one (S4).

    rule = ruled(row, hours)                          "every Sunday", with the last day of the series; None: no day
    rule_anew(turn, row, rule, filled=True)           -> Came(changed=6, left=1)

Empty shifts on days that are none any more go, and the new days get theirs. Those that people have signed up for stay
where they are or, if the organizer says so, move to the nearest new day, and everybody is asked for a new yes. Days
that were left out, and the last day of the series, stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import select

from bot.reading import series
from bot.reading.hours import Hours
from bot.reading.series import Rule, Unruly
from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.shifts.around import news
from flows.shifts.planning import editing, making, shifts
from flows.shifts.planning.editing import Came
from flows.shifts.planning.shifts import LIVE
from flows.shifts.tables import Series, Shift

#: Days by which a shift moves at most; further away it is another week's.
NEAR = 3


def ruled(row: Series, hours: Hours) -> Rule | None:
    """The rule of a series with these days instead of its own; None if no day comes of it."""
    last, text = series.parts_of(row.rule).get("UNTIL"), hours.rule
    if last is not None and "UNTIL" not in series.parts_of(text):
        text = f"{text};UNTIL={last}"
    left_out = making.rule_of(row).left_out | {date.fromisoformat(day) for day in hours.left_out}
    made = Rule(text, date.fromisoformat(hours.first_day), left_out)
    try:
        made.check()
    except Unruly:
        return None
    return made


def off(ground: Ground, row: Series, rule: Rule) -> Sequence[Shift]:
    """Its shifts ahead whose days are none by that rule."""
    found = editing.ahead(ground, row)
    days = set(rule.days(_today(ground) - timedelta(days=1), max((_day(s) for s in found), default=date.min)))
    return [shift for shift in found if _day(shift) not in days]


def rule_anew(turn: Turn, row: Series, rule: Rule, *, filled: bool) -> Came:
    """Its days from now on."""
    gone, came = off(turn, row, rule), [0, 0]
    row.rule, row.first_day = rule.text, rule.first.isoformat()
    row.left_out = " ".join(sorted(day.isoformat() for day in rule.left_out))
    row.made_until = (_today(turn) - timedelta(days=1)).isoformat()
    turn.flush()
    for shift in gone:
        came[not _follow(turn, row, shift, rule, filled=filled)] += 1
    turn.audit("shift.series_ruled", f"series:{row.id}", followed=came[0])
    making.make_ahead(turn, row)
    turn.touch("shift_series", row.id)
    return Came(*came)


def _follow(turn: Turn, row: Series, shift: Shift, rule: Rule, *, filled: bool) -> bool:
    """An empty one goes; one with people moves, if it may and there is a day for it."""
    if not shifts.places_of(turn, shift.id, LIVE):
        shifts.cancel(turn, shift)
        shift.day = f"#{shift.id}"  # so that its day can be planned again
        turn.flush()
        return True
    day = next(_free_days(turn, row, shift, rule), None) if filled else None
    if day is None:
        return False
    begins, ends = series.moments(day, row.begins, row.ends, turn.community.zone)
    shift.day = day.isoformat()
    return news.move(turn, shift, begins, ends)


def _free_days(turn: Turn, row: Series, shift: Shift, rule: Rule) -> Iterator[date]:
    """New days near its own that have no shift yet, the nearest first."""
    day, taken = _day(shift), set(turn.session.scalars(select(Shift.day).where(Shift.series_id == row.id)))
    around = rule.days(day - timedelta(days=NEAR + 1), day + timedelta(days=NEAR))
    for near in sorted(around, key=lambda other: abs(other - day)):
        start = series.moments(near, row.begins, row.ends, turn.community.zone)[0]
        if near.isoformat() not in taken and start > turn.now:
            yield near


def _day(shift: Shift) -> date:
    return date.fromisoformat(shift.day)


def _today(ground: Ground) -> date:
    return datetime.fromtimestamp(ground.now, ground.community.zone).date()
