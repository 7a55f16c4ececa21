"""How help ends: closed for a reason, opened again, erased in time.

    close(turn, request, "not_needed")     all of it; whoever still helps is free, and told
    finish(turn, item, "done")             one thing; the request is closed with its last one
    reopen(turn, item)                     "not received", or an undo

Legal moves are `requests.MOVES`: whatever is not there changes nothing, and a late tap reads where it stands (A25).
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import update

from bot.contract.views import Kind
from bot.contract.words import Moment, Msg, Text, _
from bot.people.community import Default
from bot.talk import Turn
from flows.aid.between import contacts, relay
from flows.aid.helping import claims, telling
from flows.aid.offering import offers
from flows.aid.requesting import requests
from flows.aid.tables import Claim, Item, Request

KINDS = (Kind("aid.closed", "repeat", asked=False, holds=True),)
SETTINGS: Mapping[str, Default] = {
    "aid.erase_after": Default(
        7 * 86400, _("Seconds after the end until words and places are erased"), 3600, 30 * 86400
    ),
    "aid.keep_to_repeat": Default(
        60 * 86400,
        _("Seconds that a request is kept for repeating, if its requester says so"),
        86400,
        60 * 86400,
    ),
    "aid.pointer": Default("", _("Where to send people we cannot help, such as 211")),
}
#: Why it ended (A25), as people read it.
REASONS: Mapping[str, Msg] = {
    "done": _("done"),
    "partly": _("partly done"),
    "others": _("done by others"),
    "not_needed": _("no longer needed"),
    "cannot": _("we could not help"),
    "unreachable": _("nobody was reached"),
    "duplicate": _("asked for twice"),
    "passed_on": _("passed on to others"),
}
#: Reasons for which whoever helped did help.
HELPED = ("done", "partly")


def finish(turn: Turn, item: Item, reason: str) -> bool:
    """Close one thing; False if it was closed already. Whoever helped is done, or free."""
    made = claims.live(turn, item.id)
    if not requests.move(
        turn, item, "close", reason=reason, held_by=None, held_until=None, locked_until=None
    ):
        return False
    turn.session.refresh(item)
    if made is not None:
        _let_go(turn, item, made, "done" if reason in HELPED else "passed")
    request = turn.session.get_one(Request, item.request_id)
    turn.audit("aid.closed", f"request:{request.id}", item=item.letter, reason=reason)
    if all(each.state == "closed" for each in requests.items_of(turn, request.id)):
        _shut(turn, request, reason)
    else:
        requests.refresh(turn, request)
    return True


def _let_go(turn: Turn, item: Item, made: Claim, state: str) -> None:
    """The claim is over. Done: the two may still reach each other for a while; else nothing passes any more."""
    turn.session.execute(
        update(Claim)
        .where(Claim.id == made.id, Claim.state.in_(claims.LIVE))
        .values(state=state, ended_at=turn.now)
    )
    turn.session.refresh(made)
    turn.unplan("aid.requester_silent", made.id)
    if state == "done":
        relay.rest(turn, made.id)
        return
    offers.give_back(turn, item)
    relay.end(turn, made.id, silent_for=contacts.ends(turn, made))
    contacts.erase_between(turn, made)
    if turn.person is None or turn.person.id != made.helper_id:
        telling.no_longer_needed(turn, item, made)


def _shut(turn: Turn, request: Request, reason: str) -> None:
    request.state, request.reason, request.closed_at = "closed", reason, turn.now
    turn.session.flush()
    requests.shrink(turn, request)
    contacts.plan_end(turn, request.id, turn.now)
    plan_erasure(turn, request, turn.now + float(turn.setting("aid.erase_after")))


def plan_erasure(turn: Turn, request: Request, at: float) -> None:
    """Its words and places die then (A34)."""
    turn.plan(at, "aid.erase", request.id, f"{at:.0f}")


def close(turn: Turn, request: Request, reason: str) -> bool:
    """Close all of a request; False if it was closed already."""
    if request.state == "closed":
        return False
    closed = [finish(turn, item, reason) for item in requests.items_of(turn, request.id)]
    return any(closed)


def reopen(turn: Turn, item: Item, *, to: str = "open") -> bool:
    """Open a thing again; with `to="claimed"` its last helper has it as before (an undo). False if it is not closed."""
    if not requests.move(turn, item, "reopen", reason=None):
        return False
    request = turn.session.get_one(Request, item.request_id)
    if request.state == "closed":
        request.state, request.reason, request.closed_at = "open", None, None
        requests.unfold(turn, request)
    turn.session.refresh(item)
    turn.audit("aid.reopened", f"request:{request.id}", item=item.letter)
    last = last_done(turn, item)
    if last is not None:
        _take_up(turn, item, last) if to == "claimed" else _pass(turn, last)
    turn.session.flush()
    requests.refresh(turn, request)
    return True


def last_done(turn: Turn, item: Item) -> Claim | None:
    """The claim that finished a thing."""
    found = turn.hot.one(
        "SELECT id FROM aid_claim WHERE item_id = ? AND state = 'done' ORDER BY id DESC LIMIT 1", (item.id,)
    )
    return claims.get(turn, found[0]) if found else None


def _take_up(turn: Turn, item: Item, made: Claim) -> None:
    made.state, made.ended_at, made.sign_at, item.state = "accepted", None, turn.now, "claimed"
    relay.wake(turn, made.id)


def _pass(turn: Turn, made: Claim) -> None:
    made.state = "passed"
    relay.end(turn, made.id, silent_for=contacts.ends(turn, made))
    contacts.erase_between(turn, made)


def stands(turn: Turn, request: Request) -> Text:
    """Where a closed one stands, for a late tap."""
    return _(
        "#{number} is closed: {reason}.", number=str(request.id), reason=REASONS.get(request.reason or "", "")
    )


def until(turn: Turn) -> Moment:
    """How long the two may still write to each other after the end."""
    return Moment(turn.now + float(turn.setting("aid.erase_after")), "day")
