"""G1 and P12: a group's hour has room for two posts, and everybody still sees at once what came of a vote."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.town import GROUP, Town

HOUR = 3600.0


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """With all rooms, for something else wants to be posted, too; a vote ends when the group's hour is full."""
    made = Town(tmp_path)
    made.plays("""
        sam > /poll Move the pantry to Fridays? yes/no until 12:00
        sam > yes
        rosa taps yes
        maria taps yes
        ines taps no
        later 100 min
    """)
    for who in ("maria", "ines", "rosa"):
        made.plays(f"{who} > /need groceries by friday near Burleigh\n{who} > yes")
    made.plays("later 21 min")
    yield made
    assert made.faults == []
    made.close()


def posts(town: Town) -> list[str]:
    """New messages in the group within the last hour."""
    group = town.memory.square.group(GROUP)
    return [
        shown.text
        for shown in town.memory.square.shown
        if shown.chat == group and shown.deed == "send" and shown.at > town.now - HOUR
    ]


def test_p12_what_came_of_it_stands_on_its_post_at_once_and_the_whole_result_follows(town: Town) -> None:
    assert "Move the pantry to Fridays? · Decided: yes." in town.in_group()
    assert len(posts(town)) == 2, "and that was all the room there was"
    assert town.rows("SELECT state FROM outbox WHERE kind = 'poll.result'") == [("held",)]
    town.plays("""
        later 40 min
        hub @ oak street: Move the pantry to Fridays? … Decided: yes. … yes 2 · no 1 · abstain 0
    """)
    assert len(posts(town)) <= 2


def test_g1_a_result_that_waits_has_the_next_place_in_the_hour(town: Town) -> None:
    """A new request comes when there is room again, and before anybody looked for what waits."""
    town.plays("later 38 min")
    assert len(posts(town)) == 2
    town.memory.people.say("sam", "/need a ride by friday from Burleigh")
    town.settle()
    town.now += 70
    town.dispatcher._tended = town.now
    town.memory.people.say("sam", "yes")
    asyncio.run(town.memory.offer(town))
    asyncio.run(town.dispatcher._step(ahead=0))
    town.settle()
    assert "Decided: yes." in posts(town)[-1]


def test_g1_a_vote_that_ends_soon_is_posted_as_soon_as_there_is_room(town: Town) -> None:
    """Its hour is full, and it lasts hardly longer than that."""
    town.plays("sam > /poll Bread or rice? bread, rice until 13:00\nsam > yes\nlater 55 min")
    shown = next(text for text in town.in_group() if text.startswith("Bread or rice?"))
    assert "until Tue 24 Nov, 1:00 PM" in shown
    assert len(posts(town)) <= 2
