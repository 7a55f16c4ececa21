"""What an update means. Pure: all it takes stands in the raw body.

    {"me": [the bot's id, "its_name"], "nth": 0, "update": {… as Telegram sent it …}}

`nth` tells apart the people of one message who joined together: a row each. Forwards, quotes, other bots and
edits are never commands (H9); whoever speaks as a chat (an anonymous admin) is that chat, a member and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from telegram import (
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberUpdated,
    Message,
    MessageReactionUpdated,
    ReactionTypeEmoji,
    Update,
    User,
)

from adapters.telegram.names import Me, order_of, ref_of, thread_of
from adapters.telegram.wording import files_of, is_meant, words_of
from bot.contract.address import Address, Who
from bot.contract.events import (
    Edited,
    Event,
    HubPresence,
    Moved,
    Presence,
    Reachable,
    Reacted,
    Said,
    Sender,
    Shut,
    Tapped,
)
from bot.contract.names import clean
from bot.contract.shape import opened

#: What the bot asks for; the server leaves out everything else.
KINDS = ("message", "edited_message", "callback_query", "message_reaction", "chat_member", "my_chat_member")
HERE = frozenset((ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER))


def read(raw: str, name: str) -> Event | None:
    """The event of a raw body; None for what the hub has no use for.

    Raises:
        ValueError: for a body that is no update.
    """
    return opened(raw, lambda body: _event(body, name), "an update")


def _event(body: Mapping[str, Any], name: str) -> Event | None:
    update = Update.de_json(body["update"], None)
    reading = Reading(name, Me(*body["me"]), body["nth"])
    found = ((kind, getattr(update, kind)) for kind in KINDS)
    return next((_READERS[kind](reading, part) for kind, part in found if part is not None), None)


@dataclass(frozen=True, slots=True)
class Reading:
    """One body being read."""

    name: str
    me: Me
    nth: int

    # -- words -----------------------------------------------------------------------------------------

    def message(self, message: Message) -> Event | None:
        """Something was written, or a group told about itself."""
        at = message.date.timestamp()
        if message.migrate_to_chat_id:
            return Moved(self.chat(message.chat.id), self.chat(message.migrate_to_chat_id), at)
        if message.migrate_from_chat_id:
            return Moved(self.chat(message.migrate_from_chat_id), self.chat(message.chat.id), at)
        if message.new_chat_members:
            return self.presence(message.new_chat_members[self.nth], message.chat, here=True, at=at)
        if message.forum_topic_reopened:
            return Shut(self.place(message), False, at)
        if message.left_chat_member:
            return self.presence(message.left_chat_member, message.chat, here=False, at=at)
        return self.said(message, at)

    def said(self, message: Message, at: float) -> Said | None:
        sender, files, private = self.sender(message), files_of(message), self.is_private(message.chat)
        words = words_of(message, self.me)
        if sender is None or not (words or files):
            return None
        return Said(
            sender, self.place(message), private, words, ref_of(message.chat.id, message.message_id),
            order_of(at, message.message_id), at, self.answered(message), private or is_meant(message, self.me), files,
        )  # fmt: skip

    def edited(self, message: Message) -> Edited | None:
        sender, words = self.sender(message), words_of(message, self.me)
        if sender is None or not words or message.edit_date is None:
            return None
        at = message.edit_date.timestamp()
        return Edited(
            sender, self.place(message), self.is_private(message.chat),
            ref_of(message.chat.id, message.message_id), words, order_of(at, message.message_id), at,
        )  # fmt: skip

    def answered(self, message: Message) -> str | None:
        """The message that this one replies to; a topic's own beginning is no such message."""
        other = message.reply_to_message
        if other is None or other.forum_topic_created is not None:
            return None
        return ref_of(message.chat.id, other.message_id)

    # -- touches ---------------------------------------------------------------------------------------

    def tapped(self, query: CallbackQuery) -> Tapped | None:
        """A button; Telegram does not say when. A message too old to be shown is still named."""
        message = query.message
        if message is None or query.data is None or query.from_user.is_bot:
            return None
        thread = thread_of(message) if isinstance(message, Message) else None
        return Tapped(
            self.person(query.from_user), self.chat(message.chat.id, thread), self.is_private(message.chat), query.data,
            ref_of(message.chat.id, message.message_id), order_of(message.date.timestamp(), message.message_id), 0.0,
            query.id,
        )  # fmt: skip

    def reacted(self, change: MessageReactionUpdated) -> Reacted | None:
        before, after = (
            [one.emoji for one in reactions if isinstance(one, ReactionTypeEmoji)]
            for reactions in (change.old_reaction, change.new_reaction)
        )
        added = [emoji for emoji in after if emoji not in before]
        changed = added or [emoji for emoji in before if emoji not in after]
        sender = self.speaker(change.user, change.actor_chat)
        if not changed or sender is None:
            return None
        at = change.date.timestamp()
        return Reacted(
            sender, self.chat(change.chat.id), self.is_private(change.chat),
            ref_of(change.chat.id, change.message_id), changed[0], bool(added), order_of(at), at,
        )  # fmt: skip

    # -- coming and going ------------------------------------------------------------------------------

    def member(self, change: ChatMemberUpdated) -> Presence | None:
        here = is_here(change.new_chat_member)
        if here is is_here(change.old_chat_member):
            return None
        return self.presence(change.new_chat_member.user, change.chat, here, change.date.timestamp())

    def presence(self, user: User, chat: Chat, here: bool, at: float) -> Presence | None:
        return None if user.is_bot else Presence(self.person(user), self.chat(chat.id), here, at)

    def own_member(self, change: ChatMemberUpdated) -> Reachable | HubPresence | None:
        """The bot was blocked or unblocked, added or removed."""
        here, at = is_here(change.new_chat_member), change.date.timestamp()
        if change.chat.type == Chat.PRIVATE:
            return Reachable(Who(self.name, str(change.from_user.id)), here, at)
        if change.chat.type == Chat.CHANNEL or here is is_here(change.old_chat_member):
            return None
        sender = None if change.from_user.is_bot else self.person(change.from_user)
        return HubPresence(sender, self.chat(change.chat.id), here, clean(change.chat.title or ""), at)

    # -- who and where ---------------------------------------------------------------------------------

    def sender(self, message: Message) -> Sender | None:
        if message.is_automatic_forward or message.chat.type == Chat.CHANNEL:
            return None
        return self.speaker(message.from_user, message.sender_chat)

    def speaker(self, user: User | None, as_chat: Chat | None) -> Sender | None:
        """Who speaks; other bots don't. Never the account that all anonymous admins of Telegram share."""
        if as_chat is not None:
            return Sender(Who(self.name, str(as_chat.id)), clean(as_chat.title or ""))
        return None if user is None or user.is_bot else self.person(user)

    def person(self, user: User) -> Sender:
        language = user.language_code.partition("-")[0] if user.language_code else None
        return Sender(Who(self.name, str(user.id)), clean(user.full_name), language)

    def chat(self, chat_id: int, thread: str | None = None) -> Address:
        return Address(self.name, str(chat_id), thread)

    def place(self, message: Message) -> Address:
        return self.chat(message.chat.id, thread_of(message))

    def is_private(self, chat: Chat) -> bool:
        return chat.type == Chat.PRIVATE


def is_here(member: ChatMember) -> bool:
    """Whether somebody with this standing is in the chat."""
    return member.status in HERE or bool(getattr(member, "is_member", False))


_READERS: Mapping[str, Callable[[Reading, Any], Event | None]] = {
    "message": Reading.message,
    "edited_message": Reading.edited,
    "callback_query": Reading.tapped,
    "message_reaction": Reading.reacted,
    "chat_member": Reading.member,
    "my_chat_member": Reading.own_member,
}
