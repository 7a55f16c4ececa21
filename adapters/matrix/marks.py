"""How far the keys have moved on, told alike here and at the server: an old copy of the keys gives itself away.

    here     a number in the head of the key store, written first
    there    {"device": ..., "mark": number, "away": true after a stop in order} in the bot's own account data

They may differ by the one step that a crash can come between. A copy put back from earlier is behind by more. The
record outlives a lost data folder, so the device it names can be removed; unless somebody is at work with it: then
another hub has this account, and two of them would log each other out for ever.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from pathlib import Path
from urllib.parse import quote

from nio import AsyncClient

from adapters.matrix.calls import Unexpected, call

#: The type of the record in the account data.
RECORD = "org.talkoot.device"
#: Seconds between two steps; keys that moved on within them can be put back unnoticed.
STEP = 60.0
#: Seconds that a device may have been silent while somebody works with it: it asks for news twice a minute, and
#: servers write that down every two minutes or so.
ALIVE = 300.0
#: A count that no server has: these keys are given up at the next start.
SPOILT = 2**30


class Count:
    """Goes on while the client runs."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._path = Path(client.store.database_path)
        self._stamp, self._noted, self._owed = 0, float("-inf"), False

    async def note(self, at_once: bool) -> None:
        """One step, if the keys changed since the last; the same again, if the server has not taken that.

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: tried again at the next call.
        """
        if not at_once and time.monotonic() - self._noted < STEP:
            return
        if not self._owed:
            if self._path.stat().st_mtime_ns == self._stamp:
                return
            set_mark(self._client, mark(self._client) + 1)
            self._stamp, self._owed = self._path.stat().st_mtime_ns, True
        self._noted = time.monotonic()
        record = {"device": self._client.device_id, "mark": mark(self._client)}
        answer = await call(self._client, "PUT", _path(self._client), record)
        if answer.code:
            raise Unexpected(answer)
        self._owed = False


def mark(client: AsyncClient) -> int:
    """The count here; 0 for a new store."""
    ((count,),) = client.store.database.execute_sql("PRAGMA user_version").fetchall()
    return int(count)


def set_mark(client: AsyncClient, count: int) -> None:
    """Write the count, on the disk when this returns."""
    client.store.database.execute_sql(f"PRAGMA user_version = {count:d}")


async def agree(client: AsyncClient) -> bool:
    """Whether both counts tell the same story, and bring the server's up to ours."""
    here = mark(client)
    there = (await _record(client)).get("mark", -1) if await remembered(client) == client.device_id else -1
    if there == here - 1 and here > 0:
        await call(client, "PUT", _path(client), {"device": client.device_id, "mark": here})
    return there in (here - 1, here)


async def remembered(client: AsyncClient) -> str | None:
    """The device that the server's record names."""
    device = (await _record(client)).get("device")
    return device if isinstance(device, str) else None


async def others(client: AsyncClient, user: str, token: str, own: Collection[str]) -> bool:
    """Whether another hub is at work for this account: its device is the one on record, and was heard of just now."""
    record = (await call(client, "GET", _path_of(user), token=token)).body
    device = record.get("device")
    if not isinstance(device, str) or device in own or record.get("away") is True:
        return False
    told = (await call(client, "GET", f"/devices/{quote(device, safe='')}", token=token)).body
    seen = told.get("last_seen_ts")
    return isinstance(seen, int) and time.time() - seen / 1000 < ALIVE


async def leave(client: AsyncClient) -> None:
    """Say that nobody is at work with this device now; how far its keys are, stays as it was told."""
    record = await _record(client)
    if record.get("device") == client.device_id:
        await call(client, "PUT", _path(client), record | {"away": True})


async def retire(client: AsyncClient, device: str | None, password: str) -> None:
    """Remove the device of an earlier life, so that nobody writes to keys that are gone; only a password can."""
    if not password or device in (None, client.device_id):
        return
    if (await call(client, "GET", f"/devices/{quote(str(device), safe='')}")).code:
        return  # gone already
    body = {"devices": [device]}
    asked = await call(client, "POST", "/delete_devices", body)
    if asked.status == 401:
        await call(client, "POST", "/delete_devices", body | {"auth": confirm(client, password, asked.body)})


def confirm(client: AsyncClient, password: str, asked: dict[str, object]) -> dict[str, object]:
    """The password once more, as the server wants it for what only the account's owner may do."""
    user = {"type": "m.id.user", "user": client.user_id}
    return {
        "type": "m.login.password",
        "identifier": user,
        "password": password,
        "session": asked.get("session", ""),
    }


async def _record(client: AsyncClient) -> dict[str, object]:
    return (await call(client, "GET", _path(client))).body


def _path(client: AsyncClient) -> str:
    return _path_of(client.user_id)


def _path_of(user: str) -> str:
    return f"/user/{quote(user)}/account_data/{RECORD}"
