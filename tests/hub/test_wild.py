"""What nobody means and everybody can send: numbers beyond any list, foreign digits, forged buttons."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.town import Town

WILD = (
    "help 1²",
    "help 12zz",
    "help 99999999999999999999",
    "help 999999999999",
    "yes -1",
    "yes ²",
    "@0 hi",
    "@99999999999999999999 hi",
    "①",
    "9" * 5000,
    "need a ride 9999-12-31",
    "need a ride 0001-01-01",
    "\x00",
    "\u202etxet",
)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path)
    yield made
    assert made.faults == []
    made.close()


@pytest.mark.parametrize("said", WILD)
@pytest.mark.parametrize("before", ["need groceries near oak st", "hello"], ids=["asked", "not-asked"])
def test_x28_nothing_that_can_be_typed_is_put_aside(town: Town, before: str, said: str) -> None:
    town.memory.people.say("rosa", before)
    town.settle()
    heard = len(town.private("rosa"))
    town.memory.people.say("rosa", said)
    town.settle()
    assert len(town.private("rosa")) > heard + 1
    assert town.rows("SELECT id FROM inbox WHERE state = 'dead'") == []


@pytest.mark.parametrize("place", ["²", "", "-1", "9" * 50, "٣", "x"])
def test_h1_a_forged_place_in_a_question_is_answered_with_the_question(town: Town, place: str) -> None:
    town.plays("rosa > need groceries near oak st\nhub < Need: food")
    post, key = town.memory.square.find_key("rosa", "Yes, post it")
    town.memory.people.touch("rosa", post, f"{key.token.rpartition(':')[0]}:{place}")
    town.settle()
    assert town.in_group() == []


def test_x26_a_reaction_with_a_foreign_digit_takes_nothing(town: Town) -> None:
    town.plays("rosa > need groceries near oak st\nrosa > yes\nhub @ oak street: food")
    card = town.memory.people.newest("sam", having="food · oak")
    town.memory.people.react("sam", "²\ufe0f\u20e3", ref=card.ref)
    town.settle()
    assert town.rows("SELECT count(*) FROM aid_claim") == [(0,)]
