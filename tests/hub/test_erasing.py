"""What the running hub does beside the turn when somebody is forgotten (V14-V16)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from bot import config
from bot.hub.upkeep import Upkeep
from bot.people import community as communities
from bot.people import person as persons
from bot.store.engine import Store
from bot.store.forgotten import ForgetList
from bot.store.hot import Hot
from bot.talk import erasing
from bot.talk.turn import Turn
from bot.wiring import building


def test_v16_the_running_hub_puts_whom_it_forgets_on_the_list(tmp_path: Path) -> None:
    settings = config.room(tmp_path)
    with building(settings) as opened:
        assert len(ForgetList(settings.hub.key_file, opened.master)) == 0
        with opened.store.write() as connection:
            hot, seals = Hot(connection), opened.vault.bind(connection)
            maria = persons.make(hot, seals, "Maria", "member", time.time())
            community = communities.load(hot, opened.house.settings)
            erasing.erase(Turn(hot, seals, opened.house, community, time.time()), maria)
        assert len(ForgetList(settings.hub.key_file, opened.master)) == 1


def test_v14_the_log_is_emptied_even_if_somebody_reads_just_then(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/talkoot.db", synchronous="NORMAL")
    with store.write() as connection:
        connection.exec_driver_sql("CREATE TABLE line (words TEXT)")
        connection.exec_driver_sql("INSERT INTO line VALUES ('zqplanted')")
    turns: Any = SimpleNamespace(handling=SimpleNamespace(erased=True))
    upkeep = Upkeep(store, turns, time.time, ())
    with store.read() as reader:
        reader.exec_driver_sql("SELECT count(*) FROM line").scalar()
        with store.write() as connection:
            connection.exec_driver_sql("DELETE FROM line")
        asyncio.run(upkeep.go_round(at_once))
        assert turns.handling.erased, "somebody still reads what was erased: it is tried again"
    asyncio.run(upkeep.go_round(at_once))
    assert not turns.handling.erased
    assert not (tmp_path / "talkoot.db-wal").read_bytes()
    store.close()


async def at_once(job: Callable[[], None]) -> None:
    """The database's thread is this one."""
    job()
