"""Fifty taps at once: capacity is never exceeded, and everybody is told the truth (S9)."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, REACTIONS
from bot.contract.abilities import Abilities
from bot.store import cards
from bot.store.hot import Hot
from tests.flows.shifts.conftest import ROOMS
from tests.kit.thorough import share
from tests.kit.town import GROUP, Town

CROWD = tuple(f"n{number:02}" for number in range(50))
MOST = {"people": 6, "drivers": 2}
#: State of a place -> what whoever has it was told last.
TOLD = {
    "held": ("You're in:", "It's yours:"),
    "waiting": ("on the waiting list; I'll write",),
    "offered": ("A place is free:",),
    "left": ("You are out:",),
}


@pytest.fixture(scope="module", params=[BUTTONS, REACTIONS], ids=["buttons", "reactions"])
def crowded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """One town for all seeds: making one costs more than fifty taps."""
    town = made(tmp_path_factory.mktemp("crowd"), request.param)
    yield town
    town.close()


def made(folder: Path, abilities: Abilities) -> Town:
    town = Town(folder, abilities, rooms=ROOMS, neighbours=CROWD)
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 6 people and 2 drivers, St. Ann's hall
        olga > yes
        hub  @ oak street: Food pantry
    """)
    return town


def empty(town: Town) -> Mapping[str, int]:
    """Nobody is in any more, and the card shows it; how many messages everybody has got so far."""
    with town.store.write() as connection:
        hot = Hot(connection)
        hot.run("DELETE FROM shift_place")
        cards.touch(hot, "shift", "1", "shifts", town.now)
    town.pass_time(10)
    return {name: len(town.private(name)) for name in CROWD}


def rush(town: Town, taps: list[tuple[str, str]]) -> None:
    """All of them before the hub sees the first."""
    group = town.memory.square.group(GROUP)
    for name, label in taps:
        town.memory.people.tap(name, label, group)
    town.settle()


def states(town: Town) -> dict[str, str]:
    """What each has, by the newest of their places."""
    found = town.rows("SELECT person_id, state FROM shift_place ORDER BY id")
    names = {town.person(name).id: name for name in CROWD}
    return {names[person]: state for person, state in found}


def fits(town: Town) -> bool:
    taken = town.rows(
        "SELECT r.key, r.most, count(*) FROM shift_place p JOIN shift_role r ON r.id = p.role_id"
        " WHERE p.state IN ('offered', 'held', 'confirmed', 'standin') GROUP BY r.key, r.most"
    )
    return all(count <= most for _key, most, count in taken)


def told_truly(town: Town, before: Mapping[str, int]) -> list[str]:
    """Whoever was told nothing, or something else than what is so; a waiting list's numbers are true, too."""
    now, lines = states(town), waiting(town)
    faults = []
    for name, state in now.items():
        told = town.private(name)[before[name] :]
        last = told[-1] if told else ""
        number = re.search(r"You are number (\d+) on", last)
        if not any(words in last for words in TOLD[state]) or (
            number and int(number[1]) < lines.get(name, 0)
        ):
            faults.append(f"{name}: {state}, {lines.get(name)}: {told}")
    return faults


def waiting(town: Town) -> dict[str, int]:
    """Whoever waits, and at which place of their line."""
    rows = town.rows(
        "SELECT role_id, person_id FROM shift_place WHERE state = 'waiting' ORDER BY role_id, since, id"
    )
    names = {town.person(name).id: name for name in CROWD}
    lines: dict[int, int] = {}
    found = {}
    for role, person in rows:
        found[names[person]] = lines[role] = lines.get(role, 0) + 1
    return found


@pytest.mark.parametrize("seed", range(share(25, of=200)))
def test_s9_fifty_taps_at_once_fill_it_and_no_more(crowded: Town, seed: int) -> None:
    dice, before = random.Random(seed), empty(crowded)
    taps = [(name, dice.choice(("Sign up", "Sign up: driver"))) for name in CROWD]
    rush(crowded, dice.sample(taps, len(taps)))
    now = list(states(crowded).values())
    assert fits(crowded)
    assert now.count("held") == sum(MOST.values())
    assert now.count("waiting") == len(CROWD) - sum(MOST.values())
    assert told_truly(crowded, before) == []
    assert crowded.faults == []


@pytest.mark.parametrize("seed", range(share(5, of=50)))
def test_s9_s10_fifty_come_and_go_at_once(crowded: Town, seed: int) -> None:
    dice, before = random.Random(seed), empty(crowded)
    rush(crowded, [(name, "Sign up") for name in CROWD[:25]])
    taps = [(name, "I can't come") for name in CROWD[:15]] + [
        (name, "Sign up: driver") for name in CROWD[25:]
    ]
    rush(crowded, dice.sample(taps, len(taps)))
    assert fits(crowded)
    assert told_truly(crowded, before) == []
    lonely = crowded.rows(
        "SELECT count(*) FROM shift_role r WHERE EXISTS (SELECT 1 FROM shift_place w WHERE w.role_id = r.id"
        " AND w.state = 'waiting') AND (SELECT count(*) FROM shift_place p WHERE p.role_id = r.id"
        " AND p.state IN ('offered', 'held', 'confirmed', 'standin')) < r.most"
    )
    assert lonely == [(0,)], "a place is free while somebody waits for it"
