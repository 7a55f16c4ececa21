"""Is it safe to start here, and for how long will the disk last? Every answer is a sentence for the operator.

    worries = examine(folder, database)    # StartRefused, or what to say in the log

A damaged database is never repaired or made anew: what a hub has lost is the operator's to know and to
restore.
"""

import errno
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from bot.store.errors import StartRefused

#: What is given back to a full disk so that erasing still works: even a DELETE needs room in the log.
BALLAST, BALLAST_BYTES = "ballast", 16 << 20

#: Bytes free below which the operator is told, every start and every night.
LOW = 256 << 20

#: Bytes free below which a database in WAL mode cannot even be opened.
PAGE = 64 << 10

#: Bytes free below which nothing can be erased without the reserve: the log, and the file beside it.
SCARCE = 4 << 20

#: Bytes of database that are checked in full at every start (0.2 s at most); above, the structure only (a
#: seventh of the time), and above the second bound nothing: `check_in_full` by night then finds the damage.
FULLY, QUICKLY = 32 << 20, 256 << 20

MAGIC = b"SQLite format 3\0"

#: Beginning of the name under which a restore prepares the new database.
STAGE = ".stage-"

RESTORE = (
    "Keep the file as it is, then put the newest backup back: talkoot restore --replace <backup file>. "
    "Nothing is repaired or made anew by itself."
)


def examine(folder: Path, database: Path) -> list[str]:
    """Everything below, in order. What is worrying but no reason not to start.

    Raises:
        StartRefused: what is wrong and what to do.
    """
    check_folder(folder)
    check_database(database)
    keep_ballast(folder)
    return disk_worries(folder)


def check_folder(folder: Path) -> None:
    """The data folder is there and can be written to. It is never made here: it may be a disk that is not mounted.

    Raises:
        StartRefused: missing, no folder, or read-only.
    """
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "does not exist"
        raise StartRefused(
            f"The data folder {folder} {what}.",
            f"If it is on a disk of its own, mount that disk. For a new hub: mkdir -m 700 {folder}",
        )
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        if error.errno == errno.ENOSPC:  # what is stored can still be read, and the ballast can be given up
            return
        raise StartRefused(
            f"The data folder {folder} cannot be written to ({error.strerror}).",
            f"It has to belong to the hub's user and its disk must not be read-only. See: ls -ld {folder}",
        ) from error


def make_folder(folder: Path) -> None:
    """Make the data folder of a new hub.

    Raises:
        StartRefused: it can't be made there.
    """
    try:
        folder.mkdir(parents=True, mode=0o700)
    except OSError as fault:
        raise _not_made(folder, fault) from fault


def check_can_be_made(folder: Path) -> None:
    """Whether `make_folder` would work; nothing stays.

    Raises:
        StartRefused: as `make_folder`.
    """
    above = next(parent for parent in folder.parents if parent.exists())
    try:
        with tempfile.TemporaryDirectory(dir=above):
            pass
    except OSError as fault:
        raise _not_made(folder, fault) from fault


def _not_made(folder: Path, fault: OSError) -> StartRefused:
    return StartRefused(
        f"The data folder {folder} can't be made ({fault.strerror}).",
        "Make it yourself and give it to the user that runs Talkoot, or set [hub] data_dir in config.toml.",
    )


def check_database(database: Path) -> None:
    """The file is whole, as far as can be seen in a moment. No file is fine: a new hub.

    Raises:
        StartRefused: it is damaged, or its log was left behind without it.
    """
    size = database.stat().st_size if database.exists() else 0
    log = database.with_name(database.name + "-wal")
    if not size and log.exists() and log.stat().st_size:
        raise StartRefused(
            f"{database.name} is {'empty' if database.exists() else 'missing'}, but its log {log} is still there.",
            f"They belong together: put {database.name} back beside it, or restore a backup into an empty folder.",
        )
    if not database.exists() and any(database.parent.glob(f"{STAGE}*")):
        raise StartRefused(
            f"{database.name} is missing: a restore was interrupted.", "Run that restore again."
        )
    if not size:
        return
    with database.open("rb") as file:
        if file.read(16) != MAGIC:
            raise StartRefused(f"{database} is not a database any more: its beginning is damaged.", RESTORE)
    if size <= QUICKLY:
        found = _damage(database, "integrity_check" if size <= FULLY else "quick_check")
        if found:
            raise StartRefused(f"The database {database} is damaged ({found}).", RESTORE)


def check_in_full(database: Path) -> str | None:
    """What SQLite finds wrong, in its words, or None. Reads the whole file.

    For the night, and for `talkoot doctor`.
    """
    return _damage(database, "integrity_check")


def disk_worries(folder: Path) -> list[str]:
    """What to tell the operator about room; empty when there is enough."""
    free, worries = shutil.disk_usage(folder).free, []
    if free < LOW:
        worries.append(f"Only {free >> 20} MB are free for the data folder {folder}. Make room soon.")
    if not (folder / BALLAST).exists():
        worries.append(
            f"There was no room for the {BALLAST_BYTES >> 20} MB reserve in {folder}. "
            "If the disk fills up, even erasing somebody's data would fail."
        )
    return worries


def keep_ballast(folder: Path) -> bool:
    """Reserve the room that `free_ballast` gives back; False when the disk is too full for it.

    It never takes the last room: what was just given back is there to be used.
    """
    place, draft = folder / BALLAST, folder / f"{BALLAST}.new"
    if place.exists() and place.stat().st_size == BALLAST_BYTES:
        return True
    if shutil.disk_usage(folder).free < 2 * BALLAST_BYTES:
        return False
    try:
        with draft.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, BALLAST_BYTES)
        draft.replace(place)
    except OSError:
        draft.unlink(missing_ok=True)
        return False
    return True


def free_ballast(folder: Path) -> bool:
    """Give the reserve up, because something must be erased on a full disk.

    False when it was gone already.
    """
    try:
        (folder / BALLAST).unlink()
    except FileNotFoundError:
        return False
    return True


def make_room(folder: Path) -> bool:
    """Give the reserve up where next to nothing else is free; whether that was done."""
    return folder.is_dir() and shutil.disk_usage(folder).free < SCARCE and free_ballast(folder)


def _damage(database: Path, check: str) -> str | None:
    try:
        with closing(sqlite3.connect(database, timeout=5)) as connection:
            found = str(connection.execute(f"PRAGMA {check}(1)").fetchone()[0])
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return str(error)
        if shutil.disk_usage(database.parent).free < PAGE:
            raise StartRefused(
                f"The disk of the data folder {database.parent} is full.",
                "Make room on it, then start again. `talkoot erase` works all the same.",
            ) from error
        raise StartRefused(
            f"The database {database} cannot be opened ({error}).",
            "Look whether another program uses it, and whether the hub's user may read and write it.",
        ) from error
    return None if found == "ok" else " ".join(found.split())
