"""Money as people write it: "$20", "20 bucks", "10,50 €", "20 dólares".

    read_amount("10,50 €") -> Amount(1050, "EUR")      read_amount("1.000") -> Ambiguous(1000.00 or 1.00)

Zero, less, and a billion or more are refused (None), as is any word that is not understood.
"""

import re
from dataclasses import dataclass

from bot.reading.numbers import WEAK, number
from bot.reading.text import clean, fold

#: Major units; no neighbourhood fund pledges more.
LIMIT = 10**9
_DOLLARS = frozenset(
    """
    USD CAD AUD NZD SGD HKD MXN ARS COP CLP UYU DOP CUP BBD JMD TTD
    """.split()
)
_PESOS = frozenset("MXN ARS COP CLP UYU DOP CUP PHP".split())
#: Currencies without cents.
_WHOLE = frozenset({"JPY", "KRW", "CLP", "PYG", "VND", "ISK", "UGX"})
_SIGNS = {"€": "EUR", "£": "GBP", "¥": "JPY"}
_WORDS = {
    "$": "$", "us$": "USD", "usd": "USD", "dollar": "dollar", "dollars": "dollar", "buck": "dollar", "bucks": "dollar", "dolar": "dollar", "dolares": "dollar",
    "eur": "EUR", "euro": "EUR", "euros": "EUR", "gbp": "GBP", "pound": "GBP", "pounds": "GBP", "quid": "GBP", "libras": "GBP", "peso": "peso", "pesos": "peso",
    "mxn": "MXN", "cad": "CAD", "aud": "AUD", "ars": "ARS", "cop": "COP", "clp": "CLP", "jpy": "JPY", "yen": "JPY", "chf": "CHF", "sek": "SEK", "€": "EUR", "£": "GBP", "¥": "JPY",
    "varos": "MXN", "lucas": "CLP", "soles": "PEN", "quetzales": "GTQ", "lempiras": "HNL",
}  # fmt: skip
_CENTS = frozenset({"cent", "cents", "c", "centavos", "centavo", "centimos", "¢"})
_LITTLE = frozenset(
    {
        "about",
        "just",
        "only",
        "a",
        "of",
        "de",
        "solo",
        "unos",
        "unas",
        "like",
        "i",
        "ill",
        "give",
        "put",
        "doy",
        "pongo",
        "pledge",
        "can",
        "me",
        "for",
        "down",
        "puedo",
        "dar",
        "chip",
        "in",
        "es",
        "son",
        "its",
    }
)
_PIECE = re.compile(r"us\$|[$€£¥¢]|\d[\d.,' ]{0,20}\d|\d|[a-z]{1,20}(?:'[a-z]{1,3})?|[^\s]")


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in the smallest unit (cents) of a currency; None: whichever the community uses."""

    minor: int
    currency: str | None


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """More than one amount may be meant: ask which."""

    readings: tuple[Amount, ...]


def read_amount(text: str, *, currency: str | None = None) -> Amount | Ambiguous | None:
    """The amount that the text is; `currency` (ISO code) is meant where none or only "$" is written."""
    pieces = _PIECE.findall(fold(clean(text)).strip().rstrip(".!"))
    code, values, cents = currency, None, False
    named = False
    for piece in pieces:
        if piece in _CENTS and values is not None and not named:
            cents = named = True
        elif piece in _WORDS and not named:
            code, named = _code(_WORDS[piece], currency), True
        elif values is None and (found := _values(piece)):
            values = found
        elif piece in {"k", "mil"} and values is not None and len(values) == 1 and values[0][1] == 2:
            values = [(values[0][0] * 1000, values[0][1])]
        elif piece.replace("'", "") not in _LITTLE:
            return None
    return _amounts(values, code, cents) if values else None


def _code(word: str, default: str | None) -> str | None:
    if word in {"$", "dollar"}:
        return default if default in _DOLLARS and not (word == "dollar" and default in _PESOS) else "USD"
    if word == "peso":
        return default if default in _PESOS else None
    return word


def _amounts(values: list[tuple[int, int]], code: str | None, cents: bool) -> Amount | Ambiguous | None:
    """From (hundredths, decimals written): checked, one or several."""
    if cents:
        values = [(value // 100, 2) for value, _ in values]
    if code == "EUR":
        values = values[:1]  # "1.000 €" groups by points; nobody writes thousandths of a euro
    scale = 100 if code in _WHOLE else 1
    amounts = [
        Amount(value // scale, code) for value, _ in values if value % scale == 0 and 0 < value < LIMIT * 100
    ]
    amounts = list(dict.fromkeys(amounts))
    if not amounts or (len(amounts) < len(values) and len(values) == 1):
        return None
    return amounts[0] if len(amounts) == 1 else Ambiguous(tuple(amounts))


_GROUPED = re.compile(r"\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3}){0,4}")


def _values(piece: str) -> list[tuple[int, int]] | None:
    """Possible values of a number, in hundredths; None if it is none."""
    if not piece[0].isdigit():
        value = None if piece in WEAK - {"dozen"} and piece not in {"one", "uno"} else number(piece)
        return [(value * 100, 2)] if value else None
    if piece.isdigit():
        return [(int(piece) * 100, 2)] if len(piece) <= 12 else None
    marks = [char for char in piece if char in ".,' "]
    head, last, tail = piece.rpartition(marks[-1])
    if not tail.isdigit() or any(not part for part in re.split(r"[.,' ]", piece)):
        return None
    if _GROUPED.fullmatch(piece):
        whole = int(re.sub(r"\D", "", piece)) * 100
        return (
            [(whole, 2), (round(int(head) * 100 + int(tail) / 10), 3)]
            if len(marks) == 1 and last == "."
            else [(whole, 2)]
        )
    if len(tail) in {1, 2} and last in ".," and (len(marks) == 1 or _GROUPED.fullmatch(head)):
        if len(marks) > 1 and marks[-2] == last:
            return None
        return [(int(re.sub(r"\D", "", head)) * 100 + int(tail.ljust(2, "0")), len(tail))]
    return None
