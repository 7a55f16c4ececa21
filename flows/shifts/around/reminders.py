"""Reminders, a day and two hours before, with a yes or a no; the answer shows to the lead (S18).

    hub > sam: Tomorrow: Food pantry · Sat 28 Nov, 10:00 AM to 2:00 PM. Will you be there?   [I'll be there] [I can't]

One at most per person, shift, kind and start, whatever runs twice: the outbox row's key says so. Whoever joined later
gets those still ahead; a moved shift has its own. At night they wait for the morning, unless it would come too late;
whoever is out by then, or whose shift was moved, is spared them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.contract.views import Act, Kind, View
from bot.contract.words import Msg, _
from bot.talk import Reply, Toast, Turn, action, timer
from bot.talk.furniture import Answered
from flows.shifts import wording
from flows.shifts.planning import moments, shifts
from flows.shifts.planning.moments import HOUR
from flows.shifts.seeing.cards import LEAVE
from flows.shifts.signing import answers, places
from flows.shifts.tables import Place, Role, Shift

KINDS = (Kind(shifts.REMINDER, "repeat", asked=False, holds=True),)
STAY = _("I'll be there")
#: Days from the reading to the start -> what is said.
WORDS: Mapping[int, Msg] = {
    0: _("Today: {what}. Will you be there?"), 1: _("Tomorrow: {what}. Will you be there?"),
}  # fmt: skip

#: The same when an organizer asks for it.
ASKED = _("Not to forget: {what}. Will you be there?")


@timer("shift.remind_day", grace=22 * HOUR)
def a_day_before(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Everybody who holds a place now."""
    shift = moments.now(turn, subject, payload)
    for place in shifts.places_of(turn, shift.id) if shift is not None else ():
        assert shift is not None
        remind(
            turn, shift, place, "day", _day_before(turn, shift, place), good_until=shift.begins_at - 2 * HOUR
        )


@timer("shift.remind_hours", grace=2 * HOUR)
def hours_before(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """The same, two hours before the start."""
    shift = moments.now(turn, subject, payload)
    for place in shifts.places_of(turn, shift.id) if shift is not None else ():
        assert shift is not None
        remind(turn, shift, place, "hours", _("Soon: {what}."), good_until=shift.begins_at)


def _day_before(turn: Turn, shift: Shift, place: Place) -> Msg:
    """By the day on which it is read."""
    zone, read = turn.community.zone, turn.awake_at(place.person_id)
    start, today = (datetime.fromtimestamp(moment, zone).date() for moment in (shift.begins_at, read))
    return WORDS.get((start - today).days, WORDS[1])


def remind(turn: Turn, shift: Shift, place: Place, kind: str, said: Msg, *, good_until: float) -> None:
    """One reminder of a kind and start, with a yes and a no."""
    role = turn.session.get_one(Role, place.role_id)
    words = Msg(said.text, {"what": wording.what(shift, role)})
    turn.tell(
        place.person_id, View.of(words, actions=_acts(shift, place)), shifts.REMINDER, about=f"shift:{shift.id}",
        once_key=f"remind:{kind}:{shift.id}:{place.person_id}:{shift.begins_at:.0f}", good_until=good_until,
    )  # fmt: skip


def _acts(shift: Shift, place: Place) -> tuple[Act, ...]:
    stay = () if place.state == "confirmed" else (Act("shift.confirm", STAY, str(shift.id)),)
    return (*stay, Act("shift.leave", LEAVE, str(shift.id)))


@action(
    "shift.confirm",
    right="shifts.leave",
    typed=("i'll be there", "yes", "ahí estaré", "voy al turno", "si"),
    denied=answers.not_in,
)
def confirm(turn: Turn, thing: str, **args: str) -> Answered:
    """Yes; a stand-in is not looked for any more."""
    shift = shifts.find(turn, thing)
    place = places.of_person(turn, shift.id, turn.actor.id) if shift is not None else None
    if shift is None or place is None or place.state not in shifts.HOLDING:
        return Toast(_("You have no place there."))
    if place.state != "confirmed" and not places.confirm(turn, place):
        return Toast(_("That is settled already."))
    return Reply(
        View.of(_("Good, see you there: {what}.", what=wording.what(shift))), Toast(_("Good, see you there."))
    )


TIMERS = (a_day_before, hours_before)
DEEDS = (confirm,)
