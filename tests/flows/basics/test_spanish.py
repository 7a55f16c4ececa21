"""Nobody meets a language that is not theirs (L1): the same in Spanish, without an English word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.words.catalogue import load
from flows.basics.forgetting import GOODBYE
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
    es = load("es").gettext
    pueblo.plays(f"""
        maria > ayuda
        hub < {es("Write to me as you would text a neighbour. For example:")}
        maria > xyzzy
        hub < {es("I don't know what to do with that yet. Is it one of these?")}
        maria > xyzzy
        maria taps {es("A person")}
        hub > olga: {es("{name} asks for a person.").format(name="Maria")}
        olga taps {es("I'll answer")}
        olga > Hola Maria
        hub > maria: {es("{name} writes:").format(name="Olga")} … Hola Maria
        maria > ajustes
        maria > 6
        maria > mis datos
        maria > privacidad
        maria > enlazar
        maria > idioma
        maria > parar
        maria > empezar
        olga > turno
        olga > configurar
        olga > cancelar
        olga > gente
        olga > sam
        olga > cancelar
        maria > olvídame
        maria > 2
        maria > sí
        hub < {es(GOODBYE.text)}
    """)
    said = [shown for name in ("maria", "olga") for shown in hub_said(pueblo, name)]
    assert len(said) > 15
    assert [text for text in said if ENGLISH.search(text)] == []


def hub_said(town: Town, name: str) -> Iterator[str]:
    """What the hub said to somebody, keys included; the JSON of one's data has columns' names."""
    for post in town.memory.square.posts.values():
        theirs = post.chat == town.memory.square.private(name) and post.author is None
        if theirs and not post.text.startswith(load("es").gettext("This is everything I keep of you:")):
            yield " ".join((post.text, *(key.label for key in post.keys)))
