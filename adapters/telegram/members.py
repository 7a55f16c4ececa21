"""Who is in a chat now, and what the bot may do there: asked when it matters, never remembered."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import Bot, ChatMember
from telegram.constants import ChatAction
from telegram.error import BadRequest, Forbidden, TelegramError

from adapters.telegram.reading import is_here
from bot.contract.address import Address, Who

#: What a 400 says of somebody who is not there, or whom the bot has never met.
NOT_THERE = ("user not found", "member not found", "participant_id_invalid", "user_id_invalid")


@dataclass(frozen=True, slots=True)
class Powers:
    """What the bot may do in a group."""

    here: bool
    admin: bool = False
    writes: bool = False
    deletes: bool = False
    pins: bool = False


async def present(bot: Bot, who: Who, chat: Address) -> bool | None:
    """Whether the account is in the chat; None if Telegram does not say (the bot is not there, or no answer)."""
    if who.adapter != chat.adapter or not who.user.isdecimal():
        return False
    try:
        return is_here(await bot.get_chat_member(int(chat.chat), int(who.user)))
    except BadRequest as refused:
        return False if any(words in refused.message.casefold() for words in NOT_THERE) else None
    except TelegramError:
        return None


async def may_write_to(bot: Bot, who: Who) -> bool:
    """Whether the person has opened the private chat and not blocked the bot; they see "typing…" for a moment.

    Raises:
        telegram.error.TelegramError: if Telegram cannot be asked.
    """
    try:
        await bot.send_chat_action(int(who.user), ChatAction.TYPING)
    except (Forbidden, BadRequest):
        return False
    return True


async def powers(bot: Bot, me: int, chat: Address) -> Powers:
    """What the bot may do in a group.

    Raises:
        telegram.error.TelegramError: if Telegram cannot be asked; Forbidden or BadRequest if it is not there.
    """
    own = await bot.get_chat_member(int(chat.chat), me)
    admin = own.status in (ChatMember.OWNER, ChatMember.ADMINISTRATOR)
    return Powers(
        here=is_here(own),
        admin=admin,
        writes=admin or bool(getattr(own, "can_send_messages", own.status == ChatMember.MEMBER)),
        deletes=bool(getattr(own, "can_delete_messages", False)),
        pins=bool(getattr(own, "can_pin_messages", False)),
    )
