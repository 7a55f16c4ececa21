"""Cancelled or moved: everybody who holds a place is told at once, also at night if it is less than 12 h away (S21).

ana > cancel 12     "Cancel Food pantry · Sat 28 Nov …? 5 people are told."   [Yes, cancel it] [No, thanks]
hub > sam: Food pantry · Sat 28 Nov … does not take place.
hub > sam: Food pantry is now Sun 29 Nov … Can you come then, too?            [I'll be there] [I can't come]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.contract.views import Act, Kind, View
from bot.contract.words import Moment, Msg, _, _n
from bot.reading.anew import read_anew
from bot.reading.hours import Hours
from bot.talk import Ending, HandOver, Talk, Turn, action, flow
from bot.talk.furniture import Answered
from flows.shifts import wording
from flows.shifts.around.reminders import STAY
from flows.shifts.planning import fields, moments, shifts
from flows.shifts.seeing.cards import LEAVE
from flows.shifts.signing import places, queue
from flows.shifts.tables import Shift

KINDS = (Kind("shift.change", "repeat", asked=False, holds=True, firm=True),)
UNKNOWN = _("I know no open shift with that number.")


@action("shift.call_off", right="shifts.plan", typed=("cancel shift", "cancelar turno"))
def call_off(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked back first."""
    return HandOver("shift.cancel", {"words": thing})


@flow("shift.cancel", title=_("Cancel a shift"), right="shifts.plan", hidden=True)
def cancel_shift(talk: Talk) -> Ending:
    """One shift; whoever comes is told."""
    shift = shifts.find(talk, talk.params.get("words", ""))
    if shift is None or shift.state != "open":
        return talk.end(UNKNOWN)
    n = len(shifts.places_of(talk, shift.id, shifts.LIVE))
    told = _n("One person is told.", "{n} people are told.", n) if n else _("Nobody has signed up yet.")
    if not talk.confirm("cancel", View.of(_("Cancel {what}?", what=wording.what(shift)), told),
                        yes=_("Yes, cancel it")):  # fmt: skip
        return talk.end(_("It stays as planned."))
    cancel(talk, shift)
    if not n:
        return talk.end(
            _("It is cancelled. Nobody had signed up, so nothing is left to do."), about=f"shift:{shift.id}"
        )
    return talk.end(_("It is cancelled. I tell everybody who signed up now."), about=f"shift:{shift.id}")


def cancel(turn: Turn, shift: Shift) -> bool:
    """Cancel it and tell everybody with a live place."""
    live = shifts.places_of(turn, shift.id, shifts.LIVE)
    if not shifts.cancel(turn, shift):
        return False
    for place in live:
        if places.move(turn, place, shifts.LIVE, "cancelled", ended_at=turn.now):
            said = _("{what} does not take place. Thank you for having signed up.", what=wording.what(shift))
            tell(turn, shift, place.person_id, View.of(said))
    return True


@action(
    "shift.put_off", right="shifts.plan", typed=("move shift", "mover turno", "mover el turno"), more="to"
)
def put_off(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked for the new time first, unless it was said: "move shift 12 to sunday"."""
    return HandOver("shift.move", {"words": thing, **args})


@flow("shift.move", title=_("Move a shift"), right="shifts.plan", hidden=True)
def move_shift(talk: Talk) -> Ending:
    """Another time; whoever comes is asked anew."""
    shift = shifts.find(talk, talk.params.get("words", ""))
    if shift is None or shift.state != "open":
        return talk.end(UNKNOWN)
    span = (shift.begins_at, shift.ends_at)
    to = talk.params.get("to", "").strip().removeprefix("to ")
    hours = talk.ask("hours", _("When is it instead? For example: Sunday 10-14."), fields.Anew(span),
                     given=read_anew(to, talk.at("to"), span) if to else None,
                     check=lambda value: _once(value, talk.now, talk.community.zone),
                     label=_("When"))  # fmt: skip
    start, end = fields.first_moment(hours, talk.community.zone)
    asked = _("Move {what} to {when}? Everybody who comes is asked anew.", what=wording.what(shift),
              when=Moment(start, until=end))  # fmt: skip
    if not talk.confirm("move", View.of(asked), yes=_("Yes, move it"), change=True,
                        amend=lambda text, at: _amended(text, at, (start, end))):  # fmt: skip
        return talk.end(_("It stays as planned."))
    move(talk, shift, start, end)
    return talk.end(
        _("It is moved. I ask everybody who signed up whether they can come."), about=f"shift:{shift.id}"
    )


def _amended(text: str, at: datetime, span: tuple[float, float]) -> Mapping[str, Any] | None:
    """A better time, said at the confirmation."""
    hours = read_anew(text, at, span)
    return {"hours": asdict(hours)} if hours is not None else None


def _once(hours: Hours, now: float, zone: ZoneInfo) -> Msg | None:
    if hours.rule:
        return _("One shift has one time. For example: Sunday 10-14.")
    return fields.wrong_hours(hours, now, zone)


def move(turn: Turn, shift: Shift, begins_at: float, ends_at: float) -> bool:
    """Move it; everybody with a place is asked for a new yes."""
    before, nearest = wording.span(shift), min(shift.begins_at, begins_at)
    if not shifts.move(turn, shift, begins_at, ends_at):
        return False
    acts = (Act("shift.confirm", STAY, str(shift.id)), Act("shift.leave", LEAVE, str(shift.id)))
    said = _("{title} is moved from {before} to {after}. Can you come then, too?", title=shift.title, before=before,
             after=wording.span(shift))  # fmt: skip
    queue.take_back(turn, shift)
    for place in shifts.places_of(turn, shift.id):
        tell(turn, shift, place.person_id, View.of(said, actions=acts), nearest)
    for role in shifts.roles_of(turn, shift.id):
        queue.hand_on(turn, shift, role)
    return True


def tell(turn: Turn, shift: Shift, person_id: int, view: View, nearest: float | None = None) -> None:
    """One person hears of a change, whatever they muted; at night if the start (the nearer one, after a move) is."""
    near = moments.is_near(turn, shift, person_id, nearest)
    turn.tell(person_id, view, "shift.change", about=f"shift:{shift.id}", urgent=near)


TALKS = (cancel_shift, move_shift)
DEEDS = (call_off, put_off)
