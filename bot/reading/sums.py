"""Numbers of money, in digits or words, as exact decimals: all values that one number may have.

    in_digits("1,200", "USD", signed=False) -> [1200, 1.2]     in_digits("1,234.56", ...) -> [1234.56]
    in_words(["two", "hundred", "and", "five"], 0) -> (205, 4)

A single mark before three digits groups thousands for one half of the world and begins the cents for the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.reading.amount_words import POINTED
from bot.words.currencies import digits

_UNITS = "one two three four five six seven eight nine|uno dos tres cuatro cinco seis siete ocho nueve"
_TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    "|diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve"
)
_TENS = (
    "ten twenty thirty forty fifty sixty seventy eighty ninety"
    "|diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"
)
_TWENTIES = (
    "veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"
)
_HUNDREDS = (
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)


def _counted(words: str, first: int, step: int = 1) -> dict[str, int]:
    return {word: first + at * step for row in words.split("|") for at, word in enumerate(row.split())}


#: Word -> (value, the power of ten that it fills: "twenty" leaves room for units below 10).
_SMALL: Mapping[str, tuple[int, int]] = {
    **{word: (value, 10) for word, value in _counted(_UNITS, 1).items()},
    **{word: (value, 100) for word, value in _counted(_TENS, 10, 10).items()},
    **{word: (value, 100) for word, value in _counted(_TEENS, 10).items()},
    **{word: (value, 100) for word, value in _counted(_TWENTIES, 21).items()},
    **{word: (value, 1000) for word, value in _counted(_HUNDREDS, 100, 100).items()},
    "cien": (100, 1000), "fourty": (40, 100), "veintiun": (21, 100), "doscientas": (200, 1000), "dozen": (12, 100),
    "docena": (12, 100),
}  # fmt: skip
#: What multiplies the number before it.
TIMES: Mapping[str, int] = {
    "hundred": 100, "hundreds": 100, "thousand": 1000, "k": 1000, "grand": 1000, "mil": 1000, "million": 10**6,
    "millions": 10**6, "millon": 10**6, "millones": 10**6, "mm": 10**6, "billion": 10**9, "billions": 10**9,
}  # fmt: skip
#: No sum has more words, or its digits and marks more characters.
MOST = 18


def in_words(words: Sequence[str], at: int, start: Decimal | None = None) -> tuple[Decimal, int] | None:
    """The number that begins there and the word after it; `start` is one in digits, "1.5" of "1.5 million"."""
    total, current, end = Decimal(0), start, at
    for place in range(at, min(len(words), at + MOST)):
        word = words[place]
        if word in TIMES:
            total, current = _times(TIMES[word], total, current)
        elif word in _SMALL and _fits(word, current):
            current = (current or Decimal(0)) + _SMALL[word][0]
        elif (
            word in {"and", "y", "-"}
            and place > at
            and words[place + 1 : place + 2]
            and _goes_on(words, place, current)
        ):
            continue
        else:
            break
        end = place + 1
    return None if end == at and start is None else (total + (current or Decimal(0)), end)


def _times(factor: int, total: Decimal, current: Decimal | None) -> tuple[Decimal, Decimal | None]:
    """ "five hundred" may go on; "mil millones" multiplies all that was said."""
    if factor == 100:
        return total, (Decimal(1) if current is None else current) * factor
    if 0 < total < factor:
        return (total + (current or 0)) * factor, None
    return total + (Decimal(1) if current is None else current) * factor, None


def _fits(word: str, current: Decimal | None) -> bool:
    """ "twenty" has room for "five"; "five" has none for "twenty"."""
    value, room = _SMALL[word]
    filled = 10 if value < 10 else room
    return current is None or (current > 0 and current % filled == 0 and current == int(current))


def _goes_on(words: Sequence[str], place: int, current: Decimal | None) -> bool:
    following = words[place + 1]
    return following in _SMALL and current is not None and current >= 20 and _fits(following, current)


# -- digits ----------------------------------------------------------------------------------------------

_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:([.,' ])[0-9]{3})(?:\1[0-9]{3}){0,4}")


def in_digits(piece: str, code: str | None, *, signed: bool) -> list[Decimal]:
    """The values that digits with marks may have, grouped first; none if they are not written like a number.

    Args:
        code: the currency that is meant, as far as that is known.
        signed: it was written beside the number, so its country's marks are likely.
    """
    if piece.isdigit():
        return [Decimal(piece)]
    if not piece[0].isdigit():
        return [Decimal(f"0.{piece[1:]}")]
    places = 2 if code is None else digits(code)
    head, mark, tail = _parted(piece)
    if _GROUPED.fullmatch(piece):
        whole = Decimal(re.sub(r"[^0-9]", "", piece))
        alone = sum(char in ".,' " for char in piece) == 1 and mark in ".,"
        return [whole, Decimal(f"{head}.{tail}")][_which(mark, code, places, signed)] if alone else [whole]
    plain = (
        re.sub(r"[^0-9]", "", head)
        if head.isdigit() or (_GROUPED.fullmatch(head) and mark not in head)
        else ""
    )
    return [Decimal(f"{plain}.{tail}")] if plain and mark in ".," else []


def _parted(piece: str) -> tuple[str, str, str]:
    mark = next(char for char in reversed(piece) if not char.isdigit())
    return piece.rpartition(mark)


def _which(mark: str, code: str | None, places: int, signed: bool) -> slice:
    """Which of (grouped, with decimals) one mark before three digits leaves possible."""
    if places == 0:
        return slice(1)
    if places == 3:
        return slice(1, None) if mark == "." else slice(None)
    groups = "." if code in POINTED else ","
    return slice(1) if signed and mark == groups else slice(None)
