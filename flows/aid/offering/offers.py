"""Offers: made, found for a request, used up, withdrawn, over.

    number = make(turn, draft)                    30 days, so many times
    fitting(turn, ["ride"], "oak", "es")          whose offers fit a request: the best first
    use(turn, sam, item)                          somebody helps: the fitting offer counts one less, once an item

An offer with nothing left, or past its day, is shown to nobody. Whether both want it is `matching`'s.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update

from bot.contract.words import Joined, Text, _
from bot.people.community import Default
from bot.reading import series
from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.aid import areas
from flows.aid.categories import labels
from flows.aid.offering.offer_tables import Match, Offer, OfferKind
from flows.aid.requesting import asking, rhythm
from flows.aid.requesting.requests import rows
from flows.aid.tables import Item, Request

DAY = 86400.0

SETTINGS: Mapping[str, Default] = {
    "aid.offer_days": Default(30, _("Days an offer is kept"), 1, 180),
    "aid.offer_shown_to": Default(3, _("People whose open requests fit, who hear of a new offer"), 0, 10),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person said yes to."""

    words: str
    kinds: Sequence[str]
    place: str | None = None
    times: rhythm.Times = (None, None, "")
    #: How many can be helped.
    capacity: int = 1
    language: str = ""


# -- making and ending -----------------------------------------------------------------------------------


def make(turn: Turn, draft: Draft) -> int:
    """Store an offer; its number."""
    number, spot = turn.number("offer"), areas.settle(turn, draft.place)
    start, end, rule = draft.times
    until = turn.now + turn.setting("aid.offer_days") * DAY
    last = end if end is not None else start
    turn.session.add(
        Offer(
            id=number, person_id=turn.actor.id, words=turn.seal(turn.actor.id, "aid_offer.words", number, draft.words),
            area=spot.area, public_place=spot.shown, starts_at=start, ends_at=end, rule=rule or None,
            capacity=draft.capacity, state="open", language=draft.language, created_at=turn.now,
            expires_at=min(until, last) if last is not None and not rule else until, closed_at=None,
        )
    )  # fmt: skip
    turn.session.add_all(OfferKind(offer_id=number, category=kind) for kind in dict.fromkeys(draft.kinds))
    turn.session.flush()
    offer = turn.session.get_one(Offer, number)
    turn.plan(offer.expires_at, "aid.offer_over", number)
    turn.audit("aid.offered", f"offer:{number}", kinds=list(draft.kinds), capacity=draft.capacity)
    return number


def close(turn: Turn, number: int) -> bool:
    """Withdraw an offer; False if it was over already."""
    done = turn.session.execute(
        update(Offer)
        .where(Offer.id == number, Offer.state == "open")
        .values(state="closed", closed_at=turn.now)
    )
    if rows(done) != 1:
        return False
    turn.unplan("aid.offer_over", number)
    gone = turn.now + float(turn.setting("aid.erase_after"))
    turn.plan(gone, "aid.offer_erase", number, f"{gone:.0f}")
    turn.audit("aid.offer_closed", f"offer:{number}")
    return True


def extend(turn: Turn, number: int, more: int = 1) -> bool:
    """Keep an offer for another while, also one that is over; used up, it counts again."""
    until = turn.now + turn.setting("aid.offer_days") * DAY
    offer = get(turn, number)
    if offer is None or offer.words is None:
        return False
    done = turn.session.execute(
        update(Offer)
        .where(Offer.id == number)
        .values(state="open", closed_at=None, expires_at=until, capacity=max(offer.capacity, more))
    )
    turn.unplan("aid.offer_erase", number)
    turn.plan(until, "aid.offer_over", number, f"{until:.0f}")
    return rows(done) == 1


def erase(turn: Turn, number: int) -> None:
    """What was written dies; kinds, times and outcome stay as counts (A34)."""
    turn.session.execute(
        update(Offer)
        .where(Offer.id == number, Offer.state == "closed")
        .values(words=None, public_place=None, area=None)
    )


# -- looking ---------------------------------------------------------------------------------------------


def get(ground: Ground, number: int | str) -> Offer | None:
    """The offer with a number."""
    return ground.session.get(Offer, int(number))


def kinds_of(ground: Ground, number: int) -> list[str]:
    """What an offer is for."""
    wanted = select(OfferKind.category).where(OfferKind.offer_id == number).order_by(OfferKind.id)
    return list(ground.session.scalars(wanted))


def open_of(ground: Ground, person_id: int) -> Sequence[Offer]:
    """Somebody's offers that still stand, oldest first."""
    return ground.session.scalars(_standing(ground).where(Offer.person_id == person_id)).all()


def listed(ground: Ground) -> Sequence[Offer]:
    """All offers that still stand, oldest first."""
    return ground.session.scalars(_standing(ground)).all()


def _standing(ground: Ground) -> Any:
    return (
        select(Offer)
        .where(Offer.state == "open", Offer.capacity > 0, Offer.expires_at > ground.now)
        .order_by(Offer.id)
    )


def gist(ground: Ground, offer: Offer) -> Text:
    """What, where and when, without a name or free words: "a ride · Oak Park · Tuesdays"."""
    when = series.in_words(offer.rule) if offer.rule else asking.due_words((offer.starts_at, offer.ends_at))
    parts = (labels(ground, kinds_of(ground, offer.id)), offer.public_place, when)
    return Joined(tuple(part for part in parts if part), "dot")


# -- fitting ---------------------------------------------------------------------------------------------

_FITTING = """
    SELECT o.person_id, min(CASE WHEN o.area IN ({areas}) THEN 0 WHEN o.area IS NULL THEN 1 ELSE 2 END) AS far
    FROM aid_offer o JOIN aid_offer_kind k ON k.offer_id = o.id JOIN person p ON p.id = o.person_id
    WHERE k.category IN ({kinds}) AND o.state = 'open' AND o.capacity > 0 AND o.expires_at > ?
      AND p.standing IN ('member', 'remote') AND NOT p.stopped
    GROUP BY o.person_id, p.language, p.id
    ORDER BY far, CASE WHEN ? = '' OR coalesce(p.language, ?) = ? THEN 0 ELSE 1 END,
      coalesce((SELECT max(at) FROM aid_notice n WHERE n.person_id = p.id AND n.why = 'asked'), 0), p.id
"""


def fitting(turn: Turn, categories: Sequence[str], area: str | None, language: str = "") -> list[int]:
    """Whose standing offers fit: near first, then their language, then who was asked least recently (A21).

    An offer of another area comes last, not never: whoever offers may go there.
    """
    near = areas.near(turn, area) or [""]
    sql = _FITTING.format(areas=",".join("?" * len(near)), kinds=",".join("?" * len(categories)))
    args = (*near, *categories, turn.now, language, language, language)
    return [int(row[0]) for row in turn.hot.all(sql, args)] if categories else []


_URGENCY = {"high": 0, "normal": 1, "low": 2}


def needs(turn: Turn, offer: Offer) -> list[tuple[Request, Item]]:
    """Open items of other people that an offer fits, urgent and old first; the team's stay the team's (A40)."""
    near = set(areas.near(turn, offer.area))
    found = turn.session.execute(
        select(Request, Item)
        .join(Item, Item.request_id == Request.id)
        .where(Request.state == "open", Item.state == "open", Item.category.in_(kinds_of(turn, offer.id)))
        .where(Request.circle != "team", Request.requester_id != offer.person_id)
        .order_by(Request.id)
    ).all()
    fits = [
        (request, item)
        for request, item in found
        if (not near or request.area is None or request.area in near) and _in_time(turn, offer, request)
    ]
    return sorted(fits, key=lambda fit: (_URGENCY[fit[0].urgency], fit[0].id))


def _in_time(turn: Turn, offer: Offer, request: Request) -> bool:
    """Whether the offer's time and the request's can meet; what is left open meets anything."""
    start = request.due_from if request.due_from is not None else turn.now
    end = request.due_until if request.due_until is not None else request.due_from
    if offer.rule:
        return rhythm.meets(
            offer.rule, start, end if end is not None else start + 7 * DAY, turn.community.zone
        )
    begins, ends = offer.starts_at, offer.ends_at
    return (begins is None or end is None or begins <= end) and (ends is None or start <= ends)


# -- using up --------------------------------------------------------------------------------------------


def use(turn: Turn, person_id: int, item: Item) -> bool:
    """Somebody helps with an item: their fitting offer counts one less, once an item; False if none fits."""
    fit = [offer for offer in open_of(turn, person_id) if item.category in kinds_of(turn, offer.id)]
    matches = {offer.id: match_of(turn, offer.id, item.id) for offer in fit}
    if not fit or any(match is not None and match.state == "made" for match in matches.values()):
        return False
    offer = min(fit, key=lambda one: (matches[one.id] is None, one.id))
    done = turn.session.execute(
        update(Offer).where(Offer.id == offer.id, Offer.capacity > 0).values(capacity=Offer.capacity - 1)
    )
    if rows(done) == 1:
        note(turn, offer.id, item, "made")
    return rows(done) == 1


def give_back(turn: Turn, item: Item) -> None:
    """Whoever was to help no longer does: what it took from their offer is there again."""
    for match in turn.session.scalars(
        select(Match).where(Match.item_id == item.id, Match.state == "made")
    ).all():
        match.state = "over"
        turn.session.execute(
            update(Offer).where(Offer.id == match.offer_id).values(capacity=Offer.capacity + 1)
        )
    turn.session.flush()


def note(turn: Turn, number: int, item: Item, state: str) -> None:
    """Where an offer and an item stand."""
    known = turn.session.scalars(
        select(Match).where(Match.offer_id == number, Match.item_id == item.id)
    ).first()
    if known is None:
        known = Match(offer_id=number, item_id=item.id, request_id=item.request_id, state=state, at=turn.now)
        turn.session.add(known)
    known.state, known.at = state, turn.now
    turn.session.flush()


def match_of(ground: Ground, number: int, item_id: int) -> Match | None:
    """Where they stand."""
    return ground.session.scalars(
        select(Match).where(Match.offer_id == number, Match.item_id == item_id)
    ).first()
