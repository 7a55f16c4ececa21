"""The key of an encrypted room: every device in it has it before anything is said under it.

    await sealing.share(room)       who is there -> their devices -> a way to each -> the key to each

Each step is one call that ends, and a step that fails ends the send as "later": nothing was said yet, and the next
try goes on where this one stopped. The library's own way (`room_send`) waits for ever after a failed claim, and takes
a key that never left for one that arrived, so that nobody can read what follows.
"""

from __future__ import annotations

import asyncio
import time
import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import aiohttp
from nio import AsyncClient, EncryptionError, ErrorResponse, LocalProtocolError

from adapters.matrix.calls import Unexpected, call
from adapters.matrix.outcomes import answer_of, unsaid
from adapters.matrix.querying import know_devices, take_ways
from bot import logs
from bot.contract.delivery import NotSent

#: Seconds until a server that was silent about its people is asked again: the others are not kept waiting.
SILENT = 600.0
#: Milliseconds that other servers have to answer.
OTHERS = 3000

log = logs.get(__name__)


class Sealing:
    """The keys of the rooms, given out."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        #: Whose devices nobody told, and until when that is taken as it is, on the clock that never jumps.
        self._silent: dict[str, float] = {}

    async def share(self, room: str) -> None:
        """Make sure that all devices there have the key in use; one that has no way open goes without.

        Raises:
            NotSent, Throttled, Unauthorised: nothing may be said there now.
        """
        with nothing_said():
            async with self._turns[room]:
                await self.meet(room)
                if self._client.olm.should_share_group_session(room):
                    await self.give(room)

    async def meet(self, room: str) -> None:
        """Know who is there, and what they read it on.

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now.
        """
        olm, known = self._client.olm, self._client.rooms[room]
        if not known.members_synced:
            _must(await self._client.joined_members(room))
        moment = time.monotonic()
        asked = {user for user in known.users if self._silent.get(user, 0.0) <= moment}
        if asked & olm.users_for_key_query:
            await know_devices(self._client)
            self._silent |= dict.fromkeys(asked & olm.users_for_key_query, moment + SILENT)

    async def give(self, room: str) -> None:
        """Give the room's key to all devices there that do not have it.

        Raises:
            NotSent: somebody's devices changed meanwhile.
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError, EncryptionError: not all of them have it.
        """
        olm, users = self._client.olm, list(self._client.rooms[room].users)
        if missing := olm.get_missing_sessions(users):
            await claim(self._client, missing)
        before = self._devices(users)
        for given, content in olm.share_group_session_parallel(room, users, ignore_unverified_devices=True):
            path = f"/sendToDevice/m.room.encrypted/{uuid.uuid4().hex}"
            answer = await call(self._client, "PUT", path, content)
            if answer.code:
                raise Unexpected(answer)
            olm.outbound_group_sessions[room].users_shared_with.update(given)
        if self._devices(users) != before:
            raise NotSent
        olm.outbound_group_sessions[room].shared = True

    def _devices(self, users: list[str]) -> set[tuple[str, str]]:
        store = self._client.olm.device_store
        return {(user, device.id) for user in users for device in store.active_user_devices(user)}


async def claim(client: AsyncClient, missing: Mapping[str, Sequence[str]]) -> None:
    """A way to each of these devices (by user), as far as they have one open. The library's own trips over a refusal.

    Raises:
        Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now.
    """
    wanted = {user: dict.fromkeys(devices, "signed_curve25519") for user, devices in missing.items()}
    answer = await call(client, "POST", "/keys/claim", {"one_time_keys": wanted, "timeout": OTHERS})
    if answer.code:
        raise Unexpected(answer)
    await take_ways(client, answer.body.get("one_time_keys", {}))


@contextmanager
def nothing_said() -> Iterator[None]:
    """What fails here comes before any word of the message.

    Raises:
        NotSent, Throttled, Unauthorised, Withheld: in place of what went wrong.
    """
    try:
        yield
    except (Unexpected, LocalProtocolError, EncryptionError, aiohttp.ClientError, TimeoutError) as fault:
        log.warning("sealing_waits", exc_info=fault)
        raise unsaid(fault) from fault


def _must(told: Any) -> None:
    """What the library returns in place of raising, raised."""
    if isinstance(told, ErrorResponse):
        raise Unexpected(answer_of(told))
