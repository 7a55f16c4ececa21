"""A time that leaves the day open, or names only a weekday: said of a shift, it is about that shift's own date."""

from __future__ import annotations

from tests.kit.town import Town

FAR = """
    olga > /shift Food pantry, Dec 19 10-14, 2 people, hall
    olga > yes
"""


def test_s1_other_hours_at_the_confirmation_leave_the_day(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 2 people, hall
        hub  < When: Sat 28 Nov, 10:00 AM–2:00 PM
        olga > 11-15
        hub  < When: Sat 28 Nov, 11:00 AM–3:00 PM
        olga > 12-16, 4 people
        hub  < When: Sat 28 Nov, 12:00 PM–4:00 PM … Wanted: 4 people
        olga > Sunday
        hub  < When: Sun 29 Nov, 12:00 PM–4:00 PM
    """)


def test_s3_other_hours_at_the_confirmation_leave_the_days(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every Saturday 10-14, 2 people, hall
        hub  < How often: Saturdays … First time: Sat 28 Nov, 10:00 AM–2:00 PM
        olga > 11-15
        hub  < How often: Saturdays … First time: Sat 28 Nov, 11:00 AM–3:00 PM
    """)


def test_s21_a_shift_is_moved_within_its_own_week(town: Town) -> None:
    town.plays(FAR)
    town.plays("""
        olga > move shift 1
        hub  < When is it instead?
        olga > Sunday 12-15
        hub  < to Sun 20 Dec, 12:00 PM–3:00 PM
        olga > 13-16
        hub  < to Sun 20 Dec, 1:00 PM–4:00 PM
        olga > no
        olga > move shift 1
        olga > 12-15
        hub  < to Sat 19 Dec, 12:00 PM–3:00 PM
        olga > no
        olga > move shift 1
        olga > at 3pm
        hub  < to Sat 19 Dec, 3:00 PM–7:00 PM
    """)
