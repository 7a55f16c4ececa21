"""The kernel under measurement: real turns, real delivery, the furniture of this build, a platform in a list."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Sequence
from pathlib import Path

from bot.contract.abilities import Abilities
from bot.contract.adapter import Inlet, Raw
from bot.contract.address import Address, Who
from bot.contract.delivery import Delivered, Native, NotSent, Outgoing
from bot.contract.events import Event, Said, Sender
from bot.contract.names import clean
from bot.contract.plain import PlainView
from bot.delivery.desk import Desk
from bot.delivery.dispatcher import Dispatcher
from bot.hub import chats
from bot.hub.turns import GROUP, Turns
from bot.people import community as communities
from bot.people import person as persons
from bot.store import tables as _tables  # noqa: F401 - registers the kernel's tables
from bot.store.base import Base
from bot.store.engine import Store
from bot.store.hot import Hot
from bot.store.keys import load_or_make_key
from bot.store.sealing import Vault
from bot.wiring import furnish

PLATFORM = "bench"
#: Tue 24 Nov 2026, 10:00 in Chicago.
START = 1_795_536_000.0


class Platform:
    """A chat app without limits: JSON in, calls into a list."""

    name, handle = PLATFORM, ""
    abilities = Abilities(buttons=True, edits=True, deletes=True, toasts=True)

    def __init__(self) -> None:
        self.sent: list[Outgoing] = []
        #: How many are waited for, and the bell for it.
        self.awaited, self.all_sent = 0, asyncio.Event()
        self.order = 10_000_000

    def read(self, raw: str) -> Event | None:
        message = json.loads(raw)["message"]
        chat, sender = message["chat"], message["from"]
        return Said(
            Sender(Who(PLATFORM, str(sender["id"])), clean(sender["first_name"]), sender["language_code"]),
            Address(PLATFORM, str(chat["id"])), chat["type"] == "private", message["text"],
            f"m{message['message_id']}", self.order + 1, message["date"],
        )  # fmt: skip

    def render(self, view: PlainView) -> Sequence[Native]:
        return [{"text": view.text, "keys": [[button.label, button.token] for button in view.buttons]}]

    def door(self, payload: str) -> str | None:
        return None

    async def run(self, inlet: Inlet) -> None:
        """Never used: lines are handed in by the benchmark."""

    async def deliver(self, message: Outgoing) -> Delivered:
        self.order += 1
        self.sent.append(message)
        if len(self.sent) == self.awaited:
            self.all_sent.set()
        return Delivered(f"h{self.order}", self.order)

    async def fetch(self, ref: str, most: int) -> bytes:
        raise NotSent

    async def private_chat(self, who: Who) -> Address | None:
        return Address(PLATFORM, who.user)

    async def present(self, who: Who, chat: Address) -> bool | None:
        return None


class Kernel:
    """A whole hub, run by hand.

    Args:
        platform: another chat app than the usual one.
        paced: delivery goes by this hub's own clock, too, a second for each group of inputs.
    """

    def __init__(
        self, folder: Path, synchronous: str, platform: Platform | None = None, *, paced: bool = False
    ) -> None:
        folder.mkdir()
        self.platform, self.now = platform or Platform(), START
        self.store = Store(f"sqlite:///{folder}/talkoot.db", synchronous=synchronous)
        with self.store.write() as connection:
            Base.metadata.create_all(connection)
        self.vault, house = Vault(load_or_make_key(folder / "talkoot.key")), furnish()
        self.turns = Turns(self.store, self.vault, house, {PLATFORM: self.platform.read}, self._clock, _fail)
        self.desk = Desk(house, self.vault, {PLATFORM: self.platform})
        ticks = self._clock if paced else time.monotonic
        self.dispatcher = Dispatcher(self.store, self.desk, now=self._clock, ticks=ticks)
        self._loop = asyncio.new_event_loop()
        self._delivering = self._loop.create_task(self.dispatcher.run())
        self.turns.ride = self.dispatcher.ride
        with self.store.write() as connection:
            hot = Hot(connection)
            for key, value in {"zone": "America/Chicago", "emergency": "911", "setup_done": True}.items():
                communities.decide(hot, key, value)

    def _clock(self) -> float:
        return self.now

    def move_in(self, people: range) -> None:
        """These people are members and have met the hub."""
        with self.store.write() as connection:
            hot, seals = Hot(connection), self.vault.bind(connection)
            for number in people:
                who = Who(PLATFORM, str(number))
                person = chats.find_person(hot, seals, Sender(who, "Maria"), self.now)
                persons.change(hot, person, standing="member", greeted=True, language="en")
                private = chats.find_or_make(hot, Address(PLATFORM, str(number)), True, self.now)
                hot.run("UPDATE account SET chat_id = ? WHERE person_id = ?", (private.id, person.id))

    def handle(self, lines: Sequence[str]) -> list[str]:
        """Take what waits, in groups, and hand over every reply."""
        self.now += 1.0
        self.platform.sent.clear()
        self.platform.all_sent.clear()
        self.platform.awaited = len(lines)
        rows = [row_of(line) for line in lines]
        taken = self.turns.take_in(PLATFORM, rows)
        while taken == GROUP:
            taken = self.turns.work()
        self.dispatcher.wake()
        self._loop.run_until_complete(self._all_sent())
        return [str(message.part["text"]) for message in self.platform.sent]

    def rest(self) -> None:
        """A second in which nothing comes; what may go goes."""
        self.now += 1.0
        self.dispatcher.wake()
        self._loop.run_until_complete(self._idle())

    async def _idle(self) -> None:
        for _step in range(20):
            await asyncio.sleep(0)
        while not self.dispatcher.is_idle:  # noqa: ASYNC110 - every step of the loop is the kernel's work
            await asyncio.sleep(0)

    async def _all_sent(self) -> None:
        """Every reply is handed over, and what became of it is recorded."""
        await self.platform.all_sent.wait()
        while not self.dispatcher.is_idle:  # noqa: ASYNC110 - every step of the loop is the kernel's work
            await asyncio.sleep(0)

    def requests(self) -> int:
        with self.store.read() as connection:
            row = Hot(connection).one("SELECT count(*) FROM aid_request")
        assert row is not None
        return int(row[0])

    def close(self) -> None:
        self._delivering.cancel()
        self._loop.run_until_complete(asyncio.gather(self._delivering, return_exceptions=True))
        self._loop.close()
        self.store.close()


def row_of(line: str) -> Raw:
    """As an adapter's receiving end does: the key and the lane, the rest unread."""
    update = json.loads(line)
    return Raw(str(update["update_id"]), f"{PLATFORM}:{update['message']['chat']['id']}", line)


def _fail(row: int, fault: BaseException) -> None:
    raise fault
