"""What is mine, of all rooms in one list: what I asked for, offered, take part in; a button opens each.

ana > mine      Your things:  You asked: a ride · #12 · open …  You come: Food pantry · Sat 28 Nov …   [Open #12]
"""

from __future__ import annotations

from bot.contract.views import Act, Items, View
from bot.contract.words import _
from bot.talk import Ending, Reply, Talk, Toast, Turn, action, command, flow
from bot.talk.furniture import Answered

#: Lines of one page; each has a button.
PAGE = 6


@command("mine", right="my.data", title=_("My things"), words=(
    "my things", "my stuff", "my requests", "my offers", "my gifts", "my donations", "my pledges", "what do i give",
    "mis cosas", "lo mio", "mis pedidos", "mis ofertas", "mis donativos", "mis donaciones", "mis aportes",
))  # fmt: skip
def list_mine(turn: Turn, rest: str) -> Answered:
    """The first page."""
    return Reply(_page(turn, 0))


@flow("mine.see", title=_("My things"), right="my.data", hidden=True, plain=True)
def see_mine(talk: Talk) -> Ending:
    """The same, for whoever asked in other words."""
    return talk.end(_page(talk, 0))


@action("mine.more", right="my.data", typed=("more of mine", "mas de lo mio"))
def show_more(turn: Turn, thing: str, **args: str) -> Answered:
    """The next page, as things stand now."""
    return Reply(_page(turn, int(thing))) if thing.isdigit() else Toast(_("There is no more."))


def _page(turn: Turn, start: int) -> View:
    lines = [line for room in turn.house.rooms if room.mine is not None for line in room.mine(turn)]
    if not lines:
        return View.of(_("You have nothing open. Tell me what you need, or what you can do for others."))
    page = lines[start : start + PAGE]
    more = (Act("mine.more", _("More"), str(start + PAGE)),) if start + PAGE < len(lines) else ()
    rows = Items(tuple(said for said, _act in page))
    return View.of(_("Your things:"), rows, actions=(*(act for _said, act in page), *more))
