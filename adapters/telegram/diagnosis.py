"""What works on Telegram and what is missing: token, groups, privacy mode, rights in each chat.

Nothing is sent and nothing is changed; the hub may be running meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from telegram import Bot, User
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from adapters.telegram.members import Powers, powers
from adapters.telegram.outcomes import is_page
from bot.contract.diagnosis import Bound, Remark

NOT_OURS = "Telegram doesn't accept the token. @BotFather shows the right one: /mybots, your bot, API Token."
AWAY = "Telegram can't be reached from here just now. Is this machine online, and base_url right?"
UNHEARD = (
    "is set to read everything, but Telegram passes on only commands and replies there. Make the bot an admin of it,"
    " or turn privacy mode off (@BotFather: /setprivacy), then remove the bot and add it again."
)
GONE = "the bot is not there any more. Add it again, or tell the hub nothing: it notices by itself."
MUTE = "the bot may not write there. Let its members write, or make it an admin."
UNPINNED = "the bot can't pin its board. As an admin it needs the right to pin messages."
DEAF = "the bot is no admin, so it hears of people who leave only if Telegram shows that in the chat."


async def diagnose(bot: Bot, chats: Sequence[Bound]) -> list[Remark]:
    """Ask Telegram; the worst comes alone."""
    try:
        me = await bot.get_me()
        hook = await bot.get_webhook_info()
    except TelegramError as fault:
        refused = isinstance(fault, InvalidToken) and not is_page(fault)
        return [Remark("stop", NOT_OURS if refused else AWAY)]
    remarks = [Remark("ok", f"signed in as @{me.username}."), *_account(me)]
    if hook.url:
        remarks.append(
            Remark("look", "something else gets the bot's messages (a webhook); a start ends that.")
        )
    for chat in chats:
        remarks += await _chat(bot, me, chat)
    return remarks


def _account(me: User) -> Iterator[Remark]:
    if me.can_join_groups is False:
        yield Remark("look", "the bot can't be added to groups. @BotFather: /setjoingroups, Enable.")
    if me.can_read_all_group_messages:
        yield Remark("ok", "privacy mode is off: in groups the bot is sent everything.")
    else:
        yield Remark("ok", "privacy mode is on: in groups the bot is sent commands, replies to it and taps.")


async def _chat(bot: Bot, me: User, bound: Bound) -> list[Remark]:
    """One group, by its title; that is not stored anywhere in the open."""
    try:
        own = await powers(bot, me.id, bound.address)
        title = (await bot.get_chat(int(bound.address.chat))).title
    except (BadRequest, Forbidden):
        return [Remark("look", f"{bound.address.chat}: {GONE}")]
    except TelegramError:
        return [Remark("look", f"{bound.address.chat}: {AWAY}")]
    faults = [fault for is_so, fault in _faults(me, own, bound) if is_so]
    return [Remark("look", f"“{title}”: {fault}") for fault in faults] or [
        Remark("ok", f"“{title}”: all is well.")
    ]


def _faults(me: User, own: Powers, bound: Bound) -> Iterator[tuple[bool, str]]:
    yield not own.here, GONE
    if own.here:
        yield not own.writes, MUTE
        yield bound.ear == "open" and not (own.admin or me.can_read_all_group_messages), UNHEARD
        yield not own.admin, DEAF
        yield not own.pins, UNPINNED
