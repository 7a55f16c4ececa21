"""Sign up and leave: every tap gets one explicit answer (S8, S10, S11).

sam taps [Sign up]           "You're in: Food pantry · Sat 28 Nov, 10:00 AM to 2:00 PM. I'll remind you."   [Undo]
lee > sign up 12 as driver   "It is full. You are number 2 on the waiting list; I'll write if a place is free."
sam taps [I can't come]
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.views import Act, View
from bot.contract.words import Text, _
from bot.people.community import Default
from bot.talk import Reply, Toast, Turn, action
from bot.talk.furniture import Answered
from flows.shifts import wording
from flows.shifts.planning import shifts
from flows.shifts.signing import answers, places, queue, standins
from flows.shifts.tables import Place, Role, Shift

SETTINGS: Mapping[str, Default] = {
    "shift.free_until": Default(
        48 * 3600, _("Seconds before the start until which anybody may leave a shift freely"), 0, 14 * 86400
    ),
}


@action(
    "shift.join",
    right="shifts.join",
    typed=(
        "sign up",
        "sign up for",
        "sign me up",
        "sign me up for",
        "signup",
        "signup for",
        "count me in",
        "join",
        "yes",
        "me apunto",
        "apuntarme",
        "apuntame",
        "me apunto al",
        "apuntame al",
        "unirme",
        "si",
    ),
    reactions=("🙋",),
    more="role",
)
def join(turn: Turn, thing: str, **args: str) -> Answered:
    """Sign up for a role, or say at once why not."""
    shift = shifts.find(turn, thing)
    if shift is None:
        return answers.UNKNOWN
    role = _role(turn, shift, args.get("role", ""))
    if role is None:
        return _which(turn, shift) if shift.state == "open" and shift.begins_at > turn.now else answers.ENDED
    return sign_up(turn, shift, role)


def sign_up(turn: Turn, shift: Shift, role: Role) -> Answered:
    """A place where there is room; in a full role, that of whoever looks for a stand-in; else the waiting list."""
    place = standins.wanted_in(turn, role)
    if place is not None and place.person_id != turn.actor.id:
        return standins.take_over(turn, shift, place)
    return answers.answer(turn, shift, role, places.join(turn, shift, role, turn.actor.id))


def _role(turn: Turn, shift: Shift, said: str) -> Role | None:
    """The role that was named, by a button or in words ("as driver"), else the only one there is."""
    roles = shifts.roles_of(turn, shift.id)
    named = [role for role in roles if role.key == said] or wording.roles_in(roles, said)
    if len(named) == 1 or len(roles) == 1:
        return (named or list(roles))[0]
    return None


def _which(turn: Turn, shift: Shift) -> Answered:
    """Several roles: which one?"""
    acts = tuple(
        Act("shift.join", _label(role), str(shift.id), shifts.named(turn, role))
        for role in shifts.roles_of(turn, shift.id)
    )
    return Reply(
        View.of(_("What would you like to do? {what}", what=wording.what(shift)), actions=acts),
        Toast(_("I wrote to you in private.")),
    )


def _label(role: Role) -> Text:
    return _("Sign up") if role.key == wording.ANYBODY else _("Sign up: {role}", role=wording.one(role.label))


@action(
    "shift.leave",
    right="shifts.leave",
    typed=("leave", "can't come", "i can't come", "no", "me borro", "no puedo ir al turno", "no puedo ir"),
    denied=answers.not_in,
)
def leave(turn: Turn, thing: str, **args: str) -> Answered:
    """Free early on; later it leads to a stand-in, and always to a word to the lead (S11)."""
    shift = shifts.find(turn, thing)
    place = places.of_person(turn, shift.id, turn.actor.id) if shift is not None else None
    if shift is None or place is None:
        return Toast(_("You have no place there."))
    return let_go(turn, shift, place)


def let_go(turn: Turn, shift: Shift, place: Place) -> Answered:
    """Out of a shift, or the ways that are left so close to its start."""
    waits = place.state in ("waiting", "offered")
    if not (waits or places.is_free_to_leave(turn, shift) or _just_joined(turn, place.since)):
        return standins.offer_ways_out(turn, shift, place)
    role = turn.session.get_one(Role, place.role_id)
    if not places.leave(turn, place):
        return Toast(_("That is settled already."))
    turn.unplan("shift.offer_over", place.id)
    queue.hand_on(turn, shift, role)
    again = Act("shift.join", _("Sign up again"), str(shift.id), shifts.named(turn, role))
    said = _("You are out: {what}. Thank you for saying so.", what=wording.what(shift, role))
    return Reply(View.of(said, actions=(again,)), Toast(_("You are out.")))


#: Seconds in which a yes can be taken back, whatever the hour (rule 16).
UNDO = 600.0


def _just_joined(turn: Turn, since: float) -> bool:
    return turn.now - since <= UNDO


DEEDS = (join, leave)
