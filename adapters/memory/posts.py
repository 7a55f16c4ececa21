"""What hangs in a chat: posts with their keys, and the diary of what people did and the hub showed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bot.contract.address import Address

#: How a key is pressed: a button, a poll's answer, a reaction, or not at all: its words are typed.
How = Literal["button", "poll", "reaction", "typed"]


@dataclass(slots=True)
class Account:
    """One neighbour (or another bot) on this service."""

    user: str
    name: str
    language: str | None = None
    bot: bool = False
    #: Has written to the hub in private.
    greeted: bool = False
    #: Has blocked the hub.
    blocking: bool = False


@dataclass(slots=True)
class Room:
    """A group. Private chats need no record: they exist with their account."""

    chat: str
    title: str
    members: list[str] = field(default_factory=list)
    #: The hub is in it.
    hub: bool = False
    #: The identifier it has now, if it moved.
    moved: str | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """A button as people see it.

    Args:
        number: what to type, to press or to react with.
        line: how it is spelt out in the message's text; "" where it shows by itself.
    """

    label: str
    number: int
    how: How
    token: str = ""
    typed: str = ""
    url: str = ""
    line: str = ""


@dataclass(slots=True)
class Post:
    """One message; an edit changes it in place.

    Args:
        author: the user; None for the hub.
        images: what pictures and voice notes it shows, in words.
        reactions: emoji to the users who put it there; the hub is "".
    """

    ref: str
    order: int
    chat: Address
    author: str | None
    text: str
    at: float
    reply_to: str | None = None
    keys: tuple[Key, ...] = ()
    images: tuple[str, ...] = ()
    keyboard: tuple[str, ...] = ()
    silent: bool = False
    secret: bool = False
    pinned: bool = False
    gone: bool = False
    edits: int = 0
    reactions: dict[str, list[str]] = field(default_factory=dict)
    txn: str = ""


@dataclass(frozen=True, slots=True)
class Showing:
    """One thing the hub did that people could notice, in the order it happened.

    Args:
        person: whose private chat it is, or who saw the toast; None in a group.
        title: of the group; "" in private.
    """

    deed: str
    order: int
    chat: Address
    ref: str
    text: str
    at: float
    txn: str
    person: str | None = None
    title: str = ""
    keys: tuple[Key, ...] = ()
    silent: bool = False
    images: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a person did. `verb` and `text` are spelt as in a script (`adapters.terminal.script`).

    Args:
        title: of the group it was done in; "" in private.
        reply: the beginning of the hub's message it answers.
    """

    who: str
    verb: str
    text: str
    at: float
    title: str = ""
    reply: str | None = None


Entry = Act | Showing
