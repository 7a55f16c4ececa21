"""X1 for votes: sealed ones, delegations and votes by telephone, on a hub that is killed at any step."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.flows.assembly.killed import Life
from tests.kit.thorough import share

SEEDS, DEEDS = share(2, of=60), 60


@pytest.mark.parametrize("seed", range(SEEDS))
def test_x1_p7_p17_every_ballot_counts_once_however_often_the_hub_dies(tmp_path: Path, seed: int) -> None:
    life = Life(tmp_path, seed)
    try:
        assert list(life.lives(DEEDS)) == []
        assert life.fuse.deaths > DEEDS // 2, "too few to say anything"
        assert list(life.closes()) == []
    finally:
        life.close()
