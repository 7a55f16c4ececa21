"""What all share: the real homeserver, started by the first test that wants it; and how examples are drawn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.kit.thorough import is_thorough
from tests.matrix.server.synapse import Synapse

# The same examples on every machine, unless there is time for others; and no machine is too slow to draw them.
settings.register_profile(
    "everywhere", derandomize=not is_thorough(), database=None, deadline=None, print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
settings.load_profile("everywhere")


@pytest.fixture(scope="session")
def synapse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    """One for all; whoever stops it, freezes it or wants it otherwise makes one of their own."""
    with Synapse(tmp_path_factory.mktemp("synapse")) as made:
        yield made
