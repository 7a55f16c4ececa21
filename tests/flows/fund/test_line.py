"""A campaign in one line, as a treasurer texts it (F1)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from flows.fund.fields import Goal
from flows.fund.line import Line, read_line
from tests.kit.town import ZONE, Town

AT = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo(ZONE))
BY = "2026-12-20"
LINES = [
    ("Freezer, 800, by 20 december, cash to Maria", Line("Freezer", Goal(80000, None, "USD"), BY, cash="Maria")),
    # one breath, as it is said aloud
    ("New freezer, goal 800 by 20 december, cash to Maria",
     Line("New freezer", Goal(80000, None, "USD"), BY, cash="Maria")),
    ("Roof, goal: $500 and $20 a month until 20 dec", Line("Roof", Goal(50000, 2000, "USD"), BY)),
    ("Techo, meta de 800 hasta el 20 de diciembre", Line("Techo", Goal(80000, None, "USD"), BY)),
    # a title keeps its words
    ("Goal posts by the river, $300", Line("Goal posts by the river", Goal(30000, None, "USD"))),
]  # fmt: skip


@pytest.mark.parametrize(("said", "read"), LINES)
def test_f1_f13_a_campaign_in_a_line(said: str, read: Line) -> None:
    assert read_line(said, at=AT, currency="USD") == read


@pytest.mark.parametrize(
    ("amount", "why"),
    [("0", "It has to be more than nothing."), ("-50", "It has to be more than nothing, without a minus."),
     ("500 XYZ", "An amount, please"), ("500 €", "Here everything is counted in USD."),
     ("$1000000000", "A billion or more is beyond what I can count."),
     ("0 a month", "It has to be more than nothing.")],
)  # fmt: skip
def test_f1_f13_an_amount_that_cannot_be_taken_is_asked_with_its_reason(
    town: Town, amount: str, why: str
) -> None:
    town.give("ines", "treasurer")
    town.plays(f"""
        ines > /campaign Roof 2027, {amount}, by 20 dec, www.oak.org, cash to Ines
        hub < … {why}
        ines > {amount}
        hub < … {why}
        ines > 300
        hub < For: Roof 2027 … Goal: $300
    """)
