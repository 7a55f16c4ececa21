"""Whoever may not start a flow is told so, whichever way they came to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.town import Town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path)
    yield made
    assert made.faults == []
    made.close()


@pytest.mark.parametrize("said", ["I can drive Tuesdays", "/offer rides", "offer rides"])
def test_rights_a_stranger_offers_nothing_by_command_or_by_free_text(town: Town, said: str) -> None:
    town.plays(f"eve > {said}\nhub < That is for members of this community. An organizer can let you in.")
    assert town.rows("SELECT count(*) FROM conversation") == [(0,)]


def test_rights_a_stranger_may_ask_for_help(town: Town) -> None:
    town.plays("eve > I need groceries near the library\nhub < Need: food")


def test_a36_a_stranger_sees_and_takes_back_what_they_asked_for(town: Town) -> None:
    town.plays("""
    pat > need groceries near the library
    pat > yes
    hub < The team reads it now
    pat > my things
    hub < Your things: … You asked: food
    pat taps Open #1
    pat taps No longer needed
    """)
    assert town.rows("SELECT state FROM aid_request") == [("closed",)]


def test_a36_whoever_left_sees_what_they_hold(town: Town) -> None:
    town.plays("""
    rosa > need groceries near the library
    rosa > yes
    sam taps I can help
    sam taps Yes, I've got it
    sam leaves oak street
    sam > my things
    hub < Your things: … You help: food
    """)


@pytest.mark.parametrize("said", ["Hi", "good morning", "what do i do", "buenas tardes", "¿cómo funciona?"])
def test_rule_10_the_first_words_of_somebody_new_are_answered_with_what_can_be_said(
    town: Town, said: str
) -> None:
    town.plays(f"maria > {said}")
    assert "groceries for 3" in " ".join(town.private("maria")) or "comida para 3" in " ".join(
        town.private("maria")
    )


@pytest.mark.parametrize("said", ["back", "cancel", "atrás"])
def test_rule_10_there_is_nothing_to_go_back_from(town: Town, said: str) -> None:
    town.plays(f"maria > {said}")
    assert town.private("maria")[1].startswith(("Nothing is open", "Ahora mismo no hay"))


def test_a8_no_thanks_is_the_option_that_begins_with_no(town: Town) -> None:
    town.plays("""
    rosa > need groceries near the library
    rosa > yes
    rosa > need groceries near the library
    hub < You asked for this already
    rosa > no thanks
    hub < Need: food
    """)


def test_rule_16_what_was_typed_in_private_gets_one_answer(town: Town) -> None:
    town.plays("""
    rosa > need a ride to the clinic friday at 9
    rosa > skip
    rosa > yes
    sam > help 1
    """)
    assert not any("in private" in said for said in town.private("sam"))


def test_a4_somebody_muted_is_told_where_to_call_and_nobody_is_alarmed(town: Town) -> None:
    with town.store.write() as connection:
        connection.exec_driver_sql(
            "UPDATE person SET standing = 'banned' WHERE id = ?", (town.person("sam").id,)
        )
    town.plays("sam > i need groceries\nhub < (silence)\nsam > i want to kill myself\nhub > sam: Call 911")
    assert not town.private("olga")
