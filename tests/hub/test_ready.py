"""What an answer costs: nothing is built for it, and the disk is waited for twice, with the turn and with what became
of the answer; and a quick answer is none too early."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import Connection

from bot.contract.delivery import Delivered, Outgoing
from bot.delivery.desk import Desk
from bot.delivery.dispatcher import Dispatcher
from bot.hub.service import Service
from tests.hub.stalls import Stalls

#: Makes turns ready, and tells what two first messages load beyond that.
FIRST = """
import json, sys
from datetime import datetime
from zoneinfo import ZoneInfo
from bot.contract.words import Moment
from bot.hub.ready import make_ready
from bot.wiring import furnish
from bot.words import Reader, say

readers, zone = furnish().readers, ZoneInfo("America/Chicago")
make_ready()
before = set(sys.modules)
for text in ("I need a ride to the dentist", "puedo ayudar con la mudanza"):
    for reader in readers:
        reader.read(text, datetime(2026, 11, 24, 10, tzinfo=zone), None)
for language in ("en", "es"):
    say(Moment(1.8e9), Reader(language, zone, 1.8e9))
print(json.dumps(sorted(set(sys.modules) - before)))
"""


def test_nothing_is_left_for_the_first_message_to_load() -> None:
    program = subprocess.run([sys.executable, "-c", FIRST], capture_output=True, text=True, check=True)
    assert json.loads(program.stdout) == []


@asynccontextmanager
async def served(stalls: Stalls) -> AsyncIterator[Service]:
    """The hub as it runs, on two threads; it rests by the end."""
    adapters = {stalls.memory.name: stalls.memory}
    service = Service(stalls.turns, adapters)
    desk = Desk(stalls.house, stalls.vault, adapters)
    dispatcher = Dispatcher(stalls.store, desk, on_db=service.on_db, now=lambda: stalls.now)
    stalls.turns.ride = dispatcher.ride
    working = [asyncio.create_task(service.run()), asyncio.create_task(dispatcher.run())]
    await come_to_rest(service)
    yield service
    await come_to_rest(service)
    for task in working:
        task.cancel()
    await asyncio.gather(*working, return_exceptions=True)
    service.close()


def test_a_message_and_its_answer_take_two_commits(stalls: Stalls) -> None:
    commits: list[str] = []

    def note(connection: Connection) -> bool:
        commits.append("commit")
        return False

    async def answered() -> None:
        async with served(stalls) as service:
            commits.clear()
            stalls.memory.people.say("maria", "/order bread")
            await stalls.memory.offer(service)

    stalls.plays("ines > /order milk")  # the clock waits for hers anyhow
    stalls.disk.full = note
    asyncio.run(answered())
    assert "How many?" in stalls.private("maria")[-1]
    assert stalls.rows("SELECT count(*) FROM outbox WHERE state <> 'sent'") == [(0,)]
    assert len(commits) == 2


def test_an_answer_that_comes_with_the_receipt_of_its_question_is_heard(
    stalls: Stalls, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver = stalls.memory.deliver
    offering: list[asyncio.Task[int]] = []

    async def answered() -> None:
        async with served(stalls) as service:

            async def deliver_and_hear(message: Outgoing) -> Delivered:
                receipt = await deliver(message)
                if not offering:
                    stalls.memory.people.say("maria", "2")
                    offering.append(asyncio.create_task(stalls.memory.offer(service)))
                return receipt

            monkeypatch.setattr(stalls.memory, "deliver", deliver_and_hear)
            stalls.memory.people.say("maria", "/order bread")
            await stalls.memory.offer(service)

    asyncio.run(answered())
    assert "Is this right?" in stalls.private("maria")[-1]


async def come_to_rest(service: Service) -> None:
    """Until nothing more comes to the database's thread by itself."""
    for _unused in range(20):
        await service.on_db(lambda: None)
        await asyncio.sleep(0)
