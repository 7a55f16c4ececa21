"""The hand: every deed as people see it, each said once whatever happens on the way."""

from __future__ import annotations

import asyncio
import re
import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from adapters.matrix import echoes
from adapters.matrix.polls import START
from bot.contract.delivery import (
    Ambiguous,
    ChatGone,
    DeliveryError,
    NotSent,
    Refused,
    Throttled,
    Unauthorised,
    Vanished,
)
from bot.contract.events import Said
from tests.matrix.acts import Hub, in_thread, words
from tests.matrix.server.people import People
from tests.matrix.server.synapse import Account, Synapse
from tests.matrix.wire import Wire

ROW = "ab" * 12


@pytest.fixture
async def hub(synapse: Synapse, bot: Account, tmp_path: Path) -> Hub:
    return Hub(synapse, bot, tmp_path / "matrix")


@pytest.fixture
def room(hub: Hub, people: People) -> str:
    """Oak street, where the bot may pin and tidy."""
    made = people.add_bot("maria", "oak street")
    hub.call("POST", f"/join/{made}", {})
    return made


# -- deeds -----------------------------------------------------------------------------------------------


async def test_what_is_sent_hangs_there_and_names_nobody_by_accident(hub: Hub, room: str) -> None:
    async with hub.listening():
        sent = await hub.send(room, "@room Groceries")
    (event,) = hub.events(room)
    assert (event["event_id"], event["origin_server_ts"]) == (sent.ref, sent.order)
    assert (event["content"]["body"], event["content"]["m.mentions"]) == ("@room Groceries", {})


async def test_an_edit_stays_one_message_and_the_same_again_is_fine(hub: Hub, room: str) -> None:
    async with hub.listening():
        sent = await hub.send(room, "2 of 6 places")
        first = await hub.edit(room, sent.ref, "3 of 6 places")
        second = await hub.edit(room, sent.ref, "3 of 6 places")
    assert (first.ref, second.ref) == (sent.ref, sent.ref)
    assert sent.order < first.order <= second.order
    (edit, _again) = (event["content"] for event in hub.events(room)[1:])
    assert edit["m.new_content"]["body"] == "3 of 6 places"
    assert edit["m.relates_to"] == {"rel_type": "m.replace", "event_id": sent.ref}
    assert edit["m.mentions"] == edit["m.new_content"]["m.mentions"] == {}


async def test_newer_words_under_the_same_row_are_shown(hub: Hub, room: str) -> None:
    """A card's row is tried again with what the card says by then; a server knows only the transaction."""
    async with hub.listening():
        sent = await hub.send(room, "open")
        await hub.edit(room, sent.ref, "1 helper", txn=f"{ROW}.edit")
        await hub.edit(room, sent.ref, "2 helpers", txn=f"{ROW}.edit", since=time.time())
    assert hub.events(room)[-1]["content"]["m.new_content"]["body"] == "2 helpers"


async def test_a_question_that_became_words_comes_anew(hub: Hub, room: str) -> None:
    poll = {"type": START, "content": {"org.matrix.msc1767.text": "Which?"}}
    async with hub.listening():
        sent = await hub.do("send", room, poll)
        with pytest.raises(Vanished):
            await hub.edit(room, sent.ref, "Done.")
    assert hub.events(room, START)[0]["content"] == {}


async def test_what_is_gone_cannot_be_changed(hub: Hub, room: str) -> None:
    async with hub.listening():
        sent = await hub.send(room, "soon gone")
        await hub.do("delete", room, ref=sent.ref)
        for deed in ("edit", "delete"):
            with pytest.raises(Vanished):
                await hub.do(deed, room, words(hub.matrix, "again"), sent.ref)
        with pytest.raises(Vanished):
            await hub.edit(room, "$nothing-like-it", "again")


async def test_a_pin_is_added_to_what_is_pinned_and_nobody_hears_of_it(hub: Hub, room: str) -> None:
    pinned = f"/rooms/{room}/state/m.room.pinned_events"
    async with hub.listening():
        sent = await hub.send(room, "the board")
        hub.call("PUT", pinned, {"pinned": ["$theirs"]})
        for _twice in range(2):
            await hub.do("pin", room, ref=sent.ref)
    assert hub.call("GET", pinned)["pinned"] == ["$theirs", sent.ref]
    assert len(hub.events(room)) == 1


async def test_a_reaction_is_put_once_and_taken_back(hub: Hub, room: str, people: People) -> None:
    ref = people.say("maria", "thank you", to="oak street")
    async with hub.listening():
        for txn in ("a" * 24, "b" * 24):  # the second is there already, and that is as good
            await hub.do("react", room, {"emoji": "👍"}, ref, txn=txn)
        assert [one["content"]["m.relates_to"]["key"] for one in hub.events(room, "m.reaction")] == ["👍"]
        await hub.do("react", room, {"emoji": ""}, ref)
    assert [one["content"] for one in hub.events(room, "m.reaction")] == [{}]


async def test_keycaps_hang_below_and_go_with_the_deeds(hub: Hub, room: str) -> None:
    def hung() -> list[str]:
        put = hub.events(room, "m.reaction")
        return [event["content"]["m.relates_to"]["key"] for event in put if event["content"]]

    async with hub.listening():
        sent = await hub.do("send", room, {**words(hub.matrix, "A ride"), "keys": ["1️⃣", "2️⃣"]})
        await hub.until(lambda: hung() == ["1️⃣", "2️⃣"])
        await hub.do("edit", room, {**words(hub.matrix, "A ride, found"), "keys": ["1️⃣"]}, sent.ref)
        await hub.until(lambda: hung() == ["1️⃣"])
        await hub.edit(room, sent.ref, "A ride, done")
        await hub.until(lambda: hung() == [])


async def test_answers_and_threads_are_told_as_such(hub: Hub, room: str, people: People) -> None:
    ref = people.say("maria", "!need a ride", to="oak street")
    async with hub.listening():
        await hub.send(room, "answer", reply_to=ref)
        await hub.send(room, "in the thread", thread=ref)
        await hub.send(room, "answer in the thread", thread=ref, reply_to=ref)
    relations = [event["content"]["m.relates_to"] for event in hub.events(room)]
    answered = {"m.in_reply_to": {"event_id": ref}}
    threaded = {"rel_type": "m.thread", "event_id": ref}
    assert relations == [
        answered,
        {**threaded, "is_falling_back": True, **answered},
        {**threaded, "is_falling_back": False, **answered},
    ]


async def test_leaving_is_leaving_and_what_comes_after_it_is_told(hub: Hub, room: str) -> None:
    async with hub.listening():
        await hub.do("leave", room)
        await hub.do("leave", room)
        assert room not in hub.call("GET", "/joined_rooms")["joined_rooms"]
        with pytest.raises(ChatGone):
            await hub.send(room, "anybody?")


async def test_without_the_power_to_pin_it_is_refused_and_the_room_stays(hub: Hub, people: People) -> None:
    plain = people.add_bot("maria", "elm street", power=0)
    hub.call("POST", f"/join/{plain}", {})
    async with hub.listening():
        sent = await hub.send(plain, "the board")
        with pytest.raises(Refused):
            await hub.do("pin", plain, ref=sent.ref)
        await hub.send(plain, "still here")


async def test_what_no_room_takes_is_refused(hub: Hub, room: str) -> None:
    async with hub.listening():
        with pytest.raises(Refused):
            await hub.do("send", room, {"content": {"msgtype": "m.text", "body": "x" * 70_000}})


# -- once, whatever happens ------------------------------------------------------------------------------


@pytest.fixture
async def wire(synapse: Synapse) -> AsyncIterator[Wire]:
    async with Wire(synapse.url).open() as made:
        yield made


@pytest.fixture
def far(wire: Wire, synapse: Synapse, bot: Account, room: str, tmp_path: Path) -> Hub:
    """The hub of oak street, behind that wire."""
    return Hub(synapse, bot, tmp_path / "far", url=wire.url)


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


# -- files -----------------------------------------------------------------------------------------------

PICTURE = {
    "type": "m.room.message",
    "content": {"msgtype": "m.image", "body": "a picture", "info": {"mimetype": "image/png"}},
    "file": "a.png",
}


@pytest.mark.parametrize("encrypted", [False, True])
async def test_a_file_arrives_as_it_was_sent_sealed_where_the_room_is(
    hub: Hub, people: People, encrypted: bool
) -> None:
    people.street.encrypted = encrypted
    people.street.open_private("maria")
    async with hub.listening():
        await hub.until(lambda: hub.call("GET", "/joined_rooms")["joined_rooms"])
        room = people.street.direct["maria"]
        await hub.until(lambda: hub.inbox.at and room)
        await hub.do("send", room, PICTURE, content=b"pixels" * 1000)
        seen = await in_thread(lambda: people.street.newest("maria", "a picture"))
        assert ("file" in seen.content, "url" in seen.content) == (encrypted, not encrypted)
        assert seen.content["info"] == {"mimetype": "image/png", "size": 6000}
        await in_thread(lambda: people.send("maria", "voice", b"hello" * 100))
        await hub.until(lambda: hub.of(Said))
        (file,) = hub.of(Said)[0].files
        assert await hub.matrix.fetch(file.ref, 500) == b"hello" * 100
        with pytest.raises(ValueError, match="large"):
            await hub.matrix.fetch(file.ref, 499)


@pytest.mark.parametrize("answer", [(413, "M_TOO_LARGE"), (403, "M_FORBIDDEN")])
async def test_a_file_that_the_server_does_not_want_is_refused(
    far: Hub, wire: Wire, room: str, answer: tuple[int, str]
) -> None:
    await far.matrix.live()
    wire.failing, wire.faults = re.compile("/media/v3/upload"), [answer]
    with pytest.raises(Refused):
        await far.do("send", room, PICTURE, content=b"pixels")
    await far.matrix.close()


def test_what_is_remembered_is_bounded() -> None:
    recent: echoes.Recent[int, int] = echoes.Recent(3)
    for number in range(5):
        recent[number] = number
    assert list(recent) == [2, 3, 4]
