"""Words of a text: folded, split once, and brought to the form that the word lists use.

    "Necesito pañales, porfa" -> words ("necesito", "panal", ",", "please_es"), spans into the original

Folding keeps every character's position, so what is found can be cut out of the text as written.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

#: Characters. A chat message has no more; what comes after is not read.
LONGEST = 4096

_ODD = {
    "’": "'",
    "‘": "'",
    "´": "'",
    "`": "'",
    "ʼ": "'",
    "–": "-",
    "—": "-",
    "−": "-",
    "‑": "-",
    "“": '"',
    "”": '"',
}


def _base(char: str) -> str:
    plain = unicodedata.normalize("NFD", char)[0].lower()
    return plain if plain.isascii() else char


_FOLDED = {code: _base(chr(code)) for code in range(0x41, 0x250)} | {ord(k): v for k, v in _ODD.items()}

#: Letters glued to digits that are one word ("b4", "2nite"); other digits and letters part ("9am").
_GLUED = "b4|2nite|2night|2moro|2morrow|2mrw|2mrrw|2mro|2day|l8r|l8|gr8|any1|ne1|every1|some1|sum1|sm1|no1|4ever|a1c|h2o|911|988|211"
_TOKEN = re.compile(
    rf"(?<![a-z0-9])(?:{_GLUED})(?![a-z0-9])|[0-9]{{1,30}}|[a-z]{{1,40}}(?:'[a-z]{{1,10}})?"
    r"|(?<![a-z])-|-(?![a-z])|[^\sa-z0-9'\-]|(?<=\n)\n"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """One text, split. The three lists run in step; a span is `text[starts[i]:ends[j - 1]]`."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def cut(self, first: int, after: int) -> str:
        """The original words from token `first` up to, not including, token `after`."""
        return self.text[self.starts[first] : self.ends[after - 1]]


def clean(text: str) -> str:
    """The text composed (NFC) and capped, so that one letter is one character."""
    text = text[:LONGEST]
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Small letters without accents, of the same length as `text`."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


def split(text: str) -> Tokens:
    """Folded tokens of the text: numbers, words (with their apostrophe), single signs."""
    text = clean(text)
    words, starts, ends = [], [], []
    for found in _TOKEN.finditer(fold(text)):
        if found[0].isdigit() and not found[0].isascii():
            continue  # "²" counts as a digit nowhere here
        words.append(found[0])
        starts.append(found.start())
        ends.append(found.end())
    return Tokens(text, words, starts, ends)


@lru_cache(maxsize=1024)
def listed(table: str) -> tuple[str, ...]:
    """The phrases of a word list: folded, parted by commas; a phrase may run over a line end."""
    return tuple(" ".join(phrase.split()) for phrase in fold(table).split(",") if phrase.strip())
