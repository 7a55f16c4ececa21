"""What stands above a flow's functions: each decorator writes down what one is for, and does nothing else.

@action("poll.vote", right="assembly.vote", typed=("vote",))
def vote(turn, thing, **args): ...                              a `Deed`, for its package's furniture
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.contract.views import View
from bot.contract.words import Msg
from bot.talk.furniture import (
    Act,
    Answered,
    Bare,
    CardKind,
    Command,
    Deed,
    Draft,
    Ending,
    Flow,
    HandOver,
    Reader,
    TimerKind,
)

if TYPE_CHECKING:
    from bot.talk.look import Look
    from bot.talk.talk import Talk
    from bot.talk.turn import Turn


def flow(
    name: str,
    *,
    title: Msg,
    right: str,
    words: tuple[str, ...] = (),
    plain: bool = False,
    hidden: bool = False,
) -> Callable[[Callable[[Talk], Ending | HandOver]], Flow]:
    """This function is a conversation."""
    return lambda run: Flow(name, title, right, run, words, plain, hidden)


def action(
    name: str,
    *,
    right: str,
    typed: tuple[str, ...] = (),
    reactions: tuple[str, ...] = (),
    more: str = "",
    numbered: bool = True,
    denied: Callable[[Turn, str], Answered] | None = None,
    undone_by: str = "",
    bare: Bare | None = None,
) -> Callable[[Act], Deed]:
    """This function is one verb on one thing."""
    return lambda run: Deed(name, right, run, typed, reactions, more, numbered, denied, undone_by, bare)


def card(
    kind: str,
    *,
    purpose: str,
    pinned: bool = False,
    loud: Callable[[Look, str], bool] | None = None,
    urgent: Callable[[Look, str], bool] | None = None,
) -> Callable[[Callable[[Look, str], View | None]], CardKind]:
    """This function draws a card."""
    return lambda draw: CardKind(kind, draw, purpose, pinned, loud, urgent)


def timer(
    kind: str, *, grace: float | None = None
) -> Callable[[Callable[[Turn, str, Mapping[str, Any]], None]], TimerKind]:
    """This function is what happens when a moment comes."""
    return lambda run: TimerKind(kind, run, grace)


def reader(flow_name: str) -> Callable[[Callable[[str, datetime, str | None], Draft | None]], Reader]:
    """This function guesses whether free text is meant for a flow."""
    return lambda read: Reader(flow_name, read)


def command(
    name: str, *, right: str, title: Msg, words: tuple[str, ...] = (), shown_to: tuple[str, ...] = ()
) -> Callable[[Callable[[Turn, str], Answered]], Command]:
    """This function answers a one-line wish."""
    return lambda run: Command(name, right, run, title, words, shown_to)
