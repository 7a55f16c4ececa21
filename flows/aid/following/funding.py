"""A request for money draws on the fund, which decides in its own room (F9).

rosa taps [Ask the fund for it]      its questions; no name is told to who decides
hub  > rosa: #12: the fund gives help in money. Whoever pays it writes to you.
hub  > rosa: The fund paid: money, #12. Did you get what you needed?      [Yes, all good] [Only partly] [No, not yet]

What the fund asks, and its rule, are the fund's; here only whether the request stands, and what becomes of it.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.views import Act
from bot.contract.words import Msg, _
from bot.talk import HandOver, Toast, Turn, action
from bot.talk.furniture import Answered, Word
from flows.aid.following import closing, finishing
from flows.aid.helping import claims, telling
from flows.aid.requesting import requests
from flows.aid.tables import Item, Request

#: The fund's flow, if this build has it; and what it gives.
FLOW, KIND = "fund.household", "money"


def offered(turn: Turn, request: Request) -> tuple[Act, ...]:
    """The button under a request for money, for whoever acts."""
    if _money(turn, request) is None or not turn.may_start(FLOW, turn.actor.id):
        return ()
    return (Act("aid.ask_fund", _("Ask the fund for it"), str(request.id)),)


def _money(turn: Turn, request: Request) -> Item | None:
    """What of it the fund could give; None if nothing, or that is closed."""
    found = requests.items_of(turn, request.id)
    return next((item for item in found if item.category == KIND and item.state != "closed"), None)


@action(
    "aid.ask_fund",
    right="aid.fund",
    typed=("ask the fund for", "pedir al fondo para", "ask the fund for it", "pedirlo al fondo"),
)
def ask_the_fund(turn: Turn, thing: str, **args: str) -> Answered:
    """The fund's questions."""
    named = requests.find(turn, thing)
    if named is None:
        return Toast(_("I know no request with that number."))
    if _money(turn, named.request) is None or FLOW not in turn.house.flows:
        return Toast(_("The fund gives money only, and only while it is still needed."))
    request = named.request
    return HandOver(FLOW, {"matter": f"aid:{request.id}", "household": str(request.requester_id)})


#: What the fund says -> what whoever needs it reads.
NEWS: Mapping[str, Msg] = {
    "asked": _(
        "#{n}: the team asked the fund for you. Who decides reads no name. I write to you what comes of it."
    ),
    "yes": _("#{n}: the fund gives help in money. Whoever pays it reaches you."),
    "no": _("#{n}: the fund can't give it now. It stays open, and the team looks further."),
    "off": _("#{n}: the fund isn't asked any more. It stays open, and the team looks further."),
}


def settles(turn: Turn, thing: str, word: Word) -> bool:
    """The fund was asked, said yes or no, or paid; False if nothing here waits for it."""
    named = requests.find(turn, thing)
    item = _money(turn, named.request) if named is not None else None
    if named is None or item is None:
        return False
    request = named.request
    if word.said == "done":
        return _paid(turn, request, item)
    mine = turn.person is not None and turn.person.id == request.requester_id
    if word.said in NEWS and not mine:
        said = Msg(NEWS[word.said].text, {"n": str(request.id)})
        turn.tell(request.requester_id, said, "aid.news", about=f"request:{request.id}")
    turn.audit(f"aid.fund_{word.said}", f"request:{request.id}", spending=word.number)
    return True


def _paid(turn: Turn, request: Request, item: Item) -> bool:
    """It is done, and both sides are asked as usual."""
    made = claims.live(turn, item.id)
    if not closing.finish(turn, item, "done"):
        return False
    said = _("The fund paid: {what}, #{n}. Did you get what you needed?", what=telling.what(turn, item),
             n=str(request.id))  # fmt: skip
    turn.audit("aid.fund_done", f"request:{request.id}")
    finishing.ask_whether(turn, request, item, said, made)
    return True


DEEDS = (ask_the_fund,)
