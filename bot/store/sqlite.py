"""SQLite as the store wants it: pragmas, and which errors end a transaction.

pysqlite's own transaction handling is switched off (`isolation_level=None`): it sends no BEGIN before a
SELECT, which loses updates. Write-ahead log, so readers never wait; checkpoints are made by
`Store.checkpoint` on a connection of their own (p99 of a turn 2.4 -> 0.46 ms).
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, Pool, QueuePool

from bot.store.errors import StoreBusy, StoreDamaged, StoreError, StoreFull

#: Milliseconds one attempt to take the write lock may last; a stop signal is heard between two attempts.
TRY = 100

#: Pages (4 kB) after which a commit checkpoints by itself: a net for programs that never call `checkpoint`,
#: and what keeps the log smaller than the reserve that a full disk is given back (`health.BALLAST_BYTES`).
NET = 2_500

#: Statements each connection keeps compiled. A flow and the kernel need some two hundred; with the driver's 128
#: the oldest are compiled again and again, 10 to 20 µs each.
STATEMENTS = 1_000

#: Where the pages are kept that a savepoint may have to put back: each turn has one, and in a file that is 14 writes
#: (30 µs). What a crash leaves is the log's affair.
UNDO = "temp_store=MEMORY"

#: How the driver begins to say that damaged bytes, taken for a text, are none.
UNREADABLE = "Could not decode to UTF-8"

#: SQLite's primary result codes -> what the caller must do.
TROUBLE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_IOERR: StoreFull,  # also what a file size limit gives
    sqlite3.SQLITE_READONLY: StoreFull,
    sqlite3.SQLITE_CANTOPEN: StoreFull,
    sqlite3.SQLITE_CORRUPT: StoreDamaged,
    sqlite3.SQLITE_NOTADB: StoreDamaged,
}


def writer(url: str, synchronous: str) -> Engine:
    """One connection, used by one thread at a time."""
    engine = _engine(url, QueuePool, pool_size=1, max_overflow=0)
    _set(engine, f"busy_timeout={TRY}", f"synchronous={synchronous}", f"wal_autocheckpoint={NET}", UNDO)
    event.listen(engine, "handle_error", _drop_if_dead)
    return engine


def reader(url: str) -> Engine:
    """Connections that cannot write, each on the snapshot of its transaction."""
    engine = _engine(url, QueuePool, pool_size=4, max_overflow=8)
    _set(engine, "busy_timeout=5000", "query_only=ON")
    return engine


def upkeep(url: str, synchronous: str) -> Engine:
    """A connection of its own for each checkpoint or copy."""
    engine = _engine(url, NullPool)
    _set(engine, f"busy_timeout={TRY}", f"synchronous={synchronous}", "wal_autocheckpoint=0")
    return engine


def trouble(error: BaseException) -> StoreError | None:
    """The store's word for a driver's error, or None when it is an ordinary one (a constraint, a wrong statement)."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, sqlite3.Error):
        return None
    if str(cause).startswith(UNREADABLE):  # has no code, and what it read is in its message
        return StoreDamaged("a value is no text any more")
    kind = TROUBLE.get((getattr(cause, "sqlite_errorcode", None) or 0) & 0xFF)
    return kind(f"{cause} ({cause.sqlite_errorname})") if kind else None


def copy(database: Path, target: Path) -> None:
    """A whole, compact copy of a database that may be in use, readable by its owner only."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(database, timeout=5)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))


def _engine(url: str, pool: type[Pool], **options: Any) -> Engine:
    return create_engine(
        url,
        poolclass=pool,
        connect_args={"check_same_thread": False, "cached_statements": STATEMENTS},
        **options,
    )


def _set(engine: Engine, *pragmas: str) -> None:
    def connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        for pragma in _pragmas(pragmas):
            connection.execute(f"PRAGMA {pragma}")

    event.listen(engine, "connect", connected)


def _pragmas(more: tuple[str, ...]) -> Iterator[str]:
    yield from more
    yield "journal_mode=WAL"
    yield "foreign_keys=ON"
    yield "secure_delete=ON"  # what is deleted is overwritten, in the file and in what later reaches it


def _drop_if_dead(context: ExceptionContext) -> None:
    """A full disk ends the transaction; without this, the next statement would commit by itself."""
    cause = context.original_exception
    if trouble(cause) is not None and not isinstance(trouble(cause), StoreBusy):
        context.is_disconnect = True
