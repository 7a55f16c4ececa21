"""A slip of the thumb, said to a question that takes any words, is asked about once (rule 10)."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.words.nearness import Near
from tests.kit.town import Town

KNOWN = ("my things", "mis cosas", "cancel", "a person", "never mind", "help")
SLIPS = [
    ("my thigns", "my things"),
    ("My thing", "my things"),
    ("mythings!", "my things"),
    ("mi cosas", "mis cosas"),
    ("cancle", "cancel"),
    ("cancell", "cancel"),
    ("a preson", "a person"),
    ("nevermind", "never mind"),
]
NO_SLIPS = [
    "my things",  # as we know it
    "cancer",  # a word of its own, one letter away
    "hepl",  # too short to be sure
    "my strings",
    "Oak & 5th",
    "",
    "my things " * 500,
]


@pytest.mark.parametrize(("said", "meant"), SLIPS)
def test_rule_10_one_slip_away(said: str, meant: str) -> None:
    assert Near(KNOWN)(said) == meant


@pytest.mark.parametrize("said", NO_SLIPS)
def test_rule_10_no_slip(said: str) -> None:
    assert Near(KNOWN)(said) is None


def test_rule_10_what_is_as_near_to_two_is_neither() -> None:
    assert Near(("mis cosas", "mas cosas"))("ms cosas") is None


@pytest.fixture
def asked(tmp_path: Path) -> Town:
    """Rosa is asked where."""
    town = Town(tmp_path)
    town.plays("rosa > need groceries for 3\nhub < Roughly where?")
    return town


def test_rule_10_a_misspelt_word_of_ours_is_asked_about(asked: Town) -> None:
    asked.plays("""
        rosa > my thigns
        hub  < Did you mean “my things”? … [Yes, I meant that]
        rosa taps Yes, I meant that
        hub  < nothing
    """)


def test_rule_10_said_again_it_is_the_answer(asked: Town) -> None:
    asked.plays("""
        rosa > my thigns
        hub  < Did you mean “my things”? If not, write it once more and I take it as your answer.
        rosa > my thigns
        hub  < Where: my thigns
    """)


def test_rule_10_a_misspelt_way_out_leads_out(asked: Town) -> None:
    asked.plays("""
        rosa > cancle
        hub  < Did you mean “cancel”?
        rosa taps Yes, I meant that
        hub  < Stopped. Nothing was sent or changed.
    """)


def test_g4_a_person_is_reached_in_a_sentence_while_a_question_is_open(asked: Town) -> None:
    asked.plays("""
        rosa > can somebody just call me
        hub  > olga: Rosa asks for a person. … can somebody just call me … [I'll answer]
        rosa > no thanks
        hub  < Where: not said
    """)
