"""How often somebody may try something (H4, H15): counts per window, in the database."""

from __future__ import annotations

from bot.store.hot import Hot

#: Whose count it is when everybody shares one.
EVERYBODY = 0


def allow(hot: Hot, person_id: int, kind: str, most: int, seconds: int, now: float) -> bool:
    """Count one try; False once there were more than `most` in this window of so many seconds.

    The window is kept as the second it began, so that old counts are known by their age.
    """
    row = hot.one(
        'INSERT INTO try_count (person_id, kind, "window", count) VALUES (?,?,?,1)'
        ' ON CONFLICT (person_id, kind, "window") DO UPDATE SET count = try_count.count + 1 RETURNING count',
        (person_id, kind, int(now // seconds) * seconds),
    )
    return row is not None and row[0] <= most
