"""G6: the board as plain text, for other apps."""

from __future__ import annotations

import pytest

from tests.kit.town import Town


def asked(town: Town) -> None:
    town.plays("""
        maria > need groceries near oak street
        maria taps Yes, post it
        sam > need a lawyer near elm street
        sam taps Yes, tell the team
    """)


@pytest.mark.parametrize("said", ["copy board", "/board", "copy as plain text", "copiar"])
def test_g6_the_board_is_copied_as_plain_text_without_names(town: Town, said: str) -> None:
    asked(town)
    town.plays(f"ines > {said}\nhub < 1 thing is open here: … food · oak street")
    shown = town.private("ines")[-1]
    assert not any(name in shown for name in ("Maria", "Sam", "Ines"))
    assert "legal" not in shown  # what is the team's stays theirs (A40)


def test_g6_the_copy_has_all_lines_not_only_a_boards_twelve(town: Town) -> None:
    for number in range(14):
        name = ("maria", "sam", "ines", "rosa")[number % 4]
        town.plays(
            f"{name} > need {('food', 'a ladder', 'diapers', 'a couch moved')[number // 4]} near oak\n{name} > yes"
        )
    town.plays("ines > copy board")
    assert (
        town.private("ines")[-1].count("\n")
        == town.rows("SELECT count(*) FROM aid_request WHERE state = 'open'")[0][0]
    )


def test_g6_a_stranger_sees_no_board(town: Town) -> None:
    asked(town)
    town.memory.people.say("eve", "copy board")
    town.settle()
    assert not any("oak street" in text for text in town.private("eve"))


def test_g6_with_nothing_open_it_says_so(town: Town) -> None:
    town.plays("ines > copy board\nhub < Nothing is open here right now.")
