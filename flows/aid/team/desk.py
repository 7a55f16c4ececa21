"""The team's desk: take a thing on so that nobody else does, and read who was told what about it.

    olga > take on 12       nobody else can take it for two hours (A30)
    olga > log 12           who was told what, and when; roles instead of names, no private fields

Writing to whoever asked is `passing`: "@12 what size, please?" names nobody.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import and_, or_, select, update

from bot.contract.views import Act, Items, Span, View
from bot.contract.words import Joined, Moment, Msg, Text, _
from bot.people.community import Default
from bot.talk import Reply, Toast, Turn, action, command, timer
from bot.talk.furniture import Answered
from flows.aid.requesting import requests
from flows.aid.requesting.requests import rows
from flows.aid.tables import Claim, Item, Request

SETTINGS: Mapping[str, Default] = {
    "aid.lock": Default(
        2 * 3600, _("Seconds that a thing taken on by the team is kept from others"), 600, 86400
    ),
}
#: Lines of a log, the newest.
LINES = 20


@action("aid.take_on", right="aid.answer", typed=("take on", "me encargo"))
def take_on(turn: Turn, thing: str, **args: str) -> Answered:
    """Lock what is free of a request to whoever acts."""
    named = requests.find(turn, thing)
    if named is None:
        return Toast(_("I know no request with that number."))
    items = [named.item] if named.item else requests.items_of(turn, named.request.id)
    until = turn.now + float(turn.setting("aid.lock"))
    locked = [item for item in items if _lock(turn, item, until)]
    turn.answered(f"request:{named.request.id}")
    if not locked:
        return Toast(_("Somebody has it already, or it is closed."))
    turn.audit("aid.locked", f"request:{named.request.id}", items=[item.letter for item in locked])
    requests.refresh(turn, named.request)
    said = _("#{number} is yours until {until}. Write @{number} and your words to reach whoever asked.",
             number=str(named.request.id), until=Moment(until, "time"))  # fmt: skip
    return View.of(
        said, actions=(Act("aid.let_free", _("Let it go"), thing), Act("aid.look", _("Show it"), thing))
    )


def _lock(turn: Turn, item: Item, until: float) -> bool:
    me = turn.actor.id
    free = or_(
        Item.state == "open", and_(Item.state == "held", or_(Item.held_by == me, Item.held_until <= turn.now))
    )
    done = turn.session.execute(
        update(Item)
        .where(Item.id == item.id, free)
        .values(state="held", held_by=me, held_until=until, locked_until=until)
    )
    if rows(done) == 1:
        turn.plan(until, "aid.unlock", item.id, f"{until:.0f}")
    return rows(done) == 1


@action("aid.let_free", right="aid.answer", typed=("let go", "soltar"))
def let_free(turn: Turn, thing: str, **args: str) -> Answered:
    """Unlock it before its time."""
    named = requests.find(turn, thing)
    items = [] if named is None else [named.item] if named.item else requests.items_of(turn, named.request.id)
    freed = [item for item in items if item.held_by == turn.actor.id and _unlock(turn, item)]
    return Toast(_("Free for others again.")) if freed else Toast(_("That was free already."))


def _unlock(turn: Turn, item: Item) -> bool:
    done = turn.session.execute(
        update(Item)
        .where(Item.id == item.id, Item.state == "held", Item.locked_until.is_not(None))
        .values(state="open", held_by=None, held_until=None, locked_until=None)
    )
    request = turn.session.get_one(Request, item.request_id)
    requests.refresh(turn, request)
    return rows(done) == 1


@timer("aid.unlock")
def unlock(turn: Turn, subject: str, _payload: Mapping[str, Any]) -> None:
    """Its time is over: others may take it."""
    item = turn.session.get(Item, int(subject))
    if item is not None and item.locked_until is not None and item.locked_until <= turn.now:
        _unlock(turn, item)


# -- the log --------------------------------------------------------------------------------------------

#: Kinds of messages, as the team reads them; others are the hub's answers.
TOLD: Mapping[str, Msg] = {
    "aid.ask": _("asked to help"),
    "aid.claim": _("told about the help"),
    "aid.news": _("told the news"),
    "aid.check": _("asked how it goes"),
    "aid.reminder": _("reminded"),
    "aid.question": _("asked if still needed"),
    "aid.closed": _("asked if it is done"),
    "aid.contact": _("told of a shared contact"),
    "relay.word": _("got a message"),
    "ping": _("asked to look"),
    "alarm": _("alarmed"),
}
STATES: Mapping[str, Msg] = {
    "sent": _("arrived"), "unknown": _("may have arrived"), "dead": _("did not arrive"), "dropped": _("dropped"),
    "call": _("on the call list"),
}  # fmt: skip
DEEDS_DONE: Mapping[str, Msg] = {
    "aid.opened": _("asked for"), "aid.claimed": _("somebody offered"), "aid.accepted": _("agreed"),
    "aid.claim_ended": _("given back"), "aid.closed": _("closed"), "aid.reopened": _("open again"),
    "aid.edited": _("changed"), "aid.erased": _("words erased"), "aid.shared": _("a contact was shared"),
    "aid.revoked": _("a contact was taken back"), "aid.locked": _("taken on by the team"),
    "aid.fund_asked": _("the fund was asked"), "aid.fund_yes": _("the fund said yes"),
    "aid.fund_no": _("the fund said no"), "aid.fund_off": _("the fund isn't asked any more"),
    "aid.fund_done": _("the fund paid"), "aid.report": _("reported"),
    "aid.not_received": _("not received"), "aid.received": _("received"),
}  # fmt: skip


@command("log", right="aid.answer", title=_("Who was told what about a request"), words=("registro",),
         shown_to=("dispatcher", "organizer"))  # fmt: skip
def log(turn: Turn, rest: str) -> Answered:
    """Who was told what and when about #12; roles, no names, no private fields."""
    named = requests.find(turn, rest.split(" ")[0])
    if named is None:
        return View.of(_("Which one? For example: log 12."))
    lines = sorted((*_done(turn, named.request), *_told(turn, named.request)), key=lambda line: line[0])
    lines = lines[-LINES:]
    shown: list[tuple[Span, ...]] = [(Joined((Moment(at, "short"), *parts), "dot"),) for at, *parts in lines]
    return Reply(View.of(_("#{number}, oldest first:", number=str(named.request.id)), Items(tuple(shown))))


def _told(turn: Turn, request: Request) -> list[tuple[Any, ...]]:
    about = [f"request:{request.id}", *_relays(turn, request)]
    found = turn.hot.all(
        "SELECT created_at, person_id, kind, state FROM outbox WHERE person_id IS NOT NULL AND deed = 'send'"  # noqa: S608 - marks only
        f" AND about IN ({', '.join('?' * len(about))}) ORDER BY id DESC LIMIT {LINES}",
        about,
    )
    return [
        (at, role(turn, request, person_id), TOLD.get(kind, _("answered")), STATES.get(state, _("waits")))
        for at, person_id, kind, state in reversed(found)
    ]


def _relays(turn: Turn, request: Request) -> list[str]:
    return [
        f"relay:{row[0]}"
        for row in turn.hot.all("SELECT id FROM aid_relay WHERE request_id = ?", (request.id,))
    ]


def _done(turn: Turn, request: Request) -> list[tuple[Any, ...]]:
    found = turn.hot.all(
        "SELECT at, person_id, action, detail FROM audit WHERE subject = ? ORDER BY id DESC LIMIT ?",
        (f"request:{request.id}", LINES),
    )
    return [
        (at, role(turn, request, person_id), DEEDS_DONE[name], *_letter(detail))
        for at, person_id, name, detail in reversed(found)
        if name in DEEDS_DONE
    ]


def _letter(detail: str) -> tuple[str, ...]:
    """Which of several things it was about."""
    letter = json.loads(detail).get("item")
    return (str(letter),) if letter else ()


def role(turn: Turn, request: Request, person_id: int | None) -> Text:
    """Who that is to this request, without a name."""
    if person_id is None:
        return _("by itself")
    if person_id in (request.requester_id, request.poster_id):
        return _("whoever asked")
    helped = turn.session.scalars(
        select(Claim.id).where(Claim.request_id == request.id, Claim.helper_id == person_id)
    ).first()
    return _("a helper") if helped else _("somebody")


DEEDS = (take_on, let_free)
COMMANDS = (log,)
TIMERS = (unlock,)
