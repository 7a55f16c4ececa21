"""What a story needs of a platform: the far side of the wire, its log, and the hands and eyes of the people on it.

A platform is made before the nursery forks, `open`ed after it, and asked for the hub's own end (`adapter`) in the
process of each hub. Everything it says about inputs and transactions is as the database has it: `inbox.key`,
`outbox.txn`. A row of `PLATFORMS` (`tests/faults/story.py`) makes it part of `make test` and `make faults`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from adapters.memory.posts import Entry, Key, Showing
from bot.contract.adapter import Adapter
from bot.contract.address import Address, Who
from tests.faults.steps import Steps


@dataclass(slots=True)
class Log:
    """What the platform knows."""

    #: Updates that the hub said it had stored.
    acknowledged: set[str] = field(default_factory=set)
    #: Transaction -> how often it was executed, and how often nobody could tell.
    executed: Counter[str] = field(default_factory=Counter)
    doubtful: Counter[str] = field(default_factory=Counter)
    #: (chat, transaction) of sends in the order of their first execution.
    order: list[tuple[str, str]] = field(default_factory=list)
    calls: int = 0


class Platform(Protocol):
    """One platform in one story; or several, with some of the people on each."""

    #: The adapters that show the same transaction only once.
    idempotent: frozenset[str]
    log: Log

    def adapters(self, where: str, steps: Steps) -> Mapping[str, Adapter]:
        """The hub's end by name, with a step before and after each call. `where` is what `open` said."""

    def open(self) -> str:
        """Serve from now on; where."""

    def serve(self, seconds: float) -> bool:
        """Let so much time pass at most, or do what the hub asks for; whether there was anything."""

    def close(self) -> None:
        """Serve no more. The log is complete then."""

    # -- people --------------------------------------------------------------------------------------

    def who(self, name: str) -> Who:
        """The account of a neighbour."""

    def private(self, name: str) -> Address:
        """Their private chat with the hub."""

    def groups(self) -> Sequence[Address]:
        """Oak street, on each."""

    def cursors(self) -> Mapping[str, str]:
        """Where the first hub goes on, as one that listened before, by adapter; nothing where no hub has to know."""

    def say(self, name: str, text: str, *, in_group: bool = False) -> None:
        """They write to the hub, or in oak street."""

    def press(self, name: str, shown: Showing, key: Key) -> None:
        """They press a key of what they were shown, in the way this platform has."""

    def waits(self) -> bool:
        """Whether anything that people did was not taken by the hub yet."""

    def diary(self) -> Sequence[Entry]:
        """What people did and what they were shown, oldest first; it only grows."""
