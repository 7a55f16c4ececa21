"""The command menus that Telegram's apps show, by scope and language of the app."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)

Scope = Literal["private", "groups", "admins"]
_SCOPES: Mapping[Scope, Callable[[], BotCommandScope]] = {
    "private": BotCommandScopeAllPrivateChats,
    "groups": BotCommandScopeAllGroupChats,
    "admins": BotCommandScopeAllChatAdministrators,
}
NAME, TITLE, MOST = 32, 256, 100


@dataclass(frozen=True, slots=True)
class Menu:
    """What one kind of chat offers. `language` "" is for apps of all other languages."""

    scope: Scope
    language: str
    #: Command and title.
    rows: tuple[tuple[str, str], ...]


async def hang_up(bot: Bot, menus: Sequence[Menu]) -> None:
    """Show these menus.

    Raises:
        telegram.error.TelegramError: what could not be set stays as it was.
    """
    for menu in menus:
        commands = [BotCommand(name, title[:TITLE]) for name, title in menu.rows if is_name(name)][:MOST]
        await bot.set_my_commands(commands, scope=_SCOPES[menu.scope](), language_code=menu.language or None)


def is_name(word: str) -> bool:
    """Whether a word may stand in a menu: a to z, digits, underscore."""
    return 0 < len(word) <= NAME and word.isascii() and word.islower() and word.replace("_", "a").isalnum()
