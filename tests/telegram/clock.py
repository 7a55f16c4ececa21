"""A clock that runs faster than the machine's, can jump, and stands still while the machine does.

A machine that stops for seconds would let minutes of the story pass in which nobody could do anything; Telegram forgets
taps in less. So no more than a moment passes between two looks at the clock, and a busy hub looks all the time.
"""

from __future__ import annotations

import asyncio
import threading
import time

#: Tue 24 Nov 2026, 10:00 in Chicago: a working day, inside the hours in which one may be written to.
START = 1_795_536_000.0
#: Seconds of the machine's that pass at most between two looks.
MOMENT = 1.0


class Clock:
    """Seconds of the story; `scale` of them pass in one of the machine's."""

    def __init__(self, scale: float = 1.0, start: float = START) -> None:
        self._scale, self._start = scale, start
        self._began = self._looked = time.monotonic()
        self._one = threading.Lock()
        self.ahead = 0.0

    def ticks(self) -> float:
        with self._one:
            now = time.monotonic()
            self._began += self._stood_still(now - self._looked)
            self._looked = now
            return (now - self._began) * self._scale + self.ahead

    def _stood_still(self, seconds: float) -> float:
        """How many of the seconds since the last look were none of the story's."""
        return max(0.0, seconds - MOMENT)

    def now(self) -> float:
        return self._start + self.ticks()

    def speed(self, scale: float) -> None:
        """Run at another speed from here on."""
        self.ahead = self.ticks()
        self._scale, self._began = scale, self._looked

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._scale)
