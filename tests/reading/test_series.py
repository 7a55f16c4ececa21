"""A rule's days, and the clock on them, against an oracle that tries every minute (X17)."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.reading import series
from bot.reading.series import Rule, Unruly, moments
from bot.words import Reader, say
from tests.reading.walls import DAYS, FIRST, groups, offsets, wrong_in


def test_x17_each_local_day_has_its_moment_in_every_zone() -> None:
    assert [each for name in groups() for each in wrong_in(name, _near_changes(name))] == []


def _near_changes(name: str) -> list[date]:
    """The days around each change, and a few others: between changes every day is like its neighbour."""
    days = {FIRST + timedelta(days=n) for n in range(0, DAYS, 61)}
    for moment, _offset in offsets(name)[1:]:
        days |= {moment.date() + timedelta(days=n) for n in (-1, 0, 1)}
    return sorted(day for day in days if FIRST <= day < FIRST + timedelta(days=DAYS))


def test_x17_a_daily_rule_has_each_day_once_in_the_hardest_zones() -> None:
    for name in ("America/Chicago", "Europe/Berlin", "Africa/Cairo", "Australia/Lord_Howe", "Asia/Beirut"):
        rule, zone = Rule("FREQ=DAILY", FIRST), ZoneInfo(name)
        days = list(rule.days(FIRST - timedelta(days=1), FIRST + timedelta(days=DAYS - 1)))
        starts = [moments(day, 150, 210, zone)[0] for day in days]
        assert len(days) == len(set(days)) == DAYS
        assert starts == sorted(set(starts))


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=WEEKLY;BYDAY=SA", ["2026-11-28", "2026-12-05", "2026-12-12"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", ["2026-11-28", "2026-12-12", "2026-12-26"]),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1SA", ["2026-12-05", "2027-02-06"]),
        ("FREQ=MONTHLY;BYDAY=1SA", ["2026-12-05", "2027-01-02", "2027-02-06"]),
        ("FREQ=MONTHLY;BYDAY=-1FR", ["2026-11-27", "2026-12-25", "2027-01-29"]),
        ("FREQ=WEEKLY;BYDAY=SA;UNTIL=20261205", ["2026-11-28", "2026-12-05"]),
        ("FREQ=WEEKLY;COUNT=1;BYDAY=SA", ["2026-11-28"]),
    ],
)
def test_s3_a_rule_yields_its_days(rule: str, days: list[str]) -> None:
    made = Rule(rule, series.begins(rule, date(2026, 11, 22)))
    found = list(made.days(date(2026, 11, 22), date(2027, 2, 10)))[:3]
    assert [day.isoformat() for day in found] == days


def test_s3_a_day_left_out_is_no_day() -> None:
    rule = Rule("FREQ=WEEKLY;BYDAY=SA", date(2026, 11, 22), frozenset({date(2026, 12, 5)}))
    assert [day.day for day in rule.days(date(2026, 11, 22), date(2026, 12, 13))] == [28, 12]


def test_s3_a_shift_over_midnight_ends_on_the_next_day() -> None:
    start, end = moments(date(2026, 11, 28), 22 * 60, 2 * 60, ZoneInfo("Europe/Berlin"))
    assert end - start == 4 * 3600


@pytest.mark.parametrize(
    "rule",
    [
        "", "every saturday", "FREQ=SECONDLY", "FREQ=WEEKLY;BYHOUR=9", "FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=WEEKLY;UNTIL=20200101", "FREQ=WEEKLY;INTERVAL=9999",
        "FREQ=WEEKLY;COUNT=x", "FREQ=WEEKLY;UNTIL=never",
    ],
)  # fmt: skip
def test_s3_what_is_no_rule_or_yields_nothing_is_refused_at_once(rule: str) -> None:
    with pytest.raises(Unruly):
        Rule(rule, date(2026, 11, 22)).check()


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=WEEKLY;BYDAY=SA", "Saturdays"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "Saturdays, every 2 weeks"),
        ("FREQ=MONTHLY;BYDAY=1SA", "first Saturday of the month"),
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=3", "every 3 days"),
    ],
)
def test_s3_a_rule_is_said_as_people_say_it(rule: str, said: str) -> None:
    assert say(series.in_words(rule), Reader("en", ZoneInfo("UTC"), 0.0)) == said
