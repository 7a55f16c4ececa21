"""The platforms. A row here, and the whole suite runs over it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, PLAIN, REACTIONS, Memory
from adapters.terminal.adapter import Terminal
from tests.conformance.rigs import MemoryRig, Rig, Shelf
from tests.matrix.server.synapse import Synapse
from tests.telegram.rig import TelegramRig


def _matrix(folder: Path, synapse: Callable[[], Synapse]) -> Rig:
    from tests.matrix.rig import MatrixRig  # its library takes a second to import

    return MatrixRig(synapse(), folder)


RIGS: dict[str, Callable[[Path, Callable[[], Synapse]], Rig]] = {
    "buttons": lambda folder, synapse: MemoryRig(Memory(abilities=BUTTONS)),
    "reactions": lambda folder, synapse: MemoryRig(Memory(abilities=REACTIONS)),
    "plain": lambda folder, synapse: MemoryRig(Memory(abilities=PLAIN)),
    "terminal": lambda folder, synapse: MemoryRig(Terminal(folder)),
    "telegram": lambda folder, synapse: TelegramRig(),
    "matrix": _matrix,
}


@pytest.fixture(params=list(RIGS))
async def rig(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Rig]:
    made = RIGS[request.param](tmp_path, lambda: request.getfixturevalue("synapse"))
    yield made
    await made.close()


@pytest.fixture
def shelf(rig: Rig) -> Shelf:
    """An inlet that goes on where the rig begins."""
    return Shelf(rig.cursor())
