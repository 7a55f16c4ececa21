"""English or Spanish, by the little words that only one of them has.

guess_language("alguien me presta una escalera") -> ("es", 1.0)      "ok" -> (None, 0.0)
"""

from collections.abc import Sequence

from bot.reading.text import split

_ENGLISH = frozenset(
    """
    the a an and or is are am was were be been i im you we they he she it my your our his her their me us
    them this that these those of to for with from at by on in out up need needs want can could would
    should will have has had do does did dont cant not anyone someone somebody anybody who what when where
    how why please thanks thank help pls plz u ur some any got get going go if but so just near food ride
    kids baby today tomorrow tonight friday monday tuesday wednesday thursday saturday sunday free about
    after before hello hi hey good morning new there here more much many hot looking give take drive
    clothes diapers groceries yes yeah yep ok
    """.split()
) - {"me", "a", "he", "so", "ok", "were"}
_SPANISH = frozenset(
    """
    el la los las un una unos unas y o de del al que q en con por para pa mi mis su sus tu me te se le les
    nos lo yo ella ellos nosotros ustedes somos soy es son esta estan estoy estamos tengo tiene tienen
    tenemos necesito necesita necesitamos ocupo ocupamos busco quiero quiere puedo puede pueden podria
    alguien quien donde cuando como porque xq si no hay ya muy mas pero sin hola buenas buenos dias tardes
    noches gracias favor porfa porfavor ayuda hijo hija hijos ninos nino nina bebe mama papa abuela
    abuelita vecino vecina esposo esposa hoy manana ahorita lunes martes miercoles jueves viernes sabado
    domingo comida ropa casa calle cita carro dinero renta luz agua panales regalo ofrezco doy este esa
    eso ese esto todos todas cada hasta antes desde aqui claro sip bueno bien tambien tmb urgente raite
    despensa leche cobijas medicina
    """.split()
) - {"no", "me", "son", "o", "y", "es", "once"}
_SHARED = frozenset({"a", "no", "me", "ok", "he", "son"})
_MARKS = "ñ¿¡áéíóú"


def guess_language(text: str) -> tuple[str | None, float]:
    """("en" | "es" | None, confidence 0 to 1); None when nothing tells."""
    return _guess(split(text).words, text)


def _guess(words: Sequence[str], text: str) -> tuple[str | None, float]:
    spanish = sum(word in _SPANISH for word in words)
    english = sum(word in _ENGLISH for word in words)
    if not text.isascii() and any(mark in text.lower() for mark in _MARKS):
        spanish += 2
    total = spanish + english
    if not total or spanish == english:
        return None, 0.0
    sure = abs(spanish - english) / total
    return ("es" if spanish > english else "en"), round(sure * min(1.0, 0.4 + 0.3 * max(spanish, english)), 3)


def lean(words: Sequence[str], text: str) -> str | None:
    """The likelier language of folded words, without the confidence."""
    return _guess(words, text)[0]


def is_spanish(words: Sequence[str]) -> bool:
    """Whether the folded words are rather Spanish than English."""
    spanish = english = 0
    for word in words:
        spanish += word in _SPANISH
        english += word in _ENGLISH
    return spanish > english
