"""Signs of life of a helper (A18): asked when nothing is heard, and silence opens the thing again.

24 h or half the time left    ->  "Still on it?"    ->  2 h of silence  ->  open again, both are told
somebody else asks for it     ->  the same question  ->  4 h             ->  theirs (A19)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act, View
from bot.contract.words import Moment, _
from bot.talk import Toast, Turn, action, names, timer
from bot.talk.furniture import Answered
from flows.aid.between import contacts
from flows.aid.following import pace
from flows.aid.following.later import SETTLED, between, say, which_of
from flows.aid.helping import claims, telling
from flows.aid.requesting import requests
from flows.aid.tables import Claim, Item, Request


@timer("aid.still_on")
def still_on(turn: Turn, subject: str, _payload: Mapping[str, Any]) -> None:
    """No sign of life: "still on it?", with the moment at which it opens again."""
    found = between(turn, subject, "accepted")
    if found is None:
        return
    made, request, item = found
    due = made.sign_at + pace.span(turn, request, made.sign_at)
    if due > turn.now:
        pace.plan_check(turn, request, made)
        return
    _ask_still_on(turn, made, request, item, pace.silence(turn, request), "still_on")


def _ask_still_on(turn: Turn, made: Claim, request: Request, item: Item, patience: float, why: str) -> None:
    thing, which = which_of(turn, item, made)
    what, until = telling.what(turn, item), Moment(turn.now + patience)
    said = {
        "still_on": _(
            "Still on it: {what}? Without an answer it is open again at {until}.", what=what, until=until
        ),
        "wanted": _(
            "Somebody else could do it: {what}. Still on it? Else it is theirs at {until}.",
            what=what,
            until=until,
        ),
    }[why]
    acts = (
        Act("aid.yes_on_it", _("Yes, still on it"), thing, which),
        Act("aid.give_back", _("I can't after all"), thing, which),
        Act("aid.done", _("It's done"), thing, which),
    )
    once = f"aid.still:{made.id}:{turn.now:.0f}"
    turn.tell(
        made.helper_id, View.of(said, actions=acts), "aid.check", about=f"request:{request.id}", once_key=once
    )
    turn.plan(
        turn.now + patience,
        "aid.no_answer",
        made.id,
        f"{turn.now:.0f}",
        asked=turn.now,
        once=once,
        wait=patience,
    )


@timer("aid.no_answer")
def no_answer(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Nobody answered: it opens again; the card, both sides and whoever is next in line are told."""
    found = between(turn, subject, "accepted")
    asked = float(payload["asked"])
    if found is None:
        return
    made, request, item = found
    if made.sign_at > asked:
        pace.plan_check(turn, request, made)
        return
    heard_at = _delivered_at(turn, str(payload["once"]))
    if heard_at is not None and heard_at + float(payload["wait"]) > turn.now + 1:
        turn.plan(heard_at + float(payload["wait"]), "aid.no_answer", made.id, f"{asked:.0f}+", **payload)
        return
    lapse(turn, made, request, item)


def _delivered_at(turn: Turn, once_key: str) -> float | None:
    """When the question reached them; later than now while quiet hours hold it back, None where nobody is there."""
    row = turn.hot.one("SELECT state, done_at, not_before FROM outbox WHERE once_key = ?", (once_key,))
    if row is None:
        return None
    return row[1] or (max(turn.now, row[2]) if row[0] in ("held", "queued", "sending") else None)


def lapse(turn: Turn, made: Claim, request: Request, item: Item) -> bool:
    """The helper no longer has it."""
    if not claims.end(turn, made, "lapsed"):
        return False
    contacts.erase_between(turn, made)
    what, name = telling.what(turn, item), names.called(turn, made.helper_id)
    free = _("I heard nothing, so it is open to others again: {what}. You are free.", what=what)
    gone = _(
        "I can't reach {name}, so it is open again: {what}. I'll write as soon as someone offers.",
        name=name, what=what,
    )  # fmt: skip
    say(turn, made.helper_id, request, free)
    say(turn, request.requester_id, request, gone)
    return True


@action("aid.yes_on_it", right="aid.release", typed=("still on it", "yes", "sigo", "si"))
def yes_on_it(turn: Turn, thing: str, **args: str) -> Answered:
    """A sign of life; the clock starts anew."""
    made = contacts.claim_of(turn, thing, args.get("claim", ""))
    if made is None or made.helper_id != turn.actor.id:
        return SETTLED
    claims.sign(turn, made.id)
    turn.session.refresh(made)
    pace.plan_check(turn, turn.session.get_one(Request, made.request_id), made)
    return Toast(_("Good. Thank you for saying so."))


def is_stuck(turn: Turn, item: Item) -> bool:
    """Whether somebody else may ask for what is taken: nothing was heard of it for a while (A19)."""
    made = claims.live(turn, item.id)
    quiet = turn.now - made.sign_at if made is not None and made.state == "accepted" else 0.0
    return quiet >= float(turn.setting("aid.take_over"))


@action("aid.take_over", right="aid.claim", typed=("take over", "ask again", "relevar"))
def take_over(turn: Turn, thing: str, **args: str) -> Answered:
    """Somebody else asks for what seems stuck; no answer in a set time makes them next (A19)."""
    named = requests.find(turn, thing)
    item = named.item if named is not None else None
    made = claims.live(turn, item.id) if item is not None else None
    if named is None or item is None or made is None or made.state != "accepted":
        return SETTLED
    if turn.actor.id in (made.helper_id, named.request.requester_id):
        return SETTLED
    claims.hold(turn, item, turn.actor.id)
    patience = float(turn.setting("aid.take_over"))
    if is_stuck(turn, item):
        _ask_still_on(turn, made, named.request, item, patience, "wanted")
        return View.of(
            _("I asked them. If I hear nothing by {until}, you are next.", until=Moment(turn.now + patience))
        )
    return View.of(_("They were heard of not long ago. You are next in line if it is free again."))


TIMERS = (still_on, no_answer)
DEEDS = (yes_on_it, take_over)
