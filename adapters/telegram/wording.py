"""What somebody wrote: the words, what came with them, and whether they are meant for the bot.

    "/need@talkoot_bot food"          ->  meant, "/need food"
    "@talkoot_bot we need a ride"     ->  meant, "we need a ride"
    a forwarded "/forget"             ->  not meant, “/forget”

Telegram counts entities in UTF-16 units.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from telegram import Chat, Message, MessageEntity

from adapters.telegram.names import Me
from bot.contract.events import File
from bot.contract.names import clean

_COMMAND = re.compile(r"/\w{1,32}(?:@(?P<bot>\w+))?(?!\S)")
_SHOUTED = re.compile(r"![^\W\d_]")
QUOTES = (MessageEntity.BLOCKQUOTE, MessageEntity.EXPANDABLE_BLOCKQUOTE)
MENTIONS = (MessageEntity.MENTION, MessageEntity.TEXT_MENTION)


def words_of(message: Message, me: Me) -> str:
    """The words, without the bot's own name; somebody else's words are in quotation marks."""
    if message.chat.type == Chat.PRIVATE and (phone := _own_phone(message)):
        return phone
    said = _said(message)
    if _is_retold(message):
        return f"“{said}”" if said.lstrip().startswith(("/", "!")) else said
    begun = _COMMAND.match(said)
    if begun and begun["bot"] and me.is_named(begun["bot"]):
        return said[: begun.start("bot") - 1] + said[begun.end("bot") :]
    return _without_name(said, me)


def is_meant(message: Message, me: Me) -> bool:
    """In a group: a command, a mention of the bot, or a reply to one of its messages."""
    said = _said(message)
    if _is_retold(message):
        return False
    command = _COMMAND.match(said)
    if command:
        return command["bot"] is None or me.is_named(command["bot"])
    answered = message.reply_to_message
    if answered is not None and answered.forum_topic_created is None and me.is_same(answered.from_user):
        return True
    return bool(_SHOUTED.match(said)) or any(_is_us(entity, text, me) for entity, text in _mentions(message))


def files_of(message: Message) -> tuple[File, ...]:
    """What came with the words. A location or contact is only named, nothing of it is kept (V9)."""
    for name, made in _FILES.items():
        if found := getattr(message, name):
            return () if name == "contact" and _own_phone(message) else (made(found),)
    other = message.effective_attachment
    return (_sent(other, "file"),) if other is not None else ()


def utf16(text: str) -> int:
    """The length in UTF-16 units."""
    return len(text) + sum(char > "\uffff" for char in text)


def whole(text: str) -> str:
    """The text with no half of a surrogate pair in it."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _said(message: Message) -> str:
    return whole(message.text or message.caption or "")


def _is_retold(message: Message) -> bool:
    """Whether the words are somebody else's: forwarded, put in by a bot, or begun with a quotation."""
    entities = message.entities or message.caption_entities
    quoted = any(entity.type in QUOTES and entity.offset == 0 for entity in entities)
    return quoted or message.forward_origin is not None or message.via_bot is not None


def _mentions(message: Message) -> list[tuple[MessageEntity, str]]:
    found = (
        message.parse_entities([*MENTIONS]) if message.text else message.parse_caption_entities([*MENTIONS])
    )
    return list(found.items())


def _is_us(entity: MessageEntity, text: str, me: Me) -> bool:
    return me.is_same(entity.user) or me.is_named(text.removeprefix("@"))


def _without_name(said: str, me: Me) -> str:
    """The words without a leading or closing "@the_bot"."""
    if not me.username:
        return said
    name = re.escape(me.username)
    return re.sub(rf"\A\s*@{name}\b[\s,:]*|\s*@{name}\s*\Z", "", said, flags=re.IGNORECASE)


def _own_phone(message: Message) -> str:
    """The number that somebody shared as their own contact."""
    contact, user = message.contact, message.from_user
    if contact is None or user is None or contact.user_id != user.id:
        return ""
    return f"+{contact.phone_number.lstrip('+')}"


def _sent(thing: Any, kind: Any) -> File:
    largest = thing[-1] if isinstance(thing, (list, tuple)) else thing
    name = clean(getattr(largest, "file_name", None) or "")
    return File(kind, getattr(largest, "file_id", ""), name, getattr(largest, "file_size", None) or 0)


_FILES: Mapping[str, Callable[[Any], File]] = {
    "photo": lambda photo: _sent(photo, "photo"),
    "voice": lambda voice: _sent(voice, "voice"),
    "document": lambda document: _sent(document, "file"),
    "venue": lambda venue: File("location", ""),
    "location": lambda location: File("location", ""),
    "contact": lambda contact: File("contact", ""),
}
