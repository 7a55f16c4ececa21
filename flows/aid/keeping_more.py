"""What the tables of offers, repetitions, the call list and the open ear keep of people, and how it goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import delete, select

from bot.contract.words import Msg, _
from bot.people.traces import Trace, forgetting, merging, reading
from bot.talk.turn import Turn
from flows.aid.offering.offer_tables import Match, Offer, OfferKind

TRACES = (
    Trace("aid_offer", ("person_id",), sealed={"words": "id"}),
    Trace("aid_offer_kind"),
    Trace("aid_match"),
    Trace("aid_repeat", ("person_id",)),
    Trace("aid_remote", ("person_id", "added_by"), sealed={"reach": "person_id"}, merged=False),
    Trace("aid_overheard", ("person_id",), sealed={"draft": "id"}),
)

KEPT: Mapping[str, Msg] = {
    "aid_offer": _(
        "What you offered, sealed. Seen by: neighbours, without your name and words. 7 days after it is over."
    ),
    "aid_offer_kind": _("The kinds of help offered. Nobody's name. Goes with the offer."),
    "aid_match": _("Which offer met which need. Nobody's name. Goes with the offer."),
    "aid_repeat": _("How often you need something again. Seen by: nobody. Until you stop it."),
    "aid_remote": _(
        "How to reach somebody without the app, sealed. Seen by: whoever calls. Until they leave."
    ),
    "aid_overheard": _(
        "That a message in a group sounded like a need, sealed. Seen by: nobody. 40 minutes; the fact itself a day."
    ),
}


def _leave_offers(turn: Turn, person_id: int) -> None:
    """Their offers go, with everything that says what they were."""
    mine = select(Offer.id).where(Offer.person_id == person_id)
    for table in (OfferKind, Match):
        turn.session.execute(delete(table).where(table.offer_id.in_(mine)))
    turn.flush()
    ROWS["aid_offer"](turn, person_id)


ROWS = forgetting(*TRACES)
FORGET: Mapping[str, Callable[[Turn, int], None]] = {**ROWS, "aid_offer": _leave_offers}
MERGE = merging(*TRACES)
MYDATA = reading(*TRACES)
