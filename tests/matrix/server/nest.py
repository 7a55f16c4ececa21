"""Where homeservers come from: one process that has imported Synapse, and forks one for each that is asked for.

    homeserver = hatch(python, config, clock, log)
    homeserver.is_alive     homeserver.send(SIGKILL)     homeserver.wait(60)

Each process of the tests has a nest of its own, which ends with it.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from tests.matrix.server import clocked

_nests: dict[int, subprocess.Popen[str]] = {}


class Homeserver:
    """One process."""

    def __init__(self, pid: int) -> None:
        self._pid = pid

    @property
    def is_alive(self) -> bool:
        try:
            os.kill(self._pid, 0)
        except ProcessLookupError:
            return False
        return True

    def send(self, number: signal.Signals) -> None:
        """A signal; to one that is gone, nothing."""
        with suppress(ProcessLookupError):
            os.kill(self._pid, number)

    def wait(self, patience: float) -> None:
        """Until it is gone.

        Raises:
            AssertionError: it stays.
        """
        end = time.monotonic() + patience
        while self.is_alive:
            assert time.monotonic() < end, "it does not go"
            time.sleep(0.002)


def hatch(python: Path, config: Path, clock: Path | None, log: Path) -> Homeserver:
    """A homeserver that begins to start."""
    nest = _nest(python)
    assert nest.stdin is not None
    assert nest.stdout is not None
    nest.stdin.write(json.dumps({"config": str(config), "clock": str(clock or ""), "log": str(log)}) + "\n")
    nest.stdin.flush()
    return Homeserver(int(nest.stdout.readline()))


def _nest(python: Path) -> subprocess.Popen[str]:
    """This process's own: a fork of it must not share."""
    if os.getpid() not in _nests:
        _nests[os.getpid()] = subprocess.Popen(
            (python, "-P", clocked.__file__), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
    return _nests[os.getpid()]
