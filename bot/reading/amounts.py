"""Money as people write it: "$20", "20 bucks", "10,50 €", "20 dólares", "two hundred", "20k".

    read_amount("10,50 €")   -> Amount(1050, "EUR")
    read_amount("1.000")     -> Ambiguous(1000.00 or 1.00)         ask which
    read_amount("-5")        -> Refused("negative")                 say why

Every word must be understood: an amount is never guessed out of a sentence about something else. Amounts are whole
minor units of their currency, counted as its country does (cents, none for yen, thousandths for dinars).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from bot.reading.amount_words import (
    AND,
    ARTICLES,
    CENTS,
    CURRENCIES,
    DOLLARS,
    LITTLE,
    MINUS,
    NOTES,
    OR,
    PESOS,
    ZEROS,
)
from bot.reading.sums import MOST, TIMES, in_digits, in_words
from bot.reading.text import clean, fold
from bot.words.currencies import digits, is_currency

#: Major units; no neighbourhood fund pledges as much.
LIMIT = 10**9
#: Characters; who writes more says something else.
LONGEST = 120
DIGITS = frozenset("0123456789")
Why = Literal["unclear", "zero", "negative", "too much", "too fine"]


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in the smallest unit (cents) of a currency; None: whichever the community uses."""

    minor: int
    currency: str | None


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """More than one amount may be meant: ask which."""

    readings: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """No amount that can be taken, and why: "too fine" has more decimals than the currency."""

    why: Why


def read_amount(text: str, *, currency: str | None = None) -> Amount | Ambiguous | Refused:
    """The amount that the text is; `currency` (ISO code) is meant where none or only "$" is written."""
    pieces = _pieces(text) if len(text) <= LONGEST else []
    found = _Sum(pieces, currency)
    if not found.understood:
        return Refused("unclear")
    if found.negative:
        return Refused("negative")
    return _settled(found.values, found.code)


def _settled(values: Sequence[Decimal], code: str | None) -> Amount | Ambiguous | Refused:
    """The values that can be taken; else why the last one cannot."""
    checked = [_checked(value, code) for value in dict.fromkeys(values)]
    amounts = tuple(amount for amount in checked if isinstance(amount, Amount))
    if len(amounts) > 1:
        return Ambiguous(amounts)
    return amounts[0] if amounts else checked[0]


def _checked(value: Decimal, code: str | None) -> Amount | Refused:
    minor = value.scaleb(2 if code is None else digits(code))
    if value >= LIMIT:
        return Refused("too much")
    if value == 0:
        return Refused("zero")
    return Amount(int(minor), code) if minor == int(minor) else Refused("too fine")


# -- pieces ----------------------------------------------------------------------------------------------

_PIECE = re.compile(
    r"(?:us|u|mx|ca?|au?|nz|r)\$s?|s/(?=[. 0-9])|[$€£¥¢₡₱₹]"
    r"|[0-9]{1,3}(?: [0-9]{3}){1,4}(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?|[0-9]+(?:[.,'][0-9]+)*|(?<![0-9])[.,][0-9]{1,2}(?![0-9])|[a-z]{1,20}(?:'[a-z]{1,3})?|[^\s]"
)
#: "20,-" and a full stop at the end say nothing.
_DASHED = re.compile(r"(?<=[0-9])[.,]-{1,2}(?![0-9])|(?<=[\w€$])[.!]+\s*$|mas o menos|more or less")


def _pieces(text: str) -> list[str]:
    """Folded words, signs and numbers; a currency's code in capitals stays in capitals."""
    whole = clean(text)
    folded = _DASHED.sub(lambda found: " " * len(found[0]), fold(whole))
    return [_piece(found[0], whole[found.start() : found.end()]) for found in _PIECE.finditer(folded)]


@lru_cache(1024)
def _piece(folded: str, written: str) -> str:
    if is_currency(written):
        return written
    return folded if folded[-1] in DIGITS else folded.replace("'", "")


@dataclass
class _Sum:
    """What the pieces of one text come to, read left to right."""

    pieces: Sequence[str]
    usual: str | None
    values: list[Decimal] = field(default_factory=list)
    code: str | None = None
    negative: bool = False
    understood: bool = True
    #: The value in `values` may be followed by its cents; after "or" another one may follow.
    cents: Decimal | None = None
    named: str | None = None

    def __post_init__(self) -> None:
        self.code = self.usual
        self._name_currency()
        at = 0
        while self.understood and at < len(self.pieces):
            at = self._take(at)
        self.understood = self.understood and bool(self.values)

    def _name_currency(self) -> None:
        """The currency that is written, wherever it stands: the marks of a number depend on it."""
        for piece in self.pieces:
            name = _named(piece)
            if name is None or (self.named is not None and _refines(name, self.named)):
                continue
            if self.named is not None and not _refines(self.named, name):
                self.understood = False
            self.code, self.named = _code(name, self.usual), name

    def _take(self, at: int) -> int:
        """Read the piece there; where the next one stands."""
        piece = self.pieces[at]
        if piece[-1] in DIGITS:
            return self._number(at, in_digits(piece, self.code, signed=self._is_signed(at)))
        if piece in CENTS and self.values:
            return self._change(at)
        if piece in CURRENCIES or is_currency(piece):
            return at + 1
        if piece in MINUS and not self.values:
            self.negative = True
            return at + 1
        return self._word(at, piece)

    def _word(self, at: int, piece: str) -> int:
        if (said := in_words(self.pieces, at)) is not None:
            return self._add([said[0]], said[1])
        if piece in NOTES:
            return self._add([Decimal(NOTES[piece])], at + 1)
        if piece in ZEROS:
            return self._add([Decimal(0)], at + 1)
        if piece in ARTICLES and not self.values and self._counts_one(at):
            return self._add([Decimal(1)], at + 1)
        self.understood = piece in LITTLE or piece in ARTICLES or piece in OR or piece in AND
        return at + 1

    def _counts_one(self, at: int) -> bool:
        following = self.pieces[at + 1] if at + 1 < len(self.pieces) else ""
        return following.isalpha() and (following in CURRENCIES or following in CENTS)

    def _is_signed(self, at: int) -> bool:
        """A sign or code of a currency is right beside it."""
        beside = (*self.pieces[max(0, at - 1) : at], *self.pieces[at + 1 : at + 2])
        return any(_named(piece) for piece in beside)

    def _number(self, at: int, values: list[Decimal]) -> int:
        if not values or len(self.pieces[at]) > MOST:
            return self._stop(at)
        following = self.pieces[at + 1] if at + 1 < len(self.pieces) else ""
        if following in TIMES:
            said = in_words(self.pieces, at + 1, values[-1])
            assert said is not None
            return self._add([said[0]], said[1])
        return self._add(values, at + 1)

    def _add(self, values: list[Decimal], after: int) -> int:
        """One more number: the first one, its cents, or another one after "or"."""
        if not self.values:
            self.values = values
        elif self._is_cents(values, after):
            self.values = [self.values[0] + values[0] / 100]
            self.cents = values[0]
        elif self._follows_or(after):
            self.values = [*self.values, *values]
        else:
            self.understood = False
        return after

    def _is_cents(self, values: list[Decimal], after: int) -> bool:
        """ "20 dollars and 50 cents", "20 con 50"."""
        joined = any(piece in AND for piece in self.pieces[: after - 1])
        said = after < len(self.pieces) and self.pieces[after] in CENTS
        whole = len(self.values) == len(values) == 1 and self.values[0] == int(self.values[0])
        return (
            whole and self.cents is None and values[0] < 100 and (said or (joined and "con" in self.pieces))
        )

    def _follows_or(self, after: int) -> bool:
        either = OR | AND if {"between", "entre"} & set(self.pieces) else OR
        return any(piece in either for piece in self.pieces[1 : after - 1])

    def _change(self, at: int) -> int:
        """ "50 cents" are no dollars; the cents of "20 dollars 50 cents" are counted already."""
        if self.cents is None:
            self.values = [value / 100 for value in self.values]
            self.cents = self.values[0]
        return at + 1

    def _stop(self, at: int) -> int:
        self.understood = False
        return at + 1


@lru_cache(1024)
def _named(piece: str) -> str | None:
    """The kind of money that a piece names."""
    return piece if is_currency(piece) else CURRENCIES.get(piece) or CENTS.get(piece)


def _code(name: str, usual: str | None) -> str | None:
    """The ISO code of what was written: which dollar or peso, the community says."""
    if name == "$":
        return usual if usual in DOLLARS | PESOS else "USD"
    if name == "dollar":
        return usual if usual in DOLLARS else "USD"
    if name == "peso":
        return usual if usual in PESOS else None
    return name


def _refines(rough: str, fine: str) -> bool:
    """ "$20 USD": the sign says less than the code."""
    kinds = {"$": DOLLARS | PESOS | {"dollar", "peso"}, "dollar": DOLLARS, "peso": PESOS}
    return rough == fine or fine in kinds.get(rough, ())
