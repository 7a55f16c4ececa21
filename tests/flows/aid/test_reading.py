"""Corrections as they are typed at the confirmation."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.contract.views import Option
from flows.aid.categories import CATEGORIES
from flows.aid.requesting import reading

AT = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/Chicago"))
OPTIONS = [Option(category.key, category.label) for category in CATEGORIES]


def picked(*kinds: str) -> dict[str, Any]:
    return {"kinds": {"picked": list(kinds), "done": True}}


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("make it 4", {"people": 4}),
        ("somos 4", {"people": 4}),
        ("diapers", picked("baby")),
        ("also diapers", picked("food", "baby")),  # "also" adds, a bare word replaces
        ("y pañales", picked("food", "baby")),
        ("food and water", picked("food", "water")),
        ("near oak and 5th", {"place": "oak and 5th"}),
        ("where: behind the school", {"place": "behind the school"}),
        ("dónde: la escuela", {"place": "la escuela"}),
        ("note: lift broken, dog", {"note": "lift broken, dog"}),
        ("asap", {"urgency": "high"}),
        ("no rush", {"urgency": "low"}),
        ("I choose", {"choosing": "choose"}),
        ("first come", {"choosing": "first"}),
        ("only the team", {"circle": "team"}),
        ("solo el equipo", {"circle": "team"}),
        ("what?", None),
        ("4444 4444", None),
    ],
)
def test_a1_a_correction_names_its_field(text: str, changes: dict[str, Any] | None) -> None:
    assert reading.correct(text, AT, "en", ("food",), OPTIONS) == changes


def test_a1_a_time_is_read_against_the_moment_it_was_written() -> None:
    changes = reading.correct("tomorrow", AT, "en", ("food",), OPTIONS)
    assert changes is not None
    start, end = changes["due"]
    assert datetime.fromtimestamp(start, AT.tzinfo) == datetime(2026, 11, 25, tzinfo=AT.tzinfo)
    assert end - start == 86400


@pytest.mark.parametrize(
    ("text", "is_need"),
    [
        ("no puedo ahora", False),  # to what was asked an hour ago, or to nothing
        ("Sorry, I can't right now.", False),
        ("ahora no puedo", False),
        ("I can't get to the store now", True),
        ("no puedo cocinar hoy, necesito comida", True),
    ],
)
def test_a1_a_bare_no_is_no_need(text: str, is_need: bool) -> None:
    assert (reading.hear_need.read(text, AT, None) is not None) == is_need
