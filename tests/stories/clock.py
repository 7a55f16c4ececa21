"""The story's clock, which the homeserver goes by as well."""

from __future__ import annotations

from tests.matrix.server.synapse import Synapse
from tests.telegram.clock import START, Clock

WEEK = 7 * 86400.0


def next_start(now: float) -> float:
    """The first Tuesday at 10:00 from now on: a story begins no earlier than the last one ended."""
    return START + max(0, -int(-(now - START) // WEEK)) * WEEK


class SharedClock(Clock):
    """Moves Synapse's clock whenever it moves."""

    def __init__(self, synapse: Synapse, scale: float, start: float = START) -> None:
        self._synapse, self._ahead = synapse, 0.0
        super().__init__(scale, start)

    def _stood_still(self, seconds: float) -> float:
        """The homeserver's clock is another process's, and goes on."""
        return 0.0

    @property
    def ahead(self) -> float:
        return self._ahead

    @ahead.setter
    def ahead(self, seconds: float) -> None:
        self._ahead = seconds
        self._synapse.set_clock(self._start, self._scale, self._began, seconds)
