"""Around a shift: reminders, what is missing, cancelled and moved, who came (S18 to S25)."""

from __future__ import annotations

from tests.kit.town import Town

PANTRY = """
    olga > /shift Food pantry, Saturday 10-14, 2 people, St. Ann's hall
    olga > yes
"""


def test_s18_a_day_and_two_hours_before_one_reminder_each(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam taps Sign up
        later 72 h
        hub  > sam: Tomorrow: Food pantry … Will you be there?
        sam taps I'll be there
        hub  > sam: see you there
        later 22 h
        hub  > sam: Soon: Food pantry
        hub  > olga: Who comes: Food pantry … Sam · will come
    """)
    sent = town.rows("SELECT count(*) FROM outbox WHERE kind = 'shift.reminder' AND once_key LIKE 'remind:%'")
    assert sent == [(2,)]


def test_s20_what_is_missing_is_said_a_day_before_and_refreshed(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam taps Sign up
        later 72 h
        hub  @ oak street: Still needed: Food pantry … 1/2, 1 missing
        maria > sign up 1
        later 5 s
        hub  @ oak street: All places are filled
    """)


def test_s21_a_cancelled_shift_is_told_to_all_who_hold_a_place(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam taps Sign up
        olga > cancel shift 1
        hub  > olga: Cancel Food pantry … One person is told.
        olga > yes
        later 5 s
        hub  > sam: Food pantry … does not take place
    """)
    assert town.rows("SELECT state FROM shift_place") == [("cancelled",)]


def test_s21_a_moved_shift_needs_a_new_yes(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam taps Sign up
        olga > move shift 1
        hub  > olga: When is it instead?
        olga > sunday 10-14
        hub  > olga: Move Food pantry
        olga > yes
        later 5 s
        hub  > sam: Food pantry is moved from Sat 28 Nov … to Sun 29 Nov … Can you come then, too?
        sam taps I'll be there
        hub  > sam: see you there
    """)


def test_s24_the_lead_marks_who_came_in_one_go(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam taps Sign up
        maria > sign up 1
        later 100 h
        hub  > olga: Food pantry … is over. Who came?
        olga taps Not everybody
        hub  > olga: Who did not come?
        olga > sam
        hub  > olga: Sam: excused, or simply not there?
        olga > excused
        hub  > olga: Sam: excused … Maria: came
        olga > yes
        later 24 h
        hub  > sam: Food pantry … noted about you: excused
    """)
    assert town.rows("SELECT state, minutes FROM shift_place ORDER BY id") == [
        ("excused", None),
        ("attended", 240),
    ]


def test_rule_5_a_bare_number_that_names_nothing_is_answered_with_what_to_write(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        olga > /shift Cooking, Saturday 15-17, 2 people, St. Ann's hall
        olga > yes
        sam > sign up 1
        sam > sign up 2
        later 72 h
        hub  > sam: Tomorrow: Food pantry
        later 5 h
        hub  > sam: Tomorrow: Cooking
        sam  > 1
        hub  > sam: Which one do you mean? Write it with its number: i'll be there 1, i'll be there 2
    """)
