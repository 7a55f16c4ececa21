"""Towns for the kernel's own promises."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, PLAIN, REACTIONS
from tests.hub.stalls import Stalls


@pytest.fixture(params=[BUTTONS, REACTIONS, PLAIN], ids=["buttons", "reactions", "plain"])
def everywhere(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Stalls]:
    made = Stalls(tmp_path, request.param)
    yield made
    made.close()


@pytest.fixture
def stalls(tmp_path: Path) -> Iterator[Stalls]:
    made = Stalls(tmp_path, BUTTONS)
    yield made
    made.close()
