"""The store: one database, one writer, readers on snapshots.

    with store.write() as connection: ...    # BEGIN IMMEDIATE … COMMIT, all or nothing
    with store.read() as connection: ...     # a snapshot that cannot write

The write lock is taken in short attempts, so a stop signal is heard while another process holds it. A
transaction that the disk ended (full, failing) never lives on half: its connection is thrown away.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from bot.store import sqlite
from bot.store.errors import StoreBusy, StoreDamaged, StoreError, StoreFenced, StoreFull, StoreStopped

__all__ = [
    "Store",
    "StoreBusy",
    "StoreDamaged",
    "StoreError",
    "StoreFenced",
    "StoreFull",
    "StoreStopped",
    "driver",
]

#: Seconds to wait for the write lock before giving up.
PATIENCE = 10.0


def driver(connection: Connection) -> Any:
    """The driver's own connection, for statements where SQLAlchemy's share of the time counts."""
    return connection.connection.driver_connection


@contextmanager
def _named() -> Iterator[None]:
    """What the driver says, in the words of `bot.store.errors`."""
    try:
        yield
    except Exception as error:
        known = sqlite.trouble(error)
        if known is None:
            raise
        raise known from error


class Store:
    """One database by URL: `sqlite:////folder/talkoot.db` or `postgresql+psycopg://…`.

    `synchronous` is SQLite's: FULL keeps every commit through a power cut, NORMAL may lose the last ones.
    """

    def __init__(self, url: str, *, synchronous: str = "FULL") -> None:
        self.url = url
        self.dialect = make_url(url).get_backend_name()
        #: Set by `lock.Lease.fence`: every write then proves that no other process took over.
        self.fence: int | None = None
        self._stopping = threading.Event()
        self._turn = threading.Lock()
        self._holder: int | None = None
        if self.dialect == "sqlite":
            self._writer = sqlite.writer(url, synchronous)
            self._reader = sqlite.reader(url)
            self._upkeep = sqlite.upkeep(url, synchronous)
        else:
            self._writer = self._upkeep = create_engine(url, isolation_level="SERIALIZABLE")
            self._reader = self._writer.execution_options(postgresql_readonly=True)

    @property
    def path(self) -> Path | None:
        """SQLite's file; None on PostgreSQL."""
        return Path(make_url(self.url).database or "") if self.dialect == "sqlite" else None

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: committed when the block ends, rolled back when it raises.

        Raises:
            StoreBusy: nothing was done; run it again.
            StoreStopped: the lock is not free and the hub is stopping.
            StoreFull, StoreDamaged: nothing was stored and the connection is gone.
            StoreFenced: another process owns the database now.
        """
        with self._alone(), _named(), self._writer.connect() as connection:
            try:
                with connection.begin():
                    self._take_lock(connection)
                    self._check_fence(connection)
                    with self._alive(connection):
                        yield connection
            except BaseException as error:
                self._give_up(connection, error)
                raise

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One snapshot; a statement that writes fails.

        Raises:
            StoreDamaged, StoreFull: the file cannot be read.
        """
        with _named(), self._reader.connect() as connection, connection.begin():
            if self.dialect == "sqlite":
                connection.exec_driver_sql("BEGIN")
            yield connection

    @contextmanager
    def upkeep(self) -> Iterator[Connection]:
        """A connection outside any transaction, for VACUUM, integrity checks and the like."""
        with _named(), self._upkeep.connect() as connection:
            yield connection

    def checkpoint(self, *, truncate: bool = False) -> bool:
        """Move the write-ahead log into the file; True when all of it was moved.

        Call it from a maintenance thread. `truncate` also empties the log (erasure needs that); it waits at
        most a tenth of a second for writers and readers, so call again while it answers False.

        Raises:
            StoreFull: there is no room to move it to.
        """
        if self.dialect != "sqlite":
            return True
        with self.upkeep() as connection:
            mode = "TRUNCATE" if truncate else "PASSIVE"
            busy, logged, moved = connection.exec_driver_sql(f"PRAGMA wal_checkpoint({mode})").one()
        return not busy and bool(logged == moved)

    def stop(self) -> None:
        """Stop waiting for locks that others hold.

        A free store still takes writes, so what is running can end.
        """
        self._stopping.set()

    def close(self) -> None:
        """Close every connection. The last one out moves the log into the file."""
        for engine in (self._reader, self._upkeep, self._writer):
            engine.dispose()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """SQLite has one writer; the threads of this process queue here, without touching the file."""
        if self.dialect != "sqlite":
            yield
            return
        if self._holder == threading.get_ident():
            raise RuntimeError("a write inside a write: hand the connection down instead")
        if not self._turn.acquire(timeout=PATIENCE):
            raise StoreBusy(f"another thread has been writing for {PATIENCE:g} s")
        self._holder = threading.get_ident()
        try:
            yield
        finally:
            self._holder = None
            self._turn.release()

    def _take_lock(self, connection: Connection) -> None:
        if self.dialect != "sqlite":
            return
        begin, last = driver(connection).execute, time.monotonic() + PATIENCE
        while True:
            try:
                begin("BEGIN IMMEDIATE")
                return
            except Exception as error:
                if not isinstance(sqlite.trouble(error), StoreBusy):
                    raise
            if self._stopping.is_set():
                raise StoreStopped("another process is writing")
            if time.monotonic() > last:
                raise StoreBusy(f"another process has been writing for {PATIENCE:g} s")

    def _check_fence(self, connection: Connection) -> None:
        if self.fence is None:
            return
        row = driver(connection).execute("SELECT value FROM kernel_meta WHERE key = 'fence'").fetchone()
        if row is None or row[0] != str(self.fence):
            raise StoreFenced("another process has taken over this database")

    @contextmanager
    def _alive(self, connection: Connection) -> Iterator[None]:
        """A full disk ends the transaction by itself. Whatever was said afterwards, that is what happened."""
        fault: BaseException | None = None
        try:
            yield
        except BaseException as error:
            fault = error
        if self.dialect == "sqlite" and (connection.invalidated or not driver(connection).in_transaction):
            raise (fault and sqlite.trouble(fault)) or StoreFull(
                "the transaction was ended by the disk"
            ) from fault
        if fault is not None:
            raise fault

    def _give_up(self, connection: Connection, error: BaseException) -> None:
        if self.dialect != "sqlite":
            if isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) == "40001":
                raise StoreBusy("two turns touched the same rows") from error
            return
        if isinstance(error, StoreFull | StoreDamaged) or sqlite.trouble(error):
            connection.invalidate()
