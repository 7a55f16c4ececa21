"""The room over a pipe: one line in, the answers out, each as a line of a transcript.

    $ printf 'maria > hello\nmaria press 1\n' | talkoot chat
    maria > hello
    hub > maria: … [1 I need something] [2 I can help]

A line is done when the hub has nothing left to do; the end of the input ends the room. What can't be done is told
in a comment, and the room goes on.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TextIO

from adapters.memory.posts import Showing
from adapters.terminal.room import Neighbourhood
from adapters.terminal.transcript import lines, visible

#: Seconds without a word after which the hub is taken to be done, where nobody can tell.
QUIET = 0.3


class Lines:
    """A face of the room that reads and writes lines.

    Args:
        settle: returns once the hub has answered everything; None: wait until it has been quiet for a moment.
        echo: write what people do, too; who types at a terminal has it before their eyes.
    """

    def __init__(
        self,
        room: Neighbourhood,
        source: AsyncIterator[str],
        write: Callable[[str], object],
        settle: Callable[[], Awaitable[None]] | None = None,
        echo: bool = True,
    ) -> None:
        self.room, self.source, self.write = room, source, write
        self.settle, self.echo = settle, echo
        self._told, self._at = len(room.square.diary), room.square.now()

    async def live(self) -> None:
        """Until the input ends and everything is answered."""
        await self._answered()
        async for line in self.source:
            await self._take(line.strip())

    def stir(self) -> None:
        """Write what is new."""
        diary = self.room.square.diary
        fresh, self._told = diary[self._told :], len(diary)
        told = [entry for entry in fresh if self.echo or isinstance(entry, Showing)]
        for words in lines(told, self._at):
            self.write(visible(words) + "\n")
        self._at = fresh[-1].at if fresh else self._at

    async def _take(self, line: str) -> None:
        if not line or line.startswith("<") or (line.startswith("#") and not line[1:].isdigit()):
            return
        try:
            notice = await self.room.play(line)
        except (LookupError, ValueError) as wrong:
            notice = str(wrong.args[0])
        await self._answered()
        if notice:
            self.write(f"# {notice}\n")

    async def _answered(self) -> None:
        """Until the hub has taken everything in and is done with it."""
        self.stir()
        while self.room.square.waiting:  # noqa: ASYNC110  # the inlet acknowledges without a bell
            await asyncio.sleep(0.002)
        await (self.settle or self._quiet)()
        self.stir()

    async def _quiet(self) -> None:
        seen = -1
        while seen != len(self.room.square.diary):
            seen = len(self.room.square.diary)
            await asyncio.sleep(QUIET)


async def read_lines(stream: TextIO) -> AsyncIterator[str]:
    """The lines of a pipe, a file or a terminal, without holding up anything else."""
    loop = asyncio.get_running_loop()
    waiting: asyncio.Queue[str] = asyncio.Queue()

    def pump() -> None:
        with contextlib.suppress(RuntimeError):  # the loop ended while the pipe stayed open
            for line in stream:
                loop.call_soon_threadsafe(waiting.put_nowait, line)
            loop.call_soon_threadsafe(waiting.put_nowait, "")

    threading.Thread(target=pump, name="lines", daemon=True).start()
    while line := await waiting.get():
        yield line
