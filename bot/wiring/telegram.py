"""Telegram, as config.toml has it. Imported only if it is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from adapters.telegram import Hook, Menu, Telegram, diagnosis
from adapters.telegram.menus import Scope
from bot.config import Settings
from bot.contract.diagnosis import Bound, Remark
from bot.talk.house import House
from bot.wiring import Building, menus
from bot.words.catalogue import languages


def adapter(building: Building) -> Telegram:
    """The adapter of [telegram]."""
    return _adapter(building.settings, building.house)


def _adapter(settings: Settings, house: House) -> Telegram:
    given = settings.telegram
    assert given is not None
    return Telegram(
        given.token,
        base_url=given.base_url,
        base_file_url=given.base_file_url,
        menus=all_menus(house),
        hook=Hook(given.webhook, given.webhook_host, given.webhook_port) if given.webhook else None,
    )


async def diagnose(settings: Settings, house: House, chats: Sequence[Bound]) -> list[Remark]:
    """What works and what is missing."""
    asked = _adapter(settings, house)
    try:
        return await diagnosis.diagnose(asked.bot, chats)
    finally:
        await asked.close()


KINDS: tuple[Scope, ...] = ("private", "groups", "admins")


def all_menus(house: House) -> tuple[Menu, ...]:
    """One for each kind of chat and language; English is for everybody else, too."""
    return tuple(
        Menu(kind, "" if language == "en" else language, menus.rows(house, kind, language))
        for kind in KINDS
        for language in languages()
    )
