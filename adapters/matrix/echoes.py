"""What the bot itself did, as the server tells it back: by transaction, so that nothing is said twice (X20).

    echo = echoes.of("row-17")                 heard in the stream already
    echo = await echoes.look(room, txn, since) else looked for in the room's own past

A server recognises a repeated transaction for a while only. What may have been tried before, by a program that died
or before a long outage, is looked for before it is sent again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, Generic, NamedTuple, TypeVar
from urllib.parse import quote

from nio import AsyncClient

from adapters.matrix.calls import Unexpected, call
from adapters.matrix.rooms import path_of

K = TypeVar("K")
V = TypeVar("V")
#: Transactions and messages that are remembered.
MOST = 5_000
#: Events asked for at once.
PAGE = 100
#: Seconds by which the server's clock and ours may differ.
SKEW = 120.0


class Echo(NamedTuple):
    """An event of the bot's: its id, and the milliseconds of its order."""

    ref: str
    order: int


class Recent(OrderedDict[K, V], Generic[K, V]):
    """A mapping that forgets its oldest."""

    def __init__(self, most: int = MOST) -> None:
        super().__init__()
        self._most = most

    def __setitem__(self, key: K, value: V) -> None:
        super().__setitem__(key, value)
        while len(self) > self._most:
            self.popitem(last=False)


class Echoes:
    """The bot's own events."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._by_txn: Recent[str, Echo] = Recent()
        #: Event -> whether it is the bot's.
        self._whose: Recent[str, bool] = Recent()
        #: Transactions that this process used.
        self.used: Recent[str, None] = Recent()
        #: Room -> milliseconds of the newest word of the bot's that the stream has told.
        self.last: Recent[str, int] = Recent()

    def hear(self, event: Mapping[str, Any], room: str = "") -> str | None:
        """Note an own event; the transaction of this device that made it, if the server tells one.

        With a room, it is the newest there.
        """
        if room:
            self.last[room] = event["origin_server_ts"]
        self._whose[event["event_id"]] = True
        txn = txn_of(event)
        if txn is not None:
            self._by_txn[txn] = Echo(event["event_id"], event["origin_server_ts"])
        return txn

    def of(self, txn: str) -> Echo | None:
        return self._by_txn.get(txn)

    def note(self, txn: str, echo: Echo) -> None:
        """It was accepted."""
        self._whose[echo.ref] = True
        self._by_txn[txn] = echo

    async def are_own(self, room: str, ref: str) -> bool:
        """Whether a message is the bot's; one that cannot be looked at is not.

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not to be found out now.
        """
        if ref not in self._whose:
            event = await event_of(self._client, room, ref)
            self._whose[ref] = event is not None and event.get("sender") == self._client.user_id
        return self._whose[ref]

    async def look(self, room: str, txn: str, since: float) -> Echo | None:
        """The event of a transaction that may have been made after `since` (seconds since the epoch).

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not to be found out now.
        """
        oldest, start = (since - SKEW) * 1000, ""
        while True:
            page = await self._page(room, start)
            for event in page.get("chunk", []):
                if event.get("sender") == self._client.user_id and self.hear(event) == txn:
                    return self._by_txn[txn]
            start = page.get("end", "")
            times = [event.get("origin_server_ts", 0) for event in page.get("chunk", [])]
            if not start or not times or max(times) < oldest:
                return None

    async def _page(self, room: str, start: str) -> Mapping[str, Any]:
        query = f"?dir=b&limit={PAGE}" + (f"&from={quote(start, safe='')}" if start else "")
        answer = await call(self._client, "GET", path_of(room, "messages") + query)
        if answer.code == "M_FORBIDDEN":
            return {}
        if answer.code:
            raise Unexpected(answer)
        return answer.body


async def event_of(client: AsyncClient, room: str, ref: str) -> dict[str, Any] | None:
    """An event as the server has it (still encrypted, if it was); None if there is none, or none for us.

    Raises:
        Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not to be found out now.
    """
    answer = await call(client, "GET", path_of(room, "event", ref))
    if answer.code in ("M_NOT_FOUND", "M_FORBIDDEN", "M_INVALID_PARAM"):
        return None
    if answer.code:
        raise Unexpected(answer)
    return answer.body


def txn_of(event: Mapping[str, Any]) -> str | None:
    """The transaction by which this very device made an event."""
    unsigned = event.get("unsigned")
    txn = unsigned.get("transaction_id") if isinstance(unsigned, dict) else None
    return txn if isinstance(txn, str) else None
