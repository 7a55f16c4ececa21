"""What a vote decides: something on an agenda ("assembly:31"), or a thing of another room that it put there ("fund:5").

closed(turn, poll)     its room hears the outcome in this very turn       off(turn, poll)     or that it was called off
decided(ground, 12)    what it came to, for a room that goes by a vote which nobody put there for it
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from bot.talk import Turn
from bot.talk.base import Ground
from bot.talk.furniture import Word
from flows.assembly import polls
from flows.assembly.closing import results
from flows.assembly.polls import Poll

#: What a count ends with -> what it is to whoever asked; anything else decides nothing.
SAID: Mapping[str, Literal["yes", "no"]] = {"won": "yes", "rejected": "no", "blocked": "no", "kept": "no"}


def closed(turn: Turn, poll: Poll, run_off: int | None) -> None:
    """Its outcome; where a tie goes to another vote, that one is what decides."""
    if poll.matter:
        turn.report(poll.matter, Word("asked", run_off) if run_off else _said(turn, poll))


def _said(ground: Ground, poll: Poll) -> Word:
    return Word(SAID.get(results.result_of(ground, poll).outcome.verdict, "open"), poll.id)


def decided(ground: Ground, number: int) -> Word | None:
    """What a vote came to; "asked" until it is counted."""
    poll = polls.get(ground, number)
    if poll is None or poll.state == "closed":
        return None if poll is None else _said(ground, poll)
    return Word("off" if poll.state in ("void", "unopened") else "asked", number)


def off(turn: Turn, poll: Poll) -> None:
    """Nobody's vote counts: it stands as it did."""
    if poll.matter:
        turn.report(poll.matter, Word("off", poll.id))
