"""Yes and no, lengths of time, daily hours."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.reading.durations import read_duration, read_hours
from bot.reading.leaving import read_leaving
from bot.reading.request import read_request
from bot.reading.yesno import read_yes_no


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("cancel", "cancel"), ("Never mind.", "cancel"), ("¡Olvídalo!", "cancel"), ("déjalo", "cancel"),
        ("Back", "back"), ("atrás", "back"),
        ("cancel 12", None),  # a thing, by its number
        ("cancel the pizza", None), ("", None), ("forget me", None), ("my back hurts", None),
    ],
)  # fmt: skip
def test_what_leaves_a_question(text: str, meant: str | None) -> None:
    assert read_leaving(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("yes", True), ("Yep!", True), ("  ok. ", True), ("Sí", True), ("sip", True), ("dale", True), ("👍🏽", True),
        ("si si", True), ("Sí, por favor", True), ("that's right", True), ("no", False), ("Nah", False),
        ("no gracias", False), ("👎", False), ("no no no", False),
        ("yes but for 4", None),  # more than a yes: it is read as a correction
        ("no one is home", None), ("", None), ("yesterday", None), ("si no vienes", None), ("1", None),
    ],
)  # fmt: skip
def test_yes_and_no(text: str, meant: bool | None) -> None:
    assert read_yes_no(text) is meant


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2 hours", 7200), ("30 min", 1800), ("half an hour", 1800), ("media hora", 1800), ("una hora y media", 5400),
        ("3 días", 259200), ("a week", 604800), ("1h 30m", 5400), ("1.5 hours", 5400), ("dos semanas", 1209600),
        ("two", None), ("soon", None), ("", None), ("2 hours or 3", None), ("5 apples", None), ("0 min", None),
    ],
)  # fmt: skip
def test_lengths_of_time(text: str, seconds: int | None) -> None:
    assert read_duration(text) == (None if seconds is None else timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("22-8", (time(22), time(8))), ("9pm to 8am", (time(21), time(8))), ("de 22 a 7", (time(22), time(7))),
        ("22:30 - 7:15", (time(22, 30), time(7, 15))), ("entre las 23 y las 6", (time(23), time(6))),
        ("8-8", None), ("25-3", None), ("22", None), ("13pm to 8am", None), ("late to early", None),
    ],
)  # fmt: skip
def test_daily_hours(text: str, hours: tuple[time, time] | None) -> None:
    assert read_hours(text) == hours


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("need food behind the bakery, lift broken", ("food",)),  # a note for whoever comes
        ("need food, lift doesnt work", ("food",)),
        ("need a lift to the doctor", ("ride",)),
    ],
)
def test_a32_a_lift_that_stands_is_no_ride(text: str, kinds: tuple[str, ...]) -> None:
    assert read_request(text, at=datetime(2026, 11, 24, 10, tzinfo=UTC)).categories == kinds
