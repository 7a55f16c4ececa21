"""Backups: the database and the stored files in one sealed file, and the way back.

    backup(store, folder, out, master)              -> out/talkoot-20261122-031500.backup
    restore(archive, folder, master, key_path)      into an empty data folder, forgotten people forgotten
    again

Neither the master key nor a platform's own store (Matrix keys must never be restored from an old copy) is
in it. While the copy is made the hub goes on; what it makes in clear stays in the data folder and is gone a
moment later.
"""

import gzip
import io
import os
import shutil
import tarfile
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from bot.store import meta, migrate, sqlite
from bot.store.archive import Damaged, Opener, Sealer
from bot.store.disk import sync_folder
from bot.store.engine import Store
from bot.store.errors import StartRefused
from bot.store.forgotten import ForgetList, remember_forgotten
from bot.store.health import MAGIC, STAGE, check_in_full
from bot.store.keys import MasterKey, check_key
from bot.store.lock import hold
from bot.store.sealing import PersonKey, Vault

__all__ = ["Restored", "backup", "expire", "remember_forgotten", "restore"]

DATABASE, FILES = "talkoot.db", "files"

#: Days. Longer would keep forgotten people's words longer than the hub says.
KEEP_DAYS = 30

#: What a data folder with a hub in it has; the rest of the folder (the lock, the reserve, a platform's
#: store) stays.
DATA = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", FILES)


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did."""

    #: People on the forget list who were in the backup, and are forgotten again.
    forgotten: int
    #: Where what stood in the folder before was put, if it was told to replace it.
    replaced: Path | None


def backup(
    store: Store,
    folder: Path,
    out: Path,
    master: MasterKey,
    *,
    keep_days: int = KEEP_DAYS,
    now: float | None = None,
) -> Path:
    """Make a backup, then drop those older than `keep_days`. The backup is complete once it has its name.

    Raises:
        StartRefused: the store is not a file of ours to copy.
        OSError: no room, or `out` cannot be written; nothing was dropped.
    """
    if store.path is None:
        raise StartRefused(
            "This hub's store is a PostgreSQL server.", "Back it up with that server's own tools."
        )
    moment = time.time() if now is None else now
    out.mkdir(0o700, parents=True, exist_ok=True)
    target = out / time.strftime("talkoot-%Y%m%d-%H%M%S.backup", time.gmtime(moment))
    draft = target.with_suffix(".part")
    try:
        with _stage(folder) as stage, open(draft, "wb", opener=_private) as file:
            sqlite.copy(store.path, Path(stage) / DATABASE)
            with Sealer(file, master) as sealer:
                _pack(sealer, Path(stage) / DATABASE, folder / FILES)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
        sync_folder(out)
    finally:
        draft.unlink(missing_ok=True)
    expire(folder, out, keep_days=keep_days, now=moment)
    return target


def expire(folder: Path, out: Path, *, keep_days: int = KEEP_DAYS, now: float | None = None) -> list[Path]:
    """Drop backups, and copies that updates and restores left in the data folder, older than `keep_days`."""
    oldest = (time.time() if now is None else now) - keep_days * 86_400
    kept = [*out.glob("talkoot-*.backup"), *folder.glob("*.before-*"), *folder.glob("replaced-*")]
    dropped = [path for path in kept if path.stat().st_mtime < oldest]
    dropped += [path for path in out.glob("talkoot-*.part") if path.stat().st_mtime < time.time() - 3600]
    for path in dropped:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return dropped


def restore(
    archive: Path,
    folder: Path,
    master: MasterKey,
    key_path: Path,
    *,
    on_forget: Callable[[Connection, int], None] = lambda connection, person_id: None,
    replace: bool = False,
    now: float | None = None,
) -> Restored:
    """Put a backup (or the copy an update made) into the data folder, whole or not at all.

    Whoever is on the forget list is forgotten again before anything is in place: key destroyed, and
    `on_forget` called to delete their rows. The hub then starts in quiet mode, for nobody knows what it
    sent since (`meta.RESTORED_AT`).

    Raises:
        StartRefused: not empty, in use, damaged, another key's, or a newer Talkoot's; the folder is as it
        was.
    """
    moment = time.time() if now is None else now
    folder.mkdir(0o700, parents=True, exist_ok=True)
    with hold(folder), _stage(folder) as stage:
        there = [folder / name for name in DATA if (folder / name).exists()]
        if there and not replace:
            raise StartRefused(
                f"The data folder {folder} has a hub in it.",
                "Name an empty one, or say --replace: what is there is put aside, not deleted.",
            )
        _unpack(archive, Path(stage), master)
        forgotten = _prepare(Path(stage) / DATABASE, master, ForgetList(key_path, master), on_forget, moment)
        aside = _put_aside(there, folder, moment)
        for path in Path(stage).iterdir():
            path.rename(folder / path.name)
        sync_folder(folder)
    return Restored(forgotten, aside)


def _stage(folder: Path) -> "tempfile.TemporaryDirectory[str]":
    """A private place beside the data; what a killed run left there more than an hour ago is cleared away."""
    for left in folder.glob(f"{STAGE}*"):
        if left.stat().st_mtime < time.time() - 3600:
            shutil.rmtree(left, ignore_errors=True)
    return tempfile.TemporaryDirectory(dir=folder, prefix=STAGE)


def _pack(target: Sealer, database: Path, files: Path) -> None:
    with (
        gzip.GzipFile(fileobj=target, mode="wb", compresslevel=1, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w|") as tar,
    ):
        tar.add(database, DATABASE)
        for file in sorted(files.rglob("*")):
            try:
                tar.add(file, f"{FILES}/{file.relative_to(files)}", recursive=False)
            except FileNotFoundError:  # its owner was forgotten a moment ago
                continue


def _unpack(archive: Path, stage: Path, master: MasterKey) -> None:
    try:
        with archive.open("rb") as file:
            if file.read(len(MAGIC)) == MAGIC:
                shutil.copyfile(archive, stage / DATABASE)
                return
            file.seek(0)
            source = io.BufferedReader(Opener(file, master), 1 << 16)
            with gzip.GzipFile(fileobj=source) as packed, tarfile.open(fileobj=packed, mode="r|") as tar:
                tar.extractall(stage, filter="data")
            while source.read(1 << 16):
                pass
    except (Damaged, tarfile.TarError, EOFError, OSError) as error:
        raise StartRefused(
            f"{archive} cannot be restored: {error}.",
            "Take another backup, and look whether talkoot.key is the one it was made with.",
        ) from error


def _prepare(
    database: Path,
    master: MasterKey,
    listed: ForgetList,
    on_forget: Callable[[Connection, int], None],
    moment: float,
) -> int:
    damage = check_in_full(database) if database.exists() else "it has no database"
    if damage:
        raise StartRefused(f"The backup is damaged ({damage}).", "Take another one.")
    copy = migrate.upgrade(f"sqlite:///{database}")
    if copy:
        copy.unlink()
    store, vault = Store(f"sqlite:///{database}"), Vault(master)
    try:
        with store.write() as connection:
            check_key(connection, master)
            gone = [row.person_id for row in connection.execute(select(PersonKey)) if row.uid in listed]
            for person_id in gone:
                on_forget(connection, person_id)
                vault.bind(connection).destroy(person_id)
            meta.note(connection, meta.RESTORED_AT, str(moment))
        store.checkpoint(truncate=True)
    finally:
        store.close()
    return len(gone)


def _put_aside(there: list[Path], folder: Path, moment: float) -> Path | None:
    if not there:
        return None
    aside = folder / time.strftime("replaced-%Y%m%d-%H%M%S", time.gmtime(moment))
    aside.mkdir(0o700)
    for path in there:
        path.rename(aside / path.name)
    return aside


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
