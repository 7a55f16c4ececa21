"""What is done beside the turns: erasing what is over, sweeping cards, moving the write-ahead log.

Every minute, on the database's thread in small bites; checkpoints on a thread of their own, because a second
connection for them cuts the slowest answers to a fifth (measured).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from bot.hub.turns import Turns
from bot.store import files as rows
from bot.store.engine import Store
from bot.store.files import Files
from bot.store.hot import Hot

#: Words -> what forgets them: given by delivery, which knows its own rows.
Purge = Callable[[Hot, float], int]


class Upkeep:
    """The caretaker."""

    def __init__(
        self,
        store: Store,
        turns: Turns,
        now: Callable[[], float],
        purges: Sequence[Purge],
        files: Files | None = None,
    ) -> None:
        self.store, self.turns, self.now, self.purges = store, turns, now, tuple(purges)
        self.files = files
        self._due = asyncio.Event()

    def ring(self) -> None:
        self._due.set()

    async def run(self, on_db: Callable[..., Awaitable[Any]]) -> None:
        """Work whenever rung, until cancelled."""
        while True:
            await self._due.wait()
            self._due.clear()
            await self.go_round(on_db)

    async def go_round(self, on_db: Callable[..., Awaitable[Any]]) -> None:
        """Everything once; a log that somebody reads just then is emptied the next time."""
        await on_db(self.purge)
        await asyncio.to_thread(self.sweep)
        erased, self.turns.handling.erased = self.turns.handling.erased, False
        emptied = await asyncio.to_thread(self.store.checkpoint, truncate=erased)
        self.turns.handling.erased |= erased and not emptied

    def purge(self) -> None:
        """Erase what is over."""
        now = self.now()
        with self.store.write() as connection:
            for purge in self.purges:
                purge(Hot(connection), now)

    def sweep(self) -> int:
        """Drop files that are nobody's (any more), on any thread; how many."""
        if self.files is None:
            return 0
        loose = self.files.loose()
        if not loose:
            return 0
        with self.store.read() as connection:
            return self.files.drop(loose - rows.names(Hot(connection)))
