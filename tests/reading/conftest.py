"""One moment for all tables: Saturday 21 November 2026, noon, Chicago."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

CHICAGO = ZoneInfo("America/Chicago")


@pytest.fixture
def noon() -> datetime:
    return datetime(2026, 11, 21, 12, 0, tzinfo=CHICAGO)
