"""Photos and voice notes come before their turn; slow, broken or killed, nothing is lost and nothing left lying."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adapters.memory import Memory
from bot.contract.address import Who
from bot.contract.events import File
from bot.hub import fetching
from bot.hub.enclosed import PATIENCE
from bot.hub.service import Service
from bot.people import person as persons
from bot.store.engine import StoreFull
from bot.store.files import Files
from bot.store.hot import Hot
from tests.kit.media import opus, photo
from tests.kit.town import GROUP, Town
from tests.kit.waiting import PROMPT, patience, soon


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    town = Town(tmp_path)
    town.settle()
    yield town
    assert town.faults == []
    town.close()


def arrive(town: Town) -> None:
    """What waits on the platform is stored; nothing is fetched yet."""
    rows = list(town.memory.square.waiting)
    town.turns.accept(town.memory.name, rows)
    town.memory.square.acknowledge(rows)


def lying(town: Town) -> list[str]:
    folder = town.folder / "files"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def shown(town: Town, who: str) -> int:
    square = town.memory.square
    return sum(post.ref in square.contents for post in square.in_chat(square.private(who)))


# -- waiting ---------------------------------------------------------------------------------------------


def test_a_message_waits_for_its_files_and_nobody_else_does(town: Town) -> None:
    town.memory.people.send("maria", "photo", photo())
    town.memory.people.say("maria", "it hangs crooked")
    town.memory.people.say("sam", "help")
    arrive(town)
    town.settle()
    assert town.private("maria") == ["", "it hangs crooked"]
    assert len(town.private("sam")) > 1
    asyncio.run(town.fetching.bring())
    town.settle()
    first, second = town.private("maria")[2:4]
    assert first.startswith("I can't listen or look at pictures.")
    assert not second.startswith("I can't listen")


def test_a_platform_that_does_not_answer_keeps_nobody_waiting_for_long(town: Town) -> None:
    town.memory.people.send("maria", "photo", photo())
    arrive(town)
    town.pass_time(PATIENCE)
    assert any(text.startswith("That file didn't reach me.") for text in town.private("maria"))


async def test_one_file_may_take_only_so_long(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "TIMEOUT", 0.01)

    async def never(ref: str, most: int) -> bytes:
        await asyncio.Event().wait()
        return b""

    monkeypatch.setattr(town.memory, "fetch", never)
    town.memory.people.send("maria", "photo", photo())
    arrive(town)
    await town.fetching.bring()
    assert town.rows("SELECT not_before FROM inbox WHERE state = 'waiting'") == [(0.0,)]


async def test_what_comes_too_late_is_dropped(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    async def slow(ref: str, most: int) -> bytes:
        town.now += PATIENCE
        town.turns.work()
        return town.memory.square.uploads[ref]

    monkeypatch.setattr(town.memory, "fetch", slow)
    town.memory.people.send("maria", "photo", photo())
    arrive(town)
    await town.fetching.bring()
    assert town.rows("SELECT count(*) FROM stored_file") == [(0,)]
    town.tidy()
    assert lying(town) == []


# -- what is not fetched ---------------------------------------------------------------------------------


def ban(town: Town) -> None:
    with town.store.write() as connection:
        hot = Hot(connection)
        maria = persons.find(hot, Who(town.memory.name, "maria"))
        assert maria is not None
        persons.change(hot, maria, standing="banned")


def in_group(town: Town) -> None:
    town.memory.people.say("maria", "@hub look", to=GROUP, files=(File("photo", "p1"),))


def from_somebody_banned(town: Town) -> None:
    ban(town)
    town.memory.people.send("maria", "photo", photo())


def a_location(town: Town) -> None:
    town.memory.people.say("maria", "", files=(File("location", "43.0,-87.9"), File("contact", "c")))


@pytest.mark.parametrize("deed", [in_group, from_somebody_banned, a_location])
def test_v9_these_are_never_fetched(
    town: Town, deed: Callable[[Town], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def asked(ref: str, most: int) -> bytes:
        raise AssertionError(ref)

    monkeypatch.setattr(Memory, "fetch", asked)
    deed(town)
    arrive(town)
    assert not town.turns.awaiting
    assert town.rows("SELECT count(*) FROM inbox WHERE not_before > 0") == [(0,)]


def test_nobody_can_name_a_stored_file_from_outside(town: Town) -> None:
    """A platform's word about what the hub has stored counts for nothing."""
    town.memory.people.send("maria", "photo", photo())
    town.settle()
    ((name,),) = town.rows("SELECT name FROM stored_file")
    forged = File("photo", "nothing", stored=str(name))
    town.memory.people.say("sam", "", files=(forged, File("file", "f", stored=str(name))))
    town.settle()
    assert town.rows("SELECT owner_id FROM stored_file") == [(town.person("maria").id,)]
    assert shown(town, "olga") == 1


# -- kills -----------------------------------------------------------------------------------------------


def test_v9_a_kill_between_fetch_and_commit_leaves_nothing_after_upkeep(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise StoreFull("killed here") from sqlite3.OperationalError()

    town.memory.people.send("maria", "photo", photo())
    arrive(town)
    monkeypatch.setattr(town.fetching, "_release", killed)
    asyncio.run(town.fetching.bring())
    assert len(lying(town)) == 1
    town.restart()
    town.tidy()
    assert lying(town) == []


def test_x1_after_a_kill_it_is_fetched_again(town: Town) -> None:
    town.memory.people.send("maria", "voice", opus())
    arrive(town)
    town.restart()
    town.now += 3600

    async def start() -> None:
        await town.fetching.begin()
        await soon(lambda: not town.fetching.busy)

    asyncio.run(start())
    town.settle()
    assert shown(town, "olga") == 1


def test_x1_a_kill_between_fetch_and_turn_loses_nothing(town: Town) -> None:
    town.memory.people.send("maria", "voice", opus())
    arrive(town)
    asyncio.run(town.fetching.bring())
    town.restart()
    town.tidy()
    town.settle()
    assert shown(town, "olga") == 1
    assert len(lying(town)) == 1


def test_x28_a_message_that_is_put_aside_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = Town(tmp_path)
    town.settle()

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("bot.hub.handling.route", broken)
    town.memory.people.send("maria", "photo", photo())
    town.settle()
    town.pass_time(60)
    assert len(town.faults) == 3
    assert town.rows("SELECT count(*) FROM stored_file") == [(0,)]
    town.tidy()
    assert lying(town) == []
    town.close()


# -- the service -----------------------------------------------------------------------------------------


async def test_x31_a_stop_in_the_middle_leaves_it_for_the_next_start(town: Town) -> None:
    asked, files = asyncio.Event(), Files(town.folder / "files")

    async def slow(ref: str, most: int) -> bytes:
        asked.set()
        await asyncio.Event().wait()
        return b""

    town.memory.fetch = slow  # type: ignore[method-assign]  # this one object's
    service = Service(town.turns, {town.memory.name: town.memory}, files=files)
    work = asyncio.create_task(service.run())
    town.memory.people.send("maria", "photo", photo())
    await service.accept(town.memory.name, tuple(town.memory.square.waiting))
    async with patience():
        await asked.wait()
    busy = [service.fetching]
    async with patience(PROMPT):
        await service.stop()
    assert [*busy, service.fetching] == [True, False]
    work.cancel()
    service.close()
    assert town.rows("SELECT state, tries FROM inbox WHERE not_before > 0") == [("waiting", 0)]


async def test_the_service_fetches_beside_its_turns(town: Town) -> None:
    service = Service(town.turns, {town.memory.name: town.memory}, files=Files(town.folder / "files"))
    work = asyncio.create_task(service.run())
    town.memory.people.send("maria", "photo", photo())
    await service.accept(town.memory.name, tuple(town.memory.square.waiting))
    await soon(lambda: town.rows("SELECT 1 FROM stored_file WHERE about LIKE 'call:%'"))
    await service.stop()
    work.cancel()
    service.close()
