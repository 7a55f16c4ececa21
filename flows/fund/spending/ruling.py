"""An organizer writes down what the assembly decided about help for one household (F9).

olga > rule for the fund     how much with one yes?   which share at most?   which vote decided it?
"""

from __future__ import annotations

from bot.contract.views import View
from bot.contract.words import Msg, _
from bot.talk import Amount, Count, Ending, Talk, flow
from flows.fund.spending import rule
from flows.fund.spending.rule import Rule


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
    """One counter numbers everything, and says what of."""
    row = talk.hot.one("SELECT kind FROM number WHERE id = ?", (number,))
    return None if row is not None and row[0] == "poll" else _("No vote has that number. Which one is it?")


TALKS = (set_rule,)
SETTINGS = rule.SETTINGS
