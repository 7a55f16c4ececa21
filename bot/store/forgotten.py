"""The forget list: who was forgotten, so that a restored backup forgets them again.

A file of keyed hashes beside the key, outside the database and its backups. Without the key it tells
nothing, not even whether somebody is on it.

The hashes are keyed by the master key that the list began with. A later one is handed that key, in a sealed line
(`hand_to`), and writes on with it: so a backup of either time is restored without those who were forgotten in the
other. (So somebody with the list, an old key and the database can tell who is on it.)
"""

import hmac
import os
from contextlib import suppress
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.store.keys import MasterKey

#: Name of the list, beside the key.
LIST = "forget.list"
#: How a line begins that hands on the list's key, in hex.
HANDED = "key:"


def remember_forgotten(key_path: Path, master: MasterKey, uid: bytes) -> None:
    """Put a person (`Seals.destroy` gives the uid) on the list, durably. Do it before the erasing transaction ends.

    Better on the list and not erased, should the commit fail, than erased and back after a restore.
    """
    _append(key_path, _mark(_key(_lines(key_path), master), uid))


def hand_to(key_path: Path, old: MasterKey, new: MasterKey) -> None:
    """Let a new master key read and write the list, durably; the old one still can, for the backups that it opens."""
    lines = _lines(key_path)
    ours = _key(lines, old)
    if _key(lines, new) == ours:
        return
    nonce = os.urandom(12)
    _append(key_path, HANDED + (nonce + _wrap(new).encrypt(nonce, ours, None)).hex())


class ForgetList:
    """The list as it stands now: `uid in ForgetList(key_path, master)`."""

    def __init__(self, key_path: Path, master: MasterKey) -> None:
        lines = _lines(key_path)
        self._key = _key(lines, master)
        self._marks = {line for line in lines if not line.startswith(HANDED)}

    def __contains__(self, uid: bytes) -> bool:
        return _mark(self._key, uid) in self._marks

    def __len__(self) -> int:
        return len(self._marks)


def _lines(key_path: Path) -> list[str]:
    place = key_path.with_name(LIST)
    return place.read_text().split() if place.exists() else []


def _append(key_path: Path, line: str) -> None:
    """A line of its own, even behind one that a power cut left short."""
    file = os.open(key_path.with_name(LIST), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(file, f"\n{line}\n".encode())
        os.fsync(file)
    finally:
        os.close(file)


def _key(lines: list[str], master: MasterKey) -> bytes:
    """What this list's hashes are keyed by, as this master key knows it."""
    for line in lines:
        if line.startswith(HANDED):
            with suppress(InvalidTag, ValueError):
                blob = bytes.fromhex(line.removeprefix(HANDED))
                return _wrap(master).decrypt(blob[:12], blob[12:], None)
    return master.derive("forget list")


def _wrap(master: MasterKey) -> AESGCM:
    return AESGCM(master.derive("forget list key"))


def _mark(key: bytes, uid: bytes) -> str:
    return hmac.digest(key, uid, "sha256").hex()
