"""Keycaps: a reaction presses what hangs there now, in a group and in private."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.memory import REACTIONS
from adapters.memory.rendering import keycap
from tests.kit.town import GROUP, Town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path, REACTIONS, neighbours=("maria", "sam", "rosa"))
    made.plays("maria > food and diapers near oak\nmaria > yes\nlater 1 min")
    yield made
    assert made.faults == []
    made.close()


def test_a_keycap_presses_a_button_of_a_private_message(town: Town) -> None:
    town.plays("sam > help 1a\nsam > yes")
    offer = town.memory.people.newest("maria", having="Sam")
    key = next(key for key in offer.keys if key.how == "reaction")
    before = len(town.private("maria"))
    town.memory.people.react("maria", keycap(key.number), ref=offer.ref)
    town.settle()
    assert len(town.private("maria")) > before


def test_a_keycap_of_somebody_elses_message_presses_nothing(town: Town) -> None:
    town.plays("sam > help 1a\nsam > yes")
    offer = town.memory.people.newest("maria", having="Sam")
    shown = len(town.memory.square.shown)
    town.memory.people.react("sam", keycap(1), ref=offer.ref)
    town.settle()
    assert len(town.memory.square.shown) == shown


@pytest.mark.parametrize("sign", ["1\ufe0f\u20e3", "1\u20e3", "🙋", "🙋\ufe0f"])
def test_apps_write_a_sign_in_several_ways(town: Town, sign: str) -> None:
    card = town.memory.people.newest("sam", town.memory.square.group(GROUP))
    town.memory.people.react("sam", sign, ref=card.ref)
    town.settle()
    assert "Can you do it?" in town.private("sam")[-1]


def test_x26_a_keycap_means_what_the_card_shows_now(town: Town) -> None:
    """The first button goes when its thing is covered; then the first keycap is the one that moved up."""
    town.plays("sam > help 1a\nsam > yes\nlater 1 min")
    card = town.memory.people.newest("rosa", town.memory.square.group(GROUP), "1 of 2")
    assert [(key.label, key.number) for key in card.keys] == [("Help: baby things", 1)]
    town.memory.people.react("rosa", keycap(1), ref=card.ref)
    town.settle()
    assert "baby things" in town.private("rosa")[-1]
    assert "food" not in town.private("rosa")[-1].split("\n")[0]


def test_rule_16_what_is_taken_back_at_once_by_a_keycap_changes_the_message(town: Town) -> None:
    posted = town.memory.people.newest("maria", having="Posted.")
    before = len(town.private("maria"))
    town.memory.people.react("maria", keycap(1), ref=posted.ref)
    town.settle()
    assert len(town.private("maria")) == before
    assert posted.text == "Taken back. Nobody sees it any more."
