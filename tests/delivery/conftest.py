"""A post office per test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.delivery.kit import PostOffice


@pytest.fixture
def office(tmp_path: Path) -> Iterator[PostOffice]:
    made = PostOffice(tmp_path)
    yield made
    made.store.close()
