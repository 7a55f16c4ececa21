"""Around a shift: reminders, what is missing, cancelled and moved, who came (S18 to S25)."""

from __future__ import annotations

import pytest

from bot.people import person as persons
from bot.store.hot import Hot
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


EARLY = """
    olga > /shift Bread, Saturday 5am-7am, 2 people, bakery
    olga > yes
    sam taps Sign up
"""


def test_s18_s28_a_reminder_waits_for_the_morning_unless_that_is_too_late(town: Town) -> None:
    town.plays(f"""
        {EARLY}
        later 69 h
    """)
    assert not any("Tomorrow" in text for text in town.private("sam"))  # it is 7:00
    town.plays("""
        later 2 h
        hub  > sam: Tomorrow: Bread
        later 19 h
        hub  > sam: Soon: Bread
    """)


def test_s18_a_reminder_that_waits_is_not_for_whoever_left_meanwhile(town: Town) -> None:
    town.plays(f"""
        {EARLY}
        later 67 h
        sam > tell the lead 1
        later 24 h
    """)
    assert not any("Tomorrow" in text or "Soon" in text for text in town.private("sam"))


def test_s18_a_moved_shift_is_reminded_of_by_its_new_start_only(town: Town) -> None:
    town.plays(f"""
        {EARLY}
        later 67 h
        olga > move shift 1
        olga > saturday 15-17
        olga > yes
        later 40 h
    """)
    said = [
        text for text in town.private("sam") if "Bread" in text and ("Tomorrow" in text or "Soon" in text)
    ]
    assert len(said) == 2
    assert all("3:00 PM" in text for text in said)


def test_s19_whoever_has_not_said_yes_stands_on_the_leads_list_and_keeps_the_place(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam taps Sign up
        maria > sign up 1
        later 72 h
        sam taps I'll be there
        later 22 h
        hub  > olga: Food pantry … not heard from Maria yet
    """)
    assert town.rows("SELECT state FROM shift_place ORDER BY id") == [("confirmed",), ("held",)]


def test_s20_a_stand_by_call_asks_one_after_the_other_and_wakes_nobody(town: Town) -> None:
    town.plays("""
        olga > /shift Cooking, Wednesday 15-17, 1 people, kitchen
        olga > yes
        sam > sign up 1
        maria > sign up 1
        later 30 h
        olga > /shift Bread, Friday 2am-4am, 1 people, bakery
        olga > yes
        later 15 h
    """)
    assert not any("Somebody is missing" in text for text in town.private("sam"))  # it is 7:00, T−19 h
    town.plays("""
        later 2 h
        hub  > sam: Somebody is missing: Bread … Can you come?
        sam taps Not this time
        later 5 s
        hub  > maria: Somebody is missing: Bread … Can you come?
        maria taps Yes, I come
        hub  > maria: You're in
    """)
    asked = town.rows("SELECT count(*) FROM outbox WHERE kind = 'shift.call'")
    assert asked == [(2,)]


@pytest.mark.parametrize("muted", ["shifts", "shift:2"])
def test_s20_s28_whoever_muted_shifts_or_this_one_is_not_called(town: Town, muted: str) -> None:
    town.plays("""
        olga > /shift Cooking, Wednesday 15-17, 1 people, kitchen
        olga > yes
        sam > sign up 1
        later 30 h
        olga > /shift Bread, Saturday 10-14, 1 people, bakery
        olga > yes
    """)
    with town.store.write() as connection:
        persons.mute(Hot(connection), town.person("sam"), muted)
    town.pass_time(60 * 3600)
    assert not any("Somebody is missing" in text for text in town.private("sam"))


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


@pytest.mark.parametrize(
    ("day", "told"),
    [("Wednesday", True), ("Thursday", False)],  # it is 2:00 in the night to Wednesday: 8 h before, or 32 h
)
def test_s21_at_night_only_what_is_less_than_twelve_hours_away(town: Town, day: str, told: bool) -> None:
    town.plays(f"""
        olga > /shift Pantry, {day} 10-14, 2 people, hall
        olga > yes
        sam taps Sign up
        later 16 h
        olga > move shift 1
        olga > sunday 10-14
        olga > yes
        later 5 min
    """)
    assert any("is moved from" in text for text in town.private("sam")) == told
    town.pass_time(7 * 3600)
    assert any("is moved from" in text for text in town.private("sam"))


def test_s21_a_cancelled_shift_is_told_whatever_is_muted(town: Town) -> None:
    town.plays(PANTRY + "sam taps Sign up")
    with town.store.write() as connection:
        persons.mute(Hot(connection), town.person("sam"), "shift:1")
    town.plays("""
        olga > cancel shift 1
        olga > yes
        later 5 s
        hub  > sam: Food pantry … does not take place
    """)


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


def test_s22_the_lead_gets_the_roster_two_hours_before(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam taps Sign up
        maria > sign up 1
        later 72 h
        sam taps I'll be there
        later 22 h
        hub  > olga: not heard from Maria
        hub  > olga: Who comes: Food pantry … Sam · will come … Maria · not heard from yet
    """)


def test_s23_i_am_here_and_none_by_ten_past_is_told_to_the_lead(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam taps Sign up
        maria > sign up 1
        later 95 h
        later 50 min
        hub  > sam: It begins soon
        sam taps I'm here
        later 30 min
        hub  > olga: has begun. Not here yet: Maria.
    """)


def test_s25_the_last_one_is_asked_when_nobody_comes_to_the_next_shift(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam taps Sign up
        olga > /shift Cleaning, Saturday 14-16, 1 people, St. Ann's hall
        olga > yes
        later 99 h
        later 40 min
        hub  > sam: Nobody comes to the next shift yet: Cleaning … Can you stay?
        sam taps I stay
        hub  > sam: You're in
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
        hub  > sam: Which one do you mean? Please write one of these: i'll be there 1, i'll be there 2
    """)
