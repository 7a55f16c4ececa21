"""Help in money for one household, from the fund by the assembly's rule (F9).

rosa   taps [Ask the fund for it] under her request     how much?     "Asked as #14. Nobody who decides reads a name."
hub  > ines: $50 of Winter as help in money (#14). $80 can be spent.              [Yes, spend it] [No]
hub  > ines: $50, help in money (#14): agreed, to be paid.                        [I paid it] [Who gets it]

Who decides reads no name; who pays reads it, which is noted; the ledger and posts know neither. After 30 days nobody
can tell any more whose it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Facts, View
from bot.contract.words import Money, Msg, _
from bot.talk import Amount, Ending, Reply, Talk, Toast, Turn, action, flow, timer
from bot.talk.furniture import Answered, Word
from flows.fund import campaigns
from flows.fund.choosing import which
from flows.fund.spending import deciding, rule, spendings
from flows.fund.spending.spendings import HELP, For
from flows.fund.tables import Campaign


@flow("fund.household", title=_("Ask the fund for help"), right="fund.spend", hidden=True)
def ask_for_help(talk: Talk) -> Ending:
    """How much; the rest is known from the request it is for."""
    key, household = talk.params.get("matter", ""), int(talk.params.get("household", "0"))
    request = int(key.partition(":")[2] or 0)
    if spendings.under_way(talk, request):
        return talk.end(_("The fund was asked already. The team decides, and I write to you."))
    with_some = [one for one in campaigns.known(talk) if _most(talk, one) > 0]
    campaign = which(talk, with_some, _("From which money?"))
    if campaign is None:
        return talk.end(
            _("Nothing is in hand just now, so nothing was asked. The request stays open; ask again later.")
        )
    amount = talk.ask("amount", _("How much is needed?"), Amount(campaign.currency), label=_("Amount"),
                      check=lambda money: _too_much(talk, campaign, money))  # fmt: skip
    rows = ((_("Amount"), amount), (_("For"), HELP), (_("From"), campaign.title))
    asked = View.of(Facts(rows), _("Who decides reads no name. Who pays it reads who gets it. Shall I ask?"))
    if not talk.confirm("ask", asked, yes=_("Yes, ask them"), change=True):
        return talk.end(_("Nothing was asked. The request stays as it is."))
    number = talk.number("spending")
    if spendings.under_way(talk, request) or not talk.report(key, Word("asked", number)):
        return talk.end(_("Nothing was asked: meanwhile that was settled."))
    spendings.ask(talk, campaign, amount.minor, "", help_for=For(request, household), number=number)
    spending = spendings.get(talk, number)
    deciding.ask_others(talk, spending, campaign)
    return talk.end(
        View.of(_("Asked as #{n}. The team for money decides, and I write to you.", n=str(number)),
                actions=(deciding.take_back(spending),)),
        about=f"spending:{number}",
    )  # fmt: skip


def _most(talk: Talk, campaign: Campaign) -> int:
    return rule.most(rule.of(talk), spendings.free(talk, campaign))


def _too_much(talk: Talk, campaign: Campaign, money: Money) -> Msg | None:
    most = _most(talk, campaign)
    if money.minor <= most:
        return None
    return _("That is more than one household can get now: {sum}. A smaller amount?",
             sum=Money(most, campaign.currency))  # fmt: skip


@action(
    "fund.whom", right="fund.receive", typed=("who gets", "quién recibe", "who gets it", "quién lo recibe")
)
def who_gets_it(turn: Turn, thing: str, **args: str) -> Answered:
    """Whoever pays has to know; it is noted that they read it."""
    spending = spendings.find(turn, thing)
    if spending is None or spending.request is None or spending.state != "approved":
        return Toast(deciding.UNKNOWN if spending is None else _("Nobody has to know that just now."))
    name = "" if spending.for_id is None else turn.name_of(spending.for_id)
    if not name or spending.for_id is None:
        return Toast(_("Nobody can tell any more. Please ask the team."))
    turn.revealed(spending.for_id, turn.actor.id, "name", f"request:{spending.request}")
    return Reply(View.of(_("{name} gets it. Only you read this. Can't reach them? The team can, by @{n}.",
                           name=name, n=str(spending.request)), secret=True))  # fmt: skip


@timer("fund.nobodys")
def forget_whose(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """It counts for no household any more, so nobody has to know whose it was (V10)."""
    turn.hot.run(
        "UPDATE fund_spending SET for_id = NULL, asked_by = NULL WHERE id = ? AND request IS NOT NULL",
        (int(subject),),
    )


TALKS = (ask_for_help,)
DEEDS = (who_gets_it,)
TIMERS = (forget_whose,)
