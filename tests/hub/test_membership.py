"""Live look-ups: found out before the turn, by asking the platform at most every five minutes."""

from __future__ import annotations

import asyncio
import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from adapters.memory import BUTTONS, Memory
from bot.contract.abilities import Abilities
from bot.contract.address import Address, Who
from bot.hub.membership import look_up
from tests.kit.town import GROUP, Town


async def inline(job: Any, *args: Any) -> Any:
    return job(*args)


def found(town: Town, name: str) -> dict[str, Any]:
    """What is found out about somebody's newest input."""
    rows = [town.memory.square.waiting[-1]]
    answers = asyncio.run(look_up(inline, town.turns, town.memory, rows))
    return dict(json.loads(answers.get(rows[0].key, "{}")))


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


def test_a_stranger_who_is_in_a_bound_chat_is_recognised(town: Town) -> None:
    town.memory.people.join("theo", GROUP)
    town.memory.square.acknowledge(list(town.memory.square.waiting))
    town.memory.people.say("theo", "hello")
    assert found(town, "theo")["present"] == {"1": True}


def test_a_stranger_from_nowhere_stays_one(town: Town) -> None:
    town.memory.people.say("eve", "hello")
    assert found(town, "eve")["present"] == {"1": False}


def test_h19_a_member_is_asked_about_every_five_minutes(town: Town) -> None:
    town.memory.people.say("sam", "hello")
    assert found(town, "sam") == {}
    town.now += 301
    assert found(town, "sam")["present"] == {"1": True}


def test_a_platform_in_trouble_changes_nothing(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(who: Who, chat: Address) -> bool | None:
        raise ConnectionError

    monkeypatch.setattr(town.memory, "present", broken)
    town.memory.people.say("eve", "hello")
    assert found(town, "eve") == {"present": {}}


def test_a_private_chat_is_opened_where_the_platform_lets_us(tmp_path: Path) -> None:
    open_doors: Abilities = dataclasses.replace(BUTTONS, must_be_greeted=False)
    town = Town(tmp_path, open_doors)
    assert isinstance(town.memory, Memory)
    town.memory.people.join("theo", GROUP)
    town.memory.people.say("theo", "@hub hello", to=GROUP)
    assert found(town, "theo")["private"] == ["@theo", ""]
