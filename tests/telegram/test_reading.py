"""What people do on Telegram, as events."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from adapters.telegram.names import Me
from adapters.telegram.polling import rows
from adapters.telegram.reading import read
from bot.contract.address import Address, Who
from bot.contract.events import (
    Edited,
    Event,
    File,
    HubPresence,
    Moved,
    Presence,
    Reachable,
    Reacted,
    Said,
    Tapped,
)
from tests.telegram.rig import GROUP
from tests.telegram.server import Server

BOT = "talkoot_test_bot"
OURS: dict[str, Any] = {
    "message_id": 90,
    "date": 1,
    "chat": {"id": -9, "type": "group", "title": "x"},
    "text": "hi",
}


@pytest.fixture
def oak(server: Server) -> Server:
    """The bot reads all in oak street, and asks for all kinds of updates."""
    server.people.add_bot("maria", GROUP, "administrator")
    server.world.allowed = frozenset(
        ("message", "edited_message", "callback_query", "message_reaction", "chat_member", "my_chat_member")
    )
    server.world.updates.clear()
    return server


def heard(server: Server) -> list[Event | None]:
    """The events of all that waits."""
    me = Me(server.world.bot.id, server.world.bot.username)
    return [read(row.body, "telegram") for row in rows(server.world.held(), me, "telegram")]


def said(server: Server) -> Said:
    (event,) = heard(server)
    assert isinstance(event, Said)
    return event


#: (what is written in the group, what the hub reads, whether it is meant)
WORDS = [
    ("/need", "/need", True),
    ("/need food for 3", "/need food for 3", True),
    (f"/need@{BOT} food", "/need food", True),
    (f"/NEED@{BOT.upper()} food", "/NEED food", True),
    ("/need@other_bot food", "/need@other_bot food", False),
    (f"@{BOT} we need a ride", "we need a ride", True),
    (f"@{BOT}, we need a ride", "we need a ride", True),
    (f"a ride, please @{BOT}", "a ride, please", True),
    (f"ask @{BOT} for it", f"ask @{BOT} for it", True),
    ("@other_bot hello", "@other_bot hello", False),
    (f"write to me@{BOT}.org", f"write to me@{BOT}.org", False),
    ("!need food", "!need food", True),
    ("! watch out", "! watch out", False),
    ("see /need", "see /need", False),
    ("/123", "/123", True),
    (f"👩‍👩‍👧 for @{BOT}", "👩‍👩‍👧 for", True),  # offsets count UTF-16 units
    ("nice weather", "nice weather", False),
]


@pytest.mark.parametrize(("text", "words", "meant"), WORDS)
def test_g2_what_is_meant_in_a_group(oak: Server, text: str, words: str, meant: bool) -> None:
    oak.people.say("maria", text, to=GROUP)
    event = said(oak)
    assert (event.text, event.meant, event.private) == (words, meant, False)


def test_a_reply_to_the_hub_is_meant_and_names_its_message(oak: Server) -> None:
    group = oak.world.group(GROUP)
    card = oak.world.write(group, oak.world.bot.json(), text="food")
    oak.people.write("maria", group, "help", answered=card)
    other = oak.people.write("maria", group, "hm")
    oak.people.write("sam", group, "yes", answered=other)
    first, _second, third = heard(oak)
    assert isinstance(first, Said)
    assert isinstance(third, Said)
    assert (first.reply_to, first.meant) == (f"{group.id}.{card['message_id']}", True)
    assert (third.reply_to, third.meant) == (f"{group.id}.{other['message_id']}", False)


#: Ways in which "/forget" is not the sender's own words.
NOT_OWN: list[dict[str, Any]] = [
    {"forward_origin": {"type": "hidden_user", "sender_user_name": "X", "date": 1}},
    {"via_bot": {"id": 5, "is_bot": True, "first_name": "Inline"}},
    {"entities": [{"type": "blockquote", "offset": 0, "length": 7}]},
    {"entities": [{"type": "expandable_blockquote", "offset": 0, "length": 7}]},
]


@pytest.mark.parametrize("more", NOT_OWN, ids=["forward", "inline bot", "quote", "long quote"])
@pytest.mark.parametrize("to", [None, GROUP])
def test_h9_other_peoples_words_are_no_commands(oak: Server, more: dict[str, Any], to: str | None) -> None:
    oak.people.say("maria", "/forget", to=to, **more)
    event = said(oak)
    assert (event.text, event.meant) == ("“/forget”", to is None)


def test_h9_other_bots_are_not_heard_even_if_telegram_tells(oak: Server) -> None:
    message = oak.world.write(
        oak.world.group(GROUP), oak.world.user("newsbot").json() | {"is_bot": True}, text="/x"
    )
    oak.world.emit("message", message)
    assert heard(oak) == [None]


def test_h9_a_quoted_part_is_not_what_was_said(oak: Server) -> None:
    quote = {"text": "/forget", "position": 0, "is_manual": True}
    oak.people.say("maria", "what is this?", quote=quote)
    assert said(oak).text == "what is this?"


def test_anonymous_admins_and_channels_are_the_chat_they_speak_for(oak: Server) -> None:
    oak.people.say("maria", "/setup", to=GROUP, anonymous=True)
    event, group = said(oak), oak.world.group(GROUP)
    assert event.sender.who == Who("telegram", str(group.id))
    assert event.sender.name == GROUP
    assert "1087968824" not in repr(event)


def test_a_linked_channels_posts_are_nobodys_words(oak: Server) -> None:
    oak.people.say("maria", "/need", to=GROUP, is_automatic_forward=True)
    assert heard(oak) == [None]


def test_topics_are_threads_but_general_and_reply_threads_are_not(oak: Server) -> None:
    topic = oak.people.open_topic(GROUP, "Rides")
    group = oak.world.group(GROUP)
    oak.world.updates.clear()
    oak.people.say("maria", "/need a ride", to=GROUP, thread=topic)
    oak.people.say("maria", "/need food", to=GROUP)
    oak.people.write("maria", group, "/need b", more={"message_thread_id": 77})  # a reply thread
    in_topic, general, thread = heard(oak)
    assert isinstance(in_topic, Said)
    assert in_topic.chat == Address("telegram", str(group.id), str(topic))
    assert in_topic.reply_to is None, "a topic's beginning is not what was replied to"
    assert [event.chat.thread for event in (general, thread) if isinstance(event, Said)] == [None, None]
    me = Me(1, BOT)
    lanes = [row.lane for row in rows(oak.world.held(), me, "telegram")]
    assert lanes == [event.chat.lane for event in (in_topic, general, thread) if isinstance(event, Said)]


#: What may come with a message -> (words, files).
FILES: list[tuple[dict[str, Any], str, tuple[File, ...]]] = [
    (
        {"photo": [{"file_id": "s", "file_unique_id": "1", "width": 1, "height": 1, "file_size": 9},
                   {"file_id": "L", "file_unique_id": "2", "width": 9, "height": 9, "file_size": 90}],
         "caption": "our door"},
        "our door",
        (File("photo", "L", "", 90),),
    ),
    ({"voice": {"file_id": "v", "file_unique_id": "1", "duration": 3}}, "", (File("voice", "v"),)),
    (
        {"document": {"file_id": "d", "file_unique_id": "1", "file_name": "ros\u202eter.csv", "file_size": 5}},
        "",
        (File("file", "d", "roster.csv", 5),),
    ),
    ({"location": {"latitude": 43.07, "longitude": -87.9}}, "", (File("location", ""),)),
    ({"contact": {"phone_number": "14145550100", "first_name": "Uncle"}}, "", (File("contact", ""),)),
    ({"contact": {"phone_number": "14145550100", "first_name": "Maria", "user_id": 1001}}, "+14145550100", ()),
    (
        {"sticker": {"file_id": "st", "file_unique_id": "1", "width": 1, "height": 1, "type": "regular",
                     "is_animated": False, "is_video": False}},
        "",
        (File("file", "st"),),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("more", "text", "files"), FILES, ids=lambda one: "")
def test_v9_files_come_by_reference_and_places_only_by_name(
    oak: Server, more: dict[str, Any], text: str, files: tuple[File, ...]
) -> None:
    oak.people.say("maria", "", **more)
    event = said(oak)
    assert (event.text, event.files) == (text, files)
    assert "43.07" not in repr(event)


def test_service_messages_are_nothing(oak: Server) -> None:
    oak.people.say("maria", "", to=GROUP, new_chat_title="Elm street")
    assert heard(oak) == [None]


def test_a_tap_carries_its_token_and_its_message(oak: Server) -> None:
    chat = oak.world.private("maria")
    message = oak.world.write(chat, oak.world.bot.json(), text="Well?")
    callback = oak.people.press("maria", chat, message, "q:abc:0")
    (event,) = heard(oak)
    assert isinstance(event, Tapped)
    assert (event.token, event.callback, event.private) == ("q:abc:0", callback, True)
    assert (event.ref, event.at) == (f"{chat.id}.{message['message_id']}", 0.0)


def test_a_tap_on_a_message_too_old_to_be_shown(oak: Server) -> None:
    gone = {"chat": oak.world.group(GROUP).json(), "message_id": 5, "date": 0}
    oak.people.press("maria", oak.world.group(GROUP), gone, "b:t")
    (event,) = heard(oak)
    assert isinstance(event, Tapped)
    assert (event.private, event.chat.chat) == (False, str(oak.world.group(GROUP).id))


def test_edits_reactions_and_their_order(oak: Server) -> None:
    oak.people.say("maria", "need food", to=GROUP)
    oak.people.edit("maria", "need food for 3")
    oak.world.write(oak.world.group(GROUP), oak.world.bot.json(), text="food")
    oak.people.react("maria", "👍")
    oak.people.react("maria", "👍", added=False)
    first, second, third, fourth = heard(oak)
    assert isinstance(first, Said)
    assert isinstance(second, Edited)
    assert isinstance(third, Reacted)
    assert isinstance(fourth, Reacted)
    assert (second.ref, second.text) == (first.ref, "need food for 3")
    assert [(one.emoji, one.added) for one in (third, fourth)] == [("👍", True), ("👍", False)]


#: Somebody comes, goes, is thrown out; the bot is added, removed, blocked.
COMINGS: list[tuple[Callable[[Server], object], Callable[[Server], Any]]] = [
    (lambda s: s.people.join("sam", GROUP), lambda s: (Presence, True)),
    (lambda s: s.people.add_bot("maria", GROUP, "kicked"), lambda s: (HubPresence, False)),
    (lambda s: s.people.block("maria"), lambda s: (Reachable, False)),
    (lambda s: s.people.block("maria", blocking=False), lambda s: (Reachable, True)),
]


@pytest.mark.parametrize(("act", "expected"), COMINGS, ids=["join", "removed", "block", "unblock"])
def test_h19_comings_and_goings(
    oak: Server, act: Callable[[Server], object], expected: Callable[[Server], Any]
) -> None:
    act(oak)
    (event,) = heard(oak)
    kind, here = expected(oak)
    assert isinstance(event, kind)
    assert getattr(event, "reachable" if kind is Reachable else "here") is here


@pytest.mark.parametrize("status", ["left", "kicked"])
def test_h19_leaving_is_heard_by_an_admin_and_by_a_plain_member(oak: Server, status: str) -> None:
    oak.people.join("sam", GROUP)
    oak.people.leave("sam", GROUP, status)
    oak.people.add_bot("maria", GROUP, "member")
    oak.people.join("ines", GROUP)
    oak.people.leave("ines", GROUP, status)
    told = [(event.sender.name, event.here) for event in heard(oak) if isinstance(event, Presence)]
    assert told == [("Sam", True), ("Sam", False), ("Ines", True), ("Ines", False)]


def test_being_promoted_is_no_arrival(oak: Server) -> None:
    oak.people.add_bot("maria", GROUP, "member")
    oak.people.add_bot("maria", GROUP, "administrator")
    assert heard(oak) == [None, None]


def test_x7_both_messages_of_a_migration_say_the_same(oak: Server) -> None:
    old = oak.world.group(GROUP)
    new = oak.people.migrate(GROUP)
    oak.people.tell_of_migration(new)
    first, second = heard(oak)
    assert isinstance(first, Moved)
    assert isinstance(second, Moved)
    assert {(one.chat.chat, one.to.chat) for one in (first, second)} == {(str(old.id), str(new.id))}


def test_x24_order_follows_time_even_where_numbers_begin_anew(oak: Server) -> None:
    oak.people.say("maria", "/one", to=GROUP)
    oak.people.migrate(GROUP)
    oak.people.say("maria", "/two", to=GROUP, date=int(oak.world.now()) + 1)
    first, second = heard(oak)
    assert isinstance(first, Said)
    assert isinstance(second, Said)
    assert first.order < second.order


#: Bodies that are no updates of ours, or hold another type where ours has one.
BROKEN: list[Any] = [
    {}, {"me": [1, "x"], "nth": 0}, {"me": 1, "nth": 0, "update": {"update_id": 1}},
    {"me": [1, "x"], "nth": 5, "update": {"update_id": 1, "message": OURS | {"new_chat_members": [{"id": 1}]}}},
    {"me": [1, "x"], "nth": 0, "update": {"update_id": 1, "message": {"text": "no chat"}}},
    {"me": [1, "x"], "nth": 0, "update": {"update_id": 1, "message": OURS | {
        "from": {"id": 5, "is_bot": False, "first_name": "A", "language_code": ["es"]}}}},
]  # fmt: skip


@pytest.mark.parametrize("body", BROKEN)
def test_h17_what_is_no_update_is_refused(body: Any) -> None:
    with pytest.raises(ValueError, match="update"):
        read(json.dumps(body), "telegram")


def test_unknown_kinds_and_fields_are_passed_over() -> None:
    strange = {"update_id": 1, "telepathy": {"thought": 1}}
    assert read(json.dumps({"me": [1, "x"], "nth": 0, "update": strange}), "telegram") is None
