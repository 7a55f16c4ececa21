"""A bot that listens, and the people it hears, all on the test's own loop."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from adapters.matrix.adapter import Matrix
from adapters.matrix.register import Register
from bot.contract.adapter import Raw
from bot.contract.address import Address
from bot.contract.delivery import Delivered, NotSent, Outgoing
from bot.contract.events import Event
from tests.kit.waiting import soon
from tests.matrix.rig import Everybody, matrix
from tests.matrix.server.neighbour import Neighbour
from tests.matrix.server.synapse import Account, Json, Synapse

ENCRYPTED = {
    "type": "m.room.encryption",
    "state_key": "",
    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
}


class Inbox:
    """The hub's side: what was accepted, once, with the cursor."""

    def __init__(self) -> None:
        self.rows: dict[str, Raw] = {}
        self.at: str | None = None
        #: How often something was accepted.
        self.times = 0

    async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
        for row in rows:
            self.rows.setdefault(row.key, row)
        self.at, self.times = cursor or self.at, self.times + 1

    async def cursor(self, adapter: str) -> str | None:
        return self.at


class Bot:
    """An adapter that can be stopped and started."""

    def __init__(self, synapse: Synapse, account: Account, folder: Path) -> None:
        self.synapse, self.account, self.folder = synapse, account, folder
        self.inbox = Inbox()
        self.register: Register = Everybody()
        self._live: Matrix | None = None

    @property
    def matrix(self) -> Matrix:
        assert self._live is not None, "it does not run"
        return self._live

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Matrix]:
        before = self.inbox.times
        self._live = matrix(self.synapse, self.account, self.folder, held=500, register=self.register)
        task = asyncio.create_task(self.matrix.run(self.inbox))
        try:
            await self.until(lambda: self.inbox.times > before or task.done())
            yield self.matrix
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await self.matrix.close()

    @property
    def heard(self) -> list[Event]:
        read = [self.matrix.read(row.body) for row in self.inbox.rows.values()]
        return [event for event in read if event is not None]

    @property
    def texts(self) -> list[str]:
        return [text for event in self.heard if (text := getattr(event, "text", ""))]

    async def say(self, room: str, text: str, txn: str = "", *, secret: bool = False) -> Delivered:
        """Send as the outbox does: not yet is no no."""
        part: Json = {"type": "m.room.message", "content": {"msgtype": "m.text", "body": text}}
        part |= {"secret": True} if secret else {}
        while True:
            try:
                outgoing = Outgoing("send", Address("matrix", room), txn or uuid.uuid4().hex[:24], part)
                return await self.matrix.deliver(outgoing)
            except NotSent:
                await asyncio.sleep(0.1)

    async def until(self, is_so: Callable[[], object]) -> None:
        await soon(is_so)

    async def hears(self, text: str) -> None:
        await self.until(lambda: text in self.texts)


async def member(synapse: Synapse, name: str, folder: Path, account: Account | None = None) -> Neighbour:
    """Somebody with an app; with `account`, another device of theirs."""
    made = Neighbour(
        name, account or synapse.register(name, displayname=name.title()), synapse, folder / name
    )
    await made.arrive()
    return made


def room_with(maker: Neighbour, *others: str, direct: bool = True, **more: Any) -> str:
    """An encrypted room; the others are asked in."""
    wanted: Json = {
        "preset": "trusted_private_chat",
        "is_direct": direct,
        "invite": list(others),
        "initial_state": [ENCRYPTED],
        **more,
    }
    room: str = maker.call("POST", "/createRoom", wanted)["room_id"]
    return room


async def sees(app: Neighbour, room: str) -> list[str]:
    """The texts that an app can show in a room."""
    await app.look()
    return [message.text for message in app.rooms[room].messages.values()] if room in app.rooms else []


def body_of(row: Raw) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(row.body)
    return body
