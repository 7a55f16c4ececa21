"""Oak street with nothing but the basics; and an empty hub that nobody claimed yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, PLAIN
from bot.hub import kernel
from bot.people import claiming
from bot.store.hot import Hot
from flows import basics
from tests.kit.town import Town

ROOMS = (kernel.FURNITURE, basics.FURNITURE)


class EmptyTown(Town):
    """People and a group, but no community yet: the operator just started the hub."""

    def _settle_in(self, neighbours: Sequence[str], language: str) -> None:
        """Nobody is known."""

    def claim_code(self) -> str:
        """What the operator sees."""
        with self.store.write() as connection:
            return claiming.make_claim_code(Hot(connection), self.vault, self.now)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path, rooms=ROOMS)
    yield made
    assert made.faults == []
    made.close()


@pytest.fixture(params=[BUTTONS, PLAIN], ids=["buttons", "plain"])
def anywhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path, request.param, rooms=ROOMS)
    yield made
    assert made.faults == []
    made.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[EmptyTown]:
    made = EmptyTown(tmp_path, rooms=ROOMS)
    yield made
    assert made.faults == []
    made.close()
