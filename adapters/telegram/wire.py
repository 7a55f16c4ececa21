"""The library's calls over aiohttp, which takes a tenth of the time of the library's own client (0.2 ms a call).

A connection is kept for the next call, and let go with its event loop at the latest; a proxy is looked for once, for
aiohttp asks the environment at every call, on another thread (0.3 ms). Nothing is sent twice: a
connection that breaks says so, whatever had gone out by then, and `outcomes` decides.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncGenerator
from functools import cache
from urllib.parse import urlencode, urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import httpx
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

#: Seconds for an answer, for a connection, and for an answer to files, which may go out over a slow line.
PATIENCE, CONNECT, FILES = 15.0, 5.0, 120.0
#: Seconds that an idle connection is kept; servers keep theirs for longer.
KEPT = 30.0

#: Under the library's exception, when the request provably never left.
NEVER_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)


class Way(BaseRequest):
    """One way to Telegram, with so many connections at once."""

    def __init__(self, connections: int) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None
        self._opening: AsyncGenerator[aiohttp.ClientSession, None] | None = None

    @property
    def read_timeout(self) -> float:
        return PATIENCE

    async def initialize(self) -> None:
        """Connections belong to the loop that makes the first call."""

    async def shutdown(self) -> None:
        if self._opening is not None:
            await self._opening.aclose()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One call; the status and the body of its answer.

        Raises:
            telegram.error.NetworkError: there was none; what is known about why is its cause.
        """
        usual = FILES if request_data is not None and request_data.contains_files else PATIENCE
        patience = usual if isinstance(read_timeout, DefaultValue) else read_timeout
        timeout = aiohttp.ClientTimeout(total=None, connect=CONNECT, sock_connect=CONNECT, sock_read=patience)
        form, headers = _form(request_data), self.headers()
        if isinstance(form, bytes):
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            session = await self._opened(url)
            async with session.request(
                method,
                url,
                data=form,
                timeout=timeout,
                headers=headers,
                allow_redirects=False,
            ) as answer:
                return answer.status, await answer.read()
        except TimeoutError as late:
            raise TimedOut from late
        except (aiohttp.ClientError, OSError) as fault:  # its own words may hold the address, so the token
            raise NetworkError(type(fault).__name__) from fault

    def headers(self) -> dict[str, str]:
        """What goes with each call."""
        return {"User-Agent": self.USER_AGENT}

    async def _opened(self, url: str) -> aiohttp.ClientSession:
        if self._session is None:
            self._opening = self._open(url)
            self._session = await anext(self._opening)
        return self._session

    async def _open(self, url: str) -> AsyncGenerator[aiohttp.ClientSession, None]:
        """The connections; a generator, because an event loop that ends lets those finish first."""
        connector = aiohttp.TCPConnector(
            limit=self._connections,
            keepalive_timeout=KEPT,
            ssl=_certificates() if url.startswith("https:") else True,
        )
        async with aiohttp.ClientSession(
            connector=connector, cookie_jar=aiohttp.DummyCookieJar(), proxy=_proxy(url)
        ) as session:
            yield session


def _proxy(url: str) -> str | None:
    """What the environment wants in between: `https_proxy`, unless `no_proxy` names the host."""
    address = urlsplit(url)
    return None if proxy_bypass(address.hostname or "") else getproxies().get(address.scheme)


@cache
def _certificates() -> ssl.SSLContext:
    """Reading them takes 60 ms; all ways share what was read."""
    return httpx.create_ssl_context()


def _form(given: RequestData | None) -> aiohttp.FormData | bytes | None:
    """The parameters as a form, in parts if there are files; without, aiohttp's own takes twice as long."""
    if given is None:
        return None
    if not given.contains_files:
        return urlencode(given.json_parameters).encode()
    form = aiohttp.FormData(given.json_parameters)
    for name, (filename, content, kind) in given.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
