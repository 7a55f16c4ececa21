"""Keycaps: a reaction presses what hangs there now, in a group and in private."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.memory import REACTIONS
from adapters.memory.rendering import keycap
from bot.contract.events import Reacted
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


def test_x26_a_keycap_means_what_it_meant_when_it_was_shown(town: Town) -> None:
    """The first button goes when its thing is covered. The second one keeps its emoji: an app may show either face."""
    card = town.memory.people.newest("rosa", town.memory.square.group(GROUP))
    assert [(key.label, key.number) for key in card.keys] == [("Help: food", 1), ("Help: baby things", 2)]
    town.plays("sam > help 1a\nsam > yes\nlater 1 min")
    card = town.memory.people.newest("rosa", town.memory.square.group(GROUP), "1 of 2")
    assert [(key.label, key.number) for key in card.keys] == [("Help: baby things", 2)]
    town.memory.people.react("rosa", keycap(2), ref=card.ref)
    town.settle()
    assert "baby things" in town.private("rosa")[-1]


def test_x26_a_keycap_whose_thing_is_covered_does_nothing_else(town: Town) -> None:
    town.plays("sam > help 1a\nsam > yes\nlater 1 min")
    card = town.memory.people.newest("rosa", town.memory.square.group(GROUP), "1 of 2")
    before = len(town.private("rosa"))
    town.memory.people.react("rosa", keycap(1), ref=card.ref)
    town.settle()
    said = town.private("rosa")[before:]
    assert len(said) == 1

    assert "Can you do it?" not in said[0]


def test_a_keycap_that_was_never_shown_presses_nothing(town: Town) -> None:
    card = town.memory.people.newest("rosa", town.memory.square.group(GROUP))
    shown = len(town.memory.square.shown)
    town.memory.people.react("rosa", keycap(3), ref=card.ref)
    town.settle()
    assert len(town.memory.square.shown) == shown


def test_rule_16_what_is_taken_back_at_once_by_a_keycap_changes_the_message(town: Town) -> None:
    posted = town.memory.people.newest("maria", having="Posted.")
    before = len(town.private("maria"))
    town.memory.people.react("maria", keycap(1), ref=posted.ref)
    town.settle()
    assert len(town.private("maria")) == before
    assert posted.text == "Taken back. Nobody sees it any more."


def _short(town: Town) -> None:
    """The service takes short messages only, so that an offer comes in several."""
    town.memory.abilities = replace(REACTIONS, text_limit=60)


def test_a_keycap_below_the_last_part_presses_what_the_whole_message_offers(town: Town) -> None:
    _short(town)
    before = len(town.memory.square.in_chat(town.memory.square.private("maria")))
    town.plays("sam > help 1a\nsam > yes")
    parts = town.memory.square.in_chat(town.memory.square.private("maria"))[before:]
    assert len(parts) > 1, "the offer came whole"
    assert [bool(part.keys) for part in parts] == [False] * (len(parts) - 1) + [True]
    told = len(town.private("maria"))
    town.memory.people.react("maria", keycap(parts[-1].keys[0].number), ref=parts[-1].ref)
    town.settle()
    assert len(town.private("maria")) > told


def test_what_was_taken_back_is_pressed_no_more(town: Town) -> None:
    """[Undo] has gone from the message; its emoji still stands for it, and for nothing that came after."""
    posted = town.memory.people.newest("maria", having="Posted.")
    for _tap in range(2):
        town.memory.people.react("maria", keycap(1), ref=posted.ref)
        town.settle()
    assert posted.text == "Taken back. Nobody sees it any more."
    assert town.rows("SELECT state FROM aid_request") == [("closed",)]


def test_a_reaction_in_a_thread_though_the_platform_names_the_room_only(tmp_path: Path) -> None:
    town = Town(tmp_path, REACTIONS, neighbours=("maria", "sam"))
    with town.store.write() as connection:
        connection.exec_driver_sql("UPDATE chat SET thread = 'help' WHERE NOT private")
    town.plays("maria > food near oak\nmaria > yes\nlater 1 min")
    square = town.memory.square
    card = town.memory.people.newest("sam", square.group(GROUP, "help"))
    told = Reacted(
        square.sender("sam"), square.group(GROUP), False, card.ref, keycap(1), True, square.next(), town.now
    )
    square.emit(told, square.group(GROUP))
    town.settle()
    assert "Can you do it?" in town.private("sam")[-1]
    town.close()
