"""What whoever leads a shift sees of it in "my things", and does with it.

    olga > mine        You lead: Food pantry · Sat 28 Nov … 4/6, 1 driver missing      [Open shift #12]
    olga > cancel 12   Food pantry · Sat 28 Nov …: what do you mean?                   [Cancel it] [I can't come]

A bare "cancel 12" or "move 12" is offered what it may mean; nothing happens without a further word.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from bot.contract.views import Act, Bold, View
from bot.contract.words import _
from bot.talk import Reply, Toast, Turn, action
from bot.talk.base import Ground
from bot.talk.furniture import Answered, Line
from flows.shifts import rights, wording
from flows.shifts.planning import shifts
from flows.shifts.planning.crews import crew_of
from flows.shifts.seeing import cards
from flows.shifts.signing import places
from flows.shifts.tables import Shift

UNKNOWN = Toast(_("I know no open shift with that number."))
#: Seconds ahead within which "my things" lists what somebody leads.
SIGHT = 14 * 86400.0


def may_plan(turn: Turn, shift: Shift) -> bool:
    """Whether whoever acts leads it, or plans shifts here."""
    return bool(turn.may("shifts.plan", rights.relate(turn, turn.actor.id, str(shift.id))))


@action("shift.change", right="shifts.plan", typed=("change shift", "move", "cambiar turno", "mover"))
def offer_changes(turn: Turn, thing: str, **args: str) -> Answered:
    """What can be done about it."""
    shift = shifts.find(turn, thing)
    if shift is None or shift.state != "open":
        return UNKNOWN
    said = _("{what}: what shall be different?", what=wording.what(shift))
    return Reply(View.of(said, actions=changes(shift)))


def changes(shift: Shift) -> tuple[Act, ...]:
    """The ways to change it."""
    number = str(shift.id)
    many = (
        Act("shift.edit", _("Change places"), number)
        if shift.series_id is None
        else Act("shift.edit_series", _("Change series"), number)
    )
    return Act("shift.put_off", _("Move it"), number), many, Act("shift.call_off", _("Cancel it"), number)


@action("shift.quit", right="shifts.see", typed=("cancel", "cancelar"))
def offer_ways_out(turn: Turn, thing: str, **args: str) -> Answered:
    """ "cancel 12": all of it, or my own place?"""
    shift = shifts.find(turn, thing)
    if shift is None or shift.state != "open" or shift.shown_at is None:
        return UNKNOWN
    number, acts = str(shift.id), list[Act]()
    if may_plan(turn, shift):
        acts.append(Act("shift.call_off", _("Cancel it"), number))
    if places.of_person(turn, shift.id, turn.actor.id) is not None:
        acts.append(Act("shift.leave", cards.LEAVE, number))
    said = _("{what}: what do you mean?", what=wording.what(shift))
    return Reply(View.of(said, actions=tuple(acts))) if acts else Toast(_("You have no place there."))


# -- my things -------------------------------------------------------------------------------------------


def led(turn: Turn) -> list[Line]:
    """What I lead and have no place in, soonest first; of a series the next one."""
    mine = {shift.id for _place, shift in places.ahead_of(turn, turn.actor.id)}
    return [_line(turn, shift) for shift in _next(turn) if shift.id not in mine]


def _next(ground: Turn) -> Sequence[Shift]:
    wanted = select(Shift).where(
        Shift.lead_id == ground.actor.id, Shift.state == "open", Shift.ends_at > ground.now,
        Shift.begins_at < ground.now + SIGHT, Shift.shown_at.is_not(None),
    )  # fmt: skip
    found = ground.session.scalars(wanted.order_by(Shift.begins_at, Shift.id)).all()
    first = {shift.series_id: shift.id for shift in reversed(found)}
    return [shift for shift in found if shift.series_id is None or first[shift.series_id] == shift.id]


def _line(ground: Ground, shift: Shift) -> Line:
    said = (Bold(_("You lead")), ": ", wording.what(shift), " · ", cards.count(crew_of(ground, shift)))
    return said, Act("shift.open", _("Open shift #{n}", n=str(shift.id)), str(shift.id))


DEEDS = (offer_changes, offer_ways_out)
