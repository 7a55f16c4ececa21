"""What happens if nobody comes or answers, and when words die. Signs of life, old requests and evenings: next door.

    aid.unclaimed         nobody came: whoever is on duty, once (A28)
    aid.requester_silent  the yes is missing: one nudge, then duty; the helper reads that it's not their turn (A39)
    aid.erase             words, places and contacts die (A34)
    aid.outside           somebody wanted something in a group and never came in (A7)

Each reads the state at its moment and does nothing if that moved on. A timer's key is its occasion: it acts once,
however late it comes (A29).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act
from bot.contract.words import _
from bot.people.community import Default
from bot.talk import Turn, names, timer
from flows.aid.between import contacts, relay
from flows.aid.following import closing
from flows.aid.following.later import ask_team, between, say, which_of
from flows.aid.helping import claims, telling
from flows.aid.requesting import requests

Payload = Mapping[str, Any]


#: Seconds until the team is looked for again, if nobody of them could be reached.
AGAIN = 3600.0

# -- nobody came ----------------------------------------------------------------------------------------


@timer("aid.unclaimed")
def unclaimed(turn: Turn, subject: str, payload: Payload) -> None:
    """Whoever is on duty hears of what nobody took, once; while nobody is, it waits for them."""
    request = requests.get(turn, subject)
    if request is None or request.state == "closed":
        return
    free = [item.category for item in requests.items_of(turn, request.id) if item.state in ("open", "held")]
    if not free or ask_team(turn, request, free, "unclaimed"):
        return
    turn.plan(turn.now + AGAIN, "aid.unclaimed", subject, f"{turn.now:.0f}", told=1)
    if not payload.get("told"):
        words = _(
            "Nobody has offered yet, and nobody of the team can be reached now."
            " I keep asking, and write as soon as someone offers."
        )
        say(turn, request.requester_id, request, words)


# -- the requester's yes --------------------------------------------------------------------------------


@timer("aid.requester_silent")
def requester_silent(turn: Turn, subject: str, payload: Payload) -> None:
    """One nudge, then the person on duty; the helper reads that it is not their turn, and may leave freely."""
    found = between(turn, subject, "waiting")
    if found is None:
        return
    made, request, item = found
    thing, which = which_of(turn, item, made)
    what = telling.what(turn, item)
    if payload.get("step") == "duty":
        ask_team(turn, request, [item.category], f"silent{made.id}")
        return
    name = names.called(turn, made.helper_id)
    acts = (
        Act("aid.accept", _("Yes, {name}", name=names.short(turn, made.helper_id)), thing, which),
        Act("aid.refuse", _("Someone else"), thing, which),
    )
    waits = _("{name} is waiting for your yes: {what}. Is that all right?", name=name, what=what)
    say(turn, request.requester_id, request, waits, *acts)
    back = Act("aid.give_back", _("I can't after all"), thing, which)
    still = _(
        "They have not answered yet: {what}. It's not your turn; I asked again. You may leave it.", what=what
    )
    say(turn, made.helper_id, request, still, back)
    turn.plan(turn.now + claims.patience(turn, request), "aid.requester_silent", made.id, "2", step="duty")


# -- erasing --------------------------------------------------------------------------------------------


@timer("aid.erase")
def erase(turn: Turn, subject: str, _payload: Payload) -> None:
    """Words, place, note and contacts die; kind, time and outcome stay as counts."""
    request = requests.get(turn, subject)
    if (
        request is None
        or request.state != "closed"
        or request.erased_at is not None
        or request.closed_at is None
    ):
        return
    keeps = request.keep_until or request.closed_at + float(turn.setting("aid.erase_after"))
    if keeps > turn.now:
        closing.plan_erasure(turn, request, keeps)
        return
    request.words = request.place = request.note = None
    request.public_place = request.area = request.origin = None
    request.erased_at = turn.now
    contacts.erase(turn, request.id)
    relay.end_all(turn, request.id, silent=True)
    turn.audit("aid.erased", f"request:{request.id}")


# -- somebody waits at the door -------------------------------------------------------------------------

WAITING = 900
SETTINGS = {
    "aid.door_waits": Default(
        WAITING, _("Seconds until the team hears that somebody could not get in"), 60, 86400
    ),
}


def hears(turn: Turn, person_id: int, what: str) -> None:
    """Somebody wanted something in a group and has no private chat yet (A7)."""
    if what == "outside":
        turn.plan(
            turn.now + float(turn.setting("aid.door_waits")),
            "aid.outside",
            person_id,
            f"{turn.now // 86400:.0f}",
        )


@timer("aid.outside")
def still_outside(turn: Turn, subject: str, _payload: Payload) -> None:
    """They never opened the private chat: whoever is on duty can write to them in the group."""
    if turn.person_by(int(subject)) is None or turn.private_chat(int(subject)) is not None:
        return
    name = names.called(turn, int(subject))
    said = _("{name} asked for something in the group and can't reach me in private. Please look.", name=name)
    turn.ping("aid", said, about=f"person:{subject}", step="outside")


ON_PERSON = (hears,)
TIMERS = (unclaimed, requester_silent, erase, still_outside)
