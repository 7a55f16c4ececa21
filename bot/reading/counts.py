"""How many people a text is about.

    "me n my 2 kids" -> 3      "3 of us" -> 3      "para mi abuelita" -> 1      "my 5 year old" -> 1

Ages, sizes, prices and street numbers never count; people who would help do not either.
"""

import re
from collections.abc import Sequence

from bot.reading.company import said_count
from bot.reading.lexicon import known
from bot.reading.numbers import WEAK, number
from bot.reading.person_words import ADJECTIVES as _ADJECTIVES
from bot.reading.person_words import APART as _APART
from bot.reading.person_words import PERSONS as _PERSONS
from bot.reading.rosters import count_listed
from bot.reading.text import split

_TOTAL = re.compile(
    r"\b(?=((?:family|familia|household|hogar|party|group|grupo|feeding|feed|comemos|comen|dormimos|sleeps|somos|seriamos|vivimos|viven|estamos|weare|we are|"
    r"there are|theres|room for|seats for|seat|fit|caben|cabemos|take up to|up to|hasta|for|para|feeds)"
    r"(?: (?:of|de|up to|hasta|a|unas|unos|about|como|around|like|al menos|at least|another|otros|otras))? (\w{1,9})\b(?: (\w+))?(?: (\w+))?))"
)
_OF_US = re.compile(r"\b(\w{1,9}) (?:of us|of them|de nosotros|in all|en total|mouths|bocas?|in total|altogether|in the house|in my house|in our house|"
                    r"in the family|in my family|in our family|in my household|in household|en la casa|en casa|en mi casa|en la familia)\b")  # fmt: skip
_HEAD = ("of", "de")

_GENERIC = frozenset(
    """
    people person persons guy man men personas persona gente hombre hombres adult adults volunteer driver
    passenger pasajeros pasajero senior elder
    """.split()
)
#: Not one served person by themselves, even after "my".
_NOT_ONE = frozenset(
    """
    people family children men women gente personas ninos hijos hijas ninas adults neighbors folk
    """.split()
)
_PAIRS = {
    "twins": 2,
    "twin": 2,
    "gemelos": 2,
    "gemelas": 2,
    "cuates": 2,
    "mellizos": 2,
    "triplets": 3,
    "trillizos": 3,
}
_MY = frozenset("my our mi nuestro nuestra".split())
_AND = frozenset({"and", "y", "e", "+", ",", "with", "con", "plus", "mas", "&", "tambien"})
_SELF = frozenset({"me", "i", "yo", "myself"})
_BETWEEN = _AND | _SELF | {"a", "my", "de", "for", "para", "her", "his", "su", "our", "their", "sus", "mis"}
#: After a number: an age, a time, a size, a price, a street; not people.
_UNITS = frozenset(
    """
    year years yr yrs yo month months mo mos week weeks wk day days hour hours hr hrs min mins minute
    minutes am pm a p dollar dollars buck bucks pound pounds lb lbs oz gallon gallons bag bags box boxes
    can pack packs mile miles block blocks floor th st nd rd ave street km size sz bedroom room t ano anos
    mes meses semana semanas dia dias hora horas minuto minutos peso pesos dolar dolares euros libras
    galon galones bolsa bolsas caja cajas piso cuadras calle talla talle kilos kilo litros latas paquetes
    oclock x bed night nights noches noche percent g gb per
    """.split()
)


def read_count(text: str) -> int | None:
    """The number of people in an answer like "three", "3 of us", "somos 4"; None if no number is clear."""
    words = split(text).words
    if any(word in "$€£#" for word in words):
        return None
    bare = [word for word in words if word.isalnum()]
    if len(bare) == 1:
        value = number(bare[0])
        return value if value and value <= 999 else (1 if bare[0] in {"me", "myself", "yo"} else None)
    if len(bare) == 2 and bare[0] in {"just", "only", "about", "solo", "como", "unos"}:
        return read_count(bare[1])
    return count_people(words, [known(word) for word in words])


def count_people(
    raw: Sequence[str], words: Sequence[str], *, offer: bool = False, alone: bool = False
) -> int | None:
    """People named in a text of folded (`raw`) and known `words`; an offer counts only whom it serves.

    `alone`: children in "I have 2 kids" are served without the speaker (childcare, baby things).
    """
    line = " ".join(words)
    totals = [t for t in (_total(found) for found in _TOTAL.finditer(line)) if t]
    totals += (
        [] if offer else [v for found in _OF_US.finditer(line) if (v := _plain(found[1])) and _is_us(found)]
    )
    groups = _groups(raw, words, offer)
    joined = _joined(words, groups, speaker=not offer)
    if not offer:
        totals += [count for count in (said_count(line), count_listed(raw, words)) if count]
    if not offer and not alone and (own := _has_kids(line)):
        return max(own, *totals, 0)
    if (
        not offer
        and not groups
        and not totals
        and any(word in _TITLES and not _introduced(words, at) for at, word in enumerate(words))
    ):
        return 1
    best = max(totals + ([joined] if joined else []), default=0)
    return best if 0 < best <= 999 else None


def _is_us(found: re.Match[str]) -> bool:
    """ "4 of them" are people only if people were named: not "need tires, 4 of them"."""
    return not found[0].endswith("of them") or not _PERSONS.isdisjoint(found.string[: found.start()].split())


def _introduced(words: Sequence[str], at: int) -> bool:
    """ "this is Mrs. Ruiz"; in Spanish "a" only marks whom ("ver a doña Carmen")."""
    own = _INTRODUCED - {"a"} if words[at] in {"don", "dona"} else _INTRODUCED
    return not own.isdisjoint(words[max(0, at - 2) : at])


def _plain(word: str, *, weak: bool = False) -> int | None:
    if word in WEAK and not weak:
        return None
    value = number(word)
    return value if value and 0 < value <= 500 else None


def _total(found: re.Match[str]) -> int | None:
    """ "family of 5", "for 3", "somos 4": not when a unit, a clock or an age follows."""
    lead, after, later = found[1].split()[0], found[3] or "", found[4] or ""
    value = _plain(found[2], weak=(after in _PERSONS))
    if value is None or after in _UNITS or (later in _UNITS - {"a"} and after not in _PERSONS):
        return None
    strict = lead in {"for", "para", "hasta", "up", "take", "seat", "fit", "estamos", "theres", "viven"}
    if strict and after and after not in _PERSONS and after not in _STOPS and after not in _ADJECTIVES:
        return None
    return value if value < 100 or after in _PERSONS else None


_STOPS = frozenset(
    """
    near by at in on and y en cerca por please tonight today tomorrow this next before of us we hoy manana
    esta este el la pls asap if i friday saturday sunday monday tuesday wednesday thursday total mouths
    now no with con que to gluten vegetarian halal
    """.split()
)
_KIDS = re.compile(r"\b(?:i have|ihave|im a mom of|mom of|mother of|dad of|father of|mom with|mother with|dad with|mom and|mom soltera con|tengo|madre de|madre soltera de|"
                   r"madre soltera con|mama de|con mis|with my|and my) (\w{1,6}) (?:\w+ )?(?:kid|child|children|hijo|hijos|hija|nino|ninos|boy|girl|baby|little ones)\b")  # fmt: skip
_OWN_KIDS = frozenset(
    {"i have", "ihave", "im a", "mom of", "mother of", "dad of", "mom with", "tengo", "madre", "mom and"}
)


def _has_kids(line: str) -> int | None:
    """Speaker and children: "single mom with 2 kids" -> 3."""
    found = _KIDS.search(line)
    value = _plain(found[1]) if found else None
    return value + 1 if value and value < 15 else None


def _groups(raw: Sequence[str], words: Sequence[str], offer: bool) -> list[tuple[int, int, int]]:
    """(count, first word, after) of every counted person or group, left to right."""
    groups = []
    for at, word in enumerate(words):
        if word in _PAIRS and (raw[at] != "twin"):
            groups.append((_PAIRS[word], at, at + 1))
        elif word in {"year", "yr", "month", "ano"} and (one := _by_age(words, at)):
            groups.append(one)
        elif word in _PERSONS and (group := _person(raw, words, at, offer)):
            groups.append(group)
    return groups


def _by_age(words: Sequence[str], at: int) -> tuple[int, int, int] | None:
    """ "my 3 yr old" is one person."""
    old = words[at + 1 : at + 2] == ["old"] and at >= 2 and number(words[at - 1]) is not None
    named = words[at + 2 : at + 3] and words[at + 2] in _PERSONS
    return (1, at - 2, at + 2) if old and not named and words[at - 2] in _MY | {"a", "an"} else None


def _person(raw: Sequence[str], words: Sequence[str], at: int, offer: bool) -> tuple[int, int, int] | None:
    start = at - 1
    while (
        start >= 0
        and at - start <= 4
        and (words[start] in _ADJECTIVES or words[start] in {"year", "old", "ano"})
    ):
        start -= 1
    before = words[start] if start >= 0 else ""
    aged = start < at - 1 and words[start + 1] in {"year", "ano"} and number(before) is not None
    if aged:
        start -= 1
        before = words[start] if start >= 0 else ""
    count = None if aged else _plain(before, weak=before in _LOOSE and words[at] != "man")
    if count and before not in {"un", "una", "one", "couple"}:
        if count > 1 and raw[at] == "person" and words[at + 1 : at + 2] != ["household"]:  # a "4 person tent"
            return None
        if _helpers(words, start, at) or words[at + 1 : at + 2] in (["fuerte"], ["fuertes"]):
            return None
        if offer and words[start - 1 : start] in (["my"], ["our"], ["mis"], ["mi"]):
            return None
        return count, start - (words[start - 1 : start] in (["my"], ["mi"], ["mis"], ["our"])), at + 1
    if offer:
        return (
            (1, start, at + 1)
            if before in {"una", "one"} and words[at] in _GENERIC and "para" in words[:start]
            else None
        )
    return (1, start, at + 1) if _one_served(raw, words, at, before, start) else None


def _helpers(words: Sequence[str], start: int, at: int) -> bool:
    """ "need 2 strong people" asks for hands."""
    asked = start > 0 and words[start - 1] in {
        "need",
        "busco",
        "ocupo",
        "necesito",
        "necesitamos",
        "want",
        "or",
        "get",
        "find",
    }
    return asked and words[at] in _GENERIC - _CARRIED


#: Counts that need a person after them.
_LOOSE = frozenset({"couple", "both", "one", "un", "una", "dozen", "docena"})
#: Whoever is counted by these is brought, not called to help.
_CARRIED = frozenset({"senior", "elder", "passenger", "pasajero", "pasajeros"})
#: "my dads pills": one dad, whose they are.
_OWNERS = frozenset(
    "dad mom mother father grandma grandpa grandmother grandfather husband wife nana granny hubby".split()
)
_INTRODUCED = frozenset({"this", "im", "am", "soy", "name", "to", "a"})
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dona", "don"})
#: Dead, and not to be served.
_GONE = frozenset({"passed", "died", "murio", "fallecio", "falleciera"})
_SOME = frozenset({"a", "un", "una", "our", "her", "his", "su"})
_ONE_BEFORE = _MY | frozenset({"an", "elderly", "old", "her", "his", "su"})
_THE_ONE = frozenset({"baby", "bebe", "newborn", "toddler", "infant", "nina", "nino"})
_SERVED_BARE = (
    _PERSONS
    - _GENERIC
    - _NOT_ONE
    - frozenset("friend lady boy girl partner mujer joven senor senora neighbor vecino vecina client".split())
)


def _one_served(raw: Sequence[str], words: Sequence[str], at: int, before: str, start: int) -> bool:
    word = words[at]
    owns = "'" in raw[at] or word in _OWNERS
    if word in _NOT_ONE or (raw[at].endswith("s") and word != raw[at] and not owns) or word == "family":
        return False
    if _does_else(raw, words, at, before):
        return False
    if before in _MY:
        return True
    if before in _SOME and start >= 2 and words[start - 1] in _AND and words[start - 2] in _PERSONS:
        return True
    if before in {"and", "y"} and start >= 1 and words[start - 1] in _PERSONS and raw[at] == word:
        return True
    if word in _THE_ONE and (words[at + 1 : at + 2] in (["has"], ["is"]) or before in {"for", "para"}):
        return words[at + 2 : at + 3] != ["people"]
    if word in _THE_ONE and before in {"the", "la", "el", "a", "al"}:
        return (start > 0 and words[start - 1] in {"for", "para", "a", "de"}) or before == "al"
    old = any(words[k] in {"old", "elderly", "mayor", "anciana", "anciano"} for k in range(max(0, start), at))
    clause = start < 0 or before in {",", ".", "!", "?", "\n", ";"}
    return (
        clause
        and word in _SERVED_BARE
        and at + 1 < len(words)
        and words[at + 1] not in {"food", "clothes", "formula", "wipes", ","}
    ) or (old and word in {"man", "woman", "lady", "senor", "senora", "neighbor", "couple"})


def _does_else(raw: Sequence[str], words: Sequence[str], at: int, before: str) -> bool:
    """Whether the relative only works, hits, has died, calls me, or is the "mom" of "mom of twins"."""
    follow = set(words[at + 1 : at + 3]) | set(raw[at + 1 : at + 3])
    if follow & _APART and before not in {"for", "para"}:
        return True
    return not _GONE.isdisjoint(words[at + 1 : at + 3]) or words[at + 1 : at + 2] in (["me"], ["nos"], ["of"])


def _joined(words: Sequence[str], groups: list[tuple[int, int, int]], *, speaker: bool) -> int:
    """The largest run of groups joined by "and", with the speaker if they stand in it."""
    best, at = 0, 0
    while at < len(groups):
        total, first, after = groups[at]
        numeric = at
        while at + 1 < len(groups) and _gap(words, after, groups[at + 1][1]):
            at += 1
            own = speaker and any(word in _SELF for word in words[after : groups[at][1]])
            total, after = total + groups[at][0] + own, groups[at][2]
        at += 1
        company = _speaker_beside(words, first, after) if speaker else 0
        best = best or total + company if numeric == 0 else best
    return best


def _gap(words: Sequence[str], after: int, first: int) -> bool:
    between = words[after:first]
    if not between:
        return words[first - 1] in _PERSONS and number(words[first]) is not None
    return (
        len(between) <= 3
        and any(word in _AND for word in between)
        and all(word in _BETWEEN for word in between)
    )


def _speaker_beside(words: Sequence[str], first: int, after: int) -> int:
    lead = first >= 2 and words[first - 1] in _AND and words[first - 1] != "," and words[first - 2] in _SELF
    lead = lead or (first >= 1 and words[first - 1] in {"me", "yo"} and words[first] in _MY)
    lead = lead or list(words[max(0, first - 3) : first]) in (["para", "mi", "y"], ["para", "mi", "e"])
    lead = lead or list(words[:first]) == ["me", ","]
    trail = (
        len(words) > after + 1 and words[after] in _AND and words[after] != "," and words[after + 1] in _SELF
    )
    return int(lead or trail)
