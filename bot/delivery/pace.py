"""How fast a platform may be written to: trailing windows, and an even beat for bulk.

    overall      at most `per_second` calls in any second; bulk one by one on a beat of 1/per_second
    private      at most `private_per_second` sends in any second to one person
    group        at most `group_per_minute` sends in any 60 s to one group (its topics share them)

    toasts       words at buttons take at most four fifths of the overall places: cards and answers need some

Windows count real calls, so a late one moves the next, and no window ever holds more than its limit. Every call
takes a beat, only bulk waits for it: so places in the window come free evenly, and an answer finds the next one.
Moments are seconds of a clock that never jumps. Pure; about 1 µs a call.
"""

from __future__ import annotations

import random
from collections import deque

from bot.contract.abilities import Abilities

MINUTE = 60.0
#: Beats that bulk may catch up after a delay. More would come back as a burst in every second, and answers would
#: wait behind it.
CATCH_UP = 1
#: The share of the overall places that words at buttons may take, however many people tap.
TOASTS = 0.8
#: Stands for no limit.
UNLIMITED = 1_000
#: Chats whose windows are remembered before the idle ones are dropped.
REMEMBERED = 10_000


#: Seconds before the next try: 1, 2, 4 … 300, each with up to a quarter more.
FIRST, LONGEST = 1.0, 240.0


def pause(tries: int) -> float:
    """Seconds until the next try."""
    return min(LONGEST, FIRST * 2.0 ** min(tries, 20)) * random.uniform(1.0, 1.25)  # noqa: S311 - jitter, no secret


class Window:
    """At most `limit` calls in any stretch of `span` seconds."""

    __slots__ = ("_calls", "limit", "span")

    def __init__(self, limit: int, span: float) -> None:
        self.limit, self.span = limit, span
        self._calls: deque[float] = deque(maxlen=limit)

    def free_at(self) -> float:
        """The earliest moment of the next call; the past if it may go now."""
        return self._calls[0] + self.span if len(self._calls) == self.limit else float("-inf")

    def room(self, now: float) -> int:
        """How many calls may go now."""
        return self.limit - sum(call > now - self.span for call in tuple(self._calls))

    def note(self, at: float) -> None:
        """A call went out."""
        self._calls.append(at)

    @property
    def last(self) -> float:
        return self._calls[-1] if self._calls else float("-inf")


class Pace:
    """One platform's limits. Chats are named by the platform's own id."""

    def __init__(self, abilities: Abilities) -> None:
        self._rate = abilities.per_second
        self._overall = (
            None if self._rate is None else Window(max(1, int(self._rate)), max(1.0, 1 / self._rate))
        )
        self._toasts = None if self._rate is None else Window(max(1, int(self._rate * TOASTS)), 1.0)
        self._private = abilities.private_per_second
        self._group = abilities.group_per_minute
        self._chats: dict[str, Window] = {}
        self._beat = float("-inf")
        self._paused = float("-inf")

    def free_at(self, bulk: bool) -> float:
        """When the platform takes the next call of any kind."""
        window = float("-inf") if self._overall is None else self._overall.free_at()
        beat = self._beat + 1 / self._rate if bulk and self._rate is not None else float("-inf")
        return max(window, beat, self._paused)

    def room(self, now: float, bulk: bool) -> int:
        """How many calls of any kind may go now; many where the platform has no limit."""
        if now < self._paused:
            return 0
        if self._overall is None or self._rate is None:
            return UNLIMITED
        room = self._overall.room(now)
        beats = CATCH_UP if self._beat == float("-inf") else int((now - self._beat) * self._rate + 1e-6)
        return min(room, max(0, beats)) if bulk else room

    def toast_free_at(self) -> float:
        """When one more word at a button may be claimed."""
        return float("-inf") if self._toasts is None else self._toasts.free_at()

    def note_toast(self, now: float) -> None:
        """One was claimed."""
        if self._toasts is not None:
            self._toasts.note(now)

    def chat_free_at(self, chat: str) -> float:
        """When this chat takes the next new message."""
        window = self._chats.get(chat)
        return float("-inf") if window is None else window.free_at()

    def note(self, now: float) -> None:
        """A call goes out now."""
        if self._overall is not None and self._rate is not None:
            self._overall.note(now)
            self._beat = max(self._beat + 1 / self._rate, now - CATCH_UP / self._rate)

    def note_send(self, chat: str, private: bool, now: float) -> None:
        """It is a new message in this chat; edits and toasts are not counted there."""
        window = self._chats.get(chat) or self._new_window(chat, private, now)
        if window is not None:
            window.note(now)

    def pause(self, until: float) -> None:
        """The platform asked for silence."""
        self._paused = max(self._paused, until)

    def is_paused(self, now: float) -> bool:
        return now < self._paused

    def _new_window(self, chat: str, private: bool, now: float) -> Window | None:
        if private and self._private is not None:
            made = Window(max(1, int(self._private)), max(1.0, 1 / self._private))
        elif not private and self._group is not None:
            made = Window(self._group, MINUTE)
        else:
            return None
        if len(self._chats) >= REMEMBERED:
            self._chats = {name: w for name, w in self._chats.items() if w.last > now - w.span}
        self._chats[chat] = made
        return made
