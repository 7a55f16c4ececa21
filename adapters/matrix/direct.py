"""Whose private room is which: kept in the account's own `m.direct`, where people's apps keep it, too.

direct.of("@maria:example.org")        her rooms with the bot, the newest last
direct.owner("!abc")                   whose it is
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from nio import AsyncClient

from adapters.matrix.calls import Unexpected, call
from adapters.matrix.names import is_person


class Direct:
    """The private rooms, remembered. `load` first."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._rooms: dict[str, list[str]] = {}
        self._owners: dict[str, str] = {}

    async def load(self) -> None:
        """Ask for what was remembered.

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now.
        """
        answer = await call(self._client, "GET", self._path)
        if answer.code not in ("", "M_NOT_FOUND"):
            raise Unexpected(answer)
        told = {} if answer.code else answer.body
        self._set(
            {
                user: [room for room in rooms if isinstance(room, str)]
                for user, rooms in told.items()
                if is_person(user) and isinstance(rooms, list)
            }
        )

    def of(self, user: str) -> Sequence[str]:
        """The private rooms of a person, the newest last."""
        return self._rooms.get(user, ())

    def owner(self, room: str) -> str | None:
        """Whose private room it is."""
        return self._owners.get(room)

    def all(self) -> Mapping[str, str]:
        """Room -> whose."""
        return self._owners

    async def remember(self, user: str, room: str) -> None:
        """It is that person's private room, the newest.

        Raises:
            As `load`.
        """
        if self.of(user)[-1:] != [room]:
            await self._keep(self._rooms | {user: [*(one for one in self.of(user) if one != room), room]})

    async def forget(self, room: str) -> None:
        """It is nobody's private room any more.

        Raises:
            As `load`.
        """
        if room in self._owners:
            await self._keep(
                {user: [one for one in rooms if one != room] for user, rooms in self._rooms.items()}
            )

    async def _keep(self, rooms: Mapping[str, list[str]]) -> None:
        kept = {user: theirs for user, theirs in rooms.items() if theirs}
        answer = await call(self._client, "PUT", self._path, kept)
        if answer.code:
            raise Unexpected(answer)
        self._set(kept)

    def _set(self, rooms: dict[str, list[str]]) -> None:
        self._rooms = rooms
        self._owners = {room: user for user, theirs in rooms.items() for room in theirs}

    @property
    def _path(self) -> str:
        return f"/user/{quote(self._client.user_id, safe='')}/account_data/m.direct"
