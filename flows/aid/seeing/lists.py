"""What is open, and what is mine: lists with a button for each line, a page at a time.

    ana > requests rides         2 things are open:  1. a ride · Oak Park · by Fri · #12   [Help #12] [Help #15]
    mine(turn)                   You asked: … You offered: … You help with: …              [Open #12] [Open #13]

Asked for in a group, a list comes in private (G3). A list shows what a card would: no names, no words, and of a
narrower circle only what is the reader's own, or the team's to see.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.contract.views import Act, Bold, Items, Span, View
from bot.contract.words import Msg, Text, _, _n
from bot.people import duty
from bot.talk import Turn
from bot.talk.declaring import action, command
from bot.talk.furniture import Answered, HandOver, Line, Reply, Toast
from flows.aid import areas
from flows.aid.helping import claims
from flows.aid.offering import matching, offers
from flows.aid.offering.offer_tables import Offer
from flows.aid.requesting import asking, reading, requests
from flows.aid.tables import Item, Request

#: Lines of one page; each has a button.
PAGE = 6


class Filter(dict[str, str]):
    """What a list is narrowed to: {"kind": "ride"}, {"area": "oak"}, or nothing."""


def read_filter(turn: Turn, rest: str) -> Filter:
    """ "rides", "near oak": a kind of help or an area; anything else narrows nothing."""
    if not rest.strip():
        return Filter()
    area = areas.settle(turn, rest).area
    if area is not None:
        return Filter(area=area)
    kinds = reading.read_words(rest, turn_at(turn), turn.actor.language).categories
    return Filter(kind=kinds[0]) if kinds else Filter()


def turn_at(turn: Turn) -> datetime:
    """The moment of this turn, in the community's zone."""
    return datetime.fromtimestamp(turn.said_at, turn.community.zone)


# -- what is open ----------------------------------------------------------------------------------------


@command(
    "requests", right="aid.list", title=_("What is open"), words=("solicitudes", "peticiones", "pedidos")
)
def list_requests(turn: Turn, rest: str) -> Answered:
    """Open requests, urgent and old first."""
    return Reply(_requests(turn, read_filter(turn, rest), 0))


def _requests(turn: Turn, only: Filter, start: int) -> View:
    found = list(visible(turn, only).items())
    if not found:
        return View.of(
            _("Nothing is open just now. Tell me what you can do, and I'll write when it is needed.")
        )
    page = [(turn.session.get_one(Request, number), kinds) for number, kinds in found[start : start + PAGE]]
    rows = [
        (*_urgent(request), asking.gist(turn, request, kinds), f" · #{request.id}") for request, kinds in page
    ]
    acts = [Act("aid.help", _("Help #{n}", n=str(request.id)), str(request.id)) for request, _kinds in page]
    title = _n(
        "{n} thing is open, urgent and old first:", "{n} things are open, urgent and old first:", len(found)
    )
    return _paged(title, rows, acts, "requests", only, start, len(found))


#: CROSS JOIN keeps the order: the few requests that are open, then their items.
_OPEN = (
    "SELECT r.id, r.circle, r.requester_id, r.poster_id, r.area, i.category FROM aid_request r CROSS JOIN aid_item i"
    " WHERE r.state = 'open' AND i.request_id = r.id AND i.state IN ('open', 'held')"
    " ORDER BY r.urgency <> 'high', r.id, i.letter"
)


def visible(turn: Turn, only: Filter) -> dict[int, list[str]]:
    """Open requests that whoever acts may see in a list, with what is free and wanted: {12: ["food"]}.

    The group's; the team sees all, the requester theirs. One statement: with a hundred open it is 0.3 ms.
    """
    everything, me = is_team(turn), turn.actor.id
    places = areas.near(turn, only["area"]) if "area" in only else None
    found: dict[int, list[str]] = {}
    for number, circle, requester, poster, area, kind in turn.hot.all(_OPEN):
        seen = everything or circle == "group" or me in (requester, poster)
        if seen and (places is None or area in places) and only.get("kind", kind) == kind:
            found.setdefault(number, []).append(kind)
    return found


def is_team(turn: Turn) -> bool:
    """Whether whoever acts is of the team."""
    roles = turn.actor.roles(turn.hot)
    return "organizer" in roles or duty.serves(turn.hot, roles, "aid")


def _urgent(request: Request) -> tuple[Span, ...]:
    return (Bold(_("Urgent")), " · ") if request.urgency == "high" else ()


# -- offers ----------------------------------------------------------------------------------------------


@command("offers", right="aid.list", title=_("Who offers what"), words=("ofertas",))
def list_offers(turn: Turn, rest: str) -> Answered:
    """Standing offers, without names."""
    return Reply(_offers(turn, read_filter(turn, rest), 0))


def _offers(turn: Turn, only: Filter, start: int) -> View:
    found = [offer for offer in offers.listed(turn) if _fits(turn, offer, only)]
    if not found:
        return View.of(_("Nobody offers that just now. Tell me what you need, and I'll ask around."))
    page = found[start : start + PAGE]
    rows: list[tuple[Span, ...]] = [(offers.gist(turn, offer), f" · #{offer.id}") for offer in page]
    title = _n("{n} neighbour offers help:", "{n} neighbours offer help:", len(found))
    return _paged(title, rows, [_offer_act(turn, offer) for offer in page], "offers", only, start, len(found))


def _fits(turn: Turn, offer: Offer, only: Filter) -> bool:
    if "area" in only and offer.area is not None and offer.area not in areas.near(turn, only["area"]):
        return False
    return "kind" not in only or only["kind"] in offers.kinds_of(turn, offer.id)


def _offer_act(turn: Turn, offer: Offer) -> Act:
    if offer.person_id == turn.actor.id:
        return Act("aid.unoffer", _("Take back #{n}", n=str(offer.id)), str(offer.id))
    return Act("aid.ask_offer", _("Ask for #{n}", n=str(offer.id)), str(offer.id))


@action("aid.ask_offer", right="aid.create", typed=("ask for", "pedir"))
def ask_offer(turn: Turn, thing: str, **args: str) -> Answered:
    """Somebody wants what is offered: the helper is asked for the need they have open, or that is asked for first."""
    offer = offers.get(turn, thing) if thing.isdigit() else None
    if offer is None or offer.state != "open" or offer.capacity < 1:
        return Toast(matching.GONE)
    kinds = offers.kinds_of(turn, offer.id)
    mine = [
        item for request in requests.open_of(turn, turn.actor.id)
        for item in requests.items_of(turn, request.id) if item.state == "open" and item.category in kinds
    ]  # fmt: skip
    if not mine:
        return HandOver("need", {})
    offers.note(turn, offer.id, mine[0], "shown")
    return matching.want.run(turn, requests.number_of(turn, mine[0]), offer=f"#{offer.id}")


# -- mine ------------------------------------------------------------------------------------------------


def mine(turn: Turn) -> list[Line]:
    """What I asked for, offered and help with; a button opens each with what can be done."""
    found = (*_asked(turn), *_offered(turn), *_helping(turn))
    return [(said, Act("aid.thing", _("Open #{n}", n=number), number)) for said, number in found]


Numbered = tuple[tuple[Span, ...], str]


def _asked(turn: Turn) -> list[Numbered]:
    return [
        (
            (
                Bold(_("You asked")),
                ": ",
                _gist(turn, request),
                f" · #{request.id} · ",
                state_of(turn, request),
            ),
            str(request.id),
        )
        for request in requests.open_of(turn, turn.actor.id)
    ]


def _gist(turn: Turn, request: Request) -> Text:
    return asking.gist(turn, request, [item.category for item in requests.items_of(turn, request.id)])


def _offered(turn: Turn) -> list[Numbered]:
    return [
        (
            (Bold(_("You offered")), ": ", offers.gist(turn, offer), f" · #{offer.id} · ",
             _n("{n} time left", "{n} times left", offer.capacity)),
            str(offer.id),
        )
        for offer in offers.open_of(turn, turn.actor.id)
    ]  # fmt: skip


def _helping(turn: Turn) -> list[Numbered]:
    lines: list[Numbered] = []
    for made in claims.held_by(turn, turn.actor.id):
        item = turn.session.get_one(Item, made.item_id)
        request = turn.session.get_one(Request, made.request_id)
        number, gist = requests.number_of(turn, item), asking.gist(turn, request, [item.category])
        whose = _("your turn") if made.state == "accepted" else _("they answer next")
        lines.append(((Bold(_("You help")), ": ", gist, f" · #{number} · ", whose), number))
    return lines


def state_of(turn: Turn, request: Request) -> Text:
    """Where a request stands, for its owner."""
    items = requests.items_of(turn, request.id)
    taken = sum(item.state in ("claimed", "closed") for item in items)
    if not taken:
        return _("open")
    return (
        _("somebody helps") if taken == len(items) else _("{taken} of {n} covered", taken=taken, n=len(items))
    )


# -- pages -----------------------------------------------------------------------------------------------


def _paged(
    title: Msg,
    rows: Sequence[tuple[Span, ...]],
    acts: Sequence[Act],
    name: str,
    only: Filter,
    start: int,
    count: int,
) -> View:
    more = start + PAGE < count
    last = (Act("aid.more", _("More"), str(start + PAGE), {"list": name, **only}),) if more else ()
    return View.of(title, Items(tuple(rows)), actions=(*acts, *last))


PAGES = {"requests": _requests, "offers": _offers}


@action("aid.more", right="aid.list", typed=("more", "mas"))
def show_more(turn: Turn, thing: str, **args: str) -> Answered:
    """The next page, as things stand now."""
    name = args.get("list", "requests")
    only = Filter({key: value for key, value in args.items() if key in ("kind", "area")})
    return (
        Reply(PAGES[name](turn, only, int(thing)))
        if name in PAGES and thing.isdigit()
        else Toast(matching.GONE)
    )


DEEDS = (ask_offer, show_more)
COMMANDS = (list_requests, list_offers)
