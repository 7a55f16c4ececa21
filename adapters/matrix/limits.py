"""The homeserver's own limit, obeyed: until it wants to be asked again nothing is, and after that one at a time.

    async with gate:      raises Throttled at once while the server wants to be left alone
        ...               a Throttled from within closes the gate for everybody

The limit is the account's, not a room's: as Synapse comes, ten quick events and then one in five seconds. With its
`override_ratelimit` for the bot's account (see config.example.toml) the gate never closes.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from bot.contract.delivery import Throttled

#: Seconds after a refusal in which only one asks at a time; and in which nothing is done that is only a courtesy.
CAREFUL, SPARING = 60.0, 3600.0
#: The mark, in the folder of the login.
LIMITED = "limited"


class Gate:
    """What passes here counts towards the limit. `mark`: a file as old as the last refusal, for `diagnosis`."""

    def __init__(self, mark: Path | None = None) -> None:
        self._file, self._mark = asyncio.Lock(), mark
        self._first: asyncio.Task[object] | None = None
        self._until = self._refused = float("-inf")

    @property
    def is_sparing(self) -> bool:
        """Whether the server has set a limit lately: courtesies stay undone."""
        return time.monotonic() - self._refused < SPARING

    async def __aenter__(self) -> None:
        if time.monotonic() - self._refused < CAREFUL:
            await self._file.acquire()
            self._first = asyncio.current_task()
        try:
            self._check()
        except Throttled:
            self._next()
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(fault, Throttled):
            self._refuse()
            self._until = max(self._until, self._refused + fault.after)
        self._next()

    def _check(self) -> None:
        left = self._until - time.monotonic()
        if left > 0:
            raise Throttled(left, whole=True)

    def _refuse(self) -> None:
        self._refused = time.monotonic()
        if self._mark is not None:
            with suppress(OSError):
                self._mark.touch(mode=0o600)

    def _next(self) -> None:
        if self._first is asyncio.current_task() and self._file.locked():
            self._first = None
            self._file.release()
