"""Hours that count, and the sheet of them (S24, H10)."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from bot.talk.sheets import sheet
from tests.kit.town import Town

WORKED = """
    olga > /shift =cmd|calc, Saturday 10-14, 2 people, hall
    olga > yes
    sam  > sign up 1
    maria > sign up 1
    later 100 h
    olga taps Everybody
    hub  < Noted
"""


def read(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text)))


def test_s24_hours_count_once_somebody_noted_them(anywhere: Town) -> None:
    anywhere.plays("""
        sam  > my hours
        hub  < I have no hours of yours yet
        olga > /shift Food pantry, Saturday 10-14, 2 people, hall
        olga > yes
        sam  > sign up 1
        later 100 h
        sam  > my hours
        hub  < I have no hours of yours yet
        olga > all came 1
        sam  > my hours
        hub  < You helped on 1 shift: 4 h in all.
    """)


def test_s24_h10_hours_as_a_sheet_without_formulas(town: Town) -> None:
    town.plays(f"""
        {WORKED}
        olga > export hours
        hub  < Who came, and for how long
    """)
    assert read(town.paper("olga")) == [
        ["Day", "Shift", "As", "Who", "Minutes"],
        ["2026-11-28", "'=cmd|calc", "people", "Sam", "240"],
        ["2026-11-28", "'=cmd|calc", "people", "Maria", "240"],
    ]


@pytest.mark.parametrize("title", ["-1+1", "+1 555"])
def test_s24_h10_a_title_that_begins_like_a_formula_is_none(town: Town, title: str) -> None:
    town.plays(f"""
        {WORKED.replace("=cmd|calc", title)}
        olga > export hours
    """)
    assert read(town.paper("olga"))[1][1] == f"'{title}"


def test_s24_the_sheet_is_the_organizers(town: Town) -> None:
    town.plays(f"""
        {WORKED}
        sam > export hours
    """)
    assert not any("how long" in text for text in town.private("sam"))


def test_s24_in_spanish(espanol: Town) -> None:
    espanol.plays("""
        sam  > mis horas
        hub  < Todavía no tengo horas tuyas
        olga > exportar horas
        hub  < Todavía no hay horas anotadas
    """)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\0=1", " =1", "＝1"])
def test_h10_no_cell_begins_a_formula(cell: str) -> None:
    ((read_back,),) = read(sheet([[cell]]))
    assert read_back.startswith("'")


@pytest.mark.parametrize("cell", ["Sam", "a, b", 'say "hi"', "two\nlines", ""])
def test_h10_other_cells_stay_as_they_are(cell: str) -> None:
    assert read(sheet([[cell, "x"]])) == [[cell, "x"]]
