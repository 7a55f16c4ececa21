"""Where, as written: "near 53206", "by the library on Oak", "en la calle 8 y mission".

    find_place("me n my 2 kids are near oak and 5th we need food") -> "oak and 5th"

A place counts if something speaks for it: a capital letter, a street or a house by its noun, a crossing, a
postcode, or "I live in". Where somebody is to be brought ("a ride to court") is not where they are.
"""

import re

from bot.reading.lexicon import lexicon
from bot.reading.place_words import (
    LEADS,
    LIVES,
    NAMED_ONLY,
    NEAR,
    NOT_AFTER,
    NOT_NAMES,
    NOUNS,
    STATES,
    STOPS,
    STREETS,
    STREETS_FIRST,
    UNITS,
)
from bot.reading.text import Tokens, split

_ARTICLES = frozenset({"the", "el", "la", "los", "las", "del", "de", "a", "al", "to", "of", "from"})
_JOINS = frozenset(
    {
        "and",
        "&",
        "y",
        "on",
        "of",
        "de",
        "del",
        "in",
        "at",
        "con",
        "en",
        "n",
        "/",
        "@",
        "st",
        "la",
        "el",
        "las",
        "los",
        "san",
        "santa",
        "e",
    }
)
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
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
            return 4, tokens.cut(i, _unit(tokens, at + 1, blocked))
    return None


def _unit(tokens: Tokens, after: int, blocked: range) -> int:
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
    words, at, evidence, last = tokens.words, first, 0, first
    while at < len(words) and words[at] in {"the", "el", "la", "los", "las", "a"} and at - first < 2:
        at += 1
    begin, named, noun = at, False, False
    while at < len(words) and at - first < _LONGEST and at not in blocked:
        word = words[at]
        strong = _speaks(tokens, at)
        if strong:
            evidence, last, at = evidence + 1, at + 1, at + 1
            named, noun = named or word not in NOUNS, noun or word in NOUNS
        elif (word in _ORDINAL and words[at - 1].isdigit()) or (
            word == "."
            and words[at - 1] in {"st", "ave", "dr", "rd", "n", "s", "e", "w", "col"}
            and at + 1 < len(words)
            and words[at + 1] not in STOPS
        ):
            at += 1
            last = at if words[at - 1] != "." else last
        elif word in _JOINS and at > begin and (_goes_on(tokens, at + 1) or _crosses(words, at)):
            at += 1
        elif evidence and at > begin and words[at - 1] in {"and", "y", "&", "n"} and _crosses(words, at - 1):
            at, last = at + 1, at + 1
        elif (
            word.isalpha()
            and word not in STOPS
            and word not in STATES
            and word not in LEADS
            and word not in _JOINS
            and not noun
            and (evidence == 0 or _noun_soon(words, at))
            and at - begin < 3
        ):
            at += 1
            last = at if sure and evidence == 0 else last
        else:
            break
    end = _unit(tokens, last, blocked)
    if last == first or last <= begin or (not evidence and not (sure and _plausible(words, begin, last))):
        return None
    if (
        evidence
        and not named
        and lead not in NEAR | {"by"}
        and all(w in NAMED_ONLY or w in _ARTICLES for w in words[begin:last])
    ):
        return None
    return rank + (1 if named else 0), tokens.cut(first, end)


def _plausible(words: list[str], begin: int, last: int) -> bool:
    return (
        words[begin] not in STATES
        and words[begin] not in STOPS
        and words[begin].isalpha()
        and len(words[begin]) > 2
    )


def _speaks(tokens: Tokens, at: int) -> bool:
    """A name (capital letter), a place noun, a numbered street or a number after such a noun."""
    words, word = tokens.words, tokens.words[at]
    if word in NOT_NAMES:
        return False
    if word.isdigit():
        follow = words[at + 1] if at + 1 < len(words) else ""
        before = words[at - 1] if at else ""
        return (
            (follow in _ORDINAL and len(word) <= 3)
            or (
                before in STREETS_FIRST | {"la", "highway", "hwy", "route", "colonia", "y"}
                and len(word) <= 3
                and follow not in {"am", "pm", ":"}
            )
            or len(word) == 5
        )
    if word in NOUNS:
        return True
    char = tokens.text[tokens.starts[at]]
    return (
        char.isupper()
        and (word not in STOPS or len(word) > 3)
        and (len(word) > 1 or word in {"n", "s", "e", "w"})
        and word not in STATES
    )


def _goes_on(tokens: Tokens, at: int) -> bool:
    words = tokens.words
    while at < len(words) and words[at] in {"the", "la", "el", "las", "los", "de", "calle"}:
        at += 1
    return (at < len(words) and _speaks(tokens, at)) or _noun_soon(words, at)


def _crosses(words: list[str], at: int) -> bool:
    """ "calle 8 y mission": a numbered street and a small-letter name that is no thing."""
    if words[at] not in {"and", "y", "&", "n"} or not (
        words[at - 1].isdigit() or words[at - 1] in _ORDINAL | STREETS
    ):
        return False
    name, after = words[at + 1 : at + 2], words[at + 2 : at + 3]
    ends = not after or not after[0].isalpha() or after[0] in STOPS
    return (
        bool(name)
        and name[0].isalpha()
        and name[0] not in STOPS | STATES
        and ends
        and name[0] not in lexicon().words
    )


def _noun_soon(words: list[str], at: int) -> bool:
    """Whether a place noun follows within two words, nothing but names between."""
    for k in range(at, min(at + 3, len(words))):
        if words[k] in NOUNS:
            return k > at or True
        if words[k] in STOPS or not words[k].isalpha():
            return False
    return False


_HOUSE = re.compile(r"\b\d{1,6}[a-zA-Z]?\b(?=\s+(?:[NSEWnsew]\.?\s+)?(?:[A-Za-zÀ-ÿ]|\d+(?:st|nd|rd|th)))")
