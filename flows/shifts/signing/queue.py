"""The waiting list: a free place is offered to number 1 then to number 2; nobody is enrolled without a yes.

    a place is free  ->  hand_on(turn, shift, role)
    waiting --offer--> offered --take--> held
                          |  no, or no answer in time: -> left, and told; the next one is asked

Close to the start it goes to all who wait at once, and the first yes wins (S10). Nobody is woken for what can wait
until the morning: the offer counts from when it is heard (S28).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from bot.contract.views import Act, View
from bot.contract.words import Moment, _
from bot.people.community import Default
from bot.talk import Reply, Toast, Turn, action, timer
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from flows.shifts import wording
from flows.shifts.planning import shifts
from flows.shifts.signing import answers, places
from flows.shifts.tables import Place, Role, Shift

SETTINGS: Mapping[str, Default] = {
    "shift.offer_for": Default(
        3600, _("Seconds that a free place is kept for whoever waits longest"), 300, 86400
    ),
    "shift.offer_all": Default(
        7200, _("Seconds before the start from which a free place goes to all who wait"), 0, 86400
    ),
}


def hand_on(turn: Turn, shift: Shift, role: Role) -> None:
    """Offer what is free to whoever waits; nothing happens where nobody does."""
    if shift.state != "open" or shift.begins_at <= turn.now:
        return
    if shift.begins_at - turn.now <= float(turn.setting("shift.offer_all")):
        _offer_all(turn, shift, role)
        return
    for waiting in line(turn, role)[: max(0, role.most - shifts.taken(turn, role))]:
        _offer(turn, shift, role, waiting)


def line(ground: Ground, role: Role) -> Sequence[Place]:
    """Who waits for a role, longest first."""
    wanted = select(Place).where(Place.role_id == role.id, Place.state == "waiting")
    return ground.session.scalars(wanted.order_by(Place.since, Place.id)).all()


def _offer(turn: Turn, shift: Shift, role: Role, place: Place) -> None:
    at_once = is_asked_now(turn, shift, place.person_id)
    heard = turn.now if at_once else turn.awake_at(place.person_id)
    until = min(heard + float(turn.setting("shift.offer_for")), shift.begins_at)
    if not places.move(turn, place, ("waiting",), "offered", offered_until=until):
        return
    said = _("A place is free: {what}. Do you take it? It is kept for you until {until}.",
             what=wording.what(shift, role), until=Moment(until))  # fmt: skip
    turn.tell(place.person_id, View.of(said, actions=acts(place)), shifts.OFFER, about=f"shift:{shift.id}",
              urgent=at_once, good_until=until)  # fmt: skip
    turn.plan(until, "shift.offer_over", place.id, f"{until:.0f}", until=until)


def is_asked_now(turn: Turn, shift: Shift, person_id: int) -> bool:
    """Whether whoever waits is asked at once: it is day, or in the morning it would be too close to the start (S28)."""
    awake = turn.awake_at(person_id)
    return awake <= turn.now or awake > shift.begins_at - float(turn.setting("shift.offer_all"))


def take_back(turn: Turn, shift: Shift) -> None:
    """Offers of a shift that was moved mean another time: whoever has one waits again, in their old place."""
    for place in shifts.places_of(turn, shift.id, ("offered",)):
        if places.move(turn, place, ("offered",), "waiting", offered_until=None):
            turn.unplan("shift.offer_over", place.id)


def _offer_all(turn: Turn, shift: Shift, role: Role) -> None:
    """First yes wins; the others stay where they were."""
    if shifts.taken(turn, role) >= role.most:
        return
    said = _("A place is free now: {what}. Whoever says yes first has it.", what=wording.what(shift, role))
    for place in line(turn, role):
        turn.tell(place.person_id, View.of(said, actions=acts(place)), shifts.OFFER, about=f"shift:{shift.id}",
                  urgent=True)  # fmt: skip


def acts(place: Place) -> tuple[Act, ...]:
    """Yes or no to a place that is kept for somebody."""
    return (
        Act("shift.take", _("Yes, I take it"), str(place.shift_id), {"place": str(place.id)}),
        Act("shift.decline", _("No, thanks"), str(place.shift_id), {"place": str(place.id)}),
    )


@action("shift.take", right="shifts.join", typed=("take the place", "yes", "tomo el lugar", "si"))
def take(turn: Turn, thing: str, **args: str) -> Answered:
    """Yes to a free place: an offered one is theirs; one offered to all goes to the first."""
    place, shift = _mine(turn, thing, args)
    if place is None or shift is None:
        return Toast(_("You are not on that waiting list any more."))
    role = turn.session.get_one(Role, place.role_id)
    if shift.state != "open" or shift.begins_at <= turn.now:
        return Toast(_("That has begun, or does not take place any more."))
    if place.state in shifts.HOLDING:
        return Toast(_("It is yours already."))
    clash = places.overlapping(turn, shift, place.person_id)
    if clash is not None:
        return Toast(_("It overlaps with yours: {what}.", what=wording.what(clash)))
    if role.needs and not places.is_skilled(turn, place.person_id, role.needs):
        return answers.answer(turn, shift, role, places.Joined("needs"))
    if places.move(turn, place, ("offered",), "held", offered_until=None) or _first(turn, role, place):
        turn.unplan("shift.offer_over", place.id)
        return Reply(View.of(_("It's yours: {what}. I'll remind you.", what=wording.what(shift, role))))
    return Toast(_("Somebody was quicker. You are still on the waiting list."))


#: An offer to all: the count and the place in one statement.
_FIRST = f"""
    UPDATE shift_place SET state = 'held' WHERE id = ? AND state = 'waiting'
      AND (SELECT count(*) FROM shift_place WHERE role_id = ? AND state IN {shifts.TAKING})
          < (SELECT most FROM shift_role WHERE id = ?)
"""  # noqa: S608 - constants


def _first(turn: Turn, role: Role, place: Place) -> bool:
    shift = turn.session.get_one(Shift, place.shift_id)
    if shift.begins_at - turn.now > float(turn.setting("shift.offer_all")):
        return False
    if turn.hot.run(_FIRST, (place.id, role.id, role.id)) != 1:
        return False
    turn.session.expire_all()
    turn.audit("shift.held", f"shift:{shift.id}", person=place.person_id)
    shifts.refresh(turn, shift)
    return True


@action("shift.decline", right="shifts.join", typed=("no place", "no", "no tomo el lugar"))
def decline(turn: Turn, thing: str, **args: str) -> Answered:
    """No to a free place: off the list, and the next one is asked."""
    place, shift = _mine(turn, thing, args)
    if (
        place is None
        or shift is None
        or not places.move(turn, place, ("offered", "waiting"), "left", ended_at=turn.now)
    ):
        return Toast(_("You are not on that waiting list any more."))
    turn.unplan("shift.offer_over", place.id)
    hand_on(turn, shift, turn.session.get_one(Role, place.role_id))
    return Toast(_("That's fine. You are off the waiting list."))


def _mine(turn: Turn, thing: str, args: Mapping[str, str]) -> tuple[Place | None, Shift | None]:
    """The live place that a button names, or the one of whoever typed it."""
    shift = shifts.find(turn, thing)
    place = places.get(turn, args.get("place", "")) if args.get("place") else None
    if place is None and shift is not None:
        place = places.of_person(turn, shift.id, turn.actor.id)
    if place is None or place.person_id != turn.actor.id or place.state not in shifts.LIVE:
        return None, shift
    return place, shift


@timer("shift.offer_over")
def offer_over(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """No answer in time: off the list, told so, and the next one is asked (S10)."""
    place = places.get(turn, subject)
    if place is None or place.state != "offered" or place.offered_until != payload["until"]:
        return
    if places.move(turn, place, ("offered",), "left", ended_at=turn.now):
        shift, role = turn.session.get_one(Shift, place.shift_id), turn.session.get_one(Role, place.role_id)
        said = _("The place went to the next one: {what}. You can join again at any time.",
                 what=wording.what(shift, role))  # fmt: skip
        turn.tell(place.person_id, said, "shift.news", about=f"shift:{shift.id}")
        hand_on(turn, shift, role)


DEEDS = (take, decline)
TIMERS = (offer_over,)
