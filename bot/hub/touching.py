"""Buttons, reactions, and messages that people edit or delete, or that nothing here can open."""

from __future__ import annotations

from bot.contract.events import Deleted, Edited, Reacted, Tapped, Unreadable
from bot.contract.words import _
from bot.hub import answering, deeds, limits
from bot.hub.guessing import greet, hand_out
from bot.talk.furniture import Answered
from bot.talk.turn import Turn


def on_tapped(turn: Turn, event: Tapped) -> None:
    assert turn.chat is not None
    kind, _colon, rest = event.token.partition(":")
    answer: Answered
    if kind == "q" and event.private:
        nonce, _sep, index = rest.partition(":")
        answer = answering.tap(turn, turn.chat.id, nonce, int(index) if index.isdecimal() else -1)
    elif not event.token and event.ref is not None:
        taken_off = deeds.taken_off(turn, event.ref)
        answer = deeds.press(turn, taken_off) if taken_off is not None else None
    elif kind == "b":
        pressed = deeds.together(turn, event.tokens) if event.tokens else deeds.by_token(turn, rest)
        answer = deeds.press(turn, pressed) if isinstance(pressed, deeds.Press) else pressed
    else:
        answer = deeds.GONE
    hand_out(turn, answer, event=event)
    if event.private:
        greet(turn)


def on_reacted(turn: Turn, event: Reacted) -> None:
    pressed = deeds.on_reaction(turn, event.ref, event.emoji) if event.added else None
    if pressed is not None:
        hand_out(turn, deeds.press(turn, pressed), event=event)


def on_edited(turn: Turn, event: Edited) -> None:
    """Before the end an edit changes the draft; later the rooms may ask, or it is ignored with a notice (X27)."""
    assert turn.chat is not None
    if event.private and answering.edit(turn, turn.chat.id, event.ref, event.text):
        return
    for room in turn.house.rooms:
        answer = room.on_edit(turn, event.ref, event.text) if room.on_edit is not None else None
        if answer is not None:
            hand_out(turn, answer, event=event)
            return
    if event.private:
        turn.reply(_("I keep what you wrote first. To change something, write it as a new message."))


def on_deleted(turn: Turn, event: Deleted) -> None:
    for room in turn.house.rooms:
        if room.on_edit is not None:
            room.on_edit(turn, event.ref, None)


#: Seconds within which somebody hears once that their messages cannot be opened.
NOTICED = 86400


def on_unreadable(turn: Turn, event: Unreadable) -> None:
    """One polite notice a day to whoever wrote it, in private; each is counted (X22)."""
    turn.audit("unreadable", f"chat:{turn.chat.id}" if turn.chat else "")
    if turn.actor.standing != "banned" and limits.allow(turn, "unreadable", 1, NOTICED):
        turn.reply(
            _(
                "A message of yours reached me locked, without its key, so I can't read it. Please send it again."
                " If that doesn't help, restart your app first."
            ),
            "notice",
        )
