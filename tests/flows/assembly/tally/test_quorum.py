"""A quorum as number, percentage or formula: the smallest whole number that is not below it."""

from __future__ import annotations

from math import isqrt

import pytest

from flows.assembly.tally import Broken
from flows.assembly.tally.quorum import parse

#: As written, who may vote, how many must.
WRITTEN: list[tuple[str, int, int]] = [
    ("", 84, 0),
    ("12", 84, 12),
    ("20%", 84, 17),  # 16.8
    ("20%", 85, 17),
    ("12.5 %", 80, 10),
    ("100%", 84, 84),
    ("0%", 84, 0),
    ("n/2+1", 84, 43),
    ("n/2 + 1", 85, 44),  # 43.5
    ("2*n/3", 84, 56),
    ("n-3", 84, 81),
    ("n-3", 2, 0),
    ("sqrt(n)", 81, 9),
    ("sqrt(n)", 82, 10),
    ("3*sqrt(n)/2", 900, 45),
    ("3*sqrt(n)/2", 901, 46),
    ("n/2-sqrt(n)", 100, 40),
    ("n/2-sqrt(n)", 101, 41),  # 40.45
    ("5-sqrt(n)", 1, 4),
    ("5 - sqrt(n)", 2, 4),  # 3.59
    ("5-sqrt(n)", 36, 0),
    ("1.5*sqrt(n)+0.5", 4, 4),  # 3.5
    ("20%", 0, 0),
]


@pytest.mark.parametrize(("text", "eligible", "needed"), WRITTEN)
def test_p9_a_quorum_is_exact(text: str, eligible: int, needed: int) -> None:
    assert parse(text).needed(eligible) == needed


def test_p9_a_root_is_never_off_by_one() -> None:
    for n in range(2_000):
        root = isqrt(n)
        assert parse("sqrt(n)").needed(n) == root + (root * root < n), n


@pytest.mark.parametrize(
    "text", ["101%", "a lot", "n n", "sqrt(x)", "n/0", "20%+1", "12 13", "*n", "n^2", "--3", "1e9"]
)
def test_p9_what_is_no_quorum_is_refused(text: str) -> None:
    with pytest.raises(Broken, match="quorum"):
        parse(text)
