"""A vote in one line, read (P1)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from flows.assembly.opening.line import read_line
from tests.kit.town import Town

#: A Tuesday.
NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/Chicago"))
SUNDAY = datetime(2026, 11, 29, 20, tzinfo=NOW.tzinfo).timestamp()


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [
        ("Elect the treasurer, options Ana, Ben", "Elect the treasurer", ["Ana", "Ben"]),
        ("Who? The choices are: Ana, Ben", "Who?", ["Ana", "Ben"]),
        ("Elegir tesorera, opciones: Ana, Ben", "Elegir tesorera", ["Ana", "Ben"]),
        ("Elect the treasurer: Ana, Ben, ranked", "Elect the treasurer", ["Ana", "Ben"]),
        ("Where? Hall or Park", "Where?", ["Hall", "Park"]),
        ("¿Dónde? Salón o parque", "¿Dónde?", ["Salón", "parque"]),
        # What is proposed is no choice.
        ("Proposal: we buy the van, consent", "Proposal: we buy the van", []),
        ("Options for the roof? Tin, Other options", "Options for the roof?", ["Tin", "Other options"]),
    ],
)
def test_p1_choices_are_read_however_they_are_announced(text: str, question: str, options: list[str]) -> None:
    line = read_line(text, at=NOW)
    assert (line.question, line.options) == (question, options)


@pytest.mark.parametrize(
    "end",
    [
        "until Sunday 20:00",
        "closes Sunday 20:00",
        "ends Sunday 8pm",
        "cierra el domingo a las 20",
        "hasta el domingo a las 20",
    ],
)
def test_p1_its_end_is_read_in_more_than_one_word(end: str) -> None:
    assert read_line(f"Who? Ana, Ben, {end}", at=NOW).closes_at == SUNDAY


def test_p1_what_people_call_secret_is_secret() -> None:
    assert read_line("Who? Ana, Ben, anonymous, quorum of 5", at=NOW).more == {
        "mode": "secret",
        "quorum": "5",
    }


@pytest.mark.parametrize(
    ("text", "options", "method", "more"),
    [
        ("Who? Ana, Ben secret until Sunday 20:00", ["Ana", "Ben"], "single", {"mode": "secret"}),
        ("Who? Ana, Ben secret, quorum of 5", ["Ana", "Ben"], "single", {"mode": "secret", "quorum": "5"}),
        ("Move it? yes/no secret ballot until Sunday", [], "yesno", {"mode": "secret"}),
        ("Where? Hall or Park sealed", ["Hall", "Park"], "single", {"mode": "sealed"}),
        ("Which day? Friday, Saturday ranked until Sunday", ["Friday", "Saturday"], "irv", {}),
        ("¿Quién? Ana, Ben voto secreto hasta el domingo", ["Ana", "Ben"], "single", {"mode": "secret"}),
        ("Which film? The secret, Jaws", ["The secret", "Jaws"], "single", {}),
    ],
)
def test_p1_a_rule_without_a_comma_is_no_part_of_the_last_choice(
    text: str, options: list[str], method: str, more: dict[str, str]
) -> None:
    line = read_line(text, at=NOW)
    assert (line.options, line.method, line.more) == (options, method, more)


def test_p1_a_vote_begins_by_its_word_in_spanish(espanol: Town) -> None:
    espanol.plays("""
        sam > votación ¿Pasamos la despensa a los viernes? sí/no hasta el domingo a las 20
        hub < Pregunta: ¿Pasamos la despensa a los viernes? … Sí o no … dom 29 nov
    """)
