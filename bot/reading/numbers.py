"""Number words of both languages, and their values."""

_EN = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
_ES = "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho"

NUMBERS: dict[str, int] = {
    **{word: value for value, word in enumerate(_EN.split(), 1)},
    **{word: value for value, word in enumerate(_ES.split(), 1)},
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "hundred": 100,
    "diecinueve": 19,
    "veinte": 20,
    "treinta": 30,
    "cuarenta": 40,
    "cincuenta": 50,
    "cien": 100,
    "uno": 1,
    "una": 1,
    "dozen": 12,
    "docena": 12,
    "couple": 2,
    "both": 2,
    "pair": 2,
    "par": 2,
    "veintiuno": 21,
    "veintidos": 22,
    "veintitres": 23,
    "veinticuatro": 24,
    "veinticinco": 25,
}

#: "once" is eleven in Spanish and a time in English; "un", "couple" and "par" are too weak to be a count
#: alone.
WEAK = frozenset({"once", "un", "una", "uno", "one", "couple", "both", "pair", "par", "dozen", "docena"})


def number(word: str) -> int | None:
    """The value of a number token, digits or word; None for anything else or beyond a billion."""
    if word.isdigit():
        return int(word) if len(word) <= 9 else None
    return NUMBERS.get(word)
