"""Shifts in people's calendars (S27), read back as an app reads them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar

from tests.kit.town import Town

CHICAGO = ZoneInfo("America/Chicago")
PANTRY = """
    olga > /shift Food pantry; fresh, Saturday 10-14, 2 people, St. Ann's hall
    olga > yes
    sam  > sign up 1
"""


def entry(town: Town, name: str = "sam") -> Any:
    """The one entry of the newest file."""
    (found,) = Calendar.from_ical(town.paper(name)).walk("VEVENT")
    return found


def test_s27_a_shift_as_a_file_in_the_chat(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam  > show shift 1
        sam taps Calendar
        hub  < For your calendar
    """)
    found = entry(town)
    assert found["DTSTART"].dt == datetime(2026, 11, 28, 10, tzinfo=CHICAGO)
    assert found["DTEND"].dt == datetime(2026, 11, 28, 14, tzinfo=CHICAGO)
    assert (found["SUMMARY"], found["STATUS"], found["SEQUENCE"]) == ("Food pantry", "CONFIRMED", 0)
    assert "Sam" not in town.paper("sam")
    assert "\r\n" in town.paper("sam")


def test_s27_a_moved_and_a_cancelled_shift_keep_their_uid(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam  > calendar 1
    """)
    first = entry(town)
    town.plays("""
        olga > move shift 1
        olga > sunday 10-14
        olga > yes
        sam  > calendar 1
    """)
    moved = entry(town)
    town.plays("""
        olga > cancel shift 1
        olga > yes
        sam  > calendar 1
    """)
    gone = entry(town)
    assert first["UID"] == moved["UID"] == gone["UID"]
    assert (first["SEQUENCE"], moved["SEQUENCE"], gone["SEQUENCE"]) == (0, 1, 2)
    assert moved["DTSTART"].dt == datetime(2026, 11, 29, 10, tzinfo=CHICAGO)
    assert gone["STATUS"] == "CANCELLED"


def test_s27_words_of_a_title_are_no_lines_of_a_calendar(town: Town) -> None:
    town.plays("""
        olga > /shift
        hub  < What is it called?
        olga > Pantry: a\\nEND:VEVENT, b
        olga > saturday 10-14
        olga > 2
        olga > hall
        olga > yes
        sam  > calendar 1
    """)
    assert entry(town)["SUMMARY"].startswith("Pantry: a")


def test_s27_in_spanish(espanol: Town) -> None:
    espanol.plays("""
        olga > /shift Despensa, sábado 10-14, 2 personas, salón
        olga > sí
        sam  > calendario 1
        hub  < Para tu calendario
    """)
    assert entry(espanol)["LOCATION"] == "salón"
