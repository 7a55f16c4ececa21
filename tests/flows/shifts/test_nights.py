"""What can wait waits for the morning, in everybody's own hours (S10, S28)."""

from __future__ import annotations

from tests.kit.town import Town

#: Saturday's pantry has one place, Sam has it, Maria and Ines wait. It is Tuesday, ten in the morning.
FULL = """
    olga > /shift Food pantry, Saturday 10-14, 1 person, hall
    olga > yes
    hub  @ oak street: Food pantry
    sam > sign up 1
    maria > sign up 1
    hub  > maria: You are number 1
    ines > sign up 1
    hub  > ines: You are number 2
"""


def test_s10_s28_a_free_place_is_offered_in_the_morning_and_kept_from_then_on(town: Town) -> None:
    town.plays(FULL)
    town.plays("""
        later 13 h
        sam > leave 1
        hub > sam: You are out
        later 5 min
        hub > maria: (silence)
        maria > mine
        hub < kept for you until Wed 25 Nov, 9:00 AM
        later 9 h
        hub > maria: A place is free: Food pantry … It is kept for you until Wed 25 Nov, 9:00 AM
        later 50 min
        hub > ines: (silence)
        later 5 min
        hub > maria: The place went to the next one
        hub > ines: A place is free: Food pantry … until Wed 25 Nov, 10:00 AM
    """)


def test_s10_s28_whoever_takes_it_before_the_morning_is_not_asked_any_more(town: Town) -> None:
    town.plays(FULL)
    town.plays("""
        later 13 h
        sam > leave 1
        maria > take the place 1
        hub < It's yours: Food pantry
        later 10 h
        hub > maria: (silence)
    """)


def test_s10_s28_so_close_to_the_start_that_the_morning_is_too_late_they_are_asked_at_night(
    town: Town,
) -> None:
    town.plays("""
        olga > /shift Food pantry, tomorrow 9-12, 1 person, hall
        olga > yes
        hub  @ oak street: Food pantry
        sam > sign up 1
        maria > sign up 1
        hub < You are number 1
        later 13 h
        sam > leave 1
        hub < It's soon
        sam > tell the lead 1
        hub > maria: A place is free: Food pantry … It is kept for you until Wed 25 Nov, 12:00 AM
    """)


def test_s11_s28_who_waits_hears_in_the_morning_that_somebody_looks_for_a_stand_in(town: Town) -> None:
    town.plays(FULL)
    town.plays("""
        later 61 h
        sam > leave 1
        hub < It's soon
        sam > find a stand-in 1
        hub < I'm looking for a stand-in
        later 5 min
        hub > maria: (silence)
        hub > olga: (silence)
        later 9 h
        hub > olga: Sam looks for a stand-in
        hub > maria: Somebody looks for a stand-in
    """)


def test_s11_s28_a_stand_in_who_is_found_by_night_spares_the_others_the_question(town: Town) -> None:
    town.plays(FULL)
    town.plays("""
        later 61 h
        sam > leave 1
        sam > find a stand-in 1
        ines > stand in 1
        hub < It's yours: Food pantry
        later 9 h
        hub > maria: (silence)
    """)


def test_s14_s28_a_trade_is_proposed_in_the_morning(town: Town) -> None:
    town.plays(FULL)
    town.plays("""
        olga > /shift Cooking, Sunday 10-14, 2 people, hall
        olga > yes
        rosa > sign up 2
        later 13 h
        sam > trade 1
        hub < What would you like instead?
        sam > 1
        hub < Shall I ask Rosa?
        sam > yes
        hub < I asked Rosa
        later 5 min
        hub > rosa: (silence)
        later 9 h
        hub > rosa: Sam would like to trade
    """)


def test_s10_s21_a_place_that_is_kept_for_somebody_is_offered_anew_when_the_shift_moves(town: Town) -> None:
    town.plays(FULL)
    town.plays("""
        sam > leave 1
        hub > maria: A place is free: Food pantry · Sat 28 Nov
        olga > move shift 1
        olga > Sunday 10-14
        olga > yes
        hub > maria: A place is free: Food pantry · Sun 29 Nov
        maria taps Yes, I take it
        hub > maria: It's yours: Food pantry · Sun 29 Nov
    """)
