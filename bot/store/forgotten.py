"""The forget list: who was forgotten, so that a restored backup forgets them again.

A file of keyed hashes beside the key, outside the database and its backups. Without the key it tells
nothing, not even whether somebody is on it.
"""

import hmac
import os
from pathlib import Path

from bot.store.keys import MasterKey

#: Name of the list, beside the key.
LIST = "forget.list"


def remember_forgotten(key_path: Path, master: MasterKey, uid: bytes) -> None:
    """Put a person (`Seals.destroy` gives the uid) on the list, durably. Do it before the erasing transaction ends.

    Better on the list and not erased, should the commit fail, than erased and back after a restore.
    """
    file = os.open(key_path.with_name(LIST), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(file, f"{_mark(master, uid)}\n".encode())
        os.fsync(file)
    finally:
        os.close(file)


class ForgetList:
    """The list as it stands now: `uid in ForgetList(key_path, master)`."""

    def __init__(self, key_path: Path, master: MasterKey) -> None:
        place = key_path.with_name(LIST)
        self._master = master
        self._marks = set(place.read_text().split()) if place.exists() else set()

    def __contains__(self, uid: bytes) -> bool:
        return _mark(self._master, uid) in self._marks

    def __len__(self) -> int:
        return len(self._marks)


def _mark(master: MasterKey, uid: bytes) -> str:
    return hmac.digest(master.derive("forget list"), uid, "sha256").hex()
