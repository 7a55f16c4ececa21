"""The lead's roster two hours before (S22), "I'm here" at the door (S23), and whether the next shift is empty (S25).

hub > ana: Who comes: Food pantry · Sat 28 Nov …  Sam · will come, Lee · not heard from yet     [roster-12.png]
ana > roster 12
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from bot.contract.views import Act, Items, Span, View
from bot.contract.words import Joined, Text, _
from bot.talk import Reply, Toast, Turn, action, names, timer
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from flows.shifts import wording
from flows.shifts.around.missing import tell_lead
from flows.shifts.planning import moments, shifts
from flows.shifts.planning.moments import HOUR, MINUTE
from flows.shifts.seeing import posters
from flows.shifts.signing import answers, places
from flows.shifts.tables import Place, Role, Shift

#: How a place stands, for the lead.
STANDING: dict[str, Text] = {
    "confirmed": _("will come"),
    "held": _("not heard from yet"),
    "standin": _("looks for a stand-in"),
}


@timer("shift.roster", grace=1.5 * HOUR)
def send_roster(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Names, roles, who confirmed."""
    shift = moments.now(turn, subject, payload)
    if shift is not None:
        tell_lead(turn, shift, roster(turn, shift), step="roster", good_until=shift.begins_at)


def roster(ground: Ground, shift: Shift) -> View:
    """Who comes, for whoever leads."""
    rows = [_row(ground, place) for place in shifts.places_of(ground, shift.id)]
    head = _("Who comes: {what}", what=wording.what(shift))
    if not rows:
        return View.of(head, _("Nobody yet."))
    return View.of(posters.roster(ground, shift, STANDING), head, Items(tuple(rows)))


def _row(ground: Ground, place: Place) -> tuple[Span, ...]:
    role = ground.session.get_one(Role, place.role_id)
    parts: list[Text] = [names.called(ground, place.person_id), STANDING[place.state]]
    if role.key != wording.ANYBODY:
        parts.insert(1, wording.one(role.label))
    if places.is_new(ground, place.person_id):
        parts.append(_("first time"))
    return (Joined(tuple(parts), "dot"),)


@action(
    "shift.roster", right="shifts.check_in", typed=("roster", "who comes", "who is coming", "quién viene")
)
def show_roster(turn: Turn, thing: str, **args: str) -> Answered:
    """The same whenever it is asked for."""
    shift = shifts.find(turn, thing)
    if shift is None or shift.shown_at is None:
        return Toast(_("I know no shift with that number."))
    return Reply(roster(turn, shift))


@timer("shift.here", grace=25 * MINUTE)
def ask_who_is_here(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """From a quarter of an hour before: one tap says "I'm here"."""
    shift = moments.now(turn, subject, payload)
    for place in shifts.places_of(turn, shift.id) if shift is not None else ():
        assert shift is not None
        said = View.of(_("It begins soon: {what}.", what=wording.what(shift)),
                       actions=(Act("shift.here", _("I'm here"), str(shift.id)),))  # fmt: skip
        turn.tell(place.person_id, said, shifts.REMINDER, about=f"shift:{shift.id}",
                  once_key=f"here:{shift.id}:{place.person_id}:{shift.begins_at:.0f}",
                  good_until=shift.begins_at + 10 * MINUTE)  # fmt: skip


@action(
    "shift.here", right="shifts.leave", typed=("i'm here", "yes", "ya llegué", "si"), denied=answers.not_in
)
def here(turn: Turn, thing: str, **args: str) -> Answered:
    """Noted; the lead need not look."""
    shift = shifts.find(turn, thing)
    place = places.of_person(turn, shift.id, turn.actor.id) if shift is not None else None
    if shift is None or place is None or place.state not in shifts.HOLDING:
        return Toast(_("You have no place there."))
    turn.hot.run("UPDATE shift_place SET here_at = ? WHERE id = ? AND here_at IS NULL", (turn.now, place.id))
    turn.session.expire_all()
    return Toast(_("Good that you are here."))


@timer("shift.absent", grace=HOUR)
def who_is_not_here(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Ten minutes in: whoever has not said so, if anybody has; a lead who does without it is left in peace."""
    shift = moments.now(turn, subject, payload)
    held = shifts.places_of(turn, shift.id) if shift is not None else ()
    away = [place for place in held if place.here_at is None]
    if shift is None or not away or len(away) == len(held):
        return
    who = Joined(tuple(names.called(turn, place.person_id) for place in away))
    tell_lead(turn, shift, _("{what} has begun. Not here yet: {who}.", what=wording.what(shift), who=who),
              step="absent", urgent=True)  # fmt: skip


@timer("shift.next_empty", grace=30 * MINUTE)
def ask_the_last(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Half an hour before the end: the next shift there is empty, and whoever is there is asked (S25)."""
    shift = moments.now(turn, subject, payload)
    following = _next(turn, shift) if shift is not None else None
    held = shifts.places_of(turn, shift.id) if shift is not None else ()
    if shift is None or following is None or not held or shifts.places_of(turn, following.id):
        return
    said = _("Nobody comes to the next shift yet: {what}. Can you stay?", what=wording.what(following))
    view = View.of(said, actions=(Act("shift.join", _("I stay"), str(following.id)),))
    turn.tell(held[-1].person_id, view, shifts.REMINDER, about=f"shift:{following.id}", urgent=True,
              once_key=f"stay:{following.id}:{held[-1].person_id}")  # fmt: skip


def _next(turn: Turn, shift: Shift) -> Shift | None:
    """What begins at the same place within half an hour of its end."""
    wanted = select(Shift).where(
        Shift.state == "open", Shift.id != shift.id, Shift.hall == shift.hall,
        Shift.begins_at >= shift.ends_at - 30 * MINUTE, Shift.begins_at <= shift.ends_at + 30 * MINUTE,
    )  # fmt: skip
    return turn.session.scalars(wanted.order_by(Shift.begins_at)).first()


TIMERS = (send_roster, ask_who_is_here, who_is_not_here, ask_the_last)
DEEDS = (show_roster, here)
