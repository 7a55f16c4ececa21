"""One open transaction over the kernel's tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.people import person as persons
from bot.store import tables as _tables  # noqa: F401 - registers the kernel's tables
from bot.store.base import Base
from bot.store.engine import Store
from bot.store.hot import Hot
from bot.store.keys import MasterKey
from bot.store.sealing import Seals, Vault

NOW = 1_795_536_000.0


@dataclass(frozen=True, slots=True)
class Desk:
    """What every test here needs."""

    hot: Hot
    seals: Seals
    vault: Vault

    def person(self, name: str) -> int:
        return persons.make(self.hot, self.seals, name, "member", NOW)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = Store(f"sqlite:///{tmp_path}/talkoot.db", synchronous="NORMAL")
    vault = Vault(MasterKey(bytes(range(32))))
    with store.write() as connection:
        Base.metadata.create_all(connection)
        yield Desk(Hot(connection), vault.bind(connection), vault)
    store.close()
