"""`kill -9` in the middle of a word to 60 people on Matrix: each has it exactly once, and nothing is in doubt."""

from __future__ import annotations

from pathlib import Path

from tests.faults import broadcast


def test_x1_x20_killed_in_a_broadcast_each_has_it_exactly_once(tmp_path: Path) -> None:
    assert broadcast.matrix(tmp_path, 60).wrong == []
