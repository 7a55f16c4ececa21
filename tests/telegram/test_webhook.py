"""Telegram calls the hub: who may, and what it learns."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field

import httpx
import pytest

from adapters.telegram import Hook, Telegram
from adapters.telegram.reading import KINDS
from bot.contract.adapter import Raw
from bot.contract.events import Said
from tests.conformance.rigs import Shelf
from tests.kit.waiting import soon
from tests.telegram.rig import telegram
from tests.telegram.server import Server

HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class Door:
    """A hub that is called, and the hand that calls."""

    server: Server
    adapter: Telegram
    port: int
    shelf: Shelf = field(default_factory=Shelf)

    @property
    def secret(self) -> str:
        return str(self.server.asked("setWebhook")[-1]["secret_token"])

    async def call(
        self, body: bytes, secret: str | None = None, path: str = "/telegram", method: str = "POST"
    ) -> int:
        headers = {HEADER: self.secret if secret is None else secret}
        async with httpx.AsyncClient() as client:
            url = f"http://127.0.0.1:{self.port}{path}"
            return (await client.request(method, url, content=body, headers=headers)).status_code

    def update(self, text: str) -> bytes:
        self.server.people.say("maria", text)
        return json.dumps(self.server.world.held()[-1]).encode()


@pytest.fixture
async def door(server: Server) -> AsyncIterator[Door]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    adapter = telegram(server, hook=Hook("https://hub.example.org/telegram", "127.0.0.1", port))
    made = Door(server, adapter, port)
    ear = asyncio.create_task(adapter.run(made.shelf))
    await soon(lambda: server.asked("setWebhook") or ear.done())
    assert not ear.done(), ear.exception()
    yield made
    ear.cancel()
    await asyncio.gather(ear, return_exceptions=True)
    await adapter.close()


async def test_an_update_is_stored_and_only_then_confirmed(door: Door) -> None:
    let_go = asyncio.Event()

    class Slow(Shelf):
        async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
            await let_go.wait()
            await door.shelf.accept(adapter, rows, cursor)

    slow = Slow()
    door.shelf.accept, kept = slow.accept, door.shelf.accept  # type: ignore[method-assign]  # the test's own inlet
    calling = asyncio.create_task(door.call(door.update("hello")))
    await asyncio.sleep(0.1)
    assert not calling.done()
    door.shelf.accept = kept  # type: ignore[method-assign]  # a shelf that counts
    let_go.set()
    assert await calling == 200
    (row,) = door.shelf.rows
    event = door.adapter.read(row.body)
    assert isinstance(event, Said)
    assert event.text == "hello"


async def test_h13_only_with_the_secret_and_only_there(door: Door) -> None:
    update = door.update("hello")
    assert len(door.secret) >= 32
    assert await door.call(update, secret="") == 403
    assert await door.call(update, secret=door.secret[:-1]) == 403
    assert await door.call(update, path="/elsewhere") == 404
    assert await door.call(update, method="GET") == 404
    assert await door.call(b"{") == 400
    assert await door.call(b"[1]") == 400
    assert await door.call(b"x" * (1024 * 1024 + 1)) == 413
    assert not door.shelf.rows
    assert await door.call(update) == 200


async def test_x9_a_closed_inlet_makes_telegram_ask_again(door: Door) -> None:
    update = door.update("hello")
    door.shelf.open = False
    assert await door.call(update) == 503
    door.shelf.open = True
    assert await door.call(update) == 200


async def test_what_is_no_http_harms_nobody(door: Door) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", door.port)
    writer.write(b"\x16\x03\x01 nonsense\r\n\r\n")
    assert b" 400 " in await reader.read(100)
    writer.close()
    _reader, rude = await asyncio.open_connection("127.0.0.1", door.port)
    rude.write(b"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{")
    rude.close()
    assert await door.call(door.update("hello")) == 200


async def test_telegram_is_told_all_that_is_wanted(door: Door) -> None:
    (told,) = door.server.asked("setWebhook")
    assert (told["url"], json.loads(told["allowed_updates"])) == (
        "https://hub.example.org/telegram",
        list(KINDS),
    )
    assert not door.server.asked("getUpdates")
