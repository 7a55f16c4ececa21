"""A13 and A37: not taking requests for a while, and the week in numbers."""

from __future__ import annotations

from flows.aid.requesting import openings
from tests.flows.aid.within import within
from tests.kit.town import Town

CLOSED = """
    olga > intake
    hub  < New requests are taken. What shall it be? [1 Open] [2 Close for now]
    olga taps Close for now
    olga > until Monday 8:00. Meanwhile: 211
    hub  < From now on people read: until Monday 8:00. Meanwhile: 211
    olga taps Yes, do it
    hub  < Closed. Danger still reaches the team, and what is open stays open.
"""


def test_a13_an_organizer_closes_and_opens_and_people_read_why(town: Town) -> None:
    town.plays(f"""
        {CLOSED}
        maria > I need groceries near the library
        hub   < No requests are taken just now: until Monday 8:00. Meanwhile: 211.
        olga > intake
        olga taps Open
        olga taps Yes, do it
        maria > I need groceries near the library
        hub   < Need: food
    """)


def test_a13_danger_is_heard_while_closed(town: Town) -> None:
    town.plays(f"{CLOSED}\nmaria > my husband is hitting me right now\nhub < In danger now? Call 911.")


def test_a13_only_an_organizer_may(town: Town) -> None:
    town.give("sam", "dispatcher")
    town.plays("sam > /intake\nhub < That isn't yours to do here.")


def test_a37_the_week_in_numbers_on_monday_without_names(town: Town) -> None:
    town.plays("maria > I need groceries near the library\nmaria taps Yes, post it")
    town.turns.start()
    town.plays("later 7 days")
    said = [text for text in town.in_group() if "This week" in text]
    assert len(said) == 1
    assert "1 new request" in said[0]
    assert "Maria" not in said[0]


def test_a40_the_digest_counts_only_what_the_group_may_see(town: Town) -> None:
    town.plays("maria > I need groceries near the library\nmaria > only the team\nmaria taps Yes")
    assert within(town, openings.count) == (0, 0)
