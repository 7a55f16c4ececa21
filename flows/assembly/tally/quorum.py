"""A quorum: how many must vote, as a number, a percentage or a formula over n, those who may vote.

    12        20%        n/2+1        3*sqrt(n)/2        n/4 - 2

The smallest whole number that is not below it, exactly: the root of n is compared by squares, never as a fraction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, isqrt

from flows.assembly.tally.broken import Broken

_NUMBER = r"\d{1,9}(?:\.\d{1,6})?"
_TERM = re.compile(
    rf"(?P<sign>[+-]?)(?:(?:(?P<times>{_NUMBER})\*)?(?P<of>n|sqrt\(n\))|(?P<plain>{_NUMBER}))(?:/(?P<by>[1-9]\d{{0,8}}))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Quorum:
    """`fixed + share · n + root · √n` people, as somebody wrote it in `text` ("" for no quorum)."""

    text: str = ""
    fixed: Fraction = Fraction(0)
    share: Fraction = Fraction(0)
    root: Fraction = Fraction(0)

    def needed(self, eligible: int) -> int:
        """How many ballots it takes."""
        plain = self.fixed + self.share * eligible
        if not self.root:
            return max(0, ceil(plain))
        size = isqrt(floor(self.root**2 * eligible))
        least = floor(plain) + (size if self.root > 0 else -size) - 2
        while not self._reaches(least - plain, eligible):
            least += 1
        return max(0, least)

    def _reaches(self, gap: Fraction, eligible: int) -> bool:
        """Whether gap ≥ root · √eligible."""
        squares = gap**2, self.root**2 * eligible
        if self.root > 0:
            return gap >= 0 and squares[0] >= squares[1]
        return gap >= 0 or squares[0] <= squares[1]


NONE = Quorum()


def parse(text: str) -> Quorum:
    """Read a quorum as people write it.

    Raises:
        Broken: with a sentence.
    """
    bare = re.sub(r"\s*([-+*/%])\s*", r"\1", text.strip())
    if not bare:
        return NONE
    if found := re.fullmatch(rf"({_NUMBER})%", bare, re.ASCII):
        if Fraction(found[1]) > 100:
            raise Broken(f"a quorum is 100% at most, not {found[0]}")
        return Quorum(bare, share=Fraction(found[1]) / 100)
    parts, at = {"": Fraction(0), "n": Fraction(0), "sqrt(n)": Fraction(0)}, 0
    while at < len(bare):
        term = _TERM.match(bare, at)
        if term is None or (at and not term["sign"]):
            raise Broken(f"a quorum is 12, 20% or a formula such as n/2+1 or 3*sqrt(n)/2, not {text!r}")
        value = Fraction(term["plain"] or term["times"] or 1) / int(term["by"] or 1)
        parts[term["of"] or ""] += -value if term["sign"] == "-" else value
        at = term.end()
    return Quorum(bare, parts[""], parts["n"], parts["sqrt(n)"])
