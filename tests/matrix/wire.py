"""What lies between the hub and its homeserver: passes on, and fails as it is told to.

wire.faults += ["lost"]          the next matching request is executed, its answer never arrives
wire.faults += ["cut"]           it never gets there
wire.faults += [502]             somebody in between answers in the homeserver's place
wire.asking, wire.telling        change what is asked for, and what is answered
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web
from yarl import URL

#: What of a message belongs to one connection only.
HOPS = frozenset(
    ("host", "connection", "transfer-encoding", "content-length", "content-encoding", "date", "server")
)
Fault = str | int | tuple[int, str]


class Wire:
    """One way to a homeserver."""

    def __init__(self, to: str) -> None:
        self.to, self.url = to, ""
        #: What happens to the next requests that `failing` matches, one each.
        self.faults: list[Fault] = []
        self.failing = re.compile(r"PUT .*/send/m\.room\.message/")
        #: What somebody in between answers to everything, as long as it stands.
        self.always: tuple[int, str] | None = None
        #: Of the path that is asked for; of "METHOD /path" and the body of an answer.
        self.asking: Callable[[str], str] = lambda path: path
        self.telling: Callable[[str, bytes], bytes] = lambda said, body: body
        #: "METHOD /path" of all that passed.
        self.passed: list[str] = []

    def count(self, pattern: str) -> int:
        return sum(re.search(pattern, one) is not None for one in self.passed)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Wire]:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_route("*", "/{path:.*}", self._pass)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        async with aiohttp.ClientSession(auto_decompress=False) as self._session:
            await site.start()
            self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
            try:
                yield self
            finally:
                await runner.cleanup()

    async def _pass(self, request: web.Request) -> web.StreamResponse:
        said = f"{request.method} {request.path}"
        self.passed.append(said)
        if self.always is not None:
            return _refusal(*self.always)
        fault = self.faults.pop(0) if self.faults and self.failing.search(said) else ""
        if isinstance(fault, tuple):
            return _refusal(*fault)
        if isinstance(fault, int):
            return web.Response(status=fault, text="<html>bad gateway</html>", content_type="text/html")
        if fault == "cut":
            return self._hang_up(request)
        headers = {name: value for name, value in request.headers.items() if name.lower() not in HOPS}
        async with self._session.request(
            request.method,
            URL(self.to + self.asking(request.raw_path), encoded=True),
            headers=headers,
            data=await request.read(),
        ) as answer:
            body = self.telling(said, await answer.read())
            if fault == "lost":
                return self._hang_up(request)
            kept = {name: value for name, value in answer.headers.items() if name.lower() not in HOPS}
            return web.Response(status=answer.status, body=body, headers=kept)

    def _hang_up(self, request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()


def _refusal(status: int, code: str) -> web.Response:
    told = {"errcode": code, "error": "in its own words", "retry_after_ms": 100}
    return web.json_response(told, status=status)
