"""The alarm clock rings in the event loop: on a thread nobody would hear it, and nothing could be begun from it."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from bot.clock import LASTS, Clock, WallClock, uptime
from tests.kit.waiting import patience, soon


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
    async with patience():
        await heard.wait()
    clock.stop()
    assert all(in_loop for _name, in_loop in rung)


async def test_x16_what_is_due_already_rings_at_once_and_nothing_rings_twice() -> None:
    rung: list[float] = []
    clock = Clock(lambda: rung.append(time.time()))
    clock.start()
    clock.set(time.time() - 3600)
    await soon(lambda: rung)
    clock.set(None)
    await asyncio.sleep(0.2)
    clock.stop()
    assert len(rung) == 1


def test_x16_the_steady_clock_never_goes_back() -> None:
    ticks = [uptime() for _each in range(1000)]
    assert ticks == sorted(ticks)


@pytest.mark.parametrize("jump", [3600.0, -3600.0, 86400.0, -86400.0])
def test_x16_a_leap_is_believed_once_it_has_lasted(jump: float) -> None:
    ticks, ahead = 100.0, 1_000_000.0
    clock = WallClock(lambda: ticks + ahead, lambda: ticks)
    ahead += jump
    for _minute in range(int(LASTS // 60)):
        assert clock() == ticks + ahead - jump
        ticks += 60
    assert clock() == ticks + ahead


def test_x16_a_slip_that_is_put_right_was_none_and_a_slow_drift_is_followed() -> None:
    ticks, ahead = 0.0, 1_000_000.0
    clock = WallClock(lambda: ticks + ahead, lambda: ticks)
    for slip in (86400.0, -3600.0) * 20:
        ahead, ticks = ahead + slip, ticks + 300
        assert clock() == ticks + ahead - slip
        ahead, ticks = ahead - slip + 1.5, ticks + 300
        assert clock() == ticks + ahead
