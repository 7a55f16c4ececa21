"""What comes again, in words and as moments of the local clock (A12, X17)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.contract.words import Text
from bot.reading import series
from bot.talk.fields import Answer, Ear, Invalid
from bot.words import Reader, say
from flows.aid.requesting import rhythm

CHICAGO, BERLIN = ZoneInfo("America/Chicago"), ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 24, 12, tzinfo=CHICAGO)  # a Tuesday


def spelt(text: Text) -> str:
    return say(text, Reader("en", CHICAGO, 0.0))


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", "Tuesdays"),
        ("FREQ=WEEKLY;BYDAY=MO,FR", "Mondays and Fridays"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "Fridays, every 2 weeks"),
        ("FREQ=WEEKLY;INTERVAL=2", "every 2 weeks"),
        ("FREQ=WEEKLY", "every week"),
        ("FREQ=DAILY", "every day"),
        ("FREQ=MONTHLY;BYDAY=1SA", "first Saturday of the month"),
    ],
)
def test_a12_a_rule_is_said_as_people_say_it(rule: str, words: str) -> None:
    assert spelt(series.in_words(rule)) == words


@pytest.mark.parametrize(
    ("rule", "minutes", "moment"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", 9 * 60, "2026-12-01 09:00"),  # today's nine o'clock has passed
        ("FREQ=WEEKLY;BYDAY=TU", 15 * 60, "2026-11-24 15:00"),
        ("FREQ=DAILY", 9 * 60, "2026-11-25 09:00"),
        ("FREQ=MONTHLY;BYDAY=1SA", 9 * 60, "2026-12-05 09:00"),
    ],
)
def test_a12_the_next_moment_is_on_the_local_clock(rule: str, minutes: int, moment: str) -> None:
    found = rhythm.next_after(rule, NOON.timestamp(), CHICAGO, minutes)
    assert f"{datetime.fromtimestamp(found, CHICAGO):%Y-%m-%d %H:%M}" == moment


def test_x17_a_moment_in_a_gap_is_the_first_minute_after_it_and_one_that_comes_twice_comes_once() -> None:
    eve = datetime(2026, 3, 28, 12, tzinfo=BERLIN).timestamp()
    spring = datetime.fromtimestamp(rhythm.next_after("FREQ=DAILY", eve, BERLIN, 150), BERLIN)
    assert f"{spring:%d %H:%M}" == "29 03:00"
    eve = datetime(2026, 10, 24, 12, tzinfo=BERLIN).timestamp()
    autumn = rhythm.next_after("FREQ=DAILY", eve, BERLIN, 150)
    after = rhythm.next_after("FREQ=DAILY", autumn, BERLIN, 150)
    assert f"{datetime.fromtimestamp(after, BERLIN):%d %H:%M}" == "26 02:30"


@pytest.mark.parametrize(("day", "meets"), [(24, True), (25, False), (27, False)])
def test_a33_a_weekly_offer_meets_a_day_it_falls_on(day: int, meets: bool) -> None:
    start = datetime(2026, 11, day, 8, tzinfo=CHICAGO).timestamp()
    assert rhythm.meets("FREQ=WEEKLY;BYDAY=TU", start, start + 8 * 3600, CHICAGO) is meets


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("tuesdays", "Tuesdays"), ("every other friday", "Fridays, every 2 weeks"), ("los martes", "Tuesdays")],
)
def test_a33_when_may_be_typed_as_a_rhythm(typed: str, shown: str) -> None:
    field = rhythm.Often()
    value = field.parse(Answer(typed), Ear(NOON, "en"))
    assert not isinstance(value, Invalid)
    assert spelt(field.show(field.load(field.dump(value)))) == shown


def test_a33_what_is_no_time_is_asked_again() -> None:
    assert isinstance(rhythm.Often().parse(Answer("blue"), Ear(NOON, "en")), Invalid)
