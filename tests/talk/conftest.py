from pathlib import Path

import pytest

from tests.kit.small import SmallHub
from tests.talk.shop import SHOP


@pytest.fixture
def shop(tmp_path: Path) -> SmallHub:
    return SmallHub(tmp_path, SHOP)
