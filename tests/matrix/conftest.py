"""People and a bot of its own for every test, on the one homeserver."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.matrix.acts import Hub
from tests.matrix.hearing import member
from tests.matrix.server.neighbour import Neighbour
from tests.matrix.server.people import People
from tests.matrix.server.street import Street
from tests.matrix.server.synapse import Account, Synapse
from tests.matrix.wire import Wire

_suffixes = (f"-{number}" for number in itertools.count(1))


@pytest.fixture
def suffix() -> str:
    """What ends the names of this test's accounts."""
    return next(_suffixes)


@pytest.fixture
def bot(synapse: Synapse, suffix: str) -> Account:
    """The hub's account, logged in on a device that the adapter does not use."""
    return synapse.register(f"talkoot{suffix}", displayname="Talkoot")


@pytest.fixture
def street(synapse: Synapse, bot: Account, suffix: str) -> Iterator[Street]:
    """Nobody lives there yet."""
    made = Street(synapse, bot, suffix=suffix)
    yield made
    made.close()


@pytest.fixture
def people(street: Street) -> People:
    return People(street)


@pytest.fixture
def hub(synapse: Synapse, bot: Account, tmp_path: Path) -> Hub:
    """The adapter of that bot; it does not listen yet."""
    return Hub(synapse, bot, tmp_path / "matrix")


@pytest.fixture
def room(hub: Hub, people: People) -> str:
    """Oak street, where the bot may pin and tidy."""
    made = people.add_bot("maria", "oak street")
    hub.call("POST", f"/join/{made}", {})
    return made


@pytest.fixture
async def maria(synapse: Synapse, suffix: str, tmp_path: Path) -> AsyncIterator[Neighbour]:
    """Somebody with an app that encrypts."""
    made = await member(synapse, f"maria{suffix}", tmp_path / "apps")
    yield made
    await made.go()


@pytest.fixture
async def wire(synapse: Synapse) -> AsyncIterator[Wire]:
    """What lies between the hub `far` and its homeserver."""
    async with Wire(synapse.url).open() as made:
        yield made


@pytest.fixture
def far(wire: Wire, synapse: Synapse, bot: Account, room: str, tmp_path: Path) -> Hub:
    """The hub of oak street, behind that wire."""
    return Hub(synapse, bot, tmp_path / "far", url=wire.url)
