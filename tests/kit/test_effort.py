"""What counts as too much work."""

from __future__ import annotations

import re

from tests.kit.effort import blows_up, calls

LETTERS = "a" * 1000


def test_calls_are_counted_whatever_they_are_written_in() -> None:
    assert calls(lambda: [abs(number) for number in range(50)]) >= 50
    assert calls(lambda: None) <= 3


def test_a_square_is_no_matter_and_a_cube_is_too_much() -> None:
    square, cube = re.compile("a*a*b"), re.compile("a*a*a*b")
    assert not blows_up(lambda length: square.fullmatch(LETTERS[:length]), 1000)
    assert blows_up(lambda length: cube.fullmatch(LETTERS[:length]), 600)
