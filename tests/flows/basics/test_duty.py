"""The rota: handed over in one tap, never empty unnoticed (G4)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from flows.basics.duty import monday
from tests.kit.town import Town


def test_g4_off_till_monday_in_one_tap_and_the_next_one_knows(town: Town) -> None:
    town.give("sam", "dispatcher")
    town.give("ines", "dispatcher")
    town.plays("""
        sam > duty
        hub < On duty, in the order in which I ask: … Requests: Sam, Ines [Off till Monday]
        sam taps Off till Monday
        hub > sam: You're off till Mon 30 Nov, 8:00 AM. Ines takes over.
        hub > ines: You're on duty now: Sam is off till Mon 30 Nov, 8:00 AM.
        maria > a person
        hub > ines: Maria asks for a person.
        ines > duty
        hub < Requests: Ines. Off: Sam till Mon 30 Nov
        sam > duty
        sam taps I'm on
        hub < Requests: Sam
    """)


def test_g4_an_empty_day_is_shown_the_day_before_and_once(town: Town) -> None:
    town.plays("""
        olga > duty
        olga taps Off
        later 23 h
        hub > olga: Tomorrow nobody is on duty for this: Requests. [I'm on]
        later 2 days
        hub < (silence)
    """)


def test_g4_the_daily_look_goes_on_after_the_hub_was_off_for_days(town: Town) -> None:
    town.plays("olga > duty\nolga taps Off")
    town.now += 2 * 86400
    town.settle()
    town.plays("later 10 h\nhub > olga: Tomorrow nobody is on duty for this: Requests.")
    assert town.rows("SELECT count(*) FROM timer WHERE kind = 'duty.ahead' AND due_at > ?", (town.now,)) == [
        (1,)
    ]


def test_g4_members_have_no_rota(town: Town) -> None:
    town.plays(
        "maria > duty\nhub < That isn't yours to do here.\nmaria > off 1\nhub < That isn't yours to do here."
    )


def test_h1_an_officer_of_votes_does_not_hand_over_requests(town: Town) -> None:
    town.give("sam", "facilitator")
    town.give("ines", "dispatcher")
    town.plays("sam > off 1\nhub < That rota is not yours.\nsam > off 9\nhub < That rota is not yours.")


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2026-11-24T10:00", "2026-11-30T08:00"),
        ("2026-11-29T23:59", "2026-11-30T08:00"),
        ("2026-11-30T07:00", "2026-12-07T08:00"),  # a Monday means the next one
        ("2026-10-30T12:00", "2026-11-02T08:00"),  # summer time ends in between
    ],
)
def test_the_next_monday_at_eight_local(now: str, until: str) -> None:
    zone = ZoneInfo("America/Chicago")
    at = datetime.fromisoformat(now).replace(tzinfo=zone).timestamp()
    assert monday(at, "America/Chicago") == datetime.fromisoformat(until).replace(tzinfo=zone).timestamp()
