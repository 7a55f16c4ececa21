"""The platforms. A row here, and the whole suite runs over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, PLAIN, REACTIONS
from tests.conformance.rigs import MemoryRig, Rig, Shelf

RIGS: dict[str, Callable[[Path], Rig]] = {
    "buttons": lambda folder: MemoryRig(BUTTONS),
    "reactions": lambda folder: MemoryRig(REACTIONS),
    "plain": lambda folder: MemoryRig(PLAIN),
}


@pytest.fixture(params=list(RIGS))
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Rig:
    return RIGS[request.param](tmp_path)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()
