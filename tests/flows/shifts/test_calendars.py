"""Shifts in people's calendars (S27), read back as an app reads them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from ical.event import Event

from bot.store.hot import Hot
from bot.talk.calendars import calendar
from flows.shifts.seeing import calendars
from flows.shifts.tables import Shift
from tests.flows.shifts.calendar_reading import entries, opened, zone_of
from tests.flows.shifts.test_posters import looking
from tests.kit.town import Town

CHICAGO = ZoneInfo("America/Chicago")
PANTRY = """
    olga > /shift Food pantry; fresh, Saturday 10-14, 2 people, St. Ann's hall
    olga > yes
    sam  > sign up 1
"""


def entry(town: Town, name: str = "sam") -> Event:
    """The one entry of the newest file."""
    (found,) = entries(town.paper(name))
    return found


def test_s27_a_shift_as_a_file_in_the_chat(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam  > show shift 1
        sam taps Calendar
        hub  < For your calendar
    """)
    found = entry(town)
    assert found.dtstart == datetime(2026, 11, 28, 10, tzinfo=CHICAGO)
    assert found.dtend == datetime(2026, 11, 28, 14, tzinfo=CHICAGO)
    assert (found.summary, found.status, found.sequence) == ("Food pantry", "CONFIRMED", 0)
    assert opened(town.paper("sam")).method == "PUBLISH"
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
    assert first.uid == moved.uid == gone.uid
    assert (first.sequence, moved.sequence, gone.sequence) == (0, 1, 2)
    assert moved.dtstart == datetime(2026, 11, 29, 10, tzinfo=CHICAGO)
    assert gone.status == "CANCELLED"


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
    assert str(entry(town).summary).startswith("Pantry: a")


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\x0b", "\u2028"])
def test_h11_no_word_of_a_title_or_place_begins_a_line_of_a_calendar(town: Town, end: str) -> None:
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 2 people, hall
        olga > yes
    """)
    with town.store.write() as connection:  # as if it had come by a way that does not tidy it
        Hot(connection).run(
            "UPDATE shift SET title = ?, hall = ?", (f"a{end}END:VEVENT", f"b{end}ATTENDEE:mailto:sam@x.org")
        )
    town.plays("sam > sign up 1\nsam > calendar 1")
    lines = re.split("[\r\n]+", town.paper("sam"))
    assert lines.count("END:VEVENT") == 1
    assert not any(line.startswith("ATTENDEE") for line in lines)


def test_s27_in_spanish(espanol: Town) -> None:
    espanol.plays("""
        olga > /shift Despensa, sábado 10-14, 2 personas, salón
        olga > sí
        sam  > calendario 1
        hub  < Para tu calendario
    """)
    assert entry(espanol).location == "salón"


# -- the clock's changes -----------------------------------------------------------------------------------

#: Summer here or there, half an hour of it, none, none any more.
ZONES = [
    "America/Chicago",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "America/Sao_Paulo",
    "UTC",
]
#: …and a month of winter time in spring, summer counted from winter, three quarters of an hour, the southern half.
SPELT = [*ZONES[:-1], "Africa/Casablanca", "Europe/Dublin", "Pacific/Chatham", "America/Santiago"]


def shift(number: int, begins: datetime, hours: float, title: str = "Night shelter") -> Shift:
    at = begins.timestamp()
    end = at + hours * 3600
    return Shift(
        id=number, title=title, hall="", begins_at=at, ends_at=end, moves=0, state="open", shown_at=at - 1e6
    )  # fmt: skip


def written(town: Town, zone: str, *found: Shift) -> str:
    town.decide("zone", zone)
    return looking(town, lambda ground: calendar(ground, [calendars.entry(shift) for shift in found]))


@pytest.mark.parametrize("name", ZONES)
def test_s27_a_night_in_which_the_clock_changes_keeps_its_moments(town: Town, name: str) -> None:
    zone = ZoneInfo(name)
    nights = [datetime(2027, month, day, 22, tzinfo=zone) for month in (3, 4, 10, 11) for day in range(1, 29)]
    made = written(town, name, *(shift(number, night, 9) for number, night in enumerate(nights)))
    for night, found in zip(nights, entries(made), strict=True):
        assert isinstance(found.dtstart, datetime)
        assert isinstance(found.dtend, datetime)
        assert found.dtstart.timestamp() == night.timestamp()
        assert found.dtend.timestamp() == night.timestamp() + 9 * 3600


@pytest.mark.parametrize("name", SPELT)
def test_s27_the_rules_of_the_zone_come_along_for_the_years_around(town: Town, name: str) -> None:
    zone = ZoneInfo(name)
    told = zone_of(written(town, name, shift(1, datetime(2026, 11, 28, 10, tzinfo=zone), 4)))
    assert isinstance(told, tzinfo)
    for hour in range(0, 2 * 366 * 24, 3):
        moment = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hour)).astimezone(zone)
        assert moment.replace(tzinfo=told).utcoffset() == moment.utcoffset(), moment
