"""One shift, opened from a list: who comes, how I stand to it, what I can do about it. At most four buttons (S26).

sam > mine   [Open shift #12]   ->   Food pantry · St. Ann's hall … 4/6 · Sam, Lee. You: signed up.
                                     [I'll be there] [I can't come]
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.contract.views import Act, Facts, Span, View
from bot.contract.words import Text, _
from bot.talk import Reply, Toast, Turn, action
from bot.talk.furniture import Answered
from flows.shifts import rights, wording
from flows.shifts.around.reminders import STAY
from flows.shifts.planning import shifts
from flows.shifts.planning.crews import crew_of
from flows.shifts.seeing import cards, leading, lists
from flows.shifts.signing import places, queue
from flows.shifts.tables import Place, Role, Shift

MOST = 4
UNKNOWN = Toast(_("I know no shift with that number."))


@action("shift.open", right="shifts.see", typed=("show shift", "shift", "ver turno", "turno"))
def open_shift(turn: Turn, thing: str, **args: str) -> Answered:
    """Where it stands, for whoever looks."""
    shift = shifts.find(turn, thing)
    return UNKNOWN if shift is None or shift.shown_at is None else Reply(opened(turn, shift))


def opened(turn: Turn, shift: Shift) -> View:
    """What is to be seen of a shift, and done about it."""
    place, crew = places.of_person(turn, shift.id, turn.actor.id), crew_of(turn, shift)
    rows: list[tuple[Text, Span]] = [
        (_("When"), wording.span(shift)),
        (_("Places"), cards.count(crew)),
    ]
    if shift.hall:
        rows.append((_("Where"), shift.hall))
    who = (
        cards.who(turn, crew)
        if turn.may("shifts.roster", rights.relate(turn, turn.actor.id, str(shift.id)))
        else None
    )
    if who is not None:
        rows.append((_("Who comes"), who))
    if place is not None:
        role = turn.session.get_one(Role, place.role_id)
        rows.append((_("You"), lists.standing(turn, place)))
        if role.key != wording.ANYBODY:
            rows.append((_("As"), wording.one(role.label)))
    return View.of(
        _("{title}, #{n}:", title=shift.title, n=str(shift.id)),
        Facts(tuple(rows)),
        actions=_acts(turn, shift, place),
    )


def _acts(turn: Turn, shift: Shift, place: Place | None) -> tuple[Act, ...]:
    """My ways with it, and an organizer's; nothing can be done about what has begun."""
    if shift.state != "open" or shift.begins_at <= turn.now:
        return ()
    mine = cards.ways_in(shift, crew_of(turn, shift)) if place is None else WAYS[place.state](shift, place)
    if not leading.may_plan(turn, shift):
        return mine[:MOST]
    return (*mine[: MOST - 1], Act("shift.change", _("Change it"), str(shift.id)))


def _holder(shift: Shift, place: Place) -> tuple[Act, ...]:
    return _stay(shift, place) + _sure(shift, place)


def _stay(shift: Shift, place: Place) -> tuple[Act, ...]:
    return (Act("shift.confirm", STAY, str(shift.id)),)


def _leave(shift: Shift, place: Place) -> tuple[Act, ...]:
    return (Act("shift.leave", cards.LEAVE, str(shift.id)),)


def _sure(shift: Shift, place: Place) -> tuple[Act, ...]:
    number = str(shift.id)
    return (
        *_leave(shift, place),
        Act("shift.calendar", _("Calendar"), number),
        Act("shift.trade", _("Trade"), number),
    )


def _seeker(shift: Shift, place: Place) -> tuple[Act, ...]:
    return (*_stay(shift, place), Act("shift.give_up", _("Tell the lead"), str(shift.id)))


def _offered(shift: Shift, place: Place) -> tuple[Act, ...]:
    return queue.acts(place)


def _waiting(shift: Shift, place: Place) -> tuple[Act, ...]:
    return (Act("shift.leave", _("Stop waiting"), str(shift.id)),)


#: State of my place -> what I can do.
WAYS: Mapping[str, Callable[[Shift, Place], tuple[Act, ...]]] = {
    "held": _holder,
    "confirmed": _sure,
    "standin": _seeker,
    "offered": _offered,
    "waiting": _waiting,
}

DEEDS = (open_shift,)
