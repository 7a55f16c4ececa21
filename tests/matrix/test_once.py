"""What is said is said once, whatever happens on the way, and nothing is asked within the server's limit."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.matrix import echoes
from bot.contract.delivery import (
    Ambiguous,
    DeliveryError,
    NotSent,
    Refused,
    Throttled,
    Unauthorised,
)
from tests.matrix.acts import Hub, in_thread
from tests.matrix.server.synapse import Account, Synapse
from tests.matrix.wire import Wire

ROW = "ab" * 12


@pytest.mark.parametrize(
    "fault",
    [
        "lost",  # executed, and nobody heard
        "cut",  # never got there, which nobody here can know
        502,
        404,  # a page of something in between, not Matrix's own words
    ],
)
async def test_x2_a_lost_answer_is_asked_for_again_and_nothing_is_said_twice(
    far: Hub, wire: Wire, room: str, fault: str | int
) -> None:
    async with far.listening():
        wire.faults = [fault] * 2
        with pytest.raises(Ambiguous):
            await far.send(room, "only once", txn=ROW)
        wire.faults = []
        again = await far.send(room, "only once", txn=ROW, since=time.time() - 5)
    assert [event["event_id"] for event in far.events(room)] == [again.ref]


async def test_x2_many_answers_lost(far: Hub, wire: Wire, room: str) -> None:
    async with far.listening():
        wire.faults = ["lost", "lost", "", "lost", "cut", "lost", ""] * 10
        for number in range(40):
            await insist(far, room, f"word {number}", f"{number:024x}")
    assert far.shown(room) == [f"word {number}" for number in range(40)]


async def insist(hub: Hub, room: str, text: str, txn: str) -> None:
    """As the outbox does: the same row, until it is accepted."""
    since = None
    while True:
        try:
            await hub.send(room, text, txn=txn, since=since)
        except (Ambiguous, NotSent):
            since = since or time.time()
        else:
            return


@pytest.fixture(scope="module")
def frail(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    """A homeserver that may be killed."""
    with Synapse(tmp_path_factory.mktemp("frail")) as made:
        yield made


async def test_x20_a_restarted_homeserver_shows_the_same_transaction_once(
    frail: Synapse, tmp_path: Path
) -> None:
    async with Wire(frail.url).open() as wire:
        hub, room = alone(frail, tmp_path, wire.url)
        async with hub.listening():
            wire.faults = ["lost", "lost"]
            with pytest.raises(Ambiguous):
                await hub.send(room, "only once", txn=ROW)
            await in_thread(frail.kill)
            with pytest.raises((Ambiguous, NotSent)):
                await hub.send(room, "only once", txn=ROW, since=time.time())
            await in_thread(frail.start)
            await hub.send(room, "only once", txn=ROW, since=time.time())
    assert hub.shown(room) == ["only once"]


async def test_x20_a_homeserver_that_forgot_its_transactions_is_not_believed(
    frail: Synapse, tmp_path: Path
) -> None:
    """After a day nobody remembers the transaction but the event itself, further up in the room."""
    hub, room = alone(frail, tmp_path, frail.url)
    began = time.time()
    first = await hub.send(room, "only once", txn=ROW)
    for number in range(120):
        await hub.send(room, f"later {number}")
    await hub.matrix.close()
    await in_thread(lambda: forget_transactions(frail))
    hub.anew()  # a process that knows nothing of it, as after a crash
    again = await hub.send(room, "only once", txn=ROW, since=began)
    await hub.matrix.close()
    hub.anew()
    control = await hub.send(room, "only once", txn=ROW)
    await hub.matrix.close()
    assert again.ref == first.ref
    assert control.ref != first.ref, "it had not forgotten: this test proves nothing"


def alone(synapse: Synapse, folder: Path, url: str) -> tuple[Hub, str]:
    """A hub on a homeserver of its own, with one room."""
    bot = synapse.register(f"talkoot-{folder.name}")
    hub = Hub(synapse, bot, folder / "matrix", url=url)
    return hub, hub.call("POST", "/createRoom", {"preset": "private_chat", "name": "oak street"})["room_id"]


def forget_transactions(synapse: Synapse) -> None:
    """What a day does: the table is purged, and no cache knows better."""
    synapse.stop()
    with sqlite3.connect(synapse.folder / "homeserver.db") as database:
        database.execute("DELETE FROM event_txn_id_device_id")
    database.close()
    synapse.start()


async def test_x20_a_card_that_changed_while_nobody_heard_is_brought_up_to_date(
    far: Hub, wire: Wire, room: str
) -> None:
    async with far.listening():
        wire.faults = ["lost", "lost"]
        with pytest.raises(Ambiguous):
            await far.send(room, "1 open", txn=ROW)
        sent = await far.send(room, "2 open", txn=ROW, since=time.time())
    first, edit = far.events(room)
    assert (first["event_id"], edit["content"]["m.new_content"]["body"]) == (sent.ref, "2 open")


async def test_x20_what_another_device_may_have_said_is_for_the_policy_to_decide(
    hub: Hub, room: str, tmp_path: Path
) -> None:
    """The keys were lost: the new device cannot recognise what the one before it sent."""
    async with hub.listening():
        pass
    for store in (tmp_path / "matrix").glob("*.db*"):
        store.unlink()
    async with hub.listening():
        with pytest.raises(Ambiguous) as told:
            await hub.send(room, "perhaps once", txn=ROW, since=time.time() - 60)
        assert told.value.for_good
        await hub.send(room, "perhaps once", txn=ROW)


# -- limits ----------------------------------------------------------------------------------------------


async def test_x3_a_limit_is_obeyed_and_nothing_is_asked_within_it(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    slow = {"per_second": 0.5, "burst_count": 3}
    with Synapse(tmp_path_factory.mktemp("limited"), rc_message=slow) as synapse:
        async with Wire(synapse.url).open() as wire:
            hub, room = alone(synapse, tmp_path, wire.url)
            async with hub.listening():
                told = await until_limited(hub, room)
                assert told.whole
                assert 0 < told.after <= 2.5
                before = wire.count("PUT .*/send/")
                many = [hub.send(room, "at once", txn=f"{n:024x}") for n in range(20)]
                refused = await asyncio.gather(*many, return_exceptions=True)
                assert {type(one) for one in refused} == {Throttled}
                assert wire.count("PUT .*/send/") == before, "it was asked within its limit"
                await asyncio.sleep(told.after)
                many = [hub.send(room, "after it", txn=f"{n:024x}") for n in range(20)]
                after = await asyncio.gather(*many, return_exceptions=True)
                assert sum(not isinstance(one, Throttled) for one in after) == 1
                assert wire.count("PUT .*/send/") <= before + 2, "all of them asked"
                await in_thread(lambda: lift_the_limit(synapse, hub.bot))
                await asyncio.sleep(2)
                for number in range(20):
                    await hub.send(room, f"lifted {number}")


async def test_x3_what_was_refused_for_now_is_sent_later_without_being_looked_for(
    far: Hub, wire: Wire, room: str
) -> None:
    async with far.listening():
        wire.faults = [(429, "M_LIMIT_EXCEEDED")]
        with pytest.raises(Throttled) as told:
            await far.send(room, "only once", txn=ROW)
        assert told.value.after == pytest.approx(0.1)
        await asyncio.sleep(0.15)
        await far.send(room, "only once", txn=ROW, since=time.time())
    assert (far.shown(room), wire.count("GET .*/messages")) == (["only once"], 0)


def lift_the_limit(synapse: Synapse, bot: Account) -> None:
    """As an administrator does it for a bot."""
    admin = synapse.register("admin", admin=True)
    path = f"/_synapse/admin/v1/users/{bot.user_id}/override_ratelimit"
    synapse.call("POST", path, {"messages_per_second": 0, "burst_count": 0}, admin.token)


async def until_limited(hub: Hub, room: str) -> Throttled:
    for _try in range(20):
        try:
            await hub.send(room, "quick")
        except Throttled as told:
            return told
    raise AssertionError("there is no limit")


@pytest.mark.parametrize(
    ("answer", "raised"),
    [
        ((403, "M_USER_SUSPENDED"), Unauthorised),
        ((401, "M_UNKNOWN_TOKEN"), Unauthorised),
        ((403, "M_RESOURCE_LIMIT_EXCEEDED"), Throttled),
        ((400, "M_BAD_JSON"), Refused),
        ((500, "M_UNKNOWN"), Ambiguous),
    ],
)
async def test_what_the_server_answers_is_told_in_the_hubs_words(
    far: Hub, wire: Wire, room: str, answer: tuple[int, str], raised: type[DeliveryError]
) -> None:
    await far.matrix.live()
    wire.always = answer
    with pytest.raises(raised):
        await far.send(room, "hello")
    await far.matrix.close()


async def test_a_server_that_is_not_there_got_nothing(synapse: Synapse, bot: Account, tmp_path: Path) -> None:
    async with Wire(synapse.url).open() as wire:
        hub = Hub(synapse, bot, tmp_path / "matrix", url=wire.url)
        await hub.matrix.live()
    for _process in range(2):
        with pytest.raises(NotSent):
            await hub.send("!somewhere", "hello")
        await hub.matrix.close()
        hub.anew()


def test_what_is_remembered_is_bounded() -> None:
    recent: echoes.Recent[int, int] = echoes.Recent(3)
    for number in range(5):
        recent[number] = number
    assert list(recent) == [2, 3, 4]
