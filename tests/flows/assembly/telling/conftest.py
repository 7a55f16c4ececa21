"""Oak street with announcements, over every kind of platform."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, PLAIN, REACTIONS
from bot.delivery import board
from bot.hub import kernel
from bot.talk.furniture import Furniture
from flows import assembly, basics
from tests.kit.town import Town

ROOMS = (
    kernel.FURNITURE,
    Furniture("board", cards=(board.CARD,)),
    basics.FURNITURE,
    assembly.FURNITURE,
)


def _lived_in(town: Town) -> Iterator[Town]:
    yield town
    assert town.faults == []
    town.close()


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """On a platform with buttons."""
    yield from _lived_in(Town(tmp_path, rooms=ROOMS))


@pytest.fixture(params=[BUTTONS, REACTIONS, PLAIN], ids=["buttons", "reactions", "plain"])
def anywhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Town]:
    """On every kind of platform."""
    yield from _lived_in(Town(tmp_path, request.param, rooms=ROOMS))
