"""How often somebody may do something (H15, H4): counts per window, in the database."""

from __future__ import annotations

from bot.talk.turn import Turn


def allow(turn: Turn, kind: str, most: int, seconds: int, *, everybody: bool = False) -> bool:
    """Count one try; False once there were more than `most` in this window."""
    person_id = 0 if everybody else turn.actor.id
    row = turn.hot.one(
        "INSERT INTO try_count (person_id, kind, window, count) VALUES (?,?,?,1)"
        " ON CONFLICT (person_id, kind, window) DO UPDATE SET count = try_count.count + 1 RETURNING count",
        (person_id, kind, int(turn.now - turn.now % seconds)),
    )
    return row is not None and row[0] <= most
