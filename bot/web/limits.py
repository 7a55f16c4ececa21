"""How often one visitor may come: a bucket of visits that fills up again, kept in memory only.

limits = Limits(per_minute=60)
limits.wait("203.0.113.7", tick)   ->  0.0, or the seconds after which there is room again
"""

from __future__ import annotations

#: Visitors that are remembered; beyond them the one whose bucket was touched longest ago begins anew.
REMEMBERED = 10_000


class Limits:
    """Buckets by visitor. `per_minute` is also how many may come at once."""

    def __init__(self, per_minute: int) -> None:
        self._most, self._each = float(per_minute), 60.0 / per_minute
        #: Visitor -> visits that are left, and the tick at which that was so.
        self._left: dict[str, tuple[float, float]] = {}

    def wait(self, visitor: str, tick: float) -> float:
        """Count a visit; 0 if there is room for it, else the seconds until there is."""
        left, since = self._left.pop(visitor, (self._most, tick))
        left = min(self._most, left + (tick - since) / self._each)
        while len(self._left) >= REMEMBERED:
            del self._left[next(iter(self._left))]
        self._left[visitor] = (left - 1 if left >= 1 else left, tick)
        return 0.0 if left >= 1 else (1 - left) * self._each
