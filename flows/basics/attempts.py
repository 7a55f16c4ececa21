"""Tries of codes: counted, and answered alike when they fail (H2, H4)."""

from __future__ import annotations

from bot.contract.words import _
from bot.people import tries
from bot.talk import Turn

#: Tries an hour: for one person, and for everybody together.
TRIES, ALL_TRIES, HOUR = 5, 100, 3600
WRONG = _("That code doesn't work here. Codes work once and not for long: please get a new one.")
SLOWER = _("Those were a lot of codes. Please try again in an hour.")


def may_try(turn: Turn) -> bool:
    """Count one try of a code; False once there were too many."""
    mine = tries.allow(turn.hot, turn.actor.id, "code", TRIES, HOUR, turn.now)
    return tries.allow(turn.hot, tries.EVERYBODY, "code", ALL_TRIES, HOUR, turn.now) and mine
