"""A town whose hub is a parrot."""

from __future__ import annotations

import pytest

from adapters.memory import BUTTONS, PLAIN, REACTIONS, Memory
from bot.contract.abilities import Abilities
from tests.kit import MemoryStage, Player
from tests.kit.parrot import Parrot


class ParrotTown(Player):
    """Maria and Sam live in oak street, with a parrot for a hub."""

    def __init__(self, can: Abilities) -> None:
        self.time = 0.0
        self.memory = Memory(abilities=can, now=lambda: self.time)
        self.memory.people.join("maria", "oak street")
        self.memory.people.join("sam", "oak street")
        self.memory.people.add_hub("maria", "oak street")
        super().__init__(MemoryStage(self.memory, Parrot(self.memory).settle, self.pass_time))

    def pass_time(self, seconds: float) -> None:
        self.time += seconds


@pytest.fixture(params=[BUTTONS, REACTIONS, PLAIN], ids=["buttons", "reactions", "plain"])
def anywhere(request: pytest.FixtureRequest) -> ParrotTown:
    return ParrotTown(request.param)


@pytest.fixture
def town() -> ParrotTown:
    return ParrotTown(BUTTONS)
