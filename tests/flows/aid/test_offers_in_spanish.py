"""L1: offers, lists and the call list in Spanish, without an English word."""

from __future__ import annotations

import re

from adapters.memory.posts import Showing
from tests.kit.town import Town

#: Everyday English words; none of them is Spanish, a name, or an address.
ENGLISH = re.compile(
    r"\b(the|you|your|write|what|with|is|are|for|from|shall|here|who|which|of|and|yes|it|this|that|asked|will|help"
    r"|open|more|offer|offers|time|times|list|call|reached|somebody|neighbour|every|week)\b",
    re.IGNORECASE,
)


def test_l1_a_day_of_offers_in_spanish(pueblo: Town) -> None:
    pueblo.plays("""
        maria > necesito comida cerca de la biblioteca para el viernes
        maria > sí
        sam > puedo llevar comida los martes
        hub < Oferta: comida … Cuándo: los martes
        sam > sí
        hub > maria: Alguien ofrece esto: comida · los martes.
        maria > sí
        sam > sí
        hub > sam: Maria dijo que sí: comida.
        sam > mis cosas
        sam > abrir 1
        ines > ofertas
        ines > solicitudes comida
        olga > agregar Rosa
        olga > 414 555 0123
        olga > español
        olga > sí
        hub < Rosa está en la lista.
        olga > pedir para 3
        olga > pañales cerca de la biblioteca
        olga > sí
        ines > ayudo 4
        ines > sí
        olga > llamadas
        hub < 1 persona por llamar
        olga > libreta
        olga > abrir persona 3
        olga > quitar 3
        olga > no
        olga > recepcion
        olga > cancelar
        ines > lo mismo de siempre
        ines > todos los martes necesito una escalera cerca de la biblioteca
        ines > sí
        later 13 days
    """)
    said = [shown for shown in pueblo.memory.square.diary if isinstance(shown, Showing)]
    assert len(said) > 40
    words = [" ".join((shown.text, *(key.label for key in shown.keys))) for shown in said]
    assert [text for text in words if ENGLISH.search(text)] == []


def long_keys(town: Town) -> list[str]:
    """Keys that a phone would cut."""
    town.plays(
        "sam > mine\nsam > open 1\nmaria > offers\nolga > /add Rosa\nolga > 1\nolga > 2\nolga > yes\nolga > calls"
    )
    shown = [entry for entry in town.memory.square.diary if isinstance(entry, Showing)]
    return [key.label for entry in shown for key in entry.keys if len(key.label) > 20]


def test_rule_5_no_key_is_longer_than_twenty_characters(town: Town) -> None:
    town.plays("sam > I have food\nsam > yes\nmaria > I need food near the library\nmaria > yes")
    assert long_keys(town) == []


def test_rule_5_nor_in_spanish(pueblo: Town) -> None:
    pueblo.plays(
        "sam > puedo llevar comida\nsam > sí\nmaria > necesito comida cerca de la biblioteca\nmaria > sí"
    )
    assert long_keys(pueblo) == []
