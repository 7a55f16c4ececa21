"""B4: people write at a steady rate, whatever the hub does; how long until each reply is handed over."""

from __future__ import annotations

import asyncio
import itertools
import tempfile
import time
from pathlib import Path
from statistics import quantiles

from bot.contract.delivery import Delivered, Outgoing
from bot.delivery.dispatcher import Dispatcher
from bot.hub.service import Service
from tests.bench.hub import PLATFORM, START, Kernel, row_of
from tests.bench.script import rounds
from tests.bench.table import Line

#: Updates a second, and people: each has a whole conversation, one line a second.
RATE, CROWD = 200, 200


def measure() -> list[Line]:
    with tempfile.TemporaryDirectory() as folder:
        kernel = Kernel(Path(folder) / "hub", "FULL")
        kernel.move_in(range(1, CROWD + 1))
        waits = sorted(asyncio.run(_talk(kernel)))
        kernel.close()
    cuts = quantiles(waits, n=100)
    return [
        Line("B4", f"open loop, {RATE} updates/s: p50 to the reply", cuts[49] * 1e3, 5, 1, "ms"),
        Line("B4", f"open loop, {RATE} updates/s: p99 to the reply", cuts[98] * 1e3, 25, 5, "ms"),
    ]


async def _talk(kernel: Kernel) -> list[float]:
    """Seconds from each arrival to its reply, the first second left out."""
    woken: list[Dispatcher] = []
    service = Service(kernel.turns, {PLATFORM: kernel.platform}, lambda: woken[0].wake())  # noqa: PLW0108 - the one is made with the other
    dispatcher = Dispatcher(kernel.store, kernel.desk, on_db=service.on_db, now=time.time)
    woken.append(dispatcher)
    kernel.turns.ride = dispatcher.ride
    came: dict[str, float] = {}
    waits: list[float] = []
    deliver = kernel.platform.deliver

    async def timed(message: Outgoing) -> Delivered:
        waits.append(time.perf_counter() - came[message.to.chat])
        return await deliver(message)

    kernel.platform.deliver = timed  # type: ignore[method-assign]  # the end of the stopwatch
    working = [asyncio.create_task(service.run()), asyncio.create_task(dispatcher.run())]
    await _write(service, came)
    for task in working:
        task.cancel()
    await asyncio.gather(*working, return_exceptions=True)
    service.close()
    return waits[RATE:]


async def _write(service: Service, came: dict[str, float]) -> None:
    """Every line at its own moment; what came while others were being stored is taken together, as polls do."""
    lines = [line for stage, _answer in rounds(1, CROWD, START, itertools.count(1)) for line in stage]
    rows, began, taken = [row_of(line) for line in lines], time.perf_counter() + 0.1, 0
    while taken < len(rows):
        await asyncio.sleep(max(0.0, began + taken / RATE - time.perf_counter()))
        ready = min(len(rows), int((time.perf_counter() - began) * RATE) + 1)
        for number in range(taken, ready):
            came[rows[number].lane.rpartition(":")[2]] = began + number / RATE
        await service.accept(PLATFORM, rows[taken:ready])
        taken = ready
    await asyncio.sleep(0.3)
