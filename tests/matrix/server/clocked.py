"""Homeservers that are forked from one process, each by the clock of a story. Run by Synapse's own Python:

    clocked.py      {"config": file, "clock": file or "", "log": file}   ->   its process id, a line each

Starting a Synapse is mostly importing it; here that is done once. A clock file holds four doubles: the story's start,
its speed, when it began on the machine's monotonic clock, and how far somebody jumped ahead. Whoever writes them anew
moves that server's clock, and so the time that its events carry. Without one it has the machine's.
"""

from __future__ import annotations

import json
import logging
import mmap
import os
import signal
import struct
import sys
import time
import traceback
from contextlib import suppress
from importlib import import_module
from typing import Any

SHAPE = struct.Struct("4d")


class Clock:
    """What `time.time` tells, from before anybody imported it."""

    def __init__(self) -> None:
        self._machine, self._shared = time.time, b""

    def follow(self, file: str) -> None:
        """From now on the story's time."""
        with open(file, "rb") as opened:
            self._shared = mmap.mmap(opened.fileno(), SHAPE.size, prot=mmap.PROT_READ)  # type: ignore[assignment]  # read alike

    def now(self) -> float:
        if not self._shared:
            return self._machine()
        start, speed, began, ahead = SHAPE.unpack(self._shared)
        return float(start + (time.monotonic() - began) * speed + ahead)


class Reactor:
    """Stands where Twisted's is looked for while modules are imported; each child brings one of its own."""

    real: Any = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)


def main() -> None:
    """Fork until nobody asks any more; then the children go, too."""
    clock, reactor, children = Clock(), Reactor(), []
    time.time = clock.now
    import_module("twisted.internet.main").installReactor(reactor)
    logging.disable(logging.WARNING)  # it has no name for our reactor
    homeserver = import_module("synapse.app.homeserver")
    logging.disable(logging.NOTSET)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # gone is gone
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            _be(asked, clock, reactor, homeserver.main)
        children.append(child)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
    for child in children:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)


def _be(asked: dict[str, str], clock: Clock, reactor: Reactor, run: Any) -> None:
    """One homeserver. Never returns."""
    code = 1
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        quiet, log = (
            os.open(os.devnull, os.O_RDONLY),
            os.open(asked["log"], os.O_WRONLY | os.O_APPEND | os.O_CREAT),
        )
        for old, new in ((0, quiet), (1, log), (2, log)):
            os.dup2(new, old)
        os.chdir(os.path.dirname(asked["config"]))
        if asked["clock"]:
            clock.follow(asked["clock"])
        reactor.real = import_module("twisted.internet.epollreactor").EPollReactor()
        sys.argv = ["homeserver", "-c", asked["config"]]
        run()
        code = 0
    except SystemExit as end:
        code = int(end.code or 0)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    main()
