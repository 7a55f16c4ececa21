"""Whether a silent hub is stuck, or only slow, or stood still together with the machine.

    silence = Silence(look)         look() says what is left to do
    silence.is_endless(now)         asked in each round: nothing became of what was left at the last look
    silence.end()                   something was heard

A machine may be laid to rest for minutes and woken; whatever was on its way then still is. So a round counts for a
moment at most, however long it took: what is measured is the time in which the hub, too, could do something.
"""

from __future__ import annotations

import time
from collections.abc import Callable

#: Seconds between two looks at a silent hub: if the same is left as at the last, it is stuck. Longer than any wait of
#: an adapter's, so that no machine is too slow. And seconds of silence after which trying is not enough.
STUCK, ENDLESS = 75.0, 900.0
#: Seconds that one round counts for at most. On a busy machine it takes a tenth of that.
MOMENT = 1.0


class Silence:
    """From one word of a hub's to the next."""

    def __init__(self, look: Callable[[], object], now: float | None = None) -> None:
        self._look = look
        self._looks: list[object] = []
        self._lasted, self._round = 0.0, time.monotonic() if now is None else now

    @property
    def left(self) -> object:
        """What was left at the last look."""
        return self._looks[-1]

    def end(self) -> None:
        """The hub was heard."""
        self._lasted = 0.0
        self._looks.clear()

    def is_endless(self, now: float) -> bool:
        """Whether nothing is being done about what is left."""
        self._lasted, self._round = self._lasted + min(now - self._round, MOMENT), now
        if self._lasted < STUCK * (len(self._looks) + 1):
            return False
        self._looks.append(self._look())
        return self._looks[-1] in self._looks[-2:-1] or self._lasted > ENDLESS
