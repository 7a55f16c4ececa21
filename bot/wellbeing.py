"""Is the hub well, and who outside is told: systemd every few seconds, a watcher of the operator's each minute.

Pulse    WATCHDOG=1 while the loop goes round and the database's thread answers
visit    [hub] heartbeat_url, while that is so and every platform was heard lately
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

from bot import logs
from bot.hub.contact import Contact
from bot.notify import Notify

#: Seconds that a job on the database's thread may take, and that a platform may be silent.
HANGS, SILENT = 60.0, 600.0
#: Seconds between two visits, and for one.
MINUTE, PATIENCE = 60.0, 10.0

log = logs.get(__name__)


class Pulse:
    """Whether the loop goes round and the database's thread answers, looked at as often as somebody waits for it."""

    def __init__(self, on_db: Callable[..., Awaitable[Any]], notify: Notify) -> None:
        self._on_db, self._notify = on_db, notify
        self._answered = time.monotonic()

    @property
    def beats(self) -> bool:
        return time.monotonic() - self._answered < HANGS

    async def run(self) -> None:
        """Ask and tell, until cancelled."""
        asked = asyncio.ensure_future(self._on_db(_nothing))
        try:
            while True:
                if asked.done():
                    self._answered = time.monotonic()
                    asked = asyncio.ensure_future(self._on_db(_nothing))
                if self.beats and self._notify.every is not None:
                    self._notify.say("WATCHDOG=1")
                await asyncio.sleep(self._notify.every or PATIENCE)
        finally:
            asked.cancel()


def _nothing() -> None:
    """A job that takes no time."""


async def visit(url: str, is_well: Callable[[], bool]) -> None:
    """Visit the outside watcher each minute while all is well; its absence is what tells it."""
    while url:
        await asyncio.sleep(MINUTE)
        if is_well():
            await asyncio.to_thread(_visit, url)


def _visit(url: str) -> None:
    import urllib.request  # 10 ms to import, needed by few

    try:
        with urllib.request.urlopen(url, timeout=PATIENCE):  # noqa: S310 - config.toml takes https:// and http:// only
            pass
    except OSError as fault:
        log.info("heartbeat_failed", exc_info=fault)


def all_heard(contact: Contact, platforms: list[str]) -> bool:
    """Whether each platform was heard within the last minutes."""
    return all((silent := contact.silent_for(name)) is not None and silent < SILENT for name in platforms)
