"""Somebody without the app in one line: a name, a way to reach them, a language (G5).

    read_line("Rose Hill, 414 555 0123, call after 5, english", ["en", "es"])
    -> Line(name="Rose Hill", reach="414 555 0123, call after 5", language="en")

What is not there is asked; what is neither a language nor the name is how they are reached.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.words.choosing import fold

#: Language -> its names, folded, as they stand alone or after "speaks".
SPOKEN: Mapping[str, frozenset[str]] = {
    "en": frozenset(("english", "ingles", "eng", "en")),
    "es": frozenset(("spanish", "espanol", "castellano", "span", "es")),
}
_PIECES = re.compile(
    r"\s*[,;\n·|]+\s*|\s+[-–—]+\s+|(?<=[^\W\d])\s+(?=\+?\(?\d[\d\s().-]{6,})|(?<=\d)\s+(?=[^\W\d])"
)
_SPEAKS = re.compile(
    r"(?:(?:she|he|they|ella|el)? ?(?:speaks?|habla|language|idioma)|only|solo) |(?: only| solo| speaker)$"
)
#: Before a name: "her name is", "se llama".
_CALLED = re.compile(r"\s*(?:(?:her|his|their) name is|name|nombre|se llama)\s*:?\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """What was read; "" for what was not said."""

    name: str = ""
    reach: str = ""
    language: str = ""


def read_line(words: str, languages: Sequence[str]) -> Line:
    """Name first; the rest in any order."""
    name, *rest = [piece for piece in _PIECES.split(_CALLED.sub("", words, count=1)) if piece.strip()] or [""]
    if any(char.isdigit() for char in name):
        name, rest = "", [name, *rest]
    said = [_language(piece, languages) for piece in rest]
    reach = ", ".join(piece.strip() for piece, spoken in zip(rest, said, strict=True) if not spoken)
    return Line(name.strip(), reach, next(filter(None, said), ""))


def _language(piece: str, languages: Sequence[str]) -> str:
    """The language that a piece names; "" if it is something else, or one that this community does not speak."""
    word = _SPEAKS.sub("", fold(piece)).strip()
    return next((code for code in languages if word == code or word in SPOKEN.get(code, ())), "")
