"""What the two sides answer to a claim: the requester's yes or no, the helper's "I can't after all" (A16, A17, A39)."""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.views import View
from bot.contract.words import _
from bot.talk import Reply, Toast, Turn, action
from bot.talk.furniture import Answered
from flows.aid.helping import claims, telling
from flows.aid.requesting import requests
from flows.aid.tables import Claim, Item, Request

OVER = Toast(_("That is settled already. Thank you."))


def _claim(turn: Turn, thing: str, args: Mapping[str, str]) -> Claim | None:
    """The claim a button names, else the one the thing has now."""
    if "claim" in args:
        return claims.get(turn, args["claim"])
    named = requests.find(turn, thing)
    if named is None:
        return None
    items = [named.item] if named.item else requests.items_of(turn, named.request.id)
    found = [claim for item in items if (claim := claims.live(turn, item.id))]
    return found[0] if len(found) == 1 else None


@action("aid.accept", right="aid.accept", typed=("yes", "accept", "si", "aceptar", "acepto"))
def accept(turn: Turn, thing: str, **args: str) -> Answered:
    """The requester's yes to this helper."""
    claim = _claim(turn, thing, args)
    if claim is None or claim.state not in claims.LIVE:
        return OVER
    if not claims.accept(turn, claim):
        return Toast(_("You said yes already. They write to you next."))
    return Reply(toast=Toast(_("Done.")))


@action("aid.refuse", right="aid.accept", typed=("no", "someone else", "otra persona"))
def refuse(turn: Turn, thing: str, **args: str) -> Answered:
    """The requester would rather have somebody else: it is open again, and nobody learns why."""
    claim = _claim(turn, thing, args)
    if claim is None or claim.state != "waiting" or not claims.end(turn, claim, "refused"):
        return OVER
    item = turn.session.get_one(Item, claim.item_id)
    telling.not_this_time(turn, item, claim)
    return Reply(
        View.of(
            _(
                "Fine. It is open again: {what}. I'll write as soon as someone else offers.",
                what=telling.what(turn, item),
            )
        )
    )


@action("aid.give_back", right="aid.release", typed=("give back", "i can't", "devolver", "no puedo"))
def give_back(turn: Turn, thing: str, **args: str) -> Answered:
    """One tap: it is open again with its history, the requester is told, and nothing of theirs is cancelled (A17)."""
    claim = _claim(turn, thing, args)
    if claim is None or claim.helper_id != turn.actor.id or not claims.end(turn, claim, "given_back"):
        return OVER
    request, item = turn.session.get_one(Request, claim.request_id), turn.session.get_one(Item, claim.item_id)
    if request.choosing == "first" or claim.accepted_at is not None:
        telling.given_back(turn, request, item, claim)
    return Reply(
        View.of(
            _(
                "Thank you for saying so. It is open again: {what}. I told them.",
                what=telling.what(turn, item),
            )
        )
    )


DEEDS = (accept, refuse, give_back)
