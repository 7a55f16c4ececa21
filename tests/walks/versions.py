"""One flow in five releases: as it was, with a question more, one less, one renamed, and in another order."""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.views import Facts, View
from bot.contract.words import _
from bot.talk import Count, Ending, Furniture, HandOver, Right, Talk, Text, When, flow
from bot.talk.furniture import Flow
from tests.talk.shop import EVERYBODY, THINGS

RELEASES = ("first", "more", "less", "renamed", "reordered")


def order_in(release: str) -> Flow:
    """The flow as that release has it."""

    @flow("order", title=_("Order something"), right="shop.order")
    def order(talk: Talk) -> Ending | HandOver:
        late = _count(talk, release) if release == "reordered" else None
        words = talk.ask("words", _("What do you need?"), Text(200), label=_("What"))
        count = late or _count(talk, release)
        if release != "less":
            talk.ask("due", _("By when?"), When(), skip=True, label=_("By when"))
        if release == "more":
            talk.ask("color", _("Which color?"), Text(40), skip=True, label=_("Color"))
        extras = talk.choose_many("extras", _("Anything with it?"), THINGS, label=_("With it"))
        for extra in extras:
            talk.ask("much", _("How much {what}?", what=extra), Count(1, 9), about=extra)
        shown = View.of(_("Is this right?"), Facts(((_("What"), words), (_("How many"), str(count)))))
        if not talk.confirm("post", shown, yes=_("Order it"), change=True):
            return talk.end(_("Nothing was ordered."))
        talk.audit("ordered", str(talk.number("order")))
        return talk.end(_("Ordered."))

    return order


def _count(talk: Talk, release: str) -> int:
    if release == "renamed":
        return talk.ask("number", _("How many?"), Count(1, 20), label=_("How many"))
    return talk.ask("count", _("How many?"), Count(1, 20), label=_("How many"))


#: Release -> the furniture of that release.
HOUSES: Mapping[str, Furniture] = {
    release: Furniture("shop", rights=(Right("shop.order", EVERYBODY),), talks=(order_in(release),))
    for release in RELEASES
}
