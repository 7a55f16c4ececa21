"""The master key: 32 bytes in `talkoot.key`, beside config.toml and never in a backup.

    load_or_make_key(path)            the file, or $CREDENTIALS_DIRECTORY/talkoot.key
    check_key(connection, master)     is it the key of this database?
    change_key(connection, old, new)  from this commit on, the new one is
    master.derive("backup")           a key of its own for each purpose

Whoever loses it loses everything that is sealed, so a database never starts with a missing or a wrong key,
and a new key is made only for a new database.
"""

import hmac
import os
import re
import stat
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection

from bot.store import meta
from bot.store.disk import sync_folder
from bot.store.errors import StartRefused

#: The name under which systemd's LoadCredential= hands the key over.
CREDENTIAL = "talkoot.key"

_HEX = re.compile(rb"(?:[0-9a-fA-F]{2}\s*){32}")


class OtherKey(StartRefused):
    """The key is not this database's; it may have been, or may become it."""


class MasterKey:
    """The secret everything else is derived from. Shows nothing of itself in logs or tracebacks."""

    __slots__ = ("_secret", "fresh")

    def __init__(self, secret: bytes, *, fresh: bool = False) -> None:
        if len(secret) != 32:
            raise ValueError(f"a master key has 32 bytes, not {len(secret)}")
        self._secret = secret
        #: Made a moment ago: tell the operator, once, to keep a copy.
        self.fresh = fresh

    def __repr__(self) -> str:
        return "MasterKey(…)"

    def derive(self, purpose: str, *, salt: bytes | None = None) -> bytes:
        """32 bytes for one purpose; knowing them tells nothing about the others."""
        return HKDF(SHA256(), 32, salt, b"talkoot/" + purpose.encode()).derive(self._secret)

    def sheet(self) -> str:
        """The key as groups of hex digits, for the printed sheet.

        Such a text in the key file is read as well.
        """
        digits = self._secret.hex()
        return " ".join(digits[i : i + 4] for i in range(0, 64, 4))


def load_or_make_key(path: Path, *, may_make: bool = True) -> MasterKey:
    """The key from the service manager's credentials, else from `path`, else a new one at `path`.

    Pass `may_make=False` when the database exists already.

    Raises:
        StartRefused: missing, not a key, or readable by others.
    """
    given = handed()
    if given is not None:
        return MasterKey(_read(given))
    if not may_make and not path.exists():
        raise StartRefused(
            f"The key file {path} is missing, and the database cannot be read without it.",
            "Put your copy of talkoot.key back at that place. A new key would not open what is stored.",
        )
    return open_or_make(path)


def handed() -> Path | None:
    """Where the service manager hands the key over, if it does."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    given = Path(folder) / CREDENTIAL if folder else None
    return given if given and given.exists() else None


def open_or_make(path: Path) -> MasterKey:
    """The key in this very file, else a new one there.

    Raises:
        StartRefused: not a key, readable by others, or it could not be made.
    """
    if not path.exists():
        return _make(path)
    _check_private(path)
    return MasterKey(_read(path))


def check_key(connection: Connection, master: MasterKey) -> None:
    """Prove that this key belongs to this database; the first key a database meets becomes its own.

    Raises:
        OtherKey: it belongs to another one.
    """
    if meta.recall(connection, meta.KEY_CHECK) is None and not _has_sealed(connection):
        meta.note(connection, meta.KEY_CHECK, proof(master))
    compare_key(connection, master)


def proof(master: MasterKey) -> str:
    """What a database knows its key by; tells nothing of the key."""
    return hmac.digest(master.derive("key check"), b"talkoot", "sha256").hex()


def compare_key(connection: Connection, master: MasterKey) -> None:
    """The same, of a database that has met its key; nothing is written.

    Raises:
        OtherKey: it belongs to another one.
    """
    shown = proof(master)
    if hmac.compare_digest(meta.recall(connection, meta.KEY_CHECK) or "", shown):
        return
    if shown in (meta.recall(connection, meta.KEYS_BEFORE) or "").split():
        raise OtherKey(
            "This key was replaced with `talkoot rekey`: it opens older backups only.",
            "Put the newer key in its place. Was `talkoot rekey` ended before it said so? Run it again first.",
        )
    raise OtherKey(
        "The key is not the one this database was sealed with.",
        "Put the talkoot.key that belongs to this data folder back beside config.toml."
        " If this one is to replace it, run `talkoot rekey` after that.",
    )


def change_key(connection: Connection, old: MasterKey, new: MasterKey) -> None:
    """The database's key is the new one once this commits; that it had the old one it keeps, to say so."""
    before = meta.recall(connection, meta.KEYS_BEFORE) or ""
    meta.note(connection, meta.KEYS_BEFORE, f"{before} {proof(old)}".lstrip())
    meta.note(connection, meta.KEY_CHECK, proof(new))


def _has_sealed(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM person_key LIMIT 1").first() is not None


def _read(path: Path) -> bytes:
    content = path.read_bytes()
    if len(content) == 32:
        return content
    if _HEX.fullmatch(content.strip()):
        return bytes.fromhex(content.decode())
    raise StartRefused(
        f"{path} is not a key: it has {len(content)} bytes where 32 are expected.",
        "Put your copy back, or type the 64 digits of the printed sheet into it.",
    )


def _check_private(path: Path) -> None:
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        raise StartRefused(
            f"The key file {path} can be read by others on this machine (mode {mode:04o}).",
            f"Run: chmod 600 {path}",
        )


def _make(path: Path) -> MasterKey:
    """A new key, whole or not at all: a file cut short by a crash would look like a damaged key."""
    secret, draft = os.urandom(32), path.with_suffix(f".{os.getpid()}.new")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secret)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)  # unlike a rename, never over a key that somebody else just made
        sync_folder(path.parent)
    except FileExistsError:
        return open_or_make(path)
    except OSError as error:
        raise StartRefused(
            f"The key file {path} could not be written ({error.strerror}).",
            "Let the hub's user write to that folder once, or put a key of 32 random bytes there yourself.",
        ) from error
    finally:
        draft.unlink(missing_ok=True)
    return MasterKey(secret, fresh=True)
