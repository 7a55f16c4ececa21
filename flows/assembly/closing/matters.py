"""What a vote decides: something on an agenda ("assembly:31"), or a thing of another room that it put there ("fund:5").

closed(turn, poll)     its room hears the outcome in this very turn       off(turn, poll)     or that it was called off
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from bot.talk import Turn
from bot.talk.furniture import Word
from flows.assembly.closing import results
from flows.assembly.polls import Poll

#: What a count ends with -> what it is to whoever asked; anything else decides nothing.
SAID: Mapping[str, Literal["yes", "no"]] = {"won": "yes", "rejected": "no", "blocked": "no", "kept": "no"}


def closed(turn: Turn, poll: Poll, run_off: int | None) -> None:
    """Its outcome; where a tie goes to another vote, that one is what decides."""
    if not poll.matter:
        return
    verdict = results.result_of(turn, poll).outcome.verdict
    turn.report(poll.matter, Word("asked", run_off) if run_off else Word(SAID.get(verdict, "open"), poll.id))


def off(turn: Turn, poll: Poll) -> None:
    """Nobody's vote counts: it stands as it did."""
    if poll.matter:
        turn.report(poll.matter, Word("off", poll.id))
