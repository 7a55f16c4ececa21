"""The hub's deeds as calls. Whether they are allowed, due and in order is decided before; here they are made."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
)

from adapters.telegram.names import number_of, order_now, order_of, ref_of
from bot.contract.delivery import Delivered, Native, Outgoing, Refused, Vanished

#: Links show themselves, not pages that a stranger's server is asked for (V22).
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Sending:
    """The bot's hands."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def do(self, message: Outgoing) -> Delivered:
        """Make one call.

        Raises:
            Vanished: the message belongs to a chat that has moved since.
            Refused: a file to be sent is gone.
            telegram.error.TelegramError: as the library has it.
        """
        return await _DEEDS[message.deed](self, message)

    async def _send(self, message: Outgoing) -> Delivered:
        part, to = message.part, message.to
        common: dict[str, Any] = {
            "chat_id": int(to.chat),
            "message_thread_id": int(to.thread) if to.thread else None,
            "disable_notification": part.get("silent"),
            "protect_content": part.get("secret"),
            "reply_markup": _markup(part),
            "reply_parameters": _reply(message),
        }
        words, entities = part.get("text", ""), _entities(part) or None
        if "file" in part:
            send: Callable[..., Awaitable[Message]] = getattr(self._bot, f"send_{part['media']}")
            sent = await send(
                **{part["media"]: _content(message)},
                filename=part["file"],
                caption=words or None,
                caption_entities=entities,
                **common,
            )
        else:
            sent = await self._bot.send_message(
                text=words, entities=entities, link_preview_options=NO_PREVIEW, **common
            )
        return _delivered(sent)

    async def _edit(self, message: Outgoing) -> Delivered:
        part, number = message.part, _number(message)
        common: dict[str, Any] = {"chat_id": int(message.to.chat), "message_id": number}
        markup = _markup(part)
        common["reply_markup"] = markup if isinstance(markup, InlineKeyboardMarkup) else None
        words, entities = part.get("text", ""), _entities(part)
        if "file" in part:
            make = InputMediaPhoto if part["media"] == "photo" else InputMediaDocument
            media = make(
                _content(message),
                filename=part["file"],
                caption=words or None,
                caption_entities=entities,
            )
            edited = await self._bot.edit_message_media(media, **common)
        else:
            edited = await self._bot.edit_message_text(
                words, entities=entities, link_preview_options=NO_PREVIEW, **common
            )
        return _delivered(edited) if isinstance(edited, Message) else _done(message)

    async def _delete(self, message: Outgoing) -> Delivered:
        await self._bot.delete_message(int(message.to.chat), _number(message))
        return _done(message)

    async def _pin(self, message: Outgoing) -> Delivered:
        await self._bot.pin_chat_message(int(message.to.chat), _number(message), disable_notification=True)
        return _done(message)

    async def _toast(self, message: Outgoing) -> Delivered:
        await self._bot.answer_callback_query(message.ref or "", text=message.part.get("text") or None)
        return _done(message)

    async def _react(self, message: Outgoing) -> Delivered:
        await self._bot.set_message_reaction(
            int(message.to.chat), _number(message), message.part.get("emoji") or None
        )
        return _done(message)

    async def _leave(self, message: Outgoing) -> Delivered:
        await self._bot.leave_chat(int(message.to.chat))
        return _done(message)


def _content(message: Outgoing) -> bytes:
    if message.content is None:  # forgotten or past its time meanwhile
        raise Refused
    return message.content


_DEEDS: Mapping[str, Callable[[Sending, Outgoing], Awaitable[Delivered]]] = {
    "send": Sending._send,
    "edit": Sending._edit,
    "delete": Sending._delete,
    "pin": Sending._pin,
    "toast": Sending._toast,
    "react": Sending._react,
    "leave": Sending._leave,
}


def done(message: Outgoing) -> Delivered:
    """It is so already, or changed nothing that has an order of its own."""
    return _done(message)


def _done(message: Outgoing) -> Delivered:
    return Delivered(message.ref or "", order_now())


def _delivered(message: Message) -> Delivered:
    """Where it stands now; an edit counts as later than everything of its second."""
    edited = message.edit_date
    order = (
        order_of(edited.timestamp())
        if edited is not None
        else order_of(message.date.timestamp(), message.message_id)
    )
    return Delivered(ref_of(message.chat.id, message.message_id), order)


def _number(message: Outgoing) -> int:
    number = number_of(message.ref, message.to)
    if number is None:
        raise Vanished
    return number


def _entities(part: Native) -> list[MessageEntity]:
    return list(MessageEntity.de_list(part.get("entities", []), None))


def _markup(part: Native) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | None:
    markup = part.get("reply_markup")
    if markup is None:
        return None
    if "inline_keyboard" in markup:
        return InlineKeyboardMarkup.de_json(markup, None)
    return ReplyKeyboardMarkup(
        markup["keyboard"], resize_keyboard=markup["resize_keyboard"], is_persistent=markup["is_persistent"]
    )


def _reply(message: Outgoing) -> ReplyParameters | None:
    number = number_of(message.reply_to, message.to)
    return None if number is None else ReplyParameters(number, allow_sending_without_reply=True)
