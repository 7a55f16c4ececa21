"""What nobody does alone in a moment (y3): another organizer's yes, or a day in which it can be stopped.

wish(talk, ERASE)  ->  others there: they are asked
                   ->  alone: 24 hours, announced to the organizers and in the main chat, with a way back
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.contract.views import Act, Kind, View
from bot.contract.words import Moment, Msg, _
from bot.people import duty, errands
from bot.talk import Reply, Toast, Turn, action, timer
from bot.talk.furniture import Answered
from flows.basics.approving import DEEDS, WORDS, other_organizers, propose
from flows.basics.naming import for_team

WAITS = "wish"
#: Seconds until it is done, for a single organizer; after a second yes, so that the yes can be answered first.
DELAY, AT_ONCE = 86400.0, 5.0
KINDS = (
    Kind("community.news", "once", asked=False, holds=True),
    Kind("community.counts", "once"),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """One such deed.

    Args:
        asked: what another organizer is asked to agree to.
        announced: what organizers read while it waits, with {name} and {moment}.
        in_group: what the main chat reads, with {moment}.
        do: does it, for the person who wanted it.
    """

    name: str
    asked: Msg
    announced: Msg
    in_group: Msg
    do: Callable[[Turn, int], None]


_WISHES: dict[str, Wish] = {}


def register(wish: Wish) -> Wish:
    """Make a wish known to the second yes and to the clock."""
    _WISHES[wish.name] = wish
    DEEDS[wish.name] = lambda turn, person_id, about: _agreed(turn, wish, person_id)
    WORDS[wish.name] = lambda turn, person_id, about: wish.asked
    return wish


def ask_for(turn: Turn, wish: Wish) -> Msg:
    """Ask the others, or let a day pass; what the one who wants it reads."""
    if other_organizers(turn):
        propose(turn, wish.name, turn.actor.id)
        return _("I asked the other organizers. It is done as soon as one of them says yes.")
    due_at = turn.now + DELAY
    number = _plan(turn, wish, turn.actor.id, due_at)
    _announce(turn, wish, number, Moment(due_at))
    return _(
        "It happens {moment}. Until then any organizer can stop it, and the group knows.",
        moment=Moment(due_at),
    )


def _plan(turn: Turn, wish: Wish, person_id: int, due_at: float) -> int:
    number = errands.make(turn.hot, WAITS, person_id, turn.now, lasts=2 * DELAY, wish=wish.name)
    turn.plan(due_at, "community.wish", number)
    turn.audit("wish_planned", f"wish:{number}", wish=wish.name)
    return number


def _announce(turn: Turn, wish: Wish, number: int, moment: Moment) -> None:
    said = Msg(wish.announced.text, {"name": for_team(turn, turn.actor.id), "moment": moment})
    view = View.of(said, actions=(Act("community.keep", _("Stop it"), str(number)),))
    for organizer in duty.holders(turn.hot, "organizer"):
        turn.tell(organizer, view, "community.news", about=f"wish:{number}")
    main = _main_chat(turn)
    if main is not None:
        in_group = Msg(wish.in_group.text, {"moment": moment})
        turn.say_in(main, in_group, "community.news", about=f"wish:{number}", urgent=True)


def _main_chat(turn: Turn) -> int | None:
    """The chat that was switched on first, for announcements if there is one."""
    row = turn.hot.one(
        "SELECT id FROM chat WHERE NOT private AND purposes <> '' AND gone_at IS NULL"
        " ORDER BY purposes NOT LIKE '%announcements%', bound_at, id LIMIT 1"
    )
    return None if row is None else int(row[0])


@action("community.keep", right="admin.settings", typed=("stop it", "pararlo"))
def stop_it(turn: Turn, thing: str) -> Answered:
    """Any organizer stops it."""
    errand = errands.take(turn.hot, int(thing), WAITS, turn.now) if thing.isdigit() else None
    if errand is None:
        return Toast(_("There is nothing to stop."))
    turn.unplan("community.wish", thing)
    turn.audit("wish_stopped", f"wish:{thing}", wish=errand.about["wish"])
    for organizer in other_organizers(turn):
        said = _("{name} stopped it. Nothing was changed.", name=for_team(turn, turn.actor.id))
        turn.tell(organizer, said, "community.news", about=f"wish:{thing}")
    return Reply(View.of(_("Stopped. Nothing was changed.")))


@timer("community.wish")
def come_true(turn: Turn, number: str, payload: Mapping[str, Any]) -> None:
    """Its time has come and nobody stopped it."""
    errand = errands.take(turn.hot, int(number), WAITS, turn.now)
    if errand is not None:
        _WISHES[errand.about["wish"]].do(turn, errand.person_id)


def _agreed(turn: Turn, wish: Wish, person_id: int) -> Msg:
    """Another organizer agreed: in a moment, so that the yes can be answered first."""
    _plan(turn, wish, person_id, turn.now + AT_ONCE)
    return _("Agreed. It is done in a moment.")
