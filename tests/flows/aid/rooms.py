"""Requests and helpers as if others had dealt with them already, for what comes after."""

from __future__ import annotations

from typing import Any

from bot.talk import Turn
from flows import aid
from flows.aid.helping import claims
from flows.aid.requesting import requests
from tests.flows.aid.street import Street

BETWEEN = aid.FURNITURE


def asked(street: Street, who: str, *kinds: str, **more: Any) -> int:
    """An open request with one item a kind; its number."""
    words = f"{who} needs {' and '.join(kinds)}"
    return street.within(lambda turn: requests.open(turn, requests.Draft(words, kinds, **more)), who)


def taken(street: Street, number: int, helper: str, letter: str = "a") -> int:
    """The helper said yes; with "first come" they are accepted at once. The claim's id."""

    def store(turn: Turn) -> int:
        item = next(item for item in requests.items_of(turn, number) if item.letter == letter)
        made = claims.claim(turn, item, street.ids[helper])
        assert made is not None
        return made.id

    return street.within(store, helper)


def helped(street: Street, asker: str, helper: str, kind: str = "food", **more: Any) -> int:
    """A request of one thing that somebody helps with; its number."""
    number = asked(street, asker, kind, **more)
    taken(street, number, helper)
    return number
