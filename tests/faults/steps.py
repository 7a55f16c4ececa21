"""Where a hub can be killed: before and after each commit, statement, call and step of its loop.

Steps("commit", 12)     the process kills itself at the twelfth commit step of this life
Steps("stop.call", 3)   it gets SIGTERM at the third call instead, and has to end in order
"""

from __future__ import annotations

import asyncio
import os
import selectors
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection

from bot.store.engine import Store, driver
from tests.faults.clock import SPEED

#: What is counted.
KINDS = ("loop", "commit", "statement", "call")


class Steps:
    """Counts what happens, by kind, and ends the process at a chosen one. `kind` "" never does."""

    def __init__(self, kind: str = "", at: int = 0) -> None:
        self.seen: Counter[str] = Counter()
        self._signal = signal.SIGTERM if kind.startswith("stop.") else signal.SIGKILL
        self._kind, self._at = kind.removeprefix("stop."), at

    def step(self, kind: str) -> None:
        self.seen[kind] += 1
        if kind == self._kind and self.seen[kind] == self._at:
            os.kill(os.getpid(), self._signal)


class FastLoop(asyncio.SelectorEventLoop):
    """An event loop whose seconds are short and whose steps are counted."""

    def __init__(self, steps: Steps) -> None:
        super().__init__(_Hurried())
        self._steps = steps

    def time(self) -> float:
        return time.monotonic() * SPEED

    def _run_once(self) -> None:
        self._steps.step("loop")
        super()._run_once()  # type: ignore[misc]  # asyncio's own name for one step; it has no public one


class _Hurried(selectors.DefaultSelector):
    """Waits are in the hub's seconds."""

    def select(self, timeout: float | None = None) -> Any:
        return super().select(timeout if timeout is None else timeout / SPEED)


class CountedStore(Store):
    """The store, with a step around each commit and at each statement of a write."""

    def __init__(self, url: str, steps: Steps) -> None:
        super().__init__(url)
        self._steps = steps

    @contextmanager
    def write(self) -> Iterator[Connection]:
        with super().write() as connection:
            driver(connection).set_trace_callback(lambda statement: self._steps.step("statement"))
            self._steps.step("commit")
            yield connection
            self._steps.step("commit")
        self._steps.step("commit")
