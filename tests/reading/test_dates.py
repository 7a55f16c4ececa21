"""Dates in words, around Saturday 21 November 2026, noon (H18; dependencies D)."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.dates import find_when, read_when

FULL = [
    ("thurs 9am", "11-26 09:00", None),
    ("tomorrow at 3", "11-22 15:00", None),  # a bare 3 is in the afternoon
    ("mañana a las 3", "11-22 15:00", None),
    ("tues 6-8pm", "11-24 18:00", "11-24 20:00"),
    ("el jueves a las 9", "11-26 09:00", None),
    ("b4 friday", None, "11-27 00:00"),
    ("by friday", None, "11-28 00:00"),  # Friday is still in time
    ("antes del viernes", None, "11-27 00:00"),
    ("para el viernes", None, "11-28 00:00"),
    ("by 5pm", None, "11-21 17:00"),
    ("tmrw 9am", "11-22 09:00", None),
    ("sat 10-2", "11-28 10:00", "11-28 14:00"),
    ("el jueves por la tarde", "11-26 12:00", "11-26 18:00"),
    ("in 2 hours", "11-21 14:00", None),
    ("en media hora", "11-21 12:30", None),
    ("next tues", "11-24 00:00", "11-25 00:00"),
    ("this weekend", "11-21 00:00", "11-23 00:00"),
    ("12/3", "12-03 00:00", "12-04 00:00"),  # month first in English
    ("el 12/3", "03-12 00:00", "03-13 00:00"),  # day first in Spanish
    ("dec 3 at 4pm", "12-03 16:00", None),
    ("3 de diciembre a las 16:00", "12-03 16:00", None),
    ("tonight", "11-21 18:00", "11-22 00:00"),
    ("tonight at 8", "11-21 20:00", None),
    ("9am", "11-22 09:00", None),  # past: tomorrow
    ("2026-12-05 14:30", "12-05 14:30", None),
    ("half past 4", "11-21 16:30", None),
    ("a las 3 y media", "11-21 15:30", None),
    ("viernes a mediodía", "11-27 12:00", None),
    ("la proxima semana", "11-23 00:00", "11-30 00:00"),
    ("pasado mañana", "11-23 00:00", "11-24 00:00"),
    ("thanksgiving", "11-26 00:00", "11-27 00:00"),
    ("thursday and friday", "11-26 00:00", "11-28 00:00"),
    ("from friday to sunday", "11-27 00:00", "11-30 00:00"),
    ("mondays and wednesdays", "11-23 00:00", "11-24 00:00"),  # the one that comes first
    ("dec 20-27", "12-20 00:00", "12-28 00:00"),
    ("dec 3 and 4", "12-03 00:00", "12-05 00:00"),
    ("del 20 al 24", "12-20 00:00", "12-25 00:00"),
    ("antes del 5", None, "12-05 00:00"),
    ("el martes 8", "12-08 00:00", "12-09 00:00"),  # an hour has its "a las"
    ("domingo 20:00", "11-22 20:00", None),
    ("martes 8-10", "11-24 08:00", "11-24 10:00"),
    ("before the 21st", None, "12-21 00:00"),  # said on the 21st
    ("weekends", "11-21 00:00", "11-23 00:00"),
]


def _short(moment: datetime | None) -> str | None:
    return moment.strftime("%m-%d %H:%M") if moment else None


@pytest.mark.parametrize(("text", "start", "end"), FULL)
def test_a_whole_phrase_is_read(text: str, start: str | None, end: str | None, noon: datetime) -> None:
    when = read_when(text, at=noon)
    assert when is not None
    assert (_short(when.span.start), _short(when.span.end)) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "banana",
        "friday banana",
        "3",
        "25:00",
        "feb 30",
        "13/13",
        "soon",
        "friday at 9 with tools",
        "yesterday",
        "mañana quizas",
        "next",
        "1 1 1",
    ],
)
def test_what_is_not_understood_is_refused(text: str, noon: datetime) -> None:
    assert read_when(text, at=noon) is None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("need a ride tmrw 9am pls", "tmrw 9am"),
        ("ocupo raite el jueves a las 4 a la escuela", "el jueves a las 4"),
        ("I can drive Tuesdays", "Tuesdays"),
        ("bill is $212, need it paid by friday", "by friday"),
        ("payday isnt til the 15th, need food", None),  # not when help is wanted
        ("no power since tuesday", None),
        ("ocupo raite al trabajo el jueves", "el jueves"),
        ("trabajo los jueves", None),
        ("need 3 boxes dec 3 and 4 bags", "dec 3"),
        ("out of my apt by the 12th", "by the 12th"),
        ("size 4 for my 3 yr old", None),
        ("clothes for 0 a 6 meses", None),
        ("kids are 8 and 10, they need coats", None),
        ("we sat in the sun", None),  # no weekdays
        ("at 44 Linden Ave", None),
    ],
)
def test_a1_the_phrase_is_found_in_a_text(text: str, phrase: str | None, noon: datetime) -> None:
    when = find_when(text, at=noon)
    assert (when.text if when else None) == phrase


def test_a_repeat_says_so(noon: datetime) -> None:
    every = read_when("every tuesday", at=noon)
    once = read_when("tuesday", at=noon)
    assert every is not None
    assert once is not None
    assert (every.repeats, once.repeats) == (True, False)


def test_x17_a_gap_is_the_first_valid_minute_and_a_repeat_the_first_time() -> None:
    zone = ZoneInfo("America/Chicago")
    gap = read_when("march 14 2027 2:30am", at=datetime(2027, 3, 1, tzinfo=zone))
    twice = read_when("nov 7 2027 1:30am", at=datetime(2027, 11, 1, tzinfo=zone))
    starts = [when.span.start.isoformat() for when in (gap, twice) if when and when.span.start]
    assert starts == ["2027-03-14T03:00:00-05:00", "2027-11-07T01:30:00-05:00"]


@settings(max_examples=300)
@given(st.integers(2020, 2034), st.integers(0, 364 * 24 * 60), st.sampled_from([row[0] for row in FULL]))
def test_read_spans_run_forward_and_lie_ahead(year: int, minute: int, text: str) -> None:
    at = datetime(year, 1, 1, tzinfo=ZoneInfo("Europe/Madrid")) + timedelta(minutes=minute)
    when = read_when(text, at=at)
    if when is None:  # "2026-12-05" once it is past
        return
    start, end = when.span.start, when.span.end
    assert start or end
    assert not (start and end) or start.timestamp() < end.timestamp()
    assert (end or start or at).timestamp() >= (at - timedelta(minutes=1)).timestamp()
