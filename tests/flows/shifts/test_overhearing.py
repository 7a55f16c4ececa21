""" "Put me down for sat 10-2", said in a group: with the open ear only, in private, never between two (S12)."""

from __future__ import annotations

import pytest

from tests.kit.town import Town

TWO = """
    olga > /shift Food pantry, Saturday 10-14, 2 people, hall
    olga > yes
    olga > /shift Cooking, Saturday 17-19, 2 people, kitchen
    olga > yes
"""
HOLD = "SELECT p.state, s.title FROM shift_place p JOIN shift s ON s.id = p.shift_id"


def open_the_ear(town: Town) -> None:
    with town.store.write() as connection:
        connection.exec_driver_sql("UPDATE chat SET ear = 'open' WHERE NOT private")


def test_s12_in_a_group_that_is_heard_openly_a_wish_is_asked_about_in_private(anywhere: Town) -> None:
    anywhere.plays(TWO)
    before = len(anywhere.in_group())
    open_the_ear(anywhere)
    anywhere.plays("""
        sam @ oak street > put me down for sat 10-2
        hub > sam: Food pantry · Sat 28 Nov … shall I sign you up?
        sam > yes
        hub > sam: You're in: Food pantry
    """)
    assert anywhere.rows(HOLD) == [("held", "Food pantry")]
    assert len(anywhere.in_group()) == before + 1  # their own words


def test_s12_between_two_it_asks_which_one(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 2 people, hall
        olga > yes
        olga > /shift Cleaning, Saturday 10-14, 2 people, kitchen
        olga > yes
    """)
    open_the_ear(town)
    town.plays("""
        sam @ oak street > put me down for sat 10-2
        hub > sam: Which one do you mean? 1. Food pantry … 2. Cleaning
    """)
    assert town.rows(HOLD) == []


def test_s12_with_the_closed_ear_nothing_is_heard(town: Town) -> None:
    town.plays(TWO)
    before = town.rows("SELECT count(*) FROM inbox"), town.rows("SELECT count(*) FROM outbox")
    town.plays("sam @ oak street > put me down for sat 10-2")
    assert (town.rows("SELECT count(*) FROM inbox"), town.rows("SELECT count(*) FROM outbox")) == before


@pytest.mark.parametrize(
    "text",
    [
        "count me in for saturday's party!",
        "put me down for sunday 10-2",
        "I can take the night shift",
        "see you saturday",
    ],
)
def test_s12_what_means_no_shift_for_sure_is_left_alone(town: Town, text: str) -> None:
    town.plays(TWO)
    open_the_ear(town)
    before = town.rows("SELECT count(*) FROM outbox")
    town.plays(f"sam @ oak street > {text}")
    assert town.rows("SELECT count(*) FROM outbox") == before
