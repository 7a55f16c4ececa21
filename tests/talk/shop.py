"""A small flow with every kind of question, for the tests of the kernel."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.contract.views import Facts, Option, View
from bot.contract.words import Joined, Moment, Msg, _
from bot.talk import Count, Ending, Furniture, HandOver, Right, Talk, Text, When, flow, reader
from bot.talk.furniture import Draft

EVERYBODY = "Y|Y|Y|Y|Y|Y|Y|Y|-"
THINGS = (Option("bread", _("Bread")), Option("milk", _("Milk")), Option("salt", _("Salt")))


@flow("order", title=_("Order something"), right="shop.order", words=("pedir",))
def order(talk: Talk) -> Ending | HandOver:
    """What, how many, by when, which extras: then one row in the audit trail."""
    words = talk.ask(
        "words", _("What do you need?"), Text(200), given=talk.params.get("words"), label=_("What")
    )
    count = talk.ask("count", _("How many?"), Count(1, 20), check=_not_thirteen, label=_("How many"))
    due = talk.ask("due", _("By when?"), When(), skip=_("No deadline"), label=_("By when"))
    extras = talk.choose_many(
        "extras", _("Anything with it?"), THINGS, least=0 if count == 1 else 1, label=_("With it")
    )
    for extra in extras:
        talk.ask("much", _("How much {what}?", what=extra), Count(1, 9), about=extra)
    rows = ((_("What"), words), (_("How many"), str(count)), (_("With it"), Joined(tuple(extras), "comma")))
    when = ((_("By when"), Moment(due[0] or due[1] or 0)),) if due else ()
    shown = View.of(_("Is this right?"), Facts((*rows, *when)))
    if not talk.confirm("post", shown, yes=_("Order it"), change=True, amend=_amend):
        return talk.end(_("Nothing was ordered."))
    talk.audit("ordered", f"{words}|{count}")
    return talk.end(_("Ordered. The shop writes to you when it is ready."))


def _not_thirteen(count: int) -> Any:
    return _("Thirteen brings bad luck. Another number, please.") if count == 13 else None


def _amend(text: str, at: datetime) -> Mapping[str, Any] | None:
    return {"count": int(text.removeprefix("make it "))} if text.startswith("make it ") else None


@flow("names", title=_("Collect names"), right="shop.order", plain=True)
def names(talk: Talk) -> Ending | HandOver:
    """A list as one answer."""
    found = talk.collect("names", _("Who?"), Text(20), least=2, most=4)
    return talk.end(_("Noted: {names}.", names=", ".join(found)))


@flow("rank", title=_("Put things in order"), right="shop.order", plain=True)
def rank(talk: Talk) -> Ending | HandOver:
    """An order of preference."""
    order = talk.rank("order", _("What is best?"), THINGS, _order, shown=str)
    return talk.end(_("Noted: {names}.", names=order))


def _order(text: str) -> str | Msg:
    return text if set(text) <= set("123 >") else _("Numbers, please.")


@flow("early", title=_("Writes too early"), right="shop.order")
def early(talk: Talk) -> Ending | HandOver:
    """Breaks the first rule."""
    talk.audit("too early", "x")
    talk.ask("words", _("What?"), Text())
    return talk.end(_("Never."))


@flow("hasty", title=_("Asks for no yes"), right="shop.order")
def hasty(talk: Talk) -> Ending | HandOver:
    """Breaks the last rule."""
    talk.audit("too hasty", talk.ask("words", _("What?"), Text()))
    return talk.end(_("Never."))


@flow("stubborn", title=_("Catches the pause"), right="shop.order", plain=True)
def stubborn(talk: Talk) -> Ending | HandOver:
    """Goes on although it was paused."""
    try:
        words = talk.ask("words", _("What?"), Text())
    except BaseException:
        words = "made up"
    talk.audit("stubborn", words)
    return talk.end(_("Noted."))


@reader("order")
def wants_bread(text: str, at: datetime, language: str | None) -> Draft | None:
    return Draft(0.9, {"words": text}) if "bread" in text else None


SHOP = Furniture(
    "shop",
    rights=(Right("shop.order", EVERYBODY),),
    talks=(order, names, rank, early, hasty, stubborn),
    readers=(wants_bread,),
)
