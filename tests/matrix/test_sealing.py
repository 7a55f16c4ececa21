"""The keys' way in and out: a step that fails ends the send and is made good by the next, a kill leaves no half."""

from __future__ import annotations

import asyncio
import itertools
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from nio.crypto import SessionStore

from bot.contract.delivery import NotSent
from tests.kit.waiting import patience
from tests.matrix.acts import Hub
from tests.matrix.hearing import Bot, member, room_with, sees
from tests.matrix.server import contents
from tests.matrix.server.neighbour import Neighbour
from tests.matrix.server.synapse import Account, Synapse
from tests.matrix.wire import Fault, Wire

#: What happens to each of the steps before a word is said in an encrypted room.
FAULTS: tuple[Fault, ...] = ("cut", "lost", 502, (400, "M_UNKNOWN"))
STEPS = ("GET .*/joined_members", "POST .*/keys/query", "POST .*/keys/claim", "PUT .*/sendToDevice/")


@pytest.fixture
async def rosa(synapse: Synapse, suffix: str, tmp_path: Path) -> AsyncIterator[Neighbour]:
    made = await member(synapse, f"rosa{suffix}", tmp_path)
    yield made
    await made.go()


async def test_x2_a_step_to_the_key_that_fails_is_made_again(far: Hub, wire: Wire, rosa: Neighbour) -> None:
    sealed = room_with(rosa, far.bot.user_id)
    far.call("POST", f"/join/{sealed}", {})
    said: list[str] = []
    async with far.listening():
        client = (await far.matrix.live()).session.client
        await far.send(sealed, "hello")
        for step, fault in itertools.product(STEPS, FAULTS):
            forget_keys(client, sealed, rosa)
            wire.passed.clear()
            wire.failing, wire.faults = re.compile(step), [fault] * 9
            async with patience():
                with pytest.raises(NotSent):
                    await far.send(sealed, "never said")
            assert wire.count(step)
            assert not wire.count("PUT .*/send/m.room.encrypted")
            wire.faults.clear()
            said.append(f"{step} {fault}")
            async with patience():
                await far.send(sealed, said[-1])
        assert await sees(rosa, sealed) == ["hello", *said]


@pytest.mark.parametrize("step", ["save_account", "save_session", "save_inbound_group_session"])
async def test_x1_killed_between_the_steps_of_a_key_that_comes_it_comes_again(
    synapse: Synapse, bot: Account, tmp_path: Path, rosa: Neighbour, step: str
) -> None:
    hub = Bot(synapse, bot, tmp_path / "matrix")
    async with hub.running() as matrix:
        room = room_with(rosa, bot.user_id)
        client = (await matrix.live()).session.client
        await hub.until(lambda: room in client.rooms)
        killed = kill_at(client.olm, step)
        await rosa.send(room, "m.room.message", contents.text("need groceries"))
        await hub.until(killed.is_set)
    async with hub.running():
        await hub.hears("need groceries")


async def test_x1_killed_while_keys_go_up_they_are_the_same_afterwards(
    synapse: Synapse, bot: Account, tmp_path: Path, rosa: Neighbour
) -> None:
    """Others may use them from the moment that the server has them."""
    hub = Bot(synapse, bot, tmp_path / "matrix")
    async with hub.running():
        room = room_with(rosa, bot.user_id)
    async with hub.running() as matrix:
        olm = (await matrix.live()).session.client.olm
        killed = kill_at(olm, "mark_keys_as_published")
        wanted = {"one_time_keys": {bot.user_id: {olm.device_id: "signed_curve25519"}}}
        for _each in range(olm.account.max_one_time_keys):
            rosa.call("POST", "/keys/claim", wanted)
        await hub.until(killed.is_set)
    await rosa.look()
    await rosa.send(room, "m.room.message", contents.text("need groceries"))
    async with hub.running():
        await hub.hears("need groceries")


def forget_keys(client: Any, room: str, app: Neighbour) -> None:
    """As if nobody there were known yet."""
    client.rooms[room].members_synced = False
    client.invalidate_outbound_session(room)
    client.olm.users_for_key_query.add(app.id)
    client.olm.session_store = SessionStore()


class Killed(BaseException):
    """Nothing of the process goes on."""


def kill_at(olm: Any, step: str) -> asyncio.Event:
    """The process ends where the library comes to this."""
    there = asyncio.Event()

    def end(*_given: Any) -> None:
        there.set()
        raise Killed

    setattr(olm, step, end)
    return there
