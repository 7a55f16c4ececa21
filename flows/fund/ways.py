"""How people can pay in: a page, somebody who takes cash, or both. The hub moves no money and asks for no card."""

from __future__ import annotations

from bot.contract.views import Option
from bot.contract.words import Joined, Text, _
from bot.people import duty
from bot.talk import Talk, names
from bot.talk.base import Ground
from bot.talk.somebody import Somebody, everybody, named
from flows.fund import fields
from flows.fund.tables import Payout

#: Shown to choose from as who takes cash.
SHOWN = 6


def ask(talk: Talk, link: str | None, cash: str) -> tuple[str, int | None]:
    """A page and who takes cash, from what was read; one of them there must be."""
    people = _takers(talk)
    known = list({option.key: option for option in (*people, *everybody(talk))}.values())
    page = talk.ask("link", _("On which page can people give? Paste its address. I never ask for cards or codes."),
                    fields.Page(), given=link, skip=_("No page"), label=_("Page"))  # fmt: skip
    who, given = Somebody(people, known), named(known, cash) if cash else None
    asked = _("Who takes cash? Choose, or write a name.")
    if page is None:
        return "", int(talk.ask("cash", asked, who, given=given, label=_("Cash to")))
    taker = talk.ask("cash_too", asked, who, given=given, skip=_("Nobody"), label=_("Cash to"))
    return page, int(taker) if taker else None


def _takers(talk: Talk) -> list[Option]:
    """Whoever acts and the team for money."""
    team = [talk.actor.id, *(person for person in duty.officers(talk.hot, "fund") if person != talk.actor.id)]
    return [Option(str(person), talk.name_of(person) or names.NEIGHBOUR) for person in team[:SHOWN]]


def shown(ground: Ground, payout: Payout) -> Text:
    """ "https://give.example.org · cash to Ines"; who takes cash as they chose to be called."""
    parts: list[Text] = [payout.link] if payout.link else []
    if payout.cash_to is not None:
        parts.append(_("cash to {name}", name=names.called(ground, payout.cash_to)))
    return Joined(tuple(parts), "dot")
