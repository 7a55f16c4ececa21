"""The rows: what is measured, what must be reached, what is aimed at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One figure. `more` says whether more is better; `told` is the figure behind the ratio, in words."""

    row: str
    what: str
    reached: float
    must: float
    aim: float
    unit: str = ""
    more: bool = False
    told: str = ""

    @property
    def verdict(self) -> str:
        """Whether it reaches the must, the aim, or neither."""
        reaches = [
            self.reached >= mark if self.more else self.reached <= mark for mark in (self.must, self.aim)
        ]
        return ("below", "must", "aim")[sum(reaches)]

    def shown(self, value: float) -> str:
        sign = "≥" if self.more else "≤"
        figure = f"{value:.1%}" if self.unit == "%" else f"{value:.3g} {self.unit}"
        return figure if value == self.reached else f"{sign} {figure}"


def lines(rows: Iterable[Line]) -> Iterable[str]:
    """The table as text."""
    yield f"{'':4}{'':46}{'reached':>12}{'must':>12}{'aim':>12}  {'':6}"
    for row in rows:
        figures = "".join(f"{row.shown(value):>12}" for value in (row.reached, row.must, row.aim))
        yield f"{row.row:4}{row.what:46}{figures}  {row.verdict:6}{row.told}"
