"""X8, X29, X31 for the running hub: another writer, more input than it can take, slow handlers, a stop in between."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from adapters.memory import BUTTONS
from bot.contract.views import View
from bot.contract.words import _
from bot.hub.service import Service
from bot.store import engine
from bot.talk import Furniture, Right, Turn, command
from bot.talk.furniture import Answered, Reply
from tests.hub.stall import EVERYBODY
from tests.hub.stalls import Stalls
from tests.kit.waiting import PATIENCE, PROMPT

WAITING = "SELECT count(*) FROM inbox WHERE state = 'waiting'"


@contextmanager
def writing(database: Path, seconds: float = PATIENCE) -> Iterator[threading.Event]:
    """Another program writes to the database: for so long, or until it is told to end."""
    begun, ended = threading.Event(), threading.Event()

    def hold() -> None:
        with closing(sqlite3.connect(database, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            begun.set()
            ended.wait(seconds)
            connection.execute("COMMIT")

    other = threading.Thread(target=hold)
    other.start()
    begun.wait()
    yield ended
    other.join()


@pytest.mark.parametrize("seconds", [0.1, 0.4, 1.0])
def test_x8_while_another_program_writes_the_hub_waits_and_loses_nothing(
    stalls: Stalls, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = stalls.folder / "talkoot.db"
    stalls.memory.people.say("maria", "/order bread")
    monkeypatch.setattr(engine, "PATIENCE", PATIENCE)  # on a machine that has no time the other takes longer
    with writing(database, seconds):
        stalls.settle()
    assert "How many?" in stalls.private("maria")[-1]
    with writing(database, seconds):
        stalls.plays("maria > 2\nhub < Is this right?")


def test_x8_beyond_its_patience_nothing_is_acknowledged_and_it_goes_on_later(
    stalls: Stalls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "PATIENCE", 0.2)  # ten seconds are the promise; a test is not to last them
    stalls.memory.people.say("maria", "/order bread")

    async def offered() -> int:
        service = Service(stalls.turns, {stalls.memory.name: stalls.memory})
        taken = await stalls.memory.offer(service)
        service.close()
        return taken

    with writing(stalls.folder / "talkoot.db") as other:
        assert asyncio.run(offered()) == 0
        assert len(stalls.memory.square.waiting) == 1
        other.set()
    stalls.settle()
    assert "How many?" in stalls.private("maria")[-1]


def test_x29_however_much_waits_a_group_stays_small_and_all_is_handled(stalls: Stalls) -> None:
    for number in range(1_000):
        stalls.memory.people.say(f"n{number}", "/order bread")
    for at in range(0, 1_000, 100):
        stalls.turns.accept(stalls.memory.name, stalls.memory.square.waiting[at : at + 100])
    taken = []
    while waiting := stalls.rows(WAITING)[0][0]:
        taken.append(stalls.turns.work())
        assert taken[-1] <= 100, waiting
    assert sum(taken) == 1_000
    assert stalls.rows("SELECT count(*) FROM conversation") == [(1_000,)]


#: Set by the platforms' side while a handler takes its time.
HEARD = threading.Event()


@command("slow", right="slow.use", title=_("Takes its time"))
def slow(turn: Turn, rest: str) -> Answered:
    """Until the platforms were heard meanwhile: longer than any query."""
    assert HEARD.wait(PATIENCE), "a handler holds up the platforms"
    return Reply(View.of(_("Done at last.")))


SLOW = Furniture("slow", rights=(Right("slow.use", EVERYBODY),), commands=(slow,))


def test_x29_a_slow_handler_holds_up_the_turns_and_not_the_platforms(tmp_path: Path) -> None:
    town = Stalls(tmp_path, BUTTONS, SLOW)
    HEARD.clear()

    async def meanwhile() -> None:
        service = Service(town.turns, {town.memory.name: town.memory})
        town.memory.people.say("maria", "/slow")
        handled = asyncio.ensure_future(town.memory.offer(service))
        for _unused in range(20):
            await asyncio.sleep(0.01)
            assert not handled.done()
        HEARD.set()
        await handled
        service.close()

    asyncio.run(meanwhile())
    town.settle()
    assert town.private("maria")[-1] == "Done at last."
    town.close()


@pytest.mark.parametrize("steps", range(6))
def test_x31_a_stop_at_any_moment_of_the_loop_takes_nothing_in_and_ends_at_once(
    stalls: Stalls, steps: int
) -> None:
    async def stopped() -> float:
        service = Service(stalls.turns, {stalls.memory.name: stalls.memory})
        running = asyncio.create_task(service.run())
        listening = asyncio.create_task(stalls.memory.run(service))
        stalls.memory.people.say("maria", "/order bread")
        for _unused in range(steps):
            await asyncio.sleep(0)
        began = time.monotonic()
        await service.stop()
        for task in (listening, running):
            task.cancel()
        await asyncio.wait((listening, running), timeout=PROMPT)
        assert running.done()
        assert listening.done()
        stalls.memory.people.say("sam", "/order milk")
        assert await stalls.memory.offer(service) == 0
        service.close()
        return time.monotonic() - began

    assert asyncio.run(stopped()) < PROMPT
    assert any("sam" in raw.body for raw in stalls.memory.square.waiting)
    stalls.settle()
    assert "How many?" in stalls.private("maria")[-1]
    assert "How many?" in stalls.private("sam")[-1]


def test_x31_a_stop_that_comes_with_a_wake_up_is_heard(stalls: Stalls) -> None:
    """What the kill loop found: Python 3.11's wait_for forgets a cancellation when both come together."""

    async def ended() -> bool:
        service = Service(stalls.turns, {stalls.memory.name: stalls.memory})
        running = asyncio.create_task(service.run())
        await asyncio.sleep(0.1)
        service.ring()
        await asyncio.sleep(0)  # the wake-up is on its way
        running.cancel()
        await asyncio.wait((running,), timeout=PROMPT)
        done = running.done()
        running.cancel()
        service.close()
        return done

    assert asyncio.run(ended())
