"""Numbers in words where they are somebody's: house numbers, units, door codes, phones (A5).

    spelled("food to twelve thirty four oak street, apt two")   ->  the spans of "twelve thirty four" and "apt two"
    spelled("food for two people on oak street, calle ocho")    ->  none

Counts and times stay, and so do the numbers that streets are named by. Where both are possible it is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

_UNITS = (
    "one two three four five six seven eight nine uno dos tres cuatro cinco seis siete ocho nueve".split()
)
_TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen diez once doce trece catorce"
    " quince dieciséis dieciseis diecisiete dieciocho diecinueve veintiuno veintiún veintidós veintidos veintitrés"
    " veintitres veinticuatro veinticinco veintiséis veintiseis veintisiete veintiocho veintinueve"
).split()
_TENS = (
    "twenty thirty forty fourty fifty sixty seventy eighty ninety veinte treinta cuarenta cincuenta sesenta setenta"
    " ochenta noventa"
).split()
_HUNDREDS = (
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos cien"
).split()
#: The digits that a word alone stands for; a ten followed by a unit has one less ("thirty four").
_DIGITS: Mapping[str, int] = {
    **dict.fromkeys(_UNITS, 1), **dict.fromkeys(_TEENS, 2), **dict.fromkeys(_TENS, 2), **dict.fromkeys(_HUNDREDS, 3),
    "hundred": 2, "thousand": 3, "mil": 3, "double": 1, "triple": 2, "doble": 1, "zero": 1, "oh": 1, "nought": 1,
    "cero": 1,
}  # fmt: skip
#: Stands for each letter of such a word while the patterns look: one sign is found faster than eighty words.
_SIGN = "\ue000"
_WORD = rf"(?<!\w){_SIGN}+(?!\w)"
_AND = r"(?:[ \t]{1,2}|[ \t]?-[ \t]?|,[ \t]|[ \t](?:y|and)[ \t])"
#: A number in words, as a house has it: "twelve thirty-four", "treinta y dos", "one hundred and five".
_SAID = rf"{_WORD}(?:{_AND}{_WORD}){{0,7}}"
_MANY = rf"{_WORD}(?:{_AND}{_WORD}){{1,7}}"

_APART = (
    r"(?:near|by|in|on|at|off|from|to|for|around|close|next|people|kids?|persons?|blocks?|miles?|bags?|units?|cerca|en"
    r"|para|personas|niñ[oa]s|ninos|cuadras|of|and|or|with|the|a|is|are|de|con|y|o|por|block|hours?|horas|days|días)"
)
_STREET = (
    r"(?:street|str|st|avenue|ave|av|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|way|highway|hwy|parkway"
    r"|pkwy|terrace|ter|circle|cir|alley|square|sq|trail|trl|loop|plaza|row|walk|crossing)"
)
_CALLE = (
    r"(?:calle|c/|avenida|avda|av|paseo|plaza|carretera|calzada|callej[oó]n|privada|cerrada|bulevar|camino|andador"
    r"|circuito|pasaje|jir[oó]n|carrera|cra)"
)
_UNIT = (
    r"(?:apt|apartment|apartamento|unit|suite|depto|dpto|departamento|apto|piso|interior|puerta|portal|bldg|building"
    r"|edificio|trailer|cuarto|n[uú]mero|num|number)"
)
_CODE = r"(?:code|c[oó]digo|clave|pin|passcode|buzzer|lockbox|keypad|combination|combo|contrase[nñ]a|timbre)"
_TREE = r"(?:oak|elm|maple|pine|cedar|birch|walnut|chestnut|willow|cherry|ash|main)"
_END = r"(?=[ \t]*(?:[,.;!?)\n]|$))"

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # twelve thirty four oak street
        rf"(?P<cut>{_SAID})(?=[ \t]{{1,3}}(?:(?!{_APART}\b)[\w.'’-]{{1,25}}[ \t]{{1,3}}){{1,4}}?{_STREET}\b)",
        # oak street twelve; oak street number twelve
        rf"\b{_STREET}\b[ \t]?,?[ \t]{{1,3}}(?P<cut>(?:(?:number|no\.?|num|#)[ \t]{{1,2}})?{_SAID}){_END}",
        # calle ocho número doce; the street's own number is its first word
        rf"(?<![^\W\d_]){_CALLE}\.?[ \t]{{1,3}}(?>{_WORD}(?:[ \t]y[ \t]{_WORD})?|[^\W_][\w.'’-]{{0,24}})(?:[ \t]{{1,3}}[^\W_][\w.'’-]{{0,24}})"
        rf"{{0,5}}?[ \t,]{{1,3}}(?P<cut>(?:#|\bn[uú]m(?:ero)?\b\.?|\bno\b\.?|n[º°.])?[ \t]{{0,2}}{_SAID})(?!{_AND}(?:de|del)\b)",
        # apartment two, número doce
        rf"(?P<cut>,?[ \t]{{0,3}}(?<![^\W\d_]){_UNIT}\b\.?[ \t]{{1,2}}{_SAID}(?:[ \t]?[a-f]\b)?)(?![ \t](?:bed|people|of|for|kids|personas|de)\w{{0,6}}\b)",
        # house twelve
        rf"(?P<cut>,?[ \t]{{0,3}}\b(?:house|casa|room)[ \t]{{1,2}}{_SAID}){_END}",
        # the door code is four four seven one
        rf"(?P<cut>\b{_CODE}\b(?:[ \t]{{1,3}}(?:is|es|to|the|de|del|la|el|gate|door|puerta|port[oó]n)\b){{0,4}}[ \t]{{0,2}}[:=#]?[ \t]{{0,2}}{_MANY})",
        # the address is twelve thirty four
        rf"\b(?:address|addy|direcci[oó]n|domicilio|live at|vivo en(?: el)?)\b(?: is| es|:)?[ \t]{{1,3}}(?P<cut>{_SAID})(?![ \t](?:de|o'?clock|am|pm)\b)",
        # come to twelve Elm
        rf"\b(?:to|at|en|@|a)[ \t]{{1,3}}(?P<cut>{_SAID})(?=[ \t](?:{_TREE}\b|(?-i:[A-Z][a-z]{{3,20}})(?<!day)\b))",
    )
)
_TOKEN = re.compile(rf"{_WORD}|\b\d{{1,4}}\b")
_NEAR = re.compile(r"[ \t,.()/–-]{1,4}|[ \t](?:y|and|dash|guion|guión)[ \t]")
_LETTERS = re.compile(r"[^\W\d_]+")
#: Digits that can be dialled.
_DIALLED = 7
_PLACE = re.compile(rf"(?>{_MANY})(?=[ \t]{{1,2}}[^\W\d_])|(?<=[^\W\d_][ \t]){_MANY}$", re.IGNORECASE)
#: What a number in words follows when it names the street.
_NAMES_IT = re.compile(rf"\b{_CALLE}\.?[ \t]{{0,2}}$", re.IGNORECASE)


def spelled(text: str) -> list[tuple[int, int]]:
    """Where a number in words is a house's, a door's or a phone's: spans that do not overlap, in order."""
    signed = _signed(text)
    if _SIGN not in signed:
        return []
    found = [match.span("cut") for pattern in _PATTERNS for match in pattern.finditer(signed)]
    return _apart([*found, *_phones(text, signed)])


def _signed(text: str) -> str:
    """The text with a sign for each letter of a number in words."""
    return _LETTERS.sub(lambda word: _SIGN * len(word[0]) if word[0].lower() in _DIGITS else word[0], text)


def without_spelled(text: str) -> str:
    """The text without those."""
    return _cut(text, spelled(text))


def without_house(place: str) -> str:
    """A place without a number in words before or after its name: "twelve thirty four oak" has one, "five points" none."""
    found = (match.span() for match in _PLACE.finditer(_signed(place)))
    return _cut(place, [span for span in found if not _NAMES_IT.search(place[: span[0]])])


def _cut(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]} {text[end:]}"
    return text


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    whole: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if whole and start < whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def _phones(text: str, signed: str) -> Iterator[tuple[int, int]]:
    """Rows of numbers, at least one of them in words, that make a number to dial."""
    row: list[re.Match[str]] = []
    for token in _TOKEN.finditer(signed):
        if row and not _NEAR.fullmatch(text[row[-1].end() : token.start()]):
            yield from _dialled(text, row)
            row = []
        row.append(token)
    yield from _dialled(text, row)


def _dialled(text: str, row: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    said = [text[token.start() : token.end()].lower() for token in row]
    if any(not word.isdigit() for word in said) and _length(said) >= _DIALLED:
        yield row[0].start(), row[-1].end()


def _length(said: list[str]) -> int:
    """How many digits they are, said one after the other."""
    tens, units = set(_TENS), set(_UNITS)
    pairs = sum(one in tens and two in units for one, two in pairwise(said))
    return sum(len(word) if word.isdigit() else _DIGITS[word] for word in said) - pairs
