"""What is said in a group: danger · /x, !x or a mention · a typed form replying to a card · silence. Never a bare word."""

from __future__ import annotations

from bot.contract.events import HubPresence, Said
from bot.contract.views import Door
from bot.contract.words import _
from bot.hub import commands, deeds
from bot.hub.answers import open_door
from bot.hub.guessing import drafts, hand_out
from bot.hub.private import call, offer
from bot.talk.furniture import Command, Heard
from bot.talk.turn import Turn
from bot.words.choosing import fold


def on_said(turn: Turn, said: Said) -> None:
    assert turn.chat is not None
    if turn.actor.standing == "banned":
        return
    if said.meant and turn.chat.purposes and offer(turn, said, Heard(said.text, said.ref), "alarms"):
        return
    called = commands.marked(turn.house, said.text)
    if called is not None and said.meant:
        _called_in_group(turn, said, called)
        return
    pressed = _form_on_card(turn, said) or (deeds.typed(turn, said.text) if said.meant else None)
    if pressed is not None:
        hand_out(turn, deeds.press(turn, pressed), event=said)
        return
    if said.meant and said.reply_to is None and said.text.strip() and turn.chat.purposes:
        found = drafts(turn, said.text)
        if len(found) == 1:
            open_door(turn, Door(_("Open"), found[0][0], said.text), said)
        return
    for room in turn.house.rooms:
        if room.overhears is not None and turn.chat.ear == "open":
            room.overhears(turn, Heard(said.text, said.ref, files=said.files))


def _called_in_group(turn: Turn, said: Said, called: commands.Called) -> None:
    assert turn.chat is not None
    thing = called.thing
    if thing is None:
        return
    if isinstance(thing, Command) and thing.name in HERE:
        hand_out(turn, call(turn, called), event=said)
    elif turn.chat.purposes:
        open_door(turn, Door(_("Open"), thing.name, called.rest), said)


#: Commands that are about the chat they are said in.
HERE = frozenset(("setup",))


def _form_on_card(turn: Turn, said: Said) -> deeds.Press | None:
    """ "help", "yo voy" in reply to a card."""
    if said.reply_to is None or turn.chat is None:
        return None
    card = turn.hot.one(
        "SELECT id FROM card WHERE chat_id = ? AND message = ?", (turn.chat.id, said.reply_to)
    )
    if card is None:
        return None
    for verb, thing in turn.hot.all(
        "SELECT verb, thing FROM button WHERE card_id = ? ORDER BY id", (card[0],)
    ):
        deed = turn.house.deeds.get(verb)
        if deed is not None and fold(said.text) in {fold(form) for form in deed.typed}:
            return deeds.Press(verb, thing, {})
    return None


def on_hub_presence(turn: Turn, event: HubPresence) -> None:
    assert turn.chat is not None
    gone = None if event.here else turn.now
    turn.hot.run("UPDATE chat SET gone_at = ? WHERE id = ?", (gone, turn.chat.id))
    for room in turn.house.rooms:
        if room.on_person is not None and turn.person is not None:
            room.on_person(
                turn, turn.person.id, f"chat:{turn.chat.id}:{'added' if event.here else 'removed'}"
            )
