"""How Telegram's chats, messages and moments are called on our side.

ref     "-1001234.56"     a message: Telegram numbers them within each chat, so the chat belongs to it
order   second, then number: comparable within a chat, also after its move to new numbers
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from telegram import Chat, Message
from telegram import User as TelegramUser

from bot.contract.address import Address

#: A message's number in the low bits of an order, the second above it: 63 bits together.
BITS = 31
LAST = (1 << BITS) - 1


@dataclass(frozen=True, slots=True)
class Me:
    """The bot's own account. `username` is "" until Telegram told."""

    id: int
    username: str = ""

    def is_named(self, name: str) -> bool:
        """Whether "@name" means this bot."""
        return bool(self.username) and name.casefold() == self.username.casefold()

    def is_same(self, user: TelegramUser | None) -> bool:
        return user is not None and user.id == self.id


def ref_of(chat: int | str, number: int) -> str:
    return f"{chat}.{number}"


def number_of(ref: str | None, chat: Address) -> int | None:
    """The number of a message of this very chat; None for one of a chat that has moved since."""
    of_chat, _dot, number = (ref or "").rpartition(".")
    return int(number) if of_chat == chat.chat and number.isdecimal() else None


def order_of(second: float, number: int = LAST) -> int:
    """Comparable order; without a number, after all messages of that second."""
    return int(second) << BITS | min(number, LAST)


def order_now() -> int:
    return order_of(time.time())


def thread_of(message: Message) -> str | None:
    """The forum topic of a message; General has none, and a group's reply threads are no topics."""
    if message.chat.type == Chat.PRIVATE or not getattr(message, "is_topic_message", None):
        return None
    return str(message.message_thread_id)
