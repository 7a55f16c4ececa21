"""Starting is refused with a clear sentence, or it is safe."""

import os
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.store import health
from bot.store.engine import Store, StoreDamaged, StoreFull
from bot.store.errors import StartRefused
from bot.store.health import (
    BALLAST_BYTES,
    check_database,
    check_folder,
    disk_worries,
    examine,
    free_ballast,
    keep_ballast,
    make_room,
)
from bot.store.keys import MasterKey
from bot.store.sealing import Tampered, Vault
from tests.store.conftest import furnish, lines, put

WORDS = "line.words"
LINES = 150


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Root may write anywhere; the hub never is root."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder whose parents anybody may enter."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_x10_a_missing_data_folder_is_not_made_but_asked_for(tmp_path: Path) -> None:
    with pytest.raises(StartRefused, match=r"does not exist\.\n  If it is on a disk of its own, mount"):
        check_folder(tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_x10_a_file_is_no_data_folder(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(StartRefused, match="is not a folder"):
        check_folder(tmp_path / "data")


def test_x10_a_read_only_data_folder_is_refused(open_folder: Path) -> None:
    (open_folder / "data").mkdir(0o555)
    with ordinary_user(), pytest.raises(StartRefused, match=r"cannot be written to .*denied"):
        check_folder(open_folder / "data")


def test_a_good_folder_starts_without_a_word(tmp_path: Path, store: Store) -> None:
    assert store.path is not None
    assert examine(tmp_path, store.path) == []
    assert examine(tmp_path, tmp_path / "new.db") == []


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with sealed lines, closed."""
    path = tmp_path_factory.mktemp("whole") / "talkoot.db"
    store = furnish(Store(f"sqlite:///{path}", synchronous="NORMAL"))
    vault = Vault(MasterKey(b"k" * 32))
    with store.write() as connection:
        for row in range(1, LINES + 1):
            put(connection, vault.bind(connection).seal(row % 5, WORDS, row, f"words of line {row} " * 5))
    store.close()
    return path


def refused(path: Path) -> str | None:
    """What the operator is told, or None when the hub starts."""
    try:
        check_database(path)
    except StartRefused as refusal:
        return str(refusal)
    return None


@pytest.mark.parametrize("seed", range(200))
def test_x11_damage_is_found_at_the_start_or_when_the_words_are_opened(
    tmp_path: Path, whole: Path, seed: int
) -> None:
    """Eight damaged bytes anywhere: refused, or every sealed line is right or says that it is not."""
    path, dice = tmp_path / "talkoot.db", random.Random(seed)
    content = bytearray(whole.read_bytes())
    at = dice.randrange(len(content) - 8)
    content[at : at + 8] = bytes(byte ^ dice.randrange(1, 256) for byte in content[at : at + 8])
    path.write_bytes(content)
    refusal = refused(path)
    if refusal is None:
        assert read_all(path) in ("all right", "named")
    else:
        assert "talkoot restore" in refusal
        assert path.read_bytes() == bytes(content)


def read_all(path: Path) -> str:
    store, vault = Store(f"sqlite:///{path}"), Vault(MasterKey(b"k" * 32))
    try:
        with store.read() as connection:
            there = lines(connection)
            for row, blob in enumerate(there, 1):
                assert isinstance(blob, bytes)
                text = vault.bind(connection).open(row % 5, WORDS, row, blob)
                assert text == f"words of line {row} " * 5
            assert len(there) == LINES
    except (Tampered, StoreDamaged):
        return "named"
    finally:
        store.close()
    return "all right"


def test_x11_most_damage_is_found_before_the_start(tmp_path: Path, whole: Path) -> None:
    found, path = 0, tmp_path / "talkoot.db"
    for page in range(1, whole.stat().st_size // 4096):
        content = bytearray(whole.read_bytes())
        content[page * 4096 : page * 4096 + 100] = bytes(100)
        path.write_bytes(content)
        found += refused(path) is not None
    assert found >= 0.9 * (whole.stat().st_size // 4096 - 1)


@pytest.mark.parametrize("beginning", [b"", b"SQLite format 2\0", b"\0" * 16])
def test_x11_a_file_with_another_beginning_is_refused(tmp_path: Path, whole: Path, beginning: bytes) -> None:
    path = tmp_path / "talkoot.db"
    path.write_bytes(beginning + whole.read_bytes()[16:])
    with pytest.raises(StartRefused, match="not a database any more"):
        check_database(path)


@pytest.mark.parametrize("database", ["missing", "empty"])
def test_x11_a_log_without_its_database_is_not_thrown_away(tmp_path: Path, database: str) -> None:
    """SQLite itself would delete the log, and with it the newest messages."""
    path = tmp_path / "talkoot.db"
    log = tmp_path / "talkoot.db-wal"
    log.write_bytes(b"the newest messages")
    if database == "empty":
        path.touch()
    with pytest.raises(StartRefused, match=f"{database}, but its log"):
        check_database(path)
    assert log.read_bytes() == b"the newest messages"


def test_a_database_that_was_killed_is_fine_with_its_log(tmp_path: Path, store: Store) -> None:
    with store.write() as connection:
        put(connection, "in the log only")
    assert store.path is not None
    for name in ("talkoot.db", "talkoot.db-wal"):
        shutil.copy(tmp_path / name, tmp_path / f"killed-{name}")
    check_database(tmp_path / "killed-talkoot.db")
    copy = Store(f"sqlite:///{tmp_path}/killed-talkoot.db")
    with copy.read() as connection:
        assert lines(connection) == ["in the log only"]
    copy.close()


@pytest.mark.parametrize(("fully", "quickly"), [(0, 1 << 30), (0, 0)])
def test_a_big_database_is_checked_less_at_the_start(
    monkeypatch: pytest.MonkeyPatch, whole: Path, fully: int, quickly: int
) -> None:
    monkeypatch.setattr(health, "FULLY", fully)
    monkeypatch.setattr(health, "QUICKLY", quickly)
    check_database(whole)
    assert health.check_in_full(whole) is None


def test_x9_the_reserve_is_real_room_and_is_given_back_once(tmp_path: Path) -> None:
    assert keep_ballast(tmp_path)
    assert keep_ballast(tmp_path)
    assert (tmp_path / "ballast").stat().st_blocks * 512 >= 16 << 20
    assert free_ballast(tmp_path)
    assert not free_ballast(tmp_path)
    assert "reserve" in disk_worries(tmp_path)[0]


@pytest.mark.parametrize(("free", "given"), [(1 << 20, True), (100 << 20, False)])
def test_x9_the_reserve_is_given_up_only_where_nothing_else_is_free_and_not_taken_back_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, given: bool
) -> None:
    assert keep_ballast(tmp_path)
    room = [free]
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=room[0]))
    assert make_room(tmp_path) == given
    room[0] += given * BALLAST_BYTES
    assert keep_ballast(tmp_path) != given
    room[0] = 3 * BALLAST_BYTES
    assert keep_ballast(tmp_path)


def test_x9_on_a_full_disk_the_reserve_lets_somebody_be_forgotten(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk's room is counted in pages here: the file may grow again once the reserve is given up."""
    keep_ballast(tmp_path)
    with store.write() as connection:
        put(connection, "x" * 9000)
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreFull), store.write() as connection:
        put(connection, "x" * 50_000)
    assert free_ballast(tmp_path)
    with store.write() as connection:
        connection.exec_driver_sql("DELETE FROM line")
    with store.read() as connection:
        assert lines(connection) == []


def test_a_disk_that_runs_low_is_named_in_megabytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_ballast(tmp_path)
    monkeypatch.setattr(health, "LOW", 1 << 60)
    (worry,) = disk_worries(tmp_path)
    assert worry.startswith("Only ")
    assert f"MB are free for the data folder {tmp_path}" in worry
