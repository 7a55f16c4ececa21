"""A series on other days: nobody is dropped, nobody is moved silently (S4)."""

from __future__ import annotations

import pytest

from tests.kit.town import Town

SERIES = """
    olga > /shift Food pantry, every saturday 10-14, 2 people, hall
    olga > yes
    sam  > sign up 2
    olga > change series 1
    olga > the days
    hub  < On which days from now on?
"""


def _open_days(town: Town) -> list[object]:
    rows = town.rows("SELECT day FROM shift WHERE state = 'open' ORDER BY begins_at")
    return [row[0] for row in rows]


def test_s4_other_days_and_a_filled_shift_that_stays(anywhere: Town) -> None:
    anywhere.plays(f"""
        {SERIES}
        olga > every sunday
        hub  < People have signed up for 1 shift: Sat 28 Nov. Shall it change, too? I tell them.
        olga > no, leave those
        hub  < Food pantry: Sundays. Is this right? … 5 planned shifts change. Nothing changes for 1 of them.
        olga > yes
        hub  < It is changed
    """)
    days = _open_days(anywhere)
    assert days[:4] == ["2026-11-28", "2026-11-29", "2026-12-06", "2026-12-13"]
    assert "2026-12-05" not in days
    assert anywhere.rows("SELECT state FROM shift_place") == [("held",)]
    assert not any("moved" in text or "not take place" in text for text in anywhere.private("sam"))


def test_s4_other_days_and_a_filled_shift_that_moves_asks_for_a_new_yes(town: Town) -> None:
    town.plays(f"""
        {SERIES}
        olga > every sunday
        olga > yes, those too
        hub  < 6 planned shifts change.
        olga > yes
        later 5 s
        hub  > sam: Food pantry is moved from Sat 28 Nov, 10:00 AM … to Sun 29 Nov, 10:00 AM … Can you come then, too?
    """)
    days = _open_days(town)
    assert days[:2] == ["2026-11-29", "2026-12-06"]
    assert len(days) == len(set(days))


def test_s4_every_other_week_keeps_what_still_fits(town: Town) -> None:
    town.plays(f"""
        {SERIES}
        olga > every other saturday
        hub  < Food pantry: Saturdays, every 2 weeks. Is this right?
        olga > yes
        hub  < It is changed
    """)
    assert _open_days(town)[:3] == ["2026-11-28", "2026-12-12", "2026-12-26"]
    assert town.rows("SELECT moves FROM shift WHERE state = 'open'") == [(0,)] * 3


@pytest.mark.parametrize(
    ("said", "answer"),
    [("sunday", "Which days, again and again?"), ("every sunday 11-15", "Only the days here")],
)
def test_s4_days_that_are_none_are_said_so_and_nothing_is_changed(town: Town, said: str, answer: str) -> None:
    town.plays(f"""
        {SERIES}
        olga > {said}
        hub  < {answer}
        olga > cancel
    """)
    assert town.rows("SELECT rule, left_out FROM shift_series") == [("FREQ=WEEKLY;BYDAY=SA", "")]


def test_s4_back_to_the_old_days_makes_no_shift_twice(town: Town) -> None:
    town.plays(f"""
        {SERIES}
        olga > every sunday
        olga > no, leave those
        olga > yes
        olga > change series 1
        olga > the days
        olga > every saturday
        olga > yes
        hub  < It is changed
    """)
    days = _open_days(town)
    assert days[:3] == ["2026-11-28", "2026-12-05", "2026-12-12"]
    assert len(days) == len(set(days))
    assert town.rows("SELECT state FROM shift_place") == [("held",)]
