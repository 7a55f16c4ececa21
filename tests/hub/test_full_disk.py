"""X9: a full disk refuses what arrives and takes nothing apart; a single row that cannot be stored is put aside."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import Connection

from bot.contract.adapter import InletClosed
from bot.hub.service import Service
from bot.store.engine import StoreFull
from bot.store.hot import Hot
from tests.hub.stalls import Stalls

WAITING = "SELECT count(*) FROM inbox WHERE state = 'waiting'"
DEAD = "SELECT count(*), min(tries), min(fault) FROM inbox WHERE state = 'dead'"


def always(connection: Connection) -> bool:
    return True


def arrive(stalls: Stalls) -> None:
    """What waits at the platform is stored, and nothing is handled yet."""
    stalls.at_once = False
    asyncio.run(stalls.memory.offer(stalls))


def test_x9_on_a_full_disk_the_inlet_is_closed_and_nothing_is_acknowledged(stalls: Stalls) -> None:
    async def offered() -> int:
        service = Service(stalls.turns, {stalls.memory.name: stalls.memory})
        with pytest.raises(InletClosed):
            await service.accept(stalls.memory.name, stalls.memory.square.waiting)
        taken = await stalls.memory.offer(service)
        service.close()
        return taken

    stalls.memory.people.say("maria", "/order bread")
    stalls.disk.full = always
    assert asyncio.run(offered()) == 0
    assert len(stalls.memory.square.waiting) == 1
    assert stalls.rows("SELECT count(*) FROM inbox WHERE source = 'memory' AND state = 'waiting'") == [(0,)]

    del stalls.disk.full
    stalls.settle()
    assert "How many?" in stalls.private("maria")[-1]


def test_x9_when_a_group_does_not_fit_its_rows_are_handled_one_per_commit(stalls: Stalls) -> None:
    for name in ("maria", "sam", "ines"):
        stalls.memory.people.say(name, f"/order bread for {name}")
    arrive(stalls)
    stalls.disk.full = lambda connection: (
        len(Hot(connection).all("SELECT id FROM conversation")) == 3
        and bool(groups.pop() if groups else False)
    )
    groups = [True]
    assert stalls.turns.work() == 3
    assert groups == []
    assert stalls.rows("SELECT count(*) FROM conversation") == [(3,)]
    assert stalls.rows("SELECT max(tries) FROM inbox") == [(0,)]


def test_x9_a_row_that_never_fits_is_put_aside_after_three_tries_and_the_others_go_on(stalls: Stalls) -> None:
    for name in ("maria", "sam"):
        stalls.memory.people.say(name, "/order bread")
    arrive(stalls)
    maria = stalls.person("maria").id
    stalls.disk.full = lambda connection: bool(
        Hot(connection).all("SELECT 1 FROM conversation WHERE person_id = ?", (maria,))
    )
    for _unused in range(4):
        stalls.settle()
        stalls.now += 10
    assert stalls.rows(DEAD) == [(1, 3, "StoreFull")]
    assert "How many?" in stalls.private("sam")[-1]
    assert "Something broke on my side" in stalls.private("maria")[-1]

    del stalls.disk.full
    stalls.plays("maria > /order milk\nhub < How many?")


def test_x9_while_nothing_can_be_stored_nobody_is_blamed(stalls: Stalls) -> None:
    stalls.memory.people.say("maria", "/order bread")
    arrive(stalls)
    stalls.disk.full = always
    for _unused in range(5):
        with pytest.raises(StoreFull):
            stalls.turns.work()
        stalls.now += 60
    assert stalls.rows(WAITING) == [(1,)]

    del stalls.disk.full
    stalls.settle()
    assert "How many?" in stalls.private("maria")[-1]
    assert stalls.rows("SELECT max(tries) FROM inbox") == [(0,)]
