"""B6: many timers due at once, and looking at the clock while nothing is due."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median

from bot.store.hot import Hot
from tests.bench.hub import Kernel
from tests.bench.table import Line

#: Timers due at once, and rows that wait for later while the clock is looked at.
DUE, WAITING = 20_000, 1_000_000
#: Looks of which the median is taken.
LOOKS = 50


def measure() -> list[Line]:
    with tempfile.TemporaryDirectory() as folder:
        kernel = Kernel(Path(folder) / "hub", "FULL")
        _plan(kernel, "bench.nothing", WAITING, kernel.now + 86_400.0 * 365)
        idle = median(_seconds(kernel.turns.next_due) for _unused in range(LOOKS))
        _plan(kernel, "bench.due", DUE, kernel.now)
        began = time.perf_counter()
        while kernel.turns.tick() + kernel.turns.work():
            pass
        spent = time.perf_counter() - began
        with kernel.store.read() as connection:
            left = Hot(connection).one(
                "SELECT count(*) FROM timer WHERE kind = 'bench.due' AND state = 'waiting'"
            )
        assert left == (0,), "timers were dropped"
        kernel.close()
    return [
        Line("B6", f"{DUE:,} timers due at once: each, in its turn", spent / DUE * 1e6, 100, 15, "µs"),
        Line("B6", "a look at the clock with 1,000,000 waiting", idle * 1e6, 1_000, 50, "µs"),
    ]


def _plan(kernel: Kernel, kind: str, count: int, due_at: float) -> None:
    """Rows as `set_timer` makes them, a million of them in seconds."""
    with kernel.store.write() as connection:
        Hot(connection).run(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            " INSERT INTO timer (kind, subject, key, payload, due_at, state)"
            " SELECT ?, CAST(i AS TEXT), '', '{}', ?, 'waiting' FROM n",
            (count, kind, due_at),
        )


def _seconds(look: object) -> float:
    assert callable(look)
    began = time.perf_counter()
    look()
    return time.perf_counter() - began
