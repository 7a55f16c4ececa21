"""The hub's deeds as calls. Whether they are allowed, due and in order is decided before; here they are made.

Texts go as they were rendered and answers are read as they come: making the library's objects of both took two thirds
of a call (0.5 ms). Files are the library's affair.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from telegram import Bot, InputFile

from adapters.telegram.names import number_of, order_now, order_of, ref_of
from bot.contract.delivery import Delivered, Native, Outgoing, Refused, Vanished

#: Links show themselves, not pages that a stranger's server is asked for (V22).
NO_PREVIEW = {"is_disabled": True}

Json = dict[str, Any]


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
        common: Json = {
            "chat_id": int(to.chat),
            "message_thread_id": int(to.thread) if to.thread else None,
            "disable_notification": part.get("silent"),
            "protect_content": part.get("secret"),
            "reply_markup": part.get("reply_markup"),
            "reply_parameters": _reply(message),
        }
        if "file" in part:
            kind = part["media"]
            return _delivered(
                await self._call(f"send{kind}", **{kind: _file(message)}, **_caption(part), **common)
            )
        return _delivered(await self._call("sendmessage", **_text(part), **common))

    async def _edit(self, message: Outgoing) -> Delivered:
        part, markup = message.part, message.part.get("reply_markup", {})
        common: Json = {
            "chat_id": int(message.to.chat),
            "message_id": _number(message),
            "reply_markup": markup if "inline_keyboard" in markup else None,
        }
        if "file" in part:
            kind = "photo" if part["media"] == "photo" else "document"
            file = _file(message, attach=True)
            media = {"type": kind, "media": file.attach_uri, **_caption(part)}
            name = str(file.attach_name)
            edited = await self._call("editmessagemedia", media=media, **{name: file}, **common)
        else:
            edited = await self._call("editmessagetext", **_text(part), **common)
        return _delivered(edited) if isinstance(edited, dict) else done(message)

    async def _call(self, method: str, **given: Any) -> Any:
        """Call a method by its name in small letters: the library warns of names that it knows itself."""
        return await self._bot.do_api_request(
            method, api_kwargs={name: value for name, value in given.items() if value is not None}
        )

    async def _delete(self, message: Outgoing) -> Delivered:
        await self._bot.delete_message(int(message.to.chat), _number(message))
        return done(message)

    async def _pin(self, message: Outgoing) -> Delivered:
        await self._bot.pin_chat_message(int(message.to.chat), _number(message), disable_notification=True)
        return done(message)

    async def _toast(self, message: Outgoing) -> Delivered:
        await self._bot.answer_callback_query(message.ref or "", text=message.part.get("text") or None)
        return done(message)

    async def _react(self, message: Outgoing) -> Delivered:
        await self._bot.set_message_reaction(
            int(message.to.chat), _number(message), message.part.get("emoji") or None
        )
        return done(message)

    async def _end(self, message: Outgoing) -> Delivered:
        raise Refused  # nothing here makes a poll, and the abilities say so

    async def _leave(self, message: Outgoing) -> Delivered:
        if int(message.to.chat) < 0:  # a private chat is the other one's alone
            await self._bot.leave_chat(int(message.to.chat))
        return done(message)


def _text(part: Native) -> Json:
    return {
        "text": part.get("text", ""),
        "entities": part.get("entities") or None,
        "link_preview_options": NO_PREVIEW,
    }


def _caption(part: Native) -> Json:
    """The words below a file, if any."""
    words = {"caption": part.get("text"), "caption_entities": part.get("entities")}
    return {name: value for name, value in words.items() if value}


def _file(message: Outgoing, attach: bool = False) -> InputFile:
    if message.content is None:  # forgotten or past its time meanwhile
        raise Refused
    return InputFile(message.content, filename=message.part["file"], attach=attach)


_DEEDS: Mapping[str, Callable[[Sending, Outgoing], Awaitable[Delivered]]] = {
    "send": Sending._send,
    "edit": Sending._edit,
    "delete": Sending._delete,
    "pin": Sending._pin,
    "toast": Sending._toast,
    "react": Sending._react,
    "end": Sending._end,
    "leave": Sending._leave,
}


def done(message: Outgoing) -> Delivered:
    """It is so already, or changed nothing that has an order of its own."""
    return Delivered(message.ref or "", order_now())


def _delivered(message: Json) -> Delivered:
    """Where it stands now; an edit counts as later than everything of its second."""
    number, edited = message["message_id"], message.get("edit_date")
    order = order_of(message["date"], number) if edited is None else order_of(edited)
    return Delivered(ref_of(message["chat"]["id"], number), order)


def _number(message: Outgoing) -> int:
    number = number_of(message.ref, message.to)
    if number is None:
        raise Vanished
    return number


def _reply(message: Outgoing) -> Json | None:
    number = number_of(message.reply_to, message.to)
    return None if number is None else {"message_id": number, "allow_sending_without_reply": True}
