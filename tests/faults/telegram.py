"""The real Telegram adapter over real HTTP, before the Bot API server of the tests.

Telegram's calls carry no transaction of ours, so here each is labelled with one, in a header that only the judge
reads. What the adapter could not tell the fate of it notes in a file: such a doubt may explain a copy.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from pathlib import Path

from aiohttp import web

from adapters.memory.posts import Entry, Key, Showing
from adapters.telegram import Telegram
from adapters.telegram.wire import Way
from bot.contract.adapter import Adapter
from bot.contract.address import Address, Who
from bot.contract.delivery import Ambiguous, Delivered, Outgoing
from tests.faults.clock import SPEED
from tests.faults.people import GROUP, PEOPLE
from tests.faults.platform import Log
from tests.faults.steps import Steps
from tests.telegram.server import Fault, People, Server, World
from tests.telegram.server.methods import POSTS
from tests.telegram.server.world import Json

NAME, LABEL = "telegram", "X-Transaction"
#: Chance of a lost answer per call, by the last hexadecimal digit of the seed (X2).
LOSSY = {2: 0.05, 6: 0.05, 10: 0.05, 14: 0.05, 4: 0.5}
#: The transaction of the call that is being made (in the hub) or answered (in the server).
TRANSACTION: ContextVar[str] = ContextVar("transaction", default="")


class Labelled(Way):
    """Writes the transaction on each call."""

    def headers(self) -> dict[str, str]:
        return super().headers() | {LABEL: TRANSACTION.get()}


class CountedTelegram(Telegram):
    """The adapter, with a step around each call, and its doubts noted."""

    def __init__(self, where: str, doubts: Path, steps: Steps) -> None:
        token, base_url = where.split(" ")
        super().__init__(token, base_url=base_url, way=Labelled)
        self._steps = steps
        self._doubts = os.open(doubts, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    async def deliver(self, message: Outgoing) -> Delivered:
        self._steps.step("call")
        TRANSACTION.set(message.txn)
        try:
            return await super().deliver(message)
        except Ambiguous:
            os.write(self._doubts, f"{message.txn}\n".encode())
            raise
        finally:
            self._steps.step("call")


class LoggedServer(Server):
    """Notes what was executed, by transaction."""

    def __init__(self, now: Callable[[], float], world: World, log: Log) -> None:
        self._log = log
        super().__init__(now, SPEED, world)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        TRANSACTION.set(request.headers.get(LABEL, ""))
        return await super()._answer(request)

    async def _do(self, method: str, params: Json, chat: int | None) -> web.StreamResponse:
        answer = await super()._do(method, params, chat)
        if method != "getupdates":
            self._log.calls += 1
        if method != "getme" and (txn := TRANSACTION.get()) and answer.status == 200:
            self._log.executed[txn] += 1
            if method in POSTS and self._log.executed[txn] == 1:
                self._log.order.append((str(chat), txn))
        return answer


class Lossy(Fault):
    """Loses some answers, of calls that were executed and of calls that were not."""

    def __init__(self, chance: float, dice: random.Random, log: Log) -> None:
        super().__init__("drop", times=-1)
        self._chance, self._dice, self._log = chance, dice, log

    def befalls(self, method: str, chat: int | None) -> bool:
        txn = TRANSACTION.get()
        if not txn or self._dice.random() >= self._chance:
            return False
        self._log.doubtful[txn] += 1
        self.executed = self._dice.random() < 0.5
        return True


class TelegramPlatform:
    """Telegram in one story."""

    idempotent: frozenset[str] = frozenset()

    def __init__(
        self, seed: int, folder: Path, now: Callable[[], float], diary: list[Entry] | None = None
    ) -> None:
        self._dice, self._now, self._doubts = random.Random(seed), now, folder / "doubts"
        self._lossy = LOSSY.get(seed % 16, 0.0)
        self.log, self._world = Log(), World(now)
        self._world.diary = [] if diary is None else diary
        self._hands = People(self._world)
        self._hands.add_bot(PEOPLE[0], GROUP, "administrator", ("can_pin_messages", "can_delete_messages"))
        for name in PEOPLE:
            self._hands.join(name, GROUP)
            self.greet(name)
        self._world.updates.clear()
        self._server: LoggedServer | None = None
        self._served = 0

    def adapters(self, where: str, steps: Steps) -> Mapping[str, Adapter]:
        return {NAME: CountedTelegram(where, self._doubts, steps)}

    def open(self) -> str:
        self._server = LoggedServer(self._now, self._world, self.log)
        if self._lossy:
            self._server.faults.append(Lossy(self._lossy, self._dice, self.log))
        return f"{self._server.token} {self._server.base_url}"

    def serve(self, seconds: float) -> bool:
        time.sleep(seconds)
        before, self._served = self._served, self.log.calls
        return self._served > before

    def close(self) -> None:
        assert self._server is not None
        self._server.close()
        self.log.acknowledged |= {str(number) for number in self._world.confirmed}
        if self._doubts.exists():
            self.log.doubtful.update(self._doubts.read_text().split())

    @property
    def refusals(self) -> int:
        """How often the bot was told to wait."""
        assert self._server is not None
        return self._server.limits.refusals

    # -- people --------------------------------------------------------------------------------------

    def greet(self, name: str) -> None:
        """They have pressed START."""
        user = self._world.user(name)
        user.started = user.known = True

    def who(self, name: str) -> Who:
        return Who(NAME, str(self._world.user(name).id))

    def private(self, name: str) -> Address:
        return self._world.address(self._world.private(name))

    def groups(self) -> Sequence[Address]:
        return [self._world.address(self._world.group(GROUP))]

    def cursors(self) -> Mapping[str, str]:
        return {}

    def say(self, name: str, text: str, *, in_group: bool = False) -> None:
        self._hands.say(name, text, to=GROUP if in_group else None)

    def press(self, name: str, shown: Showing, key: Key) -> None:
        with self._world.lock:
            chat_id, _dot, number = shown.ref.rpartition(".")
            chat = self._world.chats[int(chat_id)]
            message = chat.messages.get(int(number))
            if message is not None:
                self._world.act(name, "taps", key.label)
                self._hands.press(name, chat, message, key.token, key.url)

    def waits(self) -> bool:
        with self._world.lock:
            return bool(self._world.held())

    def diary(self) -> Sequence[Entry]:
        return self._world.diary
