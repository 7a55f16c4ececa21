"""X16, X18: the wall clock jumps, the hub was away; every moment acts once, in order, or is dropped by its own rule."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from adapters.memory import BUTTONS
from bot.store.hot import Hot
from bot.talk import Furniture, Turn, timer
from tests.hub.stalls import Stalls

HOUR, DAY = 3600.0, 86400.0


@timer("chime")
def chime(turn: Turn, name: str, payload: Mapping[str, Any]) -> None:
    """Late or not, it rings."""
    turn.audit("chimed", name)


@timer("kettle", grace=600.0)
def kettle(turn: Turn, name: str, payload: Mapping[str, Any]) -> None:
    """After ten minutes nobody wants to hear of it."""
    turn.audit("boiled", name)


CLOCKS = Furniture("clocks", timers=(chime, kettle))


@pytest.fixture
def town(tmp_path: Path) -> Stalls:
    return Stalls(tmp_path, BUTTONS, CLOCKS)


def plan(town: Stalls, kind: str, name: str, due_at: float) -> None:
    with town.store.write() as connection:
        Hot(connection).set_timer(kind, name, "", due_at, "{}")


def happened(town: Stalls, action: str) -> list[str]:
    return [row[0] for row in town.rows(f"SELECT subject FROM audit WHERE action = '{action}' ORDER BY id")]


@pytest.mark.parametrize("jump", [HOUR, -HOUR, DAY, -DAY])
@pytest.mark.parametrize("when", [-60.0, 60.0], ids=["after it rang", "before it rings"])
def test_x16_a_jump_of_the_clock_loses_and_doubles_nothing(town: Stalls, jump: float, when: float) -> None:
    due = town.now + 3 * HOUR
    for name in ("a", "b", "c"):
        plan(town, "chime", name, due)
    town.pass_time(3 * HOUR - when)
    town.now += jump
    town.settle()
    town.now -= jump  # somebody put it right again
    town.pass_time(2 * DAY)
    assert sorted(happened(town, "chimed")) == ["a", "b", "c"]


@pytest.mark.parametrize("jump", [-HOUR, -DAY])
def test_x16_a_clock_that_stays_behind_rings_when_it_says_so(town: Stalls, jump: float) -> None:
    plan(town, "chime", "a", town.now + HOUR)
    town.now += jump
    town.pass_time(HOUR - jump - 1)
    assert happened(town, "chimed") == []
    town.pass_time(2)
    assert happened(town, "chimed") == ["a"]


@pytest.mark.parametrize("jump", [HOUR, -HOUR, DAY, -DAY])
def test_x16_the_lease_does_not_look_at_the_clock(town: Stalls, jump: float) -> None:
    town.store.fence = None
    town.now += jump
    town.plays("maria > /order bread\nhub < How many?")


def test_x18_three_hours_away_each_moment_acts_once_in_order(town: Stalls) -> None:
    for minute in range(180):
        plan(town, "chime", f"{minute:03}", town.now + 60.0 * ((minute * 37) % 180) + 1)
    order = [f"{minute:03}" for minute in sorted(range(180), key=lambda minute: (minute * 37) % 180)]
    town.now += 3 * HOUR
    town.restart()
    town.settle()
    town.settle()
    assert happened(town, "chimed") == order


def test_x18_what_is_no_use_late_is_dropped_by_its_own_rule_and_noted(town: Stalls) -> None:
    plan(town, "kettle", "old", town.now + 60)
    plan(town, "kettle", "fresh", town.now + 3 * HOUR - 300)
    town.now += 3 * HOUR
    town.restart()
    town.settle()
    assert happened(town, "boiled") == ["fresh"]
    assert happened(town, "timer.late") == ["kettle:old"]
