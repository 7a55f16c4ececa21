"""What other people's apps publish of their keys, taken in one by one: nonsense of one of them is nobody else's loss.

    await know_devices(client)         whoever's devices are new or have changed: what they are now
    await take_ways(client, told)      one-time keys, as a homeserver handed them out

Whoever owns a device writes what stands there, and nobody on the way checks it. The library takes an answer whole: at
one key that is none it would raise or refuse the lot, and ask again for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nio import AsyncClient, KeysClaimResponse, KeysQueryResponse

from adapters.matrix.calls import Unexpected, call
from bot import logs

log = logs.get(__name__)


async def know_devices(client: AsyncClient) -> None:
    """Ask for the devices that are not known any more; somebody whose list is no list has none.

    Raises:
        Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now.
    """
    wanted = sorted(client.olm.users_for_key_query)
    if not wanted:
        return
    answer = await call(client, "POST", "/keys/query", {"device_keys": {user: [] for user in wanted}})
    if answer.code:
        raise Unexpected(answer)
    for user, devices in answer.body.get("device_keys", {}).items():
        if not await _take(client, KeysQueryResponse, {"device_keys": {user: devices}, "failures": {}}):
            await _take(client, KeysQueryResponse, {"device_keys": {user: {}}, "failures": {}})


async def take_ways(client: AsyncClient, told: Mapping[str, Any]) -> None:
    """Open a way to each device that handed out a key for it."""
    for user, devices in told.items():
        for device, key in devices.items():
            one = {"one_time_keys": {user: {device: key}}, "failures": {}}
            await _take(client, KeysClaimResponse, one)


async def _take(client: AsyncClient, kind: Any, told: dict[str, Any]) -> bool:
    """Whether the library could make sense of it."""
    try:
        answer = kind.from_dict(told)
        if isinstance(answer, kind):
            await client.receive_response(answer)
            return True
        log.warning("keys_nonsense")
    except Exception as fault:  # whatever it is that somebody published
        log.warning("keys_nonsense", fault=fault)
    return False
