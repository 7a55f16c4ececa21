"""Somebody leaves every chat, blocks the hub or deletes their account while they asked for something or held it.

Who left is asked once in private, and what they held opens again after a day. Who cannot be reached any more: the
other side and whoever is on duty hear of it within the minute (X6).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act, View
from bot.contract.words import _
from bot.people.community import Default
from bot.talk import Turn, names, timer
from flows.aid.following import signs
from flows.aid.following.later import ask_team, say, which_of
from flows.aid.helping import claims, telling
from flows.aid.requesting import requests
from flows.aid.tables import Claim, Item, Request

SETTINGS: Mapping[str, Default] = {
    "aid.left_after": Default(
        86400, _("Seconds until what somebody held who left is open again"), 3600, 604800
    ),
}


def hears(turn: Turn, person_id: int, what: str) -> None:
    """What happened to a person, where they asked for something or help with it."""
    if what not in ("left", "unreachable"):
        return
    held, asked = claims.held_by(turn, person_id), requests.open_of(turn, person_id)
    if not held and not asked:
        return
    if what == "left":
        _ask_once(turn, person_id, bool(held), bool(asked))
    else:
        _tell_the_others(turn, person_id)
    turn.plan(
        turn.now + float(turn.setting("aid.left_after")),
        "aid.left",
        person_id,
        f"{what}{turn.now:.0f}",
        why=what,
    )


def _ask_once(turn: Turn, person_id: int, helps: bool, asks: bool) -> None:
    acts = []
    for made in claims.held_by(turn, person_id)[:2]:
        thing, which = which_of(turn, turn.session.get_one(Item, made.item_id), made)
        acts.append(Act("aid.give_back", _("I can't after all"), thing, which))
    asked = requests.open_of(turn, person_id)[:2]
    acts += [Act("aid.withdraw", _("No longer needed"), str(request.id)) for request in asked]
    said = (
        _(
            "You left the group. What you said you'd do is open to others again in a day, unless you come back."
        )
        if helps
        else _("You left the group. Do you still need what you asked for? In a day the team looks after it.")
    )
    turn.tell(
        person_id,
        View.of(said, actions=tuple(acts)),
        "aid.check",
        once_key=f"left:{person_id}:{turn.now:.0f}",
    )


def _tell_the_others(turn: Turn, person_id: int) -> None:
    name = names.called(turn, person_id)
    for made in claims.held_by(turn, person_id):
        request, item = (
            turn.session.get_one(Request, made.request_id),
            turn.session.get_one(Item, made.item_id),
        )
        what = telling.what(turn, item)
        gone = _(
            "I can't reach {name} any more: {what}. The team knows and looks for a way.", name=name, what=what
        )
        say(turn, request.requester_id, request, gone)
        ask_team(turn, request, [item.category], f"unreachable{made.id}")
    for request in requests.open_of(turn, person_id):
        for item, made in _live(turn, request):
            say(turn, made.helper_id, request,
                _("I can't reach {name} any more: {what}. Please wait; the team looks for a way.", name=name,
                  what=telling.what(turn, item)))  # fmt: skip
        ask_team(
            turn,
            request,
            [item.category for item in requests.items_of(turn, request.id)],
            f"gone{request.id}",
        )


def _live(turn: Turn, request: Request) -> list[tuple[Item, Claim]]:
    found = ((item, claims.live(turn, item.id)) for item in requests.items_of(turn, request.id))
    return [(item, made) for item, made in found if made is not None]


@timer("aid.left")
def still_gone(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """A day later: what they held is open again, and their own requests are the team's to look after."""
    person_id = int(subject)
    person = turn.person_by(person_id)
    is_back = person is not None and person.is_member and turn.private_chat(person_id) is not None
    if is_back or (person is not None and person.standing == "remote"):
        return
    for made in claims.held_by(turn, person_id):
        request, item = (
            turn.session.get_one(Request, made.request_id),
            turn.session.get_one(Item, made.item_id),
        )
        signs.lapse(turn, made, request, item)
    for request in requests.open_of(turn, person_id):
        ask_team(
            turn,
            request,
            [item.category for item in requests.items_of(turn, request.id)],
            f"left{request.id}",
        )


ON_PERSON = (hears,)
TIMERS = (still_gone,)
