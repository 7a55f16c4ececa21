"""HTTP, on a thread of its own, so that tests may act while the adapter waits.

/bot<token>/<method>          form or multipart in, {"ok": …} out; connections are kept only if asked for
/file/bot<token>/x/<file>
"""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable
from typing import Any

from aiohttp import web

from tests.kit.waiting import PATIENCE
from tests.telegram.server.faults import ANSWERS, Fault
from tests.telegram.server.limits import Limits
from tests.telegram.server.methods import POSTS, call
from tests.telegram.server.people import People
from tests.telegram.server.world import USUAL, ApiError, Json, World

CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
HOOKED = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class Server:
    """A Bot API server on a free port of this machine.

    Args:
        scale: how much faster the server's clock runs than the machine's.
        world: what there is already.
        keeps: let connections stay for the next call, as Telegram does.
    """

    def __init__(
        self,
        now: Callable[[], float] = time.time,
        scale: float = 1.0,
        world: World | None = None,
        keeps: bool = False,
    ) -> None:
        self.world, self.limits, self.faults = world or World(now), Limits(), list[Fault]()
        self.people = People(self.world)
        #: Every call that came: (method, parameters).
        self.calls: list[tuple[str, Json]] = []
        self._scale, self._keeps = scale, keeps
        self._polls: list[asyncio.Event] = []
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self.port = 0
        self._thread = threading.Thread(target=self._serve, name="bot-api", daemon=True)
        self._thread.start()
        assert self._ready.wait(PATIENCE)
        self.world.ring = self._ring

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *gone: object) -> None:
        self.close()

    @property
    def token(self) -> str:
        return self.world.bot.token

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/bot"

    @property
    def base_file_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/file/bot"

    def fail(self, how: str, **more: Any) -> Fault:
        """Let something go wrong; see `Fault`."""
        self.faults.append(fault := Fault(how, **more))
        return fault

    def asked(self, method: str) -> list[Json]:
        """The parameters of all calls of a method."""
        return [params for name, params in self.calls if name == method.lower()]

    @property
    def holds(self) -> bool:
        """Whether somebody's `getUpdates` waits for something to come."""
        return bool(self._polls)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)

    # -- the thread --------------------------------------------------------------------------------------

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        app = web.Application(client_max_size=60 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_get("/file/bot{token}/x/{name}", self._file)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0)
        self._loop.run_until_complete(self._open(runner))
        self._ready.set()
        self._loop.run_forever()
        self._loop.run_until_complete(self._shut(runner))
        self._loop.close()

    async def _open(self, runner: web.AppRunner) -> None:
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.port = runner.addresses[0][1]

    async def _shut(self, runner: web.AppRunner) -> None:
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)
        await runner.cleanup()

    def _ring(self) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        for poll in self._polls:
            poll.set()

    # -- one request -------------------------------------------------------------------------------------

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"].lower()
        params = await _params(request)
        if request.match_info["token"] != self.token:
            return self._json({"ok": False, "error_code": 401, "description": "Unauthorized"}, 401)
        self.calls.append((method, params))
        chat = int(params["chat_id"]) if str(params.get("chat_id", "")).lstrip("-").isdecimal() else None
        fault = next((fault for fault in self.faults if fault.befalls(method, chat)), None)
        if fault is None:
            return await self._do(method, params, chat)
        fault.times -= 1
        if fault.executed:
            await self._do(method, params, chat)
        await asyncio.sleep(fault.seconds)
        return _broken(request, fault)

    async def _do(self, method: str, params: Json, chat: int | None) -> web.StreamResponse:
        try:
            if method == "getupdates":
                return self._json({"ok": True, "result": await self._updates(params)})
            with self.world.lock:
                now = self.world.now()
                if method in POSTS and chat is not None:
                    self.limits.check(chat, now)
                result = call(self.world, method, params)
                if method in POSTS and chat is not None:
                    self.limits.note(chat, now)
            return self._json({"ok": True, "result": result})
        except ApiError as no:
            told = {"ok": False, "error_code": no.code, "description": no.description}
            return self._json(told | ({"parameters": no.parameters} if no.parameters else {}), no.code)

    def _json(self, body: Json, status: int = 200) -> web.Response:
        response = web.json_response(body, status=status)
        if not self._keeps:
            response.force_close()
        return response

    async def _updates(self, params: Json) -> list[Json]:
        """What waits; held back until something does."""
        if self.world.webhook:
            raise ApiError(409, HOOKED)
        for other in self._polls:
            other.terminated = True  # type: ignore[attr-defined]  # a mark on the other request's bell
            other.set()
        bell = asyncio.Event()
        self._polls = [bell]
        offset, limit = int(params.get("offset") or 0), int(params.get("limit") or 100)
        until = self._loop.time() + min(50.0, float(params.get("timeout") or 0)) / self._scale
        with self.world.lock:
            if allowed := params.get("allowed_updates"):
                self.world.allowed = frozenset(json.loads(allowed)) or USUAL
            self.world.confirm(offset)
        try:
            return await self._wait(bell, limit, until)
        finally:
            self._polls = [poll for poll in self._polls if poll is not bell]

    async def _wait(self, bell: asyncio.Event, limit: int, until: float) -> list[Json]:
        while True:
            bell.clear()
            with self.world.lock:
                held = self.world.held()[:limit]
            left = until - self._loop.time()
            if held or left <= 0:
                return held
            try:
                await asyncio.wait_for(bell.wait(), left)
            except TimeoutError:
                pass
            if getattr(bell, "terminated", False):
                raise ApiError(409, CONFLICT)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        content = self.world.files.get(request.match_info["name"])
        if content is None or request.match_info["token"] != self.token:
            return web.Response(status=404)
        return web.Response(body=content)


async def _params(request: web.Request) -> Json:
    """Form fields as text, files as bytes."""
    given: Json = dict(request.query)
    for name, value in (await request.post()).items():
        given[name] = value.file.read() if isinstance(value, web.FileField) else value
    return given


def _broken(request: web.Request, fault: Fault) -> web.StreamResponse:
    answer = ANSWERS[fault.how]
    if answer is None:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()
    status, kind, body = answer
    response = web.Response(status=status, content_type=kind, text=body)
    response.force_close()
    return response
