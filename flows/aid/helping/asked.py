"""What can be done with a posted request: look at it, take a yes back, need it no longer."""

from __future__ import annotations

from bot.contract.views import Act, View
from bot.contract.words import _
from bot.talk import Reply, Toast, Turn, action
from bot.talk.furniture import Answered
from flows.aid import rights
from flows.aid.following import closing
from flows.aid.helping import claims, telling
from flows.aid.helping.taking import UNKNOWN, told
from flows.aid.requesting import requests
from flows.aid.tables import Request

OVER = Toast(_("That is settled already. Thank you."))


@action("aid.look", right="aid.note", typed=("show", "ver"))
def look_at(turn: Turn, thing: str, **args: str) -> Answered:
    """A request in full, for those who may read the words; looking is noted where it must be."""
    named = requests.find(turn, thing)
    if named is None:
        return UNKNOWN
    request = named.request
    verdict = turn.may("aid.note", rights.relate(turn, turn.actor.id, thing))
    if not verdict:
        return Toast(_("That is only for the people concerned."))
    if "y2" in verdict.marks:
        turn.revealed(request.requester_id, turn.actor.id, "words", f"request:{request.id}")
        turn.tell(
            request.requester_id, _("An organizer looked at #{number}.", number=str(request.id)), "aid.news"
        )
    items = named.item or requests.items_of(turn, request.id)[0]
    return Reply(told(turn, request, items))


@action("undo.request", right="aid.close", typed=("undo", "deshacer"))
def undo(turn: Turn, thing: str, **args: str) -> Answered:
    """Ten minutes to take a yes back: it is as if it had not been posted (rule 16)."""
    named = requests.find(turn, thing)
    if named is None:
        return UNKNOWN
    if turn.now - named.request.created_at > turn.setting("aid.undo_seconds"):
        return Toast(_("That was a while ago. Write: no longer needed {number}.", number=thing))
    return _withdraw(turn, named.request, in_place=True)


def not_theirs(turn: Turn, thing: str) -> Answered:
    """ "cancel 12" of whoever helps with it is about their help; of a number that is nothing's it says so."""
    named = requests.find(turn, thing)
    if named is None:
        return UNKNOWN
    items = [named.item] if named.item else requests.items_of(turn, named.request.id)
    mine = [item for item in items if (it := claims.live(turn, item.id)) and it.helper_id == turn.actor.id]
    if len(mine) != 1:
        return None
    back = Act("aid.give_back", _("I can't after all"), requests.number_of(turn, mine[0]))
    return Reply(View.of(_("You help: {what}.", what=telling.what(turn, mine[0])), actions=(back,)))


@action(
    "aid.withdraw",
    right="aid.close",
    typed=("no longer needed", "withdraw", "cancel", "ya no", "retirar", "cancelar"),
    denied=not_theirs,
)
def withdraw(turn: Turn, thing: str, **args: str) -> Answered:
    """The requester needs it no more: helpers are told, cards shrink."""
    named = requests.find(turn, thing)
    return UNKNOWN if named is None else _withdraw(turn, named.request)


def _withdraw(turn: Turn, request: Request, in_place: bool = False) -> Answered:
    return (
        Reply(View.of(_("Taken back. Nobody sees it any more.")), in_place=in_place)
        if closing.close(turn, request, "not_needed")
        else OVER
    )


DEEDS = (look_at, undo, withdraw)
