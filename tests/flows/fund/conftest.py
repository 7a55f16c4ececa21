"""Oak street with a campaign for the winter; Ines is the treasurer, Olga organizes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, PLAIN, REACTIONS
from tests.flows.fund.kit import promised, with_a_campaign
from tests.kit.town import Town


def _lived_in(town: Town) -> Iterator[Town]:
    yield town
    assert town.faults == []
    town.close()


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """On a platform with buttons, before anything is asked for."""
    yield from _lived_in(Town(tmp_path))


@pytest.fixture
def winter(tmp_path: Path) -> Iterator[Town]:
    """The same, with a campaign."""
    yield from _lived_in(with_a_campaign(Town(tmp_path)))


@pytest.fixture(params=[BUTTONS, REACTIONS, PLAIN], ids=["buttons", "reactions", "plain"])
def anywhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Town]:
    """With a campaign, on every kind of platform."""
    yield from _lived_in(with_a_campaign(Town(tmp_path, request.param)))


@pytest.fixture
def promise(winter: Town) -> Callable[..., int]:
    """Rows of a pledge with its first payment; its number."""
    return partial(promised, winter)
