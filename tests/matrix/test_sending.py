"""The hand: every deed as people see it, with its files."""

from __future__ import annotations

import re
import time

import pytest

from adapters.matrix.polls import START
from bot.contract.delivery import (
    ChatGone,
    Refused,
    Vanished,
)
from bot.contract.events import Said
from tests.matrix.acts import Hub, in_thread, words
from tests.matrix.server.people import People
from tests.matrix.wire import Wire

ROW = "ab" * 12


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
