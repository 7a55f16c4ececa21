"""The contract over the terminal room: the in-memory service with a journal and a face.

terminal = Terminal(folder, now=time.time)
terminal.face = Lines(terminal.room, read_lines(sys.stdin), sys.stdout.write)
await terminal.run(inlet)          # returns when the room is left
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from adapters.memory.adapter import Memory
from adapters.memory.presets import BUTTONS
from adapters.terminal.journal import Journal
from adapters.terminal.room import Neighbourhood
from adapters.terminal.transcript import transcript
from bot.contract.adapter import Inlet
from bot.contract.delivery import Delivered, Outgoing

#: Everything at once, and nothing is ever shown twice: the journal remembers.
ABILITIES = replace(BUTTONS, idempotent=True, must_be_greeted=False, delete_within=None)
JOURNAL = "room.jsonl"


class Face(Protocol):
    """How the room is seen and used."""

    async def live(self) -> None:
        """Until the person leaves."""

    def stir(self) -> None:
        """Something in the room changed."""


class Terminal(Memory):
    """The room of `talkoot chat`.

    Args:
        folder: where the journal lies; it is made if it isn't there.
        now: the clock, seconds since the epoch.
        wait: lets seconds pass on that clock, if it is not the real one.
        me: who I am at first.
    """

    def __init__(
        self,
        folder: Path,
        now: Callable[[], float] = time.time,
        wait: Callable[[float], Awaitable[None]] | None = None,
        me: str = "maria",
    ) -> None:
        super().__init__("terminal", ABILITIES, now)
        self.journal = Journal(folder / JOURNAL, self.square)
        self.room = Neighbourhood(self.people, me, wait)
        self._opened = now()
        self.face: Face | None = None
        #: Where what happened is written as a story when the room is left.
        self.story: Path | None = None

    async def run(self, inlet: Inlet) -> None:
        """Receive until the room is left (this returns) or until cancelled."""
        if self.face is None:
            return await super().run(inlet)
        receiving = asyncio.create_task(super().run(inlet))
        living = asyncio.create_task(self.face.live())
        try:
            done, _ = await asyncio.wait((receiving, living), return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            for task in (receiving, living):
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task
            if self.story is not None:
                self.story.write_text(transcript(self.square.diary, self._opened), "utf-8")
        return None

    async def deliver(self, message: Outgoing) -> Delivered:
        delivered = await super().deliver(message)
        if self.face is not None:
            self.face.stir()
        return delivered

    def close(self) -> None:
        """Let go of the journal."""
        self.journal.close()
