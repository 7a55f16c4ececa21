"""Private rooms stay private, rooms that move are followed, and the bot looks as it should."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from adapters.matrix import members
from adapters.matrix.members import Powers
from adapters.matrix.profile import Face
from bot.contract.address import Address, Who
from bot.contract.delivery import Blocked, ChatMoved, NotSent
from bot.contract.events import Moved, Reachable, Said
from tests.matrix.acts import Book, Hub, in_thread
from tests.matrix.server.people import People
from tests.matrix.server.synapse import Account, Synapse


@pytest.fixture
def book(people: People) -> Book:
    return Book({people.street.user("maria").id: "organizer"}, unclaimed=True)


@pytest.fixture
def hub(synapse: Synapse, bot: Account, book: Book, tmp_path: Path) -> Hub:
    return Hub(synapse, bot, tmp_path / "matrix", book)


def entered(hub: Hub, people: People, title: str = "oak street") -> str:
    room = people.add_bot("maria", title)
    hub.call("POST", f"/join/{room}", {})
    return room


# -- private ---------------------------------------------------------------------------------------------


async def test_a_private_room_is_opened_sealed_and_remembered(hub: Hub, people: People) -> None:
    sam = people.street.who("sam")
    async with hub.listening():
        address = await hub.matrix.private_chat(sam)
        assert address is not None
        assert await hub.matrix.private_chat(sam) == address
        await hub.send(address.chat, "May I ask you something?")
        await in_thread(people.street.look)
        assert people.street.direct["sam"] == address.chat
    encrypted = hub.call("GET", f"/rooms/{address.chat}/state/m.room.encryption")
    assert encrypted["algorithm"] == "m.megolm.v1.aes-sha2"
    async with hub.listening():
        assert await hub.matrix.private_chat(sam) == address
        seen = await in_thread(lambda: people.street.newest("sam", "May I ask"))
        assert seen.text == "May I ask you something?"


async def test_the_room_that_somebody_made_is_theirs(hub: Hub, people: People) -> None:
    async with hub.listening():
        await in_thread(lambda: people.say("sam", "hello"))
        await hub.hears("hello")
        (said,) = hub.of(Said)
        assert await hub.matrix.private_chat(people.street.who("sam")) == said.chat
    assert hub.call("GET", f"/user/{hub.bot.user_id}/account_data/m.direct") == {
        people.street.user("sam").id: [said.chat.chat]
    }


@pytest.mark.parametrize(
    ("more", "private"),
    [
        ({"is_direct": True}, True),
        ({"is_direct": True, "name": "Sam and Talkoot"}, True),  # marked as such
        ({}, True),  # no name, nobody else: what should it be
        ({"name": "oak street"}, False),  # a group that others will come into
    ],
)
async def test_what_is_private(hub: Hub, people: People, more: dict[str, Any], private: bool) -> None:
    maria = people.street.user("maria")
    wanted = {"preset": "private_chat", "invite": [hub.bot.user_id], **more}
    async with hub.listening():
        room = (await in_thread(lambda: maria.call("POST", "/createRoom", wanted)))["room_id"]
        await hub.until(lambda: room in hub.call("GET", "/joined_rooms")["joined_rooms"])
        await in_thread(
            lambda: people.put("maria", room, "m.room.message", {"msgtype": "m.text", "body": "!hi"})
        )
        await hub.hears("!hi")
    assert [said.private for said in hub.of(Said)] == [private]


async def test_a_third_person_ends_what_was_private(hub: Hub, people: People) -> None:
    """What is meant for one pair of eyes goes on elsewhere; the crowded room gets nothing any more."""
    maria, sam = people.street.user("maria"), people.street.user("sam")
    async with hub.listening():
        await in_thread(lambda: people.say("maria", "hello"))
        await hub.hears("hello")
        old = hub.of(Said)[0].chat
        await in_thread(lambda: maria.call("POST", f"/rooms/{old.chat}/invite", {"user_id": sam.id}))
        await hub.until(lambda: hub.of(Moved))
        (moved,) = hub.of(Moved)
        assert (moved.chat, moved.to) == (old, await hub.matrix.private_chat(people.street.who("maria")))
        with pytest.raises(ChatMoved) as told:
            await hub.send(old.chat, "for your eyes only")
        assert told.value.to == moved.to
        await hub.until(lambda: old.chat not in hub.call("GET", "/joined_rooms")["joined_rooms"])
        await hub.send(moved.to.chat, "for your eyes only")
        seen = await in_thread(lambda: people.street.newest("maria", "for your eyes"))
        assert seen is not None


async def test_x6_nothing_goes_to_whoever_left_and_their_way_back_is_open(hub: Hub, people: People) -> None:
    async with hub.listening():
        await in_thread(lambda: people.say("sam", "hello"))
        await hub.hears("hello")
        old = hub.of(Said)[0].chat
        await in_thread(lambda: people.block("sam"))
        await hub.until(lambda: hub.of(Reachable))
        with pytest.raises(Blocked):
            await hub.send(old.chat, "are you there?")
        await in_thread(lambda: people.block("sam", blocking=False))
        await in_thread(lambda: people.say("sam", "I am back"))
        await hub.hears("I am back")
        back = hub.of(Said)[-1].chat
        assert await hub.matrix.private_chat(people.street.who("sam")) == back != old
        await hub.send(back.chat, "good")


# -- moving ----------------------------------------------------------------------------------------------


async def test_x7_a_room_that_is_upgraded_is_followed_and_the_old_one_gets_nothing(
    hub: Hub, people: People
) -> None:
    old = entered(hub, people)
    async with hub.listening():
        await hub.send(old, "before")
        new = await in_thread(lambda: people.upgrade("maria", "oak street"))
        await hub.until(lambda: hub.of(Moved))
        (moved,) = hub.of(Moved)
        assert (moved.chat.chat, moved.to.chat) == (old, new)
        with pytest.raises(ChatMoved) as told:
            await hub.send(old, "after")
        assert told.value.to == moved.to
        await hub.send(new, "after")
        await hub.until(lambda: hub.call("GET", "/joined_rooms")["joined_rooms"] == [new])
    assert (hub.shown(new), hub.call("GET", f"/rooms/{new}/state/m.room.create")["room_version"]) == (
        ["after"],
        "12",
    )


async def test_x7_the_send_may_learn_it_first(hub: Hub, people: People) -> None:
    """No sync has told of it when the refusal comes; the tombstone's own word comes later and changes nothing."""
    old = people.add_bot("maria", "oak street", power=0)  # with more it could still speak in the old one
    hub.call("POST", f"/join/{old}", {})
    await hub.matrix.live()
    new = people.upgrade("maria", "oak street")
    with pytest.raises(ChatMoved) as told:
        await hub.send(old, "after")
    assert told.value.to.chat == new
    hub.inbox.at = None
    async with hub.listening():
        await hub.until(lambda: hub.of(Moved))
    assert [one.to.chat for one in hub.of(Moved)] == [new]
    assert hub.shown(new) == []


@pytest.mark.parametrize("invited_first", [False, True])
async def test_x7_a_closed_room_is_entered_when_its_invitation_comes_whichever_is_first(
    hub: Hub, people: People, invited_first: bool
) -> None:
    """Sam is nobody whose invitation counts, but the old room says that it goes on there."""
    maria, sam = people.street.user("maria"), people.street.user("sam")
    room = {"preset": "private_chat", "name": "the team", "invite": [hub.bot.user_id, sam.id]}
    async with hub.listening():
        old = (await in_thread(lambda: maria.call("POST", "/createRoom", room)))["room_id"]
        await hub.until(lambda: old in hub.call("GET", "/joined_rooms")["joined_rooms"])
        new = (await in_thread(lambda: sam.call("POST", "/createRoom", {"preset": "private_chat"})))[
            "room_id"
        ]

        def invite() -> None:
            sam.call("POST", f"/rooms/{new}/invite", {"user_id": hub.bot.user_id})

        def bury() -> None:
            maria.call("PUT", f"/rooms/{old}/state/m.room.tombstone", {"body": "", "replacement_room": new})

        first, second = (invite, bury) if invited_first else (bury, invite)
        await in_thread(first)
        if not invited_first:
            live = await hub.matrix.live()
            await hub.until(lambda: old in live.upgrades.pending)
            with pytest.raises(NotSent):
                await hub.send(old, "not into the old one")
        await in_thread(second)
        await hub.until(lambda: hub.of(Moved))
        assert [one.to.chat for one in hub.of(Moved)] == [new]
        await hub.send(new, "here we are")
    assert hub.shown(new) == ["here we are"]


async def test_x7_a_move_is_told_again_after_a_crash_and_counts_once(hub: Hub, people: People) -> None:
    old = entered(hub, people)
    async with hub.listening():
        before = hub.inbox.at
        await in_thread(lambda: people.upgrade("maria", "oak street"))
        await hub.until(lambda: hub.of(Moved))
    hub.inbox.at = before
    async with hub.listening():
        await in_thread(lambda: people.say("maria", "!still here", to="oak street"))
        await hub.hears("!still here")
    assert [one.chat.chat for one in hub.of(Moved)] == [old]


# -- who and what ----------------------------------------------------------------------------------------


async def test_h19_presence_is_asked_now(hub: Hub, people: People) -> None:
    room = entered(hub, people)
    people.join("sam", "oak street")
    oak, sam = Address("matrix", room), people.street.who("sam")
    async with hub.listening():
        assert await hub.matrix.present(sam, oak) is True
        people.leave("sam", "oak street")
        assert await hub.matrix.present(sam, oak) is False
        assert await hub.matrix.present(Who("matrix", "@nobody:localhost"), oak) is False
        assert await hub.matrix.present(Who("telegram", "7"), oak) is False
        people.remove_bot("maria", "oak street")
        assert await hub.matrix.present(sam, Address("matrix", "!elsewhere")) is None


@pytest.mark.parametrize(
    ("level", "told"),
    [
        (0, Powers(here=True, writes=True)),
        (50, Powers(here=True, writes=True, deletes=True, pins=True)),
    ],
)
async def test_what_the_bot_may_do(hub: Hub, people: People, level: int, told: Powers) -> None:
    room = people.add_bot("maria", "oak street", level)
    hub.call("POST", f"/join/{room}", {})
    rooms = (await hub.matrix.live()).rooms
    assert await members.powers(rooms, room) == told
    people.remove_bot("maria", "oak street")
    assert await members.powers(rooms, room) == Powers(here=False)
    await hub.matrix.close()


async def test_in_version_12_a_creator_may_do_everything_and_stands_in_no_list(hub: Hub) -> None:
    room = hub.call("POST", "/createRoom", {"preset": "private_chat", "room_version": "12"})["room_id"]
    rooms = (await hub.matrix.live()).rooms
    assert await members.powers(rooms, room) == Powers(here=True, writes=True, deletes=True, pins=True)
    await hub.matrix.close()


async def test_the_bot_has_its_name_and_face_and_changes_them_only_when_they_change(
    synapse: Synapse, bot: Account, people: People, tmp_path: Path
) -> None:
    picture = tmp_path / "face.png"
    picture.write_bytes(b"pixels")
    hub = Hub(synapse, bot, tmp_path / "matrix", face=Face("Oak Street helper", picture))
    room = entered(hub, people)

    def profile() -> Any:
        return hub.call("GET", f"/profile/{bot.user_id}")

    async with hub.listening():
        worn = profile()
    assert worn["displayname"] == "Oak Street helper"
    changes = len(hub.events(room, "m.room.member"))
    async with hub.listening():
        assert profile() == worn
    assert len(hub.events(room, "m.room.member")) == changes, "every room was told again"
    picture.write_bytes(b"other pixels")
    async with hub.listening():
        assert profile()["avatar_url"] != worn["avatar_url"]
