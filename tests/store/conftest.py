"""A real database file with the store's own tables and one plain table, `line`, to write into."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.store.base import Base
from bot.store.engine import Store
from bot.store.keys import MasterKey
from bot.store.meta import Meta
from bot.store.sealing import PersonKey, Vault

LINE = "CREATE TABLE line (id INTEGER PRIMARY KEY, words BLOB) "


def furnish(store: Store) -> Store:
    """Give a new database its tables."""
    with store.write() as connection:
        Base.metadata.create_all(connection, tables=[Meta.__table__, PersonKey.__table__])  # type: ignore[list-item]  # declared as FromClause
        connection.exec_driver_sql(LINE)
    return store


def lines(connection: Connection) -> list[object]:
    """What stands in `line`, in order."""
    return [row[0] for row in connection.exec_driver_sql("SELECT words FROM line ORDER BY id")]


def put(connection: Connection, words: str | bytes) -> None:
    connection.exec_driver_sql("INSERT INTO line (words) VALUES (?)", (words,))


def turn(store: Store, deeds: Callable[[Connection], object]) -> None:
    """One transaction, as a statement."""
    with store.write() as connection:
        deeds(connection)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/talkoot.db"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    store = furnish(Store(url, synchronous="NORMAL"))
    yield store
    store.close()


@pytest.fixture
def master() -> MasterKey:
    return MasterKey(bytes(range(32)))


@pytest.fixture
def vault(master: MasterKey) -> Vault:
    return Vault(master)
