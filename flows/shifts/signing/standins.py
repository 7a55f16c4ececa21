"""Too late to leave freely: a stand-in takes over, or the lead is told; the place is somebody's at every moment (S11).

sam  > [I can't come]           "It's soon: Food pantry …"   [Find a stand-in] [I can't, tell Ana]
sam  > [Find a stand-in]        the card says "a stand-in wanted"; it is still Sam's
lee  > [I stand in]             Lee has it, Sam is free, both and the lead are told
sam  > [I can't, tell Ana]      Sam is out, the lead hears why, the place is open again
"""

from __future__ import annotations

from bot.contract.views import Act, Kind, View
from bot.contract.words import Msg, _
from bot.talk import Reply, Toast, Turn, action, names
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from flows.shifts import wording
from flows.shifts.planning import moments, shifts
from flows.shifts.signing import answers, places, queue
from flows.shifts.tables import Place, Role, Shift

KINDS = (
    Kind(shifts.OFFER, "repeat", asked=False, holds=True),
    Kind(shifts.SOUGHT, "repeat", asked=False, holds=True),
    Kind("shift.news", "repeat", asked=False, holds=True),
)


def offer_ways_out(turn: Turn, shift: Shift, place: Place) -> Answered:
    """Two ways: somebody else takes it, or the lead knows."""
    acts = (
        Act("shift.seek", _("Find a stand-in"), str(shift.id)),
        Act("shift.give_up", _("Tell the lead"), str(shift.id)),
    )
    said = _("It's soon: {what}. If somebody else takes it, you are free. Shall I look for a stand-in?",
             what=wording.what(shift))  # fmt: skip
    return Reply(View.of(said, actions=acts), Toast(_("I wrote to you in private.")))


@action(
    "shift.seek",
    right="shifts.leave",
    typed=("find a stand-in", "yes", "busco reemplazo", "si"),
    denied=answers.not_in,
)
def seek(turn: Turn, thing: str, **args: str) -> Answered:
    """A stand-in is wanted; until somebody takes it, it stays theirs."""
    shift, place = _mine(turn, thing)
    if shift is None or place is None or not places.seek(turn, place):
        return Toast(_("That is settled already."))
    said = _("I'm looking for a stand-in: {what}. Until somebody takes it, it is still yours; I'll write to you.",
             what=wording.what(shift))  # fmt: skip
    _tell_lead(turn, shift, _("{name} looks for a stand-in: {what}.", name=names.called(turn, place.person_id),
                              what=wording.what(shift)))  # fmt: skip
    _ask_waiting(turn, shift, place)
    stay = Act("shift.confirm", _("I'll be there"), str(shift.id))
    return Reply(View.of(said, actions=(stay,)))


def _ask_waiting(turn: Turn, shift: Shift, place: Place) -> None:
    """Whoever waits for such a place is asked first."""
    role = turn.session.get_one(Role, place.role_id)
    said = _("Somebody looks for a stand-in: {what}. You are on the waiting list. Do you take it?",
             what=wording.what(shift, role))  # fmt: skip
    acts = (Act("shift.stand_in", _("I stand in"), str(shift.id)),)
    for waiting in queue.line(turn, role):
        at_once = queue.is_asked_now(turn, shift, waiting.person_id)
        turn.tell(waiting.person_id, View.of(said, actions=acts), shifts.SOUGHT, about=f"shift:{shift.id}",
                  urgent=at_once, good_until=shift.begins_at)  # fmt: skip


@action("shift.stand_in", right="shifts.join", typed=("stand in", "i stand in", "yes", "reemplazo", "si"))
def stand_in(turn: Turn, thing: str, **args: str) -> Answered:
    """Take over from whoever seeks longest; both are told, and the lead."""
    shift = shifts.find(turn, thing)
    wanted = shifts.places_of(turn, shift.id, ("standin",)) if shift is not None else ()
    if shift is None or not wanted:
        return Toast(_("Nobody is looking for a stand-in there any more. Thank you!"))
    return take_over(turn, shift, wanted[0])


def wanted_in(ground: Ground, role: Role) -> Place | None:
    """The place of a full role whose holder looks for a stand-in longest; None while there is room, or nobody does."""
    if shifts.taken(ground, role) < role.most:
        return None
    found = shifts.places_of(ground, role.shift_id, ("standin",))
    return next((place for place in found if place.role_id == role.id), None)


def take_over(turn: Turn, shift: Shift, place: Place) -> Answered:
    """Whoever acts has it from now on; both are told, and the lead."""
    came = places.stand_in(turn, place, turn.actor.id)
    if came.code != "held":
        return answers.answer(turn, shift, turn.session.get_one(Role, place.role_id), came)
    what, name = wording.what(shift), names.called(turn, turn.actor.id)
    turn.tell(place.person_id, _("{name} stands in for you: {what}. You are free.", name=name, what=what), "shift.news",
              about=f"shift:{shift.id}", urgent=not moments.can_wait(turn, shift, place.person_id))  # fmt: skip
    _tell_lead(turn, shift, _("{name} stands in for {other}: {what}.", name=name,
                              other=names.called(turn, place.person_id), what=what))  # fmt: skip
    return Reply(View.of(_("It's yours: {what}. Thank you! I told them.", what=what)))


@action(
    "shift.give_up",
    right="shifts.leave",
    typed=("tell the lead", "avisa al responsable"),
    denied=answers.not_in,
)
def give_up(turn: Turn, thing: str, **args: str) -> Answered:
    """Out, up to the start; the lead has it from now on and is told at once."""
    shift, place = _mine(turn, thing)
    if shift is None or place is None or place.state not in shifts.HOLDING or shift.begins_at <= turn.now:
        return Toast(_("That is settled already."))
    role = turn.session.get_one(Role, place.role_id)
    if not places.leave(turn, place):
        return Toast(_("That is settled already."))
    _tell_lead(turn, shift, _("{name} can't come: {what}. The place is open again.",
                              name=names.called(turn, place.person_id), what=wording.what(shift, role)))  # fmt: skip
    queue.hand_on(turn, shift, role)
    return Reply(View.of(_("Thank you for saying so. The lead knows, and the place is open again.")))


def _mine(turn: Turn, thing: str) -> tuple[Shift | None, Place | None]:
    shift = shifts.find(turn, thing)
    return shift, places.of_person(turn, shift.id, turn.actor.id) if shift is not None else None


def _tell_lead(turn: Turn, shift: Shift, said: Msg) -> None:
    """The lead hears of it, else whoever is on duty."""
    if shift.lead_id is not None and turn.tell(
        shift.lead_id, said, "shift.news", about=f"shift:{shift.id}",
        urgent=not moments.can_wait(turn, shift, shift.lead_id),
    ):  # fmt: skip
        return
    turn.ping("shifts", said, about=f"shift:{shift.id}", step="standin")


DEEDS = (seek, stand_in, give_up)
