"""Month by month: promised, received, spent, in words and as a picture that a phone shows (F11, F13)."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.contract.posters import Bars
from flows.fund import campaigns, ledger, months, receipts, sums
from flows.fund.ledger import Transfer
from flows.fund.months import Month
from flows.fund.tables import Receipt
from tests.flows.fund.kit import a_turn
from tests.kit.town import Town

DAY = 86400.0


def a_year(town: Town, goal: int = 20000) -> None:
    """$10 a month of Sam's; $30 comes in each month, $12 is spent in each second one."""
    with a_turn(town) as turn:
        turn.hot.run("UPDATE fund_campaign SET goal_monthly = ?, last_day = '', ends_at = NULL", (goal,))
        turn.unplan("fund.close", 1)
    town.plays("sam > /pledge 10 a month\nsam > yes")
    for month in range(14):
        if month:
            town.now += 30.5 * DAY
        with a_turn(town) as turn:
            (campaign,) = campaigns.running(turn)
            receipts.give(turn, campaign, 3000, "cash")
            if month % 2:
                ledger.post(turn, Transfer(campaign.id, "spent", "cash", 1200, "USD", "spending:9"))


def found(town: Town, most: int = months.TOLD) -> list[Month]:
    with a_turn(town) as turn:
        return list(months.of(turn, campaigns.known(turn)[0], most))


def test_f11_a_year_month_by_month(winter: Town) -> None:
    a_year(winter)
    told = found(winter)
    assert len(told) == 12
    assert {(month.received, month.spent) for month in told} == {(3000, 0), (3000, 1200)}
    assert all((later.first - before.first).days in range(28, 32) for before, later in pairwise(told))
    assert told[-1].promised == 1000


def test_f13_all_months_together_are_what_the_card_says(winter: Town) -> None:
    a_year(winter)
    with a_turn(winter) as turn:
        campaign = campaigns.running(turn)[0]
        standing = sums.of(turn, campaign)
    every = found(winter, most=99)
    assert (sum(month.received for month in every), sum(month.spent for month in every)) == (
        standing.received, standing.spent,
    )  # fmt: skip


def test_f11_what_is_taken_back_is_taken_from_the_month_in_which_it_came(winter: Town) -> None:
    a_year(winter)
    with a_turn(winter) as turn:
        receipts.reverse(turn, turn.session.query(Receipt).order_by(Receipt.id).all()[-3], "counted twice")
    assert [month.received for month in found(winter)][-4:] == [3000, 0, 3000, 3000]


def test_f11_in_words(winter: Town) -> None:
    winter.plays("""
        sam > month by month
        hub < Winter, month by month: … Nov 2026 · promised $0 · received $0 · spent $0
    """)
    a_year(winter)
    winter.plays("""
        rosa > break even
        hub < Winter, month by month: … Dec 2027 · promised $10 · received $30 · spent $12 … Each month $10 of $200 are promised; $190 are missing.
        maria > punto de equilibrio
        hub < Winter, month by month:
        ines > months of campaign 1
        hub < Winter, month by month:
        ines > months of campaign 7
        hub < I know no campaign with that number.
    """)  # noqa: E501 - one message


@pytest.mark.parametrize(
    ("goal", "said"),
    [(1000, "Each month $10 are promised; $10 are needed. That carries it."),
     (1001, "Each month $10 of $10.01 are promised; $0.01 are missing.")],
)  # fmt: skip
def test_f11_break_even_to_the_cent(winter: Town, goal: int, said: str) -> None:
    a_year(winter, goal)
    winter.plays(f"rosa > break even\nhub < … {said}")


def test_f11_the_picture_is_what_a_phone_shows(winter: Town) -> None:
    a_year(winter)
    with a_turn(winter) as turn:
        campaign = campaigns.running(turn)[0]
        poster = months.picture(turn, campaign, months.of(turn, campaign)[-months.DRAWN :])
    parts = [part for part in poster.parts if isinstance(part, Bars)]
    assert len(parts) == 6
    assert [round(bar.length * 20000) for bar in parts[-1].bars] == [1000, 3000, 1200]
    assert {part.line for part in parts} == {1.0}
    assert [bool(part.means) for part in parts] == [False] * 5 + [True]


def test_f1_a_campaign_as_its_team_and_as_others_see_it(winter: Town) -> None:
    winter.plays("""
        ines > treasury
        hub  < Winter · in hand $0 … [As a table] [For the books] [Campaign #1]
        ines taps Campaign #1
        hub  < Winter · until Sun 20 Dec … Pledged $0 of $500 · received $0 … Give: https://www.oak.org · cash to Ines … [Month by month] [Change how to pay] [No more of this] [Close it]
        sam  > show campaign 1
        hub  < Winter · until Sun 20 Dec … [Give] [Month by month]
        ines taps Change how to pay
        hub  < On which page can people give?
        ines > cancel
        ines taps Close it
        hub  < Close Winter now?
        ines > yes
        sam  > show campaign 1
        hub  < Winter · until Sun 20 Dec … [Month by month]
    """)  # noqa: E501 - one message
