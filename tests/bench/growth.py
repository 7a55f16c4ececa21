"""B8: what an update and a list cost when a million requests and members are stored, beside a thousand.

Both hubs have the same few requests open: what grows is what is over, and who is there.
"""

from __future__ import annotations

import gc
import itertools
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bot.store.hot import Hot
from tests.bench.hub import PLATFORM, START, Kernel
from tests.bench.script import STAGES, line, rounds
from tests.bench.table import Line

SMALL, LARGE = 1_000, 1_000_000
#: Requests that are open, in both.
OPEN = 100
#: People in a round, and rounds of both, interleaved; the first only warms up.
CROWD, ROUNDS = 100, 6
#: How often a list is asked for; a person may give ten commands a minute.
LISTS = 15
#: Those who were there before the measured ones come.
BEFORE = 10_000_000

#: Statements that make n rows each, as years of use leave them.
STORED = (
    "INSERT INTO person (id, name, standing, shown_as, mutes, stopped, greeted, notes, created_at, seen_at)"
    " SELECT i + :before, x'00', 'member', 'name', '[]', 0, 1, '{}', 0, 0 FROM n",
    "INSERT INTO chat (id, adapter, chat, thread, private, purposes, languages, ear, added_at, last_order)"
    " SELECT i + :before, :platform, CAST(i + :before AS TEXT), '', 1, '', '', 'closed', 0, 0 FROM n",
    "INSERT INTO account (person_id, adapter, user, chat_id, reachable, linked_at, seen_at)"
    " SELECT i + :before, :platform, CAST(i + :before AS TEXT), i + :before, 1, 0, 0 FROM n",
    "INSERT INTO aid_request (id, requester_id, on_behalf, urgency, circle, choosing, state, language, created_at,"
    " shown_at, closed_at) SELECT i, i + :before, '', 'normal', 'group', 'first',"
    " CASE WHEN i > :closed THEN 'open' ELSE 'closed' END, 'en', 0, 0, 0 FROM n",
    "INSERT INTO aid_item (request_id, letter, category, state)"
    " SELECT i, 'a', CASE i % 3 WHEN 0 THEN 'ride' WHEN 1 THEN 'food' ELSE 'moving' END,"
    " CASE WHEN i > :closed THEN 'open' ELSE 'closed' END FROM n",
    "INSERT INTO timer (kind, subject, key, payload, due_at, state)"
    " SELECT 'aid.unclaimed', CAST(i AS TEXT), '', '{}', 0, 'done' FROM n",
)


def measure() -> list[Line]:
    with tempfile.TemporaryDirectory() as folder:
        kernels = [_grown(Path(folder) / str(stored), stored) for stored in (SMALL, LARGE)]
        updates, times = itertools.count(1), []
        for number in range(ROUNDS):
            first = 1 + number * CROWD
            times.append([_round(kernel, first, updates) for kernel in kernels])
        ratio = median(large / small for small, large in times[1:])
        lists = [_list(kernels[1], wanted, updates) for wanted in ("/requests", "/requests rides")]
        for kernel in kernels:
            kernel.close()
    each = " and ".join(f"{median(column) * 1e6:,.0f}" for column in zip(*times[1:], strict=True))
    return [
        Line("B8", f"an update at {LARGE:,} stored ÷ at {SMALL:,}", ratio, 1.5, 1.2, "", told=f"{each} µs"),
        Line("B8", f"what is open of {LARGE:,}, asked and answered", lists[0] * 1e3, 5, 1, "ms"),
        Line("B8", "the same, of one kind", lists[1] * 1e3, 20, 2, "ms"),
    ]


def _grown(folder: Path, stored: int) -> Kernel:
    kernel = Kernel(folder, "NORMAL")
    values = {"stored": stored, "before": BEFORE, "platform": PLATFORM, "closed": stored - OPEN}
    with kernel.store.write() as connection:
        run = connection.connection.cursor().execute
        for statement in STORED:
            table, _select, rows = statement.partition(" SELECT")
            numbers = (
                " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :stored) SELECT"
            )
            run(table + numbers + rows, values)
        Hot(connection).run("INSERT INTO number (id, kind) VALUES (?, 'request')", (stored,))
    kernel.store.checkpoint(truncate=True)
    return kernel


def _round(kernel: Kernel, first: int, updates: itertools.count[int]) -> float:
    """Seconds per update, over one conversation of each person of a round."""
    kernel.move_in(range(first, first + CROWD))
    gc.collect()
    spent = 0.0
    for lines, answer in rounds(first, CROWD, START, updates):
        spent += _seconds(kernel, lines, answer)
    return spent / (CROWD * len(STAGES))


def _list(kernel: Kernel, wanted: str, updates: itertools.count[int]) -> float:
    """Seconds from the asking to the list, in the median."""
    return median(
        _seconds(kernel, [line(next(updates), person, wanted, START)], "open")
        for person in range(1, 1 + LISTS)
    )


def _seconds(kernel: Kernel, lines: Sequence[str], answer: str) -> float:
    began = time.perf_counter()
    replies = kernel.handle(lines)
    spent = time.perf_counter() - began
    assert sum(answer in reply for reply in replies) == len(lines), replies[:1]
    return spent
