"""The bot vouches for its own device: clients shut out devices that their owner did not sign.

    cross_sign(client, seeds, account)     at every start; nothing is written when all is well

The three keys (identity, own devices, other people) are made from seeds that come from the master key, so a new
device, even on a new machine, carries the same identity as the one before, and nobody is warned of a change.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from nio import AsyncClient

from adapters.matrix.calls import Answer, Unexpected, call
from adapters.matrix.identity import identity, only_key, public, sign
from adapters.matrix.marks import confirm
from adapters.matrix.sealed import Kept
from bot import logs

if TYPE_CHECKING:
    from adapters.matrix.session import Account

OTHER_KEYS = (
    "The account {user} has an identity (cross-signing keys) that Talkoot did not make. Members' apps would not"
    " show what Talkoot writes.",
    "Write password_file instead of access_token_file for one start: Talkoot then puts its own identity there.",
)
WRONG_PASSWORD = (
    "The homeserver wants the password of {user} before Talkoot may put its identity there, and the one in"
    " config.toml is not it.",
    "Put the right one where config.toml says.",
)
#: Under which names the three keys travel, and what each is for.
KEYS = (("master_key", "master"), ("self_signing_key", "self_signing"), ("user_signing_key", "user_signing"))

log = logs.get(__name__)


async def device_keys(client: AsyncClient, kept: Kept) -> dict[str, Any] | None:
    """What the server tells others about our device; None if it was never told."""
    answer = await _query(client, kept.token)
    found = answer.get("device_keys", {}).get(client.user, {}).get(kept.device)
    return found if isinstance(found, dict) else None


async def is_device_signed(client: AsyncClient) -> bool:
    """Whether others see our device as vouched for; for the diagnosis."""
    return client.device_id in identity(await _query(client), client.user_id).signed


async def cross_sign(client: AsyncClient, seeds: Sequence[bytes], account: Account) -> None:
    """Publish the identity and sign the device with it, as far as that is not done.

    Raises:
        Unauthorised: another identity stands there, and no password is known to replace it with.
        Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now.
    """
    keys = [Ed25519PrivateKey.from_private_bytes(seed) for seed in seeds]
    told = await _query(client)
    if not _stands(told, client.user_id, keys):
        await _publish(client, keys, account)
        log.info("identity_published")
    if client.device_id not in identity(told, client.user_id).signed or not _stands(
        told, client.user_id, keys
    ):
        await _vouch(client, keys[1])
        log.info("device_signed")


def _stands(told: dict[str, Any], user: str, keys: Sequence[Ed25519PrivateKey]) -> bool:
    """Whether all three keys are there already."""
    shown = [only_key(told.get(f"{name}s", {}).get(user, {})) for name, _use in KEYS]
    return shown == [public(key) for key in keys]


async def _publish(client: AsyncClient, keys: Sequence[Ed25519PrivateKey], account: Account) -> None:
    """Put the three keys there; the first ones need no password, replacing others does."""
    body: dict[str, Any] = {}
    for (name, use), key in zip(KEYS, keys, strict=True):
        shown = {"user_id": client.user_id, "usage": [use], "keys": {f"ed25519:{public(key)}": public(key)}}
        body[name] = shown if use == "master" else sign(shown, client.user_id, keys[0])
    answer = await _upload(client, body)
    if answer.status == 401:
        if not account.password:
            raise account.refuse(OTHER_KEYS)
        answer = await _upload(client, body | {"auth": confirm(client, account.password, answer.body)})
    if answer.status == 401 or answer.code == "M_FORBIDDEN":
        raise account.refuse(WRONG_PASSWORD)
    if answer.code:
        raise Unexpected(answer)


async def _upload(client: AsyncClient, body: dict[str, Any]) -> Answer:
    return await call(client, "POST", "/keys/device_signing/upload", body)


async def _vouch(client: AsyncClient, own: Ed25519PrivateKey) -> None:
    """Sign the keys that the server shows for our device: they are ours, `open_session` compared them."""
    shown = (await _query(client))["device_keys"][client.user_id][client.device_id]
    bare = {name: shown[name] for name in ("user_id", "device_id", "algorithms", "keys")}
    signed = {client.user_id: {client.device_id: sign(bare, client.user_id, own)}}
    answer = await call(client, "POST", "/keys/signatures/upload", signed)
    if answer.code or answer.body.get("failures"):  # failures come with status 200
        raise Unexpected(answer)


async def _query(client: AsyncClient, token: str | None = None) -> dict[str, Any]:
    answer = await call(client, "POST", "/keys/query", {"device_keys": {client.user: []}}, token=token)
    if answer.code:
        raise Unexpected(answer)
    return answer.body
