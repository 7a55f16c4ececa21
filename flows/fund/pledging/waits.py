"""When somebody would rather be asked again, as they say it.

read_wait("can't now, ask me in 3 months")         -> Wait("3m", asks=True)
read_wait("ahora no puedo")                        -> Wait("1m", asks=False)
read_wait("pregúntame otra vez en dos semanas")    -> Wait("2w", asks=True)
span("2w")                                         -> two weeks
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from bot.reading.numbers import number
from bot.reading.text import fold

_NOW = r"(?:(?:right )?now|today|this (?:week|month|time)|ahora|ahorita|hoy|est[ea] (?:semana|mes|vez))"
_NOT_NOW = re.compile(
    rf"^\W*(?:(?:sorry|lo siento|perdon|hi|hola)\W+)?(?:(?:i |yo )?(?:can'?t|cannot|can not|no puedo|not)\b.{{0,20}}?"
    rf"\b{_NOW}\b|{_NOW},? (?:yo )?no puedo\b)"
)
_ASK = re.compile(r"\b(?:ask|remind|write(?: to)?) me\b|\b(?:pregunta|recuerda|escribe|avisa)(?:me|melo)\b")
_IN = re.compile(
    r"\b(?:in|en|dentro de) (?P<n>[a-z]{1,12}|\d{1,3}) (?P<of>day|dia|week|semana|month|mes|year|ano)(?:e?s)?\b"
)
_UNITS = {
    "day": "d",
    "dia": "d",
    "week": "w",
    "semana": "w",
    "month": "m",
    "mes": "m",
    "year": "y",
    "ano": "y",
}
_SPAN = re.compile(r"(?P<n>\d{1,3})(?P<of>[dwmy])")
_NAMES = {"d": "days", "w": "weeks", "m": "months", "y": "years"}
#: Without a span that they say; the most of each unit.
USUAL, MOST = "1m", {"d": 366, "w": 52, "m": 24, "y": 2}


@dataclass(frozen=True, slots=True)
class Wait:
    """How long, as `span` reads it; and whether they asked to be asked again."""

    by: str
    asks: bool


def read_wait(text: str) -> Wait | None:
    """What a short text says of waiting; None if it says nothing of it."""
    said = fold(text)
    when = _IN.search(said)
    by = _by(when) if when else ""
    asks = bool(by and _ASK.search(said))
    if not asks and not _NOT_NOW.match(said):
        return None
    return Wait(by or USUAL, asks)


def _by(when: re.Match[str]) -> str:
    count = 1 if when["n"] in ("a", "an", "un", "una", "one", "uno") else number(when["n"])
    unit = _UNITS[when["of"]]
    return f"{count}{unit}" if count and count <= MOST[unit] else ""


def span(by: str) -> relativedelta | None:
    """ "3m": three months; None for anything else."""
    found = _SPAN.fullmatch(by)
    return relativedelta(**{_NAMES[found["of"]]: int(found["n"])}) if found else None  # type: ignore[arg-type]  # days to years
