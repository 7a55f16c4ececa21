"""The library's stores share one set of classes, bound to whichever is open: two threads must take turns.

A hub has one store and one thread. Only in tests do the hub and the people's apps live in one process.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from peewee import Database  # type: ignore[import-untyped]  # ships no types

_turn = threading.RLock()
_bind_ctx = Database.bind_ctx


@contextmanager
def _in_turn(self: Database, models: Sequence[Any], *more: Any, **named: Any) -> Iterator[None]:
    with _turn, _bind_ctx(self, models, *more, **named):
        yield


def take_turns() -> None:
    """From now on, in this process."""
    Database.bind_ctx = _in_turn
