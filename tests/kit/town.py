"""A whole hub on a real SQLite file, with an in-memory chat service in front and a clock that tests move.

    town = Town(folder, abilities=BUTTONS)          the furniture of this build, unless told otherwise
    town.plays(\"\"\" maria > need groceries ... \"\"\")

Maria, Sam, Ines and Rosa live in oak street; Olga is the organizer. Everything runs in this thread: inputs, turns and
deliveries until nothing can happen any more, then the next line.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from adapters.memory import BUTTONS, Memory
from bot.contract.abilities import Abilities
from bot.contract.adapter import Raw
from bot.contract.address import Who
from bot.contract.events import Sender
from bot.delivery.desk import Desk
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.upkeep import purge
from bot.hub import chats
from bot.hub.fetching import Fetching
from bot.hub.membership import look_up
from bot.hub.turns import Turns
from bot.hub.upkeep import Upkeep
from bot.people import community as communities
from bot.people import person as persons
from bot.people import roles
from bot.people.person import Person
from bot.store import files as stored_files
from bot.store import tables as _tables  # noqa: F401 - registers the kernel's tables
from bot.store.base import Base
from bot.store.engine import Store
from bot.store.files import Files
from bot.store.hot import Hot
from bot.store.keys import check_key, load_or_make_key
from bot.store.sealing import Vault
from bot.store.urns import Urns
from bot.talk.furniture import Furniture
from bot.talk.house import House
from bot.wiring import furnish
from tests.kit.player import Player
from tests.kit.stage import MemoryStage

GROUP = "oak street"
#: Tue 24 Nov 2026, 10:00 in Chicago: a working day, inside the hours in which one may be written to.
START = 1_795_536_000.0
ZONE = "America/Chicago"
NEIGHBOURS = ("maria", "sam", "ines", "rosa")
#: Rounds of "input, turn, delivery" after which something must be going in circles.
ROUNDS = 200


async def _inline(job: Callable[..., Any], *args: Any) -> Any:
    """The database's thread is this one."""
    return job(*args)


class Town(Player):
    """A community in one object."""

    #: Whether turns share the commit of their inputs' arrival, as they do in a hub that is not behind.
    at_once = True

    def __init__(
        self,
        folder: Path,
        abilities: Abilities = BUTTONS,
        *,
        rooms: Sequence[Furniture] | None = None,
        neighbours: Iterable[str] = NEIGHBOURS,
        language: str = "en",
        start: float = START,
        url: str = "",
    ) -> None:
        self.folder, self.now, self.url = folder, start, url or f"sqlite:///{folder}/talkoot.db"
        self.faults: list[BaseException] = []
        self.house = furnish() if rooms is None else House(rooms)
        self.house.sealed_door = lambda: None  # a server that ran in this process may have set these
        self.house.public_url = ""
        self.key = load_or_make_key(folder / "talkoot.key")
        self.house.urns = Urns(folder / "urns", self.key)
        self.memory = Memory(abilities=abilities, now=lambda: self.now)
        self.store = Store(self.url)
        with self.store.write() as connection:
            Base.metadata.create_all(connection)
            check_key(connection, self.key)
        self._start()
        super().__init__(MemoryStage(self.memory, self.settle, self.pass_time))
        self._settle_in(tuple(neighbours), language)

    def _start(self) -> None:
        self.vault = Vault(self.key)
        adapters = {self.memory.name: self.memory}
        readers = {name: adapter.read for name, adapter in adapters.items()}
        self.turns = Turns(self.store, self.vault, self.house, readers, lambda: self.now, self._failed)
        files = Files(self.folder / "files")
        self.fetching = Fetching(_inline, self.turns, adapters, files)
        self.upkeep = Upkeep(self.store, self.turns, lambda: self.now, (purge, stored_files.purge), files)
        desk = Desk(self.house, self.vault, adapters, files=files)
        self.dispatcher = Dispatcher(self.store, desk, now=lambda: self.now, ticks=lambda: self.now)

    def _failed(self, row: int, fault: BaseException) -> None:
        self.faults.append(fault)

    def restart(self) -> None:
        """End the process and start another one on the same file."""
        self.store.close()
        self.store = Store(self.url)
        self._start()

    def close(self) -> None:
        self.store.close()

    def _settle_in(self, neighbours: Sequence[str], language: str) -> None:
        for name in ("olga", *neighbours):
            self.memory.people.join(name, GROUP)
        self.memory.people.add_hub("olga", GROUP)
        with self.store.write() as connection:
            hot, seals = Hot(connection), self.vault.bind(connection)
            group = chats.find_or_make(hot, self.memory.square.group(GROUP), False, self.now)
            hot.run(
                "UPDATE chat SET purposes = 'requests shifts assembly fund announcements', languages = ?, bound_at = ?"
                " WHERE id = ?",
                (language, self.now, group.id),
            )
            for name in ("olga", *neighbours):
                person = chats.find_person(hot, seals, self._sender(name), self.now)
                persons.change(hot, person, standing="member", greeted=True, language=language)
                hot.run(
                    "INSERT INTO presence (person_id, chat_id, here, checked_at) VALUES (?,?,?,?)",
                    (person.id, group.id, True, self.now),
                )
                private = chats.find_or_make(hot, self.memory.square.private(name), True, self.now)
                hot.run("UPDATE account SET chat_id = ? WHERE person_id = ?", (private.id, person.id))
                self.memory.square.account(name).greeted = True
                if name == "olga":
                    roles.give(hot, person.id, "organizer", None, self.now)
            for key, value in {
                "zone": ZONE,
                "emergency": "911",
                "name": "Oak Street",
                "setup_done": True,
            }.items():
                communities.decide(hot, key, value)

    def _sender(self, name: str) -> Sender:
        account = self.memory.square.account(name)
        return Sender(Who(self.memory.name, name), account.name)

    # -- running -------------------------------------------------------------------------------------

    async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
        """The inlet of the in-memory service."""
        seen = await look_up(_inline, self.turns, self.memory, rows)
        (self.turns.take_in if self.at_once else self.turns.accept)(adapter, rows, cursor, seen)
        if self.turns.awaiting:
            self.turns.awaiting = False
            await self.fetching.bring()

    async def cursor(self, adapter: str) -> str | None:
        return self.turns.cursor(adapter)

    def settle(self) -> None:
        """Until nothing waits that could happen now."""
        asyncio.run(self._settle())

    async def _settle(self) -> None:
        for _unused in range(ROUNDS):
            busy = await self.memory.offer(self)
            while self.turns.tick() + self.turns.work():
                busy += 1
            before = len(self.memory.square.diary)
            await self.dispatcher.drain()
            if not busy and len(self.memory.square.diary) == before:
                return
        raise AssertionError("the hub goes round in circles")

    def pass_time(self, seconds: float) -> None:
        """Let time pass, stopping at every moment at which something is due."""
        end = self.now + seconds
        while self.now < end:
            due = self.next_due()
            self.now = end if due is None else min(end, max(due, self.now + 0.01))
            self.settle()

    def next_due(self) -> float | None:
        """The next timer or the next message that waits for its hour."""
        with self.store.read() as connection:
            row = Hot(connection).one(
                "SELECT min(not_before) FROM outbox WHERE state IN ('queued', 'held') AND not_before > ?",
                (self.now,),
            )
        moments = [m for m in (self.turns.next_due(), row[0] if row else None) if m is not None]
        return min(moments) if moments else None

    def tidy(self) -> None:
        """What the caretaker does every minute."""
        self.upkeep.purge()
        self.upkeep.sweep()

    # -- looking -------------------------------------------------------------------------------------

    def rows(self, sql: str, args: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Look into the database."""
        with self.store.read() as connection:
            return Hot(connection).all(sql, args)

    def person(self, name: str) -> Person:
        """A neighbour as the hub knows them."""
        with self.store.read() as connection:
            found = persons.find(Hot(connection), Who(self.memory.name, name))
        assert found is not None
        return found

    def in_group(self) -> list[str]:
        """What can be read in the group now."""
        return list(self.memory.square.texts(self.memory.square.group(GROUP)))

    def private(self, name: str) -> list[str]:
        """What can be read in somebody's private chat now."""
        return list(self.memory.square.texts(self.memory.square.private(name)))

    def paper(self, name: str) -> str:
        """What is written in the newest file that came to somebody."""
        return self.file(name).decode()

    def file(self, name: str) -> bytes:
        """The newest file that came to somebody."""
        square = self.memory.square
        sent = [ref for ref in square.contents if square.posts[ref].chat == square.private(name)]
        return square.contents[sent[-1]]

    def decide(self, key: str, value: Any) -> None:
        """Set a setting of the community."""
        with self.store.write() as connection:
            communities.decide(Hot(connection), key, value)
        self._start()

    def give(self, name: str, role: str) -> None:
        """Give a neighbour a role."""
        with self.store.write() as connection:
            roles.give(Hot(connection), self.person(name).id, role, None, self.now)
