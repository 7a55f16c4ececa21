"""The homeserver of the tests keeps its word: it dies and comes back, hangs and goes on, and its clock is ours."""

from __future__ import annotations

import time
from collections.abc import Iterator

import httpx
import pytest

from tests.matrix.server.synapse import Account, Synapse

STORY = 1_795_536_000.0


@pytest.fixture(scope="module")
def timed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    with Synapse(tmp_path_factory.mktemp("synapse"), timed=True) as made:
        yield made


def send(synapse: Synapse, who: Account, room: str, text: str, txn: str) -> str:
    content = {"msgtype": "m.text", "body": text}
    sent = synapse.call("PUT", f"/rooms/{room}/send/m.room.message/{txn}", content, who.token)
    return str(sent["event_id"])


def test_it_survives_a_kill_and_remembers_a_transaction(timed: Synapse) -> None:
    maria = timed.register("maria", displayname="Maria")
    room = timed.call("POST", "/createRoom", {}, maria.token)["room_id"]
    first = send(timed, maria, room, "hello", "t1")
    timed.kill()
    assert not timed.answers()
    timed.start()
    assert send(timed, maria, room, "hello", "t1") == first


def test_a_frozen_server_accepts_and_says_nothing(timed: Synapse) -> None:
    timed.freeze()
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(f"{timed.url}/_matrix/client/versions", timeout=httpx.Timeout(60, read=0.2))
    timed.thaw()
    assert timed.answers()


def test_events_carry_the_storys_time(timed: Synapse) -> None:
    sam = timed.register("sam")
    timed.set_clock(STORY, 30.0, time.monotonic())
    room = timed.call("POST", "/createRoom", {}, sam.token)["room_id"]
    timed.set_clock(STORY, 30.0, time.monotonic(), 47 * 3600)
    send(timed, sam, room, "later", "t2")
    (event,) = timed.call("GET", f"/rooms/{room}/messages", token=sam.token, dir="b", limit=1)["chunk"]
    assert 47 * 3600 <= event["origin_server_ts"] / 1000 - STORY < 47 * 3600 + 100
