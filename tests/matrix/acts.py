"""Short ways to let the adapter do something, and to see what the rooms hold."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from adapters.matrix.adapter import Matrix
from adapters.matrix.register import Standing
from adapters.matrix.session import Account as Login
from bot.contract.adapter import Raw
from bot.contract.address import Address
from bot.contract.delivery import Delivered, Outgoing
from bot.contract.events import Event
from bot.contract.plain import Line, PlainView, Run
from tests.kit.waiting import soon
from tests.matrix.rig import secrets
from tests.matrix.server.people import People
from tests.matrix.server.synapse import Account, Json, Synapse

_numbers = itertools.count(1)


class Inbox:
    """The hub's side of the wire: rows once each, in the order they came, and the cursor that came with them."""

    def __init__(self) -> None:
        self.rows: dict[str, Raw] = {}
        self.times: dict[str, int] = {}
        self.at: str | None = None

    async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
        for row in rows:
            self.rows.setdefault(row.key, row)
            self.times[row.key] = self.times.get(row.key, 0) + 1
        self.at = cursor or self.at

    async def cursor(self, adapter: str) -> str | None:
        return self.at


class Book:
    """Who is who, as a test wants it."""

    def __init__(self, standing: Mapping[str, Standing] | None = None, *, unclaimed: bool = False) -> None:
        self.known, self.unclaimed = dict(standing or {}), unclaimed
        self.rooms: dict[str, frozenset[str]] = {}

    async def standing(self, user: str) -> Standing:
        return self.known.get(user, "stranger")

    async def is_unclaimed(self) -> bool:
        return self.unclaimed

    async def trusted(self) -> frozenset[str]:
        return frozenset()

    async def served(self) -> Mapping[str, frozenset[str]]:
        return self.rooms


class Hub:
    """An adapter with the other side of the contract: what it heard, what it does.

    Args:
        url: the way to the homeserver, if it is not the straight one.
    """

    def __init__(
        self,
        synapse: Synapse,
        bot: Account,
        folder: Path,
        book: Book | None = None,
        url: str = "",
        **more: Any,
    ) -> None:
        self.synapse, self.bot, self.book, self.inbox = synapse, bot, book or Book(unclaimed=True), Inbox()
        self._login = Login(url or synapse.url, bot.user_id, bot.password)
        self._folder, self._more = folder, {"held": 1000, "display_name": "", **more}
        self._more.pop("display_name")
        self.task: asyncio.Task[None] | None = None
        self.matrix = self.anew()

    def anew(self) -> Matrix:
        """Another process of the same hub."""
        self.matrix = Matrix(self._login, self._folder, secrets(self.bot), self.book, **self._more)
        return self.matrix

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[Hub]:
        """While somebody listens; from when it has looked around once."""
        before = self.inbox.at
        self.task = asyncio.create_task(self.matrix.run(self.inbox))
        try:
            await self.until(lambda: self.inbox.at != before or self._over)
            yield self
        finally:
            self.task.cancel()
            await asyncio.gather(self.task, return_exceptions=True)
            await self.matrix.close()
            self.anew()

    @property
    def _over(self) -> bool:
        assert self.task is not None
        return self.task.done()

    # -- hearing ---------------------------------------------------------------------------------------

    @property
    def heard(self) -> list[Event]:
        read = [self.matrix.read(row.body) for row in self.inbox.rows.values()]
        return [event for event in read if event is not None]

    def of(self, kind: type[Event]) -> list[Any]:
        return [event for event in self.heard if isinstance(event, kind)]

    @property
    def texts(self) -> list[str]:
        return [text for event in self.heard if (text := getattr(event, "text", ""))]

    async def until(self, is_so: Callable[[], object]) -> None:
        await soon(is_so)

    async def hears(self, *texts: str) -> None:
        await self.until(lambda: set(texts) <= set(self.texts))

    # -- doing -----------------------------------------------------------------------------------------

    async def do(
        self, deed: str, room: str, part: Json | None = None, ref: str | None = None, **more: Any
    ) -> Delivered:
        """One deed of the hub."""
        to = Address("matrix", room, more.pop("thread", None))
        txn = more.pop("txn", f"{next(_numbers):024x}")
        return await self.matrix.deliver(Outgoing(deed, to, txn, part or {}, ref, **more))  # type: ignore[arg-type]  # a deed

    async def send(self, room: str, text: str, **more: Any) -> Delivered:
        return await self.do("send", room, words(self.matrix, text), **more)

    async def edit(self, room: str, ref: str, text: str, **more: Any) -> Delivered:
        return await self.do("edit", room, words(self.matrix, text), ref, **more)

    # -- seeing ----------------------------------------------------------------------------------------

    def call(self, method: str, path: str, body: Json | None = None, **query: Any) -> Json:
        """A request as the bot."""
        return self.synapse.call(method, path, body, self.bot.token, **query)

    def events(self, room: str, kind: str = "m.room.message") -> list[Json]:
        """What the bot put into a room, oldest first."""
        told = self.call("GET", f"/rooms/{room}/messages", dir="b", limit=100)["chunk"]
        return [
            event for event in told[::-1] if event["sender"] == self.bot.user_id and event["type"] == kind
        ]

    def shown(self, room: str) -> list[str]:
        return [event["content"]["body"] for event in self.events(room) if event["content"]]


def words(matrix: Matrix, text: str) -> Any:
    (part,) = matrix.render(PlainView((Line((Run(text),)),)))
    return part


def in_thread(call: Callable[[], Any]) -> Any:
    """What people do blocks; the adapter goes on meanwhile."""
    return asyncio.to_thread(call)


def private(people: People, who: str) -> str:
    """A direct room that somebody made and asked the bot into."""
    return people.street.open_private(who)
