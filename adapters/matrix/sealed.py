"""What a session keeps between two starts, sealed in one small file; and the secrets that seal it.

    Secrets.of(derive, "@bot:example.org")           from the master key, bound to the account
    Kept(device, token)                              in <data>/matrix/session, mode 0600

Neither this file nor the keys beside it ever travel in a backup: an old copy of them breaks every conversation.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

#: Bytes of a nonce.
NONCE = 12


@dataclass(frozen=True, slots=True)
class Secrets:
    """All that the adapter keeps secret, 32 bytes each; none is stored, all come from the master key again.

    Args:
        pickle: nio's own password for its store.
        seal: closes the session file.
        seeds: of the three cross-signing keys: master, self-signing, user-signing.
    """

    pickle: str = field(repr=False)
    seal: bytes = field(repr=False)
    seeds: tuple[bytes, bytes, bytes] = field(repr=False)

    @staticmethod
    def of(derive: Callable[[str], bytes], user: str) -> Secrets:
        """Of one account. `derive` gives 32 bytes for a purpose, always the same."""
        master, own, others = (
            derive(f"matrix/{use}/{user}") for use in ("master", "self-signing", "user-signing")
        )
        return Secrets(
            derive(f"matrix/pickle/{user}").hex(), derive(f"matrix/session/{user}"), (master, own, others)
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """One login."""

    device: str
    token: str = field(repr=False)


class Foreign(Exception):
    """The file was sealed with another key, or is damaged."""


def read(path: Path, seal: bytes) -> Kept | None:
    """What was kept; None if there is nothing.

    Raises:
        Foreign: it does not open.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    try:
        return Kept(**json.loads(AESGCM(seal).decrypt(content[:NONCE], content[NONCE:], None)))
    except (InvalidTag, ValueError, TypeError) as fault:
        raise Foreign from fault


def write(path: Path, seal: bytes, kept: Kept) -> None:
    """Keep it, whole or not at all, on the disk when this returns."""
    nonce, draft = os.urandom(NONCE), path.with_suffix(".new")
    content = nonce + AESGCM(seal).encrypt(nonce, json.dumps(asdict(kept)).encode(), None)
    draft.unlink(missing_ok=True)
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
