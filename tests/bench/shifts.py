"""S: signing up with the card it changes, and the lists, at 10,000 shifts and 100,000 sign-ups (targets of B4)."""

from __future__ import annotations

import itertools
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from bot.store.hot import Hot
from tests.bench.hub import PLATFORM, START, Kernel
from tests.bench.script import line
from tests.bench.table import Line

#: Shifts that are over, with ten people each; those to come, an hour apart, with room for all.
OVER, AHEAD, EACH = 10_000, 240, 10
#: People who sign up and ask, one after the other.
CROWD = 100
NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {many})"
#: Statements that leave behind what years of use would.
STORED = (
    f"INSERT INTO shift (id, day, title, hall, begins_at, ends_at, moves, state, shown_at) {NUMBERS}"
    " SELECT i, '#' || i, 'Pantry', 'hall', {start} + (i - {over}) * 10800, {start} + (i - {over}) * 10800 + 7200, 0,"
    " CASE WHEN i < {over} THEN 'over' ELSE 'open' END, 0 FROM n",
    "INSERT INTO shift_role (shift_id, key, label, least, most, needs)"
    " SELECT id, 'people', 'people', 2, 400, '' FROM shift",
    "INSERT INTO shift_place (shift_id, role_id, person_id, state, since, standing)"
    " SELECT r.shift_id, r.id, 5000000 + p.value, CASE s.state WHEN 'over' THEN 'attended' ELSE 'held' END, 0, 0"
    " FROM shift_role r JOIN shift s ON s.id = r.shift_id, json_each('[1,2,3,4,5,6,7,8,9,10]') p",
    "INSERT INTO number (id, kind) VALUES ({many}, 'shift')",
    "INSERT INTO chat (adapter, chat, thread, private, purposes, languages, ear, added_at, last_order)"
    f" VALUES ('{PLATFORM}', 'group', '', 0, 'shifts', 'en', 'closed', 0, 0)",
    "INSERT INTO card (kind, subject, chat_id, revision, shown, digest, message, state, posted_at)"
    " SELECT 'shift', s.id, c.id, 1, 1, '', 'card' || s.id, 'live', 0 FROM shift s, chat c"
    " WHERE c.chat = 'group' AND s.state = 'open'",
)
ASKED = (("shifts", "the list of shifts"), ("mine", "one's own things"), ("this week", "the week"))


def measure() -> list[Line]:
    with tempfile.TemporaryDirectory() as folder:
        kernel = Kernel(Path(folder) / "hub", "NORMAL")
        _fill(kernel)
        kernel.move_in(range(1, CROWD + 1))
        updates = itertools.count(1)
        spent = [
            _seconds(
                kernel, line(next(updates), person, f"sign up {OVER + 5 + person % 50}", START), "You're in"
            )
            for person in range(1, CROWD + 1)
        ][5:]
        lines = [
            Line("S", "a sign-up and its card, p50", median(spent) * 1e3, 5, 1, "ms"),
            Line("S", "the same, p99", quantiles(spent, n=100)[98] * 1e3, 25, 5, "ms"),
        ]
        for said, what in ASKED:
            asked = [
                _seconds(kernel, line(next(updates), person, said, START), "Pantry")
                for person in range(1, CROWD // 2)
            ][5:]
            lines.append(Line("S", f"{what}, p50", median(asked) * 1e3, 25, 5, "ms"))
        kernel.close()
    return lines


def _fill(kernel: Kernel) -> None:
    with kernel.store.write() as connection:
        for statement in STORED:
            Hot(connection).run(statement.format(many=OVER + AHEAD, over=OVER, start=START))
    kernel.store.checkpoint(truncate=True)


def _seconds(kernel: Kernel, said: str, answer: str) -> float:
    """From what arrived to everything handed over that follows from it."""
    began = time.perf_counter()
    replies = kernel.handle([said])
    spent = time.perf_counter() - began
    assert any(answer in reply for reply in replies), replies
    return spent
