"""Who stands behind a device, as the homeserver's key list tells and its signatures prove. Pure.

    identity(answer, "@ana:example.org")  ->  Identity(master="...", signed={"PHONE"}, devices={"PHONE", "LAPTOP"})

master key (the person's identity)  signs  self-signing key  signs  each device
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey


@dataclass(frozen=True, slots=True)
class Identity:
    """One account's devices. `master` is None where the person has no identity to sign with."""

    master: str | None
    devices: frozenset[str] = frozenset()
    #: Those that the owner vouches for.
    signed: frozenset[str] = frozenset()
    #: Of those, the very keys that were vouched for: (ed25519, curve25519).
    keys: Mapping[str, tuple[str, str]] = field(default_factory=dict, compare=False)

    @property
    def unsigned(self) -> frozenset[str]:
        return self.devices - self.signed


def identity(answer: dict[str, Any], user: str) -> Identity:
    """What an answer of /keys/query says of one account, as far as signatures bear it out."""
    devices = _dict(_dict(answer.get("device_keys")).get(user))
    master_key = _dict(_dict(answer.get("master_keys")).get(user))
    own_key = _dict(_dict(answer.get("self_signing_keys")).get(user))
    master, own = only_key(master_key), only_key(own_key)
    if master is None or own is None or not is_signed(own_key, user, master):
        return Identity(master, frozenset(devices))
    signed = {
        name: _pair(keys, name)
        for name, keys in devices.items()
        if is_signed(keys, user, own) and _is_own(keys, user, name)
    }
    return Identity(master, frozenset(devices), frozenset(signed), signed)


def _is_own(keys: dict[str, Any], user: str, device: str) -> bool:
    return keys.get("user_id") == user and keys.get("device_id") == device


def _pair(keys: dict[str, Any], device: str) -> tuple[str, str]:
    told = _dict(keys.get("keys"))
    return str(told.get(f"ed25519:{device}")), str(told.get(f"curve25519:{device}"))


def only_key(thing: dict[str, Any]) -> str | None:
    """The public key of a cross-signing key."""
    keys = list(_dict(thing.get("keys")).values())
    return keys[0] if len(keys) == 1 and isinstance(keys[0], str) else None


def is_signed(thing: Any, user: str, key: str) -> bool:
    """Whether `user` signed it with the key of this public half."""
    signature = _dict(_dict(_dict(thing).get("signatures")).get(user)).get(f"ed25519:{key}")
    try:
        Ed25519PublicKey.from_public_bytes(unpadded(key)).verify(unpadded(signature), canonical(thing))
    except (InvalidSignature, ValueError, TypeError, AttributeError):
        return False
    return True


def sign(thing: dict[str, Any], user: str, key: Ed25519PrivateKey) -> dict[str, Any]:
    """The same with a signature of `user` more."""
    made = {f"ed25519:{public(key)}": padless(key.sign(canonical(thing)))}
    signatures = _dict(thing.get("signatures"))
    return thing | {"signatures": signatures | {user: _dict(signatures.get(user)) | made}}


def public(key: Ed25519PrivateKey) -> str:
    """The public half as Matrix writes it."""
    return padless(key.public_key().public_bytes_raw())


def canonical(thing: dict[str, Any]) -> bytes:
    """What is signed: sorted, without a blank, without what is added later."""
    bare = {name: value for name, value in thing.items() if name not in ("signatures", "unsigned")}
    return json.dumps(bare, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def padless(content: bytes) -> str:
    """Base64 without the equal signs at its end."""
    return base64.b64encode(content).decode().rstrip("=")


def unpadded(text: Any) -> bytes:
    """The bytes of such a text.

    Raises:
        ValueError, AttributeError: it is none.
    """
    return base64.b64decode(text.encode() + b"=" * (-len(text) % 4), validate=True)


def _dict(thing: Any) -> dict[str, Any]:
    return thing if isinstance(thing, dict) else {}
