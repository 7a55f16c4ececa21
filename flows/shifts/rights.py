"""Who may do what with a shift: this package's rows of the rights table, and how a person stands to one.

public | member | helper | own | holder | officer | organizer | outsider | operator
"""

from __future__ import annotations

from bot.talk.rights import Relations, Right
from bot.talk.turn import Turn
from flows.shifts.planning import shifts
from flows.shifts.signing import places

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


def relate(turn: Turn, person_id: int, thing: str) -> Relations:
    """How a person stands to shift "12": a holder has a live place there; a lead is its officer."""
    shift = shifts.find(turn, thing)
    if shift is None:
        return Relations()
    place = places.of_person(turn, shift.id, person_id)
    return Relations(
        own=place is not None,
        holder=place is not None,
        conditions={"y1": False, "y5": shift.state == "open"},
    )
