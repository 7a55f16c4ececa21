"""B5: a word to thousands, within a platform's limits, and what it costs those who write meanwhile.

Real delivery on a real file before a platform in a list that answers after a while. Time is the machine's, but
waiting is skipped: work takes as long as it takes, two minutes of pauses take none. Meanwhile people are answered.
"""

from __future__ import annotations

import asyncio
import random
import selectors
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import quantiles

from bot.contract.delivery import Delivered, Outgoing
from bot.contract.words import _
from bot.delivery.desk import Desk
from bot.delivery.dispatcher import Dispatcher
from bot.store.hot import Hot
from bot.talk.broadcast import Broadcast, tell_all
from bot.talk.turn import Turn
from tests.bench.hub import PLATFORM, START, Kernel, Platform
from tests.bench.table import Line

PEOPLE = 3_000
#: As many a second as a platform like Telegram is given; seconds until it answers.
A_SECOND, ANSWERS_AFTER = 25, 0.05
#: Seconds: a call leaves its gate that much later or earlier than another.
GRAIN = 0.005
#: Rows put into the outbox in one turn, to measure only that.
MANY = 100_000
NEWS = _("The pantry is open tomorrow from ten. Bring a bag if you can, and tell whoever has no phone.")


class Slow(Platform):
    """Notes when each call came, and answers after a while."""

    abilities = replace(Platform.abilities, per_second=A_SECOND, private_per_second=1, group_per_minute=18)

    def __init__(self) -> None:
        super().__init__()
        self.came: list[tuple[float, str]] = []

    async def deliver(self, message: Outgoing) -> Delivered:
        self.came.append((asyncio.get_running_loop().time(), message.txn))
        await asyncio.sleep(ANSWERS_AFTER)
        return await super().deliver(message)


def measure() -> list[Line]:
    with tempfile.TemporaryDirectory() as folder:
        kernel = Kernel(Path(folder) / "hub", "FULL")
        kernel.move_in(range(1, PEOPLE + 1))
        with asyncio.Runner(loop_factory=Skipping) as runner:
            told = runner.run(_broadcast(kernel))
        spent = _enqueue(kernel)
        kernel.close()
    calls, waits = told
    floor = (len(calls) - 1) / A_SECOND
    return [
        Line("B5", f"broadcast to {PEOPLE:,}: elapsed ÷ the limits' floor",
             (calls[-1] - calls[0]) / floor, 1.02, 1.005),
        Line("B5", "the same: most calls in any second", _most(calls), A_SECOND, A_SECOND),
        Line("B5", "the same: reply wait p99", quantiles(waits, n=100)[98], 0.5, 0.1, "s",
             told=f"{len(waits)} replies, until the platform is called"),
        Line("B5", f"enqueue {MANY:,} in one turn", spent, 2.0, 0.3, "s", told="of the processor"),
    ]  # fmt: skip


class Patient(selectors.DefaultSelector):
    """Adds up how long it should have waited."""

    skipped = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.skipped += max(0.0, timeout or 0.0)
        return super().select(0)


class Skipping(asyncio.SelectorEventLoop):
    """An event loop in which waiting takes no time."""

    def __init__(self) -> None:
        self._patient = Patient()
        super().__init__(self._patient)

    def time(self) -> float:
        return time.perf_counter() + self._patient.skipped


async def _broadcast(kernel: Kernel) -> tuple[list[float], list[float]]:
    """Moments of all calls, and seconds from each commit of a reply to its call."""
    platform, dice, ticks = Slow(), random.Random(5), asyncio.get_running_loop().time
    began = ticks()
    desk = Desk(kernel.desk.house, kernel.vault, {PLATFORM: platform})
    dispatcher = Dispatcher(kernel.store, desk, now=lambda: START + ticks() - began, ticks=ticks)
    everybody = _everybody(kernel)
    _tell(kernel, everybody, "aid.ask")
    asked: dict[str, float] = {}
    delivery = asyncio.create_task(dispatcher.run())
    while len(platform.came) < PEOPLE + len(asked):
        await asyncio.sleep(dice.uniform(0.1, 0.6))
        if len(platform.came) < PEOPLE * 0.9:
            (txn,) = _tell(kernel, [dice.choice(everybody)], "reply")
            asked[txn] = ticks()
            dispatcher.wake()
    delivery.cancel()
    await asyncio.gather(delivery, return_exceptions=True)
    came = {txn: moment for moment, txn in platform.came}
    return sorted(came.values()), [came[txn] - moment for txn, moment in asked.items()]


def _everybody(kernel: Kernel) -> list[int]:
    with kernel.store.read() as connection:
        return [row[0] for row in Hot(connection).all("SELECT id FROM person ORDER BY id")]


def _tell(kernel: Kernel, people: Sequence[int], kind: str) -> list[str]:
    """One turn that writes to all of them; the transactions."""
    with kernel.store.write() as connection:
        hot, seals = Hot(connection), kernel.vault.bind(connection)
        turn = Turn(hot, seals, kernel.turns.house, kernel.turns.handling.community(hot), START)
        last = hot.one("SELECT coalesce(max(id), 0) FROM outbox")
        for person in people:
            turn.tell(person, NEWS, kind, urgent=True)
        hot.run("UPDATE outbox SET rank = 3 WHERE kind = 'aid.ask'")
        assert last is not None
        return [row[0] for row in hot.all("SELECT txn FROM outbox WHERE id > ?", (last[0],))]


def _enqueue(kernel: Kernel) -> float:
    """Seconds of the processor for one turn that writes to many."""
    people, news = _everybody(kernel) * (MANY // PEOPLE + 1), Broadcast(NEWS, "aid.ask")
    with kernel.store.write() as connection:
        hot, seals = Hot(connection), kernel.vault.bind(connection)
        turn = Turn(hot, seals, kernel.turns.house, kernel.turns.handling.community(hot), START)
        began = time.process_time()
        tell_all(turn, people[:MANY], news)
    return time.process_time() - began


def _most(moments: Sequence[float]) -> int:
    """The most in any second."""
    most = begin = 0
    for end, moment in enumerate(moments):
        while moment - moments[begin] >= 1.0 - GRAIN:
            begin += 1
        most = max(most, end - begin + 1)
    return most
