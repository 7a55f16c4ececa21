"""Places that begin with a number: "44 Linden Ave", "31 Cedar", "53206", and the unit after a house ("apt 2R").

house(split("1920 W 18th St apt 2R, buzz twice"), 0) -> (4, "1920 W 18th St apt 2R")
"""

from bot.reading.contacts import APART
from bot.reading.place_words import NOT_NAMES, STOPS, STREETS, UNITS
from bot.reading.text import Tokens

#: What a place is worth: (rank, as written). The highest wins, the first of equals.
Found = tuple[int, str] | None
_ZIP_CUE = frozenset("zip zipcode near in around by at from en cerca postal code area de por cp , nr".split())


def postcode(tokens: Tokens, i: int) -> Found:
    """A five-digit postcode that is said to be one, or stands at an end."""
    words = tokens.words
    if len(words[i]) != 5 or (i and words[i - 1] in {"$", "#"}):
        return None
    edge = i in {0, len(words) - 1} or (
        i > 1 and words[i - 1] in {"is", "es", ":"} and words[i - 2] in _ZIP_CUE
    )
    return (3, tokens.cut(i, i + 1)) if edge or words[i - 1] in _ZIP_CUE else None


def house(tokens: Tokens, i: int) -> Found:
    """ "44 Linden Ave", "1920 W 18th St apt 2R"; without its noun after "at" or "by" ("by 31 Cedar")."""
    words = tokens.words
    if len(words[i]) > 5:
        return None
    for at in range(i + 2, min(i + 6, len(words))):
        if words[at] in STREETS and not any(
            (words[k] in STOPS and words[k] not in {"w", "e"}) or words[k] in APART or not words[k].isalnum()
            for k in range(i + 1, at)
        ):
            if words[at] == "st" and at == i + 1 and words[i].isdigit():
                continue
            return 4, tokens.cut(i, past_unit(tokens, at + 1))
    led = 0 < i < len(words) - 1 and words[i - 1] in {"at", "by", "near"}
    if led and len(words[i + 1]) > 2 and is_capital(tokens, i + 1):
        return 3, tokens.cut(i, past_unit(tokens, i + 2))
    return None


def past_unit(tokens: Tokens, after: int) -> int:
    """Past ", apt 2R" or "room 14"."""
    words, at = tokens.words, after
    while at < len(words) and words[at] in {",", ".", "#"} and at - after < 2:
        at += 1
    if at + 1 < len(words) and words[at] in UNITS and (words[at + 1].isdigit() or len(words[at + 1]) == 1):
        return past_letter(tokens, at + 2)
    return after


def past_letter(tokens: Tokens, at: int) -> int:
    """Past the "R" of "2R"."""
    words = tokens.words
    glued = at < len(words) and tokens.starts[at] == tokens.ends[at - 1]
    return at + (glued and len(words[at]) == 1 and words[at].isalpha())


def is_capital(tokens: Tokens, at: int) -> bool:
    """Whether the word is written like a name and may be a place's."""
    word = tokens.words[at]
    return tokens.text[tokens.starts[at]].isupper() and word not in STOPS and word not in NOT_NAMES
