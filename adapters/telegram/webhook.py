"""The other ear: Telegram calls us. Only where a public HTTPS address leads to this machine; polling needs none.

    POST <path>, the secret in a header  ->  inlet.accept (committed)  ->  200, empty

The secret is new at each start and compared in constant time (H13). Anything but 200 makes Telegram ask again, for a
day. What stands between the public address and us (a reverse proxy) ends TLS; we speak plain HTTP/1.1 to it.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import secrets
import time
from urllib.parse import urlsplit

import h11
from telegram import Bot
from telegram.error import RetryAfter, TelegramError

from adapters.telegram.hook import Hook
from adapters.telegram.names import Me
from adapters.telegram.outcomes import seconds
from adapters.telegram.polling import FIRST, rows
from adapters.telegram.reading import KINDS
from bot.contract.adapter import Inlet, InletClosed

SECRET = b"x-telegram-bot-api-secret-token"
#: Bytes of an update; the largest have some 20,000. Seconds for a request to come in.
LARGEST, PATIENCE = 1024 * 1024, 10.0
#: Seconds between two looks whether Telegram reaches us.
LOOK = 60.0
#: Connections that Telegram may hold: one chat's messages are one queue there, so few are enough.
CONNECTIONS = 4


class Webhook:
    """Updates that Telegram brings, into the inbox, until cancelled."""

    def __init__(self, bot: Bot, me: Me, platform: str, hook: Hook) -> None:
        self._bot, self._me, self._platform, self._hook = bot, me, platform, hook
        self._path = (urlsplit(hook.url).path or "/").encode()
        self._secret = secrets.token_urlsafe(32)

    async def run(self, inlet: Inlet) -> None:
        """Open the door, then tell Telegram where it is."""

        async def visited(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await self._visited(inlet, reader, writer)

        async with await asyncio.start_server(visited, self._hook.host, self._hook.port) as door:
            await self._announce()
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(door.serve_forever())
                tasks.create_task(self._look_after(inlet))

    async def _announce(self) -> None:
        while True:
            try:
                await self._bot.set_webhook(
                    self._hook.url,
                    secret_token=self._secret,
                    allowed_updates=KINDS,
                    max_connections=CONNECTIONS,
                )
            except RetryAfter as asked:
                await asyncio.sleep(seconds(asked))
            except TelegramError:
                await asyncio.sleep(FIRST)
            else:
                return

    async def _look_after(self, inlet: Inlet) -> None:
        """Say each minute that Telegram is heard, unless it holds back what it could not bring lately."""
        while True:
            try:
                seen = await self._bot.get_webhook_info()
                failed = seen.last_error_date.timestamp() if seen.last_error_date else 0.0
                if not seen.pending_update_count or time.time() - failed > 2 * LOOK:
                    await inlet.accept(self._platform, ())
            except (TelegramError, InletClosed):
                pass  # not heard this time
            await asyncio.sleep(LOOK)

    async def _visited(
        self, inlet: Inlet, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """One request, one answer; the connection is not kept."""
        http = h11.Connection(h11.SERVER)
        try:
            async with asyncio.timeout(PATIENCE):
                request, body = await _received(http, reader)
            status = await self._take(inlet, request, body) if body is not None else 413
        except (h11.RemoteProtocolError, TimeoutError, ConnectionError):
            status = 400
        writer.write(b"HTTP/1.1 %d -\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" % status)
        try:
            await writer.drain()
            writer.close()
            await writer.wait_closed()
        except ConnectionError:
            pass  # gone before it heard the answer: it will ask again

    async def _take(self, inlet: Inlet, request: h11.Request, body: bytes) -> int:
        """Store an update; the status to answer with."""
        if request.method != b"POST" or request.target.partition(b"?")[0] != self._path:
            return 404
        given = next((value for name, value in request.headers if name == SECRET), b"")
        if not hmac.compare_digest(given, self._secret.encode()):
            return 403
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            return 400
        if not isinstance(update, dict):
            return 400
        try:
            await inlet.accept(self._platform, list(rows([update], self._me, self._platform)))
        except InletClosed:
            return 503
        return 200


async def _received(http: h11.Connection, reader: asyncio.StreamReader) -> tuple[h11.Request, bytes | None]:
    """A whole request; its body is None if it is too large.

    Raises:
        h11.RemoteProtocolError: if it is no HTTP, or ends too early.
    """
    request, body = None, b""
    while True:
        event = http.next_event()
        if event is h11.NEED_DATA:
            http.receive_data(await reader.read(65536))
        elif isinstance(event, h11.Request):
            request = event
        elif isinstance(event, h11.Data):
            body += event.data
            if len(body) > LARGEST and request is not None:
                return request, None
        elif isinstance(event, h11.EndOfMessage) and request is not None:
            return request, body
        else:
            raise h11.RemoteProtocolError("the request ended too early")
