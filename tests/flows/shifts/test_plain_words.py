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


@pytest.mark.parametrize(
    "words", ["am i on saturday?", "When am I on?", "am i signed up", "¿cuándo me toca?"]
)
def test_s26_when_it_is_my_turn(town: Town, words: str) -> None:
    town.plays(TWO)
    town.plays(f"sam > {words}\nhub < You come: Food pantry")


@pytest.mark.parametrize(
    ("words", "when"),
    [("move shift 1 to sunday", "Sun 29 Nov, 10:00 AM–2:00 PM"), ("move shift 1 12-3pm", "12:00 PM–3:00 PM")],
)
def test_s21_a_shift_is_moved_in_one_line(town: Town, words: str, when: str) -> None:
    town.plays(TWO)
    town.plays(f"""
        olga > {words}
        hub  < Move Food pantry … {when}? Everybody who comes is asked anew.
        olga > yes
        hub  < It is moved.
    """)


def test_s21_what_is_no_time_is_asked_for(town: Town) -> None:
    town.plays(TWO)
    town.plays("olga > move shift 1 to later\nhub < When is it instead?")


def test_s21_in_spanish(espanol: Town) -> None:
    espanol.plays("""
        olga > /shift Cocina, sábado 10-14, 6 personas, salón
        olga > sí
        olga > mover el turno 1 al domingo
        hub  < ¿Muevo Cocina … dom 29 nov
    """)
