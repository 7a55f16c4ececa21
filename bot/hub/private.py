"""What somebody writes to the hub in private, in this order:

danger · /x or !x · a reply to a relayed message, or "@12 …" · "help 12" · the hub's own words · the open question ·
a bare command word · an open relay · a prompt that waits · free text · help
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from bot.contract.events import Said
from bot.contract.views import View
from bot.contract.words import _
from bot.hub import answering, chats, commands, conversations, deeds, limits, slips
from bot.hub.guessing import (
    CERTAIN,
    SURE,
    Found,
    ask_a_room,
    drafts,
    free_text,
    greet,
    hand_out,
    prompt,
    understood,
    which_of,
)
from bot.reading.danger import is_danger
from bot.reading.leaving import read_leaving
from bot.reading.reaching import asks_for_person
from bot.reading.temper import is_thanks
from bot.talk.furniture import Answered, Command, Flow, HandOver, Heard, Reply
from bot.talk.turn import Turn
from bot.words.choosing import fold

_AT_NUMBER = re.compile(r"@(\d{1,9})\s+(.+)", re.DOTALL)


def on_said(turn: Turn, said: Said) -> None:
    chats.listen_for_language(turn, said.text, said.sender.language)
    if turn.actor.standing == "banned" and not _may_though_banned(turn, said):
        _only_where_to_call(turn, said.text)
        return
    if not offer(turn, said, Heard(said.text, said.ref, reply_to=said.reply_to), "alarms"):
        _find_handler(turn, said)
    greet(turn)


def _find_handler(turn: Turn, said: Said) -> None:
    assert turn.chat is not None
    called = commands.marked(turn.house, said.text)
    if called is not None and called.thing is None and read_leaving(called.word) is not None:
        said = replace(said, text=called.word)
    elif called is not None:
        hand_out(turn, call(turn, called), event=said)
        understood(turn)
        return
    taken = (
        _to_replies(turn, said)
        or _typed_form(turn, said)
        or _own_word(turn, said)
        or _to_question(turn, said)
        or _bare_word(turn, said)
        or _to_listeners(turn, said)
        or _nothing_to_leave(turn, said)
        or prompt(turn, said.text, said)
        or free_text(turn, said.text, said)
    )
    if taken:
        understood(turn)
    else:
        _lost(turn, said)


def _only_where_to_call(turn: Turn, text: str) -> None:
    """Somebody muted gets no answer, unless they are in danger: then where to call, and nobody is alarmed (A4)."""
    if is_danger(text):
        lines = str(turn.setting("emergency")).strip()[:80]
        call = _("In danger now? Call {lines}.", lines=lines)
        turn.reply(call if lines else _("In danger now? Call your local emergency number."))


def _may_though_banned(turn: Turn, said: Said) -> bool:
    """Their own data stays theirs: asking for it, and finishing what they began about it (V27)."""
    called = commands.marked(turn.house, said.text)
    if called is not None:
        return called.thing is not None and called.thing.right.startswith("my.")
    assert turn.chat is not None
    open_one = conversations.find(turn, turn.chat.id)
    return open_one is not None and turn.house.flows[open_one.flow].right.startswith("my.")


def _to_replies(turn: Turn, said: Said) -> bool:
    at_number = _AT_NUMBER.match(said.text)
    about = None
    if said.reply_to is not None and turn.chat is not None:
        row = turn.hot.one(
            "SELECT about FROM outbox WHERE chat_id = ? AND message = ?", (turn.chat.id, said.reply_to)
        )
        about = row[0] if row else None
    if about is None and at_number is None:
        return False
    heard = Heard(
        at_number[2] if at_number else said.text,
        said.ref,
        about,
        int(at_number[1]) if at_number else None,
        said.files,
    )
    return offer(turn, said, heard, "replies")


def _to_listeners(turn: Turn, said: Said) -> bool:
    return offer(turn, said, Heard(said.text, said.ref, files=said.files), "listens")


def offer(turn: Turn, said: Said, heard: Heard, where: str) -> bool:
    """Offer a message to the rooms' ears; the first that answers has it."""
    for room in turn.house.rooms:
        ear = getattr(room, where)
        answer = ear(turn, heard) if ear is not None else None
        if answer is not None:
            hand_out(turn, answer, event=said)
            return True
    return False


def _typed_form(turn: Turn, said: Said) -> bool:
    pressed = deeds.typed(turn, said.text)
    if pressed is None:
        return False
    hand_out(turn, deeds.press(turn, pressed), event=said)
    return True


def _own_word(turn: Turn, said: Said) -> bool:
    """Back, cancel, and commands that work even while a question is open (help, a person)."""
    word = fold(said.text)
    if read_leaving(said.text) is not None:
        return leave(turn, said.text)
    if asks_for_person(said.text) and (person := commands.by_word(turn.house, PERSON)) is not None:
        hand_out(turn, call(turn, commands.Called(word, person, said.text)), event=said)
        return True
    thing = commands.by_word(turn.house, word)
    if thing is not None and thing.name != _open_flow(turn) and _is_no_answer(thing, word):
        hand_out(turn, call(turn, commands.Called(word, thing, "")), event=said)
        return True
    return False


def leave(turn: Turn, text: str) -> bool:
    """Leave the open question, or its last answer; False if these words don't say so, or none is open."""
    assert turn.chat is not None
    leaving = read_leaving(text)
    return leaving is not None and LEAVE[leaving](turn, turn.chat.id)


def _is_no_answer(thing: Flow | Command, word: str) -> bool:
    """Whether a command's word is meant even while something else is asked: "forget me" is nobody's street."""
    if thing.name in ALWAYS or word in FORGOTTEN:
        return True
    return (thing.name in KEYS or thing.right == OWN_DATA) and " " in word


def _nothing_to_leave(turn: Turn, said: Said) -> bool:
    """Only what was put aside is left then, and "cancel" drops it."""
    leaving = read_leaving(said.text)
    if leaving is None:
        return False
    assert turn.chat is not None
    dropped = leaving == "cancel" and answering.let_go(turn, turn.chat.id)
    turn.reply(answering.DROPPED if dropped else NOTHING_OPEN)
    return True


NOTHING_OPEN = _("Nothing is open just now.")
#: What leaves the open question.
LEAVE = {"back": answering.back, "cancel": answering.cancel}

#: What reaches a person.
PERSON = "person"
#: Commands whose bare words reach the hub even while a question is open.
ALWAYS = frozenset(("help", "person", "language"))
#: What stands on the keyboard (rule 8): by its whole label ("my things"), for "mine" may be an answer.
KEYS = frozenset(("need", "offer", "mine"))
#: What concerns one's own data is one's right at any time: by more than one word ("my data"), for "link" may be an
#: answer, and by the one word of Spanish that is none.
OWN_DATA, FORGOTTEN = "my.data", frozenset(("olvidame", "olvidarme"))


#: Words that are more than an answer.
SENTENCE = 3


def _is_another(turn: Turn, text: str, open_flow: str) -> bool:
    """Whether another flow is certain of a sentence: "what is going on this week?" is no other day for a request."""
    if len(text.split()) < SENTENCE or commands.bare(turn.house, text) is not None:
        return False
    found = drafts(turn, text, CERTAIN)
    return bool(found) and open_flow not in dict(found)


def _to_question(turn: Turn, said: Said) -> bool:
    """The open question takes any text; one that it cannot use, and that begins something, begins that.

    A command's word does, and where no free words are asked for a sentence that a flow understands: what waits is put
    aside and offered again. The word of the very conversation that is open ("need", typed again) is no answer in free
    words: it is asked anew.
    """
    assert turn.chat is not None
    if said.files:
        return False
    if slips.ask(turn, said):
        return True
    called = commands.bare(turn.house, said.text)
    named = called.thing if called is not None and not called.rest else None
    names_itself = named is not None and named.name == _open_flow(turn)
    if names_itself and answering.asks_for(turn, turn.chat.id, "ask", "words"):
        return False
    turn.hot.savepoint("hear")
    hearing = answering.hear(turn, turn.chat.id, said, partial(_is_another, turn, said.text))
    if hearing == "another":
        turn.hot.release("hear")
        return _something_else(turn, said, drafts(turn, said.text, CERTAIN))
    if hearing == "missed" and is_thanks(said.text):  # no answer, and nothing to ask again about (rule 17)
        turn.hot.rollback_to("hear")
        return False
    makes_sense = (
        hearing == "missed" and called is None and not is_danger(said.text)
    )  # which was heard before
    found = drafts(turn, said.text, SURE) if makes_sense else []
    if found and not answering.asks_for(turn, turn.chat.id, "words", "collect"):
        turn.hot.rollback_to("hear")
        return _something_else(turn, said, found)
    if hearing == "missed" and called is not None and not names_itself:
        turn.hot.rollback_to("hear")
        return False
    turn.hot.release("hear")
    return hearing != "not"


def _something_else(turn: Turn, said: Said, found: Found) -> bool:
    """No answer, but sense: where it may be about what is open after all, they say whether it is something new."""
    waits = open_flow if (open_flow := _open_flow(turn)) in dict(found) else ""
    hand_out(turn, which_of(said.text, found, waits), event=said)
    return True


def _open_flow(turn: Turn) -> str:
    assert turn.chat is not None
    known = conversations.find(turn, turn.chat.id)
    return known.flow if known is not None else ""


def _bare_word(turn: Turn, said: Said) -> bool:
    called = commands.bare(turn.house, said.text)
    if called is None:
        return False
    hand_out(turn, call(turn, called), event=said)
    return True


def call(turn: Turn, called: commands.Called) -> Answered:
    """Start what a command names, if whoever acts may."""
    assert turn.chat is not None
    if not limits.allow(turn, "commands", int(turn.setting("commands_a_minute")), 60):
        return Reply(View.of(_("That was a lot at once. Give me a minute, please.")))
    thing = called.thing
    if thing is None:
        return _nothing_like_it(turn, called)
    if not turn.may(thing.right):
        turn.audit("denied", thing.right)
        return Reply(View.of(deeds.no_right(turn)))
    if isinstance(thing, Flow):
        return HandOver(thing.name, {"words": called.rest} if called.rest else {})
    return thing.run(turn, called.rest)


def _nothing_like_it(turn: Turn, called: commands.Called) -> Answered:
    pressed = deeds.typed(turn, f"{called.word} {called.rest}")
    return deeds.press(turn, pressed) if pressed else _unknown(turn, f"{called.word} {called.rest}".strip())


def _unknown(turn: Turn, text: str) -> Answered:
    found = drafts(turn, text)
    return HandOver(*found[0]) if len(found) == 1 else ask_a_room(turn, text)


def _lost(turn: Turn, said: Said) -> None:
    if slips.guess(turn, said.text):
        return
    hand_out(turn, ask_a_room(turn, said.text, said.files), event=said)
