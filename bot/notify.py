"""What systemd is told of this process (`Type=notify`), over its socket; nothing without one.

READY=1      the platforms were asked
WATCHDOG=1   the event loop goes round and the database's thread answers; no more of it, and systemd starts us anew
STOPPING=1   what is under way is being finished
"""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping


class Notify:
    """One end of the socket that the environment names."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        address = environment.get("NOTIFY_SOCKET", "")
        #: "@" stands for the zero byte of an abstract address.
        self._address = "\0" + address[1:] if address.startswith("@") else address
        meant = environment.get("WATCHDOG_PID") in (None, str(os.getpid()))
        patience = int(environment.get("WATCHDOG_USEC", 0)) / 1e6 if meant else 0.0
        #: Seconds between two signs of life, three to each of systemd's waits; None if it does not wait for any.
        self.every = patience / 3 if patience and address else None

    def say(self, *lines: str) -> None:
        """Tell it; a supervisor that has gone away is not our trouble."""
        if not self._address:
            return
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as end:
                end.connect(self._address)
                end.send("\n".join(lines).encode())
        except OSError:
            pass
