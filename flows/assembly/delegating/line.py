"""What somebody says who gives their vote to another: whom, in which votes, until when.

read_line("my vote to Ana until 1 May", at=now)          Ana, all votes, until Fri 1 May
read_line("vote 12 to Ana")                              Ana, vote 12
read_line("a Ana mi voto sobre despensa")                Ana, votes about the pantry
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from bot.reading.dates import read_when
from flows.assembly.delegating import holding

_UNTIL = re.compile(r"[\s,]*\b(?:until|till|til|hasta)\s+(?P<what>\S.*)$", re.IGNORECASE)
_POLL = re.compile(
    r"[\s,]*(?:\b(?:in|on|for|en|para)\s+)?(?:\b(?:the|la)\s+)?(?:\b(?:vote|poll|votaci[oó]n|voto)\s*#?|#)(?P<what>\d{1,9})\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"[\s,]*\b(?:about|on|sobre|topic|tema)\s*:?\s+(?P<what>.+?)(?=\s+(?:to|a|al)\s|$)", re.IGNORECASE
)
_ALL = re.compile(r"[\s,]*\b(?:in|on|for|en|para)\s+(?:all|every|todas?)\b.*$", re.IGNORECASE)
_MINE = re.compile(r"^(?:(?:my|mi|the|el)\s+)?(?:vote|voto)\b\s*", re.IGNORECASE)
_MINE_AFTER = re.compile(r"\s+(?:(?:my|mi|the|el)\s+)(?:vote|voto)$", re.IGNORECASE)
_TO = re.compile(r"^(?:to|a|al)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """What was read; "" and None for what was not said."""

    name: str = ""
    scope: str = ""
    until_at: float | None = None


def read_line(text: str, *, at: datetime) -> Line:
    """Whatever a text says of it."""
    rest, scope, until_at = text.strip(), "", None
    if (found := _UNTIL.search(rest)) and (when := read_when(found["what"], at=at)) is not None:
        end = when.span.end or when.span.start
        until_at = end.timestamp() if end is not None else None
        rest, scope = rest[: found.start()], holding.ALL
    for pattern, meant in (
        (_ALL, lambda what: holding.ALL),
        (_POLL, lambda what: holding.of_poll(int(what))),
        (_TOPIC, holding.of_topic),
    ):
        if found := pattern.search(rest):
            scope = meant(found.groupdict().get("what", ""))
            rest = f"{rest[: found.start()]} {rest[found.end() :]}".strip()
    name = _TO.sub("", _MINE.sub("", _TO.sub("", rest.strip())).strip(" ,.")).strip(" ,.")
    return Line(_MINE_AFTER.sub("", _MINE.sub("", name)).strip(), scope, until_at)
