"""Which chat goes next: a memory of the outbox, by urgency. Only a hint; the outbox itself decides.

    ready    (rank, row, chat)           could go now, most urgent and oldest first
    later    (moment, rank, row, chat)   waits for a retry, a limit or its own hour

A chat may be noted several times; whoever takes it looks at the outbox, finds the truth, and notes the chat
again while something is left. Moments are of the clock that never jumps. Pure; 1 µs a step at 100,000 chats.

Whoever claims is the only one that changes it. The event loop, which meanwhile asks when to look again, only reads.
"""

from __future__ import annotations

import heapq


class Lanes:
    """The chats of one platform that have something to send."""

    def __init__(self) -> None:
        self._ready: list[tuple[int, int, int]] = []
        self._later: list[tuple[float, int, int, int]] = []

    def note(self, chat_id: int, rank: int, row_id: int, at: float = float("-inf"), now: float = 0.0) -> None:
        """Something waits in this chat, from the moment `at` on."""
        if at > now:
            heapq.heappush(self._later, (at, rank, row_id, chat_id))
        else:
            heapq.heappush(self._ready, (rank, row_id, chat_id))

    def peek(self, now: float, busy: set[int]) -> tuple[int, int, int] | None:
        """The most urgent (rank, row, chat) that could go now; it stays until taken.

        Chats with a send in flight are left out: they are noted again when it is over.
        """
        while self._later and self._later[0][0] <= now:
            _at, rank, row_id, chat_id = heapq.heappop(self._later)
            heapq.heappush(self._ready, (rank, row_id, chat_id))
        while self._ready and self._ready[0][2] in busy:
            heapq.heappop(self._ready)
        return self._ready[0] if self._ready else None

    def take(self) -> tuple[int, int, int]:
        """What `peek` showed."""
        return heapq.heappop(self._ready)

    def top(self) -> int | None:
        """The rank of the most urgent chat that is ready, as far as anybody looked, with a send in flight or not."""
        ready = self._ready[:1]
        return ready[0][0] if ready else None

    def next_at(self) -> float | None:
        """When the next waiting chat becomes ready; the past if it did and nobody looked yet."""
        later = self._later[:1]
        return later[0][0] if later else None

    def clear(self) -> None:
        """Forget everything; a new look at the outbox follows."""
        self._ready.clear()
        self._later.clear()

    def __len__(self) -> int:
        return len(self._ready) + len(self._later)
