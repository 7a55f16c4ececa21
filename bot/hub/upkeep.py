"""What is done beside the turns: erasing what is over, sweeping cards, moving the write-ahead log.

Every minute, on the database's thread in small bites; checkpoints on a thread of their own, because a second
connection for them cuts the slowest answers to a fifth (measured).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from bot.hub.turns import Turns
from bot.store.engine import Store
from bot.store.hot import Hot
from bot.store.sealing import Vault
from bot.talk.house import House

#: Seconds that ids of handled inputs are kept, so that a platform may offer them again (V13, 48 h).
KEEP_KEYS = 48 * 3600
#: Seconds that an input nobody could handle keeps its words (V13).
KEEP_DEAD = 72 * 3600
#: Seconds that a delivered message keeps its words.
KEEP_SENT = 7 * 86400

#: Statement and age: everything older goes.
PURGES = (
    ("DELETE FROM inbox WHERE state = 'done' AND received_at < ?", KEEP_KEYS),
    ("DELETE FROM inbox WHERE state <> 'done' AND received_at < ?", KEEP_DEAD),
    ("UPDATE outbox SET body = NULL WHERE done_at < ? AND body IS NOT NULL", KEEP_SENT),
    ("DELETE FROM button WHERE expires_at < ?", 86400),
    ("DELETE FROM code WHERE expires_at < ?", 86400),
    ("DELETE FROM try_count WHERE window < ?", 86400),
    ("DELETE FROM timer WHERE state <> 'waiting' AND due_at < ?", 90 * 86400),
)


class Upkeep:
    """The caretaker."""

    def __init__(
        self, store: Store, vault: Vault, house: House, turns: Turns, now: Callable[[], float]
    ) -> None:
        self.store, self.vault, self.house, self.turns, self.now = store, vault, house, turns, now
        self._due = asyncio.Event()

    def ring(self) -> None:
        self._due.set()

    async def run(self, on_db: Callable[..., Awaitable[Any]]) -> None:
        """Work whenever rung, until cancelled."""
        while True:
            await self._due.wait()
            self._due.clear()
            await on_db(self.purge)
            await asyncio.to_thread(self.store.checkpoint, truncate=self.turns.erased)
            self.turns.erased = False

    def purge(self) -> None:
        """Erase what is over."""
        now = self.now()
        with self.store.write() as connection:
            hot = Hot(connection)
            for statement, age in PURGES:
                hot.run(statement, (now - age,))
