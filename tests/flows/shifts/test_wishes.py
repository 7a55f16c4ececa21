"""Signing up in one's own words (S12)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from flows.shifts.signing.wishes import hear_wish, read_wish
from tests.kit.town import Town

CHICAGO = ZoneInfo("America/Chicago")
#: A Tuesday.
NOW = datetime(2026, 11, 24, 10, tzinfo=CHICAGO)
TWO = """
    olga > /shift Food pantry, Saturday 10-14, 2 people, St. Ann's hall
    olga > yes
    olga > /shift Cooking, Saturday 17-19, 2 people and 1 driver, kitchen
    olga > yes
"""


@pytest.mark.parametrize(
    "text",
    [
        "put me down for sat 10-2",
        "Please sign me up for saturday",
        "count me in for the food pantry",
        "I'll take the saturday shift",
        "i can do the pantry shift on saturday",
        "apúntame el sábado",
        "me apunto el sabado",
        "Anótame para la despensa",
        "cuenta conmigo el sábado",
    ],
)
def test_s12_a_wish_is_heard(text: str) -> None:
    draft = hear_wish.read(text, NOW, None)
    assert draft is not None
    assert draft.score == 1.0


@pytest.mark.parametrize(
    "text",
    [
        "I need a ride on saturday",  # a need
        "don't put me down for saturday",  # no wish
        "is the pantry open on saturday?",
        "put the boxes down please",
        "no me apunto",
        "apunta la dirección",  # write down an address
    ],
)
def test_s12_what_is_no_wish_is_not_heard(text: str) -> None:
    assert hear_wish.read(text, NOW, None) is None


def test_s12_time_and_words_of_a_wish() -> None:
    wish = read_wish("put me down for sat 10-2 as driver", NOW)
    assert wish.start == datetime(2026, 11, 28, 10, tzinfo=CHICAGO).timestamp()
    assert wish.end == datetime(2026, 11, 28, 14, tzinfo=CHICAGO).timestamp()
    assert wish.words == {"driver"}


def test_s12_one_shift_is_meant_and_a_yes_is_asked(anywhere: Town) -> None:
    anywhere.plays(f"""
        {TWO}
        sam > put me down for sat 10-2
        hub < Food pantry · Sat 28 Nov, 10:00 AM–2:00 PM: shall I sign you up?
        sam > yes
        hub < You're in: Food pantry
    """)


def test_s12_never_guesses_between_two(anywhere: Town) -> None:
    anywhere.plays(f"""
        {TWO}
        sam > put me down for saturday
        hub < Which one do you mean?
        sam > 2
        hub < What would you like to do? Cooking
        sam > driver
        hub < Cooking · Sat 28 Nov … driver: shall I sign you up?
        sam > yes
        hub < You're in: Cooking
    """)
    assert anywhere.rows("SELECT shift_id FROM shift_place") == [(2,)]


def test_s12_words_of_the_title_tell_which(town: Town) -> None:
    town.plays(f"""
        {TWO}
        sam > sign me up for cooking on saturday as a driver
        hub < Cooking · Sat 28 Nov, 5:00 PM–7:00 PM · driver: shall I sign you up?
        sam > no
        hub < Nothing was changed
    """)
    assert town.rows("SELECT count(*) FROM shift_place") == [(0,)]


def test_s12_in_spanish(espanol: Town) -> None:
    espanol.plays("""
        olga > /shift Despensa, sábado 10-14, 2 personas, salón
        olga > sí
        sam > apúntame el sábado
        hub < Despensa · sáb 28 nov … ¿te apunto?
        sam > sí
        hub < Despensa
    """)
    assert espanol.rows("SELECT state FROM shift_place") == [("held",)]


def test_s12_a_full_shift_offers_the_waiting_list_and_says_so_first(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 1 people, hall
        olga > yes
        sam > sign up 1
        ines > put me down for saturday
        hub < It is full: Food pantry … Shall I put you on the waiting list?
        ines > yes
        hub < You are number 1 on the waiting list
        sam > put me down for saturday
        hub < You are in already
    """)


def test_s12_nothing_then_leads_to_what_has_room(town: Town) -> None:
    town.plays(f"""
        {TWO}
        sam > put me down for sunday
        hub < I found no shift then
        sam taps Shifts with room
        hub < 2 shifts have room
    """)


def test_s12_a_place_without_a_task_of_its_own_has_a_name(espanol: Town) -> None:
    espanol.plays("""
        olga > /shift Despensa, viernes 10-14, 2 personas y 1 conductor, salón
        olga > sí
        sam > apúntame para el viernes
        hub < ¿Qué te gustaría hacer? … [Lo que haga falta]
    """)
