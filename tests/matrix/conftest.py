"""People and a bot of its own for every test, on the one homeserver."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from tests.matrix.server.people import People
from tests.matrix.server.street import Street
from tests.matrix.server.synapse import Account, Synapse

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
