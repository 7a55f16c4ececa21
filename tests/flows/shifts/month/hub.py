"""A hub that can be killed at any step: before and after each commit, before and after each call to the platform.

    fuse.light(12)                at the twelfth step from now on it dies, whatever it is doing
    hub = Hub(platform, store, …) a process on the town's file; another one beside it is a double start
    await hub.round()             one look at everything; Killed if the fuse burnt down

What a killed process leaves is what it has committed, and what the platform has accepted.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

from sqlalchemy import Connection

from adapters.memory import Memory
from bot.contract.adapter import Raw
from bot.contract.delivery import Delivered, Outgoing
from bot.delivery.desk import Desk
from bot.delivery.dispatcher import Dispatcher
from bot.hub.membership import look_up
from bot.hub.turns import Turns
from bot.store.engine import Store
from bot.store.sealing import Vault
from bot.talk.house import House


class Killed(BaseException):
    """kill -9, as seen from within: no handler of the hub catches it."""


class Fuse:
    """Burns a step at a time."""

    def __init__(self) -> None:
        self._left: int | None = None
        self._is_new = False
        self.deaths = 0

    def light(self, steps: int | None) -> None:
        """None: it does not burn any more."""
        self._left, self._is_new = steps, True

    def take(self) -> tuple[bool, int | None]:
        """Whether it was lit since the last time, and for how many steps; it burns elsewhere from now on."""
        taken = self._is_new, self._left
        self._left, self._is_new = None, False
        return taken

    def burn(self) -> None:
        if self._left is None:
            return
        self._left -= 1
        if self._left < 0:
            self._left, self.deaths = None, self.deaths + 1
            self.fall()

    def fall(self) -> None:
        """What it does at its end."""
        raise Killed


class FrailStore(Store):
    """The store, with a step on both sides of each commit."""

    def __init__(self, url: str, fuse: Fuse) -> None:
        super().__init__(url, synchronous="OFF")  # the machine goes on: only the process dies
        self._fuse = fuse

    @contextmanager
    def write(self) -> Iterator[Connection]:
        with super().write() as connection:
            yield connection
            self._fuse.burn()
        self._fuse.burn()


class FrailMemory(Memory):
    """The platform as one process reaches it, with a step on both sides of each call."""

    def __init__(self, platform: Memory, fuse: Fuse) -> None:
        self.__dict__ = platform.__dict__
        self._fuse = fuse

    async def deliver(self, message: Outgoing) -> Delivered:
        self._fuse.burn()
        accepted = await super().deliver(message)
        self._fuse.burn()
        return accepted


async def _inline(job: Callable[..., Any], *args: Any) -> Any:
    """The database's thread is this one."""
    return job(*args)


class Hub:
    """One process. It is the inlet of what people write."""

    def __init__(
        self,
        platform: Memory,
        store: Store,
        vault: Vault,
        house: House,
        now: Callable[[], float],
        failed: Callable[[int, BaseException], None],
    ) -> None:
        self.platform, self.store = platform, store
        self.turns = Turns(store, vault, house, {platform.name: platform.read}, now, failed)
        desk = Desk(house, vault, {platform.name: platform})
        self.dispatcher = Dispatcher(store, desk, now=now, ticks=now)

    async def round(self) -> int:
        """Take in what was written, let happen what is due, send what may go; how much of that there was."""
        busy = await self.platform.offer(self)
        while done := self.turns.tick() + self.turns.work():
            busy += done
        before = len(self.platform.square.diary)
        await self.dispatcher.drain()
        return busy + len(self.platform.square.diary) - before

    async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
        seen = await look_up(_inline, self.turns, self.platform, rows)
        self.turns.accept(adapter, rows, cursor, seen)

    async def cursor(self, adapter: str) -> str | None:
        return self.turns.cursor(adapter)

    def next_due(self) -> float | None:
        return self.turns.next_due()

    def die(self) -> None:
        """The kernel of the machine takes its files from it; nothing else is ended in order."""
        self.store.close()


class Process(Protocol):
    """A hub, wherever it runs."""

    async def round(self) -> int: ...
    def next_due(self) -> float | None: ...
    def die(self) -> None: ...


def settle(hubs: Sequence[Process], rounds: int = 50) -> None:
    """Until nothing can happen any more.

    Raises:
        Killed: the fuse burnt down.
    """

    async def run() -> None:
        for _unused in range(rounds):
            if not sum([await hub.round() for hub in hubs]):
                return
        raise AssertionError("the hub goes round in circles")

    asyncio.run(run())
