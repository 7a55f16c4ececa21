"""Waiting for what comes by itself: as long as the machine takes, and not for ever.

    until(lambda: api.asked("getUpdates"))         in a thread of its own
    await soon(lambda: shelf.rows)                 on the loop that is waited for
    async with patience(): await asked.wait()      where a bell rings
    async with patience(PROMPT): await hub.stop()  what must not wait for anything

A test that passes waits no longer than it takes, and passes on a machine that mostly does something else, too.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

#: Seconds after which something that never came is given up. It usually comes within one.
PATIENCE = 180.0
#: Seconds in which what ends at once has ended, on any machine; whoever waits for a platform waits longer.
PROMPT = 25.0
#: Seconds between two looks.
LOOK = 0.01


def until(is_so: Callable[[], object], why: Callable[[], object] = lambda: "it never came") -> None:
    """Return as soon as something is so.

    Raises:
        AssertionError: it never was; `why` says what is to be read then.
    """
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, why()
        time.sleep(LOOK)


async def soon(is_so: Callable[[], object]) -> None:
    """`until`, while the loop goes on.

    Raises:
        TimeoutError: it never was.
    """
    async with patience():
        while not is_so():  # noqa: ASYNC110 - seen from outside, where no bell rings
            await asyncio.sleep(LOOK)


def patience(seconds: float = PATIENCE) -> asyncio.Timeout:
    """A bound for what a bell tells of."""
    return asyncio.timeout(seconds)
