"""One server and one adapter a test."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from adapters.telegram import Telegram
from tests.telegram.rig import GROUP, telegram
from tests.telegram.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    """Maria has pressed START; the bot is in oak street, as a plain member."""
    with Server() as made:
        made.people.add_bot("maria", GROUP)
        made.world.user("maria").started = True
        made.world.updates.clear()
        yield made


@pytest.fixture
async def adapter(server: Server) -> AsyncIterator[Telegram]:
    made = telegram(server)
    yield made
    await made.close()
