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
from bot.store.hot import Hot
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


# -- what is asked about anew each time (H19) ------------------------------------------------------------


def away(town: Town, name: str) -> None:
    """They left a minute ago, and the platform has not told."""
    town.memory.square.rooms[GROUP].members.remove(name)


def unsure(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(who: Who, chat: Address) -> bool | None:
        raise ConnectionError

    monkeypatch.setattr(town.memory, "present", broken)


def test_h19_an_organizer_is_asked_about_at_each_input(town: Town) -> None:
    town.plays("olga > mine")
    town.memory.people.say("olga", "hello")
    assert found(town, "olga") == {"present": {"1": True}}


@pytest.mark.parametrize("said", ["/export", "/erase"])
def test_h19_export_and_erase_are_denied_to_one_who_left_a_moment_ago(town: Town, said: str) -> None:
    away(town, "olga")
    town.plays(f"olga > {said}\nhub < I can't see just now that you are still in a chat of this community.")


@pytest.mark.parametrize("said", ["/export", "/erase"])
def test_h19_export_and_erase_are_denied_when_the_check_fails(
    town: Town, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.plays("olga > mine")  # found here a second ago: that is not enough
    unsure(town, monkeypatch)
    town.plays(f"olga > {said}\nhub < I can't see just now that you are still in a chat of this community.")


def test_h19_the_last_yes_is_checked_too(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    town.plays("olga > /export")
    unsure(town, monkeypatch)
    town.plays("olga > yes\nhub < I can't see just now that you are still in a chat of this community.")
    assert town.rows("SELECT count(*) FROM code WHERE purpose = 'wish'") == [(0,)]


def test_h19_appointing_is_not_offered_when_the_check_fails(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.plays("olga > /people\nolga > Sam\nhub < … [Make: organizer]")
    town.plays("olga > cancel")
    unsure(town, monkeypatch)
    began = len(town.stage.diary())
    town.plays("olga > /people\nolga > Sam")
    assert not any("Make: organizer" in str(shown) for shown in town.stage.diary()[began:])


def test_h19_a_second_yes_is_denied_when_the_check_fails(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    town.give("ines", "organizer")
    town.plays("olga > /export\nolga > yes\nhub > ines: wants your yes")
    unsure(town, monkeypatch)
    town.plays("ines taps Yes, do it\nhub > ines: I can't see just now")
    assert town.rows("SELECT used_at FROM code WHERE purpose = 'second_yes'") == [(None,)]


def test_h19_who_was_let_in_by_name_needs_no_chat(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    with town.store.write() as connection:
        Hot(connection).run(
            "UPDATE person SET let_in_at = ? WHERE id = ?", (town.now, town.person("olga").id)
        )
    unsure(town, monkeypatch)
    town.plays("olga > /export\nhub < … [Yes")
