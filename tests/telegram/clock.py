"""A clock that runs faster than the machine's, and can jump."""

from __future__ import annotations

import asyncio
import time

#: Tue 24 Nov 2026, 10:00 in Chicago: a working day, inside the hours in which one may be written to.
START = 1_795_536_000.0


class Clock:
    """Seconds of the story; `scale` of them pass in one of the machine's."""

    def __init__(self, scale: float = 1.0, start: float = START) -> None:
        self._scale, self._start, self._began = scale, start, time.monotonic()
        self.ahead = 0.0

    def ticks(self) -> float:
        return (time.monotonic() - self._began) * self._scale + self.ahead

    def now(self) -> float:
        return self._start + self.ticks()

    def speed(self, scale: float) -> None:
        """Run at another speed from here on."""
        ticks = self.ticks()
        self._scale, self._began = scale, time.monotonic()
        self.ahead = ticks

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._scale)
