"""Requests: opened from a draft, edited, withdrawn; what may follow what.

number = open(turn, draft)            request, items, cards or private waves, in this turn
request, item = find(turn, "12b")     what a thing names
MOVES[(state, verb)]                  the legal moves of an item; anything else changes nothing
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select

from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.aid.tables import Item, Request

#: An item's state and a verb -> the state after it. `closing` and `claims` change nothing that is not here.
MOVES: Mapping[tuple[str, str], str] = {
    ("open", "hold"): "held",
    ("held", "lapse"): "open",
    ("open", "claim"): "claimed",
    ("held", "claim"): "claimed",
    ("claimed", "give_back"): "open",
    ("open", "close"): "closed",
    ("held", "close"): "closed",
    ("claimed", "close"): "closed",
    ("closed", "reopen"): "open",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person said yes to. `due` is (from, until) in seconds; either may be None."""

    words: str
    kinds: Sequence[str]
    place: str | None = None
    due: tuple[float | None, float | None] = (None, None)
    urgency: str = "normal"
    people: int | None = None
    circle: str = "group"
    choosing: str = "first"
    on_behalf: str = ""
    note: str | None = None
    language: str = ""
    repeat_of: int | None = None


class Named(NamedTuple):
    """What "12" or "12b" names; `item` is None where the request has several and none was said."""

    request: Request
    item: Item | None


def open(turn: Turn, draft: Draft) -> int:
    """Store a request with one item a kind and show it to its circle; its number."""
    raise RuntimeError("being built")


_THING = re.compile(r"#?(\d{1,9})([a-z]?)")


def get(ground: Ground, number: int | str) -> Request | None:
    """The request with a number."""
    return ground.session.get(Request, int(number))


def items_of(ground: Ground, request_id: int) -> Sequence[Item]:
    """A request's items, by letter."""
    return ground.session.scalars(
        select(Item).where(Item.request_id == request_id).order_by(Item.letter)
    ).all()


def find(ground: Ground, thing: str) -> Named | None:
    """The request and item that "12", "#12" or "12b" names; None if there is none."""
    match = _THING.fullmatch(thing.strip().lower())
    request = get(ground, match[1]) if match else None
    if match is None or request is None:
        return None
    items = items_of(ground, request.id)
    if not match[2]:
        return Named(request, items[0] if len(items) == 1 else None)
    item = next((item for item in items if item.letter == match[2]), None)
    return Named(request, item) if item else None


def number_of(ground: Ground, item: Item) -> str:
    """How an item is called: "12", or "12b" where its request has several."""
    several = len(items_of(ground, item.request_id)) > 1
    return f"{item.request_id}{item.letter if several else ''}"


def words_of(ground: Ground, request: Request) -> str:
    """The requester's own words; "" once erased."""
    return ground.unseal(request.requester_id, "aid_request.words", request.id, request.words) or ""


def place_of(ground: Ground, request: Request) -> str | None:
    """The place as it was written; never for a group."""
    return ground.unseal(request.requester_id, "aid_request.place", request.id, request.place)


def note_of(ground: Ground, request: Request) -> str | None:
    """The private note for the helper (A32)."""
    return ground.unseal(request.requester_id, "aid_request.note", request.id, request.note)
