"""X29: no memory left. What cannot be taken in stays at the platform, whole; the hub goes on with the rest."""

from __future__ import annotations

import asyncio
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.hub.service import Service
from tests.hub.stalls import Stalls

MB = 1 << 20
#: What the hub may still take, and a message of which not one more copy fits into that.
LEFT, HEAVY = 64 * MB, 72 * MB


HERS = "SELECT count(*) FROM inbox WHERE lane = 'memory:@maria'"


@contextmanager
def little_memory() -> Iterator[None]:
    """The process may grow by `LEFT` and no more."""
    before = resource.getrlimit(resource.RLIMIT_AS)
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + LEFT, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def offer(stalls: Stalls) -> int:
    """The platform offers what waits there; how much was taken."""

    async def offered() -> int:
        service = Service(stalls.turns, {stalls.memory.name: stalls.memory})
        try:
            return await stalls.memory.offer(service)
        finally:
            service.close()

    return asyncio.run(offered())


def test_x29_what_needs_more_memory_than_there_is_stays_at_the_platform(stalls: Stalls) -> None:
    stalls.memory.people.say("maria", "x" * HEAVY)
    with little_memory(), pytest.raises(MemoryError):
        offer(stalls)
    assert len(stalls.memory.square.waiting) == 1
    assert stalls.rows(HERS) == [(0,)]
    assert offer(stalls) == 1  # there is room again: it was not lost
    assert stalls.rows(HERS) == [(1,)]


def test_x29_the_hub_goes_on_with_what_fits(stalls: Stalls) -> None:
    stalls.memory.people.say("maria", "x" * HEAVY)
    heavy = list(stalls.memory.square.waiting)
    with little_memory():
        with pytest.raises(MemoryError):
            offer(stalls)
        stalls.memory.square.acknowledge(heavy)  # as if the platform offered the others first
        stalls.memory.people.say("sam", "/order milk")
        stalls.settle()
    assert "How many?" in stalls.private("sam")[-1]
