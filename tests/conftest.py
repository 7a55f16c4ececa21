"""What several folders share: the real homeserver, started by the first test that wants it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.matrix.server.synapse import Synapse


@pytest.fixture(scope="session")
def synapse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    """One for all; whoever stops it, freezes it or wants it otherwise makes one of their own."""
    with Synapse(tmp_path_factory.mktemp("synapse")) as made:
        yield made
