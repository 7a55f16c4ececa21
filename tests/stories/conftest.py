"""One homeserver for all stories; each story has its own people and its own hub."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.hub import membership
from tests.matrix.server.synapse import Synapse
from tests.stories.hub import Quarter


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening a private room may take longer here than the hub waits for it: four programs share two cores."""
    monkeypatch.setattr(membership, "PATIENCE", 30.0)


@pytest.fixture(scope="session")
def timed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    """A homeserver by the story's clock."""
    with Synapse(tmp_path_factory.mktemp("timed"), timed=True) as made:
        yield made


@pytest.fixture
def quarter(tmp_path: Path, timed: Synapse) -> Iterator[Quarter]:
    made = Quarter(tmp_path, timed)
    with made:
        yield made
