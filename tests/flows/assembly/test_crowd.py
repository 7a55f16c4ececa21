"""P20: ten thousand votes in a minute from two platforms of different abilities: one count, and few edits."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.memory import REACTIONS, Memory
from adapters.memory.posts import Post
from bot.contract.address import Who
from bot.contract.events import Sender
from bot.delivery.desk import Desk
from bot.delivery.dispatcher import Dispatcher
from bot.hub import chats
from bot.hub.turns import Turns
from bot.people import person as persons
from bot.store.hot import Hot
from bot.talk.turn import Turn
from flows.assembly.opening.making import Plan, make
from tests.flows.assembly.conftest import ROOMS
from tests.kit.thorough import share
from tests.kit.town import GROUP, Town

#: All of them in `make faults`; the bench has ten thousand every time.
VOTERS = share(1_200, of=10_000)
MINUTE, BEAT = 60, 3
LABELS = ("yes", "no", "abstain")
NAMES = tuple(f"v{number}" for number in range(VOTERS))


class Twin(Town):
    """Oak street on two platforms: buttons here, polls there, thousands on each."""

    #: What hangs in each group.
    cards: dict[str, Post]

    def _start(self) -> None:
        self.cards = {}
        self.other = getattr(self, "other", None) or Memory("other", REACTIONS, lambda: self.now)
        super()._start()
        both = {one.name: one for one in (self.memory, self.other)}
        readers = {name: one.read for name, one in both.items()}
        self.turns = Turns(self.store, self.vault, self.house, readers, lambda: self.now, self._failed)
        desk = Desk(self.house, self.vault, both)
        self.dispatcher = Dispatcher(self.store, desk, now=lambda: self.now, ticks=lambda: self.now)

    def home(self, number: int) -> Memory:
        """Where a voter lives."""
        return self.memory if number % 2 else self.other

    def move_in(self) -> None:
        """Everybody is a member who met the hub; the group is bound on both."""
        self.other.people.add_hub("olga", GROUP)
        with self.store.write() as connection:
            hot, seals = Hot(connection), self.vault.bind(connection)
            there = chats.find_or_make(hot, self.other.square.group(GROUP), False, self.now)
            hot.run("UPDATE chat SET purposes = 'assembly', languages = 'en' WHERE id = ?", (there.id,))
            for number, name in enumerate(NAMES):
                square = self.home(number).square
                square.room(GROUP).members.append(name)
                person = chats.find_person(hot, seals, Sender(Who(square.name, name), name), self.now)
                persons.change(hot, person, standing="member", greeted=True, language="en")
                private = chats.find_or_make(hot, square.private(name), True, self.now)
                hot.run("UPDATE account SET chat_id = ? WHERE person_id = ?", (private.id, person.id))
                square.account(name).greeted = True

    def open(self, question: str) -> None:
        """A vote that hangs in both groups."""
        with self.store.write() as connection:
            hot, seals = Hot(connection), self.vault.bind(connection)
            turn = Turn(hot, seals, self.house, self.turns.handling.community(hot), self.now)
            bound = hot.all("SELECT id FROM chat WHERE purposes <> '' ORDER BY id")
            make(turn, Plan(question, "yesno", self.now + 86_400, [row[0] for row in bound]))
            turn.flush()
        self.settle()
        for one in (self.memory, self.other):
            self.cards[one.name] = one.square.in_chat(one.square.group(GROUP))[-1]

    async def _settle(self) -> None:
        """As in any town, but for the many at once: a group of turns, then what may go."""
        for memory in (self.memory, self.other):
            await memory.offer(self)
        while self.turns.tick() + self.turns.work():
            pass
        await self.dispatcher.drain()

    def vote(self, number: int, choice: int) -> None:
        """A tap on the button, or on the answer of the platform's own poll."""
        memory = self.home(number)
        card = self.cards[memory.name]
        memory.people.press(NAMES[number], card, card.keys[choice])


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Twin]:
    made = Twin(tmp_path, rooms=ROOMS, neighbours=())
    made.move_in()
    yield made
    assert made.faults == []
    made.close()


def test_p20_thousands_of_votes_in_a_minute_are_all_counted_and_edits_stay_few(town: Twin) -> None:
    town.open("Move the pantry to Fridays?")
    dice, counts = random.Random(20), [0, 0, 0]
    order = dice.sample(range(VOTERS), VOTERS)
    for second in range(MINUTE):
        for number in order[second * VOTERS // MINUTE : (second + 1) * VOTERS // MINUTE]:
            choice = dice.choices(range(3), (5, 3, 1))[0]
            town.vote(number, choice)
            counts[choice] += 1
        town.now += 1
        asyncio.run(town._settle())
    for _second in range(BEAT + 1):
        town.now += 1
        asyncio.run(town._settle())
    told = " · ".join(f"{label} {count}" for label, count in zip(LABELS, counts, strict=True))
    stored = town.rows("SELECT choice, count(*) FROM poll_ballot GROUP BY choice ORDER BY choice")
    assert [many for _choice, many in stored] == counts
    for memory in (town.memory, town.other):
        (card,) = [
            text for text in memory.square.texts(memory.square.group(GROUP)) if text.startswith("Move")
        ]
        assert told in card
        assert f"{VOTERS} of {VOTERS + 1} voted" in card
        group = memory.square.group(GROUP)
        edits = [s for s in memory.square.shown if s.chat == group and s.deed == "edit"]
        assert MINUTE / BEAT - 2 <= len(edits) <= MINUTE / BEAT + 2
