"""One transaction at a time, whole or not at all, whatever the other process and the disk do."""

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from bot.store import engine, meta
from bot.store.engine import Store, StoreBusy, StoreFenced, StoreStopped, driver
from tests.kit.waiting import PATIENCE
from tests.store.conftest import furnish, lines, put, turn

#: Another program on the same file: holds the write lock for so many seconds.
HOLDER = """
import sqlite3, sys, time
other = sqlite3.connect(sys.argv[1], isolation_level=None)
other.execute("BEGIN IMMEDIATE")
print("held", flush=True)
time.sleep(float(sys.argv[2]))
other.execute("COMMIT")
"""


def hold(path: Path | None, seconds: float) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLDER, str(path), str(seconds)]
    other = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    return other


def release(other: subprocess.Popen[str]) -> None:
    other.kill()
    other.communicate()


def test_what_a_write_did_is_there_and_what_it_failed_is_not(store: Store) -> None:
    with store.write() as connection:
        put(connection, "kept")

    def fail(connection: Connection) -> None:
        put(connection, "lost")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        turn(store, fail)
    with store.read() as connection:
        assert lines(connection) == ["kept"]


def test_a_reader_sees_one_moment_and_cannot_write(store: Store) -> None:
    with store.read() as reader:
        assert lines(reader) == []
        with store.write() as connection:
            put(connection, "later")
        assert lines(reader) == []
        with pytest.raises(OperationalError, match="readonly"):
            put(reader, "never")


def test_the_files_settings_are_the_promised_ones(store: Store) -> None:
    wanted = {"journal_mode": "wal", "foreign_keys": 1, "secure_delete": 1, "synchronous": 1}
    with store.write() as connection:
        assert {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted} == wanted


def test_x12_what_was_acknowledged_is_on_the_disk_unless_the_operator_chose_otherwise(url: str) -> None:
    """2 is FULL: every commit waits for the disk."""
    store = Store(url)
    with store.write() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    with store.upkeep() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    store.close()


def test_x8_four_threads_lose_no_update(store: Store) -> None:
    with store.write() as connection:
        meta.note(connection, "count", "0")

    def add() -> None:
        for _ in range(50):
            with store.write() as connection:
                meta.note(connection, "count", str(int(meta.recall(connection, "count") or 0) + 1))

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as connection:
        assert meta.recall(connection, "count") == "200"


@pytest.mark.parametrize("seconds", [0.1, 0.5, 1.2])
def test_x8_a_write_waits_for_another_process_and_looks_often(
    store: Store, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "PATIENCE", PATIENCE)  # on a machine that has no time the other takes longer
    other = hold(store.path, seconds)
    with store.write() as connection:
        put(connection, "after")
        (between,) = driver(connection).execute("PRAGMA busy_timeout").fetchone()
    assert between <= 250, "milliseconds from one try to the next"
    release(other)


def test_x8_a_write_gives_up_after_its_patience(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "PATIENCE", 0.3)
    other = hold(store.path, 600)
    with pytest.raises(StoreBusy), store.write():
        pytest.fail("the lock was not ours")
    release(other)
    with store.write() as connection:
        put(connection, "fine again")


def test_x8_two_threads_wait_for_each_other_with_patience_too(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "PATIENCE", 0.1)
    refused: list[BaseException] = []

    def try_to_write() -> None:
        try:
            with store.write():
                pass
        except StoreBusy as error:
            refused.append(error)

    with store.write():
        thread = threading.Thread(target=try_to_write)
        thread.start()
        thread.join()
    assert len(refused) == 1


def test_a_write_inside_a_write_is_a_mistake_and_says_so(store: Store) -> None:
    with store.write(), pytest.raises(RuntimeError, match="hand the connection down"), store.write():
        pass


def test_x31_a_stop_is_heard_while_another_process_holds_the_lock(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = hold(store.path, 600)
    monkeypatch.setattr(engine, "PATIENCE", PATIENCE)  # so that it is the stop that ends it
    threading.Timer(0.2, store.stop).start()
    with pytest.raises(StoreStopped), store.write():
        pytest.fail("the lock was not ours")
    release(other)


def test_x31_a_stopping_store_still_takes_the_last_outcomes(store: Store) -> None:
    store.stop()
    with store.write() as connection:
        put(connection, "sent")
    with store.read() as connection:
        assert lines(connection) == ["sent"]


def test_x13_a_fenced_writer_commits_nothing(store: Store) -> None:
    with store.write() as connection:
        meta.note(connection, meta.FENCE, "1")
    store.fence = 1
    with store.write() as connection:
        put(connection, "mine")
    other = Store(store.url)
    with other.write() as connection:
        meta.note(connection, meta.FENCE, "2")
    other.close()
    for _ in range(10):
        with pytest.raises(StoreFenced), store.write() as connection:
            put(connection, "not mine any more")
    with store.read() as connection:
        assert lines(connection) == ["mine"]


def test_a_checkpoint_empties_the_log_and_a_reader_only_delays_it(store: Store) -> None:
    assert store.path is not None
    log = store.path.with_name("talkoot.db-wal")
    with store.read() as reader:
        lines(reader)
        with store.write() as connection:
            put(connection, "x" * 100_000)
        assert not store.checkpoint(truncate=True)
    assert log.stat().st_size > 100_000
    assert store.checkpoint()
    assert store.checkpoint(truncate=True)
    assert log.stat().st_size == 0


def test_v14_what_was_deleted_is_gone_from_the_disk_after_a_truncating_checkpoint(store: Store) -> None:
    assert store.path is not None
    with store.write() as connection:
        put(connection, "12 Elm Street")
    with store.write() as connection:
        connection.exec_driver_sql("DELETE FROM line")
    assert store.checkpoint(truncate=True)
    for file in store.path.parent.iterdir():
        assert b"12 Elm Street" not in file.read_bytes()


#: Commits numbered lines and says each number after its commit.
COUNTER = """
import sys
from bot.store.engine import Store
from tests.store.conftest import put
store, n = Store(sys.argv[1]), 0
while True:
    with store.write() as connection:
        put(connection, f"{n}"); put(connection, f"{n}")
    print(n, flush=True); n += 1
"""


@pytest.mark.parametrize("pause", [0.0, 0.004, 0.011])
def test_x1_killed_anywhere_it_kept_what_it_said(url: str, pause: float) -> None:
    furnish(Store(url)).close()
    process = subprocess.Popen([sys.executable, "-c", COUNTER, url], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(pause)
    process.send_signal(signal.SIGKILL)
    rest = process.communicate()[0].splitlines()
    said = int(rest[-1]) if rest else 0
    store = Store(url)
    with store.read() as connection:
        there = lines(connection)
    store.close()
    assert len(there) % 2 == 0
    assert len(there) // 2 - 1 in (said, said + 1)
