"""`kill -9` in the middle of a word to 500 people: what must arrive does, and what is in doubt is listed."""

from __future__ import annotations

from pathlib import Path

from tests.faults import broadcast


def test_x1_killed_in_a_broadcast_nobody_misses_what_must_arrive_and_every_doubt_is_listed(
    tmp_path: Path,
) -> None:
    assert broadcast.telegram(tmp_path, 500).wrong == []
