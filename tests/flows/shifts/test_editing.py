"""Changing what was planned: a series, the places of a shift, a day, last week (S4)."""

from __future__ import annotations

from tests.kit.town import Town

SERIES = """
    olga > /shift Food pantry, every saturday 10-14, 2 people, hall
    olga > yes
    sam  > sign up 2
    hub  > sam: You're in: Food pantry · Sat 28 Nov
"""


def test_s4_empty_shifts_follow_and_a_filled_one_is_asked_about(anywhere: Town) -> None:
    anywhere.plays(f"""
        {SERIES}
        olga > change series 1
        hub  < Food pantry · Saturdays: what shall be different?
        olga > the time
        hub  < From when to when?
        olga > 11-15
        hub  < People have signed up for 1 shift: Sat 28 Nov. Shall it change, too? I tell them.
        olga > no, leave those
        hub  < Food pantry: 11:00–15:00. Is this right? … 5 planned shifts change. Nothing changes for 1 of them.
        olga > yes
        hub  < It is changed
    """)
    hours = anywhere.rows("SELECT begins_at FROM shift ORDER BY day")
    assert [int(begins[0] - hours[0][0]) % 86400 for begins in hours] == [0] + [3600] * 5
    assert anywhere.rows("SELECT moves FROM shift ORDER BY day") == [(0,)] + [(1,)] * 5
    assert not any("moved" in text for text in anywhere.private("sam"))


def test_s4_a_filled_shift_that_moves_tells_everybody_and_needs_a_new_yes(town: Town) -> None:
    town.plays(f"""
        {SERIES}
        sam  > i'll be there 2
        olga > change series 1
        olga > the time
        olga > 11-15
        olga > yes, those too
        hub  < 6 planned shifts change.
        olga > yes
        later 5 s
        hub  > sam: Food pantry is moved from Sat 28 Nov, 10:00 AM … to Sat 28 Nov, 11:00 AM … Can you come then, too?
    """)
    assert town.rows("SELECT state FROM shift_place") == [("held",)]


def test_s4_a_shift_moved_on_its_own_keeps_its_own_time(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every saturday 10-14, 2 people, hall
        olga > yes
        olga > move shift 2
        olga > sunday 10-14
        olga > yes
        olga > change series 1
        olga > the time
        olga > 11-15
        olga > yes
        hub  < It is changed … Nothing changes for 1 of them.
    """)
    assert town.rows("SELECT moves FROM shift ORDER BY day") == [(1,)] * 6


def test_s4_fewer_are_wanted_but_nobody_loses_a_place(town: Town) -> None:
    town.plays(f"""
        {SERIES}
        maria > sign up 2
        olga > change series 1
        olga > how many
        hub  < How many people are wanted?
        olga > 1 people
        olga > yes, those too
        olga > yes
        hub  < It is changed … Nothing changes for 1 of them.
    """)
    assert town.rows("SELECT r.most FROM shift_role r JOIN shift s ON s.id = r.shift_id ORDER BY s.day") == [
        (2,), *[(1,)] * 5
    ]  # fmt: skip
    assert town.rows("SELECT state FROM shift_place") == [("held",), ("held",)]


def test_s4_another_name_and_place_are_told_to_whoever_comes(town: Town) -> None:
    town.plays(f"""
        {SERIES}
        olga > change series 1
        olga > the place
        olga > St. Ann's
        olga > yes, those too
        olga > yes
        later 24 h
        hub  > sam: Food pantry · Sat 28 Nov … is now at St. Ann's.
        olga > change series 1
        olga > the name
        olga > Pantry
        olga > no, leave those
        olga > yes
    """)
    assert town.rows("SELECT title, hall FROM shift ORDER BY day") == [
        ("Food pantry", "St. Ann's"), *[("Pantry", "St. Ann's")] * 5
    ]  # fmt: skip
    assert town.rows("SELECT title FROM shift_series") == [("Pantry",)]


def test_s4_a_last_date_cancels_what_is_empty_and_asks_about_the_rest(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every saturday 10-14, 2 people, hall
        olga > yes
        sam  > sign up 5
        olga > change series 1
        olga > the last date
        hub  < Which day is the last one?
        olga > dec 5
        hub  < People have signed up for 1 shift after that: Sat 19 Dec. Shall I cancel it and tell them?
        olga > no, leave those
        hub  < the last date is Sat 5 Dec … 3 planned shifts are cancelled. Nothing changes for 1 of them.
        olga > yes
        hub  < It ends so
    """)
    rows = town.rows("SELECT count(*), state FROM shift GROUP BY state ORDER BY state")
    assert rows == [(3, "cancelled"), (3, "open")]


def test_s4_a_later_last_date_brings_the_days_back(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every saturday 10-14, 2 people, hall
        olga > yes
        olga > change series 1
        olga > the last date
        olga > dec 5
        olga > yes
        olga > change series 1
        olga > the last date
        olga > dec 19
        olga > yes
    """)
    assert town.rows("SELECT day FROM shift WHERE state = 'open' ORDER BY day") == [
        ("2026-11-28",), ("2026-12-05",), ("2026-12-12",), ("2026-12-19",)
    ]  # fmt: skip


def test_s4_a_series_ends_and_whoever_comes_is_told(town: Town) -> None:
    town.plays(f"""
        {SERIES}
        olga > change series 1
        olga > end it now
        olga > yes, cancel those
        hub  < End Food pantry? … 6 planned shifts are cancelled.
        olga > yes
        later 5 s
        hub  > sam: Food pantry · Sat 28 Nov … does not take place
        later 30 d
        olga > change series 1
        hub  < I know no series with that number
    """)
    assert town.rows("SELECT count(*) FROM shift WHERE state = 'open'") == [(0,)]


def test_s4_somebody_who_signs_up_meanwhile_is_shown_before_the_yes_counts(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every saturday 10-14, 2 people, hall
        olga > yes
        olga > change series 1
        olga > the time
        olga > 11-15
        hub  < 6 planned shifts change.
        sam  > sign up 2
        olga > yes
        hub  > olga: People have signed up for 1 shift: Sat 28 Nov
    """)
    assert town.rows("SELECT max(moves) FROM shift") == [(0,)]


def test_s4_places_of_one_shift(anywhere: Town) -> None:
    anywhere.plays("""
        olga > /shift Food pantry, saturday 10-14, 2 people, hall
        olga > yes
        sam  > sign up 1
        maria > sign up 1
        ines > sign up 1
        hub  < You are number 1
        olga > change places 1
        hub  < How many?
        olga > 1
        hub  < 2 people have a place already, and keep it. At least 2, please.
        olga > 2-4
        hub  < Food pantry … 2–4 people. Is this right?
        olga > yes
        hub  < It is changed
        hub  > ines: A place is free: Food pantry
    """)


def test_s4_an_organizer_opens_a_shift_and_changes_it_from_there(town: Town) -> None:
    town.plays(f"""
        {SERIES}
        olga > show shift 2
        olga taps Change it
        olga taps Change series
        hub  < Food pantry · Saturdays: what shall be different?
    """)


def test_s4_only_organizers_change_a_series(town: Town) -> None:
    town.plays(f"""
        {SERIES}
        sam > change series 1
    """)
    assert not any("different" in text for text in town.private("sam"))


def test_s21_a_day_is_cancelled_for_all(anywhere: Town) -> None:
    anywhere.plays("""
        olga > /shift Food pantry, saturday 10-14, 2 people, hall
        olga > yes
        olga > /shift Cooking, saturday 17-19, 2 people, hall
        olga > yes
        olga > /shift Cleaning, sunday 17-19, 2 people, hall
        olga > yes
        sam  > sign up 2
        olga > cancel a day
        hub  < Which day does nothing take place?
        olga > saturday
        hub  < Cancel 2 shifts on Sat 28 Nov? … Food pantry … Cooking … One person is told.
        olga > yes
        hub  < That day is cancelled
        later 5 s
        hub  > sam: Cooking · Sat 28 Nov … does not take place
    """)
    assert anywhere.rows("SELECT state FROM shift ORDER BY id") == [("cancelled",), ("cancelled",), ("open",)]


def test_s21_a_day_far_ahead_is_left_out_of_a_series(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every saturday 10-14, 2 people, hall
        olga > yes
        olga > cancel a day
        olga > jan 16
        hub  < Cancel 1 shift on Sat 16 Jan
        olga > yes
        later 30 d
    """)
    days = town.rows("SELECT day FROM shift WHERE day > '2027' ORDER BY day")
    assert days[:3] == [("2027-01-02",), ("2027-01-09",), ("2027-01-23",)]


def test_s1_last_week_is_copied_with_nobody_in_it(anywhere: Town) -> None:
    anywhere.plays("""
        olga > /shift Food pantry, saturday 10-14, 2 people and 1 driver, hall
        olga > yes
        sam  > sign up 1
        sam  > 1
        later 100 h
        olga > /shift Cooking, tomorrow 17-19, 2 people, hall
        olga > yes
        later 48 h
        olga > copy last week
        hub  < 2 shifts again, a week later: … Food pantry · Sat 5 Dec, 10:00 AM–2:00 PM … Cooking · Sun 6 Dec
        olga > yes
        hub  < Planned and posted
        olga > copy last week
        hub  < Last week has nothing to copy
    """)
    assert anywhere.rows("SELECT count(*) FROM shift") == [(4,)]
    assert anywhere.rows("SELECT count(*) FROM shift_place WHERE shift_id > 2") == [(0,)]
