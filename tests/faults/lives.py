"""Hubs as processes of their own, one after the other, forked from a process that never had a thread.

    nursery = Nursery(folder, platform, clock)      before the platform opens: servers run on threads
    life = nursery.begin("commit", 12, where)
    life.ended()                                    None, or the exit code (negative for a signal)

A fork of a process with threads may inherit a lock that nobody opens any more; hence the process in between.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.faults.hub import live
from tests.faults.platform import Platform
from tests.faults.steps import Steps

#: Seconds that a hub which was told to end may take.
PATIENCE = 20.0


class Nursery:
    """The process in between."""

    def __init__(self, folder: Path, platform: Platform, now: Callable[[], float]) -> None:
        self._folder, self._platform, self._now = folder, platform, now
        self._sock, theirs = socket.socketpair()
        self._pid = os.fork()
        if self._pid == 0:
            self._sock.close()
            self._attend(theirs)
        theirs.close()

    def begin(self, kind: str, at: int, where: str) -> Life:
        """Let a hub live until the given step."""
        _say(self._sock, [kind, at, where])
        return Life(self._sock)

    def close(self) -> None:
        """Nobody lives any more."""
        self._sock.close()
        os.waitpid(self._pid, 0)

    def _attend(self, sock: socket.socket) -> None:
        """Fork each hub that is asked for, and say how it ended. Never returns."""
        try:
            while (asked := _hear(sock)) is not None:
                kind, at, where = asked
                ear, breath = os.pipe()
                pid = os.fork()
                if pid == 0:
                    os.close(ear)
                    sock.close()
                    live(self._folder, self._platform, where, Steps(kind, at), self._now)
                os.close(breath)
                with suppress(BrokenPipeError):
                    _say(sock, pid)
                _wait_or_kill(pid, ear, sock)
                os.close(ear)
                _say(sock, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
        finally:
            os._exit(0)


class Life:
    """One hub, from its first step to its last."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self.pid: int = _hear(sock)
        self._code: int | None = None

    def ended(self) -> int | None:
        """The exit code, negative for a signal; None while it lives."""
        if self._code is None and select.select([self._sock], [], [], 0)[0]:
            self._code = _hear(self._sock)
        return self._code

    def kill(self) -> None:
        self._signal(signal.SIGKILL)

    def ask_to_end(self) -> None:
        self._signal(signal.SIGTERM)

    def wait(self) -> int:
        """The exit code; one that does not leave is made to."""
        last = time.monotonic() + PATIENCE
        while (code := self.ended()) is None:
            if time.monotonic() > last:
                self.kill()
            time.sleep(0.002)
        return code

    def _signal(self, number: signal.Signals) -> None:
        if self.ended() is None:
            os.kill(self.pid, number)


def _wait_or_kill(pid: int, ear: int, sock: socket.socket) -> None:
    """Until a hub is gone, and its end of the pipe with it; once its story is gone, nobody else would end it."""
    if sock.fileno() in select.select([ear, sock.fileno()], [], [])[0]:
        os.kill(pid, signal.SIGKILL)


def _say(sock: socket.socket, words: object) -> None:
    sock.sendall(json.dumps(words).encode() + b"\n")


def _hear(sock: socket.socket) -> Any:
    """One line; None when the other side is gone."""
    line = b""
    while not line.endswith(b"\n"):
        if not (heard := sock.recv(1)):
            return None
        line += heard
    return json.loads(line)
