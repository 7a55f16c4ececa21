"""What people see of shifts: a list, a week, what is theirs (S26)."""

from __future__ import annotations

import pytest

from tests.kit.town import Town

PANTRY = """
    olga > /shift Food pantry, Saturday 10-14, 2 people, St. Ann's hall
    olga > yes
"""


def test_s26_a_list_shows_what_can_be_taken_soonest_first(anywhere: Town) -> None:
    anywhere.plays(f"""
        {PANTRY}
        olga > /shift Cooking, Friday 17-19, 1 people, hall
        olga > yes
        sam  > shifts
        hub  < 2 shifts have room, soonest first: … Cooking … 0/1, 1 missing … #2 … Food pantry … #1
        sam  > sign up 2
        hub  < You're in: Cooking
        maria > shifts
        hub  < 1 shift has room … Food pantry
    """)


def test_s26_a_list_leaves_out_what_overlaps_with_mine(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        olga > /shift Driving, Saturday 13-15, 1 people, hall
        olga > yes
        sam  > sign up 1
        hub  < You're in
        sam  > shifts
        hub  < No shift needs anybody just now
        maria > shifts
        hub  < 2 shifts have room
    """)


def test_s26_a_stand_in_that_is_wanted_can_be_taken_from_the_list(town: Town) -> None:
    town.plays("""
        olga > /shift Cooking, thursday 10-14, 1 people, hall
        olga > yes
        sam  > sign up 1
        hub  < You're in
        later 20 min
        sam  > leave 1
        hub  < It's soon: Cooking
        sam taps Find a stand-in
        lee  > hello
        maria > shifts
        hub  < 1 shift has room … a stand-in wanted
        maria taps Stand in #1
        hub  < It's yours: Cooking
    """)


def test_s26_more_than_a_page_of_shifts_has_more(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every day 10-12, 2 people, hall
        olga > yes
        sam  > shifts
        hub  < 42 shifts have room … Wed 25 Nov … Mon 30 Nov
        sam taps More
        hub  < Tue 1 Dec … Sun 6 Dec
        sam taps Sign up #7
        hub  < You're in: Food pantry
    """)


def test_s26_in_spanish_the_list_is_asked_for_by_its_name(espanol: Town) -> None:
    espanol.plays("""
        olga > /shift Despensa, sábado 10-14, 2 personas, salón
        olga > sí
        sam  > turnos
        hub  < Hay lugar en 1 turno … Despensa
        sam taps Me apunto #1
        sam  > mis cosas
        hub  < Vas: Despensa … te apuntaste
        sam  > esta semana
        hub  < Los próximos siete días: … Despensa … vas
    """)


def test_s26_mine_opens_my_shift_with_my_ways(anywhere: Town) -> None:
    anywhere.plays(f"""
        {PANTRY}
        sam  > sign up 1
        hub  < You're in
        maria > sign up 1
        ines > sign up 1
        hub  < You are number 1
        sam  > mine
        hub  < You come: Food pantry · Sat 28 Nov … signed up
        sam  > show shift 1
        hub  < Food pantry, #1: … Places: 2/2 … Where: St. Ann's hall … Who comes: Sam and Maria … You: signed up
        sam  > i'll be there 1
        sam  > mine
        hub  < You come: Food pantry … you said yes
        ines > mine
        hub  < You wait for: Food pantry … number 1 on the waiting list
        ines > show shift 1
        hub  < You: number 1 on the waiting list
        rosa > shift 1
        hub  < Places: 2/2
    """)


def test_s26_this_week_at_a_glance(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        olga > /shift Cooking, Saturday 17-19, 1 people, hall
        olga > yes
        olga > /shift Far away, 12 dec 10-14, 1 people, hall
        olga > yes
        sam  > sign up 1
        sam  > this week
        hub  < The next seven days: … Sat 28 Nov … Food pantry · 10:00 AM–2:00 PM · 1/2 … you come … Cooking
        ines > this week
        hub  < The next seven days
    """)
    assert "Far away" not in "\n".join(town.private("ines"))


def test_s26_a_week_without_shifts_says_so(town: Town) -> None:
    town.plays("""
        sam > this week
        hub < No shifts are planned for the next seven days.
        sam > shifts
        hub < No shift needs anybody just now
    """)


def test_s26_whoever_leads_finds_it_among_their_things_and_can_change_it(anywhere: Town) -> None:
    anywhere.plays(f"""
        {PANTRY}
        olga > /shift Cooking, every friday 17-19, 1 cook, hall
        olga > yes
        olga > mine
        hub  < You lead: Cooking · Fri 27 Nov … 0/1, 1 cook missing … You lead: Food pantry · Sat 28 Nov … 0/2
        olga > show shift 1
        hub  < Food pantry, #1: … Where: St. Ann's hall
        olga > change shift 1
        hub  < Food pantry · Sat 28 Nov … what shall be different?
        olga > move shift 1
        hub  < When is it instead?
        olga > sunday 10-14
        olga > yes
        sam  > sign up 1
        sam  > mine
        hub  < You come: Food pantry · Sun 29 Nov
    """)
    assert "You lead" not in "\n".join(anywhere.private("sam"))


def test_s26_a_bare_cancel_or_move_with_a_number_is_offered_what_it_may_mean(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam  > sign up 1
        sam  > cancel 1
        hub  < Food pantry · Sat 28 Nov … what do you mean? [1 I can't come]
        olga > cancel 1
        hub  < Food pantry · Sat 28 Nov … what do you mean? [1 Cancel it]
        olga > move 1
        hub  < what shall be different? [1 Move it] [2 Change places] [3 Cancel it]
        olga taps Cancel it
        hub  < Cancel Food pantry … One person is told.
        olga > no
        rosa > cancel 1
        hub  < You have no place there.
        rosa > cancel 7
        hub  < I know no request with that number.
    """)
    assert town.rows("SELECT state FROM shift") == [("open",)]
    assert town.rows("SELECT state FROM shift_place") == [("held",)]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("what shifts are there?", "1 shift has room"),
        ("any shifts saturday", "1 shift has room"),
        ("¿qué turnos hay?", "1 shift has room"),
        ("what's going on this week", "1 shift has room"),
        ("que hay esta semana?", "1 shift has room"),
        ("which shifts am i on?", "You have nothing open"),
        ("when is my shift?", "You have nothing open"),
    ],
)
def test_s26_a_plain_question_shows_what_its_short_word_shows(
    anywhere: Town, words: str, answer: str
) -> None:
    anywhere.plays(f"""
        olga > /shift Food pantry, Friday 10-14, 4 people, hall
        olga > yes
        sam > {words}
        hub < {answer}
    """)


def test_s26_a_shift_at_work_is_no_question_about_ours(town: Town) -> None:
    """Whoever asks for help around a shift of their own asks for help."""
    town.plays("sam > i need a ride to my night shift tomorrow at 9")
    assert "shift has room" not in town.private("sam")[-1]
    assert "Your things" not in town.private("sam")[-1]
