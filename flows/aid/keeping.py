"""What aid's tables keep of people, and how it goes: forgetting, making two persons one, "my data", the privacy page.

Whoever asked and is forgotten leaves an open request behind: it is closed first, its helpers are told, its cards
shrink. Whoever helped gives back what they held. What stays is counted, and nobody's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import update

from bot.contract.words import Msg, _
from bot.people.traces import Trace, forgetting, merging, reading
from bot.talk.turn import Turn
from flows.aid.following import closing
from flows.aid.helping import claims, telling
from flows.aid.requesting import requests
from flows.aid.tables import Item, Request

TRACES = (
    Trace(
        "aid_request",
        ("requester_id", "poster_id"),
        sealed={"words": "id", "place": "id", "note": "id"},
        stays=True,
    ),
    Trace("aid_item", ("held_by",), stays=True),
    Trace("aid_claim", ("helper_id",), stays=True),
    Trace("aid_notice", ("person_id",)),
    Trace("aid_skill", ("person_id",)),
    Trace("aid_alarm", ("person_id", "seen_by"), sealed={"words": "id"}),
)

KEPT: Mapping[str, Msg] = {
    "aid_request": _(
        "What you asked for, sealed. Seen by: whom you chose, and your helper. 7 days after it is closed."
    ),
    "aid_item": _("Which kinds of help are still needed. Seen by: whom you chose. Stays as a count."),
    "aid_claim": _(
        "What you help with. Seen by: whoever asked, and the team. Without your name, once you leave."
    ),
    "aid_notice": _("That you were asked to help. Seen by: the team. Until you leave for good."),
    "aid_skill": _("What you said you can help with. Seen by: nobody; I ask you first. Until you change it."),
    "aid_alarm": _("What you wrote in danger, sealed. Seen by: whoever of the team took it up. A day."),
}


def _leave_requests(turn: Turn, person_id: int) -> None:
    """Close what they asked for, and take the place off it: even an area may tell who it was."""
    for request in requests.open_of(turn, person_id):
        closing.close(turn, request, "not_needed")
    turn.session.execute(
        update(Request)
        .where(Request.requester_id == person_id)
        .values(area=None, public_place=None, origin=None, people=None)
    )
    FORGET_ROWS["aid_request"](turn, person_id)


def _leave_claims(turn: Turn, person_id: int) -> None:
    """Give back what they help with; whoever asked is told, and nobody is left waiting."""
    for claim in claims.held_by(turn, person_id):
        request, item = (
            turn.session.get_one(Request, claim.request_id),
            turn.session.get_one(Item, claim.item_id),
        )
        if claims.end(turn, claim, "given_back"):
            telling.given_back(turn, request, item, claim)
    FORGET_ROWS["aid_claim"](turn, person_id)


FORGET_ROWS = forgetting(*TRACES)
FORGET: Mapping[str, Callable[[Turn, int], None]] = {
    **FORGET_ROWS,
    "aid_request": _leave_requests,
    "aid_claim": _leave_claims,
}
MERGE = merging(*TRACES)
MYDATA = reading(*TRACES)
