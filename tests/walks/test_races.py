"""X25 with the real thing: two neighbours go for the same food at the same moment."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, PLAIN
from bot.contract.abilities import Abilities
from tests.kit.town import GROUP, Town

DAY = 86_400.0
ACCEPTED = "SELECT count(*) FROM aid_claim WHERE state = 'accepted'"


@pytest.mark.parametrize("abilities", [BUTTONS, PLAIN], ids=["buttons", "plain"])
def test_x25_forty_times_two_offer_at_once_and_one_has_it(tmp_path: Path, abilities: Abilities) -> None:
    town = Town(tmp_path, abilities)
    for seed in range(40):
        town.plays("maria > need food near oak\nmaria > yes")
        number = town.rows("SELECT max(id) FROM aid_request")[0][0]
        _both_go(town, random.Random(seed), int(number))
        assert town.rows(f"SELECT state FROM aid_item WHERE request_id = {number}") == [("claimed",)], seed
        assert town.rows(ACCEPTED) == [(1,)], seed
        _over(town)
    assert town.faults == []
    town.close()


def _both_go(town: Town, dice: random.Random, number: int) -> None:
    """Both want it, in one batch; whoever holds it says yes, and the other has heard that somebody was first."""
    pair = dice.sample(("sam", "ines", "rosa"), 2)
    before = {name: len(town.private(name)) for name in pair}
    for name in pair:
        if town.memory.abilities.buttons and dice.random() < 0.7:
            town.memory.people.tap(name, "I can help", town.memory.square.group(GROUP))
        else:
            town.memory.people.say(name, f"help {number}")
    town.settle()
    heard = {name: " ".join(_told(town, name, before[name])) for name in pair}
    holders = [name for name in pair if "Can you do it?" in heard[name]]
    assert len(holders) == 1, heard
    (other,) = set(pair) - set(holders)
    assert heard[other], "whoever came second was told nothing"
    for name in pair:
        town.memory.people.say(name, "yes")
    town.settle()


def _told(town: Town, name: str, since: int) -> list[str]:
    """What somebody was shown in private since then, toasts included."""
    shown = [entry.text for entry in town.memory.square.shown if entry.person == name]
    return [*town.private(name)[since:], *shown[-1:]]


def _over(town: Town) -> None:
    """The day ends, and with it what was open."""
    with town.store.write() as connection:
        for table in ("aid_claim", "aid_item", "aid_request"):
            connection.exec_driver_sql(f"UPDATE {table} SET state = 'done'")
        connection.exec_driver_sql("DELETE FROM conversation")
        connection.exec_driver_sql("UPDATE timer SET state = 'off'")
        connection.exec_driver_sql("UPDATE card SET state = 'gone'")
    town.now += DAY
    town.settle()
