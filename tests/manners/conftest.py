"""Oak street with the whole house, on a platform with buttons unless a test says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.town import Town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path)
    yield made
    assert made.faults == []
    made.close()


@pytest.fixture
def pueblo(tmp_path: Path) -> Iterator[Town]:
    """The same street in Spanish."""
    made = Town(tmp_path, language="es")
    yield made
    assert made.faults == []
    made.close()
