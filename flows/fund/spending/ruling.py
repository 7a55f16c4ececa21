"""An organizer writes down what the assembly decided about help for one household (F9).

olga > rule for the fund     how much with one yes?   which share at most?   which vote decided it?

The vote has to be over, and to have said yes.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.views import View
from bot.contract.words import Msg, _
from bot.talk import Amount, Count, Ending, Talk, flow
from flows.fund.spending import rule
from flows.fund.spending.rule import Rule

#: What a vote came to ("": none has that number) -> why it sets no rule; None: it does.
NO_RULE: Mapping[str, Msg | None] = {
    "": _("No vote has the number {n}. Which one is it?"),
    "asked": _(
        'Vote {n} is not over yet. Write "cancel" and come back then; or which other vote decided it?'
    ),
    "no": _("Vote {n} said no, so it sets no rule. Which vote decided it?"),
    "open": _("Vote {n} decided nothing, so it sets no rule. Which vote decided it?"),
    "off": _("Vote {n} was called off, so it sets no rule. Which vote decided it?"),
    "yes": None,
}


@flow(
    "fund.rule", title=_("The rule for help in money"), right="fund.rule",
    words=("rule for the fund", "regla del fondo"),
)  # fmt: skip
def set_rule(talk: Talk) -> Ending:
    """Two numbers, and the vote that decided them."""
    currency = str(talk.setting("currency"))
    amount = talk.ask("amount", _("How much may one household get in 30 days with one yes? For example: $50."),
                      Amount(currency), label=_("With one yes"))  # fmt: skip
    percent = talk.ask("percent", _("At most how many percent of what is there, at once? For example: 20."),
                       Count(1, 100), label=_("At most, %"))  # fmt: skip
    vote = talk.ask("vote", _("Which vote decided that? Its number."), Count(1, 10**9),
                    check=lambda number: _no_vote(talk, number), label=_("Vote"))  # fmt: skip
    said = Rule(amount.minor, amount.currency, percent, vote)
    if not talk.confirm("save", View.of(rule.shown(said), _("Is that what was decided?")), yes=_("Yes, that is it"),
                        change=True):  # fmt: skip
        return talk.end(_("Nothing was changed; the rule stays as it was."))
    rule.decide(talk, said)
    return talk.end(_("Noted. I go by it from now on, and show it with how the money stands."))


def _no_vote(talk: Talk, number: int) -> Msg | None:
    """A rule is what everybody said yes to, and nothing less."""
    word = talk.verdict_of(number)
    wrong = NO_RULE["" if word is None else word.said]
    return None if wrong is None else Msg(wrong.text, {"n": str(number)})


TALKS = (set_rule,)
SETTINGS = rule.SETTINGS
