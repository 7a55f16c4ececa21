"""The platforms. A row here, and the whole suite runs over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, PLAIN, REACTIONS, Memory
from adapters.terminal.adapter import Terminal
from tests.conformance.rigs import MemoryRig, Rig, Shelf
from tests.telegram.rig import TelegramRig

RIGS: dict[str, Callable[[Path], Rig]] = {
    "buttons": lambda folder: MemoryRig(Memory(abilities=BUTTONS)),
    "reactions": lambda folder: MemoryRig(Memory(abilities=REACTIONS)),
    "plain": lambda folder: MemoryRig(Memory(abilities=PLAIN)),
    "terminal": lambda folder: MemoryRig(Terminal(folder)),
    "telegram": lambda folder: TelegramRig(),
}


@pytest.fixture(params=list(RIGS))
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Rig]:
    made = RIGS[request.param](tmp_path)
    yield made
    made.close()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()
