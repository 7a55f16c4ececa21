"""Where a story is played: people, a clock, and a hub that can be left to finish.

A town may stand on several platforms: its stage then knows who is where.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from adapters.memory import Memory
from adapters.memory.posts import Entry, Showing
from adapters.terminal.cast import perform
from adapters.terminal.script import Step


class Stage(Protocol):
    """What a player needs."""

    def act(self, step: Step) -> None:
        """Let a person do one step. Raises LookupError if it cannot be done (no such button)."""

    def settle(self) -> None:
        """Let the hub answer everything that waits."""

    def advance(self, seconds: float) -> None:
        """Move the clock, letting everything happen that comes due on the way."""

    def diary(self) -> Sequence[Entry]:
        """What happened so far."""

    def sees(self, who: str, shown: Showing) -> bool:
        """Whether a person could see it."""


@dataclass(slots=True)
class MemoryStage:
    """A stage over one in-memory service; the hub behind it is handed in as two functions."""

    memory: Memory
    settle_hub: Callable[[], None]
    advance_clock: Callable[[float], None]

    def act(self, step: Step) -> None:
        perform(self.memory.people, step)

    def settle(self) -> None:
        self.settle_hub()

    def advance(self, seconds: float) -> None:
        self.advance_clock(seconds)

    def diary(self) -> Sequence[Entry]:
        return self.memory.square.diary

    def sees(self, who: str, shown: Showing) -> bool:
        if shown.person is not None:
            return shown.person == who
        return self.memory.square.sees(who, shown.chat)
