"""What happens around a shift, by the clock: one table, planned anew whenever the start moves (S18).

    shift.remind_day    24 h before      shift.remind_hours  2 h before     reminders, by the rows of that moment
    shift.missing       24 h before      shift.at_risk      12 h before     who is missing; who has not answered
    shift.roster         2 h before      shift.here         15 min before   the lead's list; "I'm here"
    shift.absent        10 min after     shift.next_empty   30 min before the end
    shift.over          at the end      shift.opens         as planned     who came?; open for all (S7)

A moment belongs to one start: its payload says which, so what was planned for another start does nothing. Handlers
stand in `around`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.talk.turn import Turn
from flows.shifts.tables import Shift

HOUR, MINUTE = 3600.0, 60.0
#: Seconds: what is nearer than this cannot wait for the morning (S21).
NEAR = 12 * HOUR

#: Kind -> seconds from the start.
FROM_START: Mapping[str, float] = {
    "shift.remind_day": -24 * HOUR,
    "shift.missing": -24 * HOUR,
    "shift.at_risk": -12 * HOUR,
    "shift.remind_hours": -2 * HOUR,
    "shift.roster": -2 * HOUR,
    "shift.here": -15 * MINUTE,
    "shift.absent": 10 * MINUTE,
}
#: Kind -> seconds from the end.
FROM_END: Mapping[str, float] = {"shift.next_empty": -30 * MINUTE, "shift.over": 0.0}


def plan(turn: Turn, shift: Shift) -> None:
    """Plan what still lies ahead of it."""
    moments = {kind: shift.begins_at + seconds for kind, seconds in FROM_START.items()}
    moments |= {kind: shift.ends_at + seconds for kind, seconds in FROM_END.items()}
    if shift.opens_at is not None:
        moments["shift.opens"] = shift.opens_at
    for kind, due in moments.items():
        if due > turn.now:
            turn.plan(due, kind, shift.id, f"{shift.moves}", begins_at=shift.begins_at)


def is_near(turn: Turn, shift: Shift, person_id: int, start: float | None = None) -> bool:
    """Whether somebody hears of it at night, too: it begins (or would have begun, at `start`) before it is of use."""
    start = shift.begins_at if start is None else start
    return start - turn.now < NEAR or turn.awake_at(person_id) >= start


def can_wait(turn: Turn, shift: Shift, person_id: int) -> bool:
    """Whether it is somebody's night, and the morning is early enough (S28)."""
    return turn.awake_at(person_id) > turn.now and not is_near(turn, shift, person_id)


def now(turn: Turn, subject: str, payload: Mapping[str, Any]) -> Shift | None:
    """The shift that a moment is about, if it is open and begins when that moment was planned for."""
    shift = turn.session.get(Shift, int(subject))
    if shift is None or shift.state != "open" or shift.begins_at != payload["begins_at"]:
        return None
    return shift
