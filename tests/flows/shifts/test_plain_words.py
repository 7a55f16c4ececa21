"""Words that people used and that were not understood."""

from __future__ import annotations

import pytest

from tests.kit.town import Town

TWO = """
    olga > /shift Food pantry, Saturday 10-14, 6 people, hall
    olga > yes
    olga > /shift Cooking, every sunday 10-14, 6 people, hall
    olga > yes
    sam  > sign up 1
"""


def test_s8_signup_in_one_word(town: Town) -> None:
    town.plays(TWO)
    town.plays("""
        ines > signup 1
        hub  < You're in: Food pantry
    """)


def test_s14_trade_with_somebody_by_name(town: Town) -> None:
    town.plays(TWO)
    town.plays("""
        ines > sign up 4
        hub  < You're in: Cooking
        rosa > sign up 5
        hub  < You're in: Cooking
        sam > trade 1 with ines
        hub < What would you like instead? … Ines · Cooking · Sun 6 Dec
    """)
    assert "Rosa" not in town.private("sam")[-1]


@pytest.mark.parametrize("said", ["every week 2", "every time 2"])
def test_s13_every_week_by_a_number(town: Town, said: str) -> None:
    town.plays(TWO)
    town.plays(f"""
        maria > {said}
        hub   < Cooking · Sundays: shall I sign you up every time?
    """)


def test_s13_every_week_by_a_number_in_spanish(espanol: Town) -> None:
    espanol.plays("""
        olga > /shift Cocina, cada domingo 10-14, 6 personas, salón
        olga > sí
        maria > todas las semanas 2
        hub   < ¿te apunto siempre?
    """)


OVER = """
    olga > /shift Food pantry, Wednesday 10-14, 6 people, hall
    olga > yes
    sam  > sign up 1
    later 30 h
"""


@pytest.mark.parametrize("said", ["everybody came", "Everyone came!", "all came", "everybody came 1"])
def test_s24_everybody_came_in_words(town: Town, said: str) -> None:
    town.plays(OVER)
    town.plays(f"""
        hub  > olga: Food pantry … is over. Who came?
        olga > {said}
        hub  < Noted. I thank everybody.
    """)


def test_s24_days_later_the_question_comes_again(town: Town) -> None:
    town.plays(OVER)
    town.plays("""
        later 30 h
        olga > everybody came
        hub  < Food pantry … is over. Who came?
        olga > everybody
        hub  < Noted. I thank everybody.
        olga > who came?
        hub  < No shift of yours waits for that.
    """)


def test_s22_s24_who_came_before_the_end_is_who_comes(town: Town) -> None:
    town.plays(TWO)
    town.plays("""
        olga > who came 1
        hub  < Who comes: Food pantry … Sam
    """)


def test_s28_all_shifts_are_muted_in_two_words_and_heard_of_again(town: Town) -> None:
    town.plays("""
        sam > mute shifts
        hub < I won't ask you about shifts any more. Of those you signed up for you still hear.
        sam taps Hear of them
        hub > sam: I write to you about shifts again.
    """)
