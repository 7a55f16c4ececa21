"""The hub's time: fast, able to jump, and the same for every process of a story."""

from __future__ import annotations

import mmap
import struct
import time

#: Tue 24 Nov 2026, 10:00 in Chicago: a working day, inside the hours in which one may be written to.
START = 1_795_536_000.0
#: How many seconds of the hub pass in one of ours.
SPEED = 20.0


class Clock:
    """Seconds since the epoch as the hub has them. What was jumped lies in memory that all processes share."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._jumped = mmap.mmap(-1, 8)

    def now(self) -> float:
        return START + (time.monotonic() - self._began) * SPEED + self._ahead

    def jump(self, seconds: float) -> None:
        """Let so much time have passed."""
        self._jumped[:] = struct.pack("d", self._ahead + seconds)

    @property
    def _ahead(self) -> float:
        ahead: float = struct.unpack("d", self._jumped[:])[0]
        return ahead
