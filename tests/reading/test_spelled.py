"""A5, V7: a number in words that leads to a door or a phone is taken out like one in digits; counts and times stay."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.contacts import blurred_place, find_addresses, has_contacts, without_contacts

GONE = [
    ("food to twelve thirty four oak street, apt two", "food to oak street"),
    ("calle ocho número doce", "calle ocho"),
    ("vivo en la calle veinte de noviembre, numero quince", "vivo en la calle veinte de noviembre"),
    ("calle cinco de mayo treinta y dos", "calle cinco de mayo"),
    ("avenida Juárez doce", "avenida Juárez"),
    ("one hundred and five Linden Ave", "Linden Ave"),
    ("twenty-two Maple court, unit three", "Maple court"),
    ("oak street number twelve", "oak street"),
    ("come to twelve Elm", "come to Elm"),
    ("my address is twelve thirty four", "my address is"),
    ("the door code is four four seven one", "the door"),
    ("la clave es cuatro cuatro siete uno", "la"),
    ("call four one four, five five five, oh one two three", "call"),
    ("call four fourteen five fifty five oh one twenty three", "call"),
    ("cuatro uno cuatro cinco cinco cinco cero uno dos tres", ""),
    ("text 414 five five five 0142", "text"),
]
STAYS = [
    "food for two people on oak street",
    "the one on oak street",
    "need one bag, two kids, at six thirty tomorrow",
    "no one is home",
    "only one place left",
    "once a week on oak street",
    "meet at five Monday",
    "kids of two, four and six",
    "a room for two",
    "house for two people",
    "calle ocho",
    "calle treinta y dos",
    "calle ocho y mission",
    "five points",
    "dos bolsas para tres personas",
]


@pytest.mark.parametrize(("text", "left"), GONE)
def test_a5_a_number_in_words_leads_to_nobody(text: str, left: str) -> None:
    assert without_contacts(text) == left
    assert has_contacts(text)
    assert not has_contacts(left)


@pytest.mark.parametrize("text", STAYS)
def test_a5_counts_times_and_streets_stay_in_words(text: str) -> None:
    assert without_contacts(text) == text
    assert not has_contacts(text)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("twelve thirty four oak", "oak"),
        ("oak twelve thirty four", "oak"),
        ("Five Points", "Five Points"),
        ("calle treinta y dos", "calle treinta y dos"),
        ("twelve oak street, apartment nine", "oak street"),
    ],
)
def test_v7_a_card_shows_no_house_number_in_words(place: str, shown: str) -> None:
    assert blurred_place(place) == shown


# -- any of them -----------------------------------------------------------------------------------------

_ONES = {
    "en": "zero one two three four five six seven eight nine".split(),
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve".split(),
}
_TEENS = {
    "en": "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
    "es": "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve".split(),
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety".split(),
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(),
}
_AND = {"en": ("{} {}", "{}-{}"), "es": ("{} y {}",)}


def _said(number: int, language: str, style: int) -> str:
    """A number below a hundred, in words."""
    if number < 10:
        return _ONES[language][number]
    if number < 20:
        return _TEENS[language][number - 10]
    ten, one = _TENS[language][number // 10 - 2], number % 10
    styles = _AND[language]
    return ten if not one else styles[style % len(styles)].format(ten, _ONES[language][one])


@st.composite
def _house(draw: st.DrawFn, language: str) -> str:
    """A house number as people say it: "twelve", "twelve thirty four", "nine hundred ten", "one two three"."""
    style, numbers = draw(st.integers(0, 3)), draw(st.lists(st.integers(1, 99), min_size=1, max_size=2))
    if style == 0:
        return " ".join(_ONES[language][number % 10] for number in numbers)
    said = [_said(number, language, style) for number in numbers]
    return (" hundred " if style == 3 and language == "en" else " ").join(said)


_NAMES = st.sampled_from(["oak", "Linden", "Martin Luther King", "North Water", "W Elm"])
_KINDS = st.sampled_from(["street", "St", "avenue", "Ave", "road", "lane", "court", "Blvd", "place", "way"])
_BEFORE = st.sampled_from(["", "need food, ", "please come to ", "im at ", "ride from "])
_AFTER = st.sampled_from(["", ", thanks", " please", ". today", " asap"])


@settings(max_examples=300)
@given(_house("en"), _NAMES, _KINDS, _BEFORE, _AFTER)
def test_a5_no_house_number_in_words_survives(
    house: str, name: str, kind: str, before: str, after: str
) -> None:
    text = f"{before}{house} {name} {kind}{after}"
    for left in (without_contacts(text), blurred_place(text)):
        assert not _words(house) & _words(left), left
        assert name in left
    assert find_addresses(text)


@settings(max_examples=300)
@given(
    _house("es"),
    st.sampled_from(
        ["calle Fresno", "avenida Juárez", "calle ocho", "calle cinco de mayo", "calle San Juan"]
    ),
    st.sampled_from([" ", ", ", " número ", " numero ", ", núm. "]),
    st.sampled_from(["", "vivo en ", "comida para "]),
)
def test_a5_ningun_numero_de_casa_en_letras_queda(house: str, street: str, link: str, before: str) -> None:
    left = without_contacts(f"{before}{street}{link}{house}")
    assert left == f"{before}{street}".strip(), left


@settings(max_examples=300)
@given(
    st.lists(st.integers(0, 99), min_size=7, max_size=10),
    st.sampled_from(["en", "es"]),
    st.sampled_from([" ", ", ", "-", ". "]),
    st.integers(0, 2),
)
def test_a5_no_phone_number_in_words_survives(
    numbers: list[int], language: str, gap: str, style: int
) -> None:
    digits = [number % 10 for number in numbers] if style else numbers
    said = gap.join(
        str(one) if style == 2 and place % 3 == 0 else _said(one, language, style)
        for place, one in enumerate(digits)
    )
    left = without_contacts(f"please call {said} tonight")
    assert left == "please call tonight", left


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.lower())) - {"and", "y"}
