"""The other process: the real hub, with one end of a socket for a platform.

The wire is JSON lines. In: {"update": [key, lane, body]}, {"result": n, …}. Out: {"ack": [key, …]}, {"call": n, …},
{"seen": {...}} with the steps of this life when it ends in order.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from adapters.memory import Memory
from bot import config, logs
from bot.config import Settings
from bot.contract import delivery
from bot.contract.abilities import Abilities
from bot.contract.adapter import Inlet, InletClosed, Raw
from bot.contract.address import Address, Who
from bot.contract.codec import pack
from bot.contract.delivery import Delivered, Outgoing
from bot.serve import Server
from bot.talk.house import House
from bot.wiring import building
from tests.faults.steps import CountedStore, FastLoop, Steps

#: The name of the platform.
PLATFORM = "square"
#: What a line of the wire may be, at most.
LONGEST = 1 << 20
#: Seconds until a closed inlet is offered the same again.
PAUSE = 0.5


class SocketAdapter(Memory):
    """Reads and renders as the in-memory service; its square is at the other end of a socket."""

    def __init__(self, sock: socket.socket, abilities: Abilities, steps: Steps) -> None:
        super().__init__(PLATFORM, abilities)
        self._sock, self._steps = sock, steps
        self._updates: list[Raw] = []
        self._results: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._bell = asyncio.Event()
        self._count = 0
        self._writer: asyncio.StreamWriter | None = None
        self._ear: asyncio.Task[None] | None = None

    async def run(self, inlet: Inlet) -> None:
        reader, self._writer = await asyncio.open_connection(sock=self._sock, limit=LONGEST)
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
        self._steps.step("call")
        self._count += 1
        answer = self._results[self._count] = asyncio.get_running_loop().create_future()
        self._say({"call": self._count, "message": pack_outgoing(message)})
        result = await answer
        self._steps.step("call")
        if "error" in result:
            raise getattr(delivery, result["error"])
        return Delivered(result["ref"], result["order"])

    async def present(self, who: Who, chat: Address) -> bool | None:
        return None

    async def say_last(self) -> None:
        """What was counted, to the other side."""
        self._say({"seen": self._steps.seen})
        assert self._writer is not None
        await self._writer.drain()


def pack_outgoing(message: Outgoing) -> dict[str, Any]:
    return {
        "deed": message.deed, "to": pack(message.to), "txn": message.txn, "part": dict(message.part),
        "ref": message.ref, "reply_to": message.reply_to,
    }  # fmt: skip


def settings_for(folder: Path) -> Settings:
    """A hub in a folder of its own."""
    return config.room(folder)


def live(
    folder: Path,
    house: House,
    sock: socket.socket,
    abilities: Abilities,
    steps: Steps,
    now: Callable[[], float],
) -> None:
    """Be the hub, in a process of its own, until killed or told to stop. Never returns."""
    code = 1
    try:
        with (folder / "hub.log").open("a") as log:
            logs.configure("warning", "text", log)
            _serve(folder, house, SocketAdapter(sock, abilities, steps), steps, now)
        code = 0
    except BaseException:
        (folder / "crash.txt").write_text(traceback.format_exc())
    finally:
        sys.stdout.flush()
        os._exit(code)


def _serve(
    folder: Path, house: House, adapter: SocketAdapter, steps: Steps, now: Callable[[], float]
) -> None:
    with building(settings_for(folder), house=house) as opened:
        store = CountedStore(opened.store.url, steps)
        store.fence = opened.store.fence
        loop = FastLoop(steps)
        server = Server(replace(opened, store=store), {PLATFORM: adapter}, now, now)

        async def serve() -> None:
            await server.run()
            await adapter.say_last()

        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(serve())
        store.close()
