"""One counter numbers everything, so a word with a number is about whatever has that number ("cancel 12")."""

from __future__ import annotations

import pytest

from tests.kit.town import Town

ASKED = "rosa > need groceries near elm by friday\nrosa > yes\n"
SHIFT = "olga > /shift Food pantry, saturday 10-14, 6 people, hall\nolga > yes\n"


@pytest.mark.parametrize("words", ["cancel 1", "Cancel #1", "cancelar 1", "no longer needed 1"])
def test_rule_5_cancel_takes_back_a_request_by_its_number(town: Town, words: str) -> None:
    town.plays(f"{ASKED}rosa > {words}\nhub < Taken back. Nobody sees it any more.")


def test_rule_5_cancel_is_about_a_shift_where_that_is_the_number(town: Town) -> None:
    town.plays(f"{ASKED}{SHIFT}olga > cancel 2\nhub < Food pantry … what do you mean? [Cancel it]")


def test_rule_5_nobody_else_takes_a_request_back(town: Town) -> None:
    town.plays(f"{ASKED}sam > cancel 1\nhub < That isn't yours to do here.")
    assert town.rows("SELECT state FROM aid_request") == [("open",)]


def test_rule_5_cancel_of_whoever_helps_is_about_their_help(town: Town) -> None:
    town.plays(f"""
        {ASKED}
        sam > help 1
        sam > yes
        sam > cancel 1
        hub < You help: food. [I can't after all]
        sam taps I can't after all
        hub < Thank you for saying so. It is open again: food.
    """)


def test_rule_5_a_number_that_is_nothings_is_said(town: Town) -> None:
    town.plays("sam > cancel 7\nhub < I know no request with that number.")
