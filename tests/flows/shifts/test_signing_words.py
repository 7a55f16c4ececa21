"""Signing up and leaving by typing: label and word are one, roles can be named, a yes is understood (S8, rule 5)."""

from __future__ import annotations

import pytest

from tests.kit.town import Town

PANTRY = """
    olga > /shift Food pantry, Friday 10-14, 4 people and 2 drivers, hall
    olga > yes
"""
ALONE = """
    olga > /shift Food pantry, Friday 10-14, 4 people, hall
    olga > yes
"""


@pytest.mark.parametrize(
    "words", ["sign up 1 drivers", "sign up 1 as driver", "join #1 as a driver", "Sign up for 1 driver"]
)
def test_s8_a_role_can_be_typed(anywhere: Town, words: str) -> None:
    anywhere.plays(f"""
        {PANTRY}
        sam > {words}
        hub < You're in: Food pantry … driver
    """)


def test_s8_an_unknown_role_is_asked(anywhere: Town) -> None:
    anywhere.plays(f"""
        {PANTRY}
        sam > sign up 1 as cook
        hub < What would you like to do?
        sam > 1
        hub < You're in: Food pantry
    """)


def test_s8_asking_again_chooses_no_role(anywhere: Town) -> None:
    anywhere.plays(f"""
        {PANTRY}
        sam > sign up 1
        hub < What would you like to do?
        sam > sign up 1
        hub < What would you like to do?
    """)
    assert anywhere.rows("SELECT count(*) FROM shift_place") == [(0,)]


def test_a_number_means_what_was_just_answered_not_the_greeting_after_it(town: Town) -> None:
    """Somebody new gets the greeting, with a button of its own, below the answer."""
    town.plays(f"""
        {PANTRY}
        lee joins oak street
        lee > sign up 1
        hub > lee: What would you like to do? … [Sign up]
        lee > 1
        hub > lee: You're in: Food pantry
    """)


def test_s8_a_role_can_be_typed_in_spanish(espanol: Town) -> None:
    espanol.plays("""
        olga > /shift Despensa, viernes 10-14, 2 personas y 2 conductores, salón
        olga > sí
        sam > me apunto 1 de conductor
        hub < Despensa … conductores
    """)


@pytest.mark.parametrize("words", ["sign up 1", "join 1", "yes 1", "SIGN UP #1!!", "me apunto 1", "unirme 1"])
def test_s8_what_the_label_says_can_be_typed(anywhere: Town, words: str) -> None:
    anywhere.plays(f"""
        {ALONE}
        sam > shifts
        hub < 1 shift has room
        sam > {words}
        hub < You're in: Food pantry
    """)


@pytest.mark.parametrize("words", ["yes", "sure", "sí", "1", "sign up", "join"])
def test_a_lone_prompt_takes_a_yes(anywhere: Town, words: str) -> None:
    anywhere.plays(f"""
        {ALONE}
        sam > shifts
        hub < 1 shift has room
        sam > {words}
        hub < You're in: Food pantry
    """)


def test_a_yes_to_two_is_asked_back(anywhere: Town) -> None:
    anywhere.plays(f"""
        {ALONE}
        olga > /shift Cooking, Friday 17-19, 4 people, kitchen
        olga > yes
        sam > shifts
        hub < 2 shifts have room
        sam > yes
        hub < Which one do you mean? Please write one of these: yes 1, yes 2.
        sam > yes 2
        hub < You're in: Cooking
    """)


def test_a_no_takes_nothing_back_that_was_not_asked(anywhere: Town) -> None:
    anywhere.plays(f"""
        {ALONE}
        sam > sign up 1
        hub < You're in: Food pantry
        sam > no
    """)
    assert anywhere.rows("SELECT state FROM shift_place") == [("held",)]


def test_s18_a_reminder_takes_a_no(anywhere: Town) -> None:
    anywhere.plays(f"""
        {ALONE}
        sam > sign up 1
        later 48 h
        hub < Tomorrow: Food pantry
        sam > no
        hub < It's soon: Food pantry … Shall I look for a stand-in?
        sam > yes
        hub < I'm looking for a stand-in: Food pantry
    """)


@pytest.mark.parametrize(
    "words", ["leave 1", "i'll be there 1", "find a stand-in 1", "tell the lead 1", "i'm here 1"]
)
def test_s11_whoever_is_not_in_reads_so_and_how_to_get_in(anywhere: Town, words: str) -> None:
    anywhere.plays(f"""
        {ALONE}
        sam > {words}
        hub < You are not signed up for that: Food pantry
        sam > yes
        hub < You're in: Food pantry
    """)


def test_s11_whoever_is_not_in_learns_that_it_is_over(anywhere: Town) -> None:
    anywhere.plays(f"""
        {ALONE}
        later 96 h
        sam > leave 1
        hub < That has begun, or does not take place any more.
        sam > leave 7
        hub < I know no shift with that number.
    """)


def test_a_stranger_still_asks_to_join_with_the_bare_word(town: Town) -> None:
    town.plays("""
        stu > hello
        stu > join
    """)
    assert any("join" in text for text in town.private("olga"))


@pytest.mark.parametrize("words", ["yes", "go on", "si"])
def test_a_parked_conversation_goes_on_after_a_yes(town: Town, words: str) -> None:
    town.plays(f"""
        olga > /shift
        hub  < What is it called?
        olga > /people
        olga > cancel
        hub  < We had not finished: Plan a shift
        olga > {words}
        hub  < What is it called?
    """)


def test_a_parked_conversation_is_dropped_after_a_no(town: Town) -> None:
    town.plays("""
        olga > /shift
        olga > /people
        olga > cancel
        hub  < We had not finished: Plan a shift
        olga > no
        hub  < Dropped. Nothing was sent.
    """)
