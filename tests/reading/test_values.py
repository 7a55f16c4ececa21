"""Counts, lengths, hours, repeats, yes and no, languages, places, areas: one table each."""

from datetime import time, timedelta

import pytest

from bot.reading.areas import match_area
from bot.reading.counts import read_count
from bot.reading.durations import read_duration, read_hours
from bot.reading.language import guess_language
from bot.reading.places import find_place
from bot.reading.repeats import read_repeat
from bot.reading.yesno import read_yes_no


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("three", 3),
        ("3", 3),
        ("3 of us", 3),
        ("just 2", 2),
        ("me n my 2 kids", 3),
        ("me and my wife", 2),
        ("2 adults and 3 kids", 5),
        ("mi esposo y yo y 2 niños", 4),
        ("somos 4", 4),
        ("familia de cinco", 5),
        ("my 5 year old", 1),  # an age
        ("mis papás y yo", 3),
        ("a couple with a baby", 3),
        ("una pareja con dos niños", 4),
        ("the lady in 2B", 1),
        ("posting for a neighbor", 1),
        ("para niño de 8 años", 1),
        ("size 4", None),
        ("$40", None),
        ("none", None),
        ("", None),
    ],
)
def test_counts(text: str, count: int | None) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("2 hours", 120), ("90 min", 90), ("half an hour", 30), ("1h30", 90), ("1 hr 30 min", 90), ("hora y media", 90),
     ("2.5 hours", 150), ("an hour and a half", 90), ("dos dias", 2880), ("2", None),
     ("banana", None), ("0 hours", None)],
)  # fmt: skip
def test_durations(text: str, minutes: int | None) -> None:
    assert read_duration(text) == (timedelta(minutes=minutes) if minutes else None)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("22-8", (22, 8)),
        ("9pm to 8am", (21, 8)),
        ("de 22 a 8", (22, 8)),
        ("10-7", (22, 7)),
        ("9am-5pm", (9, 17)),
        ("banana", None),
        ("22", None),
    ],
)
def test_s28_quiet_hours(text: str, hours: tuple[int, int] | None) -> None:
    assert read_hours(text) == ((time(hours[0]), time(hours[1])) if hours else None)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("every tuesday", "FREQ=WEEKLY;BYDAY=TU"),
        ("cada martes", "FREQ=WEEKLY;BYDAY=TU"),
        ("los martes y jueves", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("every other friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("first saturday of the month", "FREQ=MONTHLY;BYDAY=1SA"),
        ("el primer sabado de cada mes", "FREQ=MONTHLY;BYDAY=1SA"),
        ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("todos los dias", "FREQ=DAILY"),
        ("tuesday", None),  # once
        ("every tuesday banana", None),
        ("", None),
    ],
)
def test_s3_repeats(text: str, rule: str | None) -> None:
    assert read_repeat(text) == rule


@pytest.mark.parametrize(
    ("text", "answer"),
    [("yes", True), ("yep", True), ("sip 👍", True), ("dale", True), ("👍", True),
     ("yes please", True), ("ok", True), ("sí", True),
     ("no problem", True),
     ("no", False), ("nah", False), ("nel", False), ("no thanks", False), ("👎", False), ("nah im good", False),
     ("maybe", None), ("yes but no", None), ("1", None), ("yes 31", None), ("", None), ("no need for diapers", None)],
)  # fmt: skip
def test_yes_and_no(text: str, answer: bool | None) -> None:
    assert read_yes_no(text) is answer


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("need a ride to the doctor", "en"),
        ("alguien me presta una escalera", "es"),
        ("mañana", "es"),
        ("ok", None),
        ("", None),
        ("53206", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert guess_language(text)[0] == language


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("groceries for 3 near 53206 by friday", "53206"),
        ("we are near oak and 5th we need food", "oak and 5th"),
        ("im by the library on Oak, need a tent", "the library on Oak"),
        ("vivo en la calle 8 y mission, ocupo ropa", "la calle 8 y mission"),
        ("My mother lives in Maple Court", "Maple Court"),
        ("tools at Ave D and 6th", "Ave D and 6th"),
        ("couch wanted, Pilsen area", "Pilsen"),
        ("six of us in a two bedroom in Delridge", "Delridge"),
        ("friend from church needs dinner", None),  # how one knows them
        ("need a ride to the doctor", None),  # where one is going
        ("need diapers size 4", None),
        ("letter from the school in english", None),
    ],
)
def test_a1_places_as_written(text: str, place: str | None) -> None:
    assert find_place(text) == place


AREAS = {
    "north": ("North Side", ("northside", "el norte"), ("53206",)),
    "oak": ("Oak Park", (), ("53210",)),
    "park": ("Park", (), ()),
}


@pytest.mark.parametrize(
    ("place", "key"),
    [
        ("near 53206", "north"),
        ("oak park", "oak"),
        ("el norte", "north"),
        ("the park", "park"),
        ("mars", None),
        ("", None),
        ("oak 53206", "north"),
    ],
)
def test_v7_a_place_is_matched_to_an_area_by_words(place: str, key: str | None) -> None:
    assert match_area(place, AREAS) == key
