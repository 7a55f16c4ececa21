"""The command menus of platforms that show some: what most people want, in every language of the catalogues."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from bot.contract.words import Msg
from bot.talk.house import House
from bot.words import Reader, say

#: What a member may want in private, in a group, and what an admin of a group may.
OFFERED = {
    "private": (
        "need",
        "offer",
        "mine",
        "requests",
        "offers",
        "shifts",
        "week",
        "calendar",
        "pending",
        "assemblies",
        "pledge",
        "person",
        "settings",
        "link",
        "privacy",
        "mydata",
        "forget",
        "stop",
        "help",
    ),
    "groups": ("need", "offer", "requests", "help"),
    "admins": ("need", "offer", "requests", "help", "setup"),
}


def rows(house: House, kind: str, language: str) -> tuple[tuple[str, str], ...]:
    """(command, title) of what this build has, in the order in which it is offered."""
    reader = Reader(language, ZoneInfo("UTC"), 0.0)
    return tuple((name, say(title, reader)) for name, title in _titles(house, kind))


def _titles(house: House, kind: str) -> Iterator[tuple[str, Msg]]:
    for name in OFFERED[kind]:
        thing = house.flows.get(name) or house.commands.get(name)
        if thing is not None:
            yield name, thing.title
