"""Asking for money: an amount in one currency, said as people say it (F13).

talk.ask("goal", _("How much do you need?"), Amount("USD"))   ->  Money(120000, "USD")

What may mean two amounts is asked; zero, less, a billion or another currency is refused with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bot.contract.views import Option
from bot.contract.words import Joined, Money, Msg, Text, _
from bot.reading.amounts import Ambiguous, Refused, Why, read_amount
from bot.reading.amounts import Amount as Found
from bot.talk.fields import Answer, Ear, Invalid, read_none
from bot.words.currencies import digits

REFUSED: Mapping[Why, Msg] = {
    "zero": _("It has to be more than nothing. How much is it?"),
    "negative": _("It has to be more than nothing, without a minus. How much is it?"),
    "too much": _("A billion or more is beyond what I can count. How much is it?"),
    "too fine": _("That has more decimals than this money. How much is it, rounded?"),
}


@dataclass(frozen=True)
class Amount:
    """More than nothing, less than a billion, in this currency (ISO code)."""

    currency: str
    options: Sequence[Option] = ()

    def parse(self, answer: Answer, ear: Ear) -> Money | Invalid:
        return as_money(answer.text, self.currency)

    def dump(self, value: Money) -> Any:
        return [value.minor, value.currency]

    def load(self, stored: Any) -> Money:
        return Money(int(stored[0]), str(stored[1]))

    def show(self, value: Money) -> Text:
        return value


def as_money(text: str, currency: str) -> Money | Invalid:
    """What somebody wrote, in that currency; else what to ask them."""
    match read_amount(text, currency=currency):
        case Found(minor, code) if code in (None, currency):
            return Money(minor, currency)
        case Found():
            return Invalid(
                _("Here everything is counted in {currency}. How much is that?", currency=currency)
            )
        case Ambiguous(readings):
            either = Joined(tuple(in_digits(one) for one in readings), "or")
            return Invalid(_("Do you mean {amounts}? Please write which.", amounts=either))
        case Refused(why) if why in REFUSED:
            return Invalid(REFUSED[why])
    return Invalid(read_none(text, _("An amount, please, for example 20 or 12.50.")))


def in_digits(amount: Found) -> str:
    """An amount as nobody can misread it, and as it can be typed back: "1200", "1.20"."""
    places = 2 if amount.currency is None else digits(amount.currency)
    whole, rest = divmod(amount.minor, 10**places)
    return str(whole) if not rest else str(Decimal(amount.minor).scaleb(-places))
