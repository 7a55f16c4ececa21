"""What is said in a group: danger · /x, !x or a mention · a typed form replying to a card · silence."""

from __future__ import annotations

from bot.contract.events import HubPresence, Said
from bot.contract.names import clean
from bot.contract.views import Door
from bot.contract.words import _
from bot.hub import commands, deeds
from bot.hub.answers import give, open_door
from bot.hub.guessing import drafts, hand_out
from bot.hub.private import call, offer
from bot.people import roles
from bot.store import cards, hung
from bot.talk.furniture import Command, Heard
from bot.talk.turn import Turn
from bot.words.choosing import fold


def on_said(turn: Turn, said: Said) -> None:
    """The first that fits takes it; nobody's word is answered with an error."""
    assert turn.chat is not None
    if said.reply_to is not None:
        cards.replied(turn.hot, turn.chat.id, said.reply_to)
    if turn.actor.standing == "banned":
        return
    if said.meant:
        _meant_for_us(turn, said)
    elif not _form_on_card(turn, said) and turn.chat.ear == "open":
        _overhear(turn, said)


def _overhear(turn: Turn, said: Said) -> None:
    """What was not meant for the hub; at most one room takes it up, in private."""
    heard = Heard(said.text, said.ref, files=said.files, reply_to=said.reply_to)
    named = [room.overhears(turn, heard) for room in turn.house.rooms if room.overhears is not None]
    found = [flow for flow in named if flow is not None]
    if len(found) == 1 and turn.private_chat(turn.actor.id) is not None:
        give(turn, found[0], said)


def _meant_for_us(turn: Turn, said: Said) -> None:
    assert turn.chat is not None
    called = commands.marked(turn.house, said.text)
    if turn.chat.purposes and offer(turn, said, Heard(said.text, said.ref), "alarms"):
        return
    if called is not None:
        _called_in_group(turn, said, called)
    elif not (_form_on_card(turn, said) or _form_with_number(turn, said)) and said.reply_to is None:
        _free_text(turn, said)


def _free_text(turn: Turn, said: Said) -> None:
    """A mention of the hub with a need in it: the conversation goes on in private."""
    assert turn.chat is not None
    found = drafts(turn, said.text) if turn.chat.purposes and said.text.strip() else []
    if len(found) == 1:
        open_door(turn, Door(_("Open"), found[0][0], said.text), said)


def _form_with_number(turn: Turn, said: Said) -> bool:
    """ "help 12"."""
    pressed = deeds.typed(turn, said.text)
    if pressed is not None:
        hand_out(turn, deeds.press(turn, pressed), event=said)
    return pressed is not None


def _called_in_group(turn: Turn, said: Said, called: commands.Called) -> None:
    assert turn.chat is not None
    thing = called.thing
    if thing is None:
        return
    if isinstance(thing, Command) and thing.name in HERE:
        hand_out(turn, call(turn, called), event=said)
    elif turn.chat.purposes and turn.may(thing.right):
        open_door(turn, Door(_("Open"), thing.name, called.rest), said)


#: Commands that are about the chat they are said in.
HERE = frozenset(("setup",))


def _form_on_card(turn: Turn, said: Said) -> bool:
    """ "help", "yo voy" in reply to a card."""
    if said.reply_to is None or turn.chat is None:
        return False
    card = hung.card_of(turn.hot, turn.chat.id, said.reply_to)
    buttons = (
        turn.hot.all("SELECT verb, thing FROM button WHERE card_id = ? ORDER BY id", (card.id,))
        if card is not None
        else []
    )
    for verb, thing in buttons:
        deed = turn.house.deeds.get(verb)
        if deed is not None and fold(said.text) in deeds.forms(deed):
            hand_out(turn, deeds.press(turn, deeds.Press(verb, thing, {})), event=said)
            return True
    return False


def on_hub_presence(turn: Turn, event: HubPresence) -> None:
    assert turn.chat is not None
    gone = None if event.here else turn.now
    turn.hot.run("UPDATE chat SET gone_at = ? WHERE id = ?", (gone, turn.chat.id))
    if event.chat.thread is None:  # the whole of it, topics included
        turn.hot.run(
            "UPDATE chat SET gone_at = ? WHERE adapter = ? AND chat = ?",
            (gone, event.chat.adapter, event.chat.chat),
        )
    if (
        event.here
        and event.title
        and turn.person is not None
        and roles.has(turn.hot, turn.person.id, "organizer")
    ):
        title = turn.seal(None, "chat.title", turn.chat.id, clean(event.title))
        turn.hot.run("UPDATE chat SET title = ? WHERE id = ?", (title, turn.chat.id))
    for room in turn.house.rooms:
        if room.on_person is not None and turn.person is not None:
            room.on_person(
                turn, turn.person.id, f"chat:{turn.chat.id}:{'added' if event.here else 'removed'}"
            )
