"""Chats and accounts as the platforms report them: found or made, joined, left, moved, blocked."""

from __future__ import annotations

import json

from bot.contract.address import Address
from bot.contract.events import Moved, Presence, Reachable, Sender
from bot.contract.names import clean
from bot.hub import topics
from bot.people import codes
from bot.people import person as persons
from bot.people.person import Person
from bot.reading.language import guess_language
from bot.store.hot import Hot
from bot.store.moving import move
from bot.store.sealing import Seals
from bot.talk.look import COLUMNS, ChatRow, chat_of
from bot.talk.turn import GUESSED, Turn

_FIND = f"SELECT {COLUMNS} FROM chat WHERE adapter = ? AND chat = ? AND thread = ?"  # noqa: S608 - constant


def find_or_make(hot: Hot, address: Address, private: bool, now: float) -> ChatRow:
    """The row of a chat; an unknown one is stored unbound, with nothing of its content (V25)."""
    key = (address.adapter, address.chat, address.thread or "")
    row = hot.one(_FIND, key)
    if row is None:
        hot.run(
            "INSERT INTO chat (adapter, chat, thread, private, title, purposes, languages, ear, added_at, last_order)"
            " VALUES (?,?,?,?,NULL,'','','closed',?,0)",
            (*key, private, now),
        )
        row = hot.one(_FIND, key)
        assert row is not None
    return chat_of(row)


def find_person(hot: Hot, seals: Seals, sender: Sender, now: float) -> Person:
    """Whoever acts; somebody new is a stranger until seen in a bound chat or let in."""
    found = persons.find(hot, sender.who)
    return found or persons.meet(hot, seals, sender.who, clean(sender.name), now)


def seen(turn: Turn, private: bool) -> None:
    """Note where whoever acts was seen: their private chat, or their presence in a bound one."""
    person, chat = turn.actor, turn.chat
    if chat is None:
        return
    if private and (person.chat_id != chat.id or not person.reachable):
        turn.hot.run(
            "UPDATE account SET chat_id = ?, reachable = ?, seen_at = ? WHERE id = ?",
            (chat.id, True, turn.now, person.account_id),
        )
        person.chat_id, person.reachable = chat.id, True
    if not private and chat.purposes:
        be_present(turn, person, chat.id, here=True)


def note_cover(hot: Hot, chat: ChatRow, sender: Sender) -> None:
    """Whether the chat is sealed, as its messages show (V24)."""
    sealed = None if sender.cover == "" else sender.cover != "open"
    if sealed is not None and sealed is not chat.sealed:
        hot.run("UPDATE chat SET sealed = ? WHERE id = ?", (sealed, chat.id))


def be_present(turn: Turn, person: Person, chat_id: int, here: bool) -> None:
    """Somebody is (or no longer is) in a bound chat: that makes and unmakes members."""
    turn.hot.run(
        "INSERT INTO presence (person_id, chat_id, here, checked_at) VALUES (?,?,?,?) ON CONFLICT (person_id, chat_id)"
        " DO UPDATE SET here = excluded.here, checked_at = excluded.checked_at",
        (person.id, chat_id, here, turn.now),
    )
    if here and person.standing == "stranger":
        persons.change(turn.hot, person, standing="member")
        _tell_rooms(turn, person.id, "joined")
    elif (
        not here
        and person.standing == "member"
        and person.let_in_at is None
        and not _is_anywhere(turn, person.id)
    ):
        persons.change(turn.hot, person, standing="stranger")
        _tell_rooms(turn, person.id, "left")


def note_found(turn: Turn, found_json: str) -> None:
    """What live look-ups before the turn found out; see `bot.hub.membership`."""
    if found_json == "{}":
        return
    found, person = json.loads(found_json), turn.actor
    for chat_id, here in found.get("present", {}).items():
        be_present(turn, person, int(chat_id), bool(here))
        turn.found_here |= bool(here)
    turn.is_opening = bool(found.get("opening"))
    if "private" in found and person.chat_id is None:
        where = turn.hot.one("SELECT adapter FROM account WHERE id = ?", (person.account_id,))
        assert where is not None
        chat, thread = found["private"]
        private = find_or_make(turn.hot, Address(where[0], chat, thread or None), True, turn.now)
        turn.hot.run("UPDATE account SET chat_id = ? WHERE id = ?", (private.id, person.account_id))
        person.chat_id = private.id


def _is_anywhere(turn: Turn, person_id: int) -> bool:
    return (
        turn.hot.one(
            "SELECT 1 FROM presence p JOIN chat c ON c.id = p.chat_id"
            " WHERE p.person_id = ? AND p.here AND c.gone_at IS NULL AND c.purposes <> ''",
            (person_id,),
        )
        is not None
    )


def _tell_rooms(turn: Turn, person_id: int, what: str) -> None:
    for room in turn.house.rooms:
        if room.on_person is not None:
            room.on_person(turn, person_id, what)


def on_presence(turn: Turn, event: Presence) -> None:
    """Somebody joined or left a group, so all of its topics."""
    for chat_id in topics.bound(turn.hot, event.chat):
        be_present(turn, turn.actor, chat_id, event.here)


def on_reachable(turn: Turn, event: Reachable) -> None:
    """An account blocked or unblocked the hub (X6): flows that wait for this person learn of it."""
    person = persons.find(turn.hot, event.who)
    if person is None:
        return
    turn.hot.run(
        'UPDATE account SET reachable = ? WHERE adapter = ? AND "user" = ?',
        (event.reachable, event.who.adapter, event.who.user),
    )
    if not event.reachable and turn.private_chat(person.id) is None:
        _tell_rooms(turn, person.id, "unreachable")


def on_moved(turn: Turn, event: Moved) -> None:
    """A chat has a new identifier."""
    move(turn.hot, event.chat, event.to, turn.now)


def listen_for_language(turn: Turn, text: str, app_language: str | None) -> None:
    """The language of their first words if read with confidence, else their app's, if it is spoken here.

    The app's is a guess: words that can be read count more, until the person chooses. A one-time code is no word
    of any language.
    """
    person, spoken = turn.actor, turn.community.languages
    if person.language is not None and GUESSED not in person.notes:
        return
    words = " ".join(word for word in text.split() if codes.read(word) is None or word.isalpha())
    language, sure = guess_language(words)
    if language in spoken and sure >= SURE:
        turn.set_person(person, language=language)
    elif person.language is None and app_language and app_language[:2] in spoken:
        turn.set_person(person, language=app_language[:2])
        persons.note(turn.hot, person, {GUESSED: True})


#: How sure a guess must be before a person's language follows it.
SURE = 0.7
