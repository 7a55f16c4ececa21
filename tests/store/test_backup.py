""".

backup holds everything but the keys, opens with the key only, and a restore forgets the forgotten again.
"""

import io
import os
import random
import shutil
import signal
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.store import archive, backup, meta, migrate
from bot.store.archive import Damaged, Opener, Sealer
from bot.store.backup import expire, restore
from bot.store.engine import Store
from bot.store.errors import StartRefused
from bot.store.forgotten import ForgetList, remember_forgotten
from bot.store.health import check_database
from bot.store.keys import MasterKey, check_key
from bot.store.lock import hold
from bot.store.sealing import Vault

MARIA, TOM = 7, 8
DAY = 86_400.0
NOW = 1_795_000_000.0


class Hub:
    """A data folder with a hub in it, its key beside, its backups elsewhere."""

    def __init__(self, home: Path, master: MasterKey) -> None:
        self.folder, self.out, self.key_path = home / "data", home / "out", home / "talkoot.key"
        self.master, self.vault = master, Vault(master)
        self.folder.mkdir()
        migrate.upgrade(self.url)
        self.store = Store(self.url, synchronous="NORMAL")
        with self.store.write() as connection:
            check_key(connection, master)

    @property
    def url(self) -> str:
        return f"sqlite:///{self.folder}/talkoot.db"

    def keep(self, person: int, words: str) -> None:
        with self.store.write() as connection:
            blob = self.vault.bind(connection).seal(person, "setting.value", str(person), words)
            connection.exec_driver_sql("INSERT INTO setting VALUES (?, ?)", (str(person), blob.hex()))

    def forget(self, person: int) -> None:
        with self.store.write() as connection:
            remember_forgotten(self.key_path, self.master, self.vault.bind(connection).destroy(person))
            connection.exec_driver_sql("DELETE FROM setting WHERE key = ?", (str(person),))

    def backup(self, now: float = NOW) -> Path:
        return backup.backup(self.store, self.folder, self.out, self.master, now=now)


def words(folder: Path, master: MasterKey) -> dict[str, str | None]:
    """What the database in a folder has, opened."""
    store, vault = Store(f"sqlite:///{folder}/talkoot.db"), Vault(master)
    with store.read() as connection:
        seals = vault.bind(connection)
        rows = connection.exec_driver_sql("SELECT key, value FROM setting").all()
        found = {key: seals.open(int(key), "setting.value", key, bytes.fromhex(value)) for key, value in rows}
    store.close()
    return found


@pytest.fixture
def hub(tmp_path: Path, master: MasterKey) -> Hub:
    hub = Hub(tmp_path, master)
    hub.keep(MARIA, "12 Elm Street")
    hub.keep(TOM, "9 Oak Road")
    (hub.folder / "files" / "7").mkdir(parents=True)
    (hub.folder / "files" / "7" / "photo").write_bytes(b"sealed photo" * 1000)
    return hub


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    return tmp_path / "elsewhere"


def test_v17_what_was_backed_up_comes_back_with_its_files(hub: Hub, empty: Path) -> None:
    made = hub.backup()
    assert made.name == "talkoot-20261118-110640.backup"
    assert made.stat().st_mode & 0o077 == 0
    restored = restore(made, empty, hub.master, hub.key_path)
    assert (restored.forgotten, restored.replaced) == (0, None)
    assert words(empty, hub.master) == {"7": "12 Elm Street", "8": "9 Oak Road"}
    assert (empty / "files" / "7" / "photo").read_bytes() == b"sealed photo" * 1000


def test_v17_a_backup_shows_nothing_and_holds_no_keys(hub: Hub) -> None:
    (hub.folder / "matrix").mkdir()
    (hub.folder / "matrix" / "crypto.db").write_bytes(b"olm account")
    hub.key_path.write_bytes(bytes(range(32)))
    content = hub.backup().read_bytes()
    for secret in (
        b"SQLite format 3",
        b"talkoot.db",
        b"sealed photo",
        b"olm account",
        bytes(range(32)),
        b"ustar",
    ):
        assert secret not in content
    restore(hub.out / "talkoot-20261118-110640.backup", hub.folder.with_name("b"), hub.master, hub.key_path)
    assert not (hub.folder.with_name("b") / "matrix").exists()


def test_v17_nothing_in_clear_is_left_beside_the_data(hub: Hub) -> None:
    before = {path.name for path in hub.folder.iterdir()}
    hub.backup()
    assert {path.name for path in hub.folder.iterdir()} == before
    assert [path.name for path in hub.out.iterdir()] == ["talkoot-20261118-110640.backup"]


def test_v17_the_hub_goes_on_writing_during_a_backup(hub: Hub, empty: Path) -> None:
    done = threading.Event()

    def work() -> None:
        for number in range(100, 400):
            hub.keep(number, "later")
        done.set()

    thread = threading.Thread(target=work)
    thread.start()
    made = hub.backup()
    thread.join()
    assert done.is_set()
    restore(made, empty, hub.master, hub.key_path)
    there = words(empty, hub.master)
    assert there["7"] == "12 Elm Street"
    assert sorted(int(key) for key in there if int(key) >= 100) == list(range(100, 100 + len(there) - 2))


def test_v16_a_restore_forgets_whoever_was_forgotten_since(hub: Hub, empty: Path) -> None:
    made, told = hub.backup(), list[int]()
    hub.forget(MARIA)

    def on_forget(connection: Connection, person_id: int) -> None:
        told.append(person_id)
        connection.exec_driver_sql("DELETE FROM setting WHERE key = ?", (str(person_id),))

    restored = restore(made, empty, hub.master, hub.key_path, on_forget=on_forget)
    assert (restored.forgotten, told) == (1, [MARIA])
    assert words(empty, hub.master) == {"8": "9 Oak Road"}


def test_v16_even_a_row_that_was_missed_does_not_open_any_more(hub: Hub, empty: Path) -> None:
    made = hub.backup()
    with hub.store.read() as connection:
        sql = "SELECT wrapped FROM person_key WHERE person_id = 7"
        wrapped = connection.exec_driver_sql(sql).scalar_one()
    hub.forget(MARIA)
    restore(made, empty, hub.master, hub.key_path)
    assert words(empty, hub.master) == {"7": None, "8": "9 Oak Road"}
    for file in empty.iterdir():
        assert file.is_dir() or wrapped not in file.read_bytes()


def test_v16_the_list_names_nobody_and_survives_twice(hub: Hub) -> None:
    with hub.store.write() as connection:
        uid = hub.vault.bind(connection).destroy(MARIA)
    for _ in range(2):
        remember_forgotten(hub.key_path, hub.master, uid)
    listed = ForgetList(hub.key_path, hub.master)
    file = hub.key_path.with_name("forget.list")
    assert uid in listed
    assert os.urandom(16) not in listed
    assert uid not in ForgetList(hub.key_path, MasterKey(b"o" * 32))
    assert uid.hex() not in file.read_text()
    assert file.stat().st_mode & 0o077 == 0
    assert len(listed) == 1


def test_x30_a_restored_hub_knows_that_it_was_restored(hub: Hub, empty: Path) -> None:
    restore(hub.backup(), empty, hub.master, hub.key_path, now=NOW + 60)
    store = Store(f"sqlite:///{empty}/talkoot.db")
    with store.read() as connection:
        assert meta.recall(connection, meta.RESTORED_AT) == str(NOW + 60)
    store.close()


def test_a_folder_with_a_hub_is_refused_and_put_aside_when_told(hub: Hub, master: MasterKey) -> None:
    made = hub.backup()
    hub.keep(9, "after the backup")
    hub.store.close()
    with pytest.raises(StartRefused, match="has a hub in it"):
        restore(made, hub.folder, master, hub.key_path)
    assert "9" in words(hub.folder, master)
    restored = restore(made, hub.folder, master, hub.key_path, replace=True, now=NOW)
    assert "9" not in words(hub.folder, master)
    assert restored.replaced is not None
    assert "9" in words(restored.replaced, master)


def test_a_running_hub_is_not_restored_over(hub: Hub, master: MasterKey) -> None:
    made = hub.backup()
    with hold(hub.folder), pytest.raises(StartRefused, match=f"in use by process {os.getpid()}"):
        restore(made, hub.folder, master, hub.key_path, replace=True)


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_backup_is_refused_and_leaves_the_folder_empty(hub: Hub, empty: Path, seed: int) -> None:
    made, dice = hub.backup(), random.Random(seed)
    content = bytearray(made.read_bytes())
    if seed % 4:
        content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
    else:
        del content[dice.randrange(len(content)) :]
    made.write_bytes(content)
    with pytest.raises(StartRefused, match="cannot be restored"):
        restore(made, empty, hub.master, hub.key_path)
    assert not any(path.name.startswith((".stage", "talkoot.db", "files")) for path in empty.iterdir())


def test_v17_another_key_does_not_open_it(hub: Hub, empty: Path) -> None:
    with pytest.raises(StartRefused, match=r"talkoot\.key"):
        restore(hub.backup(), empty, MasterKey(b"o" * 32), hub.key_path)


def test_the_copy_an_update_made_is_restored_the_same_way(hub: Hub, empty: Path) -> None:
    hub.store.close()
    copy = hub.folder / "talkoot.db.before-0002"
    shutil.copy(hub.folder / "talkoot.db", copy)
    hub.forget(MARIA)
    assert restore(copy, empty, hub.master, hub.key_path).forgotten == 1
    assert words(empty, hub.master)["7"] is None
    hub.store.close()


def test_v17_backups_older_than_thirty_days_go_and_so_do_other_copies(hub: Hub) -> None:
    for name in ("talkoot.db.before-0002", "replaced-20260101-000000/talkoot.db"):
        (hub.folder / name).parent.mkdir(exist_ok=True)
        (hub.folder / name).touch()
    mine = hub.out / "my own notes"
    for day in range(3):
        made = hub.backup(NOW + day * DAY)
        os.utime(made, (NOW + day * DAY,) * 2)
    mine.touch()
    for path in [mine, *hub.folder.glob("*")]:
        os.utime(path, (NOW, NOW))
    left = expire(hub.folder, hub.out, now=NOW + 31.5 * DAY)
    assert sorted(path.name for path in left) == [
        "replaced-20260101-000000",
        "talkoot-20261118-110640.backup",
        "talkoot-20261119-110640.backup",
        "talkoot.db.before-0002",
    ]
    assert sorted(path.name for path in hub.out.iterdir()) == [
        "my own notes",
        "talkoot-20261120-110640.backup",
    ]
    assert (hub.folder / "talkoot.db").exists()


@pytest.mark.parametrize("milliseconds", [2, 8, 20, 40, 70])
def test_v17_a_backup_that_was_killed_leaves_no_half_one(
    hub: Hub, milliseconds: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    (hub.folder / "files" / "big").write_bytes(os.urandom(4_000_000))
    child = os.fork()
    if not child:
        hub.backup()
        os._exit(0)
    time.sleep(milliseconds / 1000)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    for made in hub.out.glob("*.backup") if hub.out.exists() else []:
        restore(made, hub.folder.with_name(f"r{milliseconds}"), hub.master, hub.key_path)
    left = [*hub.folder.glob(".stage-*"), *hub.out.glob("*.part")]
    for path in left:
        os.utime(path, (NOW, NOW))
    monkeypatch.setattr(time, "time", lambda: NOW + 3700)
    hub.backup()
    assert not [path for path in left if path.exists()]


def test_a_restore_cut_off_before_the_database_was_in_place_is_noticed(tmp_path: Path) -> None:
    (tmp_path / ".stage-x").mkdir()
    with pytest.raises(StartRefused, match="a restore was interrupted"):
        check_database(tmp_path / "talkoot.db")


@pytest.mark.parametrize("size", [0, 1, 99, 100, 101, 350, 1000])
def test_a_sealed_file_of_any_size_opens(
    master: MasterKey, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(archive, "CHUNK", 100)
    content, file = os.urandom(size), io.BytesIO()
    with Sealer(file, master) as sealer:
        for at in range(0, size, 33):
            sealer.write(content[at : at + 33])
    assert io.BufferedReader(Opener(io.BytesIO(file.getvalue()), master)).read() == content


def test_chunks_cannot_be_dropped_swapped_or_repeated(
    master: MasterKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "CHUNK", 100)
    file = io.BytesIO()
    with Sealer(file, master) as sealer:
        sealer.write(b"x" * 350)
    sealed, head, step = file.getvalue(), len(archive.MAGIC) + 16, 4 + 116
    parts = [sealed[head + n * step : head + (n + 1) * step] for n in range(4)]
    for order in ([0, 1, 2], [0, 2, 1, 3], [0, 1, 1, 2, 3], [1, 2, 3], [3], [0, 1, 3]):
        forged = sealed[:head] + b"".join(parts[n] for n in order)
        with pytest.raises(Damaged):
            io.BufferedReader(Opener(io.BytesIO(forged), master)).read()
