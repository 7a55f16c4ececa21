"""How often somebody may do something (H15): counts per window, in the database."""

from __future__ import annotations

from bot.people import tries
from bot.talk.turn import Turn


def allow(turn: Turn, kind: str, most: int, seconds: int) -> bool:
    """Count one try of whoever acts; False once there were more than `most` in this window."""
    return tries.allow(turn.hot, turn.actor.id, kind, most, seconds, turn.now)
