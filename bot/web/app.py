"""The addresses that are answered; anything else, and any secret that nobody has, is the same 404.

    app(Served(health, counts, feeds))      an ASGI application

No answer may be kept by others, and none tells what is there: an unknown secret, one that was revoked and one that
cannot be any take the same way to the same words.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.store.errors import StoreError
from bot.web.limits import Limits
from bot.web.metrics import MEDIA, Counts, written

#: Visits a minute from one address; a phone asks for its calendar a few times an hour.
VISITS = 60
#: Files that are put together at once; the hub has other things to do.
AT_ONCE = 2
#: Seconds that a calendar app may keep what it has before it asks again.
FRESH = 300
#: Said to every browser and search engine that comes by.
GUARDED = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
}
#: What a proxy adds to what it passes on.
PASSED_ON = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")

#: (secret) -> the file's text, or None for nobody's; runs on a thread.
Feed = Callable[[str], str | None]
Answer = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Served:
    """What stands behind the addresses.

    Args:
        health: part of the hub -> whether it is well; asked on the loop.
        counts: runs on a thread.
        feeds: first part of the address -> feed.
    """

    health: Callable[[], Mapping[str, bool]]
    counts: Callable[[], Counts]
    feeds: Mapping[str, Feed]


def app(served: Served, ticks: Callable[[], float] = time.monotonic) -> Starlette:
    """All addresses."""
    limits, at_once = Limits(VISITS), asyncio.Semaphore(AT_ONCE)

    async def health(request: Request) -> Response:
        parts = dict(served.health())
        is_well = all(parts.values())
        return _said(json.dumps({"well": is_well, **parts}), 200 if is_well else 503, "application/json")

    async def metrics(request: Request) -> Response:
        if any(name in request.headers for name in PASSED_ON):
            return _nothing()
        return Response(written(await asyncio.to_thread(served.counts)), media_type=MEDIA)

    async def feed(request: Request) -> Response:
        read = served.feeds.get(request.path_params["feed"])
        async with at_once:
            text = None if read is None else await asyncio.to_thread(read, request.path_params["secret"])
        return _nothing() if text is None else _file(request, text)

    pages = {"/health": health, "/metrics": metrics, "/{feed}/{secret}.ics": feed}
    made = Starlette(
        routes=[Route(path, _guarded(page, limits, ticks)) for path, page in pages.items()],
        exception_handlers={404: _missing, 405: _missing, StoreError: _busy, Exception: _failed},
    )
    made.router.redirect_slashes = False
    return made


def _guarded(page: Answer, limits: Limits, ticks: Callable[[], float]) -> Answer:
    """The page, unless its visitor came too often."""

    async def answer(request: Request) -> Response:
        wait = limits.wait(request.client.host if request.client else "", ticks())
        said = _said("Too many visits. Come again later.", 429) if wait else await page(request)
        if wait:
            said.headers["retry-after"] = str(int(wait) + 1)
        for name, value in GUARDED.items():
            said.headers.setdefault(name, value)
        return said

    return answer


def _file(request: Request, text: str) -> Response:
    """A calendar, or only that it is still the same."""
    content = text.encode()
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    held = {"etag": tag, "cache-control": f"private, max-age={FRESH}"}
    known = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    if tag in known or "*" in known:
        return Response(status_code=304, headers=held)
    return Response(content, media_type="text/calendar; charset=utf-8", headers=held)


def _said(text: str, status: int, media: str = "text/plain") -> Response:
    return PlainTextResponse(text + "\n", status, media_type=media)


def _nothing() -> Response:
    response = _said("There is nothing here.", 404)
    response.headers.update(GUARDED)
    return response


async def _missing(request: Request, fault: Exception) -> Response:
    return _nothing()


async def _busy(request: Request, fault: Exception) -> Response:
    return _said("Not just now. Come again in a minute.", 503)


async def _failed(request: Request, fault: Exception) -> Response:
    """The server logs it, without its words."""
    return _said("That did not work.", 500)
