"""What a flow package brings: its talks, actions, cards, timers, readers, commands, kinds, settings, rights.

A decorator only writes down what a function is for; the package lists its furniture in one place, and the hub
refuses at start what is unnamed, named twice or without a right. Nothing is found by scanning.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from bot.contract.events import File
from bot.contract.views import Act as ViewAct
from bot.contract.views import Kind, Span, View
from bot.contract.words import Msg, Text
from bot.people.community import Default
from bot.talk.rights import Relations, Right

if TYPE_CHECKING:
    from bot.talk.base import Ground
    from bot.talk.calendars import Entry
    from bot.talk.look import Look
    from bot.talk.talk import Talk
    from bot.talk.turn import Turn


@dataclass(frozen=True, slots=True)
class Ending:
    """How a flow ended: what the person is told, and what it was about ("request:12")."""

    said: View
    about: str | None = None


@dataclass(frozen=True, slots=True)
class HandOver:
    """Another flow goes on, by name; it is never imported. An action may answer with it, too."""

    flow: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Toast:
    """A short line at the button (≤ 90 characters); where there are no toasts, a private message."""

    text: Msg
    #: Show as a box that has to be closed.
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """What an action or command answers: a private view, and a toast at the button."""

    view: View | None = None
    toast: Toast | None = None
    #: Change the message that was pressed instead of sending a new one (rule 16).
    in_place: bool = False


@dataclass(frozen=True, slots=True)
class Anew:
    """What a person wrote before is read as if it had just come: a waiting prompt, the readers, help."""

    text: str
    files: tuple[File, ...] = ()


Answered = Reply | Toast | View | HandOver | Anew | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A reader's guess: how sure (0 to 1), and the parameters its flow would start with.

    `guess` is how the hub would name it when it asks ("a ride for Thursday?").
    """

    score: float
    params: Mapping[str, str]
    guess: Msg | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    """A conversation. `words` are what people type to start it, in any language, without a slash."""

    name: str
    title: Msg
    right: str
    run: Callable[[Talk], Ending | HandOver]
    words: tuple[str, ...] = ()
    #: A flow that writes without a `confirm` says so.
    plain: bool = False
    #: Only for the hub itself and other flows to start.
    hidden: bool = False

    def __call__(self, talk: Talk) -> Ending | HandOver:
        return self.run(talk)


#: (turn, thing, **arguments of the button) -> what is answered.
Act = Callable[..., Answered]
#: (turn, thing, arguments of the button, words).
Bare = Callable[["Turn", str, Mapping[str, str], str], bool]


@dataclass(frozen=True, slots=True)
class Deed:
    """One verb on one thing, behind a button or a typed form ("help 12")."""

    name: str
    right: str
    run: Act
    #: What may be typed before the number, in any language; the first is shown where there are no buttons.
    typed: tuple[str, ...] = ()
    #: Reactions that mean it, on a card that offers it.
    reactions: tuple[str, ...] = ()
    #: Name of the argument that words after the number give: "role" of "sign up 12 as driver"; "" if none may follow.
    more: str = ""
    #: It is about something with a number; else its words stand alone ("join"), and a number means another deed.
    numbered: bool = True
    #: What somebody reads whom the rights leave out of it; it changes nothing. None: the usual sentence.
    denied: Callable[[Turn, str], Answered] | None = None
    #: The deed that takes it back: where somebody takes all their answers off a poll, that is done.
    undone_by: str = ""
    #: Whether words alone, written while its button waits, are what may follow its number: "park" under a ballot.
    bare: Bare | None = None


@dataclass(frozen=True, slots=True)
class CardKind:
    """A live view of one thing in one chat. `draw` returns None when nothing is to hang there (any more)."""

    kind: str
    draw: Callable[[Look, str], View | None]
    #: Chats bound for this purpose get it.
    purpose: str
    #: Pinned once, silently.
    pinned: bool = False
    #: May make a sound, and be posted at night (urgent with under 6 h left, a cancellation, a poll's opening).
    loud: Callable[[Look, str], bool] | None = None
    #: Gets a post of its own and the places kept for what is urgent; whatever is loud does, too.
    urgent: Callable[[Look, str], bool] | None = None


@dataclass(frozen=True, slots=True)
class TimerKind:
    """What happens when a moment comes. `grace`: seconds it may be late before it is dropped; None for never."""

    kind: str
    run: Callable[[Turn, str, Mapping[str, Any]], None]
    grace: float | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Free text to a draft for its flow."""

    flow: str
    read: Callable[[str, datetime, str | None], Draft | None]


@dataclass(frozen=True, slots=True)
class Command:
    """A one-line wish without a conversation: `/mine`. `rest` is what follows the word."""

    name: str
    right: str
    run: Callable[[Turn, str], Answered]
    title: Msg
    words: tuple[str, ...] = ()
    #: In help for these roles only; () for everybody.
    shown_to: tuple[str, ...] = ()


#: One line of a list, and what can be done about it.
Line = tuple[tuple[Span, ...], ViewAct]


@dataclass(frozen=True, slots=True)
class Week:
    """A week of one room in one chat: what happened ("3 new requests"), and what is open, urgent and old first."""

    happened: tuple[Text, ...] = ()
    open: Sequence[Line] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """A private message on its way to a room that listens (a relay).

    Args:
        reply_about: what the replied-to message of the hub was about ("relay:31"), if it is a reply to one.
        number: n of a text that began with "@n"; `text` is then the rest.
        reply_to: the platform's message that it replies to.
    """

    text: str
    ref: str
    reply_about: str | None = None
    number: int | None = None
    files: tuple[File, ...] = ()
    reply_to: str | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """What became of a thing in another room's hands: asked of everybody in vote 12; its yes or no; paid as #31.

    "open": nothing was decided, so it stands as it did. "off": it was called off there.
    """

    said: Literal["asked", "yes", "no", "open", "off", "done"]
    #: What people call it by there.
    number: int


@dataclass(frozen=True, slots=True)
class Furniture:
    """Everything one flow package brings."""

    name: str
    #: What people call this room, on a button; None where nobody is led to it.
    title: Msg | None = None
    rights: tuple[Right, ...] = ()
    talks: tuple[Flow, ...] = ()
    deeds: tuple[Deed, ...] = ()
    cards: tuple[CardKind, ...] = ()
    timers: tuple[TimerKind, ...] = ()
    readers: tuple[Reader, ...] = ()
    commands: tuple[Command, ...] = ()
    kinds: tuple[Kind, ...] = ()
    settings: Mapping[str, Default] = field(default_factory=dict)
    #: How a person stands to a thing of this package: (turn, person id, thing) -> Relations.
    relate: Callable[[Turn, int, str], Relations] | None = None
    #: Table name -> how forgetting a person clears it: (turn, person id). Every table has a rule.
    forget: Mapping[str, Callable[[Turn, int], None]] = field(default_factory=dict)
    #: Table name -> how two persons become one there: (turn, who goes, who stays). See `bot.people.traces`.
    merge: Mapping[str, Callable[[Turn, int, int], None]] = field(default_factory=dict)
    #: Table name -> what it keeps of a person, who sees it and until when: a line of the privacy page (V30).
    kept: Mapping[str, Msg] = field(default_factory=dict)
    #: All of one person's data in this package's tables, as JSON.
    mydata: Callable[[Turn, int], Mapping[str, Any]] | None = None
    #: What is whoever acts': a line each, and the button that opens it. "My things" shows all rooms' lines.
    mine: Callable[[Turn], Sequence[Line]] | None = None
    #: What whoever acts may mute of this room, one by one, as noted in their mutes and as they read it (S28).
    mutes: Callable[[Turn], Sequence[tuple[str, Text]]] | None = None
    #: Lines for the board of a chat: (look) -> rows, urgent and old first.
    board: Callable[[Look], Sequence[Any]] | None = None
    #: A chat's week, for its summary: of what this chat may see.
    digest: Callable[[Look], Week] | None = None
    #: What needs somebody today, for the organizers' mornings: a line each, and the button that leads there.
    morning: Callable[[Ground], Sequence[Line]] | None = None
    #: It is about giving money: its lines stand in no message together with help (rule 20).
    gives: bool = False
    #: When somebody last asked for help here, seconds since the epoch; 0 for never: who did is not asked to give.
    asked: Callable[[Ground, int], float] | None = None
    #: Called when the hub starts: plans what comes round by itself; what is planned already stays as it is.
    starts: Callable[[Turn], None] | None = None
    #: A thing of this room was handed to another one by its key ("fund:31"); here is a word of it, in the turn in
    #: which that became so: (turn, "31", word). False: it does not stand any more.
    settles: Callable[[Turn, str, Word], bool] | None = None
    #: What a vote of this room came to, for another room that goes by it: (ground, its number); "asked" while people
    #: vote. None: no vote of this room has that number.
    decided: Callable[[Ground, int], Word | None] | None = None
    #: Called when something happened to a person: "left", "unreachable", "joined", "language", "outside" (waits at
    #: a door that opens the private chat).
    on_person: Callable[[Turn, int, str], None] | None = None
    #: What apps of people fetch from the web part, by the first part of its address: (ground, secret) -> the text, or
    #: None for a secret that is nobody's.
    feeds: Mapping[str, Callable[[Ground, str], str | None]] = field(default_factory=dict)
    #: What of this room stands in somebody's calendar: (ground, person id).
    dates: Callable[[Ground, int], Sequence[Entry]] | None = None
    #: Kinds of what it gives numbers to (`turn.number`): "cancel 12" is this room's where 12 is one of its things.
    numbers: frozenset[str] = frozenset()
    #: What help says: examples as people text, by role.
    examples: tuple[Msg, ...] = ()
    #: Danger in what somebody says to the hub, in private or in a group: before everything else. None: no danger.
    alarms: Callable[[Turn, Heard], Answered] | None = None
    #: A reply to one of its messages, or "@12 ...": before the open question. None: not mine.
    replies: Callable[[Turn, Heard], Answered] | None = None
    #: Any other private text or file while it listens (an open relay): after commands. None: not mine.
    listens: Callable[[Turn, Heard], Answered] | None = None
    #: Text in a group under an open ear (G2, A5): may plan things, answers nothing itself. A flow that it names goes on
    #: in private with whoever said it, if the hub can write to them (S12).
    overhears: Callable[[Turn, Heard], HandOver | None] | None = None
    #: A person edited or deleted a message that was about something of this room: (turn, ref, new text or None).
    on_edit: Callable[[Turn, str, str | None], Answered] | None = None
    #: The two lines of first contact (rule 15); one room gives it.
    greeting: Callable[[Turn], View] | None = None
    #: The answer to what nobody understood (rule 10), or to files that nobody takes (A10); one room gives it.
    lost: Callable[[Turn, str, tuple[File, ...]], Answered] | None = None
