"""Stored files: sealed, each under its owner's key, and nobody's without a row (V9, V15, V16)."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.people import forgetting
from bot.people import person as persons
from bot.store import files as rows
from bot.store import tables as _tables  # noqa: F401 - registers the kernel's tables
from bot.store.base import Base
from bot.store.engine import Store
from bot.store.files import Files, Stored
from bot.store.hot import Hot
from bot.store.keys import MasterKey
from bot.store.sealing import COMMUNITY, Tampered, Vault

CONTENT = b"zqplanted in a picture"
NOW = 1000.0
VAULT = Vault(MasterKey(bytes(range(32))))


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path / "files")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(f"sqlite:///{tmp_path}/talkoot.db", synchronous="NORMAL")
    with store.write() as connection:
        Base.metadata.create_all(connection)
    return store


def stored_for(files: Files, connection: Connection, owner: int) -> Stored:
    hot, seals = Hot(connection), VAULT.bind(connection)
    stored = files.put(CONTENT, ".jpg")
    rows.note(hot, seals, stored, "photo", NOW)
    assert rows.adopt(hot, seals, stored.name, owner, NOW)
    rows.keep(hot, stored.name, NOW + 60, "relay:1")
    files.settle((stored.name,))
    return stored


def test_v9_what_lies_in_the_folder_says_nothing(files: Files, tmp_path: Path) -> None:
    stored = files.put(CONTENT, ".jpg")
    (path,) = (tmp_path / "files").iterdir()
    assert CONTENT not in path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert files.read(stored) == CONTENT
    assert repr(stored.key) not in repr(stored)


def test_v18_a_swapped_or_damaged_file_does_not_open(files: Files, tmp_path: Path) -> None:
    one, two = files.put(CONTENT, ".jpg"), files.put(CONTENT, ".jpg")
    (tmp_path / "files" / one.name).replace(tmp_path / "files" / two.name)
    with pytest.raises(Tampered):
        files.read(two)
    with pytest.raises(FileNotFoundError):
        files.read(one)


def test_v9_its_key_is_sealed_under_its_owners(files: Files, store: Store) -> None:
    with store.write() as connection:
        hot, seals = Hot(connection), VAULT.bind(connection)
        maria = persons.make(hot, seals, "Maria", "member", NOW)
        stored = stored_for(files, connection, maria)
        ((row_id, owner, key),) = hot.all("SELECT id, owner_id, key FROM stored_file")
        assert owner == maria
        with pytest.raises(Tampered):
            seals.open(COMMUNITY, "stored_file.key", row_id, key)
        assert rows.find(hot, seals, stored.name) == stored


def test_v15_whoever_is_forgotten_leaves_no_file(files: Files, store: Store) -> None:
    with store.write() as connection:
        hot, seals = Hot(connection), VAULT.bind(connection)
        maria = persons.make(hot, seals, "Maria", "member", NOW)
        stored = stored_for(files, connection, maria)
        forgetting.forget(hot, seals, maria)
        assert rows.find(hot, seals, stored.name) is None
        assert files.drop(files.loose() - rows.names(hot)) == 1


def test_linked_accounts_keep_their_files(files: Files, store: Store) -> None:
    with store.write() as connection:
        hot, seals = Hot(connection), VAULT.bind(connection)
        maria = persons.make(hot, seals, "Maria", "member", NOW)
        tablet = persons.make(hot, seals, "Maria's tablet", "member", NOW)
        stored = stored_for(files, connection, tablet)
        forgetting.merge(hot, seals, tablet, maria)
        assert rows.find(hot, seals, stored.name) == stored


def test_v14_a_person_is_told_of_their_files_but_not_the_keys(files: Files, store: Store) -> None:
    with store.write() as connection:
        hot, seals = Hot(connection), VAULT.bind(connection)
        maria = persons.make(hot, seals, "Maria", "member", NOW)
        stored = stored_for(files, connection, maria)
        (told,) = forgetting.read(hot, seals, maria)["stored_file"]
    assert (told["kind"], told["about"], told["key"]) == ("photo", "relay:1", None)
    assert stored.key.hex() not in str(told)


def test_a_file_dies_with_its_time(files: Files, store: Store) -> None:
    with store.write() as connection:
        hot = Hot(connection)
        stored_for(files, connection, COMMUNITY)
        assert (rows.purge(hot, NOW + 59), rows.purge(hot, NOW + 60)) == (0, 1)


def test_what_is_being_written_is_not_swept(files: Files, tmp_path: Path) -> None:
    stored = files.put(CONTENT, ".jpg")
    assert files.loose() == set()
    files.settle((stored.name,))
    assert files.loose() == {stored.name}
    assert Files(tmp_path / "files").loose() == {stored.name}, "a new process knows of no writing"


def test_an_empty_house_has_no_loose_files(files: Files) -> None:
    assert files.loose() == set()
