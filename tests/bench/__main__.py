"""python -m tests.bench [row …]: the table, or the rows named (B1 B6 B9)."""

from __future__ import annotations

import sys

from bot import loading
from tests.bench import (
    announcing,
    broadcast,
    growth,
    openloop,
    shifts,
    starting,
    starting_platforms,
    table,
    tally,
    telegram,
    timers,
    updates,
    votes,
)

ROWS = (
    ("B1", updates.measure),
    ("B2", updates.measure),
    ("B3", telegram.measure),
    ("B4", openloop.measure),
    ("B5", broadcast.measure),
    ("B5", announcing.measure),
    ("B6", timers.measure),
    ("B7", tally.measure),
    ("B7", votes.measure),
    ("B8", growth.measure),
    ("B9", starting.measure),
    ("B9", starting_platforms.measure),
    ("S", shifts.measure),
)


def main(*asked: str) -> int:
    loading.end()
    measures = dict.fromkeys(measure for name, measure in ROWS if not asked or name in asked)
    lines = [line for measure in measures for line in measure()]
    sys.stdout.write("\n".join(table.lines(lines)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
