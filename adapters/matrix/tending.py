"""What the library does in a loop of its own, which we do not use: messages between devices, keys up, asked, claimed.

    tend(session, told)       after a sync's events are stored; `told` is its answer

A device offers fifty one-time keys; each app that writes to it for the first time uses one up.
"""

from __future__ import annotations

from typing import Any

from nio import AsyncClient, KeysUploadError

from adapters.matrix import marks
from adapters.matrix.calls import Unexpected
from adapters.matrix.querying import know_devices
from adapters.matrix.sealing import claim
from adapters.matrix.session import Session
from bot import logs

log = logs.get(__name__)


class Spoilt(Exception):
    """The server holds other keys of this device than we do: start again, which makes a new device (X23)."""

    loggable = True

    def __init__(self) -> None:
        super().__init__("the keys here and at the homeserver are not the same")


async def tend(session: Session, told: Any) -> None:
    """Keep the keys flowing.

    Raises:
        Spoilt: end this session and open another one.
        Throttled, Unexpected, aiohttp.ClientError, TimeoutError, nio.LocalProtocolError: the rest at the next call.
    """
    client = session.client
    if told.device_key_count.signed_curve25519 == 0:
        client.olm.uploaded_key_count = 0  # the library takes "none left" for "not told"
    await client.send_to_device_messages()
    if client.should_upload_keys:
        await _upload(client)
        await session.note(at_once=True)
    await know_devices(client)
    if client.should_claim_keys:
        await claim(client, client.get_users_for_key_claiming())
    await session.note()


async def _upload(client: AsyncClient) -> None:
    answer = await client.keys_upload()
    if not isinstance(answer, KeysUploadError):
        return
    if "already exists" in str(answer.message):
        marks.set_mark(client, marks.SPOILT)
        log.error("keys_spoilt")
        raise Spoilt
    raise Unexpected.of(answer)
