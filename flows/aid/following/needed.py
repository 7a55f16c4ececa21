"""An old request: its requester is asked whether it is still needed, and the answer moves it (A27)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act, View
from bot.contract.words import _
from bot.talk import Turn, action, timer
from bot.talk.furniture import Answered
from flows.aid.categories import labels
from flows.aid.following import closing
from flows.aid.following.later import SETTLED, ask_team
from flows.aid.requesting import requests
from flows.aid.tables import Request


@timer("aid.still_needed")
def still_needed(turn: Turn, subject: str, _payload: Mapping[str, Any]) -> None:
    """An old one, or one whose time has passed: its requester is asked, and nobody else."""
    request = requests.get(turn, subject)
    if request is None or request.state == "closed":
        return
    kinds = [item.category for item in requests.items_of(turn, request.id) if item.state != "closed"]
    old_at = request.created_at + float(turn.setting("aid.still_needed_after"))
    is_late = requests.passed(request, turn.now)
    if is_late and turn.now < old_at and not _free(turn, request):  # whoever has it is asked how it goes
        turn.plan(old_at, "aid.still_needed", request.id, f"{old_at:.0f}")
        return
    request.asked_again_at = turn.now
    thing, what = str(request.id), labels(turn, kinds)
    said = (
        _("The time for this has passed: {what}. Do you still need it?", what=what)
        if is_late
        else _("You asked some days ago: {what}. Do you still need it?", what=what)
    )
    acts = (
        Act("aid.need_still", _("Still need it"), thing),
        Act("aid.helped", _("I was helped"), thing),
        Act("aid.helped_more", _("Helped, need more"), thing),
        Act("aid.withdraw", _("No longer needed"), thing),
    )
    turn.tell(request.requester_id, View.of(said, actions=acts), "aid.question", about=f"request:{thing}")


@action("aid.need_still", right="aid.close", typed=("still need it", "yes", "todavia lo necesito", "si"))
def need_still(turn: Turn, thing: str, **args: str) -> Answered:
    """Still needed: it is as new, and the team looks as well."""
    request = _open_one(turn, thing)
    if request is None:
        return SETTLED
    at = turn.now + float(turn.setting("aid.still_needed_after"))
    turn.plan(at, "aid.still_needed", request.id, f"{at:.0f}")
    free = _free(turn, request)
    if free:
        ask_team(turn, request, free, f"old{at:.0f}")
    requests.refresh(turn, request)
    return View.of(_("It stays open, and the team looks for somebody, too."))


@action("aid.helped", right="aid.close", typed=("helped", "me ayudaron"))
def helped(turn: Turn, thing: str, **args: str) -> Answered:
    """Somebody else did it, or it was done unsaid."""
    request = _open_one(turn, thing)
    if request is None or not closing.close(turn, request, _how(turn, request)):
        return SETTLED
    return View.of(_("Good to hear. It is closed, and whoever helped is told."))


def _how(turn: Turn, request: Request) -> str:
    taken = any(item.state == "claimed" for item in requests.items_of(turn, request.id))
    return "done" if taken else "others"


@action("aid.helped_more", right="aid.close", typed=("need more", "necesito mas"))
def helped_more(turn: Turn, thing: str, **args: str) -> Answered:
    """What somebody does now is done; the rest stays open."""
    request = _open_one(turn, thing)
    if request is None:
        return SETTLED
    taken = [item for item in requests.items_of(turn, request.id) if item.state == "claimed"]
    for item in taken:
        closing.finish(turn, item, "partly")
        closing.reopen(turn, item)
    at = turn.now + float(turn.setting("aid.still_needed_after"))
    turn.plan(at, "aid.still_needed", request.id, f"{at:.0f}")
    return View.of(_("It is open again for the rest. I'll write as soon as someone offers."))


def _free(turn: Turn, request: Request) -> list[str]:
    """Kinds that nobody has taken."""
    return [item.category for item in requests.items_of(turn, request.id) if item.state in ("open", "held")]


def _open_one(turn: Turn, thing: str) -> Request | None:
    named = requests.find(turn, thing)
    return named.request if named is not None and named.request.state == "open" else None


TIMERS = (still_needed,)
DEEDS = (need_still, helped, helped_more)
