"""A campaign in one line, as a treasurer texts it.

    read_line("Warm winter fund, $500 and $200 a month, until 20 Dec, https://give.example.org, every week", …)
      -> "Warm winter fund", Goal(50000, 20000, "USD"), "2026-12-20", "https://give.example.org", "week"

Pieces stand between commas or on lines of their own, in any order; the first one that is nothing else is what the
money is for. What is not read is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.contract.words import Msg
from bot.reading.text import fold
from bot.talk.fields import Invalid
from flows.fund.fields import Goal, read_day, read_goal, read_link

_PIECES = re.compile(r"\s*(?:,(?!\d{3}\b)|;|\n)\s*")
_UNTIL = re.compile(r"^(?:until|till|by|before|in|hasta|antes d?el?|para|en|dentro)\b", re.IGNORECASE)
#: "goal 800"; and a day that follows an amount without a comma: "800 by 20 December".
_GOAL = re.compile(
    r"^(?:the )?(?:goal|target|meta|objetivo)(?: of| is| de| es)?\s*:?\s+(?=\S)", re.IGNORECASE
)
_THEN = re.compile(r"\s+(?=(?:until|till|by|before|hasta|antes d?el?)\b)", re.IGNORECASE)
#: What looks like an amount and nothing else: "500 XYZ", "-50", "0".
_FIGURE = re.compile(
    r"[^\w\s]{0,2}\s*[-+]?\s*[^\w\s]?\d[\d.,' ]*\s*(?:[^\w\s]|[A-Z]{3})?(?:\s*(?:/|a |per |al )\s*(?:month|mes|mo))?"
)
_CASH = re.compile(r"^(?:cash to|cash with|efectivo (?:a|con|para))\s+(?P<who>.{1,60})$", re.IGNORECASE)
_OFTEN = {
    "every week": "week", "weekly": "week", "cada semana": "week", "semanal": "week",
    "every two weeks": "fortnight", "every other week": "fortnight", "cada dos semanas": "fortnight",
    "every month": "month", "monthly": "month", "cada mes": "month", "mensual": "month",
    "no reminders": "never", "sin recordatorios": "never",
}  # fmt: skip


@dataclass(slots=True)
class Line:
    """What was read."""

    title: str = ""
    goal: Goal | None = None
    last_day: str | None = None
    link: str | None = None
    #: Who takes cash, as named.
    cash: str = ""
    cadence: str | None = None
    #: Why an amount that was said cannot be taken.
    wrong: Msg | None = None


def read_line(text: str, *, at: datetime, currency: str) -> Line:
    """Whatever the pieces of a text say of a campaign."""
    line = Line()
    for piece in _pieces(text, currency):
        if not _read(line, piece, at, currency) and not _is_wrong(line, piece, currency):
            line.title = f"{line.title}, {piece}" if line.title else piece
    return line


def _pieces(text: str, currency: str) -> Iterator[str]:
    for piece in filter(None, _PIECES.split(text.strip())):
        amount, *then = _THEN.split(_GOAL.sub("", piece), maxsplit=1)
        yield from (amount, *then) if isinstance(read_goal(amount, currency), Goal) else (piece,)


def _is_wrong(line: Line, piece: str, currency: str) -> bool:
    """Whether a piece is an amount, and one that cannot be taken."""
    goal = read_goal(piece, currency) if line.goal is None and _FIGURE.fullmatch(piece) else None
    if isinstance(goal, Invalid):
        line.wrong = goal.reason
    return isinstance(goal, Invalid)


def _read(line: Line, piece: str, at: datetime, currency: str) -> bool:
    """Whether a piece says one of the things that are not its title."""
    often = _OFTEN.get(fold(piece))
    link = read_link(piece)
    cash = _CASH.match(piece)
    goal = read_goal(piece, currency)
    day = read_day(piece, at) if _UNTIL.match(piece) else None
    if often and line.cadence is None:
        line.cadence = often
    elif link and line.link is None:
        line.link = link
    elif cash and not line.cash:
        line.cash = cash["who"]
    elif isinstance(goal, Goal) and _adds(line.goal, goal):
        line.goal = _both(line.goal, goal)
    elif day and line.last_day is None:
        line.last_day = day
    else:
        return False
    return True


def _adds(known: Goal | None, more: Goal) -> bool:
    """Whether a second amount is the other goal."""
    if known is None:
        return True
    return known.currency == more.currency and not (
        (known.once and more.once) or (known.monthly and more.monthly)
    )


def _both(known: Goal | None, more: Goal) -> Goal:
    return (
        more if known is None else Goal(known.once or more.once, known.monthly or more.monthly, more.currency)
    )
