"""What delivery hands to an adapter, and what may come of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.contract.address import Address

#: What an adapter's `render` made of a view: JSON, understood by that adapter only. One key is common to all: a part
#: that shows a file (an `Image`, `Sound`, `Document` or `Drawing`, at most one a part) names it under "file"; a
#: document's content stands beside it under "written", and what is drawn under "drawn". A poll of the platform's own,
#: made for the choices of a vote, says so under "poll": it is never changed, and ended when the vote is.
Native = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One call to the platform.

    Args:
        deed: "send" a new message, "edit" or "delete" or "pin" the message `ref`, "toast" to `ref` (a callback),
            "react" with `part["emoji"]` to `ref`, "end" the poll `ref`, with `part["text"]` for apps that show
            no polls, "leave" the chat `to` (a private one where the hub is in it like anybody).
        txn: stable over retries and restarts; the same for the same outbox row.
        content: of the file that `part["file"]` names; None if it names none.
        since: it may have been tried before, at this moment (seconds since the epoch) or later; None at a first try.
    """

    deed: Literal["send", "edit", "delete", "pin", "toast", "react", "end", "leave"]
    to: Address
    txn: str
    part: Native
    ref: str | None = None
    reply_to: str | None = None
    content: bytes | None = field(default=None, repr=False)
    since: float | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """The platform accepted it. `ref` names the message; `order` compares with events of that chat."""

    ref: str
    order: int


class DeliveryError(Exception):
    """The message was not delivered as asked; the class says what to do."""


class Throttled(DeliveryError):
    """Not sent. Wait `after` seconds: this chat only, or the whole platform."""

    def __init__(self, after: float, whole: bool = False) -> None:
        super().__init__(f"throttled for {after:.0f} s")
        self.after, self.whole = after, whole


class NotSent(DeliveryError):
    """It provably never left (refused connection, server down before accepting): retry freely."""


class Ambiguous(DeliveryError):
    """It may have arrived; the message's policy decides.

    Args:
        for_good: the platform would not recognise it either (X20); sent again, it might be shown twice.
    """

    def __init__(self, for_good: bool = False) -> None:
        super().__init__("it may have arrived")
        self.for_good = for_good


class Blocked(DeliveryError):
    """Never retry; the account is marked as unreachable."""


class Vanished(DeliveryError):
    """The message to be edited or deleted is gone; a card is posted anew."""


class ChatGone(DeliveryError):
    """The chat no longer exists or the hub was removed from it."""


class ChatMoved(DeliveryError):
    """The chat has a new identifier; rewrite it, then retry."""

    def __init__(self, to: Address) -> None:
        super().__init__("chat moved")
        self.to = to


class Withheld(DeliveryError):
    """It is private, and no device there may be shown it: kept back and tried again, and the person hears why.

    Args:
        why: "unconfirmed" where nobody vouches for any of the devices, "changed" where somebody else does than before.
    """

    def __init__(self, why: Literal["unconfirmed", "changed"]) -> None:
        super().__init__(why)
        self.why = why


class Closed(DeliveryError):
    """The hub may not write in this group for now (a closed topic, only admins may): kept, organizers are told."""


class Refused(DeliveryError):
    """The platform will never take this message as it is: dead letter, fix the code."""


class Unauthorised(DeliveryError):
    """The account's credentials are not accepted: stop the platform, keep the queue, alarm (X5)."""
