"""Votes for tests, made and cast without a conversation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from bot.store.hot import Hot
from bot.talk.turn import Turn
from flows.assembly import polls
from flows.assembly.opening import making
from flows.assembly.opening.making import Plan
from flows.assembly.tally.rules import Method
from flows.assembly.voting import casting
from tests.kit.town import Town

Found = TypeVar("Found")
DAY = 86400.0
#: A ballot of each method for each of the five who are here, and the options it is about.
PLACES = ("Hall", "Park", "=Church")
EVENINGS = (
    "2026-12-05T18:00-06:00/2026-12-05T20:00-06:00",
    "2026-12-06T18:00-06:00",
    "2026-12-07T18:00-06:00",
)
SAID: Mapping[Method, Sequence[str]] = {
    "single": ("1", "1", "2", ""),
    "approval": ("1 2", "2", "2 3", ""),
    "yesno": ("1", "1", "2", "3"),
    "consent": ("1", "2", "1", "3"),
    "lazy": (),
    "times": ("1:2 2:1", "2:2", "1:1 2:2 3:0", "1:2"),
    "irv": ("1 2", "2 1", "3 2", "2"),
    "schulze": ("1 2=3", "2 1", "3 2 1", "1"),
    "stv": ("1 2", "1 3", "2", "3 2"),
    "score": ("1:5 2:3", "2:4", "3:1", ""),
    "dots": ("1:5 2:5", "2:9", "3:10", ""),
}


def acting(town: Town, who: str, act: Callable[[Turn], Found]) -> Found:
    """What somebody does, in a turn of its own."""
    with town.store.write() as connection:
        hot, seals = Hot(connection), town.vault.bind(connection)
        turn = Turn(
            hot, seals, town.house, town.turns.handling.community(hot), town.now, person=town.person(who)
        )
        found = act(turn)
        turn.flush()
    town.settle()
    return found


def opened(town: Town, method: Method, options: Sequence[str] = (), **more: object) -> int:
    """A vote of olga's that ends tomorrow; its number."""
    own = EVENINGS if method == "times" else PLACES
    shown = () if method in ("yesno", "consent", "lazy") else options or own

    def make(turn: Turn) -> int:
        chats = [row[0] for row in turn.hot.all("SELECT id FROM chat WHERE NOT private")]
        return making.make(turn, Plan("Where do we meet?", method, town.now + DAY, chats, shown, **more))  # type: ignore[arg-type]  # a plan's own

    return acting(town, "olga", make)


def cast(town: Town, number: int, who: str, said: str, **more: Any) -> str:
    """A ballot as the tally writes it."""

    def vote(turn: Turn) -> str:
        poll = polls.get(turn, number)
        assert poll is not None
        return casting.cast(turn, poll, turn.actor.id, said, **more)

    return acting(town, who, vote)


def cast_all(town: Town, number: int, said: Sequence[str]) -> None:
    """One ballot for each of the neighbours."""
    for who, text in zip(("olga", "maria", "sam", "ines", "rosa"), said, strict=False):
        assert cast(town, number, who, text) == "cast"
