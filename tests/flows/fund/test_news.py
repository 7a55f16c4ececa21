"""What groups read of a campaign, its pictures, its line in the week's summary (F6, F7, F11)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from bot.contract.posters import Bars
from flows.fund import campaigns, posters, receipts
from flows.fund.tables import Due
from tests.flows.fund.kit import a_turn
from tests.kit.town import Town


@pytest.fixture
def fund(winter: Town) -> Town:
    winter.decide("digest.mornings", False)
    winter.decide("digest.weekly", False)
    winter.turns.start()
    return winter


def came(town: Town, minor: int, who: str = "sam", shown: str = "anonymous") -> None:
    """Somebody gave so much, and it is here."""
    town.plays(f"{who} > /pledge {minor // 100}\n{who} > yes")
    with a_turn(town) as turn:
        due = turn.session.scalars(select(Due).where(Due.state == "due").order_by(Due.id.desc())).first()
        assert due is not None
        turn.hot.run("UPDATE fund_pledge SET shown_as = ? WHERE id = ?", (shown, due.pledge_id))
        receipts.receive(turn, due, minor, "cash")


def told(town: Town) -> list[str]:
    return [
        text.split("\n")[0]
        for text in town.in_group()
        if text.startswith("Winter:") or "goes on until" in text
    ]


WEEK = "\n".join(["later 1 day"] * 7)


def test_f7_nothing_without_news(fund: Town) -> None:
    fund.plays(f"{WEEK}\n{WEEK}")
    assert told(fund) == []


def test_f11_a_quarter_of_the_goal_is_told_once_each_and_at_most_weekly(fund: Town) -> None:
    came(fund, 13000)
    fund.plays(WEEK)
    assert told(fund) == ["Winter: a quarter is here, thank you."]
    came(fund, 25000, "rosa")
    fund.plays("later 1 day")
    assert len(told(fund)) == 1
    fund.plays("later 6 days")
    assert told(fund)[1:] == ["Winter: three quarters are here, thank you."]
    fund.plays(WEEK)
    assert [line for line in told(fund)[2:] if "here, thank you" in line] == []


def test_f7_the_last_week_and_what_is_missing(fund: Town) -> None:
    fund.plays("\n".join(["later 1 day"] * 26))
    assert told(fund) == ["Winter goes on until Sun 20 Dec. $500 are missing."]


def test_f7_hushed_and_heard_again_by_one_tap(fund: Town) -> None:
    came(fund, 13000)
    fund.plays(f"""
        ines > hush campaign 1
        hub < No group is reminded of Winter any more. [Remind them again]
        {WEEK}
    """)
    assert told(fund) == []
    fund.plays(f"ines > hush campaign 1\nhub < Groups are reminded of Winter again … [Not any more]\n{WEEK}")
    assert len(told(fund)) == 1


def test_f7_all_are_hushed_by_a_setting(fund: Town) -> None:
    came(fund, 13000)
    fund.decide("fund.groups", False)
    fund.plays(WEEK)
    assert told(fund) == []


def test_f7_only_the_team_hushes(fund: Town) -> None:
    fund.plays("sam > hush campaign 1\nhub < That isn't yours to do here.")


def test_f6_givers_are_shown_as_each_chose(fund: Town) -> None:
    came(fund, 13000, "sam", "name")
    came(fund, 1000, "rosa", "initials")
    came(fund, 1000, "maria", "anonymous")
    fund.plays("""
        maria > campaigns
        hub < Winter · Pledged $150 of $500 · received $150 · #1 … Given by: Sam, R. and 1 neighbour … [Give to #1]
        maria taps Give to #1
        hub < What would you give?
    """)


def test_f6_who_gave_in_two_ways_is_counted_once_in_the_more_private_one(fund: Town) -> None:
    for who, ways in {
        "sam": ("name", "initials"),
        "rosa": ("name", "anonymous"),
        "maria": ("initials", "name"),
    }.items():
        for shown in ways:
            came(fund, 1000, who, shown)
    fund.plays("olga > campaigns\nhub < … Given by: S., M. and 1 neighbour …")


def test_f11_the_picture_says_what_the_words_say(fund: Town, promise: Callable[..., int]) -> None:
    came(fund, 13000)
    promise("rosa", 2000)
    with a_turn(fund) as turn:
        campaign = campaigns.running(turn)[0]
        (bars,) = posters.progress(turn, campaign).parts
    assert isinstance(bars, Bars)
    assert [round(bar.length * 50000) for bar in bars.bars] == [15000, 13000]
    assert bars.line == 1.0


def test_the_weeks_summary_has_a_line_for_each_campaign(fund: Town) -> None:
    fund.decide("digest.weekly", True)
    fund.turns.start()
    fund.plays(
        f"{WEEK}\nhub @ oak street: This week: … Winter · Pledged $0 of $500 · received $0 · #1 [Give to #1]"
    )
