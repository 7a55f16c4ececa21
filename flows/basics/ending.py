"""Erasing the whole community: the one thing nobody can bring back.

erase community  ->  two yeses  ->  another organizer's yes
                             ->  alone: 24 hours, announced to organizers and the main chat, with a way back
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act, Kind, Option, View
from bot.contract.words import Moment, Msg, _
from bot.people import duty, errands
from bot.talk import Reply, Talk, Toast, Turn, action, flow, timer
from bot.talk.erasing import erase_everything
from bot.talk.furniture import Answered, Ending
from flows.basics.approving import DEEDS, WORDS, other_organizers, propose
from flows.basics.naming import for_team

ERASE = "erase_community"
#: Seconds until it is done, for a single organizer; after a second yes, so that the yes can be answered first.
DELAY, AT_ONCE = 86400.0, 5.0
KINDS = (Kind("community.news", "once", asked=False, holds=True),)
GOODBYE = _("This community was erased here, with everything about you. What was sent stays on your phone.")


@flow(
    "erase", title=_("Erase the community"), right="admin.erase",
    words=("erase community", "borrar la comunidad"),
)  # fmt: skip
def erase_community(talk: Talk) -> Ending:
    """Everybody, every request, every setting; then the hub leaves all chats."""
    what = _("Shall I erase this whole community: all people, requests, settings? Nobody can bring it back.")
    first = talk.choose("sure", what, [Option("no", _("No, keep it")), Option("yes", _("Yes, erase it all"))])
    if first == "no":
        return talk.end(_("Nothing was erased."))
    if not talk.confirm("erase", _("Really all of it, for everybody?"), yes=_("Yes, erase it all")):
        return talk.end(_("Nothing was erased."))
    if other_organizers(talk):
        propose(talk, ERASE, talk.actor.id)
        return talk.end(_("I asked the other organizers. It is done as soon as one of them says yes."))
    return talk.end(_announce(talk, talk.now + DELAY))


def _announce(turn: Turn, due_at: float) -> Msg:
    number = errands.make(turn.hot, ERASE, turn.actor.id, turn.now, lasts=2 * DELAY)
    turn.plan(due_at, "community.erase", number)
    turn.audit("erase_planned", f"erase:{number}")
    moment, name = Moment(due_at), for_team(turn, turn.actor.id)
    view = View.of(
        _("{name} wants to erase this community. It happens {moment}.", name=name, moment=moment),
        actions=(Act("community.keep", _("Keep it"), str(number)),),
    )
    for organizer in duty.holders(turn.hot, "organizer"):
        turn.tell(organizer, view, "community.news", about=f"erase:{number}")
    main = _main_chat(turn)
    if main is not None:
        words = _(
            "An organizer wants to erase this community's data, {moment}. It can still be stopped.",
            moment=moment,
        )
        turn.say_in(main, words, "community.news", about=f"erase:{number}", urgent=True)
    return _("It happens {moment}. Until then any organizer can stop it, and the group knows.", moment=moment)


def _main_chat(turn: Turn) -> int | None:
    """The chat that was switched on first, for announcements if there is one."""
    row = turn.hot.one(
        "SELECT id FROM chat WHERE NOT private AND purposes <> '' AND gone_at IS NULL"
        " ORDER BY purposes NOT LIKE '%announcements%', bound_at, id LIMIT 1"
    )
    return None if row is None else int(row[0])


@action("community.keep", right="admin.erase", typed=("keep", "conservar"))
def keep(turn: Turn, thing: str) -> Answered:
    """Any organizer stops it."""
    errand = errands.take(turn.hot, int(thing), ERASE, turn.now) if thing.isdigit() else None
    if errand is None:
        return Toast(_("There is nothing to stop."))
    turn.unplan("community.erase", thing)
    turn.audit("erase_stopped", f"erase:{thing}")
    for organizer in other_organizers(turn):
        turn.tell(
            organizer,
            _("The community stays. Erasing was stopped."),
            "community.news",
            about=f"erase:{thing}",
        )
    return Reply(View.of(_("Stopped. The community stays.")))


@timer("community.erase")
def do_erase(turn: Turn, number: str, payload: Mapping[str, Any]) -> None:
    """Its time has come and nobody stopped it."""
    if errands.take(turn.hot, int(number), ERASE, turn.now) is not None:
        erase_everything(turn, View.of(GOODBYE))


def _agreed(turn: Turn, person_id: int, about: Mapping[str, object]) -> Msg:
    """Another organizer agreed: in a moment, so that the yes can be answered first."""
    number = errands.make(turn.hot, ERASE, person_id, turn.now, lasts=DELAY)
    turn.plan(turn.now + AT_ONCE, "community.erase", number)
    return _("Agreed. Everything is erased now.")


DEEDS[ERASE] = _agreed
WORDS[ERASE] = lambda turn, person, about: _("This whole community shall be erased, for good.")
