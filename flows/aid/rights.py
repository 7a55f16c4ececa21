"""Who may do what with a request: aid's rows of the rights table, and how a person stands to one.

public | member | helper | own | holder | officer | organizer | outsider | operator
"""

from __future__ import annotations

from sqlalchemy import text

from bot.people import roles
from bot.talk.rights import Relations, Right
from bot.talk.turn import Turn
from flows.aid.categories import Category
from flows.aid.offering import offers
from flows.aid.requesting import requests
from flows.aid.tables import Alarm, Item, Request

RIGHTS = (
    Right("aid.create", "y6|Y|Y|Y|Y|Y|Y|-|-"),
    Right("aid.card", "y6|Y|Y|Y|Y|Y|Y|-|-"),
    Right("aid.note", "-|-|y5|Y|Y|Y|y2|-|-"),
    Right("aid.name", "-|-|-|Y|y1|y1|y2|-|-"),
    Right("aid.address", "-|-|-|Y|y1,y5|y1|-|-|-"),
    Right("aid.claim", "-|y6|Y|-|-|Y|Y|-|-"),
    Right("aid.accept", "-|-|-|Y|-|y1|-|-|-"),
    Right("aid.release", "-|-|-|-|Y|-|-|-|-"),
    Right("aid.remove", "-|-|-|Y|-|Y|Y|-|-"),
    Right("aid.edit", "-|-|-|y5|-|y5|-|-|-"),
    Right("aid.delivered", "-|-|-|Y|Y|Y|-|-|-"),
    Right("aid.close", "-|-|-|Y|-|Y|Y|-|-"),
    Right("aid.reopen", "-|-|-|Y|-|Y|-|-|-"),
    Right("aid.reveals", "-|-|-|Y|-|y4|y4|-|-"),
    Right("aid.abuse", "-|Y|Y|Y|Y|Y|Y|-|-"),
    Right("aid.export", "-|-|-|Y|-|y3,y4|y3,y4|-|-"),
    Right("aid.vouch", "-|-|Y|-|-|Y|Y|-|-"),
    # Not in the promises' table; nearest neighbour in brackets.
    Right("aid.write", "-|-|-|Y|Y|Y|-|-|-"),  # (report abuse, among those who write to each other)
    Right("aid.answer", "-|-|-|-|-|Y|Y|-|-"),  # (remove helper: the team's work)
    Right("aid.report_read", "-|-|-|-|-|Y|-|-|-"),  # (remove helper: whoever is on duty)
    Right("aid.list", "-|Y|Y|Y|Y|Y|Y|-|-"),  # (card)
    Right("aid.offer", "-|Y|Y|Y|Y|Y|Y|-|-"),  # (claim, where any member may)
    Right("aid.unoffer", "-|-|-|Y|-|Y|Y|-|-"),  # (close)
    Right("aid.intake", "-|-|-|-|-|-|Y|-|-"),  # (settings)
    Right("aid.add", "-|-|-|-|-|Y|Y|-|-"),  # (let in)
    Right("aid.calls", "-|-|-|-|-|Y|Y|-|-"),  # (remove helper: the team's work)
    Right("aid.alarm", "-|-|-|-|-|Y|Y|-|-"),  # (remove helper: the team's work)
    Right("aid.fund", "-|-|-|Y|-|Y|Y|-|-"),  # (close)
    Right("aid.calm", "-|-|-|Y|-|-|-|-|-"),  # (own cancel): whoever raised it says that it was none
)


def relate(turn: Turn, person_id: int, thing: str) -> Relations:
    """How a person stands to "12", "12b", an offer's number or "alarm:7"; what holds for it now."""
    named = requests.find(turn, thing)
    if named is None:
        return Relations(own=person_id == _owner(turn, thing.removeprefix("alarm:")))
    items = [named.item] if named.item else requests.items_of(turn, named.request.id)
    return Relations(
        own=person_id in (named.request.requester_id, named.request.poster_id),
        holder=any(_holds(turn, item, person_id) for item in items),
        conditions={"y5": named.request.state == "open", "y1": False},
        apart=named.request.circle != "group" and not _heard_of(turn, named.request, person_id),
    )


_HEARD_OF = """
    SELECT 1 FROM aid_notice WHERE request_id = :request AND person_id = :person
    UNION ALL SELECT 1 FROM aid_match m JOIN aid_offer o ON o.id = m.offer_id
        WHERE m.request_id = :request AND o.person_id = :person AND m.state IN ('wanted', 'made')
    UNION ALL SELECT 1 FROM aid_claim WHERE request_id = :last AND helper_id = :person
"""


def _heard_of(turn: Turn, request: Request, person_id: int) -> bool:
    """Whether the hub told a person of a request that is not for everybody: asked, matched, or the last helper."""
    if request.circle == "team":
        return False
    args = {"request": request.id, "person": person_id, "last": request.repeat_of}
    return turn.session.execute(text(_HEARD_OF), args).first() is not None


#: Seconds in which whoever just let go of it is still known to it: a second tap of theirs is answered, not refused.
ECHO = 600.0


def _owner(turn: Turn, number: str) -> int | None:
    """Whose offer or alarm has that number: one counter numbers them all."""
    if not number.isdigit():
        return None
    found = offers.get(turn, number) or turn.session.get(Alarm, int(number))
    return found.person_id if found is not None else None


def _holds(turn: Turn, item: Item, person_id: int) -> bool:
    row = turn.hot.one(
        "SELECT 1 FROM aid_claim WHERE item_id = ? AND helper_id = ?"
        " AND (state IN ('waiting', 'accepted') OR ended_at > ?)",
        (item.id, person_id, turn.now - ECHO),
    )
    return row is not None


def is_known(turn: Turn, person_id: int) -> bool:
    """Whether somebody vouched for a person, or gave them an office (A42)."""
    return any(roles.has(turn.hot, person_id, role) for role in ("helper", "dispatcher", "organizer"))


def may_take(turn: Turn, category: Category, person_id: int) -> bool:
    """Whether a person may take this kind of help: anybody, or people whom somebody knows."""
    return not category.known or is_known(turn, person_id)


def vouch(turn: Turn, person_id: int) -> bool:
    """From now on a person counts as known; False if they did before."""
    given = roles.give(turn.hot, person_id, "helper", turn.actor.id, turn.now)
    if given:
        turn.audit("aid.vouched", f"person:{person_id}")
    return given
