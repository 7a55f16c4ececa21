"""What the assembly decided about help for one household: two numbers, and the vote that set them (F9).

    rule = of(ground)            Rule(5000, "USD", 10, 12): up to $50 in 30 days take one yes; at most 10 %
    most(rule, free)             what may be asked for at once, minor units
    one_yes(ground, rule, …)     whether one yes is enough

Without one, two others agree, as to any spending.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from bot.contract.words import Money, Msg, _
from bot.people.community import Default
from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.fund.tables import Spending

#: Seconds that count for a household, and after which nobody can tell any more whose it was (V10).
WINDOW = 30 * 86400.0
KEY = "fund.rule"
SETTINGS = {KEY: Default({}, _("What one household may get from the fund"))}


@dataclass(frozen=True, slots=True)
class Rule:
    """Up to so much within the window takes one yes; never more than a share of what is there, in percent."""

    minor: int
    currency: str
    percent: int
    #: Number of the vote that decided it.
    vote: int


def of(ground: Ground) -> Rule | None:
    """The rule that holds now."""
    said = ground.setting(KEY)
    return Rule(**said) if said else None


def decide(turn: Turn, rule: Rule) -> None:
    """From now on it is this one."""
    turn.set_setting(KEY, asdict(rule))
    turn.audit("fund.rule", f"poll:{rule.vote}", minor=rule.minor, percent=rule.percent)


def most(rule: Rule | None, free: int) -> int:
    """What may be asked for at once, of so much that is there."""
    return free if rule is None else free * rule.percent // 100


def one_yes(ground: Ground, spending: Spending) -> bool:
    """Whether one yes is enough: it is help for a household that got no more than the rule says, this included."""
    rule = of(ground)
    if rule is None or spending.for_id is None or spending.currency != rule.currency:
        return False
    row = ground.hot.one(
        "SELECT coalesce(sum(minor), 0) FROM fund_spending WHERE for_id = ? AND currency = ? AND id <> ?"
        " AND asked_at > ? AND state IN ('approved', 'paid')",
        (spending.for_id, rule.currency, spending.id, ground.now - WINDOW),
    )
    return spending.minor + (int(row[0]) if row else 0) <= rule.minor


def shown(rule: Rule) -> Msg:
    """For everybody who asks how the money stands."""
    return _(
        "One household: {sum} in 30 days with one yes, above that two; at most {percent}% of what is there at once."
        " Decided by vote {n}.",
        sum=Money(rule.minor, rule.currency), percent=rule.percent, n=str(rule.vote),
    )  # fmt: skip
