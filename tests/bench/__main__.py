"""python -m tests.bench [row …]: the table, or the rows named (B1 B6 B9)."""

from __future__ import annotations

import sys

from tests.bench import openloop, starting, table, timers, updates

ROWS = {
    "B1": updates.measure,
    "B2": updates.measure,
    "B9": starting.measure,
    "B4": openloop.measure,
    "B6": timers.measure,
}


def main(*asked: str) -> int:
    measures = dict.fromkeys(ROWS[name] for name in (asked or ROWS))
    lines = [line for measure in measures for line in measure()]
    sys.stdout.write("\n".join(table.lines(lines)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
