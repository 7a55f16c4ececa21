"""Encrypted rooms over restarts, late devices and lost keys: what is said is read, or its sender is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from nio import MegolmEvent
from nio.crypto import GroupSessionStore

from adapters.matrix import locked as locking
from adapters.matrix.locked import Locked
from bot.contract.events import Reacted, Said, Unreadable
from tests.matrix.hearing import Bot, member, room_with, sees
from tests.matrix.server import contents
from tests.matrix.server.neighbour import Neighbour
from tests.matrix.server.synapse import Account, Synapse


@pytest.fixture
def hub(synapse: Synapse, bot: Account, tmp_path: Path) -> Bot:
    return Bot(synapse, bot, tmp_path / "matrix")


async def test_both_read_each_other_in_a_private_room(hub: Bot, maria: Neighbour) -> None:
    async with hub.running():
        room = await talk_to(hub, maria)
        await say(maria, room, "need groceries")
        await hub.hears("need groceries")
        await hub.say(room, "Posted.")
        assert "Posted." in await sees(maria, room)
    stored = [row.body for row in hub.inbox.rows.values()]
    assert not any("ciphertext" in body for body in stored)


async def test_h21_each_message_says_how_it_came(hub: Bot, maria: Neighbour) -> None:
    """In the open into an encrypted room: that may be the server's own; a reaction always comes so."""
    async with hub.running():
        sealed = await talk_to(hub, maria)
        await say(maria, sealed, "from my app")
        await hub.hears("from my app")
        bare = {"msgtype": "m.text", "body": "from the server"}
        ref = maria.call("PUT", f"/rooms/{sealed}/send/m.room.message/1", bare)["event_id"]
        reaction = {"m.relates_to": {"rel_type": "m.annotation", "event_id": ref, "key": "👍"}}
        maria.call("PUT", f"/rooms/{sealed}/send/m.reaction/2", reaction)
        room = room_with(maria, hub.account.user_id, initial_state=[])
        await hub.until(lambda: room in joined(hub))
        maria.call(
            "PUT", f"/rooms/{room}/send/m.room.message/3", {"msgtype": "m.text", "body": "as all here"}
        )
        await hub.hears("as all here")
        came = [
            (getattr(event, "text", "👍"), event.sender.cover)
            for event in hub.heard
            if isinstance(event, Said | Reacted)
        ]
    assert sorted(came) == [
        ("as all here", "open"), ("from my app", "sealed"), ("from the server", "bare"), ("👍", "bare")
    ]  # fmt: skip


async def test_x20_what_was_said_while_the_bot_was_away_is_read_in_order(hub: Bot, maria: Neighbour) -> None:
    async with hub.running():
        room = await talk_to(hub, maria)
        await say(maria, room, "hello")
        await hub.hears("hello")
    said = [f"message {number}" for number in range(110)]  # more than one key, more than one page
    for text in said:
        await say(maria, room, text)
    async with hub.running():
        await hub.hears(said[-1])
        assert [text for text in hub.texts if text.startswith("message")] == said


async def test_a_key_lasts_a_hundred_messages_and_the_next_is_there_in_time(
    hub: Bot, maria: Neighbour
) -> None:
    async with hub.running() as matrix:
        room = await talk_to(hub, maria)
        await hub.say(room, "line 0")
        keys = (await matrix.live()).session.client.olm.outbound_group_sessions
        first = keys[room].id
        keys[room].message_count = 97  # so many it has sealed already
        for number in range(1, 6):
            await hub.say(room, f"line {number}")
        assert keys[room].id != first
        assert await sees(maria, room) == [f"line {number}" for number in range(6)]


async def test_a_device_added_later_reads_what_follows(
    hub: Bot, maria: Neighbour, synapse: Synapse, tmp_path: Path
) -> None:
    async with hub.running():
        room = await talk_to(hub, maria)
        await hub.say(room, "before")
        laptop = await second_device(synapse, maria, tmp_path)
        await say(laptop, room, "I am here, too")
        await hub.hears("I am here, too")
        await hub.say(room, "after")
        for app in (maria, laptop):
            assert "after" in await sees(app, room)
        await laptop.go()


async def test_a_device_added_while_the_bot_was_away_too(
    hub: Bot, maria: Neighbour, synapse: Synapse, tmp_path: Path
) -> None:
    async with hub.running():
        room = await talk_to(hub, maria)
        await hub.say(room, "before")
    laptop = await second_device(synapse, maria, tmp_path)
    async with hub.running():
        await hub.say(room, "after")
        for app in (maria, laptop):
            assert "after" in await sees(app, room)
    await laptop.go()


async def test_who_joins_a_group_later_reads_from_then_on(
    hub: Bot, maria: Neighbour, synapse: Synapse, suffix: str, tmp_path: Path
) -> None:
    async with hub.running():
        room = room_with(maria, hub.account.user_id, direct=False, preset="public_chat", name="Oak Street")
        await hub.until(lambda: room in joined(hub))
        await hub.say(room, "before")
        sam = await member(synapse, f"sam{suffix}", tmp_path)
        sam.call("POST", f"/join/{room}", {})
        await say(sam, room, "hello all")
        await hub.hears("hello all")
        await hub.say(room, "after")
        seen = await sees(sam, room)
        assert "after" in seen
        assert "before" not in seen
        await sam.go()


# -- messages without their key --------------------------------------------------------------------------


async def test_x22_a_key_that_comes_late_opens_what_waited_for_it(hub: Bot, maria: Neighbour) -> None:
    async with hub.running():
        room = await talk_to(hub, maria)
        key = await say_without_key(hub, maria, room, "need a ride")
        await say(maria, room, "hello?")
        await hub.hears("hello?")
        assert "need a ride" not in hub.texts
        await key.send()
        await hub.hears("need a ride")
        assert not any(isinstance(event, Unreadable) for event in hub.heard)


async def test_x22_it_waits_over_a_restart(hub: Bot, maria: Neighbour) -> None:
    async with hub.running():
        room = await talk_to(hub, maria)
        key = await say_without_key(hub, maria, room, "need a ride")
        await say(maria, room, "hello?")
        await hub.hears("hello?")
    await key.send()
    async with hub.running():
        await hub.hears("need a ride")
    assert json.loads((hub.folder / "locked").read_bytes()) == []


async def test_x22_without_a_key_its_sender_is_told(
    hub: Bot, maria: Neighbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "PATIENCE", 1.0)
    async with hub.running():
        room = await talk_to(hub, maria)
        await say_without_key(hub, maria, room, "need a ride")
        await hub.until(lambda: any(isinstance(event, Unreadable) for event in hub.heard))
        (unreadable,) = [event for event in hub.heard if isinstance(event, Unreadable)]
        assert unreadable.sender.who.user == maria.id
        assert unreadable.private
        await hub.say(room, "Please send it again.")  # and the words about it can be read
        assert "Please send it again." in await sees(maria, room)


async def test_x22_the_app_that_wrote_it_is_asked_for_the_key_once(hub: Bot, maria: Neighbour) -> None:
    async with hub.running():
        room = await talk_to(hub, maria)
        key = await say_without_key(hub, maria, room, "one", "two")
        await say(maria, room, "hello?")
        await hub.hears("hello?")
        olm = (await hub.matrix.live()).session.client.olm
        await hub.until(lambda: key.session in olm.outgoing_key_requests)
        assert not olm.outgoing_to_device_messages


async def test_x22_an_app_need_not_say_whose_key_it_used(hub: Bot, maria: Neighbour) -> None:
    """`sender_key` and `device_id` are on their way out of Matrix; the library cannot do without."""
    async with hub.running():
        room = await talk_to(hub, maria)
        await say(maria, room, "hello")
        await hub.hears("hello")
        kind, content = maria.client.encrypt(room, "m.room.message", contents.text("bare", None, None))
        bare = {name: value for name, value in content.items() if name not in ("sender_key", "device_id")}
        assert not isinstance(MegolmEvent.from_dict(event_of(maria, kind, bare)), MegolmEvent)
        maria.call("PUT", f"/rooms/{room}/send/{kind}/bare", bare)
        await hub.hears("bare")


async def test_x22_what_waits_has_an_end_in_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "MOST", 3)
    locked = Locked(NoKeys(), tmp_path / "locked")
    for number in range(5):
        locked.hold("!room", {"event_id": f"${number}", "sender": "@eve:x", "content": {}})
    assert [event["event_id"] for _room, event, _sealed in locked.ripe()] == ["$0", "$1"]
    locked.settle()
    assert (len(locked), locked.given_up) == (3, 2)
    assert len(Locked(NoKeys(), tmp_path / "locked")) == 3


@pytest.mark.parametrize("content", [b"", b"no json", b"[7]", b'[{"room": "!a"}]', b"{}"])
async def test_x22_a_damaged_list_of_what_waits_is_no_reason_to_stay_away(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "locked").write_bytes(content)
    assert len(Locked(NoKeys(), tmp_path / "locked")) == 0


@pytest.mark.parametrize(
    ("told", "taken"),
    [
        ({}, True),
        ({"sender_key": "another device's"}, False),
        ({"sender_claimed_ed25519_key": "another's"}, False),
        ({"room_id": "!another"}, False),
        ({"session_id": "never asked for"}, False),
    ],
)
def test_x22_only_its_author_may_send_a_key_again(told: dict[str, str], taken: bool) -> None:
    olm = OneRequest()
    locking.take_keys_from_authors(olm)
    content = {
        "algorithm": "m.megolm.v1.aes-sha2", "room_id": "!room", "session_id": "asked", "sender_key": "curve",
        "sender_claimed_ed25519_key": "edward",
    } | told  # fmt: skip
    event = Forwarded(content)
    assert olm._should_accept_forward("@maria:x", "curve", event) is taken
    assert olm._should_accept_forward("@eve:x", "curve", event) is False


# -- who does what ---------------------------------------------------------------------------------------


class NoKeys:
    """A client that can open nothing."""

    device_id = "BOT"

    class olm:  # noqa: N801 - an attribute of the client
        inbound_group_store = GroupSessionStore()
        outgoing_key_requests: dict[str, object] = {}
        outgoing_to_device_messages: list[object] = []


class OneRequest:
    """The library's machine, which has asked for one key."""

    class _Request:
        room_id, algorithm = "!room", "m.megolm.v1.aes-sha2"

    outgoing_key_requests = {"asked": _Request()}

    class device_store:  # noqa: N801 - an attribute of the machine
        @staticmethod
        def device_from_sender_key(sender: str, key: str) -> object | None:
            class Device:
                ed25519 = "edward"

            return Device() if (sender, key) == ("@maria:x", "curve") else None

    def _should_accept_forward(self, sender: str, key: str, event: object) -> bool:
        return False


class Forwarded:
    def __init__(self, content: dict[str, str]) -> None:
        self.source = {"content": content}
        self.room_id, self.algorithm, self.session_id = (
            content["room_id"], content["algorithm"], content["session_id"],
        )  # fmt: skip


class Key:
    """A key that did not go with its message."""

    def __init__(self, app: Neighbour, user: str, device: str, content: dict[str, Any]) -> None:
        self._app, self._user, self._device, self._content = app, user, device, content
        self.session: str = content["session_id"]

    async def send(self) -> None:
        olm = self._app.client.olm
        device = olm.device_store[self._user][self._device]
        sealed = olm._olm_encrypt(
            olm.session_store.get(device.curve25519), device, "m.room_key", self._content
        )
        path = f"/sendToDevice/m.room.encrypted/{self.session[:20].replace('/', '_')}"
        self._app.call("PUT", path, {"messages": {self._user: {self._device: sealed}}})


async def say_without_key(hub: Bot, app: Neighbour, room: str, *texts: str) -> Key:
    """Their app has a new key for the room and tells the bot nothing of it until later."""
    olm, own = app.client.olm, (await hub.matrix.live()).session.client
    app.client.invalidate_outbound_session(room)
    olm.create_outbound_group_session(room)
    made = olm.outbound_group_sessions[room]
    content = {
        "algorithm": "m.megolm.v1.aes-sha2", "room_id": room, "session_id": made.id, "session_key": made.session_key,
    }  # fmt: skip
    made.users_ignored.add((own.user_id, own.device_id))
    for text in texts:
        await say(app, room, text)
    app.client.invalidate_outbound_session(room)
    return Key(app, own.user_id, own.device_id, content)


async def say(app: Neighbour, room: str, text: str) -> None:
    await app.look()
    await app.send(room, "m.room.message", contents.text(text, None, None))


async def talk_to(hub: Bot, app: Neighbour) -> str:
    """A private room, in which both are."""
    room = room_with(app, hub.account.user_id)
    await hub.until(lambda: room in joined(hub))
    await app.look()
    return room


def joined(hub: Bot) -> list[str]:
    rooms: list[str] = hub.synapse.call("GET", "/joined_rooms", token=hub.account.token)["joined_rooms"]
    return rooms


async def second_device(synapse: Synapse, app: Neighbour, folder: Path) -> Neighbour:
    wanted = {
        "type": "m.login.password", "password": app.account.password,
        "identifier": {"type": "m.id.user", "user": app.id},
    }  # fmt: skip
    made = synapse.call("POST", "/login", wanted)
    account = Account(app.id, app.account.password, made["access_token"], made["device_id"])
    return await member(synapse, f"{app.handle}-laptop", folder, account)


def event_of(app: Neighbour, kind: str, content: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind, "event_id": "$1", "sender": app.id, "origin_server_ts": 1, "content": content}
