"""X22: a message that nothing here can open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.contract.address import Address
from bot.contract.events import Unreadable
from tests.kit.town import GROUP, Town

NOTICE = "A message of yours reached me locked"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path, neighbours=("maria", "sam"))
    yield made
    assert made.faults == []
    made.close()


def arrives(town: Town, user: str, chat: Address, private: bool) -> None:
    square = town.memory.square
    event = Unreadable(square.sender(user), chat, private, f"locked.{square.next()}", square.now())
    square.emit(event, chat)
    town.settle()


def told(town: Town, user: str) -> int:
    return sum(NOTICE in text for text in town.private(user))


@pytest.mark.parametrize("private", [True, False])
def test_x22_whoever_wrote_it_hears_it_once_in_private_and_each_is_counted(town: Town, private: bool) -> None:
    town.plays("maria > help")
    square = town.memory.square
    chat = square.private("maria") if private else square.group(GROUP)
    before = len(square.in_chat(square.group(GROUP)))
    for _unused in range(3):
        arrives(town, "maria", chat, private)
    assert told(town, "maria") == 1
    assert len(square.in_chat(square.group(GROUP))) == before, "no word of it in the group"
    assert len(town.rows("SELECT 1 FROM audit WHERE action = 'unreadable'")) == 3
    town.plays("later 25 h")
    arrives(town, "maria", chat, private)
    assert told(town, "maria") == 2


def test_x22_a_chat_that_is_not_served_is_none_of_its_business(town: Town) -> None:
    town.memory.people.add_hub("sam", "elsewhere")
    town.settle()
    arrives(town, "sam", town.memory.square.group("elsewhere"), private=False)
    assert told(town, "sam") == 0
    assert not town.rows("SELECT 1 FROM audit WHERE action = 'unreadable'")
