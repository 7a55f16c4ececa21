"""The hub's own furniture: going on with a parked conversation, asking which flow was meant, passing a ping on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Option, View
from bot.contract.words import Msg, _
from bot.hub import alarms, answering, away, commands, conversations, lateness, private
from bot.people import forgetting
from bot.talk import pings
from bot.talk.declaring import action, flow, timer
from bot.talk.furniture import Answered, Furniture, HandOver, Reply, Toast
from bot.talk.rights import Right
from bot.talk.talk import Talk
from bot.talk.turn import Turn

RIGHTS = (
    # Everybody may answer what the hub asked them; the questions themselves stand in the flows' tables.
    Right("talk.answer", "Y|Y|Y|Y|Y|Y|Y|Y|-"),
    # What is kept of a person is theirs, in every room: to see, to take back, to erase.
    Right("my.data", "-|own|own|own|own|own|own|own|own"),
)


@flow(conversations.WHICH, title=_("Which did you mean?"), right="talk.answer", hidden=True, plain=True)
def ask_which(talk: Talk) -> HandOver:
    """Two readers were sure of the same text, or one whose own flow is open: the person says which."""
    options = [Option(name, talk.house.flows[name].title) for name in talk.params["flows"].split()]
    asked: Msg = _("Which of these do you mean?")
    if talk.params.get("waits"):
        asked, options = (
            _("Is that something new?"),
            [*options, Option(conversations.PARKED, _("No, go on as before"))],
        )
    name = talk.choose("which", asked, options)
    return talk.hand_over(name, words=talk.params["text"])


@action("talk.go_on", right="talk.answer", typed=("go on", "continue", "yes", "seguir", "si"), numbered=False)
def go_on(turn: Turn, thing: str) -> Answered:
    """Continue where you left off."""
    assert turn.chat is not None
    conversations.go_on(turn, turn.chat.id)
    return None


@action("talk.let_go", right="talk.answer", typed=("drop it", "no", "dejarlo"), numbered=False)
def let_go(turn: Turn, thing: str) -> Answered:
    """Drop the parked conversation."""
    assert turn.chat is not None
    answering.let_go(turn, turn.chat.id)
    return Reply(View.of(answering.DROPPED))


@action("talk.meant", right="talk.answer", typed=("i meant that", "eso quise decir"), numbered=False)
def take_as_meant(turn: Turn, thing: str, **args: str) -> Answered:
    """What was misspelt is done."""
    word = args.get("word", "")
    called = commands.bare(turn.house, word)
    if called is not None:
        return private.call(turn, called)
    return None if private.leave(turn, word) else Toast(private.NOTHING_OPEN)


@timer("duty.pass_on")
def pass_on(turn: Turn, about: str, payload: Mapping[str, Any]) -> None:
    """Nobody took care of a ping: the next in line is asked; at the end of the line whoever waits hears of it (G4)."""
    if pings.pass_on(turn, about, payload):
        return
    for room in turn.house.rooms:
        if room.on_person is not None:
            room.on_person(turn, int(payload.get("by", 0)), f"nobody:{payload['office']}:{about}")


@timer("forgotten.chat")
def drop_chat(turn: Turn, chat_id: str, payload: Mapping[str, Any]) -> None:
    """The last word to somebody who was forgotten is said: where it was said goes, too (V14)."""
    forgetting.drop_chat(turn.hot, int(chat_id))
    turn.erased = True


FURNITURE = Furniture(
    "kernel",
    rights=RIGHTS,
    talks=(ask_which,),
    deeds=(go_on, let_go, take_as_meant),
    timers=(
        pass_on,
        drop_chat,
        away.come_back,
        away.ask_once_more,
        away.take_back,
        lateness.sum_up,
        alarms.tell,
        alarms.tell_over,
    ),
    kinds=(*away.KINDS, *alarms.KINDS),
)
