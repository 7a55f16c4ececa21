"""X9, X11: a disk that is full or lies. Nothing half written, nothing silent."""

import subprocess
import sys
from pathlib import Path
from sqlite3 import Error as DriverError

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, PendingRollbackError

from bot.store.engine import Store, StoreDamaged, StoreFull, driver
from tests.kit.waiting import PATIENCE
from tests.store.conftest import lines, put, turn


def put_many(connection: Connection, words: str) -> None:
    for _ in range(50):
        put(connection, words)


def fill(store: Store, *, pages: int) -> None:
    """Let the file grow by no more than so many pages: SQLite then says what it says on a full disk."""
    with store.write() as connection:
        now = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {now + pages}")


def test_x9_a_full_disk_leaves_nothing_of_the_turn(store: Store) -> None:
    fill(store, pages=3)
    with pytest.raises(StoreFull):
        turn(store, lambda connection: put_many(connection, "x" * 2000))
    with store.write() as connection:
        assert lines(connection) == []
        put(connection, "small again")


def test_x9_a_turn_that_shrugs_off_the_full_disk_cannot_go_on_half(store: Store) -> None:
    """SQLite ends the transaction by itself; the next statement would otherwise be committed alone."""
    fill(store, pages=3)

    def shrug(connection: Connection) -> None:
        put(connection, "first half")
        with pytest.raises(DBAPIError):
            put(connection, "x" * 100_000)
        with pytest.raises(PendingRollbackError):
            put(connection, "second half")

    with pytest.raises(StoreFull):
        turn(store, shrug)
    with store.read() as connection:
        assert lines(connection) == []


def test_x9_the_same_close_to_the_driver(store: Store) -> None:
    fill(store, pages=3)

    def write_raw(connection: Connection) -> None:
        run = driver(connection).execute
        run("INSERT INTO line (words) VALUES ('first half')")
        run("INSERT INTO line (words) VALUES (zeroblob(100000))")

    with pytest.raises(StoreFull):
        turn(store, write_raw)
    with store.read() as connection:
        assert lines(connection) == []


def test_x9_a_group_that_goes_on_after_a_turn_hit_the_full_disk_is_told_so(store: Store) -> None:
    """What a group does: the failed turn's savepoint is rolled back.

    It is gone, and that error hides the cause.
    """
    fill(store, pages=3)

    def group(connection: Connection) -> None:
        run = driver(connection).execute
        run("INSERT INTO line (words) VALUES ('first turn')")
        run("SAVEPOINT turn")
        try:
            run("INSERT INTO line (words) VALUES (zeroblob(100000))")
        except DriverError:
            run("ROLLBACK TO turn")

    with pytest.raises(StoreFull):
        turn(store, group)
    with store.read() as connection:
        assert lines(connection) == []


def test_x9_a_transaction_that_ended_unseen_is_never_called_committed(store: Store) -> None:
    with pytest.raises(StoreFull, match="ended by the disk"), store.write() as connection:
        driver(connection).execute("ROLLBACK")


#: Writes until the file may not grow any more, then says what it was told and what is there.
GLUTTON = """
import resource, sys
from bot.store.engine import Store, StoreFull
from tests.store.conftest import furnish, put, lines
store = furnish(Store(sys.argv[1], synchronous="NORMAL"))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
done = 0
try:
    while done < 2000:
        with store.write() as connection:
            put(connection, f"{done} a"); put(connection, "x" * 3000); put(connection, f"{done} b")
        done += 1
except StoreFull:
    pass
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with store.write() as connection:
    print(done, len(lines(connection)), connection.exec_driver_sql("PRAGMA integrity_check").scalar())
"""


@pytest.mark.parametrize("limit", [120_000, 250_001, 401_234])
def test_x9_a_file_that_may_not_grow_keeps_what_was_acknowledged(url: str, limit: int) -> None:
    said = subprocess.run(
        [sys.executable, "-c", GLUTTON, url, str(limit)],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    done, there, integrity = said.stdout.split()
    assert 0 < int(done) < 2000
    assert (int(there), integrity) == (3 * int(done), "ok")


#: Lets the log grow, but not the file it has to go to.
STUFFED = """
import resource, sys
from bot.store.engine import Store, StoreFull
from tests.store.conftest import furnish, put, lines
store = furnish(Store(sys.argv[1], synchronous="NORMAL"))
store.checkpoint(truncate=True)
for n in range(20):
    with store.write() as connection:
        put(connection, "x" * 3000)
        connection.exec_driver_sql("DELETE FROM line WHERE id < ?", (n - 1,))
resource.setrlimit(resource.RLIMIT_FSIZE, (store.path.stat().st_size, resource.RLIM_INFINITY))
try:
    store.checkpoint(truncate=True)
except StoreFull:
    print("full")
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(store.checkpoint(truncate=True))
"""


def test_x9_a_checkpoint_without_room_says_so_and_works_later(url: str) -> None:
    said = subprocess.run([sys.executable, "-c", STUFFED, url], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["full", "True"]


def test_x11_a_damaged_file_is_named_as_such(store: Store) -> None:
    with store.write() as connection:
        for _ in range(200):
            put(connection, "x" * 500)
    assert store.path is not None
    store.close()
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[:4096] + b"\x99" * (len(whole) - 4096))
    with pytest.raises(StoreDamaged), store.write() as connection:
        put(connection, "into the void")


@pytest.mark.parametrize(
    ("content", "kind"), [(b"not a database, a text" * 200, StoreDamaged), (None, StoreFull)]
)
def test_x11_a_file_that_cannot_be_opened_is_named_as_such(
    tmp_path: Path, content: bytes | None, kind: type[Exception]
) -> None:
    place = tmp_path / "there" / "talkoot.db"
    if content is not None:
        place.parent.mkdir()
        place.write_bytes(content)
    store = Store(f"sqlite:///{place}")
    with pytest.raises(kind):
        turn(store, lambda connection: put(connection, "into the void"))
    store.close()
