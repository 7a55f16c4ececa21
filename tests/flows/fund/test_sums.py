"""Sums of shown amounts are the shown total, in money with cents, without, and with thousandths (F13)."""

from __future__ import annotations

from itertools import product

import pytest

from bot.contract.words import Money
from bot.words.currencies import digits
from flows.fund import campaigns, ledger, months, sums
from flows.fund.pledging import pledges
from flows.fund.receiving import exports, treasury
from flows.fund.tables import Due
from tests.flows.fund.kit import a_turn
from tests.kit.town import Town

CURRENCIES = {"USD": 2, "JPY": 0, "CLP": 0, "KWD": 3}


@pytest.fixture(params=CURRENCIES)
def money(request: pytest.FixtureRequest, town: Town) -> tuple[Town, str]:
    """A campaign in that money; a hundred of it is promised in three parts."""
    town.give("ines", "treasurer")
    town.decide("currency", request.param)
    town.plays("""
        ines > /campaign Winter, 1000, by 20 dec, www.oak.org, cash to Ines
        ines > yes
        sam  > /pledge 100 in 3 payments
        sam  > yes
    """)
    return town, str(request.param)


def test_f13_the_parts_of_a_gift_are_the_gift(money: tuple[Town, str]) -> None:
    town, currency = money
    assert digits(currency) == CURRENCIES[currency]
    parts = [row[0] for row in town.rows("SELECT minor FROM fund_due ORDER BY number")]
    assert (len(parts), sum(parts)) == (3, 100 * 10 ** CURRENCIES[currency])
    assert max(parts) - min(parts) < 3


def test_f13_every_list_and_its_total(money: tuple[Town, str]) -> None:
    town, currency = money
    for part in range(2):
        town.plays(
            "ines > came 2 cash\nines > yes" if part else "sam > paid 2\nines > came 2 cash\nines > yes"
        )
    with a_turn(town) as turn:
        (campaign,) = campaigns.running(turn)
        standing, open_ones = sums.of(turn, campaign), treasury.waiting(turn, campaign.id)
        dues = turn.session.query(Due).all()
        assert standing.pledged == sum(due.minor for due in dues)
        assert standing.received == sum(month.received for month in months.of(turn, campaign))
        assert standing.pledged - standing.received == sum(one.due.minor for one in open_ones)
        entries = ledger.entries(turn, campaign.id)
        shown = [float(exports.major(entry.minor, currency)) for entry in entries]
        assert sum(shown) == pytest.approx(float(exports.major(standing.received, currency)))


@pytest.mark.parametrize(("total", "times"), list(product((1, 7, 100, 99_999_999), (2, 3, 7, 60))))
def test_f13_no_part_is_lost(total: int, times: int) -> None:
    plan = pledges.Plan(
        1, "money", "instalments", total, "JPY", "", "month", times, "2026-12-01", "anonymous"
    )
    assert sum(pledges._amounts(plan)) == total


def test_f13_no_part_is_nothing(winter: Town) -> None:
    winter.plays("""
        sam > /pledge 0.05 in 12 payments
        hub < That would be nothing each time. In fewer payments?
        sam > 5
        hub < Give: $0.05 in 5 payments each month
    """)


def test_f13_the_same_once_more_is_the_same_amount(money: tuple[Town, str]) -> None:
    town, currency = money
    town.plays("sam > stop gift 2\nsam taps Go on after all\nsam > yes")
    again = town.rows("SELECT sum(minor) FROM fund_due WHERE state = 'due'")
    assert Money(again[0][0], currency) == Money(100 * 10 ** CURRENCIES[currency], currency)
