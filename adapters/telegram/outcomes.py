"""What became of a call, by what the library raised.

    refused connection, DNS, no answer to connecting, full pool     never left: again
    429                                                             wait as long as it says, this chat only
    403, "chat not found"                                           a person: blocked · a group: gone
    migrate_to_chat_id                                              the chat's new number
    401, 404                                                        the token: stop; somebody's page: never left
    "message is not modified", a late callback                      done already
    any other 400                                                   vanished, or refused for good
    5xx, no answer, a torn one, something that is not the Bot API   nobody knows

The exception's class does not say whether the request left; what lies under it does (promises.md, 3.2).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from adapters.telegram.wire import NEVER_LEFT
from bot.contract.address import Address
from bot.contract.delivery import (
    Ambiguous,
    Blocked,
    ChatGone,
    ChatMoved,
    Closed,
    DeliveryError,
    NotSent,
    Outgoing,
    Refused,
    Throttled,
    Unauthorised,
    Vanished,
)

#: What a 400 says when there is nothing left to do.
DONE = ("message is not modified", "query is too old", "query id is invalid")
VANISHED = (
    "message to edit not found",
    "message to delete not found",
    "message to pin not found",
    "message to react not found",
    "message can't be edited",
    "message_id_invalid",
    "message identifier is not specified",
)
#: Says of a chat that it is over, or of a person that they never spoke to the bot.
NOBODY = ("chat not found", "user not found", "peer_id_invalid", "user is deactivated")
OVER = (
    "group chat was deactivated",
    "group chat was upgraded",
    "thread not found",
    "topic_deleted",
    "kicked",
)
#: The bot is there, but may not write for now.
CLOSED = ("topic_closed", "not enough rights to send", "no rights to send", "chat_write_forbidden")


def is_done(fault: TelegramError) -> bool:
    """Whether what was asked for is so already."""
    return isinstance(fault, BadRequest) and _says(fault, DONE)


def is_page(fault: TelegramError) -> bool:
    """Whether the answer was not the Bot API's: a proxy's or a portal's page."""
    cause = fault.__cause__
    if isinstance(cause, InvalidToken):  # `do_api_request` wraps it once more
        cause = cause.__cause__
    return isinstance(cause, TelegramError)


def outcome(fault: TelegramError, message: Outgoing) -> DeliveryError:
    """What the hub has to know about it."""
    if is_page(fault):
        return NotSent() if isinstance(fault, InvalidToken) else Ambiguous()
    kind = next((kind for kind in _KINDS if isinstance(fault, kind)), None)
    return _KINDS[kind](fault, message) if kind else _unknown(fault)


def seconds(fault: RetryAfter) -> float:
    """How long Telegram wants us to wait."""
    after = fault.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def _unknown(fault: TelegramError) -> DeliveryError:
    return NotSent() if isinstance(fault.__cause__, NEVER_LEFT) else Ambiguous()


def _throttled(fault: RetryAfter, message: Outgoing) -> DeliveryError:
    return Throttled(seconds(fault))


def _moved(fault: ChatMigrated, message: Outgoing) -> DeliveryError:
    return ChatMoved(Address(message.to.adapter, str(fault.new_chat_id), message.to.thread))


def _forbidden(fault: Forbidden, message: Outgoing) -> DeliveryError:
    return Blocked() if _is_person(message.to) else ChatGone()


def _bad(fault: BadRequest, message: Outgoing) -> DeliveryError:
    if _says(fault, NOBODY):
        return Blocked() if _is_person(message.to) else ChatGone()
    if _says(fault, OVER):
        return ChatGone()
    if _says(fault, CLOSED) and message.deed == "send":
        return Closed()
    return Vanished() if _says(fault, VANISHED) else Refused()


def _is_person(chat: Address) -> bool:
    """Groups have negative numbers."""
    return not chat.chat.startswith("-")


def _says(fault: TelegramError, words: tuple[str, ...]) -> bool:
    said = fault.message.casefold()
    return any(word in said for word in words)


#: The first that fits, in this order: the library derives some of them from others.
_KINDS: Mapping[type[TelegramError], Callable[[Any, Outgoing], DeliveryError]] = {
    RetryAfter: _throttled,
    ChatMigrated: _moved,
    Forbidden: _forbidden,
    InvalidToken: lambda fault, message: Unauthorised(),
    EndPointNotFound: lambda fault, message: Unauthorised(),
    BadRequest: _bad,
}
