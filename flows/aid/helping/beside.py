"""What lies on the way, and what the next helper should know.

sam takes the groceries in Oak Park     "Near there somebody needs baby things, too."   [Also: baby things]   (A24)
sam > leave a note                      "lift broken, dog": for whoever helps next, and nobody else           (A32)
"""

from __future__ import annotations

from sqlalchemy import select

from bot.contract.views import Act, Quote, View
from bot.contract.words import _
from bot.talk import Ending, Talk, Toast, Turn, action, flow
from bot.talk import Text as Words
from bot.talk.furniture import Answered, HandOver
from flows.aid import areas
from flows.aid.categories import category_of, label_of
from flows.aid.helping import claims
from flows.aid.requesting import requests
from flows.aid.rights import may_take
from flows.aid.tables import Item, Request

LONGEST = 300


# -- on the way ------------------------------------------------------------------------------------------


def another(turn: Turn, request: Request, taken: Item) -> list[Act]:
    """A button for one more open thing of the same request or near it, if the helper may take it; else nothing."""
    near = areas.near(turn, request.area)
    wanted = (
        select(Request, Item)
        .join(Item, Item.request_id == Request.id)
        .where(Request.state == "open", Item.state == "open", Request.circle == "group", Item.id != taken.id)
        .where((Request.id == request.id) | Request.area.in_(near))
        .where(Request.requester_id != turn.actor.id)
        .order_by(Request.id != request.id, Request.urgency != "high", Request.id)
    )
    if not claims.has_room(turn, turn.actor.id):
        return []
    for other, item in turn.session.execute(wanted).all():
        if may_take(turn, category_of(turn, item.category), turn.actor.id):
            return [
                Act(
                    "aid.help",
                    _("Also: {what}", what=label_of(turn, item.category)),
                    f"{other.id}{item.letter}",
                )
            ]
    return []


# -- for the next helper ---------------------------------------------------------------------------------


@action("aid.jot", right="aid.note", typed=("leave a note", "dejar nota"))
def jot(turn: Turn, thing: str, **args: str) -> Answered:
    """Whoever helps, or asked, leaves a note."""
    named = requests.find(turn, thing)
    if named is None or not _concerned(turn, named.request):
        return Toast(_("That is only for the people concerned."))
    return HandOver("aid.note", {"thing": str(named.request.id)})


def _concerned(turn: Turn, request: Request) -> bool:
    me = turn.actor.id
    mine = any(made.request_id == request.id for made in claims.held_by(turn, me))
    return mine or me in (request.requester_id, request.poster_id)


@flow("aid.note", title=_("A note for the helper"), right="aid.note", hidden=True)
def write_note(talk: Talk) -> Ending:
    """What was there before stands; the new line comes below it."""
    request = requests.get(talk, talk.params["thing"])
    if request is None or request.state != "open" or not _concerned(talk, request):
        return talk.end(_("That is settled already. Thank you."))
    asked = _(
        "What should the next helper know? For example: lift broken, dog. Only helpers and they read it."
    )
    note = talk.ask("note", asked, Words(LONGEST), label=_("Note"))
    before = requests.note_of(talk, request)
    whole = f"{before}\n{note}" if before else note
    shown = View.of(Quote(whole), _("Shall I keep it for the next helper?"))
    if not talk.confirm("keep", shown, yes=_("Yes, keep it"), change=True):
        return talk.end(_("Nothing was kept."))
    requests.edit(talk, request, note=whole[-2 * LONGEST :])
    return talk.end(_("Kept. Whoever helps next reads it after their yes."))


TALKS = (write_note,)
DEEDS = (jot,)
