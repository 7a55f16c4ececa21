"""X16, X18: the wall clock jumps, the hub was away; every moment acts once, in order, or is dropped by its own rule."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from adapters.memory import BUTTONS
from bot.contract.address import Who
from bot.contract.views import Kind
from bot.contract.words import _
from bot.hub.contact import Contact
from bot.people import person as persons
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


@timer("bell")
def bell(turn: Turn, name: str, payload: Mapping[str, Any]) -> None:
    """Somebody is reminded."""
    person = persons.find(turn.hot, Who("memory", name))
    assert person is not None
    turn.tell(person.id, _("Your bread is ready."), "chimes", once_key=f"bell:{name}")


BELLS = Furniture("bells", timers=(bell, kettle), kinds=(Kind("chimes", "repeat", asked=False, holds=True),))


class Waking(Stalls):
    """A town whose hub is off now and then."""

    def sleep_for(self, seconds: float) -> None:
        """Off, then on again."""
        self._contact().note()
        self.now += seconds
        self.restart()
        self._contact().begin()
        self.settle()
        self.pass_time(120)

    def _contact(self) -> Contact:
        return Contact(self.store, {self.memory.name: self.memory}, lambda: self.now, lambda: self.now)


def test_x18_a_reminder_that_is_late_says_so_and_organizers_read_how_much_there_was(tmp_path: Path) -> None:
    town = Waking(tmp_path, BUTTONS, BELLS)
    plan(town, "bell", "maria", town.now + HOUR)
    plan(town, "kettle", "old", town.now + HOUR)
    town.sleep_for(3 * HOUR)
    town.plays("""
        hub > maria: Your bread is ready. … (Late: this was meant for Tue 24 Nov, 11:00 AM.)
        hub > olga: I was off, Tue 24 Nov, 10:00 AM–1:00 PM. Due in that time: told late 1, dropped … 1.
    """)
    town.sleep_for(3 * HOUR)
    assert sum("bread" in text for text in town.private("maria")) == 1
    assert sum("I was off" in text for text in town.private("olga")) == 1


def test_x18_what_is_on_time_or_was_meant_for_the_past_is_not_late(tmp_path: Path) -> None:
    town = Waking(tmp_path, BUTTONS, BELLS)
    town.sleep_for(3 * HOUR)
    plan(town, "bell", "maria", town.now - 5 * HOUR)  # long before anybody was off
    plan(town, "bell", "sam", town.now + HOUR)
    town.pass_time(2 * HOUR)
    town.plays("hub > maria: Your bread is ready.\nhub > sam: Your bread is ready.")
    assert not any("Late" in text for name in ("maria", "sam") for text in town.private(name))
    assert not any("I was off" in text for text in town.private("olga"))


def test_x18_a_short_stop_is_not_worth_a_word(tmp_path: Path) -> None:
    town = Waking(tmp_path, BUTTONS, BELLS)
    plan(town, "bell", "maria", town.now + 60)
    town.sleep_for(300)
    assert "Late" not in town.private("maria")[-1]
