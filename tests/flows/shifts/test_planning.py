"""A shift from one line to its post, and who comes (S1, S2, S3)."""

from __future__ import annotations

import pytest

from tests.kit.town import Town


def test_s1_one_line_becomes_a_shift_that_is_read_back_and_posted(anywhere: Town) -> None:
    anywhere.plays("""
        olga > /shift Food pantry, Saturday 10-14, 6 people, 2 drivers, St. Ann's hall
        hub  < Name: Food pantry … When: Sat 28 Nov, 10:00 AM … Wanted: 6 people, among them 2 drivers … Where: St. Ann
        olga > yes
        hub  @ oak street: Food pantry · St. Ann's hall … Sat 28 Nov … 0/6, 4 missing, 2 drivers missing
        hub  > olga: Posted.
    """)


def test_s2_a_card_says_it_as_the_organizers_do(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 6 people, 2 drivers, St. Ann's hall
        olga > yes
        sam taps Sign up
        maria taps Sign up
        ines taps Sign up
        rosa taps Sign up: driver
        later 5 s
        hub  @ oak street: 4/6, 1 missing, 1 driver missing
        lee joins oak street
        lee taps Sign up
        later 5 s
        hub  @ oak street: 5/6, 1 driver missing
    """)


def test_s1_by_night_it_says_when_it_is_posted(town: Town) -> None:
    town.plays("""
        later 12 h
        olga > /shift Food pantry, Saturday 10-14, 6 people, hall
        olga > yes
        hub > olga: Noted. I post it Wed 25 Nov, 8:00 AM
        later 10 h
        hub @ oak street: Food pantry
    """)


def test_s2_join_and_leave_show_on_the_card(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 2 people, St. Ann's hall
        olga > yes
        sam taps Sign up
        hub  > sam: You're in: Food pantry
        later 5 s
        hub  @ oak street: 1/2, 1 missing · Sam
        maria taps Sign up
        hub  > maria: You're in
        ines taps Sign up
        hub  > ines: It is full: Food pantry … You are number 1
        sam > leave 1
        hub  > sam: You are out
        hub  > ines: A place is free: Food pantry
        ines taps Yes, I take it
        hub  > ines: It's yours: Food pantry
    """)


def test_s3_a_series_shows_its_next_two_dates_on_one_card(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every saturday 10-14, 4 people
        hub  < Where is it?
        olga > skip
        hub  < How often: Saturdays … First time: Sat 28 Nov
        olga > yes
        hub  @ oak street: Food pantry … Sat 28 Nov … Sat 5 Dec
    """)
    assert town.rows("SELECT count(*) FROM shift") == [(6,)]


def test_s1_a_name_and_a_place_in_one_line_are_held_to_their_length(town: Town) -> None:
    town.plays(f"""
        olga > /shift {"x" * 81}, Saturday 10-14, 2 people, {"y" * 121}
        hub  < That is 81 characters; 80 fit. … What is it called?
        olga > Food pantry
        hub  < That is 121 characters; 120 fit. … Where is it?
        olga > St. Ann's hall
        hub  < Name: Food pantry
    """)


def test_s2_a_cancelled_shift_offers_no_role_to_choose(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 6 people and 2 drivers, St. Ann's hall
        olga > yes
        olga > cancel shift 1
        olga > yes
        sam > sign up 1
        hub < That has begun, or does not take place any more.
    """)


def test_what_was_put_aside_is_offered_once_and_goes_on_when_it_is_typed(town: Town) -> None:
    town.plays("""
        olga > /setup
        hub < What is it about?
        olga > /shift Food pantry, Saturday 10-14, 6 people, hall
        olga > yes
        hub < We had not finished: Settings.
        olga > /shift Food bank, Friday 10-14, 6 people, hall
        olga > yes
        hub < Posted.
        later 1 min
        hub > olga: (silence)
        olga > go on
        hub < What is it about?
        olga > /shift
        olga > cancel
        hub < We had not finished: Settings.
    """)


def test_s3_a_series_goes_on_by_itself(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every saturday 10-14 except jan 9, 4 people, hall
        olga > yes
        later 30 d
    """)
    days = town.rows("SELECT day FROM shift WHERE day > '2027' ORDER BY day")
    assert [day for (day,) in days] == ["2027-01-02", "2027-01-16", "2027-01-23", "2027-01-30"]


@pytest.mark.parametrize("word", ["yes", "ok", "nah"])
def test_s1_a_yes_is_no_place(town: Town, word: str) -> None:
    town.plays(f"""
        olga > /shift Food pantry, Friday 10-14, 2 people
        hub < Where is it?
        olga > {word}
        hub < Please write the place as people know it
        olga > hall
        hub < Where: hall
    """)
