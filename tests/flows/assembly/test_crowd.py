"""P20: ten thousand votes in a minute from two platforms of different abilities: one count, and few edits."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.assembly.opening.making import Plan
from tests.flows.assembly.conftest import ROOMS
from tests.flows.assembly.twin import Twin
from tests.kit.thorough import share
from tests.kit.town import GROUP

#: All of them in `make faults`; the bench has ten thousand every time.
VOTERS = share(1_200, of=10_000)
MINUTE, BEAT = 60, 3
LABELS = ("yes", "no", "abstain")
NAMES = tuple(f"v{number}" for number in range(VOTERS))


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Twin]:
    made = Twin(tmp_path, rooms=ROOMS, neighbours=())
    made.move_in(NAMES)
    yield made
    assert made.faults == []
    made.close()


def test_p20_thousands_of_votes_in_a_minute_are_all_counted_and_edits_stay_few(town: Twin) -> None:
    town.open(lambda chats: Plan("Move the pantry to Fridays?", "yesno", town.now + 86_400, chats))
    cards, dice, counts = town.newest(), random.Random(20), [0, 0, 0]
    order = dice.sample(range(VOTERS), VOTERS)
    for second in range(MINUTE):
        for number in order[second * VOTERS // MINUTE : (second + 1) * VOTERS // MINUTE]:
            choice = dice.choices(range(3), (5, 3, 1))[0]
            home = town.home(number)
            home.people.press(NAMES[number], cards[home.name], cards[home.name].keys[choice])
            counts[choice] += 1
        town.beat()
    for _second in range(BEAT + 1):
        town.beat()
    told = " · ".join(f"{label} {count}" for label, count in zip(LABELS, counts, strict=True))
    stored = town.rows("SELECT choice, count(*) FROM poll_ballot GROUP BY choice ORDER BY choice")
    assert [many for _choice, many in stored] == counts
    for memory in (town.memory, town.other):
        (card,) = [
            text for text in memory.square.texts(memory.square.group(GROUP)) if text.startswith("Move")
        ]
        assert told in card
        assert f"{VOTERS} of {VOTERS + 1} voted" in card
        group = memory.square.group(GROUP)
        edits = [s for s in memory.square.shown if s.chat == group and s.deed == "edit"]
        assert MINUTE / BEAT - 2 <= len(edits) <= MINUTE / BEAT + 2
