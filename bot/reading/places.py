"""Where, as written: "near 53206", "by the library on Oak", "en la calle 8 y mission".

    find_place("me n my 2 kids are near oak and 5th we need food") -> "oak and 5th"

A place counts if something speaks for it: a capital letter, a street or a house by its noun, a crossing, a
postcode, "I live in", or a word no list knows that ends its clause ("diapers in riverbend"). Where somebody is to be brought ("a ride to court") is not where they are.
"""

from collections.abc import Callable

from bot.reading.house_numbers import Found, house, is_capital, past_letter, past_unit, postcode
from bot.reading.lexicon import lexicon
from bot.reading.place_names import Name, is_small_name, speaks
from bot.reading.place_words import (
    BROUGHT,
    BROUGHT_WHOM,
    KIN,
    LEADS,
    LEADS_ON,
    LIVES,
    NAME_ENDS,
    NAME_ENDS_LOW,
    NEAR,
    NOT_AFTER,
    NOT_IN,
    NOT_NAMES,
    OVER,
    SETS_OFF,
    SIDES,
    STATES,
    STOPS,
    STREETS_FIRST,
    TOWNS,
    UNITS_FIRST,
)
from bot.reading.text import Tokens, split

#: Words. "the green door on the corner of Oak" is as long as places get.
_LONGEST = 9
_OPENING = frozenset({"the", "el", "la", "los", "las", "a", "an"})
_ONE = frozenset({"a", "an", "un", "una"})
_LEADING_ON = frozenset({"de", "a", "to", "of", "from", "del", "al"})


def find_place(text: str) -> str | None:
    """The place in a text, as written and without "near" or "en" before it; None if there is none."""
    return place_in(split(text))


def place_in(tokens: Tokens, when_text: str | None = None) -> str | None:
    """`find_place` on split tokens; the words of `when_text` are no place."""
    blocked = words_of(tokens, when_text)
    best: Found = None
    for i, word in enumerate(tokens.words):
        reader = _number if word.isdigit() else _READERS.get(word)
        found = reader(tokens, i, blocked) if reader and i not in blocked else None
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


def _number(tokens: Tokens, i: int, blocked: range) -> Found:
    return postcode(tokens, i) or house(tokens, i)


def _led(tokens: Tokens, i: int, blocked: range) -> Found:
    """The place after a word like "near" or "en"."""
    words = tokens.words
    lead, before = words[i], words[i - 1] if i else ""
    if _is_other(words, i):
        return None
    at = i + 1
    while at < len(words) and lead in LEADS_ON and words[at] in _LEADING_ON:
        at += 1
    lives = before in LIVES or (before in OVER and i > 1 and words[i - 2] in LIVES)
    over = before in OVER and lead in {"in", "on", "by", "at"}
    sure = lead in NEAR or lives or over or _sounds_named(words, i)
    rank = 3 if before in LIVES else 2 if lead in NEAR else 1
    return _taken(tokens, at, blocked, rank, sure=sure, lead=lead)


def _is_other(words: list[str], i: int) -> bool:
    """Whether the lead at `i` leads to no place: "next week", "letter from …", "drop me at …"."""
    lead, follow, before = words[i], words[i + 1] if i + 1 < len(words) else "", words[max(0, i - 3) : i]
    if lead in _ONLY_WITH:
        return follow != _ONLY_WITH[lead]
    if lead == "in" and follow == "law":
        return True
    if lead == "from" and not _KNOWN_FROM.isdisjoint(before[-1:]):
        return follow in {"church", "school", "temple", "mosque", "college", "camp", "rehab"}
    if follow in _ONE and (home := _DWELLINGS.intersection(words[i + 2 : i + 5])):
        after = max(words.index(word, i) for word in home) + 1
        return words[after : after + 1] in (["in"], ["on"], ["at"], ["near"], ["by"], ["en"])
    if lead in {"on", "by"} and follow == "the" and words[i + 3 : i + 4] in _DAYS:
        return words[i + 4 : i + 5] not in (["and"], ["&"])
    if lead in {"at", "in", "by", "up", "en"} and not BROUGHT.isdisjoint(before):
        return not BROUGHT_WHOM.isdisjoint(before)
    return lead in {"from", "en", "at", "in", "desde"} and not NOT_AFTER.isdisjoint(before)


#: "friend from church": how one knows them.
_KNOWN_FROM = frozenset(
    {"friend", "friends", "lady", "guy", "someone", "somebody", "family", "folks", "people"}
)
#: "in a two bedroom in Delridge": the second "in" leads to the place.
_DWELLINGS = frozenset(
    {"bedroom", "apartment", "apt", "studio", "room", "house", "duplex", "trailer", "cuarto"}
)
#: Leads that lead somewhere only with this word after them.
_ONLY_WITH = {"next": "to", "front": "of", "across": "from"}
#: After "on the 1": a day of the month.
_DAYS = (["st"], ["nd"], ["rd"], ["th"])


def _sounds_named(words: list[str], i: int) -> bool:
    """ "need diapers in riverbend", "from eastgate to": a word that no list knows and that ends its clause."""
    at = i + 1
    if at < len(words) and words[at] in {"la", "el", "las", "los", "san", "santa"} and words[i] == "en":
        return False
    if words[i] not in {"in", "en", "from", "around"} or at >= len(words):
        return False
    word, follow = words[at], words[at + 1] if at + 1 < len(words) else ""
    if len(word) < 5 or word in lexicon().words or word in NOT_NAMES or not _plausible(word):
        return False
    if words[i] == "from":
        return follow == "to"
    return not word.endswith(_ENDINGS[words[i] == "en"]) and (not follow.isalpha() or follow in STOPS)


#: How words end that name a state or a deed.
_SHAPED = tuple("ing ed ly tion ment ness ando iendo cion mente able ful less ous".split())
_ENDINGS = (_SHAPED, (*_SHAPED, "os", "dad", "ncia"))


def _set_off(tokens: Tokens, i: int, blocked: range) -> Found:
    """ "salgo de cicero", "un raite de cicero al doctor"."""
    words = tokens.words
    if not i or words[i - 1] not in SETS_OFF:
        return _led(tokens, i, blocked) if words[i] in LEADS else None
    name = words[i + 1] if i + 1 < len(words) else ""
    sure = len(name) > 3 and name not in lexicon().words and name not in NOT_NAMES
    return _taken(tokens, i + 1, blocked, 1, sure=sure)


def _street_first(tokens: Tokens, i: int, blocked: range) -> Found:
    """ "calle Roble" with nothing before it."""
    return None if i and tokens.words[i - 1] in LEADS else _taken(tokens, i, blocked, 1, sure=False)


def _unit_first(tokens: Tokens, i: int, blocked: range) -> Found:
    """ "apt 6 at the Cortland", "Trailer 19, Sunny Acres"."""
    words = tokens.words
    if not words[i + 1 : i + 2] or not words[i + 1].isdigit():
        return None
    at = past_letter(tokens, i + 2)
    if words[at : at + 1] not in (["at"], ["in"], ["of"], ["on"], [","], ["en"], ["de"]):
        return None
    rest = _taken(tokens, at + 1, blocked, 4, sure=False)
    if rest is None:
        return None
    end = tokens.text.index(rest[1], tokens.starts[at + 1]) + len(rest[1])
    return 5, tokens.text[tokens.starts[i] : end]


def _area(tokens: Tokens, i: int, blocked: range) -> Found:
    """ "pick up, Pilsen area"."""
    first = i
    while first and i - first < 2 and is_capital(tokens, first - 1):
        first -= 1
    return (1, tokens.cut(first, i)) if first < i else None


def _ends_name(tokens: Tokens, i: int, blocked: range) -> Found:
    """ "no water, Tanner Road": a street or a house by its full name, unless one is going there."""
    first = i
    while first and i - first < 3 and is_capital(tokens, first - 1):
        first -= 1
    before = tokens.words[first - 1] if first else ""
    if first == i and tokens.words[i] in NAME_ENDS_LOW and (low := _small_before(tokens.words, i)):
        return 1, tokens.cut(i - low, past_unit(tokens, i + 1))
    if first == i or not is_capital(tokens, i) or before in LEADS or before in _LEADING_ON:
        return None
    return 1, tokens.cut(first, past_unit(tokens, i + 1))


def _small_before(words: list[str], i: int) -> int:
    """How many small-letter words of a name stand before its noun, if it stands by itself ("…, logan square")."""
    after = words[i + 1] if i + 1 < len(words) else ""
    if after.isalnum() and after not in STOPS | {"area"}:
        return 0
    for size in (1, 2):
        start = i - size
        if start < 0 or not words[start].isalpha() or words[start] in _UNLIKELY | LEADS | NOT_NAMES:
            return 0
        if not start or words[start - 1] in _SET_OFF:
            return size if words[start] not in lexicon().words or is_small_name([words[start]], 0) else 0
    return 0


#: Signs that part a place from the sentence.
_SET_OFF = frozenset({",", ".", "(", "-", "\n", ":", ";", "!"})


def _town(tokens: Tokens, i: int, blocked: range) -> Found:
    """ "we're downtown"; not "a ride downtown"."""
    lives = i and tokens.words[i - 1] in LIVES | OVER
    return (2, tokens.cut(i, i + 1)) if lives else None


def _side(tokens: Tokens, i: int, blocked: range) -> Found:
    """ "need a sitter, East Falls"; not "to East Falls"."""
    words, after = tokens.words, i + 1
    while after < len(words) and after - i < 3 and len(words[after]) > 2 and is_capital(tokens, after):
        after += 1
    if after == i + 1 or not is_capital(tokens, i) or (i and words[i - 1] in LEADS | _LEADING_ON):
        return None
    return 1, tokens.cut(i, after)


def _crossing(tokens: Tokens, i: int, blocked: range) -> Found:
    """ "My dad (Elm & 9th) fell": a crossing that nothing leads to."""
    words = tokens.words
    first = i - 2 if i > 1 and words[i - 1] in _ORDINALS else i - 1
    if first < 0 or i + 1 >= len(words) or (first and words[first - 1] in LEADS | _LEADING_ON | {"the"}):
        return None
    after = i + 3 if words[i + 2 : i + 3] and words[i + 2] in _ORDINALS else i + 2
    numbered = (words[first].isdigit() and first == i - 2) + (words[i + 1].isdigit() and after == i + 3)
    small = (not first or words[first - 1] in _SET_OFF) and is_small_name(
        [words[first if words[first].isalpha() else i + 1]], 0
    )
    if numbered != 1 or not (small or is_capital(tokens, first) or is_capital(tokens, i + 1)):
        return None
    return 1, tokens.cut(first, after)


_ORDINALS = frozenset({"st", "nd", "rd", "th"})


def _moved(tokens: Tokens, i: int, blocked: range) -> Found:
    """ "just moved to Harlan"."""
    moved = i and tokens.words[i - 1] == "moved"
    return _taken(tokens, i + 1, blocked, 1, sure=False) if moved else None


def _taken(tokens: Tokens, first: int, blocked: range, rank: int, *, sure: bool, lead: str = "") -> Found:
    """Words from `first` as long as they can belong to a place, if something speaks for it."""
    words, begin = tokens.words, first
    while begin < len(words) and words[begin] in _OPENING and begin - first < 2:
        begin += 1
    begin = _past_kin(tokens, begin)
    name = Name(tokens, begin, sure)
    while name.at < len(words) and name.at - first < _LONGEST and name.at not in blocked and name.grows():
        pass
    if name.last <= begin or not (name.evidence or (sure and _plausible(words[begin]))):
        return None
    if first < len(words) and words[first] in _ONE and not name.named:
        return None
    if name.last == begin + 1 and len(words[begin]) == 1:  # "the tank is on E"
        return None
    if lead not in NEAR | {"by"} and name.is_bare():
        return None
    return rank + name.named, tokens.cut(first, past_unit(tokens, name.last))


def _past_kin(tokens: Tokens, at: int) -> int:
    """Past "my sisters on", if a street follows."""
    words = tokens.words
    if words[at : at + 1] == ["my"] and at + 3 < len(words) and words[at + 1] in KIN:
        street = at + 3 + (words[at + 3] == "the")
        if (
            words[at + 2] in {"on", "in", "at", "off", "by"}
            and street < len(words)
            and speaks(tokens, street)
        ):
            return at + 3
    return at


def _plausible(word: str) -> bool:
    """A small-letter word that may well be a name."""
    return len(word) > 2 and word.isalpha() and word not in _UNLIKELY


_UNLIKELY = STATES | NOT_IN | STOPS
_Reader = Callable[[Tokens, int, range], Found]
#: What a word may begin; of two the later one here counts.
_READERS: dict[str, _Reader] = {
    **dict.fromkeys(NAME_ENDS, _ends_name),
    **dict.fromkeys(UNITS_FIRST, _unit_first),
    **dict.fromkeys(TOWNS, _town),
    **dict.fromkeys(STREETS_FIRST, _street_first),
    **dict.fromkeys(SIDES, _side),
    **dict.fromkeys(("area", "neighborhood"), _area),
    **dict.fromkeys(("and", "&"), _crossing),
    **dict.fromkeys(("to", "into"), _moved),
    **dict.fromkeys(LEADS, _led),
    **dict.fromkeys(("de", "desde"), _set_off),
}
