"""An assembly in one line, read (P21)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from flows.assembly.meeting.line import read_line
from tests.kit.town import Town

#: A Tuesday.
NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/Chicago"))
SUNDAY = datetime(2026, 11, 29, 18, tzinfo=NOW.tzinfo).timestamp()


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        ("Sunday 18:00 at the hall", "", "the hall"),
        ("Sunday at 18:00 at the hall", "", "the hall"),
        ("domingo a las 18 en el salón", "", "el salón"),
        ("Spring assembly on Sunday 6pm at St. Ann's hall", "Spring assembly", "St. Ann's hall"),
        ("asamblea de primavera el domingo a las 18:00 en el salón", "asamblea de primavera", "el salón"),
        ("Spring assembly, Sunday 18:00 in the park, west gate", "Spring assembly", "the park, west gate"),
        ("Budget 2027, Sunday 18:00", "Budget 2027", ""),
    ],
)
def test_p21_title_time_and_place_are_read_without_commas(text: str, title: str, place: str) -> None:
    line = read_line(text, at=NOW)
    begins = line.hours.span[0] if line.hours is not None and line.hours.span is not None else None
    assert (line.title, begins, line.place) == (title, SUNDAY, place)


def test_p21_a_place_without_a_time_stays_in_the_title() -> None:
    line = read_line("Assembly at the hall", at=NOW)
    assert (line.title, line.hours, line.place) == ("Assembly at the hall", None, "")


def test_p21_a_yes_meant_for_another_question_is_no_name(town: Town) -> None:
    town.plays("""
        olga > /assembly Sunday 18:00 at the hall
        hub < What is it called?
        olga > yes
        hub < What shall people call it?
        olga > Spring assembly
        hub < Until when
        olga > skip
        hub < Name: Spring assembly … When: Sun 29 Nov, 6:00 PM … Where: the hall
    """)
