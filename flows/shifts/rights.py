"""Who may do what with a shift: this package's rows of the rights table, and how a person stands to one.

public | member | helper | own | holder | officer | organizer | outsider | operator
"""

from __future__ import annotations

from bot.talk.rights import Relations, Right
from bot.talk.turn import Turn
from flows.shifts.planning import shifts

RIGHTS = (
    Right("shifts.plan", "-|-|-|-|-|Y|Y|-|-"),
    Right("shifts.see", "y6|Y|Y|Y|Y|Y|Y|-|-"),
    Right("shifts.roster", "-|y6|y6|Y|Y|Y|Y|-|-"),
    Right("shifts.join", "-|y6|Y|Y|-|Y|Y|-|-"),
    Right("shifts.leave", "-|-|-|-|Y|-|-|-|-"),
    Right("shifts.check_in", "-|-|-|-|-|Y|Y|-|-"),
    Right("shifts.qualify", "-|-|-|-|-|y6|Y|-|-"),
    Right("shifts.phone", "-|-|-|-|y1|y1|-|-|-"),
    Right("shifts.feed", "-|-|-|Y|Y|-|-|-|-"),
)


#: Asked at every tap: one statement instead of two objects (20 µs beside 500).
_STANDS = f"""
    SELECT s.state, EXISTS (
        SELECT 1 FROM shift_place p WHERE p.shift_id = s.id AND p.person_id = ? AND p.state IN {shifts.LIVE})
    FROM shift s WHERE s.id = ?
"""  # noqa: S608 - constants


def relate(turn: Turn, person_id: int, thing: str) -> Relations:
    """How a person stands to shift "12": a holder has a live place there; a lead is its officer."""
    turn.flush()
    number = shifts.number_of(thing)
    row = turn.hot.one(_STANDS, (person_id, number)) if number is not None else None
    if row is None:
        return Relations()
    state, holds = row
    return Relations(own=bool(holds), holder=bool(holds), conditions={"y1": False, "y5": state == "open"})
