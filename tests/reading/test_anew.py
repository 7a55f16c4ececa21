"""Another time for something planned: what a text leaves open stays."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.anew import read_anew, read_daytime

ZONE = ZoneInfo("America/Chicago")
#: A Tuesday.
AT = datetime(2026, 11, 24, 10, tzinfo=ZONE)
#: A Saturday, four weeks ahead.
PLANNED = (datetime(2026, 12, 19, 10, tzinfo=ZONE), datetime(2026, 12, 19, 14, tzinfo=ZONE))


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("12-15", "12-19 12:00", "12-19 15:00"),
        ("de 3 a 6", "12-19 15:00", "12-19 18:00"),
        ("at 3pm", "12-19 15:00", "12-19 19:00"),  # as long as it was
        ("10pm-2am", "12-19 22:00", "12-20 02:00"),
        ("saturday 12-15", "12-19 12:00", "12-19 15:00"),
        ("Sunday", "12-20 10:00", "12-20 14:00"),
        ("viernes 9-11", "12-18 09:00", "12-18 11:00"),
        ("wednesday 9-11", "12-16 09:00", "12-16 11:00"),
        ("tuesday", "12-22 10:00", "12-22 14:00"),
        ("tomorrow", "11-25 10:00", "11-25 14:00"),
        ("today 15-18", "11-24 15:00", "11-24 18:00"),
        ("next saturday 12-15", "12-05 12:00", "12-05 15:00"),  # counted from today
        ("dec 5, 10-12", "12-05 10:00", "12-05 12:00"),
        ("saturday 28 nov 12-15", "11-28 12:00", "11-28 15:00"),
    ],
)
def test_s21_what_is_not_said_stays(said: str, start: str, end: str) -> None:
    hours = read_anew(said, AT, (PLANNED[0].timestamp(), PLANNED[1].timestamp()))
    assert hours is not None
    assert hours.span is not None
    assert hours.span[1] is not None
    found = [f"{datetime.fromtimestamp(moment, ZONE):%m-%d %H:%M}" for moment in hours.span if moment]
    assert found == [start, end]


def test_a_weekday_that_was_this_week_is_the_next_one() -> None:
    soon = (
        datetime(2026, 11, 25, 10, tzinfo=ZONE).timestamp(),
        datetime(2026, 11, 25, 14, tzinfo=ZONE).timestamp(),
    )
    hours = read_anew("monday", AT, soon)
    assert hours is not None
    assert hours.span is not None
    assert f"{datetime.fromtimestamp(hours.span[0], ZONE):%m-%d}" == "11-30"


@pytest.mark.parametrize("said", ["St. Ann's hall", "6 people", "yes", ""])
def test_no_time_is_none(said: str) -> None:
    assert read_anew(said, AT, (PLANNED[0].timestamp(), PLANNED[1].timestamp())) is None


@pytest.mark.parametrize("said", ["tomorrow 10-14", "Saturday 10-14", "Saturday", "in 3 hours", "dec 5"])
def test_hours_with_a_day_are_no_daytime(said: str) -> None:
    assert read_daytime(said, AT) is None
