"""An offer and a need that fit: both say yes, or nothing happens (A33).

    a new offer  ->  up to three requesters:  "A neighbour offers a ride, Tuesdays. Is that for you?"  [Yes, ask them]
                 ->  the helper:              "Somebody needs a ride near Oak Park. Can you?"           [Yes, I can]
                 ->  they can write to each other, and the offer counts one less

The other way round a new request asks whoever offered, in its first wave (`circles.fitting`), and the requester's yes
comes as it always does. Nobody's name or words are shown before both said yes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import update

from bot.contract.views import Act, Kind, View
from bot.contract.words import Msg, _
from bot.talk.declaring import action, timer
from bot.talk.furniture import Answered, Reply, Toast
from bot.talk.turn import Turn
from flows.aid import rights
from flows.aid.between import relay
from flows.aid.categories import category_of, label_of
from flows.aid.helping import claims, telling
from flows.aid.offering import offers
from flows.aid.offering.offer_tables import Match, Offer
from flows.aid.requesting import asking, requests
from flows.aid.requesting.requests import rows
from flows.aid.tables import Item, Request
from flows.aid.team import remote

KINDS = (Kind("aid.match", "repeat", asked=False, holds=True),)

#: Seconds a helper has to answer, before the requester hears that nobody did.
PATIENCE = 86400.0
GONE = _("That is no longer open. Nothing was changed.")


def show(turn: Turn, number: int) -> int:
    """Show a new offer to the few requesters whose need it fits best; how many."""
    offer = turn.session.get_one(Offer, number)
    shown: set[int] = set()
    for request, item in offers.needs(turn, offer):
        if len(shown) == int(turn.setting("aid.offer_shown_to")):
            break
        may = rights.may_take(turn, category_of(turn, item.category), offer.person_id)
        if may and request.requester_id not in shown and _show(turn, offer, item, request.requester_id):
            shown.add(request.requester_id)
    return len(shown)


def _show(turn: Turn, offer: Offer, item: Item, requester_id: int) -> bool:
    thing, which = requests.number_of(turn, item), {"offer": f"#{offer.id}"}
    said = _(
        "A neighbour offers this: {gist}. You asked for {what}. Shall I ask them?",
        gist=offers.gist(turn, offer), what=label_of(turn, item.category),
    )  # fmt: skip
    actions = (
        Act("aid.want", _("Yes, ask them"), thing, which),
        Act("aid.unwant", _("No, thanks"), thing, which),
    )
    once = f"offer:{offer.id}:{requester_id}"
    told = turn.tell(
        requester_id,
        View.of(said, actions=actions),
        "aid.match",
        about=f"request:{item.request_id}",
        once_key=once,
    )
    if told:
        offers.note(turn, offer.id, item, "shown")
    return told


# -- the requester ---------------------------------------------------------------------------------------


@action("aid.want", right="aid.accept", typed=("yes", "si"))
def want(turn: Turn, thing: str, offer: str = "", **args: str) -> Answered:
    """The requester's yes: the helper is asked."""
    found = _find(turn, thing, offer)
    if found is None or not _move(turn, found[2], "shown", "wanted"):
        return Toast(GONE)
    standing, item, match = found
    if item.state != "open" or standing.state != "open" or standing.capacity < 1:
        offers.note(turn, standing.id, item, "over")
        return Reply(View.of(_("They can't help any more. Your request stays open, I'll keep asking.")))
    request = turn.session.get_one(Request, item.request_id)
    said = _(
        "You offered this, and a neighbour needs it: {gist}. Can you?",
        gist=asking.gist(turn, request, [item.category]),
    )
    which = {"offer": offer}
    actions = (
        Act("aid.match", _("Yes, I can"), thing, which),
        Act("aid.unmatch", _("Not now"), thing, which),
    )
    turn.tell(standing.person_id, View.of(said, actions=actions), "aid.match", about=f"request:{request.id}")
    turn.plan(turn.now + PATIENCE, "aid.match_over", match.id)
    return Reply(View.of(_("I'm asking them now. I'll write as soon as they answer.")))


@action("aid.unwant", right="aid.accept", typed=("no", "not now", "ahora no"))
def unwant(turn: Turn, thing: str, offer: str = "", **args: str) -> Answered:
    """Not this one; the request stays as it is."""
    found = _find(turn, thing, offer)
    if found is not None:
        _move(turn, found[2], "shown", "refused")
    return Reply(View.of(_("All right. Your request stays open, I'll keep asking.")))


# -- the helper ------------------------------------------------------------------------------------------


@action("aid.match", right="aid.claim", typed=("yes", "si"))
def match(turn: Turn, thing: str, offer: str = "", **args: str) -> Answered:
    """The helper's yes: that makes two."""
    found = _find(turn, thing, offer)
    if found is None or not remote.acts_for(turn, found[0].person_id):
        return Toast(GONE)
    standing, item, matched = found
    if not claims.has_room(turn, standing.person_id):
        return Reply(
            View.of(_("You help with several things already. Finish one of them first, then say yes again."))
        )
    if matched.state != "wanted":
        return Toast(GONE)
    made = claims.claim(turn, item, standing.person_id, agreed=True)
    if made is None:
        offers.note(turn, standing.id, item, "over")
        return Reply(View.of(_("Somebody was a little faster. You are free, and your offer still stands.")))
    turn.unplan("aid.match_over", matched.id)
    request = turn.session.get_one(Request, item.request_id)
    return Reply(telling.yours(turn, request, item, made, relay.open(turn, made.id)))


@action("aid.unmatch", right="aid.claim", typed=("no", "not now", "ahora no"))
def unmatch(turn: Turn, thing: str, offer: str = "", **args: str) -> Answered:
    """Not now: the requester hears it, without a name."""
    found = _find(turn, thing, offer)
    if (
        found is None
        or not remote.acts_for(turn, found[0].person_id)
        or not _move(turn, found[2], "wanted", "refused")
    ):
        return Toast(GONE)
    turn.unplan("aid.match_over", found[2].id)
    _tell_requester(turn, found[1], _("They can't this time. Your request stays open, I'll keep asking."))
    return Reply(View.of(_("That's fine. Your offer still stands; I'll write when someone else needs it.")))


@timer("aid.match_over")
def end_match(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """The helper never answered."""
    matched = turn.session.get(Match, int(subject))
    if matched is not None and _move(turn, matched, "wanted", "over"):
        item = turn.session.get_one(Item, matched.item_id)
        _tell_requester(turn, item, _("They did not answer. Your request stays open, I'll keep asking."))


def _tell_requester(turn: Turn, item: Item, said: Msg) -> None:
    request = turn.session.get_one(Request, item.request_id)
    turn.tell(request.requester_id, said, "aid.match", about=f"request:{request.id}")


def _find(turn: Turn, thing: str, offer: str) -> tuple[Offer, Item, Match] | None:
    """What a button is about, as it is now."""
    named, number = requests.find(turn, thing), offer.lstrip("#")
    standing = offers.get(turn, number) if number.isdigit() else None
    if named is None or named.item is None or standing is None:
        return None
    matched = offers.match_of(turn, standing.id, named.item.id)
    return None if matched is None else (standing, named.item, matched)


def _move(turn: Turn, matched: Match, before: str, after: str) -> bool:
    done = turn.session.execute(
        update(Match).where(Match.id == matched.id, Match.state == before).values(state=after, at=turn.now)
    )
    return rows(done) == 1


DEEDS = (want, unwant, match, unmatch)
TIMERS = (end_match,)
