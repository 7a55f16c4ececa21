"""Oak street on two platforms of different abilities: buttons here, polls and reactions there, thousands on each.

town = Twin(folder, rooms=ROOMS, neighbours=())
town.move_in(["v0", "v1"])        members who met the hub; even ones live on the one platform, odd ones on the other
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar

from adapters.memory import REACTIONS, Memory
from adapters.memory.posts import Post
from bot.contract.adapter import Raw
from bot.contract.address import Who
from bot.contract.events import Sender
from bot.delivery.desk import Desk
from bot.delivery.dispatcher import Dispatcher
from bot.hub import chats
from bot.hub.membership import look_up
from bot.hub.turns import Turns
from bot.people import person as persons
from bot.people.person import Person
from bot.store.hot import Hot
from bot.talk.turn import Turn
from flows.assembly.opening.making import Plan, make
from tests.kit.town import GROUP, Town, _inline

Found = TypeVar("Found")


class Twin(Town):
    """One community, two groups."""

    def _start(self) -> None:
        self.other = getattr(self, "other", None) or Memory("other", REACTIONS, lambda: self.now)
        super()._start()
        self.both = {one.name: one for one in (self.memory, self.other)}
        readers = {name: one.read for name, one in self.both.items()}
        self.turns = Turns(self.store, self.vault, self.house, readers, lambda: self.now, self._failed)
        desk = Desk(self.house, self.vault, self.both)
        self.dispatcher = Dispatcher(self.store, desk, now=lambda: self.now, ticks=lambda: self.now)

    def home(self, number: int) -> Memory:
        """Where a voter lives."""
        return self.memory if number % 2 else self.other

    def who(self, number: int) -> Person | None:
        """A voter as the hub knows them, if it met them."""
        with self.store.read() as connection:
            return persons.find(Hot(connection), Who(self.home(number).name, f"v{number}"))

    def move_in(self, names: Sequence[str]) -> None:
        """Everybody is a member who met the hub; the group is bound on both."""
        self.other.people.add_hub("olga", GROUP)
        with self.store.write() as connection:
            hot, seals = Hot(connection), self.vault.bind(connection)
            there = chats.find_or_make(hot, self.other.square.group(GROUP), False, self.now)
            hot.run("UPDATE chat SET purposes = 'assembly', languages = 'en' WHERE id = ?", (there.id,))
            for number, name in enumerate(names):
                square = self.home(number).square
                square.room(GROUP).members.append(name)
                person = chats.find_person(hot, seals, Sender(Who(square.name, name), name), self.now)
                persons.change(hot, person, standing="member", greeted=True, language="en")
                private = chats.find_or_make(hot, square.private(name), True, self.now)
                hot.run("UPDATE account SET chat_id = ? WHERE person_id = ?", (private.id, person.id))
                square.account(name).greeted = True

    def act(self, what: Callable[[Turn], Found], person: Person | None = None) -> Found:
        """One turn that nobody's message began."""
        with self.store.write() as connection:
            hot, seals = Hot(connection), self.vault.bind(connection)
            turn = Turn(hot, seals, self.house, self.turns.handling.community(hot), self.now, person=person)
            found = what(turn)
            turn.flush()
        return found

    def open(self, plan: Callable[[Sequence[int]], Plan]) -> int:
        """A vote that hangs in both groups; its number."""
        bound = [row[0] for row in self.rows("SELECT id FROM chat WHERE purposes <> '' ORDER BY id")]
        number = self.act(lambda turn: make(turn, plan(bound)))
        self.settle()
        return number

    def newest(self) -> dict[str, Post]:
        """What hangs last in each group."""
        return {name: one.square.in_chat(one.square.group(GROUP))[-1] for name, one in self.both.items()}

    async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
        """As in any town; whoever is unknown is looked for where they live."""
        seen = await look_up(_inline, self.turns, self.both[adapter], rows)
        self.turns.take_in(adapter, rows, cursor, seen)

    async def _settle(self) -> None:
        """As in any town, but for the many at once: a group of turns, then what may go."""
        for memory in (self.memory, self.other):
            await memory.offer(self)
        while self.turns.tick() + self.turns.work():
            pass
        await self.dispatcher.drain()

    def beat(self, seconds: float = 1) -> None:
        """So long, and what happens then."""
        self.now += seconds
        asyncio.run(self._settle())
