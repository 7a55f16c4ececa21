"""Urns: what goes into one opens only with its key, and that is in a file of its own: in no database, no backup.

    urns = Urns(data / "urns")
    name = urns.make()                        "9f3c…": the public half; the private one is a file, 0600
    blob = shut(name, "2", room=1024)         anybody can; all of one room are equally long
    urns.read(name, blob)                     "2"
    urns.mark(name, "amber otter river")      a keyed hash: the same words are known again, and not what they are
    urns.destroy(name)

An ephemeral X25519 key for each blob, HKDF, AES-GCM. A file that is lost is lost for good: there is no other copy.
"""

import hmac
import os
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

#: Bytes of a public half at the front of a blob. Each blob has a key of its own, so the nonce is always the same.
FRONT, NONCE = 32, bytes(12)


class Lost(Exception):
    """The key's file is not there, or is no key; what went into that urn stays shut."""


class Urns:
    """The keys in one folder, which is made with the first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def make(self) -> str:
        """A new key, on the disk before this returns; its public half in hex, which names it."""
        key = X25519PrivateKey.generate()
        name = key.public_key().public_bytes_raw().hex()
        self._folder.mkdir(0o700, parents=True, exist_ok=True)
        with open(os.open(self._path(name), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(key.private_bytes_raw())
            file.flush()
            os.fsync(file.fileno())
        folder = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
        return name

    def read(self, name: str, blob: bytes) -> str:
        """What a blob says.

        Raises:
            Lost: the key is gone.
            InvalidTag: the blob was changed, or belongs to another urn.
        """
        shared = self._key(name).exchange(X25519PublicKey.from_public_bytes(blob[:FRONT]))
        opened = AESGCM(_derive(shared, blob[:FRONT] + bytes.fromhex(name))).decrypt(
            NONCE, blob[FRONT:], None
        )
        return opened.rstrip(b"\0").decode()

    def mark(self, name: str, text: str) -> str:
        """A keyed hash in hex, the same every time.

        Raises:
            Lost: the key is gone.
        """
        key = _derive(self._key(name).private_bytes_raw(), b"mark")
        return hmac.digest(key, text.encode(), "sha256").hex()

    def destroy(self, name: str) -> None:
        """The key goes; nothing happens if it is gone."""
        with suppress(FileNotFoundError):
            self._path(name).unlink()

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.key"

    def _key(self, name: str) -> X25519PrivateKey:
        try:
            return X25519PrivateKey.from_private_bytes(self._path(name).read_bytes())
        except (OSError, ValueError) as error:
            raise Lost(name) from error


def shut(name: str, text: str, *, room: int) -> bytes:
    """The text, for whoever has the key; as long as any other text of that room (in bytes).

    Raises:
        ValueError: it is longer than the room, or ends in a zero byte.
    """
    content = text.encode()
    if len(content) > room or content.endswith(b"\0"):
        raise ValueError(f"{len(content)} bytes do not fit in {room}")
    once = X25519PrivateKey.generate()
    front = once.public_key().public_bytes_raw()
    key = _derive(once.exchange(_public(name)), front + bytes.fromhex(name))
    return front + AESGCM(key).encrypt(NONCE, content.ljust(room, b"\0"), None)


@lru_cache(16)
def _public(name: str) -> X25519PublicKey:
    return X25519PublicKey.from_public_bytes(bytes.fromhex(name))


def _derive(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, None, b"talkoot urn " + purpose).derive(secret)
