"""One thing of mine, opened from the list: where it stands and what I can do with it. At most four buttons.

ana > mine   [Open #12]   ->   "food · Oak Park. Sam helps."   [Write to Sam] [It's done] [No longer needed]
"""

from __future__ import annotations

from bot.contract.views import Act, Facts, Span, View
from bot.contract.words import Moment, Text, _, _n
from bot.talk import Turn, names
from bot.talk.declaring import action
from bot.talk.furniture import Answered, Reply, Toast
from flows.aid import categories
from flows.aid.between import relay
from flows.aid.following import funding
from flows.aid.helping import claims, telling
from flows.aid.offering import matching, offers
from flows.aid.offering.offer_tables import Offer
from flows.aid.requesting import asking, repeating, requests
from flows.aid.seeing.lists import is_team, state_of
from flows.aid.tables import Claim, Item, Request

MOST = 4
DONE = _("It's done")


@action("aid.thing", right="aid.list", typed=("open", "abrir"))
def open_thing(turn: Turn, thing: str, **args: str) -> Answered:
    """Show a thing to whoever it belongs to, or to the team."""
    named = requests.find(turn, thing)
    if named is None:
        offer = offers.get(turn, thing) if thing.isdigit() else None
        mine = offer is not None and (offer.person_id == turn.actor.id or is_team(turn))
        return Reply(_offer(turn, offer)) if offer is not None and mine else Toast(matching.GONE)
    request, item = named
    held = _claim_of_mine(turn, request, item)
    if held is not None:
        return Reply(_helping(turn, request, held))
    if turn.actor.id in (request.requester_id, request.poster_id) or is_team(turn):
        return Reply(_asked(turn, request))
    return Toast(_("That is only for the people concerned."))


def _claim_of_mine(turn: Turn, request: Request, item: Item | None) -> Claim | None:
    items = [item] if item else requests.items_of(turn, request.id)
    found = (claims.live(turn, each.id) for each in items)
    return next((made for made in found if made is not None and made.helper_id == turn.actor.id), None)


# -- what I asked for ------------------------------------------------------------------------------------


def _asked(turn: Turn, request: Request) -> View:
    rows: list[tuple[Text, Span]] = []
    acts: list[Act] = []
    for item in requests.items_of(turn, request.id):
        made = claims.live(turn, item.id)
        rows.append((categories.label_of(turn, item.category), _stands(turn, item, made)))
        acts += _towards_helper(turn, item, made) if made is not None else []
    when = asking.moment_of(request)
    if when is not None:
        rows.append((_("When"), when))
    rows.append((_("Posted"), Moment(request.created_at)))
    if request.state == "open":
        acts = [
            *acts[: MOST - 1],
            *funding.offered(turn, request),
            *repeating.acts(turn, request),
            Act("aid.withdraw", _("No longer needed"), str(request.id)),
        ]
    return View.of(_("#{n}: {state}.", n=str(request.id), state=_state(turn, request)), Facts(tuple(rows)),
                   actions=tuple(acts[-MOST:] if len(acts) > MOST else acts))  # fmt: skip


def _state(turn: Turn, request: Request) -> Text:
    return state_of(turn, request) if request.state == "open" else _("closed")


def _stands(turn: Turn, item: Item, made: Claim | None) -> Text:
    if made is None:
        return _("done") if item.state == "closed" else _("open, I'm asking around")
    name = names.called(turn, made.helper_id)
    return (
        _("{name} helps", name=name)
        if made.state == "accepted"
        else _("{name} waits for your yes", name=name)
    )


def _towards_helper(turn: Turn, item: Item, made: Claim) -> list[Act]:
    thing, which = requests.number_of(turn, item), {"claim": str(made.id)}
    if made.state == "accepted":
        return [
            telling.write_act(turn, thing, relay.open(turn, made.id), made.helper_id),
            Act("aid.done", DONE, thing, which),
        ]
    yes = _("Yes, {name}", name=names.short(turn, made.helper_id))
    return [Act("aid.accept", yes, thing, which), Act("aid.refuse", _("Someone else"), thing, which)]


# -- what I help with ------------------------------------------------------------------------------------


def _helping(turn: Turn, request: Request, made: Claim) -> View:
    item = turn.session.get_one(Item, made.item_id)
    thing, which = requests.number_of(turn, item), {"claim": str(made.id)}
    gist = asking.gist(turn, request, [item.category])
    back = Act("aid.give_back", _("I can't after all"), thing, which)
    if made.state != "accepted":
        return View.of(
            _("You help: {gist}. They answer next; I'll write to you.", gist=gist), actions=(back,)
        )
    write = telling.write_act(turn, thing, relay.open(turn, made.id), request.requester_id)
    note = requests.note_of(turn, request)
    lines = [_("You help: {gist}.", gist=gist), telling.at_the_door(made)]
    lines += [_("For you to know: {note}", note=note)] if note else []
    jot = Act("aid.jot", _("Leave a note"), thing)
    return View.of(*lines, actions=(write, Act("aid.done", DONE, thing, which), back, jot))


# -- what I offer ----------------------------------------------------------------------------------------


def _offer(turn: Turn, offer: Offer) -> View:
    if offer.state != "open" or offer.expires_at <= turn.now:
        said = _("That offer is over: {gist}.", gist=offers.gist(turn, offer))
        return View.of(said, actions=(Act("aid.reoffer", _("Yes, keep it"), str(offer.id)),))
    left = _n("{n} time left", "{n} times left", offer.capacity)
    said = _(
        "You offer: {gist}. It stands until {until}.",
        gist=offers.gist(turn, offer),
        until=Moment(offer.expires_at, "day"),
    )
    acts = (
        Act("aid.reoffer", _("Keep it longer"), str(offer.id)),
        Act("aid.unoffer", _("Take it back"), str(offer.id)),
    )
    return View.of(said, left, actions=acts)


DEEDS = (open_thing,)
