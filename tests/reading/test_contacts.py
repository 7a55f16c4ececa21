"""A5: nothing that can be dialled, written to, knocked at or typed at a door survives."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.reading.contacts import blurred_place, find_addresses, find_phones, has_contacts, without_contacts

GONE = [
    ("food pls 1920 W 18th St apt 2R, door code 4471, 312-555-0142", "food pls W 18th St"),
    ("call (312) 555 0142", "call"),
    ("text +52 55 1234 5678 pls", "text pls"),
    ("vivo en calle Fresno 123 int 4", "vivo en calle Fresno"),
    ("44 Linden Ave, Apt B", "Linden Ave"),
    ("avenida Juárez #12-3", "avenida Juárez"),
    ("write a.b@c.org", "write"),
    ("im @sam_99 on telegram", "im on telegram"),
    ("see https://example.org/a?b=1", "see"),
    ("gate code is #4471#", ""),
    ("3 1 2 5 5 5 0 1 4 2", ""),
    ("three one two five five five oh one four two", ""),
    ("312\u200b5550142", ""),  # invisible characters between digits
    ("need 3 bags, size 12, friday 9-5", "need 3 bags, size 12, friday 9-5"),  # everyday numbers stay
    ("by 2026-12-05", "by 2026-12-05"),
    ("diapers size 4 near oak st", "diapers size 4 near oak st"),  # a helper has to know the size,
    ("food for 3 people on oak st", "food for 3 people on oak st"),  # how many
    ("pickup at 5 from oak st", "pickup at 5 from oak st"),  # and when
    ("pañales talla 4 cerca de oak st", "pañales talla 4 cerca de oak st"),
    ("im at 5 Oak, come by", "im at Oak, come by"),
    ("soup at 7 maple", "soup at maple"),
    ("meet at 5 Monday", "meet at 5 Monday"),  # a time
    ("come at 6 Thanks", "come at 6 Thanks"),
    ("calle 26 y mission", "calle 26 y mission"),  # a street's own number
]


@pytest.mark.parametrize(("text", "left"), GONE)
def test_a5_contacts_are_taken_out(text: str, left: str) -> None:
    assert without_contacts(text) == left


def test_phones_and_addresses_are_found() -> None:
    assert find_phones("call 312-555-0142 or (312) 555 0142") == ("+13125550142",)
    assert find_phones("+52 55 1234 5678") == ("+525512345678",)
    assert find_phones("saturday 9-5, 12 bags") == ()
    assert find_addresses("44 Linden Ave apt 3, code 1234") == ("44 Linden Ave", "apt 3", "code 1234")


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("44 Linden Ave", "Linden Ave"),
        ("oak and 5th", "oak and 5th"),
        ("53206", "53206"),
        ("la calle 26", "la calle 26"),
        ("1234oak", "oak"),
        ("101st street", "101st street"),
        ("calle Fresno 12", "calle Fresno"),
        ("St. Luke's tower, apartment 1204", "St. Luke's tower"),
    ],
)
def test_v7_a_card_shows_no_house_number(place: str, shown: str) -> None:
    assert blurred_place(place) == shown


_PIECES = st.one_of(
    st.text(max_size=12),
    st.from_regex(r"\+?[0-9]{1,3}[ .-]?\(?[0-9]{3}\)?[ .-]?[0-9]{3}[ .-]?[0-9]{4}", fullmatch=True),
    st.from_regex(r"[0-9]{1,5} [A-Z][a-z]{2,8} (?:St|Ave|Road|Lane)", fullmatch=True),
    st.from_regex(r"calle [A-Z][a-z]{2,8} #?[0-9]{1,4}", fullmatch=True),
    st.from_regex(r"(?:apt|unit) [0-9]{1,3}[A-D]?", fullmatch=True),
    st.from_regex(r"(?:door|gate) code:? [0-9]{3,6}", fullmatch=True),
    st.emails(),
    st.sampled_from(["need food", ", ", " and ", "-", "\n", "@sam_99", "t.me/abc"]),
)
_DIALLED = re.compile(r"\d(?:[ ().-]{0,2}\d){6,}")
_HOUSE = re.compile(
    r"\b\d{1,5} [A-Z][a-z]{2,8} (?:St|Ave|Road|Lane)\b|(?<![^\W\d_])calle [A-Z][a-z]{2,8} #?\d"
    r"|(?<![^\W\d_])(?:door|gate) code:? \d|@sam_99|t\.me/abc"
)
_DATE = re.compile(r"(?:19|20)\d\d-[01]?\d-[0-3]?\d|[0-3]?\d/[0-3]?\d/(?:19|20)\d\d")


@example(pieces=[".", "t.me/abc"], glue="")
@example(pieces=["door code 000", ".ME", " 0"], glue="")
@settings(max_examples=400)
@given(st.lists(_PIECES, max_size=8), st.sampled_from([" ", "", ", "]))
def test_a5_nothing_reachable_survives(pieces: list[str], glue: str) -> None:
    left = without_contacts(glue.join(pieces))
    assert not [found for found in _DIALLED.findall(left) if not _DATE.search(found)]
    assert not _HOUSE.search(left)
    assert not has_contacts(left)
    assert without_contacts(left) == left
