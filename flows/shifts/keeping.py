"""What shifts keep of people, and how it goes: forgetting, making two persons one, "my data", the privacy page.

Whoever held a place and is forgotten leaves it: the lead is told, and whoever waits is asked. Hours that were worked
stay as a count, and nobody's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.contract.words import Msg, _
from bot.people.traces import Trace, forgetting, merging, reading
from bot.talk.turn import Turn
from flows.shifts.signing import places, queue
from flows.shifts.tables import Role

TRACES = (
    Trace("shift_series", ("made_by", "lead_id"), stays=True),
    Trace("shift", ("made_by", "lead_id"), stays=True),
    Trace("shift_role"),
    Trace("shift_place", ("person_id", "to_person"), sealed={"note": "id"}, stays=True),
    Trace("shift_asked", ("person_id",)),
    Trace("shift_skilled", ("person_id", "confirmed_by")),
    Trace("shift_standing", ("person_id",)),
    Trace("shift_away", ("person_id",)),
    Trace("shift_trade", ("proposer_id", "other_id")),
    Trace("shift_feed", ("person_id",)),
)

KEPT: Mapping[str, Msg] = {
    "shift_series": _(
        "That you planned or lead a series of shifts. Seen by: everyone here. Until you leave."
    ),
    "shift": _("That you planned or lead a shift. Seen by: everyone here. Until you leave."),
    "shift_role": _("How many people a shift needs. Nothing about you."),
    "shift_place": _(
        "Which shifts you come to, and your hours. Seen by: people here, by the name you chose. Hours stay as a count."
    ),
    "shift_asked": _("That you were asked to step in. Seen by: the team. Until you leave."),
    "shift_skilled": _(
        "What somebody confirmed you can do, such as driving. Seen by: the team. Until you leave."
    ),
    "shift_standing": _("Which shifts you always come to. Seen by: the team. Until you stop."),
    "shift_away": _("When you are away. Seen by: nobody; your places are free then. Until you leave."),
    "shift_trade": _("Places you traded. Seen by: you and the other one, and the team. Until you leave."),
    "shift_feed": _("That you have a calendar address. Seen by: whoever has it. Until you end it."),
}


def _leave_places(turn: Turn, person_id: int) -> None:
    """Give back what they hold; nobody counts on somebody who is gone."""
    for place, shift in places.ahead_of(turn, person_id):
        role = turn.session.get_one(Role, place.role_id)
        if places.leave(turn, place):
            queue.hand_on(turn, shift, role)
    FORGET_ROWS["shift_place"](turn, person_id)


FORGET_ROWS = forgetting(*TRACES)
FORGET: Mapping[str, Callable[[Turn, int], None]] = {**FORGET_ROWS, "shift_place": _leave_places}
MERGE = merging(*TRACES)
MYDATA = reading(*TRACES)
