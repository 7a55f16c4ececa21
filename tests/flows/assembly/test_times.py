"""A time that was found becomes an assembly or a shift (P26)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.town import Town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """With all rooms: what a time becomes is another one's."""
    town = Town(tmp_path)
    yield town
    assert town.faults == []
    town.close()


def asked(town: Town, who: str = "olga") -> None:
    """A time poll of somebody's that Saturday won."""
    town.plays(f"""
        {who} > /poll When do we clean? times, 12 dec 10-12, 13 dec 15:00 until friday
        {who} > yes
        maria > vote 1 a yes
        ines > vote 1 a yes, b maybe
        later 4 d
    """)


def test_p26_a_time_becomes_a_shift_with_its_hours(town: Town) -> None:
    asked(town)
    town.plays("""
        hub > olga: “When do we clean?”: Sat 12 Dec, 10:00 AM–12:00 PM. … [1 Make it an assembly] [2 Make it a shift]
        olga taps Make it a shift
        hub < What is it called?
        olga > Cleaning day
        hub < How many people are wanted?
        olga > 6 people
        olga > skip
        hub < Name: Cleaning day … When: Sat 12 Dec, 10:00 AM–12:00 PM
        olga > yes
        hub < Posted.
    """)
    assert town.rows("SELECT title FROM shift") == [("Cleaning day",)]


def test_p26_a_time_becomes_an_assembly(town: Town) -> None:
    asked(town)
    town.plays("""
        olga > make assembly 1
        hub < What is it called?
        olga > Cleaning day
        olga > St. Ann's hall
        olga > skip
        hub < Name: Cleaning day … When: Sat 12 Dec, 10:00 AM–12:00 PM
    """)


@pytest.mark.parametrize("ballot", ["a yes, b yes", ""], ids=["equal", "nobody"])
def test_p26_where_no_time_won_nothing_is_offered(town: Town, ballot: str) -> None:
    town.plays(f"""
        olga > /poll When do we clean? times, 12 dec 10-12, 13 dec 15:00 until friday
        olga > yes
        {f"maria > vote 1 {ballot}" if ballot else "later 1 min"}
        later 4 d
        olga > make shift 1
        hub < That vote has found no time.
    """)
    assert not any("Shall I make something of it" in text for text in town.private("olga"))


def test_p26_what_somebody_may_not_start_is_not_offered(town: Town) -> None:
    asked(town, "sam")
    assert not any("[2 Make it a shift]" in text for text in town.private("sam"))
    town.plays("""
        sam > make shift 1
        hub < That isn't yours to do here.
        rosa > make assembly 1
        hub < That isn't yours to do here.
    """)


def test_p26_of_two_times_that_were_equal_the_second_vote_finds_one(town: Town) -> None:
    town.plays("""
        olga > /poll When do we clean? times, 12 dec 10-12, 13 dec 15:00, run-off until friday
        olga > yes
        maria > vote 1 a yes, b yes
        later 4 d
        maria > vote 2 a yes
        later 8 d
        hub > olga: “When do we clean?”: Sat 12 Dec, 10:00 AM–12:00 PM. Shall I make something of it?
    """)
