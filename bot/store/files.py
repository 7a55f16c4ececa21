"""Pictures and voice notes: sealed files in the data folder, and for each a row that says whose and until when.

    stored = files.put(content, ".jpg")          on any thread: the folder has it, sealed under a key of its own
    note(hot, seals, stored, "photo", ...)       in the commit that brings its message; from then on it is somebody's
    adopt(hot, seals, stored.name, maria, now)   its key is now sealed under Maria's
    files.read(find(hot, seals, stored.name))

The file's own key lies in the row under its owner's key, so forgetting somebody, making two people one and restoring
a backup never touch a file. A file without a row is nobody's: a crash leaves at most such a one, and the caretaker
sweeps it away.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.store.hot import Hot, new_id
from bot.store.sealing import COMMUNITY, Seals, Tampered

#: Seconds that a file waits for the turn of its message.
UNCLAIMED = 3600.0
_KEY = "stored_file.key"


@dataclass(frozen=True, slots=True)
class Stored:
    """A file in the folder, and what opens it."""

    name: str
    key: bytes = field(repr=False)


class Files:
    """The folder. One per process, for any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        #: Written, but their rows are not committed yet.
        self._unsettled: set[str] = set()

    def put(self, content: bytes, suffix: str) -> Stored:
        """Write a new file, durably. Call `settle` once its row is committed, or will never be.

        Raises:
            OSError: no room.
        """
        stored = Stored(secrets.token_hex(16) + suffix, AESGCM.generate_key(256))
        nonce = os.urandom(12)
        sealed = nonce + AESGCM(stored.key).encrypt(nonce, content, stored.name.encode())
        self._unsettled.add(stored.name)
        self._folder.mkdir(0o700, parents=True, exist_ok=True)
        try:
            handle = os.open(self._folder / stored.name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(handle, "wb") as file:
                file.write(sealed)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            self.settle((stored.name,))
            raise
        return stored

    def read(self, stored: Stored) -> bytes:
        """The content.

        Raises:
            FileNotFoundError: it was swept away in the meantime.
            Tampered: damaged, or another file under its name.
        """
        sealed = (self._folder / stored.name).read_bytes()
        try:
            return AESGCM(stored.key).decrypt(sealed[:12], sealed[12:], stored.name.encode())
        except (InvalidTag, ValueError) as error:
            raise Tampered("a stored file does not open") from error

    def settle(self, names: Iterable[str]) -> None:
        """Their rows are there, or never will be."""
        self._unsettled.difference_update(names)

    def loose(self) -> set[str]:
        """Names in the folder whose rows should be there by now; look at the rows afterwards, not before."""
        return {path.name for path in self._folder.glob("*")} - self._unsettled

    def drop(self, names: Iterable[str]) -> int:
        """Take files out of the folder; how many."""
        dropped = list(names)
        for name in dropped:
            (self._folder / name).unlink(missing_ok=True)
        return len(dropped)


# -- rows ------------------------------------------------------------------------------------------------


def note(hot: Hot, seals: Seals, stored: Stored, kind: str, now: float) -> None:
    """The row of a file whose message has come, but whose owner only its turn will know."""
    row_id = new_id()
    hot.insert(
        "stored_file", id=row_id, owner_id=COMMUNITY, name=stored.name, kind=kind,
        key=seals.seal(COMMUNITY, _KEY, row_id, stored.key.hex()), about="", made_at=now, dies_at=now + UNCLAIMED,
    )  # fmt: skip


def adopt(hot: Hot, seals: Seals, name: str, owner_id: int, now: float) -> bool:
    """It is this person's, and goes at the end of the turn unless it is kept; False if it is gone."""
    row = hot.one("SELECT id, owner_id, key FROM stored_file WHERE name = ?", (name,))
    key = seals.open(row[1], _KEY, row[0], row[2]) if row is not None else None
    if row is None or key is None:
        return False
    hot.run(
        "UPDATE stored_file SET owner_id = ?, key = ?, dies_at = ? WHERE id = ?",
        (owner_id, seals.seal(owner_id, _KEY, row[0], key), now, row[0]),
    )
    return True


def keep(hot: Hot, name: str, until: float, about: str) -> None:
    """How long it stays, and what for."""
    hot.run("UPDATE stored_file SET dies_at = ?, about = ? WHERE name = ?", (until, about, name))


def let_go(hot: Hot, names: Iterable[str], now: float) -> None:
    """Forget those of these that nobody kept beyond this moment."""
    for name in names:
        hot.run("DELETE FROM stored_file WHERE name = ? AND dies_at <= ?", (name, now))


def find(hot: Hot, seals: Seals, name: str) -> Stored | None:
    """What opens a file; None if it is gone or its owner was forgotten."""
    row = hot.one("SELECT id, owner_id, key FROM stored_file WHERE name = ?", (name,))
    key = seals.open(row[1], _KEY, row[0], row[2]) if row is not None else None
    return None if key is None else Stored(name, bytes.fromhex(key))


def purge(hot: Hot, now: float) -> int:
    """Forget files whose time is over; the folder follows."""
    return hot.run("DELETE FROM stored_file WHERE dies_at <= ?", (now,))


def names(hot: Hot) -> set[str]:
    """All that have a row."""
    return {row[0] for row in hot.all("SELECT name FROM stored_file")}
