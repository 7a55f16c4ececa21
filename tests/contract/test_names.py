"""Names are harmless to show, and still people's names (H6)."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.contract.names import CAP, clean, clusters

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Maria", "Maria"),
        ("  Maria   Lopez ", "Maria Lopez"),
        ("Jose\u0301", "José"),  # phones decompose accents
        ("Ana\u202egnp.exe", "Anagnp.exe"),  # turns the text around it
        ("\u2066Ana\u2069", "Ana"),
        ("A\u200bn\u200ba", "Ana"),  # zero width: looks like somebody else's name
        ("A\u200dna", "Ana"),  # a joiner where no script needs one
        ("Ana\nOrganizer: yes", "Ana Organizer: yes"),
        ("Ana\x00\x1b[31m", "Ana[31m"),
        ("\u3164\u2800", ""),  # blank letters
        ("می\u200cخواهم", "می\u200cخواهم"),  # Persian needs the non-joiner
        ("क\u094d\u200dष", "क\u094d\u200dष"),  # so does Devanagari the joiner
        (FAMILY, FAMILY),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
        ("Z" + "\u0335" * 50 + "o", "Z" + "\u0335" * 4 + "o"),
        ("Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
    ],
)
def test_h6_a_name_is_made_harmless(typed: str, shown: str) -> None:
    assert clean(typed) == shown


@pytest.mark.parametrize("one", ["a", FAMILY, "\U0001f1eb\U0001f1ee", "👍🏽", "e\u0323\u0302"])
def test_h6_the_cap_counts_characters_as_people_see_them(one: str) -> None:
    assert list(clusters(clean(one * 100))) == [unicodedata.normalize("NFC", one)] * CAP


@given(st.text(max_size=200))
def test_h6_any_name_ends_up_clean_and_stays_so(typed: str) -> None:
    name = clean(typed)
    assert clean(name) == name
    assert len(list(clusters(name))) <= CAP
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Co") for char in name)
    assert not set(name) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff")


@given(st.text(max_size=100))
def test_clusters_lose_nothing(text: str) -> None:
    assert "".join(clusters(text)) == text
