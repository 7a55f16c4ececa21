"""The contract over the in-memory service."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from adapters.memory.deeds import Deeds
from adapters.memory.people import People
from adapters.memory.presets import BUTTONS
from adapters.memory.reading import read
from adapters.memory.rendering import render
from adapters.memory.square import Square
from bot.contract.abilities import Abilities
from bot.contract.adapter import Inlet, InletClosed
from bot.contract.address import Address, Who
from bot.contract.delivery import Delivered, Native, NotSent, Outgoing
from bot.contract.events import Event
from bot.contract.plain import PlainView

#: Seconds until a closed inlet is offered the same again.
PAUSE = 0.05


class Memory:
    """An adapter whose platform is a list. `people` act, `square` shows what is there, `deeds.fail` breaks it."""

    def __init__(
        self,
        name: str = "memory",
        abilities: Abilities = BUTTONS,
        now: Callable[[], float] = lambda: 0.0,
    ) -> None:
        self.name, self.abilities = name, abilities
        self.square = Square(name, abilities, now)
        self.people = People(self.square)
        self.deeds = Deeds(self.square)

    @property
    def handle(self) -> str:
        return f"@hub:{self.name}"

    def read(self, raw: str) -> Event | None:
        return read(raw)

    def render(self, view: PlainView) -> Sequence[Native]:
        return render(view, self.abilities)

    def door(self, payload: str) -> str | None:
        return f"{self.name}:{payload}" if self.abilities.buttons else None

    async def run(self, inlet: Inlet) -> None:
        loop, bell = asyncio.get_running_loop(), asyncio.Event()

        def ring() -> None:
            loop.call_soon_threadsafe(bell.set)

        self.square.ring = ring
        try:
            while True:
                bell.clear()
                await self.offer(inlet)
                if not self.square.waiting:
                    await bell.wait()
        finally:
            self.square.ring = lambda: None

    async def offer(self, inlet: Inlet) -> int:
        """Hand in what waits, and acknowledge it once it is stored; how many updates that were.

        With a closed inlet everything goes on waiting, and the next offer holds the same again.
        """
        rows = tuple(self.square.waiting)
        if not rows:
            return 0
        try:
            await inlet.accept(self.name, rows, rows[-1].key)
        except InletClosed:
            await asyncio.sleep(PAUSE)
            return 0
        self.square.acknowledge(rows)
        return len(rows)

    async def deliver(self, message: Outgoing) -> Delivered:
        return self.deeds.do(message)

    async def fetch(self, ref: str, most: int) -> bytes:
        content = self.square.uploads.get(ref)
        if content is None:
            raise NotSent
        if len(content) > most:
            raise ValueError("the file is too large")
        return content

    async def private_chat(self, who: Who) -> Address | None:
        account = self.square.accounts.get(who.user)
        if account is None or account.bot or (self.abilities.must_be_greeted and not account.greeted):
            return None
        return self.square.private(who.user)

    async def present(self, who: Who, chat: Address) -> bool | None:
        return who.user in self.square.accounts and self.square.sees(who.user, chat)
