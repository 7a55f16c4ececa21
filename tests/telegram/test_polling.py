"""Nothing that was said is lost, nothing is heard twice, and nobody else's bad update stops the ear."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from adapters.telegram import Telegram
from adapters.telegram.reading import KINDS
from bot.contract.adapter import AnotherCopy, Raw
from bot.contract.delivery import Unauthorised
from bot.contract.events import Presence, Said
from tests.conformance.rigs import Shelf
from tests.kit.waiting import PATIENCE, soon
from tests.telegram import acts
from tests.telegram.rig import GROUP, telegram
from tests.telegram.server import Server


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries follow each other at once."""
    for module in ("polling", "adapter"):
        monkeypatch.setattr(f"adapters.telegram.{module}.FIRST", 0.01)
    monkeypatch.setattr("adapters.telegram.polling.TURN", 0.05)


def words(adapter: Telegram, shelf: Shelf) -> list[str]:
    return [event.text for row in shelf.rows if isinstance(event := adapter.read(row.body), Said)]


async def test_x1_the_offset_moves_only_after_the_commit(server: Server, adapter: Telegram) -> None:
    waiting: list[int] = []

    class Slow(Shelf):
        async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
            await asyncio.sleep(0.05)
            waiting.append(len(server.world.held()))
            await super().accept(adapter, rows, cursor)

    shelf = Slow()
    for text in ("one", "two", "three"):
        server.people.say("maria", text)
    await acts.listening(adapter, shelf, lambda: not server.world.held())
    assert (words(adapter, shelf), waiting) == (["one", "two", "three"], [3])


async def test_x1_twenty_kills_between_storing_and_confirming_lose_nothing(server: Server) -> None:
    shelf, said = Shelf(), []
    for turn in range(20):
        said.append(f"word {turn}")
        server.people.say("maria", said[-1])
        ear = telegram(server)
        seen = len(shelf.rows)
        # Each ear dies as soon as something is stored; whether it was confirmed is chance.
        await acts.listening(ear, shelf, lambda seen=seen: len(shelf.rows) > seen)  # type: ignore[misc]  # bound early
        await ear.close()
    last = telegram(server)
    await acts.listening(last, shelf, lambda: not server.world.held())
    await last.close()
    by_key = {row.key: row for row in shelf.rows}
    assert [last.read(row.body).text for row in by_key.values()] == said  # type: ignore[union-attr]  # all were said


async def test_an_unreadable_update_is_a_row_like_any_other(server: Server, adapter: Telegram) -> None:
    shelf = Shelf()
    server.people.say("maria", "before")
    poisons: tuple[Any, ...] = ({"message_id": "no number", "chat": 7}, {"date": []}, ["?"])
    for poison in poisons:
        server.world.emit("message", poison)
    server.people.say("maria", "after")
    await acts.listening(adapter, shelf, lambda: not server.world.held())
    readable = []
    for row in shelf.rows:
        try:
            readable.append(adapter.read(row.body))
        except ValueError:
            continue
    assert (len(shelf.rows), [event.text for event in readable if isinstance(event, Said)]) == (
        5,
        ["before", "after"],
    )
    assert len({row.key for row in shelf.rows}) == 5


async def test_people_who_joined_together_are_a_row_each(server: Server, adapter: Telegram) -> None:
    shelf = Shelf()
    group = server.world.group(GROUP)
    joined = [server.world.user(name).json() for name in ("sam", "ines")]
    server.world.emit("message", server.world.write(group, joined[0], new_chat_members=joined))
    await acts.listening(adapter, shelf, lambda: not server.world.held())
    events = [adapter.read(row.body) for row in shelf.rows]
    assert [event.sender.name for event in events if isinstance(event, Presence)] == ["Sam", "Ines"]


async def test_every_call_names_all_kinds_of_updates(server: Server, adapter: Telegram) -> None:
    server.people.say("maria", "hello")
    await acts.listening(adapter, Shelf(), lambda: len(server.asked("getUpdates")) >= 2)
    assert server.world.allowed == frozenset(KINDS)
    assert server.asked("getUpdates")[0]["offset"] == "0"


async def test_x14_another_copy_ends_the_listening(server: Server) -> None:
    first, second = telegram(server), telegram(server)
    older = asyncio.create_task(first.run(Shelf()))
    await soon(lambda: server.asked("getUpdates"))
    shelf = Shelf()
    newer = asyncio.create_task(second.run(shelf))
    with pytest.raises(AnotherCopy):
        await asyncio.wait_for(older, PATIENCE)
    assert not newer.done(), "the newer one goes on"
    server.people.say("maria", "still heard")
    await soon(lambda: shelf.rows)
    newer.cancel()
    for one in (first, second):
        await one.close()


async def test_x14_one_conflict_alone_may_be_our_own_last_request(server: Server, adapter: Telegram) -> None:
    server.fail("conflict", method="getupdates")
    server.people.say("maria", "hello")
    shelf = Shelf()
    await acts.listening(adapter, shelf, lambda: bool(shelf.rows))
    assert words(adapter, shelf) == ["hello"]


async def test_a_webhook_left_behind_is_taken_down(server: Server, adapter: Telegram) -> None:
    server.world.webhook = "https://elsewhere.example/hook"
    server.people.say("maria", "hello")
    shelf = Shelf()
    await acts.listening(adapter, shelf, lambda: bool(shelf.rows))
    assert words(adapter, shelf) == ["hello"]


@pytest.mark.parametrize("method", ["getme", "getupdates"])
async def test_x5_a_refused_token_is_told(server: Server, adapter: Telegram, method: str) -> None:
    server.fail("401", method=method, times=-1)
    with pytest.raises(Unauthorised):
        await acts.listening(adapter, Shelf(), lambda: False)


@pytest.mark.parametrize("how", ["drop", "502", "html", "html 404", "429", "401"])
async def test_x4_trouble_passes(
    server: Server, adapter: Telegram, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.telegram.polling.seconds", lambda asked: 0.01)
    shelf = Shelf()
    for method in ("getme", "getupdates"):
        server.fail(how, method=method, times=2)
    server.people.say("maria", "hello")
    await acts.listening(adapter, shelf, lambda: not server.world.held())
    assert words(adapter, shelf) == ["hello"]


async def test_the_menus_are_shown_by_scope_and_language(server: Server) -> None:
    from bot.wiring import furnish
    from bot.wiring.telegram import all_menus

    listening = telegram(server, menus=all_menus(furnish()))
    await acts.listening(listening, Shelf(), lambda: bool(server.asked("getUpdates")))
    await listening.close()
    menus = server.world.menus
    assert {scope for scope, _language in menus} == {
        "all_private_chats", "all_group_chats", "all_chat_administrators",
    }  # fmt: skip
    english, spanish = menus["all_private_chats", ""], menus["all_private_chats", "es"]
    assert [one["command"] for one in english] == [one["command"] for one in spanish]
    assert ("need", "Ask for help") in {(one["command"], one["description"]) for one in english}
    assert ("need", "Pedir ayuda") in {(one["command"], one["description"]) for one in spanish}
    assert "setup" in {one["command"] for one in menus["all_chat_administrators", ""]}
