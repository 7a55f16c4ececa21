"""Synapse by the clock of a story. Run by Synapse's own Python, in a process of its own:

    clocked.py <clock file> -c homeserver.yaml

The file holds four doubles: the story's start, its speed, when it began on the machine's monotonic clock, and how
far somebody jumped ahead. Whoever writes them anew moves Synapse's clock, and so the time that its events carry.
"""

from __future__ import annotations

import mmap
import runpy
import struct
import sys
import time
from pathlib import Path

SHAPE = struct.Struct("4d")


def story_time(file: Path) -> None:
    """Let `time.time` tell the story's time, before anybody imported it."""
    with file.open("rb") as opened:
        shared = mmap.mmap(opened.fileno(), SHAPE.size, prot=mmap.PROT_READ)

    def now() -> float:
        start, speed, began, ahead = SHAPE.unpack(shared)
        return float(start + (time.monotonic() - began) * speed + ahead)

    time.time = now


if __name__ == "__main__":
    story_time(Path(sys.argv.pop(1)))
    runpy.run_module("synapse.app.homeserver", run_name="__main__", alter_sys=True)
