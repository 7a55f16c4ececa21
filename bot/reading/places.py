"""Where, as written: "near 53206", "by the library on Oak", "en la calle 8 y mission".

    find_place("me n my 2 kids are near oak and 5th we need food") -> "oak and 5th"

A place counts if something speaks for it: a capital letter, a street or a house by its noun, a crossing, a
postcode, or "I live in". Where somebody is to be brought ("a ride to court") is not where they are.
"""

from bot.reading.place_names import Name
from bot.reading.place_words import (
    LEADS,
    LIVES,
    NEAR,
    NOT_AFTER,
    STATES,
    STOPS,
    STREETS,
    STREETS_FIRST,
    UNITS,
)
from bot.reading.text import Tokens, split

#: Words. "the green door on the corner of Oak" is as long as places get.
_LONGEST = 9
_ZIP_CUE = frozenset(
    {
        "zip",
        "zipcode",
        "near",
        "in",
        "around",
        "by",
        "at",
        "from",
        "en",
        "cerca",
        "postal",
        "code",
        "area",
        "de",
        "por",
        "cp",
        ",",
        "nr",
    }
)


def find_place(text: str) -> str | None:
    """The place in a text, as written and without "near" or "en" before it; None if there is none."""
    return place_in(split(text))


def place_in(tokens: Tokens, when_text: str | None = None) -> str | None:
    """`find_place` on split tokens; the words of `when_text` are no place."""
    blocked = words_of(tokens, when_text)
    best: tuple[int, str] | None = None
    for i, word in enumerate(tokens.words):
        if i in blocked:
            continue
        found = None
        if word.isdigit():
            found = _zip(tokens, i) or _address(tokens, i, blocked)
        elif word in LEADS:
            found = _led(tokens, i, blocked)
        elif word in STREETS_FIRST and (i == 0 or tokens.words[i - 1] not in LEADS):
            found = _taken(tokens, i, blocked, 1, sure=False)
        elif (
            word in {"de", "desde"}
            and i
            and tokens.words[i - 1] in {"voy", "salgo", "salimos", "vamos", "salida", "somos", "soy"}
        ):
            found = _taken(tokens, i + 1, blocked, 1, sure=False)
        if found and (best is None or found[0] > best[0]):
            best = found
    return best[1] if best else None


def words_of(tokens: Tokens, phrase: str | None) -> range:
    """Which tokens a phrase cut from the text covers."""
    if not phrase:
        return range(0)
    at = tokens.text.find(phrase)
    inside = [i for i, start in enumerate(tokens.starts) if at <= start < at + len(phrase)]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _zip(tokens: Tokens, i: int) -> tuple[int, str] | None:
    """A five-digit postcode that is said to be one, or stands at an end."""
    words = tokens.words
    if len(words[i]) != 5 or (i and words[i - 1] in {"$", "#"}):
        return None
    edge = i in {0, len(words) - 1}
    return (3, tokens.cut(i, i + 1)) if edge or words[i - 1] in _ZIP_CUE else None


def _address(tokens: Tokens, i: int, blocked: range) -> tuple[int, str] | None:
    """ "44 Linden Ave", "1920 W 18th St apt 2R"."""
    words = tokens.words
    if len(words[i]) > 5:
        return None
    for at in range(i + 2, min(i + 6, len(words))):
        if words[at] in STREETS and not any(
            (words[k] in STOPS and words[k] not in {"w", "e"}) or not words[k].isalnum()
            for k in range(i + 1, at)
        ):
            if (
                words[at] in {"st", "dr", "place", "way", "court", "drive"}
                and words[at - 1].isdigit()
                and words[at] == "st"
                and at == i + 1
            ):
                continue
            return 4, tokens.cut(i, _unit(tokens, at + 1))
    return None


def _unit(tokens: Tokens, after: int) -> int:
    """Past ", apt 2R" or "room 14"."""
    words, at = tokens.words, after
    while at < len(words) and words[at] in {",", ".", "#"} and at - after < 2:
        at += 1
    if at + 1 < len(words) and words[at] in UNITS and (words[at + 1].isdigit() or len(words[at + 1]) == 1):
        end = at + 2
        if (
            end < len(words)
            and len(words[end]) == 1
            and words[end].isalpha()
            and tokens.starts[end] == tokens.ends[end - 1]
        ):
            end += 1
        return end
    return after


def _led(tokens: Tokens, i: int, blocked: range) -> tuple[int, str] | None:
    """The place after a word like "near" or "en"."""
    words = tokens.words
    lead, before = words[i], words[i - 1] if i else ""
    if lead == "in" and words[i + 1 : i + 2] == ["law"]:
        return None
    if lead in {"from", "en", "at", "in", "desde"} and any(
        word in NOT_AFTER for word in words[max(0, i - 3) : i]
    ):
        return None
    at = i + 1
    while (
        at < len(words)
        and words[at] in {"de", "a", "to", "of", "from", "del", "al"}
        and lead
        in {
            "cerca",
            "junto",
            "frente",
            "enfrente",
            "lado",
            "across",
            "corner",
            "off",
            "esquina",
            "afuera",
            "behind",
            "around",
            "next",
        }
    ):
        at += 1
    if lead == "corner":
        at = i + 2 if words[i + 1 : i + 2] == ["of"] else i + 1
    sure = (
        lead in NEAR
        or before in LIVES
        or (before in {"out", "over", "down", "up", "right", "here"} and i > 1 and words[i - 2] in LIVES)
    )
    rank = 3 if before in LIVES else 2 if lead in NEAR else 1
    return _taken(tokens, at, blocked, rank, sure=sure, lead=lead)


def _taken(
    tokens: Tokens, first: int, blocked: range, rank: int, *, sure: bool, lead: str = ""
) -> tuple[int, str] | None:
    """Words from `first` as long as they can belong to a place, if something speaks for it."""
    words, begin = tokens.words, first
    while begin < len(words) and words[begin] in _OPENING and begin - first < 2:
        begin += 1
    name = Name(tokens, begin, sure)
    while name.at < len(words) and name.at - first < _LONGEST and name.at not in blocked and name.grows():
        pass
    if name.last <= begin or not (name.evidence or (sure and _plausible(words[begin]))):
        return None
    if lead not in NEAR | {"by"} and name.is_bare():
        return None
    return rank + name.named, tokens.cut(first, _unit(tokens, name.last))


_OPENING = frozenset({"the", "el", "la", "los", "las", "a"})


def _plausible(word: str) -> bool:
    """A small-letter word that may well be a name."""
    return word not in STATES and word not in STOPS and word.isalpha() and len(word) > 2
