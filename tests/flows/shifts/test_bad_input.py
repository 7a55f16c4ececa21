"""What can't be a shift is said in a sentence, with the way out, and nothing is saved (S1, S3)."""

from __future__ import annotations

import pytest

from tests.kit.town import Town

#: What is said of a shift in its line -> what the hub answers.
REFUSED = [
    ("Saturday 10 till late, 6 people", 'I read "Saturday 10 till late". Say it like this: Saturday 10-14'),
    ("Saturday 25:00-26:00, 6 people", 'I read "Saturday 25:00-26:00". Say it like this'),
    ("Saturday, 6 people", 'I read "Saturday". That is a day without hours.'),
    ("10 to 2, 6 people", 'I read "10 to 2". On which day?'),
    ("yesterday 10-14, 6 people", 'I read "yesterday 10-14". That is over already.'),
    ("last saturday 10-14, 6 people", "That is over already. Which day do you mean?"),
    ("today 6am-8am, 6 people", "That is over already. Which day do you mean?"),
    ("Saturday 14-10, 6 people", "That would be 20 hours in one go; 14 is the most."),
    ("Saturday 2pm-12pm, 6 people", "That would be 22 hours in one go"),
    ("28 nov 2099 10-14, 6 people", "That is more than a year away: Sat 28 Nov 2099."),
    ("every saturday 10-14 until yesterday, 6 people", "There is no such day: it ends before it begins."),
    ("every saturday 10-14 until dec 1 except nov 28, 6 people", "There is no such day"),
    ("every blue moon 10-14, 6 people", 'I read "every blue moon 10-14". Say it like this'),
    ("every 30 feb 10-14, 6 people", 'I read "every 30 feb 10-14". Say it like this'),
    ("every saturday, 6 people", "From when to when?"),
    ("Saturday 10-14, 0 people", "At least one person is needed."),
    ("Saturday 10-14, 10000 people", "That is more than 500 people."),
    ("Saturday 10-14, 6 people, 0 drivers", "At least one person is needed."),
    ("Saturday 10-14, 6 people, call 312-555-0142", "Everybody will read this, so no phone number"),
    ("Saturday 10-14, 6 people, hall the door code is 4471", "Everybody will read this, so no phone number"),
    ("Saturday 10-14, 6 people, ana@example.org", "Everybody will read this, so no phone number"),
]
SPANISH = [
    ("sábado 10 hasta tarde, 6 personas", "Leí «sábado 10 hasta tarde»"),
    ("sábado, 6 personas", "Es un día sin horas."),
    ("ayer 10-14, 6 personas", "Eso ya pasó. ¿Qué día quieres decir?"),
    ("el sábado pasado 10-14, 6 personas", "Eso ya pasó. ¿Qué día quieres decir?"),
    ("sábado 14-10, 6 personas", "Serían 20 horas seguidas; 14 es lo máximo."),
    ("28 nov 2099 10-14, 6 personas", "Falta más de un año"),
    ("todos los sábados 10-14 hasta ayer, 6 personas", "No hay ningún día así: termina antes de empezar."),
    ("cada luna azul 10-14, 6 personas", "Leí «cada luna azul 10-14»"),
    ("sábado 10-14, 0 personas", "Hace falta al menos una persona."),
    ("sábado 10-14, 10000 personas", "Son más de 500 personas."),
    ("sábado 10-14, 6 personas, llama al 312-555-0142", "Todos van a leer esto"),
]


@pytest.mark.parametrize(("said", "answer"), REFUSED)
def test_s1_s3_what_cant_be_is_said_and_nothing_is_saved(town: Town, said: str, answer: str) -> None:
    town.plays(f"olga > /shift Food pantry, {said}")
    assert answer in town.private("olga")[-1]
    town.plays("olga > cancel")
    assert town.rows("SELECT count(*) FROM shift") == town.rows("SELECT count(*) FROM shift_series") == [(0,)]
    assert town.in_group() == []


@pytest.mark.parametrize(("said", "answer"), SPANISH)
def test_s1_s3_in_spanish(espanol: Town, said: str, answer: str) -> None:
    espanol.plays(f"olga > /shift Despensa, {said}")
    assert answer in espanol.private("olga")[-1]
    assert espanol.rows("SELECT count(*) FROM shift") == [(0,)]


def test_s1_the_end_of_a_shift_is_held_to_a_days_work(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every tuesday at 6, 6 people, hall
        hub  < Until when?
        olga > 22 hours
        hub  < That would be 22 hours in one go; 14 is the most.
        olga > 2 hours
        hub  < Name: Food pantry … How often: Tuesdays
    """)


@pytest.mark.parametrize("answer", ["six of them", "quite a few", "-3"])
def test_s1_what_is_no_number_of_people_is_said_back(town: Town, answer: str) -> None:
    town.plays(f"""
        olga > /shift Food pantry, Saturday 10-14
        hub  < How many people are wanted?
        olga > {answer}
        hub  < I read "{answer}". Say it like this: 6 people, or 4 people, 2 drivers.
    """)


def test_v9_nobodys_home_stands_on_a_card(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 6 people, Ana's at 2410 N Weil St
        hub  < Everybody will read this: Ana's at 2410 N Weil St. Is it a public place, or somebody's home?
        olga > somebody's home
        hub  < Where: Ana's at N Weil St
        olga > yes
    """)
    assert "Weil" in town.in_group()[-1]
    assert "2410" not in town.in_group()[-1]


def test_v9_an_address_that_an_organizer_calls_public_may_stand_there(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 6 people, St. Ann's 2410 N Weil St
        olga > a public place
        olga > yes
        hub  @ oak street: 2410 N Weil St
        olga > /shift Cooking, Sunday 10-14, 6 people, room 4 of the school
        hub  < Name: Cooking
    """)


def test_v9_a_series_gets_no_number_and_no_home_either(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every saturday 10-14, 6 people, hall
        olga > yes
        olga > change series 1
        olga > the name
        olga > Pantry 312-555-0142
        hub  < Everybody will read this, so no phone number
        olga > cancel
        olga > change series 1
        olga > the place
        olga > Ana's, 2410 N Weil St apt 2
        hub  < Is it a public place, or somebody's home?
    """)
