"""Fields of the conversation that starts a vote: when it ends."""

from __future__ import annotations

from typing import Any

from bot.contract.words import Moment, Msg, Text, _
from bot.reading.dates import read_when
from bot.talk import Answer, Ear, Invalid
from bot.talk.fields import read_none

#: Seconds that a vote may last: less is a slip of the finger, more is forgotten.
SHORTEST, LONGEST = 60.0, 366 * 86400.0


class Until:
    """The moment at which a vote ends: "Sunday 20:00", "friday" (its end), "in 3 days". Seconds since the epoch."""

    options = ()

    def parse(self, answer: Answer, ear: Ear) -> float | Invalid:
        found = read_when(answer.text, at=ear.at)
        ends = (found.span.end or found.span.start) if found is not None else None
        if ends is None:
            return Invalid(read_none(answer.text, _("Say it like this: Sunday 20:00, or in 3 days.")))
        return ends.timestamp()

    def dump(self, value: float) -> Any:
        return value

    def load(self, stored: Any) -> float:
        return float(stored)

    def show(self, value: float) -> Text:
        return Moment(value, "end")


def wrong_end(closes_at: float, now: float) -> Msg | None:
    """Why a vote cannot end then."""
    if closes_at <= now:
        return _("That is over already. Until when shall people vote?")
    if closes_at - now < SHORTEST:
        return _("That is in less than a minute. Until when shall people vote?")
    if closes_at - now > LONGEST:
        return _("That is more than a year away. Until when shall people vote?")
    return None
