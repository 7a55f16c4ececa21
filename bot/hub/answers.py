"""Giving an answer back to where it was asked: a toast at the button, a private view, a door into private."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from types import MappingProxyType

from bot.contract.codec import dumps
from bot.contract.events import FromPerson, Opened, Reacted, Tapped
from bot.contract.views import Door, View
from bot.contract.words import Msg, _
from bot.hub import chats, conversations
from bot.hub.deeds import as_reply
from bot.people import drafts
from bot.people import person as persons
from bot.talk.furniture import Answered, HandOver, Toast
from bot.talk.turn import Turn


def give(turn: Turn, answer: Answered, event: FromPerson) -> None:
    """Hand out what a handler answered."""
    reply = as_reply(answer)
    if isinstance(reply, HandOver):
        chat_id = turn.chat.id if turn.chat and turn.chat.private else turn.private_chat(turn.actor.id)
        if chat_id is None:
            open_door(turn, Door(_("Open"), reply.flow, reply.params.get("words", "")), event, reply.params)
            _acknowledge(turn, event, None)
            return
        conversations.start(turn, chat_id, reply.flow, reply.params)
        elsewhere = isinstance(event, Tapped) and not event.private
        _acknowledge(turn, event, Toast(_("I wrote to you in private.")) if elsewhere else None)
        return
    shown = reply is not None and reply.view is not None
    if reply is not None and reply.view is not None:
        if (
            reply.in_place
            and isinstance(event, Tapped | Reacted)
            and event.ref
            and _is_last_word(turn, event)
        ):
            turn.edit(event.ref, reply.view)
        else:
            turn.reply(reply.view)
    _acknowledge(turn, event, reply.toast if reply else None, shown)


#: Seconds within which a message may still change into what became of it.
FRESH = 600.0


def _is_last_word(turn: Turn, event: Tapped | Reacted) -> bool:
    """Whether the message that was pressed is fresh and nothing was written after it (rule 16)."""
    if turn.chat is None or not event.private:
        return False
    row = turn.hot.one(
        "SELECT sent_order, done_at FROM outbox WHERE chat_id = ? AND message = ?", (turn.chat.id, event.ref)
    )
    if row is None or row[0] is None or turn.now - row[1] > FRESH:
        return False
    newer = "SELECT 1 FROM outbox WHERE chat_id = ? AND deed = 'send' AND (sent_order > ? OR state = 'queued') LIMIT 1"
    written = turn.hot.one(
        "SELECT count(*) FROM inbox WHERE lane = ? AND received_at > ?", (event.chat.lane, row[1])
    )
    only_the_tap = written is not None and written[0] <= 1
    return only_the_tap and turn.hot.one(newer, (turn.chat.id, row[0])) is None


def _acknowledge(turn: Turn, event: FromPerson, toast: Toast | None, shown: bool = False) -> None:
    """Answer a tap, always; elsewhere a toast becomes a private line, unless one was `shown` beside it."""
    if isinstance(event, Tapped) and event.callback is not None:
        _toast(turn, event.callback, toast)
    elif toast is not None and not shown:
        turn.reply(toast.text)


def _toast(turn: Turn, callback: str, toast: Toast | None) -> None:
    assert turn.chat is not None
    txn = secrets.token_hex(12)
    body = None
    if toast is not None:
        view = View.of(toast.text)
        turn.house.keep_fresh(txn, view)
        body = turn.seal(turn.actor.id, "outbox.body", txn, dumps(view))
    turn.hot.enqueue(
        chat_id=turn.chat.id, person_id=turn.actor.id, kind="toast", policy="toast", rank=0, deed="toast", body=body,
        txn=txn, now=turn.now, ref=callback,
    )  # fmt: skip


def open_door(
    turn: Turn, door: Door, event: FromPerson, params: Mapping[str, str] = MappingProxyType({})
) -> None:
    """A conversation asked for in a group goes on in private; the first words are kept as a draft.

    Where the hub can write to the person it does so at once. Else one line in the group has a button that opens the
    private chat; lines of the same 10 s are merged into one. `params` go to the flow with the words.
    """
    chat_id = turn.private_chat(turn.actor.id)
    if chat_id is not None:
        if door.flow in turn.house.flows:
            conversations.start(turn, chat_id, door.flow, {"words": door.draft} if door.draft else {})
        else:
            give(turn, turn.house.commands[door.flow].run(turn, door.draft), event)
        return
    assert turn.chat is not None
    line = f"door:{turn.chat.id}:{int(turn.now // 10)}"
    drafts.keep(turn.hot, turn.seals, turn.actor.id, door.flow, door.draft, turn.now, line, params)
    for room in turn.house.rooms:
        if room.on_person is not None:
            room.on_person(turn, turn.actor.id, "outside")
    said = View.of(SOON, silent=True) if turn.is_opening else View.of(DOOR, actions=(door,), silent=True)
    turn.say_in(turn.chat.id, said, "door", about=line, once_key=line)


#: Where the platform needs a while to open the private chat: what was wanted goes on there by itself (`opening`).
SOON: Msg = _("I'll write to you in private in a moment. Please accept my invitation there.")
DOOR: Msg = _("Let's go on in private: tap Open, then START.")


def on_opened(turn: Turn, event: Opened) -> None:
    """Begin there what was wanted."""
    person = persons.find(turn.hot, event.who)
    if person is None or person.account_id is None or person.standing == "banned":
        return
    turn.person, turn.chat = person, chats.find_or_make(turn.hot, event.chat, True, turn.now)
    chats.seen(turn, private=True)
    draft = drafts.take(turn.hot, turn.seals, person.id, turn.now)
    if draft is not None and draft.flow in turn.house.flows:
        words = {"words": draft.words} if draft.words else {}
        conversations.start(turn, turn.chat.id, draft.flow, {**draft.params, **words})
