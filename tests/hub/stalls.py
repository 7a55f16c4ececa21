"""A town whose hub has nothing but the kernel and a market stall, and a store that fails when told to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from bot.contract.abilities import Abilities
from bot.delivery import board
from bot.hub import kernel
from bot.store.engine import Store, StoreFull
from bot.talk.furniture import Furniture
from tests.hub.stall import STALL
from tests.kit.town import Town

ROOMS = (kernel.FURNITURE, Furniture("board", cards=(board.CARD,)), STALL)

#: (the transaction that is about to be committed) -> whether the disk is full for it.
Full = Callable[[Connection], bool]


class FullStore(Store):
    """A store whose commits fail as on a full disk, for whatever `full` says."""

    full: Full = staticmethod(lambda connection: False)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        with super().write() as connection:
            yield connection
            if self.full(connection):
                raise StoreFull("database or disk is full")


class Stalls(Town):
    """Maria orders, Sam helps."""

    def __init__(self, folder: Path, abilities: Abilities, *rooms: Furniture) -> None:
        super().__init__(folder, abilities, rooms=(*ROOMS, *rooms))
        self.disk = FullStore(self.url)
        self.store.close()
        self.store = self.disk
        self._start()
        self.settle()

    def ordered(self, who: str, what: str) -> str:
        """An order placed; its number."""
        self.plays(f"{who} > /order {what}\n{who} > 2\n{who} > yes\nhub > {who}: Ordered, number")
        return str(self.rows("SELECT max(id) FROM number")[0][0])
