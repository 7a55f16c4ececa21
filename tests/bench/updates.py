"""B1 and B2: durable updates a second, as a share of the yardstick's."""

from __future__ import annotations

import gc
import itertools
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from tests.bench.hub import START, Kernel
from tests.bench.raw import Raw
from tests.bench.script import STAGES, rounds
from tests.bench.table import Line

#: People in a round; rounds of each, the first of which only warms up.
CROWD, ROUNDS = 100, 7
#: The same one at a time: so many people in a round, each with a conversation of their own.
ALONE = 12

Handle = Callable[[Sequence[str]], list[str]]


class Unanswered(AssertionError):
    """A reply is missing or wrong: the figures would mean nothing."""


def measure() -> list[Line]:
    """The rows."""
    grouped, alone, lax = (
        _shares("FULL", CROWD, CROWD),
        _shares("FULL", ALONE, 1),
        _shares("NORMAL", ALONE, 1),
    )
    return [
        Line(
            "B1",
            "updates in groups of 100, FULL: share of raw",
            grouped[0],
            0.06,
            0.12,
            "%",
            True,
            grouped[1],
        ),
        Line("B2", "updates one at a time, FULL: share of raw", alone[0], 0.20, 0.40, "%", True, alone[1]),
        Line("B2", "updates one at a time, NORMAL: share of raw", lax[0], 0.06, 0.12, "%", True, lax[1]),
    ]


def _shares(synchronous: str, people: int, together: int) -> tuple[float, str]:
    """The median share, and the medians behind it in words. Rounds of both are interleaved."""
    with tempfile.TemporaryDirectory() as folder:
        kernel, raw = Kernel(Path(folder) / "hub", synchronous), Raw(Path(folder) / "raw.db", synchronous)
        updates, times = itertools.count(1), []
        for number in range(ROUNDS):
            first = 1 + number * people
            kernel.move_in(range(first, first + people))
            times.append(_round(kernel.handle, raw.handle, first, people, together, updates))
        stored = (kernel.requests(), raw.requests())
        kernel.close()
        raw.close()
    if stored != (ROUNDS * people,) * 2:
        raise Unanswered(f"stored requests: {stored}, not {ROUNDS * people}")
    ours, theirs = (median(column) for column in zip(*times[1:], strict=True))
    share = median(theirs / ours for ours, theirs in times[1:])
    return share, f"{1 / ours:,.0f}/s of {1 / theirs:,.0f}/s ({ours * 1e6:,.0f} µs each)"


def _round(
    ours: Handle, theirs: Handle, first: int, people: int, together: int, updates: itertools.count[int]
) -> tuple[float, float]:
    """Seconds per update of the kernel and of the yardstick, over one conversation of each person."""
    spent = [0.0, 0.0]
    gc.collect()
    for lines, answer in rounds(first, people, START, updates):
        for at in range(0, people, together):
            group = lines[at : at + together]
            for which, handle in enumerate((ours, theirs)):
                began = time.perf_counter()
                replies = handle(group)
                spent[which] += time.perf_counter() - began
                if sum(answer in reply for reply in replies) != len(group):
                    raise Unanswered(f"{answer!r} was expected, not {replies[:1]}")
    count = people * len(STAGES)
    return spent[0] / count, spent[1] / count
