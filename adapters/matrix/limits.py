"""The homeserver's own limit, obeyed: until it wants to be asked again nothing is, and after that one at a time.

    async with gate:      raises Throttled at once while the server wants to be left alone
        ...               a Throttled from within closes the gate for everybody

The limit is the account's, not a room's: as Synapse comes, ten quick events and then one in five seconds. With its
`override_ratelimit` for the bot's account (see config.example.toml) the gate never closes.
"""

from __future__ import annotations

import asyncio
import time
from types import TracebackType

from bot.contract.delivery import Throttled

#: Seconds after a refusal in which only one asks at a time; and in which nothing is done that is only a courtesy.
CAREFUL, SPARING = 60.0, 3600.0


class Gate:
    """What passes here counts towards the limit."""

    def __init__(self) -> None:
        self._file = asyncio.Lock()
        self._until = self._refused = float("-inf")

    @property
    def is_sparing(self) -> bool:
        """Whether the server has set a limit lately: courtesies stay undone."""
        return time.monotonic() - self._refused < SPARING

    async def __aenter__(self) -> None:
        if time.monotonic() - self._refused < CAREFUL:
            await self._file.acquire()
        try:
            self._check()
        except Throttled:
            self._next()
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(fault, Throttled):
            self._refused = time.monotonic()
            self._until = max(self._until, self._refused + fault.after)
        self._next()

    def _check(self) -> None:
        left = self._until - time.monotonic()
        if left > 0:
            raise Throttled(left, whole=True)

    def _next(self) -> None:
        if self._file.locked():
            self._file.release()
