"""The alarm clock rings in the event loop: on a thread nobody would hear it, and nothing could be begun from it."""

from __future__ import annotations

import asyncio
import threading
import time

from bot.clock import Clock, uptime


async def test_x16_it_rings_in_the_loop_at_its_moment_and_at_intervals() -> None:
    rung: list[tuple[str, bool]] = []
    heard = asyncio.Event()
    here = threading.current_thread()

    def ring(name: str) -> None:
        rung.append((name, threading.current_thread() is here and asyncio.get_running_loop().is_running()))
        if {name for name, _here in rung} == {"next", "beat"}:
            heard.set()

    clock = Clock(lambda: ring("next"))
    clock.start()
    clock.set(time.time() + 0.2)
    clock.every(1, "beat", lambda: ring("beat"))
    async with asyncio.timeout(5):
        await heard.wait()
    clock.stop()
    assert all(in_loop for _name, in_loop in rung)


async def test_x16_what_is_due_already_rings_at_once_and_nothing_rings_twice() -> None:
    rung: list[float] = []
    clock = Clock(lambda: rung.append(time.time()))
    clock.start()
    clock.set(time.time() - 3600)
    await asyncio.sleep(0.3)
    clock.set(None)
    await asyncio.sleep(0.2)
    clock.stop()
    assert len(rung) == 1


def test_x16_the_steady_clock_never_goes_back() -> None:
    ticks = [uptime() for _each in range(1000)]
    assert ticks == sorted(ticks)
