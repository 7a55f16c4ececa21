"""The type of our pictures: DejaVu Sans Condensed, which comes along (`fonts/`), measured, cut and broken into lines.

    face(32, bold=True)                        sizes are pixels; PHONE is the smallest that is readable on a phone
    drawable("Ana 🌻 Díaz")                     "Ana Díaz": what the font has not is left out, never a box
    lines("A very long title", face(32), 300, most=2)

It knows Latin, Greek, Cyrillic, Hebrew, Arabic, Georgian and Armenian. Names from right to left are set by Pillow's
own layout where the machine has libfribidi, else turned around letter by letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from PIL import ImageFont, features

from bot.contract.names import clusters

#: Pixels of a picture 1080 wide that are 9 points on a phone.
PHONE = 28
#: Characters of one text that are looked at; more never fits anywhere.
LONGEST = 300
FOLDER = Path(__file__).parent / "fonts"
#: Whether Pillow sets scripts by itself; it loads libfribidi when it is asked.
SETS_SCRIPTS = bool(features.check("raqm"))
ELLIPSIS = "…"

Face = ImageFont.FreeTypeFont


@lru_cache(64)
def face(size: int, bold: bool = False) -> Face:
    """The font at a size. Use it under the lock of `drawing.draw` only: it is not made for two threads."""
    name = "DejaVuSansCondensed-Bold.ttf" if bold else "DejaVuSansCondensed.ttf"
    layout = ImageFont.Layout.RAQM if SETS_SCRIPTS else ImageFont.Layout.BASIC
    return ImageFont.truetype(str(FOLDER / name), size, layout_engine=layout)


def drawable(text: str) -> str:
    """The text on one line, with what the font can show; "…" if that is nothing of it."""
    flat = " ".join(unicodedata.normalize("NFC", text[:LONGEST]).split())
    kept = "".join(char for char in flat if _has(char)).strip()
    kept = " ".join(kept.split())
    return kept or (ELLIPSIS if flat else "")


@lru_cache(4096)
def _has(char: str) -> bool:
    """Whether the font has a picture of a character: one that it has not looks as U+FFFF, which nobody has."""
    if char.isascii():
        return char.isprintable()
    looks = (face(32).getmask(one) for one in (char, "\uffff"))
    one, none = ((mask.size, bytes(mask)) for mask in looks)
    return one != none


def seen(line: str) -> str:
    """A line as it is handed to Pillow."""
    return line if SETS_SCRIPTS else turned(line)


def turned(text: str) -> str:
    """The text as it looks from left to right: stretches of Hebrew or Arabic backwards."""
    runs = [(back, "".join(chars)) for back, chars in groupby(text, _goes_back)]
    return "".join("".join(reversed(list(clusters(run)))) if back else run for back, run in runs)


def _goes_back(char: str) -> bool:
    return unicodedata.bidirectional(char) in ("R", "AL", "NSM")


def lines(text: str, font: Face, width: float, most: int = 1) -> list[str]:
    """The text in at most so many lines of that width, cut with an ellipsis; "" gives none."""
    made: list[str] = []
    words = list(_pieces(drawable(text), font, width))
    while words:
        line, rest = _filled(words, font, width)
        if len(made) == most - 1 and rest:
            return [*made, _cut(" ".join(words), font, width)]
        made.append(line)
        words = rest
    return made


def _filled(words: list[str], font: Face, width: float) -> tuple[str, list[str]]:
    """As many words as fit, and the rest."""
    count = 1
    while count < len(words) and font.getlength(" ".join(words[: count + 1])) <= width:
        count += 1
    return " ".join(words[:count]), words[count:]


def _pieces(text: str, font: Face, width: float) -> Iterator[str]:
    """Its words; one that is wider than a line, in pieces."""
    for word in text.split():
        left = word
        while font.getlength(left) > width and (begin := _whole(left, font, width)) != left:
            yield begin
            left = left[len(begin) :]
        yield left


def _whole(word: str, font: Face, width: float) -> str:
    """Its beginning that fits, at least one character with its accents."""
    begin = ""
    for cluster in clusters(word):
        if begin and font.getlength(begin + cluster) > width:
            break
        begin += cluster
    return begin


def _cut(text: str, font: Face, width: float) -> str:
    """What fits of it, with an ellipsis."""
    kept = list(clusters(text))
    while kept and font.getlength("".join(kept).rstrip() + ELLIPSIS) > width:
        del kept[-1]
    return "".join(kept).rstrip() + ELLIPSIS
