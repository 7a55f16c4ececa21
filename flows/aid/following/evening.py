"""Help at a set time: both sides are reminded once, the evening before, with [It stands] [I can't] (A39)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act, View
from bot.contract.words import Moment, _
from bot.talk import Reply, Toast, Turn, action, names, timer
from bot.talk.furniture import Answered
from flows.aid.between import contacts, relay
from flows.aid.following.later import SETTLED, between, say, which_of
from flows.aid.helping import claims, telling
from flows.aid.requesting import asking
from flows.aid.tables import Item, Request


@timer("aid.evening", grace=12 * 3600)
def evening(turn: Turn, subject: str, _payload: Mapping[str, Any]) -> None:
    """Help at a set time: both are reminded once, the evening before."""
    found = between(turn, subject, "accepted")
    if found is None or found[1].due_from is None or found[1].due_from < turn.now:
        return
    made, request, item = found
    thing, which = which_of(turn, item, made)
    due = asking.moment_of(request) or Moment(found[1].due_from)
    for person_id, other in ((request.requester_id, made.helper_id), (made.helper_id, request.requester_id)):
        said = _("Tomorrow: {what} with {name}, {due}. Does it stand?",
                 what=telling.what(turn, item), name=names.called(turn, other), due=due)  # fmt: skip
        acts = (
            Act("aid.stands", _("It stands"), thing, which),
            Act("aid.cannot", _("I can't"), thing, which),
        )
        turn.tell(person_id, View.of(said, actions=acts), "aid.reminder", about=f"request:{request.id}")


@action("aid.stands", right="aid.delivered", typed=("it stands", "sigue en pie"))
def it_stands(turn: Turn, thing: str, **args: str) -> Answered:
    """It is a sign of life, when the helper says so."""
    made = contacts.claim_of(turn, thing, args.get("claim", ""))
    if made is None:
        return SETTLED
    if made.helper_id == turn.actor.id:
        claims.sign(turn, made.id)
    return Toast(_("Good, it stands."))


@action("aid.cannot", right="aid.delivered", typed=("i can't make it", "no puedo ir"))
def cannot_come(turn: Turn, thing: str, **args: str) -> Answered:
    """The helper's: it opens again. The requester's: the helper is told to write about another time."""
    made = contacts.claim_of(turn, thing, args.get("claim", ""))
    if made is None:
        return SETTLED
    request, item = turn.session.get_one(Request, made.request_id), turn.session.get_one(Item, made.item_id)
    what = telling.what(turn, item)
    if made.helper_id == turn.actor.id:
        claims.end(turn, made, "given_back")
        contacts.erase_between(turn, made)
        telling.given_back(turn, request, item, made)
        return View.of(_("Thank you for saying so. It is open again: {what}. I told them.", what=what))
    thing, _args = which_of(turn, item, made)
    write = telling.write_act(turn, thing, relay.open(turn, made.id), turn.actor.id)
    name = names.called(turn, turn.actor.id)
    say(turn, made.helper_id, request, _("{name} can't tomorrow: {what}. Write to them for another time.",
                                          name=name, what=what), write)  # fmt: skip
    other = telling.write_act(turn, thing, relay.open(turn, made.id), made.helper_id)
    acts = (other, Act("aid.withdraw", _("No longer needed"), str(request.id)))
    return Reply(View.of(_("I told them. You can agree on another time here."), actions=acts))


TIMERS = (evening,)
DEEDS = (it_stands, cannot_come)
