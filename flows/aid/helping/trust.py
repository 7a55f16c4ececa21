"""Some kinds of help are for people somebody knows: the team vouches in one tap (A42)."""

from __future__ import annotations

from bot.contract.views import Act, View
from bot.contract.words import _
from bot.talk import Reply, Toast, Turn, action, names
from bot.talk.furniture import Answered
from flows.aid import rights
from flows.aid.helping import telling
from flows.aid.requesting import asking, requests
from flows.aid.tables import Item, Request


def ask(turn: Turn, request: Request, item: Item) -> Answered:
    """For some kinds of help the neighbours want somebody they know: the team may vouch, in one tap."""
    me = turn.actor.id
    name = names.called(turn, me)
    view = View.of(
        _(
            "{name} would like to help with #{number}: {what}. Do you know them?",
            name=name,
            number=str(request.id),
            what=telling.what(turn, item),
        ),
        actions=(
            Act("aid.vouch", _("Yes, I know them"), f"person:{me}", {"item": f"{request.id}{item.letter}"}),
        ),
    )
    asked = turn.ping("aid", view, about=f"request:{request.id}", step=f"trust{me}")
    said = (
        _(
            "For this the neighbours want somebody they know: {what}. I asked the team; I'll write to you.",
            what=telling.what(turn, item),
        )
        if asked
        else _(
            "For this the neighbours want somebody they know: {what}. Nobody of the team can be reached just now.",
            what=telling.what(turn, item),
        )
    )
    return Reply(View.of(said), Toast(_("I wrote to you in private.")))


@action("aid.vouch", right="aid.vouch")
def vouch(turn: Turn, thing: str, **args: str) -> Answered:
    """One tap: from now on this person counts as known, for every kind of help."""
    number = thing.removeprefix("person:")
    person_id = int(number) if number.isdecimal() else turn.actor.id
    if person_id == turn.actor.id or not rights.is_known(turn, turn.actor.id):
        return Toast(_("Only somebody whom the others know can say that."))
    if not rights.vouch(turn, person_id):
        return Toast(_("{name} is known already.", name=names.called(turn, person_id)))
    named = requests.find(turn, args.get("item", ""))
    if named is not None:
        turn.answered(f"request:{named.request.id}")
        acts = (Act("aid.help", asking.HELP, args["item"]),)
        turn.tell(
            person_id,
            View.of(_("Somebody vouched for you. You can help now, if it is still free."), actions=acts),
            "aid.claim",
        )
    return Toast(_("Thank you. {name} can help now.", name=names.called(turn, person_id)))


DEEDS = (vouch,)
