"""Money is asked for from the fund, agreed to by two others, paid, and told of (F8).

sam  > /spend $40 pasta for 40 boxes
hub  > ines: Sam asks for $40 from Winter: pasta for 40 boxes. In hand: $80.      [Yes, spend it] [No]
ines   taps [Yes, spend it]                                                       one of two
ines > pay 31      How do you pay it?      noted; a photo of the bill and what it did may follow
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from bot.contract.views import Act, Facts, Option, View
from bot.contract.words import Moment, Money, Msg, _
from bot.talk import Amount, Draft, Ending, HandOver, Talk, Turn, action, flow, reader
from bot.talk import Text as Words
from bot.talk.furniture import Answered
from bot.talk.money import as_money
from flows.fund import campaigns, team
from flows.fund.choosing import which
from flows.fund.opening import wrong_title
from flows.fund.spending import deciding, spendings
from flows.fund.spending.deciding import named
from flows.fund.tables import Campaign, Spending

LONGEST = 80
_FOR = re.compile(r"^(?:,|:|-|for|on|para|en|de)\s+", re.IGNORECASE)
WAYS: Mapping[str, Msg] = {"cash": _("Cash"), "transfer": _("Bank or page")}


@flow(
    "spend",
    title=_("Ask for money from the fund"),
    right="fund.spend",
    words=("ask the fund", "gastar", "pedir al fondo"),
)
def ask_for(talk: Talk) -> Ending:
    """An amount and what it buys; two others decide."""
    words = talk.params.get("words", "")
    with_some = [campaign for campaign in campaigns.known(talk) if spendings.free(talk, campaign) > 0]
    campaign = which(talk, with_some, _("From which money?"))
    if campaign is None:
        return talk.end(
            _("Nothing is in hand just now, so nothing can be asked for. Ask again when money came.")
        )
    read, rest = _read(words, campaign)
    amount = talk.ask("amount", _("How much do you need?"), Amount(campaign.currency), given=read, label=_("Amount"),
                      check=lambda money: _too_much(talk, campaign, money))  # fmt: skip
    purpose = talk.ask("purpose", _("What does it buy? For example: pasta for 40 boxes."), Words(LONGEST),
                       given=rest or None, check=wrong_title, label=_("For"))  # fmt: skip
    rows = ((_("Amount"), amount), (_("For"), purpose), (_("From"), campaign.title))
    if not talk.confirm(
        "ask", View.of(Facts(rows), _("Shall I ask the others?")), yes=_("Yes, ask them"), change=True
    ):
        return talk.end(_("Nothing was asked."))
    number = spendings.ask(talk, campaign, amount.minor, purpose)
    spending = talk.session.get_one(Spending, number)
    deciding.ask_others(talk, spending, campaign)
    if not team.others(talk, talk.actor.id):
        said = _("{amount} of {title} is to be spent from {moment} on: {purpose}", amount=amount, title=campaign.title,
                 moment=Moment(talk.now + team.NOTICE), purpose=purpose)  # fmt: skip
        campaigns.say(talk, campaign.id, said, f"spending:{number}")
        return talk.end(
            _("Noted as #{n}. Nobody else can agree yet, so it waits a day; then I write to you.", n=str(number)),
            about=f"spending:{number}",
        )  # fmt: skip
    acts = (*deciding.by_vote(talk, spending, talk.actor.id), deciding.take_back(spending))
    return talk.end(
        View.of(_("Asked as #{n}. The team decides, and I write to you.", n=str(number)), actions=acts),
        about=f"spending:{number}",
    )


def _read(words: str, campaign: Campaign) -> tuple[Money | None, str]:
    """ "$40 pasta for 40 boxes": the longest beginning that is an amount, and the rest."""
    pieces = words.split()
    for size in range(min(4, len(pieces)), 0, -1):
        found = as_money(" ".join(pieces[:size]), campaign.currency)
        if isinstance(found, Money):
            return found, _FOR.sub("", " ".join(pieces[size:]))
    return None, words


def _too_much(talk: Talk, campaign: Campaign, money: Money) -> Msg | None:
    free = spendings.free(talk, campaign)
    if money.minor <= free:
        return None
    return _(
        "That is more than there is: {sum} can be spent. A smaller amount?",
        sum=Money(free, campaign.currency),
    )


#: Asked for what somebody paid out of their own pocket.
_BACK = re.compile(
    r"\b(?:reimburse\w*|reembols\w*|pay(?:ing)? me back|devuelv\w+ (?:el dinero|lo que))\b", re.IGNORECASE
)


@reader("spend")
def hear_paid_out(text: str, at: datetime, language: str | None) -> Draft | None:
    """A short text that asks for money back: the amount is asked."""
    return Draft(1.0, {}) if len(text) <= 120 and _BACK.search(text) else None


@action("fund.pay", right="fund.receive", typed=("paid spending", "gasto pagado"))
def pay(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked how it was paid."""
    turn.answered(f"spending:{thing}")
    return HandOver("fund.paying", {"words": thing})


@flow("fund.paying", title=_("Pay from the fund"), right="fund.receive", hidden=True)
def note_paid(talk: Talk) -> Ending:
    """Paid outside of the hub, noted here."""
    spending = spendings.find(talk, talk.params.get("words", ""))
    if spending is None:
        return talk.end(_("I know nothing with that number that you could pay."))
    if spending.state != "approved":
        return talk.end(_("Nothing was noted: that is not to be paid, or was paid already."))
    how = talk.choose(
        "how", _("How did you pay it?"), [Option(key, label) for key, label in WAYS.items()], label=_("How")
    )
    lies = Money(spendings.lies(talk, spending, how), spending.currency)
    if lies.minor < spending.minor:
        return talk.end(
            _("Nothing was noted: only {sum} lies there. Write it once more, paid another way.", sum=lies)
        )
    asked = _("{what}, paid: {how}. Note it?", what=named(talk, spending), how=WAYS[how])
    if not talk.confirm("pay", asked, yes=_("Yes, it is paid"), change=True):
        return talk.end(_("Nothing was noted."))
    if not spendings.pay(talk, spending, how):
        return talk.end(_("Nothing was noted: that is not to be paid, or was paid already."))
    tells = Act("fund.tell", _("Tell what it did"), str(spending.id))
    return talk.end(View.of(_what_next(spending), actions=(tells,)), about=f"spending:{spending.id}")


def _what_next(spending: Spending) -> Msg:
    """A bill for the team to see; none of a household's, on which a name may stand (F9)."""
    if spending.request is None:
        return _("Noted. Send me a photo of the bill for the team; and tell everybody what the money did.")
    return _("Noted. No bill is needed for help to a household. I ask whoever gets it whether it came.")


TALKS = (ask_for, note_paid)
READERS = (hear_paid_out,)
DEEDS = (pay,)
