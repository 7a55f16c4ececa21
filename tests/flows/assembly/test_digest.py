"""Votes near their end and assemblies to come, in a group's week and in the team's morning."""

from __future__ import annotations

import pytest

from tests.kit.town import Town

#: From the start (Tuesday, 10:00) to the Monday after it, a quarter past ten.
MONDAY = "later 6 days\nlater 15 min\n"


@pytest.fixture
def busy(town: Town) -> Town:
    """A vote that ends on Tuesday, one that ends in a month, an assembly on Wednesday."""
    town.turns.start()
    town.plays("""
        sam  > /poll Soup on Fridays? yes/no until dec 1 20:00
        sam  > yes
        sam  > /poll Paint the hall? yes/no until dec 24 20:00
        sam  > yes
        olga > /assembly Winter assembly, dec 2 19:00, hall
        olga > skip
        olga > yes
    """)
    return town


def test_p10_a_groups_week_says_what_ends_and_the_button_shows_the_ballot_in_private(busy: Town) -> None:
    busy.plays(
        MONDAY
        + """
        hub @ oak street: This week: … Soup on Fridays? · 0 of 5 voted … #1 … Winter assembly … #3 [Vote #1]
        ines taps Vote #1
        hub > ines: Soup on Fridays? … [yes] [no] [abstain]
    """
    )
    weeks = [text for text in busy.in_group() if "This week" in text]
    assert not [text for text in weeks if "Paint" in text], "what ends in a month can wait"


def test_p10_the_teams_morning_says_what_ends_within_two_days(busy: Town) -> None:
    busy.plays(
        MONDAY
        + """
        olga > overview
        hub < What waits for somebody: … Soup on Fridays? … #1 … [Open vote #1]
        olga taps Open vote #1
        hub < Soup on Fridays? · #1 … [Vote]
    """
    )


def test_p10_a_member_asks_what_is_open_and_reads_what_their_groups_do(busy: Town) -> None:
    busy.plays("""
        later 2 days
        ines > what's open?
        hub < What is open: … Soup on Fridays? … #1 … Winter assembly … #3 [Vote #1]
    """)
    assert "What waits for somebody" not in "".join(busy.private("ines")), "that is the team's"
