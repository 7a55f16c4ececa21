"""A private chat that a slow platform opens later: words in the group, and the wish goes on when it is there."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.memory import REACTIONS
from adapters.memory.rendering import keycap
from bot.contract.adapter import Adapter
from bot.contract.address import Address, Who
from bot.hub import membership, opening
from bot.hub.opening import Openings
from tests.kit.town import GROUP, Town
from tests.kit.waiting import PATIENCE, soon


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """Maria asked for food; Sam has no private chat with the hub yet, and nobody has to begin one."""
    made = Town(tmp_path, replace(REACTIONS, must_be_greeted=False))
    made.plays("maria > need food near oak\nmaria > yes\nlater 1 min")
    with made.store.write() as connection:
        connection.exec_driver_sql(
            "UPDATE account SET chat_id = NULL WHERE person_id = ?", (made.person("sam").id,)
        )
    yield made
    assert made.faults == []
    made.close()


async def inline(job: object, *args: object) -> object:
    assert callable(job)
    return job(*args)


def react_slowly(town: Town, monkeypatch: pytest.MonkeyPatch, seconds: float, times: int = 1) -> list[str]:
    """Sam taps [1] on the card, and the platform takes its time; what the group reads before the chat is there."""
    monkeypatch.setattr(membership, "PATIENCE", 0.01)
    monkeypatch.setattr(opening, "PAUSES", (0.0, 0.0))
    tries = 0
    usual = town.memory.private_chat

    async def private_chat(who: Who) -> Address | None:
        nonlocal tries
        tries += 1
        await asyncio.sleep(seconds)
        return await usual(who) if tries >= times else None

    monkeypatch.setattr(town.memory, "private_chat", private_chat)
    square = town.memory.square
    card = town.memory.people.newest("sam", square.group(GROUP))
    town.memory.people.react("sam", keycap(1), ref=card.ref)
    rows = list(square.waiting)
    square.acknowledge(rows)
    read: list[str] = []

    async def hub() -> None:
        openings = Openings(inline, town.turns)

        def follow(adapter: Adapter, who: Who, task: asyncio.Task[Address | None]) -> None:
            openings.follow(adapter, who, task)
            openings.follow(adapter, who, task)  # a second tap meanwhile

        seen = await membership.look_up(inline, town.turns, town.memory, rows, follow)
        town.turns.accept(town.memory.name, rows, None, seen)
        town.turns.work()
        read.extend(row[0] for row in town.rows("SELECT kind FROM outbox WHERE kind = 'door'"))
        await soon(lambda: not openings._tasks)

    asyncio.run(hub())
    return read


@pytest.mark.parametrize("times", [1, 2])
def test_what_was_wanted_goes_on_when_the_room_is_there(
    town: Town, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    assert react_slowly(town, monkeypatch, 0.1, times) == ["door"]
    town.settle()
    (line,) = [text for text in town.in_group() if "private" in text]
    assert line == "I'll write to you in private in a moment. Please accept my invitation there."
    assert "Can you do it?" in town.private("sam")[-1]
    assert town.rows("SELECT flow FROM conversation") == [("aid.take",)]
    assert town.rows("SELECT count(*) FROM code WHERE purpose = 'door'") == [(0,)]


def test_a_room_that_is_there_in_time_needs_no_words(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(membership, "PATIENCE", PATIENCE)
    square = town.memory.square
    card = town.memory.people.newest("sam", square.group(GROUP))
    town.memory.people.react("sam", keycap(1), ref=card.ref)
    town.settle()
    assert "Can you do it?" in town.private("sam")[-1]
    assert not any("private" in text for text in town.in_group())
