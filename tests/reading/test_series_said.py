"""Series as organizers text them (S3)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.dates import read_when
from bot.reading.series import in_words
from bot.reading.series_said import find_rule, read_series
from bot.reading.text import split
from bot.words import Reader, say

NOW = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("America/Chicago"))  # a Sunday

READ = [
    ("every other saturday 10-14 until june", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;UNTIL=20270531", "2026-11-28", 600, 840),
    ("cada martes a las 6", "FREQ=WEEKLY;BYDAY=TU", "2026-11-24", 1080, None),
    ("saturdays 10-2", "FREQ=WEEKLY;BYDAY=SA", "2026-11-28", 600, 840),
    ("first saturday of the month 9-12", "FREQ=MONTHLY;BYDAY=1SA", "2026-12-05", 540, 720),
    ("weekdays 6-8am through january", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270131", "2026-11-23", 360, 480),
    ("10-14 every saturday starting dec 5", "FREQ=WEEKLY;BYDAY=SA", "2026-12-05", 600, 840),
    ("every monday 22:00-02:00", "FREQ=WEEKLY;BYDAY=MO", "2026-11-23", 1320, 1560),
    ("los martes y jueves de 9 a 12 hasta el 20 de diciembre", "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261220",
     "2026-11-24", 540, 720),
    ("cada dos semanas los sabados 10-14", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "2026-11-28", 600, 840),
    ("every week", "FREQ=WEEKLY", "2026-11-22", None, None),
    ("sat 10-14 every week", "FREQ=WEEKLY;BYDAY=SA", "2026-11-28", 600, 840),
    ("monday to friday 9-12", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-23", 540, 720),
    ("Mon-Fri 9-12", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-23", 540, 720),  # no word between letters
    ("de lunes a viernes de 9 a 12", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-23", 540, 720),
    ("every 2 saturdays 10-12", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "2026-11-28", 600, 720),
    ("cada quince días los sábados 10-12", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "2026-11-28", 600, 720),
    ("every day except sundays 10-12", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA", "2026-11-23", 600, 720),
    ("todos los días menos los domingos 10-12", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA", "2026-11-23", 600, 720),
    ("first saturday of the month except december", "FREQ=MONTHLY;BYDAY=1SA;BYMONTH=1,2,3,4,5,6,7,8,9,10,11",
     "2027-01-02", None, None),
    ("every saturday except december 10-14", "FREQ=WEEKLY;BYDAY=SA;BYMONTH=1,2,3,4,5,6,7,8,9,10,11",
     "2026-11-28", 600, 840),  # hours, for none were said before
    ("el primer sábado de cada mes de 10 a 14 menos en diciembre y agosto",
     "FREQ=MONTHLY;BYDAY=1SA;BYMONTH=1,2,3,4,5,6,7,9,10,11", "2027-01-02", 600, 840),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule", "first", "begins", "ends"), READ)
def test_s3_a_series_is_read(text: str, rule: str, first: str, begins: int | None, ends: int | None) -> None:
    read = read_series(text, at=NOW)
    assert read is not None
    assert (read.rule.text, read.rule.first.isoformat(), read.begins, read.ends) == (
        rule,
        first,
        begins,
        ends,
    )


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("every saturday 10-14 except dec 26 and jan 2", ["2026-12-26", "2027-01-02"]),
        ("todos los sabados de 10 a 14 menos el 26 de diciembre", ["2026-12-26"]),
    ],
)
def test_s3_days_are_left_out(text: str, left_out: list[str]) -> None:
    read = read_series(text, at=NOW)
    assert read is not None
    assert sorted(day.isoformat() for day in read.rule.left_out) == left_out


@pytest.mark.parametrize(
    "text",
    [
        "",
        "saturday 10-14",
        "every saturday 10-14 maybe",
        "every blue moon",
        "every month except sundays",  # not on weekdays
        "10-14",
    ],
)
def test_s3_what_is_no_series_is_none(text: str) -> None:
    assert read_series(text, at=NOW) is None


@pytest.mark.parametrize(
    "text",
    [
        "every saturday 10-14 until yesterday",
        "todos los sábados hasta ayer",
        "every saturday from dec 5 until dec 1",
        "every saturday until dec 1 except nov 28",
        "every saturday except saturdays",
    ],
)
def test_s3_what_comes_to_no_day_says_so(text: str) -> None:
    read = read_series(text, at=NOW)
    assert read is not None
    assert read.is_empty


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (
            "FREQ=MONTHLY;BYDAY=1SA;BYMONTH=1,2,3,4,5,6,7,8,9,10,11",
            "first Saturday of the month, not in December",
        ),
        ("FREQ=WEEKLY;BYDAY=SA;BYMONTH=6,7", "Saturdays, in June and July"),
    ],
)
def test_s3_months_are_said(rule: str, words: str) -> None:
    assert say(in_words(rule), Reader("en", ZoneInfo("America/Chicago"), 0.0)) == words


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Sat 28 Nov, 10:00 AM–2:00 PM", "2026-11-28 10:00", "2026-11-28 14:00"),
        ("sáb 5 dic, 10:00", "2026-12-05 10:00", None),
        ("viernes 27 de noviembre a las 5", "2026-11-27 17:00", None),
    ],
)
def test_s1_a_time_is_read_as_the_hub_writes_it(text: str, start: str, end: str | None) -> None:
    read = read_when(text, at=NOW)
    assert read is not None
    assert read.span.start is not None
    assert f"{read.span.start:%Y-%m-%d %H:%M}" == start
    assert (f"{read.span.end:%Y-%m-%d %H:%M}" if read.span.end else None) == end


def test_s1_a_date_that_is_not_that_weekday_is_refused() -> None:
    assert read_when("fri 28 nov", at=NOW) is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("every tuesday I need a ride to dialysis until june", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270531"),
        (
            "necesito que me lleven cada martes hasta el 10 de diciembre",
            "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261210",
        ),
        (
            "a ride every other friday except in august",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYMONTH=1,2,3,4,5,6,7,9,10,11,12",
        ),
        ("every tuesday a ride, I wait until monday", "FREQ=WEEKLY;BYDAY=TU"),  # no day would be left
        ("a ride tomorrow until noon", None),
    ],
)
def test_a12_a_rule_is_found_in_what_somebody_needs(text: str, rule: str | None) -> None:
    assert find_rule(split(text).words, NOW) == rule
