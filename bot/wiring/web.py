"""The web part, as config.toml has it. Imported only if it is asked for.

door = open_door(settings)            before anything else starts: a port that is taken is said at once
Server(…, web=door.serve)             beside everything else, on the hub's loop
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from bot import logs
from bot.config import Settings
from bot.people import community as communities
from bot.store.hot import Hot
from bot.talk.base import Ground
from bot.web.app import Feed, Served, app
from bot.web.door import Door
from bot.web.metrics import Counts, count
from bot.wellbeing import SILENT

if TYPE_CHECKING:
    from bot.serve import Server

log = logs.get(__name__)


class Porch:
    """The door, and what is behind it once there is a hub."""

    def __init__(self, settings: Settings) -> None:
        self._door = Door(settings.web.host, settings.web.port)

    @property
    def port(self) -> int:
        return self._door.port

    async def serve(self, server: Server) -> None:
        """Let visitors in, until cancelled; without it the hub goes on."""
        try:
            await self._door.run(app(served(server)))
        except Exception as fault:
            log.error("web_failed", exc_info=fault)

    def close(self) -> None:
        self._door.close()


def served(server: Server) -> Served:
    """What visitors may see of a hub."""
    return Served(partial(_health, server), partial(_counts, server), _feeds(server))


def _silent(server: Server) -> Mapping[str, float]:
    found = {name: server.contact.silent_for(name) for name in server.adapters}
    return {name: float("inf") if seconds is None else seconds for name, seconds in found.items()}


def _health(server: Server) -> Mapping[str, bool]:
    heard = {name: seconds < SILENT for name, seconds in _silent(server).items()}
    return {"database": server.pulse.beats, **heard}


def _counts(server: Server) -> Counts:
    with server.building.store.read() as connection:
        return Counts(count(Hot(connection), server.now()), _silent(server))


def _feeds(server: Server) -> Mapping[str, Feed]:
    return {name: partial(_read, server, read) for name, read in server.building.house.feeds.items()}


def _read(server: Server, read: Callable[[Ground, str], str | None], secret: str) -> str | None:
    """A feed, on a snapshot of the database."""
    building = server.building
    with building.store.read() as connection:
        hot = Hot(connection)
        community = communities.load(hot, building.house.settings)
        ground = Ground(hot, building.vault.bind(connection), building.house, community, server.now())
        return read(ground, secret)
