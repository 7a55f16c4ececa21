"""The in-memory service at the other end of a socket: the cheapest platform, for many stories.

The wire is JSON lines. To the hub: {"update": [key, lane, body]}, {"result": n, …}. From it: {"ack": [key, …]},
{"call": n, "message": …}. Updates are offered until acknowledged, and again to every new hub.
"""

from __future__ import annotations

import asyncio
import json
import random
import select
import socket
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from adapters.memory import BUTTONS, REACTIONS, Memory
from adapters.memory.posts import Entry, Key, Showing
from bot.contract import delivery
from bot.contract.abilities import Abilities
from bot.contract.adapter import Adapter, Inlet, InletClosed, Raw
from bot.contract.address import Address, Who
from bot.contract.codec import pack, unpack
from bot.contract.delivery import Delivered, DeliveryError, Outgoing
from tests.faults.people import GROUP, PEOPLE
from tests.faults.platform import Log
from tests.faults.steps import Steps

#: The name of the platform.
NAME = "square"
#: What a line of the wire may be, at most.
LONGEST = 1 << 20
#: Seconds until a closed inlet is offered the same again.
PAUSE = 0.5
#: Chance of a lost reply per call, in every fourth story.
LOSSY = 0.05


class SocketAdapter(Memory):
    """Reads and renders as the in-memory service; its square is at the other end of a socket."""

    def __init__(self, where: str, abilities: Abilities, steps: Steps) -> None:
        super().__init__(NAME, abilities)
        self._where, self._steps = where, steps
        self._updates: list[Raw] = []
        self._results: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._bell, self._there = asyncio.Event(), asyncio.Event()
        self._count = 0
        self._writer: asyncio.StreamWriter | None = None
        self._ear: asyncio.Task[None] | None = None

    async def run(self, inlet: Inlet) -> None:
        reader, self._writer = await asyncio.open_unix_connection(self._where, limit=LONGEST)
        self._there.set()
        self._ear = asyncio.create_task(self._listen(reader))
        while True:
            await self._bell.wait()
            self._bell.clear()
            rows, self._updates = tuple(self._updates), []
            if rows:
                await self._hand_in(inlet, rows)

    async def _hand_in(self, inlet: Inlet, rows: Sequence[Raw]) -> None:
        try:
            await inlet.accept(self.name, rows, rows[-1].key)
        except InletClosed:
            self._updates[:0] = rows
            await asyncio.sleep(PAUSE)
            self._bell.set()
        else:
            self._say({"ack": [row.key for row in rows]})

    async def _listen(self, reader: asyncio.StreamReader) -> None:
        """Goes on while the hub stops: answers to calls in flight are heard until the very end."""
        while line := await reader.readline():
            said = json.loads(line)
            if "update" in said:
                self._updates.append(Raw(*said["update"]))
                self._bell.set()
            else:
                self._results.pop(said["result"]).set_result(said)

    def _say(self, words: dict[str, Any]) -> None:
        assert self._writer is not None
        self._writer.write(json.dumps(words).encode() + b"\n")

    async def deliver(self, message: Outgoing) -> Delivered:
        await self._there.wait()
        self._steps.step("call")
        self._count += 1
        answer = self._results[self._count] = asyncio.get_running_loop().create_future()
        self._say({"call": self._count, "message": _packed(message)})
        result = await answer
        self._steps.step("call")
        if "error" in result:
            raise getattr(delivery, result["error"])
        return Delivered(result["ref"], result["order"])

    async def present(self, who: Who, chat: Address) -> bool | None:
        return None


def _packed(message: Outgoing) -> dict[str, Any]:
    return {
        "deed": message.deed, "to": pack(message.to), "txn": message.txn, "part": dict(message.part),
        "ref": message.ref, "reply_to": message.reply_to,
    }  # fmt: skip


class SquarePlatform:
    """The square itself; by the seed, one with buttons or one with reactions only, and some that lose replies."""

    def __init__(self, seed: int, folder: Path, now: Callable[[], float]) -> None:
        self._dice, self._file = random.Random(seed), folder / "square.sock"
        self._lossy = LOSSY if seed % 4 == 2 else 0.0
        self.abilities = REACTIONS if seed % 2 else BUTTONS
        self.idempotent = frozenset((NAME,) if self.abilities.idempotent else ())
        self.log, self._memory = Log(), Memory(NAME, self.abilities, now)
        self._square, self._hands = self._memory.square, self._memory.people
        for name in PEOPLE:
            self._hands.join(name, GROUP)
            self._square.account(name).greeted = True
        self._square.room(GROUP).hub = True
        self._door: socket.socket | None = None
        self._wire: _Wire | None = None

    def adapters(self, where: str, steps: Steps) -> Mapping[str, Adapter]:
        return {NAME: SocketAdapter(where, self.abilities, steps)}

    def open(self) -> str:
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(str(self._file))
        self._door.listen()
        return str(self._file)

    def close(self) -> None:
        if self._wire is not None:
            self._wire.close()
        if self._door is not None:
            self._door.close()

    def serve(self, seconds: float) -> bool:
        assert self._door is not None
        if self._wire is None:
            if not select.select([self._door], [], [], seconds)[0]:
                return False
            self._wire = _Wire(self._door.accept()[0])
        self._wire.offer(self._square.waiting)
        lines = self._wire.listen(seconds)
        for line in lines or ():
            self._handle(self._wire, line)
        if lines is None:
            self._wire.close()
            self._wire = None
        return bool(lines)

    def _handle(self, wire: _Wire, line: dict[str, Any]) -> None:
        if "ack" in line:
            done = set(line["ack"])
            self.log.acknowledged |= done
            self._square.acknowledge([raw for raw in self._square.waiting if raw.key in done])
        else:
            wire.say({"result": line["call"], **self._execute(line["message"])})

    def _execute(self, packed: dict[str, Any]) -> dict[str, Any]:
        message = Outgoing(**{**packed, "to": unpack(packed["to"])})
        self.log.calls += 1
        lost = self._dice.random() < self._lossy
        if lost:
            self.log.doubtful[message.txn] += 1
            if self._dice.random() < 0.5:
                return {"error": "Ambiguous"}
        known = message.txn in self._square.txns
        try:
            made = self._memory.deeds.do(message)
        except DeliveryError as fault:
            return {"error": type(fault).__name__}
        if not (known and self.idempotent):
            self.log.executed[message.txn] += 1
        if message.deed == "send" and not known:
            self.log.order.append((message.to.chat, message.txn))
        return {"error": "Ambiguous"} if lost else {"ref": made.ref, "order": made.order}

    # -- people --------------------------------------------------------------------------------------

    def who(self, name: str) -> Who:
        return Who(NAME, name)

    def private(self, name: str) -> Address:
        return self._square.private(name)

    def groups(self) -> Sequence[Address]:
        return [self._square.group(GROUP)]

    def cursors(self) -> Mapping[str, str]:
        return {}

    def say(self, name: str, text: str, *, in_group: bool = False) -> None:
        self._hands.say(name, text, to=GROUP if in_group else None)

    def press(self, name: str, shown: Showing, key: Key) -> None:
        post = self._square.posts.get(shown.ref)
        if post is not None and not post.gone:
            self._hands.press(name, post, key)

    def waits(self) -> bool:
        return bool(self._square.waiting)

    def diary(self) -> Sequence[Entry]:
        return self._square.diary


class _Wire:
    """Lines of JSON over one socket; what the other side no longer hears is dropped."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock, self._offered, self._rest = sock, set[str](), b""

    def offer(self, waiting: Sequence[Raw]) -> None:
        for raw in waiting:
            if raw.key not in self._offered:
                self._offered.add(raw.key)
                self.say({"update": [raw.key, raw.lane, raw.body]})

    def say(self, words: dict[str, Any]) -> None:
        with suppress(BrokenPipeError, ConnectionResetError):  # it is dead; what counts is what it had stored
            self._sock.sendall(json.dumps(words).encode() + b"\n")

    def listen(self, seconds: float) -> list[dict[str, Any]] | None:
        """What was said within a moment; None when the other side is gone."""
        if not select.select([self._sock], [], [], seconds)[0]:
            return []
        try:
            heard = self._sock.recv(1 << 16)
        except ConnectionResetError:
            return None
        if not heard:
            return None
        *lines, self._rest = (self._rest + heard).split(b"\n")
        return [json.loads(line) for line in lines]

    def close(self) -> None:
        self._sock.close()
