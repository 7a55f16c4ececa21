"""Days from one to another, both languages."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.days import read_days

#: A Tuesday.
NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/Chicago"))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("3-20 aug", "2027-08-03", "2027-08-20"),
        ("3–20 aug", "2027-08-03", "2027-08-20"),
        ("aug 3-20", "2027-08-03", "2027-08-20"),
        ("from the 3rd to the 20th of august", "2027-08-03", "2027-08-20"),
        ("del 3 al 20 de agosto", "2027-08-03", "2027-08-20"),
        ("1-5 december", "2026-12-01", "2026-12-05"),
        ("from dec 1 until dec 20", "2026-12-01", "2026-12-20"),
        ("August 3 through August 20", "2027-08-03", "2027-08-20"),
        ("between dec 3 and dec 9", "2026-12-03", "2026-12-09"),
        ("entre el 3 y el 9 de diciembre", "2026-12-03", "2026-12-09"),
        ("dec 28 - jan 4", "2026-12-28", "2027-01-04"),  # over the year's end
        ("del 28 de diciembre al 3 de enero", "2026-12-28", "2027-01-03"),
        ("friday to monday", "2026-11-27", "2026-11-30"),
        ("desde el lunes hasta el miércoles", "2026-11-30", "2026-12-02"),
        ("until friday", "2026-11-24", "2026-11-27"),
        ("next week", "2026-11-30", "2026-12-06"),
        ("dec 24", "2026-12-24", "2026-12-24"),
        ("mañana", "2026-11-25", "2026-11-25"),
    ],
)
def test_days_are_read(text: str, first: str, last: str) -> None:
    assert read_days(text, at=NOW) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "whenever",
        "",
        "every tuesday",  # no end
        "tuesday and friday",  # two days
        "30 feb - 3 mar",  # there is no such day
        "a to b",
    ],
)
def test_what_names_no_days_is_not_read(text: str) -> None:
    assert read_days(text, at=NOW) is None
