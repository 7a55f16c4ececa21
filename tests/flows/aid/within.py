"""A look and a hand into a town's hub: something done in a turn of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from bot.store.hot import Hot
from bot.talk import Turn
from tests.kit.town import Town

T = TypeVar("T")


def within(town: Town, deed: Callable[[Turn], T], who: str | None = None) -> T:
    """Do something as somebody (or as nobody, like a timer), and let the hub finish."""
    person = town.person(who) if who else None
    with town.store.write() as connection:
        hot = Hot(connection)
        seals, community = town.vault.bind(connection), town.turns.handling.community(hot)
        turn = Turn(hot, seals, town.house, community, town.now, person=person)
        result = deed(turn)
        turn.flush()
    town.settle()
    return result
