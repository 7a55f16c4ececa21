"""The door: a socket that is taken before anything starts, and the server behind it, on the hub's own loop.

    door = Door("127.0.0.1", 8080)        StartRefused, if the port is taken
    await door.run(app)                   until cancelled; requests on their way have two seconds

The hub hears the signals, not the server; no visit is logged, for addresses hold secrets.
"""

from __future__ import annotations

import asyncio
import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

from bot.store.errors import StartRefused

#: Connections at once, beyond which visitors are asked to come again; seconds that one may idle, and that requests on
#: their way get at the end.
MOST, IDLE, FINISH = 50, 5, 2
#: What goes wrong with an address -> what it means, what helps.
TROUBLE = {
    errno.EADDRINUSE: ("is used by another program", "Write another [web] port, or end that program."),
    errno.EACCES: ("may not be opened by this user", "Write a [web] port from 1024 on."),
    errno.EADDRNOTAVAIL: ("is no address of this machine", 'Write host = "127.0.0.1" in [web].'),
}
OTHER = ("cannot be opened", "Look at host and port of [web] in config.toml.")


class Door:
    """One address of this machine, taken.

    Raises:
        StartRefused: at construction, if it cannot be.
    """

    def __init__(self, host: str, port: int) -> None:
        try:
            family = socket.AF_INET6 if ":" in host else socket.AF_INET
            self._socket = socket.create_server((host, port), family=family)
        except OSError as fault:
            wrong, remedy = TROUBLE.get(fault.errno or 0, OTHER)
            raise StartRefused(f"config.toml: [web] {host}, port {port}, {wrong}.", remedy) from fault

    @property
    def port(self) -> int:
        return int(self._socket.getsockname()[1])

    async def run(self, app: ASGIApp) -> None:
        """Serve until cancelled, then close."""
        server = _Server(
            uvicorn.Config(
                app,
                http="h11",
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                limit_concurrency=MOST,
                timeout_keep_alive=IDLE,
                timeout_graceful_shutdown=FINISH,
            )
        )
        serving = asyncio.create_task(server.serve(sockets=[self._socket]))
        try:
            await asyncio.shield(serving)
        finally:
            server.should_exit = True
            await serving

    def close(self) -> None:
        """Give the address back; `run` has done so when it ended."""
        self._socket.close()


class _Server(uvicorn.Server):
    """One that leaves signals to the hub."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
