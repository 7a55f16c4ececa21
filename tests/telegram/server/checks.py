"""What Telegram refuses, with its words; stricter where it would mend in silence, so that a test sees it."""

from __future__ import annotations

import json
from typing import Any

from tests.telegram.server.world import ApiError, Chat, Json, World, bad

TEXT, CAPTION, RAW = 4096, 1024, 32768
KINDS = frozenset(
    """mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler blockquote
    expandable_blockquote code pre text_link text_mention custom_emoji""".split()
)


def chat_for_sending(world: World, params: Json) -> Chat:
    """The chat that may be written to."""
    number = int(params["chat_id"])
    chat = world.chats.get(number)
    if number > 0:
        user = world.by_id(number)
        if user is None or not user.known:
            raise bad("chat not found")
        if user.blocking:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        if not user.started:
            raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")
        return world.private(user.handle)
    if chat is None or world.bot.id not in chat.members:
        raise bad("chat not found")
    if chat.moved is not None:
        raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.moved)
    if not chat.is_in(world.bot.id):
        raise ApiError(403, f"Forbidden: bot was kicked from the {chat.type} chat")
    return chat


def topic(chat: Chat, params: Json) -> int | None:
    """The topic to write to; in a group without topics the parameter means nothing."""
    number = int(params.get("message_thread_id") or 0)
    if not number or not chat.forum:
        return None
    if number == 1 or number not in chat.topics:
        raise bad("message thread not found")
    if number in chat.closed:
        raise bad("TOPIC_CLOSED")
    return number


def text(params: Json, name: str = "text", most: int = TEXT) -> str:
    said = str(params.get(name) or "")
    if len(said.encode()) > RAW:
        raise bad("text is too long")
    if name == "text" and not said.strip():
        raise bad("message text is empty")
    if len(said) > most:
        raise bad("message is too long" if name == "text" else "message caption is too long")
    return said


def entities(said: str, given: list[Json]) -> list[Json]:
    size = len(said.encode("utf-16-le")) // 2
    for one in given:
        if one["type"] not in KINDS:
            raise bad("unsupported entity type specified")
        if one["offset"] < 0 or one["length"] <= 0 or one["offset"] + one["length"] > size:
            raise bad("entity is out of the text")
        if one["type"] == "text_link" and not one["url"].startswith(("http", "tg://", "mailto:", "tel:")):
            raise bad("wrong link")
    return given


def markup(params: Json) -> Json | None:
    given: Json | None = decoded(params, "reply_markup", None)
    rows = (given or {}).get("inline_keyboard", [])
    if sum(map(len, rows)) > 100 or any(not 0 < len(row) <= 8 for row in rows):
        raise bad("reply markup is too long")
    for button in (button for row in rows for button in row):
        if not button["text"].strip():
            raise bad("inline keyboard button text must be non-empty")
        if "url" in button and not button["url"].startswith(("http://", "https://", "tg://")):
            raise bad(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
        if "url" not in button and not 1 <= len(button["callback_data"].encode()) <= 64:
            raise bad("BUTTON_DATA_INVALID")
    return given


def decoded(params: Json, name: str, default: Any) -> Any:
    """A parameter that travels as JSON."""
    value = params.get(name)
    return default if value in (None, "") else json.loads(value) if isinstance(value, str) else value


def is_set(params: Json, name: str) -> bool:
    return str(params.get(name, "")).lower() in ("true", "1")
