"""What somebody's app does when its owner confirms the device: an identity of three keys, and its signature on it.

By the specification alone, so that what the adapter makes of it is tried by somebody else's hand.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

Json = dict[str, Any]
Call = Callable[[str, str, Json], Json]


def confirm(call: Call, user: str, device: str) -> None:
    """Give `user` an identity, and sign their device with it."""
    master, own, others = (Ed25519PrivateKey.generate() for _key in range(3))
    call(
        "POST",
        "/keys/device_signing/upload",
        {
            "master_key": _key(user, master, "master"),
            "self_signing_key": _signed(_key(user, own, "self_signing"), user, master),
            "user_signing_key": _signed(_key(user, others, "user_signing"), user, master),
        },
    )
    known = call("POST", "/keys/query", {"device_keys": {user: [device]}})["device_keys"][user][device]
    bare = {name: known[name] for name in ("user_id", "device_id", "algorithms", "keys")}
    answer = call("POST", "/keys/signatures/upload", {user: {device: _signed(bare, user, own)}})
    assert not answer["failures"], answer


def _key(user: str, key: Ed25519PrivateKey, use: str) -> Json:
    return {"user_id": user, "usage": [use], "keys": {f"ed25519:{_public(key)}": _public(key)}}


def _signed(thing: Json, user: str, key: Ed25519PrivateKey) -> Json:
    said = json.dumps(thing, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    return thing | {"signatures": {user: {f"ed25519:{_public(key)}": _text(key.sign(said))}}}


def _public(key: Ed25519PrivateKey) -> str:
    return _text(key.public_key().public_bytes_raw())


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode().rstrip("=")
