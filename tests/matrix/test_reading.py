"""What people do on Matrix, as events."""

from __future__ import annotations

import json
from typing import Any

import pytest

from adapters.matrix.names import Media
from adapters.matrix.reading import read
from bot.contract.address import Address, Who
from bot.contract.events import (
    Deleted,
    Edited,
    Event,
    File,
    HubPresence,
    Moved,
    Presence,
    Reachable,
    Reacted,
    Said,
    Sender,
    Tapped,
    Unreadable,
)

OWN, MARIA, ROOM = "@talkoot:oak.example", "@maria:oak.example", "!street:oak.example"
PILL = f'<a href="https://matrix.to/#/{OWN}">Talkoot</a>'
HERE = Address("matrix", ROOM)
SENDER = Sender(Who("matrix", MARIA), "Maria")


def body(content: Any, kind: str = "m.room.message", *, sender: str = MARIA, **more: Any) -> dict[str, Any]:
    """A raw body as the loop stores it; `more` about the row, or about the event."""
    event = {
        "type": kind,
        "sender": sender,
        "event_id": "$1",
        "origin_server_ts": 1_700_000_000_123,
        "content": content,
    }
    row = {
        "room": ROOM,
        "direct": False,
        "own": OWN,
        "name": "Maria",
        "to_hub": False,
        "trouble": "",
        "cover": "",
    }
    event |= {name: value for name, value in more.items() if name not in (*row, "title", "redacted")}
    row |= {name: value for name, value in more.items() if name not in event}
    return row | {"event": event}


def heard(content: Any, kind: str = "m.room.message", **more: Any) -> Event | None:
    return read(json.dumps(body(content, kind, **more)), "matrix")


def said(content: Any, **more: Any) -> Said:
    event = heard(content, **more)
    assert isinstance(event, Said)
    return event


def text(words: Any, **more: Any) -> dict[str, Any]:
    return {"msgtype": "m.text", "body": words, "m.mentions": {}} | more


def named(words: str, html: str = "") -> dict[str, Any]:
    """A message that names the bot, as Element writes it."""
    dressed = {"format": "org.matrix.custom.html", "formatted_body": html} if html else {}
    return text(words, **dressed) | {"m.mentions": {"user_ids": [OWN]}}


@pytest.mark.parametrize("cover", ["", "sealed", "open", "bare"])
def test_h21_how_it_came_is_said(cover: str) -> None:
    assert said(text("hello"), cover=cover).sender.cover == cover


def test_h21_another_cover_is_no_event() -> None:
    with pytest.raises(ValueError, match="another type"):
        heard(text("hello"), cover="golden")


#: (what is written in the group, what the hub reads, whether it is meant)
WORDS: list[tuple[dict[str, Any], str, bool]] = [
    (text("!need food for 3"), "!need food for 3", True),
    (text("/need food"), "/need food", True),
    (text("! watch out"), "! watch out", False),
    (text("see !need"), "see !need", False),
    (text("nice weather"), "nice weather", False),
    (named("Talkoot: we need a ride", f"{PILL}: we need a ride"), "we need a ride", True),
    (named("Talkoot we need a ride", f"{PILL} we need a ride"), "we need a ride", True),
    (named("a ride, please Talkoot", f"a ride, please {PILL}"), "a ride, please", True),
    (named("ask Talkoot for it", f"ask {PILL} for it"), "ask Talkoot for it", True),
    (named(f"{OWN} we need a ride"), "we need a ride", True),
    (named("Talkoot !need food", f"{PILL} !need food"), "!need food", True),
    (text("@talkoot we need a ride"), "we need a ride", True),  # typed, not chosen from the list
    (text("@Talkoot: we need a ride"), "we need a ride", True),
    (text("@talkoot:elsewhere.example hello"), "@talkoot:elsewhere.example hello", False),
    (text("talkoot is nice"), "talkoot is nice", False),
    (text("write to me@talkoot.example"), "write to me@talkoot.example", False),
    ({"msgtype": "m.text", "body": "Talkoot hello", "formatted_body": f"{PILL} hello"}, "hello", True),  # an old app
    (text("Talkoot hello", formatted_body=f"{PILL} hello"), "Talkoot hello", False),  # says that nobody is meant
]  # fmt: skip


@pytest.mark.parametrize(("content", "words", "meant"), WORDS, ids=lambda one: "")
def test_g2_what_is_meant_in_a_group(content: dict[str, Any], words: str, meant: bool) -> None:
    event = said(content)
    assert (event.text, event.meant, event.private) == (words, meant, False)


def test_in_private_all_is_meant() -> None:
    event = said(text("I need a ride"), direct=True)
    assert (event.private, event.meant, event.chat, event.sender) == (True, True, HERE, SENDER)
    assert (event.ref, event.order, event.at) == ("$1", 1_700_000_000_123, 1_700_000_000.123)


#: Ways in which "!forget" is not the sender's own words.
NOT_OWN: dict[str, dict[str, Any]] = {
    "forward": text("!forget", **{"m.forwarded": {}}),
    "quote": text("> !forget"),
    "rich quote": text("!forget", formatted_body="<blockquote>!forget</blockquote>"),
    "emote": text("!forget", msgtype="m.emote"),
}


@pytest.mark.parametrize("direct", [True, False], ids=["private", "group"])
@pytest.mark.parametrize("content", NOT_OWN.values(), ids=NOT_OWN)
def test_h9_other_peoples_words_are_no_commands(content: dict[str, Any], direct: bool) -> None:
    event = said(content, direct=direct)
    assert not event.text.startswith(("/", "!"))
    assert "!forget" in event.text
    assert event.meant is direct


@pytest.mark.parametrize("content", [text("!x", msgtype="m.notice"), text("!x", msgtype="m.server_notice")])
def test_h9_other_programs_are_not_heard(content: dict[str, Any]) -> None:
    assert heard(content, direct=True) is None
    assert heard(text("hello"), sender=OWN) is None, "nor the bot itself"


def edit(words: str, **more: Any) -> dict[str, Any]:
    relation = {"rel_type": "m.replace", "event_id": "$0"}
    return text(f"* {words}", **{"m.new_content": text(words, **more), "m.relates_to": relation})


def test_h9_an_edit_is_no_new_message() -> None:
    event = heard(edit("yes"), direct=True)
    assert event == Edited(SENDER, HERE, True, "$0", "yes", 1_700_000_000_123, 1_700_000_000.123)
    assert heard(edit("yes", msgtype="m.notice")) is None


def reply(words: str, to: str = "$7", **more: Any) -> dict[str, Any]:
    return text(words, **{"m.relates_to": {"m.in_reply_to": {"event_id": to}}}, **more)


@pytest.mark.parametrize(
    ("words", "read_as"),
    [
        ("help", "help"),
        ("> <@talkoot:oak.example> Food, near Oak\n> 1. I can help\n\nhelp", "help"),
        ("> * <@maria:oak.example> waves\n\nhello", "hello"),
        ("> <@a:b> !forget\n\n", ""),
    ],
)
def test_a_reply_is_read_without_what_apps_write_above_it(words: str, read_as: str) -> None:
    event = heard(reply(words), to_hub=True)
    assert read_as or event is None
    assert event is None or (isinstance(event, Said) and event.text == read_as)


def test_a_reply_to_the_hub_is_meant_and_names_its_message() -> None:
    ours, theirs = said(reply("help"), to_hub=True), said(reply("help"))
    assert (ours.reply_to, ours.meant) == ("$7", True)
    assert (theirs.reply_to, theirs.meant) == ("$7", False)


def threaded(words: str, to: str | None = None) -> dict[str, Any]:
    relation = {
        "rel_type": "m.thread",
        "event_id": "$root",
        "is_falling_back": to is None,
        "m.in_reply_to": {"event_id": to or "$newest"},
    }
    return text(words, **{"m.relates_to": relation})


#: (what, about the row, thread, reply): a thread below a message of ours is an answer to it, in its room.
THREADS: list[tuple[dict[str, Any], dict[str, Any], str | None, str | None]] = [
    (threaded("we need a ride"), {}, "$root", None),
    (threaded("hm", to="$7"), {}, "$root", "$7"),
    (threaded("help", to="$7"), {"to_hub": True}, "$root", "$7"),
    (threaded("help"), {"to_hub": True}, None, "$root"),
    (threaded("yes"), {"direct": True}, None, None),
    (threaded("yes"), {"direct": True, "to_hub": True}, None, "$root"),
]


@pytest.mark.parametrize(("content", "row", "thread", "reply_to"), THREADS)
def test_threads_are_places_of_their_own_but_for_those_about_the_hubs_words(
    content: dict[str, Any], row: dict[str, Any], thread: str | None, reply_to: str | None
) -> None:
    event = said(content, **row)
    assert (event.chat, event.reply_to) == (Address("matrix", ROOM, thread), reply_to)


SEALED = {
    "url": "mxc://oak.example/abc",
    "key": {"k": "kk"},
    "iv": "vv",
    "hashes": {"sha256": "hh"},
    "v": "v2",
}
MXC = "mxc://oak.example/abc"


def sent(msgtype: str, **more: Any) -> dict[str, Any]:
    return {"msgtype": msgtype, "body": "a.bin", "info": {"size": 9}, "url": MXC} | more


#: What may come with a message -> (words, files).
FILES: list[tuple[dict[str, Any], str, File]] = [
    (sent("m.image"), "", File("photo", MXC, "a.bin", 9)),
    (sent("m.image", body="our door", filename="a.png"), "our door", File("photo", MXC, "a.png", 9)),
    (sent("m.image", file=SEALED), "", File("photo", Media(MXC, "kk", "vv", "hh").ref, "a.bin", 9)),
    (sent("m.audio", **{"org.matrix.msc3245.voice": {}}), "", File("voice", MXC, "a.bin", 9)),
    (sent("m.audio"), "", File("file", MXC, "a.bin", 9)),
    (sent("m.video"), "", File("file", MXC, "a.bin", 9)),
    (sent("m.file", filename="ros\u202eter.csv"), "a.bin", File("file", MXC, "roster.csv", 9)),
    (sent("m.image", info={"size": -1}), "", File("photo", MXC, "a.bin", 0)),
    (sent("m.image", info={"size": 10**30}), "", File("photo", MXC, "a.bin", 0)),
    (sent("m.location", geo_uri="geo:43.07,-87.9"), "", File("location", "")),
]  # fmt: skip


@pytest.mark.parametrize(("content", "words", "file"), FILES, ids=lambda one: "")
def test_v9_files_come_by_reference_and_places_only_by_name(
    content: dict[str, Any], words: str, file: File
) -> None:
    event = said(content, direct=True)
    assert (event.text, event.files) == (words, (file,))
    assert "43.07" not in repr(event)
    if file.ref:
        assert Media.named(file.ref).ref == file.ref


def test_a_sticker_is_a_file() -> None:
    event = heard({"body": "hug", "url": MXC, "info": {}}, "m.sticker", direct=True)
    assert isinstance(event, Said)
    assert event.files == (File("file", MXC, "hug"),)


def vote(*answers: str, stable: bool = False) -> tuple[dict[str, Any], str]:
    about = {"m.relates_to": {"rel_type": "m.reference", "event_id": "$poll"}}
    if stable:
        return about | {"m.selections": list(answers)}, "m.poll.response"
    name = "org.matrix.msc3381.poll.response"
    return about | {name: {"answers": list(answers)}}, name


@pytest.mark.parametrize("stable", [False, True])
def test_a_vote_is_a_button_pressed(stable: bool) -> None:
    tapped = heard(*vote("q:n:1", stable=stable), direct=True)
    assert tapped == Tapped(
        SENDER, HERE, True, "q:n:1", "$poll", 1_700_000_000_123, 1_700_000_000.123, tokens=("q:n:1",)
    )
    taken_back = heard(*vote(stable=stable))
    assert isinstance(taken_back, Tapped)
    assert (taken_back.token, taken_back.tokens, taken_back.ref) == ("", (), "$poll")
    assert heard(*vote("x" * 5000, stable=stable)) is None, "no answer of ours"


def test_p16_a_vote_for_several_says_all_of_them_once() -> None:
    tapped = heard(*vote("b:x", "b:y", "b:x"))
    assert isinstance(tapped, Tapped)
    assert (tapped.token, tapped.tokens) == ("b:x", ("b:x", "b:y"))
    assert heard(*vote(*(f"b:{n}" for n in range(21)))) is None, "more than a poll of ours has"
    assert heard(*vote("b:x", "x" * 5000)) is None


def reaction(key: Any = "1\ufe0f\u20e3") -> dict[str, Any]:
    return {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$card", "key": key}}


def test_reactions_come_and_go() -> None:
    put = heard(reaction(), "m.reaction")
    assert isinstance(put, Reacted)
    assert (put.ref, put.emoji, put.added) == ("$card", "1\ufe0f\u20e3", True)
    known = {"type": "m.reaction", "content": reaction()}
    taken = heard({"redacts": "$0"}, "m.room.redaction", redacted=known)
    assert isinstance(taken, Reacted)
    assert (taken.ref, taken.added) == ("$card", False)
    assert heard(reaction("x" * 5000), "m.reaction") is None


@pytest.mark.parametrize("event", [{"redacts": "$0"}, {}], ids=["old rooms", "new rooms"])
def test_v12_a_redaction_is_a_message_gone(event: dict[str, Any]) -> None:
    content = {} if event else {"redacts": "$0"}
    assert heard(content, "m.room.redaction", **event) == Deleted(HERE, "$0", 1_700_000_000.123, SENDER)


def member(membership: str, before: str | None, whose: str = MARIA, **more: Any) -> Event | None:
    unsigned: dict[str, Any] = {} if before is None else {"prev_content": {"membership": before}}
    unsigned |= {"prev_sender": more.pop("prev_sender")} if "prev_sender" in more else {}
    content = {"membership": membership}
    return heard(content, "m.room.member", state_key=whose, unsigned=unsigned, **more)


AT = 1_700_000_000.123
#: (membership, before, whose, about the row) -> event
COMINGS: list[tuple[str, str | None, str, dict[str, Any], Event | None]] = [
    ("join", "leave", MARIA, {}, Presence(SENDER, HERE, True, AT)),
    ("join", None, MARIA, {}, Presence(SENDER, HERE, True, AT)),
    ("leave", "join", MARIA, {}, Presence(SENDER, HERE, False, AT)),
    ("ban", "join", MARIA, {"sender": "@olga:oak.example"}, Presence(SENDER, HERE, False, AT)),
    ("join", "join", MARIA, {}, None),  # a new face
    ("invite", "leave", MARIA, {}, None),
    ("leave", "invite", MARIA, {}, None),
    ("leave", "ban", MARIA, {}, None),
    ("leave", "join", MARIA, {"direct": True}, Reachable(SENDER.who, False, AT)),
    ("leave", "invite", MARIA, {"direct": True}, Reachable(SENDER.who, False, AT)),
    ("join", "invite", MARIA, {"direct": True}, Reachable(SENDER.who, True, AT)),
    ("join", "invite", OWN, {"sender": OWN, "prev_sender": MARIA, "title": "Oak\u202e Street"},
     HubPresence(SENDER, HERE, True, "Oak Street", AT)),
    ("join", None, OWN, {"sender": OWN}, HubPresence(None, HERE, True, "", AT)),
    ("leave", "join", OWN, {}, HubPresence(SENDER, HERE, False, "", AT)),
    ("join", "invite", OWN, {"sender": OWN, "prev_sender": MARIA, "direct": True}, None),
    ("ban", "join", OWN, {"direct": True}, Reachable(SENDER.who, False, AT)),
]  # fmt: skip


@pytest.mark.parametrize(("now", "before", "whose", "row", "event"), COMINGS)
def test_h19_comings_and_goings(
    now: str, before: str | None, whose: str, row: dict[str, Any], event: Event | None
) -> None:
    assert member(now, before, whose, **row) == event


def test_x7_an_upgraded_room_is_a_move() -> None:
    event = heard({"replacement_room": "!new"}, "m.room.tombstone", state_key="")
    assert event == Moved(HERE, Address("matrix", "!new"), AT)


@pytest.mark.parametrize("more", [{"trouble": "undecryptable"}, {}])
def test_x22_what_cannot_be_opened_is_told_as_that(more: dict[str, Any]) -> None:
    content = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "x"}
    assert heard(content, "m.room.encrypted", direct=True, **more) == Unreadable(SENDER, HERE, True, "$1", AT)


#: No event is called that.
NAMELESS = ("", "7", "$", "$" + "x" * 300, "$a b", "$\ud83d", "$\0", "$é")
#: Bodies that are no events, or hold another type where an event has one.
BROKEN: list[dict[str, Any]] = [
    {},
    {"event": {}},
    body(text("hi")) | {"name": ["Maria"]},
    body(text("hi")) | {"own": None},
    body(text("hi"), sender="Maria"),
    body(text("hi"), sender="@" + "m" * 300 + ":x"),
    body(text(["hi"])),
    body({"msgtype": "m.text"}),
    body([]),
    body(text("hi"), origin_server_ts=-1),
    body(text("hi"), origin_server_ts=True),
    body(text("hi"), origin_server_ts=10**18),
    body(text("hi"), event_id=5),
    body(sent("m.image", url="https://evil.example/a.png")),
    body(sent("m.image", url="mxc://evil.example/../../x")),
    body(sent("m.image", file={"url": MXC})),
    body({"m.relates_to": {}}, "m.reaction"),
    body({}, "m.room.redaction"),
    body({}, "m.room.tombstone", state_key=""),
    body({"org.matrix.msc3381.poll.response": {"answers": "x"}}, "m.poll.response"),
    *(body(reply("hm", to=ref)) for ref in NAMELESS),
    *(body({"m.relates_to": {"event_id": ref, "key": "x"}}, "m.reaction") for ref in NAMELESS),
    *(body({"redacts": ref}, "m.room.redaction") for ref in NAMELESS if ref),
]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda one: "")
def test_h17_what_is_no_event_is_refused(broken: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not an event"):
        read(json.dumps(broken), "matrix")


@pytest.mark.parametrize("kind", ["m.room.topic", "m.call.invite", "org.matrix.msc3381.poll.start"])
def test_other_kinds_are_passed_over(kind: str) -> None:
    assert heard({}, kind) is None
    assert heard({"msgtype": "m.key.verification.request", "body": "hi"}) is None


@pytest.mark.parametrize(
    "words",
    [
        "<a href=" * 8000,
        "> <@" * 16000,
        "@talkoot" * 8000,
        ">\n" * 30000,
        " " * 60000 + "Talkoot",
        "/" * 64000,
    ],
    ids=lambda one: "",
)
def test_h18_64_kilobytes_of_anything_take_no_time(words: str) -> None:
    event = heard(reply(words, formatted_body=words) | {"m.mentions": {"user_ids": [OWN]}})
    assert event is None or isinstance(event, Said)


def test_h6_a_name_is_cleaned() -> None:
    assert said(text("hi"), name="Ma\u202eria").sender.name == "Maria"
