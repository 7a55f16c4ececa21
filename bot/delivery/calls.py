"""The calls to the platforms: a task for each message, through its platform's gate; what became of it is kept here.

    start(ready) ──> gate, pace ──> adapter.deliver ──> `finished`, and the bell rings

Whatever an adapter raises is a result. Nothing here touches the database.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from bot.contract.codec import unpack
from bot.contract.delivery import Delivered, Outgoing, Refused, Unauthorised
from bot.delivery import toasts
from bot.delivery.desk import Ready
from bot.delivery.line import BULK, Line
from bot.pictures import draw
from bot.store.files import Files
from bot.store.sealing import Tampered

#: Seconds that calls in flight get to finish at the end.
FINISH = 10.0

Finished = tuple[Ready, Delivered | Exception]
Alarm = Callable[[str, str], None]


def chats(finished: Sequence[Finished]) -> list[int]:
    """Whose messages these were; words at buttons are nobody's turn."""
    return [ready.row.chat_id for ready, _became in finished if not toasts.is_one(ready)]


class Calls:
    """What is on its way.

    Args:
        ticks: seconds of a clock that never jumps; `sleep` waits on it.
        ring: called when there is a result, or room for one more call.
    """

    def __init__(
        self,
        lines: Mapping[str, Line],
        files: Files | None,
        ticks: Callable[[], float],
        sleep: Callable[[float], Awaitable[Any]],
        alarm: Alarm,
        ring: Callable[[], None],
    ) -> None:
        self._lines, self._files, self._ticks, self._sleep = lines, files, ticks, sleep
        self._alarm, self._ring = alarm, ring
        #: What became of calls, until it is recorded.
        self.finished: list[Finished] = []
        #: No call leaves any more.
        self.stopping = False
        self.open: set[asyncio.Task[None]] = set()
        #: Pictures are drawn here, one after another; files are not kept waiting by them.
        self._easel = ThreadPoolExecutor(1, "easel")
        #: Those that have not left yet.
        self._at_gate: dict[asyncio.Task[None], Ready] = {}

    def start(self, ready: Sequence[Ready]) -> None:
        """Make these calls, on the event loop. At the end none is made: their rows wait as they were."""
        if self.stopping:
            self.leave(ready)
            return
        loop = asyncio.get_running_loop()
        for one in ready:
            call = loop.create_task(self._call(one))
            self.open.add(call)
            self._at_gate[call] = one
            call.add_done_callback(self._over)

    def leave(self, ready: Sequence[Ready]) -> None:
        """These never left."""
        self.finished += [(one, Unauthorised()) for one in ready]

    async def end(self) -> None:
        """No call leaves any more; those in flight have 10 s (X31)."""
        self.stopping = True
        for call, ready in list(self._at_gate.items()):
            call.cancel()
            self.leave([ready])
        if self.open:
            await asyncio.wait(self.open, timeout=FINISH)
        for late in self.open:
            late.cancel()
        await asyncio.gather(*self.open, return_exceptions=True)
        self._easel.shutdown(wait=False, cancel_futures=True)

    def _over(self, call: asyncio.Task[None]) -> None:
        self.open.discard(call)
        self._at_gate.pop(call, None)

    async def _call(self, ready: Ready) -> None:
        line = self._lines[ready.place.adapter.name]
        became: Delivered | Exception
        await self._pass(line, ready)
        self._at_gate.pop(asyncio.current_task(), None)  # type: ignore[arg-type]  # a task runs this
        try:
            became = await line.adapter.deliver(await self._filled(ready))
        except Exception as fault:  # whatever it is, the row's policy decides
            became = fault
        line.weigh(became, self._ticks(), self._alarm)
        self.finished.append((ready, became))
        self._ring()

    async def _filled(self, ready: Ready) -> Outgoing:
        """The call with the content of what it shows, read or drawn on a thread that nobody waits for.

        Raises:
            Refused: it is gone, or damaged.
        """
        if ready.drawn is not None:
            loop = asyncio.get_running_loop()
            content = await loop.run_in_executor(self._easel, draw, unpack(ready.drawn))
            return replace(ready.outgoing, content=content)
        if ready.file is None or self._files is None:
            return ready.outgoing
        try:
            content = await asyncio.to_thread(self._files.read, ready.file)
        except (OSError, Tampered) as gone:
            raise Refused from gone
        return replace(ready.outgoing, content=content)

    async def _pass(self, line: Line, ready: Ready) -> None:
        """Wait at the gate, in turn, until the platform takes one more call."""
        bulk = ready.row.rank >= BULK
        try:
            async with line.gate:
                while (wait := line.pace.free_at(bulk) - self._ticks()) > 0:
                    await self._sleep(wait)
                tick = self._ticks()
                line.pace.note(tick)
                if ready.outgoing.deed == "send":
                    line.pace.note_send(ready.place.address.chat, ready.place.chat.private, tick)
        finally:
            line.passed += 1
            if not line.waiting and line.adapter.abilities.per_second is not None:
                self._ring()  # the next one may be claimed and wait in its place
