"""A market stall: one order, one neighbour who takes it. Every kind of effect the kernel has, in eighty lines.

    /order bread  ->  how many?  ->  is this right?  ->  a card in the group, a line of news, a reminder
    [I can help]  ->  the first one has it, the other is told

The audit trail is its only table, so that what happened can be counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act, Facts, Kind, View
from bot.contract.words import _
from bot.talk import (
    Count,
    Ending,
    Furniture,
    HandOver,
    Look,
    Right,
    Talk,
    Text,
    Turn,
    action,
    card,
    flow,
    timer,
)
from bot.talk.furniture import Answered, Toast

EVERYBODY = "Y|Y|Y|Y|Y|Y|Y|Y|-"
#: Seconds until the reminder; short, so that kills fall around it.
SOON = 3.0
#: What stands for "the first key" where there are no buttons.
FIRST_KEY = "1\ufe0f\u20e3"


@flow("order", title=_("Order something"), right="stall.order")
def order(talk: Talk) -> Ending | HandOver:
    """What and how many; then an order that others see."""
    words = talk.ask(
        "words", _("What do you need?"), Text(200), given=talk.params.get("words"), label=_("What")
    )
    count = talk.ask("count", _("How many?"), Count(1, 20), label=_("How many"))
    shown = View.of(_("Is this right?"), Facts(((_("What"), words), (_("How many"), str(count)))))
    if not talk.confirm("post", shown, yes=_("Order it"), change=True):
        return talk.end(_("Nothing was ordered."))
    number = str(talk.number("order"))
    talk.audit("ordered", number, what=words, by=str(talk.actor.id))
    talk.touch("order", number)
    for (chat_id,) in talk.hot.all("SELECT id FROM chat WHERE NOT private AND purposes <> ''"):
        talk.say_in(chat_id, _("News: order {n} is open.", n=number), "stall.news", urgent=True)
    talk.plan(talk.now + SOON, "stall.remind", number)
    return talk.end(_("Ordered, number {n}.", n=number), about=f"order:{number}")


@action("stall.take", right="stall.take", typed=("help",), reactions=(FIRST_KEY,))
def take(turn: Turn, number: str) -> Answered:
    """The first one has it; decided by the row, never by what the card showed."""
    won = turn.hot.run(
        "INSERT INTO audit (at, person_id, action, subject, detail) SELECT ?, ?, 'taken', ?, '{}' WHERE NOT EXISTS"
        " (SELECT 1 FROM audit WHERE action = 'taken' AND subject = ?) AND EXISTS"
        " (SELECT 1 FROM audit WHERE action = 'ordered' AND subject = ?)",
        (turn.now, turn.actor.id, number, number, number),
    )
    if not won:
        return Toast(_("Somebody was faster. Thank you."))
    turn.touch("order", number)
    _tell_owner(turn, number, View.of(_("Order {n} is taken.", n=number)), "stall.taken")
    return Toast(_("It is yours, number {n}.", n=number))


@timer("stall.remind")
def remind(turn: Turn, number: str, payload: Mapping[str, Any]) -> None:
    """One reminder."""
    turn.audit("reminded", number)
    _tell_owner(turn, number, View.of(_("Don't forget number {n}.", n=number)), "stall.reminder")


def _tell_owner(turn: Turn, number: str, view: View, kind: str) -> None:
    row = turn.hot.one("SELECT person_id FROM audit WHERE action = 'ordered' AND subject = ?", (number,))
    if row is not None:
        turn.tell(row[0], view, kind, about=f"order:{number}", once_key=f"{kind}:{number}", urgent=True)


@card("order", purpose="requests")
def draw(look: Look, number: str) -> View | None:
    """The order as it stands."""
    if look.hot.one("SELECT 1 FROM audit WHERE action = 'taken' AND subject = ?", (number,)):
        return View.of(_("Number {n} is taken.", n=number))
    return View.of(_("Number {n} is open.", n=number), actions=(Act("stall.take", _("I can help"), number),))


STALL = Furniture(
    "stall",
    rights=(Right("stall.order", EVERYBODY), Right("stall.take", EVERYBODY)),
    talks=(order,),
    deeds=(take,),
    cards=(draw,),
    timers=(remind,),
    kinds=(
        Kind("stall.news", "once"),
        Kind("stall.taken", "repeat", asked=False, holds=True),
        Kind("stall.reminder", "repeat", asked=False, holds=True),
    ),
)
