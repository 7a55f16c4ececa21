"""Votes on PostgreSQL: in the open, in secret, sealed (P7)."""

from __future__ import annotations

import pytest

from tests.kit.town import Town


@pytest.mark.parametrize("mode", ["open", "secret", "sealed, tellers Maria and Ines"])
def test_p7_a_vote_is_cast_changed_taken_back_and_counted(town: Town, mode: str) -> None:
    opened = "maria > open vote 1\n        ines > open vote 1" if "sealed" in mode else ""
    town.plays(f"""
        sam > /poll Where do we meet? Hall, Park, {mode} until friday
        sam > yes
        maria > vote 1a
        ines > vote 1b
        maria > vote 1b
        rosa > vote 1a
        rosa > take back vote 1
        later 4 day
        {opened}
        later 1 h
        hub @ oak street: Chosen: Park. … Park 2 · Hall 0 …
    """)
