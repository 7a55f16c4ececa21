"""The order in which an input finds its handler. Read it from top to bottom; the first that fits takes it.

private:  a button · /x or !x · a reply to a relayed message, or "@12 …" · "help 12" · the hub's own words ·
          the open question · a bare command word · an open relay · a prompt that waits · free text · help
group:    a button or reaction on a card · /x, !x or a mention · a typed form replying to a card · silence
"""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.contract.events import (
    Deleted,
    Due,
    Edited,
    Event,
    FromPerson,
    HubPresence,
    Moved,
    Presence,
    Reachable,
    Reacted,
    Said,
    Tapped,
)
from bot.contract.views import Door, View
from bot.contract.words import _
from bot.hub import chats, commands, conversations, deeds, limits
from bot.hub.answers import give, open_door
from bot.talk.furniture import Anew, Answered, Command, Draft, Flow, HandOver, Heard, Reply
from bot.talk.turn import Turn
from bot.words.choosing import fold

_AT_NUMBER = re.compile(r"@(\d{1,9})\s+(.+)", re.DOTALL)
#: A reader this sure is taken at its word; two of them are asked about.
MARK = 0.6

BACK = frozenset(("back", "go back", "atras", "volver", "regresar"))
CANCEL = frozenset(("cancel", "stop that", "never mind", "nevermind", "cancelar", "cancela", "dejalo"))


def route(turn: Turn, event: Event) -> None:
    """Handle one event within its turn."""
    match event:
        case Said(private=True):
            _private(turn, event)
        case Said():
            _group(turn, event)
        case Tapped():
            _tapped(turn, event)
        case Reacted():
            _reacted(turn, event)
        case Edited():
            _edited(turn, event)
        case Deleted():
            _deleted(turn, event)
        case Presence():
            chats.on_presence(turn, event)
        case HubPresence():
            _hub_presence(turn, event)
        case Reachable():
            chats.on_reachable(turn, event)
        case Moved():
            chats.on_moved(turn, event)
        case Due():
            _due(turn, event)


# -- private ---------------------------------------------------------------------------------------------


def _private(turn: Turn, said: Said) -> None:
    assert turn.chat is not None
    chat_id = turn.chat.id
    chats.listen_for_language(turn, said.text, said.sender.language)
    if turn.actor.standing == "banned" and not _may_though_banned(turn, said):
        return
    called = commands.marked(turn.house, said.text)
    if called is not None:
        _give(turn, _call(turn, called), event=said)
        return
    taken = (
        _to_replies(turn, said)
        or _typed_form(turn, said)
        or _own_word(turn, said)
        or (not said.files and conversations.hear(turn, chat_id, said))
        or _bare_word(turn, said)
        or _to_listeners(turn, said)
        or _prompt(turn, said.text, said)
        or _free_text(turn, said.text, said)
    )
    if not taken:
        _lost(turn, said)
    _greet(turn)


def _may_though_banned(turn: Turn, said: Said) -> bool:
    called = commands.marked(turn.house, said.text)
    return called is not None and called.thing is not None and called.thing.right.startswith("my.")


def _give(turn: Turn, answer: Answered, event: FromPerson) -> None:
    """Hand out an answer; words that a handler gives back are read as if they had just come."""
    if not isinstance(answer, Anew):
        give(turn, answer, event)
    elif not _prompt(turn, answer.text, event) and not _free_text(turn, answer.text, event):
        give(turn, _ask_a_room(turn, answer.text), event)


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
    return _offer(turn, said, heard, "replies")


def _to_listeners(turn: Turn, said: Said) -> bool:
    return _offer(turn, said, Heard(said.text, said.ref, files=said.files), "listens")


def _offer(turn: Turn, said: Said, heard: Heard, where: str) -> bool:
    """Offer a message to the rooms' ears; the first that answers has it."""
    for room in turn.house.rooms:
        ear = getattr(room, where)
        answer = ear(turn, heard) if ear is not None else None
        if answer is not None:
            _give(turn, answer, event=said)
            return True
    return False


def _typed_form(turn: Turn, said: Said) -> bool:
    pressed = deeds.typed(turn, said.text)
    if pressed is None:
        return False
    _give(turn, deeds.press(turn, pressed), event=said)
    return True


def _own_word(turn: Turn, said: Said) -> bool:
    """Back, cancel, and commands that work even while a question is open (help, a person)."""
    assert turn.chat is not None
    word = fold(said.text)
    if word in BACK:
        return conversations.back(turn, turn.chat.id)
    if word in CANCEL:
        return conversations.cancel(turn, turn.chat.id)
    thing = commands.by_word(turn.house, word)
    if isinstance(thing, Command) and thing.name in ALWAYS:
        _give(turn, thing.run(turn, ""), event=said)
        return True
    return False


#: Commands whose bare words reach the hub even while a question is open.
ALWAYS = frozenset(("help", "person", "language"))


def _bare_word(turn: Turn, said: Said) -> bool:
    called = commands.bare(turn.house, said.text)
    if called is None:
        return False
    _give(turn, _call(turn, called), event=said)
    return True


def _call(turn: Turn, called: commands.Called) -> Answered:
    """Start what a command names, if whoever acts may."""
    assert turn.chat is not None
    if not limits.allow(turn, "commands", int(turn.setting("commands_a_minute")), 60):
        return Reply(View.of(_("That was a lot at once. Give me a minute, please.")))
    if called.word in BACK | CANCEL:
        known = (conversations.back if called.word in BACK else conversations.cancel)(turn, turn.chat.id)
        return None if known else Reply(View.of(_("Nothing is open just now.")))
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
    drafts = _drafts(turn, text)
    return HandOver(*drafts[0]) if len(drafts) == 1 else _ask_a_room(turn, text)


def _prompt(turn: Turn, text: str, event: FromPerson) -> bool:
    """With no question open, a bare "yes" or "1" goes to the newest prompt, if exactly one waits."""
    if len(text) > 20:
        return False
    waiting = deeds.waiting_prompts(turn, text)
    if not waiting:
        return False
    if len(waiting) == 1:
        _give(turn, deeds.press(turn, waiting[0]), event)
    else:
        numbers = ", ".join(sorted({f"{fold(text)} {press.thing}" for press in waiting}))
        turn.reply(_("Which one do you mean? Write it with its number: {numbers}.", numbers=numbers))
    return True


# -- free text -------------------------------------------------------------------------------------------


def _drafts(turn: Turn, text: str) -> list[tuple[str, dict[str, str]]]:
    """Flows whose readers are sure that the text is theirs, the surest first."""
    at = datetime.fromtimestamp(
        turn.said_at, ZoneInfo(turn.actor.zone) if turn.actor.zone else turn.community.zone
    )
    found: list[tuple[float, str, Draft]] = []
    for reader in turn.house.readers:
        draft = reader.read(text, at, turn.actor.language)
        if draft is not None and draft.score >= MARK:
            found.append((-draft.score, reader.flow, draft))
    return [(name, dict(draft.params)) for _score, name, draft in sorted(found, key=lambda f: f[:2])]


def _free_text(turn: Turn, text: str, event: FromPerson) -> bool:
    drafts = _drafts(turn, text) if text.strip() else []
    if not drafts:
        return False
    if len(drafts) == 1:
        give(turn, HandOver(*drafts[0]), event)
    else:
        give(turn, HandOver("which", {"text": text, "flows": " ".join(name for name, _p in drafts)}), event)
    return True


def _lost(turn: Turn, said: Said) -> None:
    _give(turn, _ask_a_room(turn, said.text, bool(said.files)), event=said)


def _ask_a_room(turn: Turn, text: str, files: bool = False) -> Answered:
    for room in turn.house.rooms:
        if room.lost is not None:
            return room.lost(turn, "" if files and not text else text, -1 if files else 0)
    return Reply(View.of(_("I didn't understand that.")))


def _greet(turn: Turn) -> None:
    """First contact: the answer came first, then the two lines (rule 15)."""
    if turn.actor.greeted:
        return
    turn.set_person(turn.actor, greeted=True)
    for room in turn.house.rooms:
        if room.greeting is not None:
            turn.reply(room.greeting(turn), "notice")


# -- buttons, reactions, edits ---------------------------------------------------------------------------


def _tapped(turn: Turn, event: Tapped) -> None:
    assert turn.chat is not None
    kind, _colon, rest = event.token.partition(":")
    answer: Answered
    if kind == "q" and event.private:
        nonce, _sep, index = rest.partition(":")
        answer = conversations.tap(turn, turn.chat.id, nonce, int(index) if index.isdigit() else -1)
    elif kind == "b":
        pressed = deeds.by_token(turn, rest)
        answer = deeds.press(turn, pressed) if isinstance(pressed, deeds.Press) else pressed
    else:
        answer = deeds.GONE
    _give(turn, answer, event=event)
    if event.private:
        _greet(turn)


def _reacted(turn: Turn, event: Reacted) -> None:
    pressed = deeds.on_reaction(turn, event.ref, event.emoji) if event.added else None
    if pressed is not None:
        _give(turn, deeds.press(turn, pressed), event=event)


def _edited(turn: Turn, event: Edited) -> None:
    """Before the end an edit changes the draft; later the rooms may ask, or it is ignored with a notice (X27)."""
    assert turn.chat is not None
    if event.private and conversations.edit(turn, turn.chat.id, event.ref, event.text):
        return
    for room in turn.house.rooms:
        answer = room.on_edit(turn, event.ref, event.text) if room.on_edit is not None else None
        if answer is not None:
            _give(turn, answer, event=event)
            return
    if event.private:
        turn.reply(_("I keep what you wrote first. To change something, write it as a new message."))


def _deleted(turn: Turn, event: Deleted) -> None:
    for room in turn.house.rooms:
        if room.on_edit is not None:
            room.on_edit(turn, event.ref, None)


# -- groups ----------------------------------------------------------------------------------------------


def _group(turn: Turn, said: Said) -> None:
    assert turn.chat is not None
    if turn.actor.standing == "banned":
        return
    called = commands.marked(turn.house, said.text)
    if called is not None and said.meant:
        _called_in_group(turn, said, called)
        return
    pressed = _form_on_card(turn, said) or (deeds.typed(turn, said.text) if said.meant else None)
    if pressed is not None:
        _give(turn, deeds.press(turn, pressed), event=said)
        return
    if said.meant and said.reply_to is None and said.text.strip() and turn.chat.purposes:
        drafts = _drafts(turn, said.text)
        if len(drafts) == 1:
            open_door(turn, Door(_("Open"), drafts[0][0], said.text), said)
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
        _give(turn, _call(turn, called), event=said)
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


def _hub_presence(turn: Turn, event: HubPresence) -> None:
    assert turn.chat is not None
    gone = None if event.here else turn.now
    turn.hot.run("UPDATE chat SET gone_at = ? WHERE id = ?", (gone, turn.chat.id))
    for room in turn.house.rooms:
        if room.on_person is not None and turn.person is not None:
            room.on_person(
                turn, turn.person.id, f"chat:{turn.chat.id}:{'added' if event.here else 'removed'}"
            )


# -- timers ----------------------------------------------------------------------------------------------


def _due(turn: Turn, event: Due) -> None:
    timer = turn.house.timers.get(event.kind)
    if timer is None:
        turn.audit("timer.unknown", event.kind)
        return
    if timer.grace is not None and turn.now - event.due_at > timer.grace:
        turn.audit("timer.late", f"{event.kind}:{event.subject}", late=round(turn.now - event.due_at))
        return
    timer.run(turn, event.subject, conversations.stored(event.payload))
