"""Telegram, as config.toml has it. Imported only if it is asked for."""

from __future__ import annotations

from adapters.telegram import Menu, Telegram
from adapters.telegram.menus import Scope
from bot.config import Settings
from bot.talk.house import House
from bot.wiring import menus
from bot.words.catalogue import languages


def adapter(settings: Settings, house: House) -> Telegram:
    """The adapter of [telegram]."""
    given = settings.telegram
    assert given is not None
    return Telegram(
        given.token,
        base_url=given.base_url,
        base_file_url=given.base_file_url,
        menus=all_menus(house),
    )


KINDS: tuple[Scope, ...] = ("private", "groups", "admins")


def all_menus(house: House) -> tuple[Menu, ...]:
    """One for each kind of chat and language; English is for everybody else, too."""
    return tuple(
        Menu(kind, "" if language == "en" else language, menus.rows(house, kind, language))
        for kind in KINDS
        for language in languages()
    )
