"""What a hostile member or stranger can send: no event ends the listening, and no sealed one is the server's word."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest
from nio import AsyncClient, AsyncClientConfig, SyncResponse
from nio.crypto import OlmDevice
from nio.crypto.sessions import InboundGroupSession, OutboundGroupSession

from adapters.matrix.opened import NOTHING, is_by_sender, open_words_only
from bot.contract.events import Deleted, HubPresence, Moved, Presence, Said
from tests.matrix.hearing import Bot, room_with, sees
from tests.matrix.server.neighbour import Neighbour
from tests.matrix.server.synapse import Account, Json, Synapse

TEXT, VOTE, SEALED = "m.room.message", "org.matrix.msc3381.poll.response", "m.room.encrypted"
MEGOLM, OLM = "m.megolm.v1.aes-sha2", "m.olm.v1.curve25519-aes-sha2"
EVE = "@eve:evil.example"
SEALED_FIELDS = ("ciphertext", "sender_key", "device_id", "session_id")
#: What a field may hold that nobody expects there.
ODD: Sequence[Any] = (None, 0, True, "", "x" * 9000, [], [[]], {}, {"a": [{}]}, "\u202e\u200b")
REFS: Sequence[Any] = ("$none", 5, None, [], {})
EMPTY: Sequence[Any] = ("", [], {}, None)
BROKEN: Sequence[Any] = (5, {})
#: Halves of letters, which cannot be stored, where names and places are made of them.
HALVES: Json = {
    "msgtype": "m.text", "body": "!\ud83d", "m.relates_to": {"rel_type": "m.thread", "event_id": "$\ud83d"}
}  # fmt: skip
DEEP_WORDS = json.dumps({"type": TEXT, "content": {"msgtype": "m.text", "body": 5}})
DEEP = (100, 500, 900, 940, 960, 980)
KINDS = ("m.replace", "m.thread", "m.annotation", "m.reference", 7, None)
RELATIONS: Sequence[Any] = (
    *ODD,
    *({"rel_type": kind, "event_id": ref} for kind in KINDS for ref in REFS),
    *({"rel_type": kind} for kind in KINDS),
    *({"m.in_reply_to": {"event_id": ref}} for ref in REFS),
    *({"m.in_reply_to": ref} for ref in REFS),
)
NO_VOTES: Sequence[Json] = ({}, {VOTE: None}, {VOTE: {}}, {"m.selections": 5})
NOT_SEALED: Sequence[Json] = (
    {},
    {"algorithm": 5},
    {"algorithm": MEGOLM},
    {"algorithm": OLM, "ciphertext": {}},
)
#: (type, content) as an app without manners may send it.
PLAIN: Sequence[tuple[str, Json]] = (
    *((TEXT, {"msgtype": "m.text", "body": "!odd", "m.relates_to": one}) for one in RELATIONS),
    *((TEXT, {"msgtype": kind, "body": one}) for kind in ("m.text", "m.image", "m.location") for one in ODD),
    *((TEXT, {"msgtype": one, "body": "hm"}) for one in ODD),
    *((TEXT, {"msgtype": "m.image", "body": "!odd", "url": "mxc://a/b", name: one})
      for name in ("formatted_body", "m.mentions", "m.new_content", "info", "url", "file") for one in ODD),
    (TEXT, {}),
    *(("m.reaction", {"m.relates_to": one}) for one in RELATIONS),
    *(("m.reaction", {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$none", "key": one}}) for one in ODD),
    *((VOTE, {VOTE: {"answers": one}, "m.relates_to": {"event_id": "$none"}}) for one in (*ODD, ["x"] * 100, [{}])),
    *((VOTE, one) for one in NO_VOTES),
    *(("m.sticker", {"body": one, "url": one, "info": one}) for one in ODD),
    *((SEALED, one) for one in NOT_SEALED),
    *((SEALED, {"algorithm": MEGOLM, **dict.fromkeys(SEALED_FIELDS, "AwgA"), name: one})
      for name in SEALED_FIELDS for one in EMPTY),
)  # fmt: skip
#: What only a server says: (type, content) of a room's state, or about other people's words.
SERVERS: Sequence[tuple[str, Json]] = (
    ("m.room.member", {"membership": "leave"}),
    ("m.room.member", {"membership": "join"}),
    ("m.room.tombstone", {"replacement_room": "!trap:evil.example"}),
    ("m.room.name", {"name": "Ours now"}),
    ("m.room.power_levels", {"users": {}}),
    ("m.room.encryption", {"algorithm": "none"}),
    ("m.room.redaction", {"redacts": "$none"}),
    ("org.talkoot.devices", {"cause": "renewed"}),
)
#: What is sealed there that is no event, or not all of one.
INSIDE: Sequence[str] = (
    "", "[]", "5", "null", '"x"', "x", "{}", "[" * 60_000, '{"a":' * 20_000,
    *(json.dumps({"type": TEXT, "content": one}) for one in (*BROKEN, HALVES)),
    *(DEEP_WORDS.replace("5", "[" * deep + "]" * deep) for deep in DEEP), '{"type": 5, "content": {}}',
    *(json.dumps({"type": TEXT, "content": {"msgtype": one, "body": "hm"}}) for one in ODD),
    *(json.dumps({"type": TEXT, "content": {"msgtype": "m.text", "body": "hm"}, "unsigned": one}) for one in ODD),
    *(json.dumps({"type": kind, "content": content, "state_key": key})
      for kind, content in SERVERS for key in ("", "@sam:localhost", None, 5)),
    *(json.dumps({"type": kind, "content": content, "redacts": "$none"}) for kind, content in SERVERS),
)  # fmt: skip
#: What a stranger's device may send straight to the bot's, sealed for it or not.
STRAIGHT: Sequence[Any] = (
    *({"algorithm": OLM, "sender_key": "k", "ciphertext": {"<own>": {"type": kind, "body": body}}}
      for kind in (0, 1, 2, "0") for body in ("", "AwgA", "aaaaaaaaaa", 5, None)),
    {"algorithm": OLM, "sender_key": "k", "ciphertext": {}}, {"algorithm": MEGOLM}, {},
)  # fmt: skip


class Library:
    """The library's client with one key, and an app's hand that seals with it."""

    def __init__(self, folder: Path) -> None:
        self.client = AsyncClient(
            "http://nowhere", "@bot:x", "BOT", str(folder), AsyncClientConfig(encryption_enabled=True)
        )
        self.client.restore_login("@bot:x", "BOT", "token")
        open_words_only(self.client.olm)
        self._hand, self._told = OutboundGroupSession(), 0
        self._hand.shared = True
        key = InboundGroupSession(self._hand.session_key, "ed", "curve", "!r")
        self.client.olm.inbound_group_store.add(key)

    @property
    def own(self) -> str:
        return str(self.client.olm.account.identity_keys["curve25519"])

    def seal(self, inside: str) -> Json:
        self._hand.message_count = 0
        return {
            "algorithm": MEGOLM, "sender_key": "curve", "ciphertext": self._hand.encrypt(inside),
            "session_id": self._hand.id, "device_id": "EVE",
        }  # fmt: skip

    async def hears(self, kind: str, content: Any, *, straight: bool = False, sender: str = EVE) -> Json:
        """What is left of an event, once a sync has brought it."""
        self._told += 1
        event = {
            "type": kind, "content": content, "sender": sender, "event_id": f"${self._told}",
            "origin_server_ts": 1,
        }  # fmt: skip
        room = {
            "timeline": {"events": [event], "limited": False, "prev_batch": "p"},
            **{name: {"events": []} for name in ("state", "ephemeral", "account_data")},
        }
        told = SyncResponse.from_dict(
            {
                "next_batch": "s", "device_one_time_keys_count": {}, "device_lists": {},
                "to_device": {"events": [event] if straight else []},
                "rooms": {"invite": {}, "leave": {}, "join": {} if straight else {"!r": room}},
            }
        )  # fmt: skip
        assert isinstance(told, SyncResponse)
        self.client.next_batch = ""
        await self.client.receive_response(told)
        if straight:
            return {}
        self.last = told.rooms.join["!r"].timeline.events[0]
        source: Json = self.last.source
        return source


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    made = Library(tmp_path)
    yield made
    await made.client.close()
    made.client.store.database.close()


async def test_h17_nothing_that_a_member_says_upsets_the_library(library: Library) -> None:
    for kind, content in PLAIN:
        assert (await library.hears(kind, content))["sender"] == EVE


async def test_h17_nothing_that_is_sealed_upsets_it(library: Library) -> None:
    for inside in INSIDE:
        told = await library.hears(SEALED, library.seal(inside))
        assert told["sender"] == EVE
        assert json.dumps(told["content"], ensure_ascii=False).encode()
        if told["type"] != SEALED:  # what is no JSON stays closed
            assert told["type"] in (NOTHING, TEXT)
            assert told.keys() == {"type", "content", "event_id", "sender", "origin_server_ts"}


async def test_h21_what_only_a_server_says_is_nothing_when_it_comes_sealed(library: Library) -> None:
    room = library.client.rooms
    for kind, content in SERVERS:
        for key in ("", "@sam:localhost"):
            inside = {"type": kind, "content": content, "state_key": key, "sender": "@sam:localhost"}
            assert (await library.hears(SEALED, library.seal(json.dumps(inside))))["type"] == NOTHING
    assert (list(room["!r"].users), room["!r"].name, room["!r"].encrypted) == ([], None, False)


async def test_h21_what_one_sealed_and_a_server_calls_anothers_is_not_believed_to_be_sealed(
    library: Library,
) -> None:
    olm, ana = library.client.olm, "@ana:evil.example"
    for user, device, curve, ed in ((EVE, "EVE", "curve", "ed"), (ana, "ANA", "curve-a", "ed-a")):
        olm.device_store.add(OlmDevice(user, device, {"ed25519": ed, "curve25519": curve}))
    words = json.dumps({"type": TEXT, "content": {"msgtype": "m.text", "body": "!erase"}})
    believed = {}
    for user in (EVE, ana, "@nobody:evil.example"):
        await library.hears(SEALED, library.seal(words), sender=user)
        believed[user] = is_by_sender(olm, library.last)
    assert believed == {EVE: True, ana: False, "@nobody:evil.example": False}


async def test_h17_nothing_that_a_strangers_device_sends_upsets_it(library: Library) -> None:
    for content in STRAIGHT:
        meant = json.loads(json.dumps(content).replace("<own>", library.own))
        await library.hears(SEALED, meant, straight=True)


# -- on a homeserver -------------------------------------------------------------------------------------


async def test_h17_the_hub_goes_on_listening(
    synapse: Synapse, bot: Account, maria: Neighbour, tmp_path: Path
) -> None:
    """A few of each; without all these guards one of them would have ended it, again at every start."""
    hub = Bot(synapse, bot, tmp_path / "hub")
    async with hub.running():
        room = await entered(hub, maria)
        for number, (kind, content) in enumerate((*PLAIN[::9], *PLAIN[-16:])):
            await put(maria, f"/rooms/{room}/send/{kind}/odd{number}", content)
        for number, inside in enumerate((*INSIDE[:7], *INSIDE[9:])):
            await put(maria, f"/rooms/{room}/send/{SEALED}/sealed{number}", seal(maria, room, inside))
        for number, content in enumerate(STRAIGHT[::3]):
            live = await hub.matrix.live()
            own = live.session.client.olm.account.identity_keys["curve25519"]
            meant = json.loads(json.dumps(content).replace("<own>", own))
            to = {"messages": {bot.user_id: {live.session.client.device_id: meant}}}
            await put(maria, f"/sendToDevice/{SEALED}/straight{number}", to)
        await maria.send(room, TEXT, {"msgtype": "m.text", "body": "!still here"})
        await hub.until(
            lambda: any(isinstance(one, Said) and one.text == "!still here" for one in heard(hub))
        )
        told = heard(hub)
    assert not [one for one in told if isinstance(one, Deleted | Moved | Presence)]
    assert [one.here for one in told if isinstance(one, HubPresence)] == [True]
    assert {one.text for one in told if isinstance(one, Said)} >= {"!hello", "!still here"}
    assert room in joined(hub)


async def test_h17_keys_that_are_none_keep_nobody_else_from_being_written_to(
    synapse: Synapse, bot: Account, maria: Neighbour, tmp_path: Path
) -> None:
    """Eve publishes what is no key; the group she is in goes on hearing and being told."""
    hub, eve = Bot(synapse, bot, tmp_path / "hub"), synapse.register(f"eve{bot.user_id[8:-10]}")
    async with hub.running():
        room = await entered(hub, maria)
        maria.call("POST", f"/rooms/{room}/invite", {"user_id": eve.user_id})
        synapse.call("POST", f"/join/{room}", {}, eve.token)
        keys = {f"{kind}:{eve.device}": "none" for kind in ("ed25519", "curve25519")}
        signed = {eve.user_id: {f"ed25519:{eve.device}": "none"}}
        device = {
            "user_id": eve.user_id, "device_id": eve.device, "algorithms": [OLM, MEGOLM], "keys": keys,
            "signatures": signed,
        }  # fmt: skip
        ways = {"signed_curve25519:AAAA": {"key": "none", "signatures": signed}}
        synapse.call("POST", "/keys/upload", {"device_keys": device, "one_time_keys": ways}, eve.token)
        await maria.look()
        await maria.send(room, TEXT, {"msgtype": "m.text", "body": "!still here"})
        await hub.hears("!still here")
        await hub.say(room, "So am I.")
        assert "So am I." in await sees(maria, room)


async def entered(hub: Bot, app: Neighbour) -> str:
    """A group that seals, with both in it, where the app's key has gone round."""
    room = room_with(app, hub.account.user_id, direct=False, name="oak street")
    await hub.until(lambda: room in joined(hub))
    await app.look()
    await app.send(room, TEXT, {"msgtype": "m.text", "body": "!hello"})
    await hub.hears("!hello")
    return room


def joined(hub: Bot) -> list[str]:
    rooms: list[str] = hub.synapse.call("GET", "/joined_rooms", token=hub.account.token)["joined_rooms"]
    return rooms


def seal(app: Neighbour, room: str, inside: str) -> Json:
    """Anything at all, sealed with the app's own key of that room."""
    olm = app.client.olm
    session = olm.outbound_group_sessions[room]
    return {
        "algorithm": MEGOLM, "sender_key": olm.account.identity_keys["curve25519"], "session_id": session.id,
        "ciphertext": session.encrypt(inside), "device_id": app.client.device_id,
    }  # fmt: skip


async def put(app: Neighbour, path: str, content: Json) -> None:
    """What the homeserver does not take is no attack."""
    with suppress(httpx.HTTPStatusError):
        await asyncio.to_thread(app.call, "PUT", path, content)


def heard(hub: Bot) -> list[Any]:
    """What the rows say; of what cannot be read there is a row that its turn puts aside."""
    found = []
    for row in hub.inbox.rows.values():
        try:
            found.append(hub.matrix.read(row.body))
        except ValueError:
            continue
    return found
