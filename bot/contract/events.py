"""What reached the hub. Frozen; each round-trips through JSON by `codec`.

`order` is comparable within one chat: what was delivered later has the higher order. `at` is seconds since
the epoch, as the platform says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.contract.address import Address, Who


@dataclass(frozen=True, slots=True)
class Sender:
    """The account that did something, as the platform shows it now."""

    who: Who
    name: str = ""
    #: Language of their app, where the platform tells.
    language: str | None = None
    #: How what they did reached the hub: "sealed" from end to end, "open" as everything in that chat, or "bare", in
    #: the open although the chat is sealed, so that whoever runs the server may have made it up; "" if nobody seals.
    cover: Literal["", "sealed", "open", "bare"] = ""


@dataclass(frozen=True, slots=True)
class File:
    """A photo, voice note or document that came with a message.

    Args:
        ref: the platform's handle for it; `Adapter.fetch` takes it.
        size: bytes, where the platform tells.
        stored: the hub's own name for the content, once it has it; set by the hub, never by an adapter.
        written: what stands in a sheet or calendar (.csv, .ics), once the hub has it; set by the hub as well.
        trouble: why the hub has no content of a photo or voice note: "large", "unreadable", "many" in an hour, or
            "unreachable" ("" for what it never takes).
    """

    kind: Literal["photo", "voice", "file", "location", "contact"]
    ref: str
    name: str = ""
    size: int = 0
    stored: str = ""
    trouble: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A text or media message."""

    sender: Sender
    chat: Address
    private: bool
    text: str
    ref: str
    order: int
    at: float
    reply_to: str | None = None
    #: In a group: a command, a mention of the hub or a reply to one of its messages.
    meant: bool = True
    files: tuple[File, ...] = ()


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button was pressed. `token` is what the button carried; it may be forged.

    `at` is 0 where the platform does not say when: then the moment of arrival counts.
    """

    sender: Sender
    chat: Address
    private: bool
    token: str
    ref: str | None
    order: int
    at: float
    #: What the platform wants acknowledged, if anything.
    callback: str | None = None
    #: All that is chosen now, where several answers make one (a poll); the first of them is `token`, "" for none.
    tokens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reacted:
    """An emoji was put on (or taken from) a message."""

    sender: Sender
    chat: Address
    private: bool
    ref: str
    emoji: str
    added: bool
    order: int
    at: float


@dataclass(frozen=True, slots=True)
class Edited:
    """A person changed a message of theirs."""

    sender: Sender
    chat: Address
    private: bool
    ref: str
    text: str
    order: int
    at: float


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A message came, but what would open it did not (X22)."""

    sender: Sender
    chat: Address
    private: bool
    ref: str
    at: float


@dataclass(frozen=True, slots=True)
class Deleted:
    """A message is gone; `sender` took it away, where the platform tells who did."""

    chat: Address
    ref: str
    at: float
    sender: Sender | None = None


@dataclass(frozen=True, slots=True)
class Presence:
    """Somebody joined or left a group."""

    sender: Sender
    chat: Address
    here: bool
    at: float


@dataclass(frozen=True, slots=True)
class HubPresence:
    """The hub itself was added to or removed from a group (by `sender`)."""

    sender: Sender | None
    chat: Address
    here: bool
    title: str
    at: float


@dataclass(frozen=True, slots=True)
class Moved:
    """A chat has a new identifier; the old one is dead."""

    chat: Address
    to: Address
    at: float


@dataclass(frozen=True, slots=True)
class Shut:
    """The hub may not write in a group any more, or (`shut` false) may again."""

    chat: Address
    shut: bool
    at: float


@dataclass(frozen=True, slots=True)
class Reachable:
    """An account blocked or unblocked the hub."""

    who: Who
    reachable: bool
    at: float


@dataclass(frozen=True, slots=True)
class Opened:
    """The private chat of an account is there, after some waiting. Made by the hub, never by an adapter."""

    who: Who
    chat: Address
    at: float


@dataclass(frozen=True, slots=True)
class DevicesChanged:
    """An account's devices are not as they were, or not as they should be (H20, H21).

    Args:
        cause: "identity" somebody else vouches for them than before; "device" there is one more that nobody vouches
            for; "settled" there is none left; "unconfirmed" nobody vouches for any, and something private waits;
            "renewed" it is the hub's own: its keys were lost, and it signed in anew.
    """

    who: Who
    cause: Literal["identity", "device", "settled", "unconfirmed", "renewed"]
    at: float


@dataclass(frozen=True, slots=True)
class Due:
    """A timer's moment came. Made by the hub's clock, never by an adapter."""

    kind: str
    subject: str
    key: str
    payload: str
    due_at: float
    at: float


FromPerson = Said | Tapped | Reacted | Edited
Event = (
    Said
    | Tapped
    | Reacted
    | Edited
    | Unreadable
    | Deleted
    | Presence
    | HubPresence
    | Moved
    | Shut
    | Reachable
    | Opened
    | DevicesChanged
    | Due
)
