"""Fifty taps at once: capacity is never exceeded, and everybody is told the truth (S9)."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, REACTIONS
from bot.contract.abilities import Abilities
from tests.flows.shifts.conftest import ROOMS
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


@pytest.fixture(params=[BUTTONS, REACTIONS], ids=["buttons", "reactions"])
def crowded(request: pytest.FixtureRequest, tmp_path: Path) -> Town:
    return made(tmp_path, request.param)


def made(folder: Path, abilities: Abilities) -> Town:
    town = Town(folder, abilities, rooms=ROOMS, neighbours=CROWD)
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 6 people, 2 drivers, St. Ann's hall
        olga > yes
        hub  @ oak street: Food pantry
    """)
    return town


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


def told_truly(town: Town) -> list[str]:
    """Whoever was told something else than what is so."""
    now = states(town)
    return [
        f"{name}: {now[name]}: {town.private(name)}"
        for name in now
        if not town.private(name)[-1].startswith(TOLD[now[name]]) and not _says(town, name, now[name])
    ]


def _says(town: Town, name: str, state: str) -> bool:
    return any(words in town.private(name)[-1] for words in TOLD[state])


@pytest.mark.parametrize("seed", range(2))
def test_s9_fifty_taps_at_once_fill_it_and_no_more(crowded: Town, seed: int) -> None:
    dice = random.Random(seed)
    taps = [(name, dice.choice(("Sign up", "Sign up: driver"))) for name in CROWD]
    rush(crowded, dice.sample(taps, len(taps)))
    now = list(states(crowded).values())
    assert fits(crowded)
    assert now.count("held") == sum(MOST.values())
    assert now.count("waiting") == len(CROWD) - sum(MOST.values())
    assert told_truly(crowded) == []
    assert crowded.faults == []
    crowded.close()


def test_s9_s10_fifty_come_and_go_at_once(crowded: Town) -> None:
    dice = random.Random(7)
    rush(crowded, [(name, "Sign up") for name in CROWD[:25]])
    taps = [(name, "I can't come") for name in CROWD[:15]] + [
        (name, "Sign up: driver") for name in CROWD[25:]
    ]
    rush(crowded, dice.sample(taps, len(taps)))
    assert fits(crowded)
    assert told_truly(crowded) == []
    waiting = crowded.rows(
        "SELECT count(*) FROM shift_role r WHERE EXISTS (SELECT 1 FROM shift_place w WHERE w.role_id = r.id"
        " AND w.state = 'waiting') AND (SELECT count(*) FROM shift_place p WHERE p.role_id = r.id"
        " AND p.state IN ('offered', 'held', 'confirmed', 'standin')) < r.most"
    )
    assert waiting == [(0,)], "a place is free while somebody waits for it"
    crowded.close()
