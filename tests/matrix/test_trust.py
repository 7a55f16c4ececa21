"""Whose device is it? What is private goes where its reader vouches; what changes is told to the hub (H20, H21)."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.matrix import signing, trust
from adapters.matrix.identity import Identity
from adapters.matrix.reading import DEVICES, read
from adapters.matrix.session import Account as Login
from adapters.matrix.trust import Seen, answered
from bot.contract.address import Address
from bot.contract.delivery import NotSent, Outgoing, Withheld
from bot.contract.events import DevicesChanged
from tests.matrix.hearing import Bot, room_with, sees
from tests.matrix.rig import Everybody
from tests.matrix.server.neighbour import Neighbour
from tests.matrix.server.synapse import Account, Synapse
from tests.matrix.test_encryption import joined, say, second_device, talk_to


@pytest.fixture
def hub(synapse: Synapse, bot: Account, tmp_path: Path) -> Bot:
    return Bot(synapse, bot, tmp_path / "matrix")


@pytest.fixture
async def laptop(maria: Neighbour, synapse: Synapse, tmp_path: Path) -> AsyncIterator[Neighbour]:
    """Another device of maria's, which comes when it is first used."""
    made = await second_device(synapse, maria, tmp_path)
    yield made
    await made.go()


async def vouch(app: Neighbour, seeds: list[bytes] | None = None) -> list[bytes]:
    """Their app sets them up: an identity of their own, which signs this device."""
    made = seeds or [os.urandom(32) for _key in range(3)]
    login = Login(app.synapse.url, app.id, app.account.password)
    await signing.cross_sign(app.client, made, login)
    return made


def changes(hub: Bot) -> list[str]:
    return [event.cause for event in hub.heard if isinstance(event, DevicesChanged)]


async def settle(hub: Bot, app: Neighbour, room: str, text: str = "ready") -> None:
    """What was done before is known to the bot."""
    await say(app, room, text)
    await hub.hears(text)


async def test_h21_what_is_private_goes_to_devices_that_their_owner_vouches_for(
    hub: Bot, maria: Neighbour, laptop: Neighbour
) -> None:
    await vouch(maria)
    async with hub.running():
        room = await talk_to(hub, maria)
        await hub.say(room, "hello")
        sent = await hub.say(room, "14 Oak St", secret=True)
        await hub.say(room, "Anything else?")
        assert await sees(maria, room) == ["hello", "14 Oak St", "Anything else?"]
        assert [text for text in await sees(laptop, room) if text] == ["hello", "Anything else?"]
        part = {
            "type": "m.room.message",
            "content": {"msgtype": "m.text", "body": "15 Oak St"},
            "secret": True,
        }
        edit = Outgoing("edit", Address("matrix", room), "e" * 24, part, ref=sent.ref)
        await hub.matrix.deliver(edit)
        assert "15 Oak St" in await sees(maria, room)
        assert "15 Oak St" not in await sees(laptop, room)


async def test_h21_a_key_that_changes_at_that_moment_seals_nothing(
    hub: Bot, maria: Neighbour, laptop: Neighbour
) -> None:
    """The library makes another key when somebody's devices change, and gives it to all of them."""
    await vouch(maria)
    async with hub.running() as matrix:
        room = await talk_to(hub, maria)
        live = await matrix.live()
        part = {"type": "m.room.message", "content": {}, "secret": True}
        private = Outgoing("send", Address("matrix", room), "a" * 24, part)
        async with live.sending._curtain.drawn(private):
            live.session.client.invalidate_outbound_session(room)
            await live.session.client.share_group_session(room, ignore_unverified_devices=True)
            with pytest.raises(NotSent):
                await live.sending._posting.put(
                    private.to, "m.room.message", {"body": "14 Oak St"}, private.txn
                )
        await hub.say(room, "hello")
        assert await sees(laptop, room) == ["hello"]


async def test_h21_where_nobody_vouches_it_is_withheld_and_the_rest_is_said(
    hub: Bot, maria: Neighbour
) -> None:
    async with hub.running():
        room = await talk_to(hub, maria)
        with pytest.raises(Withheld) as held:
            await hub.say(room, "14 Oak St", secret=True)
        assert held.value.why == "unconfirmed"
        await hub.say(room, "hello")
        assert await sees(maria, room) == ["hello"]
        await vouch(maria)
        await hub.say(room, "14 Oak St", secret=True)
        assert await sees(maria, room) == ["hello", "14 Oak St"]


async def test_h21_another_identity_is_told_and_shown_nothing_private_on_the_way(
    hub: Bot, maria: Neighbour
) -> None:
    await vouch(maria)
    async with hub.running():
        room = await talk_to(hub, maria)
        await settle(hub, maria, room)
        await hub.say(room, "14 Oak St", secret=True)
        assert changes(hub) == []
    await vouch(maria)
    async with hub.running():
        await hub.until(lambda: changes(hub) == ["identity"])
        await settle(hub, maria, room, "still me")
        assert changes(hub) == ["identity"]
        await hub.say(room, "14 Oak St", secret=True)  # from here on it is the hub that holds it back


async def test_h21_it_is_seen_at_the_very_moment_of_showing(hub: Bot, maria: Neighbour) -> None:
    await vouch(maria)
    async with hub.running() as matrix:
        room = await talk_to(hub, maria)
        await settle(hub, maria, room)
        trust = (await matrix.live()).trust
        trust._seen[trust._alias(maria.id)] = Seen(
            "the key from before"
        )  # it changed, and no sync has told of it yet
        with pytest.raises(Withheld) as held:
            await hub.say(room, "14 Oak St", secret=True)
        assert held.value.why == "changed"
        await hub.until(lambda: "identity" in changes(hub))


async def test_h20_a_new_device_is_told_and_when_its_owner_confirms_it_too(
    hub: Bot, maria: Neighbour, synapse: Synapse, tmp_path: Path
) -> None:
    seeds = await vouch(maria)
    async with hub.running():
        room = await talk_to(hub, maria)
        await settle(hub, maria, room)
        laptop = await second_device(synapse, maria, tmp_path)
        await hub.until(lambda: changes(hub) == ["device"])
        await vouch(laptop, seeds)
        await hub.until(lambda: changes(hub) == ["device", "settled"])
        who = next(event.who.user for event in hub.heard if isinstance(event, DevicesChanged))
        assert who == maria.id
        await laptop.go()


async def test_h20_a_device_that_came_while_the_bot_was_away_is_told_once(
    hub: Bot, maria: Neighbour, synapse: Synapse, tmp_path: Path
) -> None:
    await vouch(maria)
    async with hub.running():
        room = await talk_to(hub, maria)
        await settle(hub, maria, room)
    laptop = await second_device(synapse, maria, tmp_path)
    for _start in range(2):
        async with hub.running():
            await settle(hub, maria, room, f"hello {_start}")
            assert changes(hub) == ["device"]
    await laptop.go()


class Trusting(Everybody):
    """A hub in which one account holds a role."""

    def __init__(self, user: str) -> None:
        self.user = user

    async def trusted(self) -> frozenset[str]:
        return frozenset((self.user,))


async def test_h20_an_organizer_is_watched_where_nothing_is_encrypted(
    hub: Bot, maria: Neighbour, synapse: Synapse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No server tells of devices to whom it shares no encrypted room with."""
    monkeypatch.setattr(trust, "WATCHED", 0.0)
    await vouch(maria)
    hub.register = Trusting(maria.id)
    async with hub.running():
        room = room_with(maria, hub.account.user_id, initial_state=[])
        await hub.until(lambda: room in joined(hub))
        maria.call("PUT", f"/rooms/{room}/send/m.room.message/1", {"msgtype": "m.text", "body": "hello"})
        await hub.hears("hello")
        laptop = await second_device(synapse, maria, tmp_path)
        await hub.until(lambda: changes(hub) == ["device"])
        await laptop.go()


async def test_v15_what_is_kept_of_people_names_nobody(hub: Bot, maria: Neighbour) -> None:
    async with hub.running():
        room = await talk_to(hub, maria)
        await settle(hub, maria, room)
    kept = (hub.folder / "people").read_text()
    assert json.loads(kept)["seen"]
    assert maria.id not in kept


async def test_h20_devices_that_were_there_at_first_sight_are_no_news(
    hub: Bot, maria: Neighbour, laptop: Neighbour
) -> None:
    await vouch(maria)
    async with hub.running():
        room = await talk_to(hub, maria)
        await settle(hub, maria, room)
        await settle(hub, laptop, room, "me, too")
        assert changes(hub) == []


async def test_x23_the_bots_own_new_device_is_told(hub: Bot, maria: Neighbour) -> None:
    async with hub.running():
        room = await talk_to(hub, maria)
        await settle(hub, maria, room)
    for store in hub.folder.glob("*.db"):
        store.unlink()
    for _start in range(2):
        async with hub.running():
            await settle(hub, maria, room, f"hello {_start}")
            assert changes(hub) == ["renewed"]
            await hub.say(room, "I am new")
            assert "I am new" in await sees(maria, room)


async def test_h21_what_people_write_under_that_name_is_not_believed(hub: Bot, maria: Neighbour) -> None:
    async with hub.running():
        room = await talk_to(hub, maria)
        await maria.send(room, DEVICES, {"cause": "settled"})
        maria.call("PUT", f"/rooms/{room}/send/{DEVICES}/plain", {"cause": "settled"})
        await settle(hub, maria, room)
        assert changes(hub) == []


async def test_h21_a_wish_to_verify_is_never_granted_unasked(hub: Bot, maria: Neighbour) -> None:
    async with hub.running() as matrix:
        room = await talk_to(hub, maria)
        own = (await matrix.live()).session.client
        start = {
            "from_device": maria.account.device, "method": "m.sas.v1", "transaction_id": "t",
            "key_agreement_protocols": ["curve25519-hkdf-sha256"], "hashes": ["sha256"],
            "message_authentication_codes": ["hkdf-hmac-sha256.v2"], "short_authentication_string": ["emoji"],
        }  # fmt: skip
        path = "/sendToDevice/m.key.verification.start/t"
        maria.call("PUT", path, {"messages": {own.user_id: {own.device_id: start}}})
        wish = {
            "msgtype": "m.key.verification.request",
            "body": "verify?",
            "to": own.user_id,
            "methods": ["m.sas.v1"],
        }
        await maria.send(room, "m.room.message", wish | {"from_device": maria.account.device})
        await settle(hub, maria, room)
        told = maria.synapse.call("GET", "/sync", token=maria.account.token)
        kinds = {event["type"] for event in told.get("to_device", {}).get("events", [])}
        assert "m.key.verification.accept" not in kinds
        assert "verify?" not in hub.texts
        device = own.olm.device_store[maria.id][maria.account.device]
        assert not own.olm.is_device_verified(device)


# -- what changed, as a table ----------------------------------------------------------------------------

PHONE, BOTH = frozenset(("PHONE",)), frozenset(("PHONE", "LAPTOP"))
NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("before", "found", "cause"),
    [
        (Seen("K"), Identity("K", PHONE, PHONE), ""),
        (Seen("K"), Identity("L", PHONE, PHONE), "identity"),
        (Seen("K"), Identity(None, PHONE), "identity"),
        (Seen(None, ("PHONE",)), Identity("K", PHONE, PHONE), ""),  # the first one: they set their app up
        (Seen(None, ("PHONE",)), Identity(None, PHONE), ""),
        (Seen("K"), Identity("K", BOTH, PHONE), "device"),
        (Seen("K", ("LAPTOP",)), Identity("K", BOTH, PHONE), ""),  # it was there before
        (Seen("K", (), ("LAPTOP",)), Identity("K", BOTH, PHONE), ""),  # told already
        (Seen("K", (), ("LAPTOP",)), Identity("K", BOTH, BOTH), "settled"),
        (Seen("K", (), ("LAPTOP",)), Identity("K", PHONE, PHONE), "settled"),  # gone again
        (Seen("K", (), ("LAPTOP",)), Identity("L", BOTH, BOTH), "identity"),
        (Seen("K", ("LAPTOP",)), Identity("K", PHONE, PHONE), ""),
    ],
)
def test_h20_what_the_hub_should_know(before: Seen, found: Identity, cause: str) -> None:
    after, told = before.after(found)
    assert told == cause
    assert after.after(found)[1] == "", "and that once"
    assert after.times == bool(cause)


def test_h20_a_known_device_that_is_signed_and_then_not_any_more_is_new() -> None:
    signed, _told = Seen("K", ("LAPTOP",)).after(Identity("K", BOTH, BOTH))
    assert signed.after(Identity("K", BOTH, PHONE))[1] == "device"


def test_h21_a_server_that_is_silent_says_nothing_about_its_people() -> None:
    """Nobody's identity changes because their server is down."""
    answer = {"device_keys": {"@ana:x": {}, "@ben:down": {}}, "failures": {"down": {"status": 503}}}
    assert answered(answer, ["@ana:x", "@ben:down", "@cho:other"]) == ["@ana:x"]
    assert answered({}, ["@ana:x"]) == []


@pytest.mark.parametrize("cause", ["", "gone", 7, None])
def test_h20_a_row_with_another_cause_is_malformed(cause: object) -> None:
    event = {"type": DEVICES, "sender": "@ana:x", "origin_server_ts": 1, "content": {"cause": cause}}
    body = {"room": "", "direct": False, "own": "@bot:x", "name": "", "to_hub": False, "event": event}
    with pytest.raises(ValueError, match="not an event"):
        read(json.dumps(body), "matrix")
