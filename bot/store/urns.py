"""Urns: what goes into one opens only with its key, and that is in a file of its own: in no database, no backup.

    urns = Urns(data / "urns", master)
    name = urns.make()                        "9f3c…": the public half; the private one is a file, 0600
    urns.has(name)                            True: it can be opened
    blob = shut(name, "2", room=1024)         anybody can; all of one room are equally long
    urns.read(name, blob)                     "2"
    urns.mark(name, "amber otter river")      a keyed hash: the same words are known again, and not what they are
    urns.destroy(name)
    urns.hand_to(old, new)                    each key opens by these master keys, and by no other

An ephemeral X25519 key for each blob, HKDF, AES-GCM. A file that is lost is lost for good: there is no other copy. It
is wrapped under the master key, so a copy of the data folder alone opens nothing.
"""

import hmac
import secrets
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.store.disk import put_whole
from bot.store.keys import MasterKey

#: Bytes of a public half at the front of a blob. Each blob has a key of its own, so the nonce is always the same.
FRONT, NONCE = 32, bytes(12)
#: Bytes of the nonce at the front of a key's file.
SALT = 12
#: Bytes of a key sealed under one master key: the nonce, the key, the tag. A file may have it for several.
WRAPPED = SALT + 32 + 16


class Lost(Exception):
    """The key's file is not there, or is no key of this hub's, or a blob was changed: it stays shut."""


class Urns:
    """The keys in one folder, which is made with the first."""

    def __init__(self, folder: Path, master: MasterKey) -> None:
        self._folder = folder
        self._wrap = _wrap(master)

    def make(self) -> str:
        """A new key, on the disk before this returns; its public half in hex, which names it."""
        key = X25519PrivateKey.generate()
        name = key.public_key().public_bytes_raw().hex()
        self._folder.mkdir(0o700, parents=True, exist_ok=True)
        self._put(name, key, self._wrap)
        return name

    def has(self, name: str) -> bool:
        """Whether its key is there."""
        try:
            return bool(self._key(name))
        except Lost:
            return False

    def read(self, name: str, blob: bytes) -> str:
        """What a blob says.

        Raises:
            Lost: the key is gone, or the blob was changed or belongs to another urn.
        """
        key = self._key(name)
        try:
            shared = key.exchange(X25519PublicKey.from_public_bytes(blob[:FRONT]))
            front = blob[:FRONT] + bytes.fromhex(name)
            opened = AESGCM(_derive(shared, front)).decrypt(NONCE, blob[FRONT:], None)
        except (InvalidTag, ValueError) as error:
            raise Lost(name) from error
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
        for path in self._folder.glob(f"{name}.key*"):
            path.unlink(missing_ok=True)

    def destroy_all(self) -> None:
        """Every key goes."""
        self.destroy("*")

    def hand_to(self, *masters: MasterKey) -> None:
        """Every key that opens here opens by these master keys from now on; file by file, each whole at any moment."""
        for path in sorted(self._folder.glob("*.key")):
            with suppress(Lost):
                self._put(path.stem, self._key(path.stem), *map(_wrap, masters))

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.key"

    def _put(self, name: str, key: X25519PrivateKey, *wraps: AESGCM) -> None:
        content = b""
        for wrap in wraps:
            salt = secrets.token_bytes(SALT)
            content += salt + wrap.encrypt(salt, key.private_bytes_raw(), name.encode())
        put_whole(self._path(name), content)

    def _key(self, name: str) -> X25519PrivateKey:
        try:
            content = self._path(name).read_bytes()
        except OSError as error:
            raise Lost(name) from error
        for start in range(0, len(content), WRAPPED):
            blob = content[start : start + WRAPPED]
            with suppress(ValueError, InvalidTag):
                return X25519PrivateKey.from_private_bytes(
                    self._wrap.decrypt(blob[:SALT], blob[SALT:], name.encode())
                )
        raise Lost(name)


def _wrap(master: MasterKey) -> AESGCM:
    return AESGCM(master.derive("urns"))


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
