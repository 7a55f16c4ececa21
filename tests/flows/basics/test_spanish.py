"""Nobody meets a language that is not theirs (L1): the same in Spanish, without an English word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.basics.conftest import ROOMS
from tests.kit.town import Town

#: Everyday English words; none of them is Spanish, a name, or an address.
ENGLISH = re.compile(
    r"\b(the|you|your|write|what|with|is|are|for|from|shall|here|who|which|of|and|yes|it|this|that|asked|will)\b",
    re.IGNORECASE,
)


@pytest.fixture
def pueblo(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path, rooms=ROOMS, language="es")
    made.decide("languages", ("es", "en"))
    yield made
    assert made.faults == []
    made.close()


def test_l1_a_day_in_spanish(pueblo: Town) -> None:
    pueblo.plays("""
        maria > ayuda
        hub < Escríbeme como a alguien del barrio. … Para hablar con alguien, escribe: una persona
        maria > xyzzy
        hub < Todavía no sé qué hacer con eso. ¿Es algo de esto? [Mis ajustes] [Enlazar mis cuentas]
        maria > xyzzy
        hub < Sigo sin entender qué necesitas. … [Una persona]
        maria taps Una persona
        hub > maria: Avisé a Olga a las 10:00.
        hub > olga: Maria pide hablar con una persona. [Yo contesto]
        olga taps Yo contesto
        olga > Hola Maria
        hub > maria: Olga escribe: … Hola Maria [Contestar]
        maria > ajustes
        hub < Idioma: Español
        maria > 6
        maria > mis datos
        maria > privacidad
        maria > enlazar
        olga > turno
        olga > configurar
        olga > cancelar
        olga > gente
        olga > sam
        olga > cancelar
        maria > olvídame
        hub < ¿Te olvido?
        maria > 2
        maria > sí
        hub < Todo lo tuyo se borró aquí.
    """)
    said = [shown for name in ("maria", "olga") for shown in hub_said(pueblo, name)]
    assert len(said) > 15
    assert [text for text in said if ENGLISH.search(text)] == []


def hub_said(town: Town, name: str) -> Iterator[str]:
    """What the hub said to somebody, keys included; the JSON of one's data has columns' names."""
    for post in town.memory.square.posts.values():
        theirs = post.chat == town.memory.square.private(name) and post.author is None
        if theirs and "guardo de ti" not in post.text:
            yield " ".join((post.text, *(key.label for key in post.keys)))
