"""B9: from the start of the process to the first reply in the terminal room, and what that takes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.table import Line

ROOT = Path(__file__).parents[2]
TRIES = 5
#: An installed hub has its modules compiled; the start that is not counted does it here.
UNCACHED = "PYTHONDONTWRITEBYTECODE"


def measure() -> list[Line]:
    """The rows; the first start, which makes the room, is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        tries = [_start(Path(folder)) for _unused in range(TRIES + 1)][1:]
    seconds, megabytes = (median(column) for column in zip(*tries, strict=True))
    return [
        Line("B9", "start to first reply, terminal room", seconds, 1.0, 0.5, "s"),
        Line("B9", "memory then", megabytes, 150.0, 90.0, "MB"),
    ]


def _start(folder: Path) -> tuple[float, float]:
    """Seconds to the first reply, and resident megabytes at that moment."""
    command = (sys.executable, "-c", "from bot.cli import main; main(['chat'])")
    began = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env=installed(),
    ) as room:  # fmt: skip
        assert room.stdin is not None
        assert room.stdout is not None
        room.stdin.write("help\n")
        room.stdin.flush()
        while not (line := room.stdout.readline()).startswith("hub"):
            if not line:
                raise AssertionError("the room ended without a reply")
        seconds, megabytes = time.perf_counter() - began, resident(room.pid)
        room.stdin.close()
        room.stdout.read()
    return seconds, megabytes


def installed() -> dict[str, str]:
    """The environment of a hub whose modules are compiled."""
    return {name: value for name, value in os.environ.items() if name != UNCACHED} | {"PYTHONPATH": str(ROOT)}


def resident(pid: int) -> float:
    """Megabytes."""
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024
