"""V15: after somebody was forgotten, neither their name nor their keys stand in any byte of the bot's folder."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from adapters.matrix import syncing
from bot.contract.address import Address
from bot.contract.delivery import Outgoing
from tests.matrix.hearing import Bot, room_with, sees
from tests.matrix.server.neighbour import Neighbour
from tests.matrix.server.synapse import Account, Synapse
from tests.matrix.test_encryption import joined, say, talk_to


@pytest.fixture
def hub(synapse: Synapse, bot: Account, tmp_path: Path) -> Bot:
    return Bot(synapse, bot, tmp_path / "matrix")


def markers(app: Neighbour) -> list[bytes]:
    """What an account is known by: its name, and the keys of its device."""
    keys = app.client.olm.account.identity_keys
    return [app.id.encode(), keys["curve25519"].encode(), keys["ed25519"].encode()]


def found(hub: Bot, app: Neighbour) -> set[str]:
    """The files of the bot's folder in which something of them stands."""
    return {
        file.name
        for file in hub.folder.rglob("*")
        if file.is_file() and any(marker in file.read_bytes() for marker in markers(app))
    }


async def leave(hub: Bot, room: str) -> None:
    """The hub forgot whose private room it is."""
    await hub.matrix.deliver(Outgoing("leave", Address("matrix", room), "f" * 24, {}))


async def meet(hub: Bot, app: Neighbour) -> str:
    """A private room in which both have spoken."""
    room = await talk_to(hub, app)
    await say(app, room, "need groceries")
    await hub.hears("need groceries")
    await hub.say(room, "Posted.")
    return room


async def test_v15_nothing_of_somebody_forgotten_stays_in_the_folder(hub: Bot, maria: Neighbour) -> None:
    async with hub.running():
        room = await meet(hub, maria)
        assert found(hub, maria), "something was there"
        await leave(hub, room)
        await hub.until(lambda: not found(hub, maria))
        assert room not in joined(hub)
        assert maria.id not in str(hub.synapse.call("GET", _direct(hub), token=hub.account.token))
    with closing(sqlite3.connect(next(hub.folder.glob("*.db")))) as store:
        assert store.execute("SELECT count(*) FROM olmsessions").fetchone() == (0,)
        assert store.execute("SELECT count(*) FROM megolminboundsessions").fetchone() == (0,)


async def test_v15_a_crash_before_that_is_made_good_at_the_next_start(
    hub: Bot, maria: Neighbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as crashing:
        crashing.setattr(syncing, "sweep", lambda *_all: None)
        async with hub.running():
            await leave(hub, await meet(hub, maria))
    assert any(maria.id.encode() in store.read_bytes() for store in hub.folder.glob("*.db"))
    async with hub.running():
        stores = list(hub.folder.glob("*.db"))
        await hub.until(lambda: not any(maria.id.encode() in store.read_bytes() for store in stores))


async def test_v15_whoever_comes_back_is_read_again(hub: Bot, maria: Neighbour) -> None:
    async with hub.running():
        await leave(hub, await meet(hub, maria))
        await hub.until(lambda: not found(hub, maria))
        again = await talk_to(hub, maria)
        await hub.say(again, "What do you need?")
        assert "What do you need?" in await sees(maria, again)
        await say(maria, again, "a ride")
        await hub.hears("a ride")


async def test_v15_who_is_in_an_encrypted_group_stays_readable_there(hub: Bot, maria: Neighbour) -> None:
    async with hub.running():
        group = room_with(maria, hub.account.user_id, direct=False, name="Oak Street")
        await hub.until(lambda: group in joined(hub))
        await leave(hub, await meet(hub, maria))
        await say(maria, group, "!still here")
        await hub.hears("!still here")
        await hub.say(group, "So am I.")
        assert "So am I." in await sees(maria, group)


def _direct(hub: Bot) -> str:
    return f"/user/{hub.account.user_id}/account_data/m.direct"
