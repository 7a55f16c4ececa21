"""Said without a number: late, who else comes, remind everyone (S18, S22, S26)."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from flows.shifts.signing.refusals import read_refusal
from tests.kit.town import Town

NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/Chicago"))
STAFFED = """
    olga > /shift Food pantry, saturday 10-14, 6 people, St. Ann's hall
    olga > yes
    sam  > sign up 1
    ines > sign up 1
"""
LATE = [
    ("running 20 min late sorry!!", " About 20 minutes."),
    ("im gonna be late", ""),
    ("voy a llegar un poco tarde", ""),
    ("Running late for the pantry", ""),
    ("voy 15 minutos tarde, perdón", " About 15 minutes."),
    ("llego 20 minutos tarde", " About 20 minutes."),
]


@pytest.mark.parametrize(("said", "minutes"), LATE)
def test_s22_who_is_late_says_so_once(town: Town, said: str, minutes: str) -> None:
    town.plays(f"{STAFFED}\nlater 3 days\nlater 22 h\nsam > {said}")
    told = f"Sam comes late to Food pantry · Sat 28 Nov, 10:00 AM–2:00 PM.{minutes}"
    assert [town.private(who)[-1] for who in ("olga", "ines")] == [told, told]


@pytest.mark.parametrize("said", ["im late on rent and need help", "my bus is late need a ride"])
def test_s22_other_lateness_is_no_shift_s(town: Town, said: str) -> None:
    town.plays(f"{STAFFED}\nlater 3 days\nlater 22 h\nsam > {said}")
    assert not [text for text in town.private("ines") if "late" in text]


def test_s22_late_for_nothing_tells_nobody(town: Town) -> None:
    town.plays(f"{STAFFED}\nsam > running late")
    assert not [text for text in town.private("olga") if "late" in text]


def test_s26_who_else_comes(town: Town) -> None:
    town.plays(f"""
        {STAFFED}
        sam  > who else is coming saturday?
        hub  < Food pantry, #1: … Places: 2/6
        olga > who is coming
        hub  < Who comes: Food pantry
        ines > quien mas va el sabado
        hub  < Food pantry, #1:
    """)


def test_s18_the_lead_reminds_everybody(town: Town) -> None:
    town.plays(f"""
        {STAFFED}
        olga > remind everyone about saturday
        hub  < Remind 2 people of Food pantry · Sat 28 Nov, 10:00 AM–2:00 PM now? … [Yes, remind them]
        olga > yes
        hub  < Done. I write to each of them now.
        hub  > sam: Not to forget: Food pantry
        sam  > remind everyone about saturday
        hub  < What would you like to do with it?
    """)


@pytest.mark.parametrize(
    "said",
    [
        "cant make it saturday my kid is sick",
        "can u take me off saturday",
        "no puedo ir el sabado, estoy enferma",
        "i can't do saturday because i'm working",
    ],
)
def test_s11_a_reason_names_no_other_day(said: str) -> None:
    saturday = date(2026, 11, 28)
    assert read_refusal(said, at=NOW) == (saturday, saturday)


@pytest.mark.parametrize(
    "said", ["i can't make it to the store my car died", "no puedo ir a la tienda, estoy enferma"]
)
def test_s11_a_need_with_a_reason_is_no_refusal(said: str) -> None:
    assert read_refusal(said, at=NOW) is None
