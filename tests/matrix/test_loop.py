"""The ear loses nothing, hears nothing twice, and tells the hub no old stories."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from adapters.matrix import echoes, timeline
from bot.contract.adapter import AnotherCopy, Raw
from bot.contract.delivery import Ambiguous, NotSent, Unauthorised
from bot.contract.events import HubPresence, Presence, Reachable, Said
from tests.kit.waiting import PATIENCE, patience
from tests.matrix.acts import Book, Hub, Inbox, in_thread
from tests.matrix.server.people import People
from tests.matrix.server.synapse import Account, Synapse
from tests.matrix.wire import Wire


def entered(hub: Hub, people: People, title: str = "oak street") -> str:
    """A group with the bot in it since before it ran."""
    room = people.add_bot("maria", title)
    hub.call("POST", f"/join/{room}", {})
    return room


async def test_a_text_in_a_direct_room_is_heard_and_answered(hub: Hub, people: People) -> None:
    async with hub.listening():
        await in_thread(lambda: people.say("maria", "need groceries"))
        await hub.hears("need groceries")
        (said,) = hub.of(Said)
        assert (said.private, said.sender.name, said.chat.thread) == (True, "Maria", None)
        sent = await hub.send(said.chat.chat, "Where to?")
        assert sent.order > said.order
    assert hub.shown(said.chat.chat) == ["Where to?"]
    assert hub.texts == ["need groceries"]  # the own words are no news


async def test_what_stood_there_before_the_first_start_is_old(hub: Hub, people: People) -> None:
    entered(hub, people)
    people.say("maria", "!need an old story", to="oak street")
    async with hub.listening():
        await in_thread(lambda: people.say("maria", "!need a new one", to="oak street"))
        await hub.hears("!need a new one")
    assert hub.texts == ["!need a new one"]


async def test_x21_five_hundred_hidden_events_are_fetched_back(hub: Hub, people: People) -> None:
    room = entered(hub, people)
    async with hub.listening():
        pass
    maria = people.street.user("maria")

    async def chatter() -> None:
        await maria.look()
        for begin in range(0, 500, 50):
            await asyncio.gather(
                *(
                    maria.send(room, "m.room.message", {"msgtype": "m.text", "body": f"!word {number}"})
                    for number in range(begin, begin + 50)
                )
            )

    people.street.loop.do(chatter())
    async with hub.listening():
        await hub.until(lambda: len(hub.texts) >= 500)
    assert sorted(hub.texts) == sorted(f"!word {number}" for number in range(500))
    assert max(hub.inbox.times.values()) == 1
    tens = [int(text.split()[1]) // 50 for text in hub.texts]
    assert tens == sorted(tens), "they came in another order than they were said"


async def test_x24_what_comes_again_has_the_same_key_and_the_same_body(hub: Hub, people: People) -> None:
    entered(hub, people)
    async with hub.listening():
        await in_thread(lambda: people.say("maria", "!hello", to="oak street"))
        before = hub.inbox.at
        await in_thread(lambda: people.say("maria", "!again", to="oak street"))
        await hub.hears("!hello", "!again")
    first, hub.inbox.at = dict(hub.inbox.rows), before
    hub.inbox.rows.clear()
    async with hub.listening():
        await hub.hears("!again")
    assert {key: first[key] for key in hub.inbox.rows} == hub.inbox.rows


async def test_x1_killed_after_the_keys_and_before_the_commit(
    synapse: Synapse, bot: Account, people: People, tmp_path: Path
) -> None:
    """The library has used up what opens the message; the next start opens it again."""

    died = asyncio.Event()

    class Dying(Inbox):
        async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
            if any("sealed words" in row.body for row in rows):
                died.set()
                await asyncio.Event().wait()
            await super().accept(adapter, rows, cursor)

    people.street.encrypted = True
    hub = Hub(synapse, bot, tmp_path / "matrix")
    dying = hub.inbox = Dying()
    async with hub.listening():
        await in_thread(lambda: people.street.open_private("maria"))
        await hub.until(lambda: hub.call("GET", "/joined_rooms")["joined_rooms"])
        await in_thread(lambda: people.say("maria", "sealed words"))
        await hub.until(died.is_set)
    at = dying.at
    hub.inbox = Inbox()
    hub.inbox.at = at
    async with hub.listening():
        await hub.hears("sealed words")
    assert max(hub.inbox.times.values()) == 1


async def test_x5_a_sign_in_that_is_refused_ends_it_and_the_next_is_the_same_device(
    synapse: Synapse, bot: Account, people: People, tmp_path: Path
) -> None:
    async with Wire(synapse.url).open() as wire:
        hub = Hub(synapse, bot, tmp_path / "matrix", url=wire.url)
        room = entered(hub, people)
        async with hub.listening():
            device = (await hub.matrix.live()).session.client.device_id
            wire.always = (401, "M_UNKNOWN_TOKEN")
            assert hub.task is not None
            with pytest.raises(Unauthorised):
                await asyncio.wait_for(asyncio.shield(hub.task), PATIENCE)
            with pytest.raises(Unauthorised):
                await hub.send(room, "still queued", txn="row-1")
        wire.always = None
        async with hub.listening():
            assert (await hub.matrix.live()).session.client.device_id == device
            await hub.send(room, "still queued", txn="row-1", since=0.0)
    assert hub.shown(room) == ["still queued"]


async def test_a_homeserver_that_is_away_is_waited_for(
    bot: Account, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Synapse(tmp_path_factory.mktemp("away")) as synapse:
        mine, maria = synapse.register("talkoot"), synapse.register("maria")
        hub = Hub(synapse, mine, tmp_path / "matrix")
        async with hub.listening():
            await in_thread(synapse.kill)
            await asyncio.sleep(1.5)
            await in_thread(synapse.start)
            wanted = {"is_direct": True, "invite": [mine.user_id], "preset": "trusted_private_chat"}
            room = (await in_thread(lambda: synapse.call("POST", "/createRoom", wanted, maria.token)))[
                "room_id"
            ]
            path = f"/rooms/{room}/send/m.room.message/1"
            await in_thread(
                lambda: synapse.call("PUT", path, {"msgtype": "m.text", "body": "back?"}, maria.token)
            )
            await hub.hears("back?")


async def test_x14_another_process_on_the_same_device_is_noticed(
    hub: Hub, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline, "SKEW", -1.0)
    assert echoes.SKEW > 0
    room = entered(hub, people)
    async with hub.listening():
        await hub.send(room, "mine")
        token = (await hub.matrix.live()).session.client.access_token
        await asyncio.sleep(0.2)
        path = f"/rooms/{room}/send/m.room.message/{'ab' * 12}"
        said = {"msgtype": "m.text", "body": "not mine"}
        await in_thread(lambda: hub.synapse.call("PUT", path, said, token))
        assert hub.task is not None
        with pytest.raises(AnotherCopy):
            await asyncio.wait_for(asyncio.shield(hub.task), PATIENCE)


async def test_a_direct_room_begins_with_the_invitation_a_group_with_the_coming(
    hub: Hub, people: People
) -> None:
    """An app sends the first words right behind the invitation; a group's talk before was for others."""
    async with hub.listening():
        room = await in_thread(lambda: people.street.group("elm street", "maria"))
        await in_thread(lambda: people.say("maria", "!before", to="elm street"))
        await in_thread(lambda: people.add_bot("maria", "elm street"))
        hub.book.known[people.street.user("maria").id] = "organizer"
        await hub.until(lambda: hub.of(HubPresence))
        (came,) = hub.of(HubPresence)
        maria = people.street.user("maria").id
        assert (came.here, came.title, came.sender.who.user) == (True, "elm street", maria)
        await in_thread(lambda: people.say("maria", "!after", to="elm street"))
        await in_thread(lambda: people.say("sam", "hello, is anybody there?"))
        await hub.hears("!after", "hello, is anybody there?")
    assert "!before" not in hub.texts
    assert room


async def test_who_comes_and_goes_and_who_puts_the_bot_out(hub: Hub, people: People) -> None:
    room = entered(hub, people)
    async with hub.listening():
        await in_thread(lambda: people.join("sam", "oak street"))
        await in_thread(lambda: people.rename("sam", "Samuel"))
        await in_thread(lambda: people.leave("sam", "oak street"))
        await hub.until(lambda: len(hub.of(Presence)) == 2)
        assert [one.here for one in hub.of(Presence)] == [True, False]
        await in_thread(lambda: people.remove_bot("maria", "oak street"))
        await hub.until(lambda: hub.of(HubPresence))
        (gone,) = hub.of(HubPresence)
        assert (gone.here, gone.chat.chat, gone.sender.who) == (False, room, people.street.who("maria"))


async def test_x6_whoever_leaves_the_direct_room_cannot_be_reached(hub: Hub, people: People) -> None:
    async with hub.listening():
        await in_thread(lambda: people.say("maria", "hello"))
        await hub.hears("hello")
        await in_thread(lambda: people.block("maria"))
        await hub.until(lambda: [one for one in hub.of(Reachable) if not one.reachable])


async def test_h19_who_was_there_silently_is_told_once_the_room_is_served(
    synapse: Synapse, bot: Account, people: People, tmp_path: Path
) -> None:
    book = Book()
    hub = Hub(synapse, bot, tmp_path / "matrix", book)
    people.join("sam", "oak street") if "oak street" in people.street.groups else None
    room = entered(hub, people)
    people.join("sam", "oak street")
    book.rooms = {room: frozenset({"@gone:localhost", people.street.user("maria").id})}
    async with hub.listening():
        await hub.until(lambda: len(hub.of(Presence)) == 2)
    told = {one.sender.who.user: one.here for one in hub.of(Presence)}
    assert told == {people.street.user("sam").id: True, "@gone:localhost": False}


async def test_what_is_no_proper_event_holds_nobody_up(hub: Hub, people: People) -> None:
    room = entered(hub, people)
    async with hub.listening():
        maria = people.street.user("maria")
        await in_thread(lambda: maria.call("PUT", f"/rooms/{room}/send/m.reaction/odd", {"m.relates_to": {}}))
        await in_thread(lambda: people.say("maria", "!still here", to="oak street"))
        await hub.until(lambda: len(hub.inbox.rows) >= 2)
    odd, said = hub.inbox.rows.values()
    with pytest.raises(ValueError, match="not an event"):
        hub.matrix.read(odd.body)
    assert (odd.lane, said.lane) == (f"matrix:{room}", f"matrix:{room}")


async def test_a_wrong_clock_far_away_puts_no_answer_before_its_question(hub: Hub, people: People) -> None:
    """Maria's server is an hour behind; what ours tells after the question was said after it."""
    room = entered(hub, people)
    async with hub.listening():
        live = await hub.matrix.live()
        question = await hub.send(room, "Shall I?")
        await hub.until(lambda: room in live.echoes.last)
        ear = timeline.Timeline(live.session.client, live.rooms, live.echoes, None, "matrix")  # type: ignore[arg-type]  # nothing is locked
        said = {
            "type": "m.room.message",
            "event_id": "$yes",
            "sender": "@maria:far",
            "content": {"body": "yes"},
        }
        told = [
            ear.in_order(room, {**said, "origin_server_ts": question.order + late})["origin_server_ts"]
            for late in (-3_600_000, 0, 5)
        ]
    assert told == [question.order + 1, question.order + 1, question.order + 5]


@pytest.mark.parametrize("seed", range(3))
async def test_x1_cut_off_anywhere_nothing_is_lost_and_nothing_doubled(
    hub: Hub, people: People, seed: int
) -> None:
    """Six lives, each ended at a random moment while people write and the outbox insists."""
    drawn, room = random.Random(seed), entered(hub, people)
    async with hub.listening():
        pass
    queue = [f"{number:024x}" for number in range(12)]
    said: list[str] = []
    for life in range(6):
        task = asyncio.create_task(hub.matrix.run(hub.inbox))
        hand = asyncio.create_task(empty(hub, room, queue))
        for number in range(4):
            said.append(f"!word {life}.{number}")
            await in_thread(lambda: people.say("maria", said[-1], to="oak street"))
        await asyncio.sleep(drawn.uniform(0, 0.4))
        for one in (task, hand):
            one.cancel()
        await asyncio.gather(task, hand, return_exceptions=True)
        await hub.matrix.close()
        hub.anew()
    async with hub.listening():
        async with patience():
            await empty(hub, room, queue)
        await hub.hears(*said)
    assert hub.texts == said
    assert sorted(hub.shown(room)) == sorted(f"row {number:024x}" for number in range(12))


async def empty(hub: Hub, room: str, queue: list[str]) -> None:
    """Send what is due as the outbox does: a row leaves it only when it was accepted."""
    while queue:
        try:
            await hub.send(room, f"row {queue[0]}", txn=queue[0], since=0.0)
        except (Ambiguous, NotSent):
            await asyncio.sleep(0.05)
        else:
            queue.pop(0)
