"""The loop that empties the outbox: who may go now, one send in flight per chat, chats in parallel.

    outcomes of finished calls ─┐
    new rows of the outbox ─────┴─> one transaction: record, look, claim ──commit──> calls, each on its own

A word at a button has no place in its chat's order: it goes for itself, many at once, for whoever tapped.
Urgency decides across chats, too: an answer passes a broadcast. Each call waits at its platform's gate for a free
place in the trailing window, so the limits hold for the calls as they are made. At most one claimed message waits
there for its turn: what is `sending` is about to be sent.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection

from bot.contract.delivery import Delivered
from bot.delivery import held, outbox, outcome, toasts
from bot.delivery.calls import Alarm, Calls, Finished, chats
from bot.delivery.desk import CHAT, At, Desk, Ready
from bot.delivery.line import Line
from bot.store.engine import Store, StoreError, StoreFenced, StoreStopped

OnDb = Callable[..., Awaitable[Any]]
Taken = tuple[list[Ready], bool, Callable[[], None]]  # claimed; is there more; what follows the commit

#: Rows read at once, messages claimed at once.
LOOK, CLAIM = 10_000, 100
#: Seconds between two looks at what is held, and between two looks at the whole outbox.
TEND, RESCAN = 15.0, 60.0


async def _inline(job: Callable[..., Any], *args: Any) -> Any:
    return job(*args)


class Dispatcher:
    """Sends what is due until cancelled.

    Args:
        on_db: runs a job on the thread that owns the database.
        now: seconds since the epoch.
        ticks: seconds of a clock that never jumps; `sleep` waits on it.
        news: called when delivery put something into the inbox (an account blocked the hub).
        alarm: called with a platform's name and "unauthorised" or "unreachable", once per trouble; "ok" after it.
        silent_for: seconds since a platform was heard, if somebody listens.
    """

    def __init__(
        self,
        store: Store,
        desk: Desk,
        *,
        on_db: OnDb = _inline,
        now: Callable[[], float] = time.time,
        ticks: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[Any]] = asyncio.sleep,
        news: Callable[[], None] = lambda: None,
        alarm: Alarm = lambda platform, trouble: None,
        silent_for: Callable[[str], float | None] = lambda platform: None,
    ) -> None:
        self._store, self._desk, self._on_db = store, desk, on_db
        self._now, self._ticks, self._sleep, self._news, self._alarm = now, ticks, sleep, news, alarm
        self._lines = {name: Line.to(adapter, silent_for) for name, adapter in desk.adapters.items()}
        #: Rung when there is something to do: to look (`called`), or only to find anew how long to rest.
        self._bell, self._called = asyncio.Event(), True
        self._calls = Calls(self._lines, desk.files, ticks, sleep, alarm, self.wake)
        #: Chats with a call that is claimed or in flight, or not recorded yet; words at buttons are only counted.
        self._flying: set[int] = set()
        self._toasting, self._seen, self._tended, self._scanned = 0, 0, float("-inf"), float("-inf")
        #: Beyond whom what is held is still to be looked at; None: through with it for now.
        self._beyond: int | None = None
        self._recovered = self._is_news = False
        #: Where calls are made while `run` lasts.
        self._loop: asyncio.AbstractEventLoop | None = None

    def wake(self) -> None:
        """There may be something new."""
        self._called = True
        self._bell.set()

    @property
    def is_idle(self) -> bool:
        """Nothing is claimed or in flight, and what became of every call is recorded."""
        return not self._flying and not self._toasting

    def resume(self, platform: str) -> None:
        """Credentials were put right: send again."""
        self._lines[platform].stopped = False
        self.wake()

    async def run(self) -> None:
        """Deliver until cancelled; calls in flight then have 10 s to finish (X31).

        Raises:
            StoreFenced: another process owns the database; nothing more may be written.
        """
        self._loop = asyncio.get_running_loop()
        try:
            while True:
                self._bell.clear()
                called, self._called = self._called, False
                try:
                    self._called |= called and await self._step()
                except (StoreFenced, StoreStopped):
                    raise
                except StoreError:
                    await self._sleep(1.0)
                if not self._called:
                    await self._rest()
        finally:
            await self._finish()

    async def tend(self) -> None:
        """Return once `run` has looked at all that is held, whether its hour has come."""
        self._tended = float("-inf")
        self.wake()
        while self._tended == float("-inf") or self._beyond is not None:  # noqa: ASYNC110 - seen by the database's thread
            await asyncio.sleep(0.005)

    async def drain(self) -> None:
        """Deliver all that may go at this moment of the clocks, and return: for tests and scripted scenes."""
        self._tended = self._scanned = float("-inf")
        while (
            await self._step(ahead=0) or self._calls.finished or self._calls.open or self._beyond is not None
        ):
            if self._calls.open:
                await asyncio.gather(*self._calls.open)

    async def _step(self, ahead: int = 1) -> bool:
        """Record what finished and claim what may go, in one commit; whether to look again at once."""
        for line in self._lines.values():
            line.worry(self._ticks(), self._alarm)
        exchange = asyncio.ensure_future(self._on_db(self._exchange, ahead))
        try:
            ready, more = await asyncio.shield(exchange)
        except asyncio.CancelledError:
            with suppress(StoreError):
                self._calls.leave((await exchange)[0])
            raise
        self._start(ready)
        return bool(more)

    def ride(self, connection: Connection) -> Callable[[], Callable[[], None]]:
        """Record what became of calls as a group of turns begins: an answer may come with the receipt of its question.

        On the database's thread. Returns what to call after the turns, in their transaction: it claims, so that their
        replies cost no flush of their own, and returns what to call once that is committed.
        """
        if self._loop is None or self._calls.stopping:
            return lambda: lambda: None
        loop, finished = self._loop, self._record(At(self._desk, connection, self._now()))

        def claim() -> Callable[[], None]:
            ready, more, committed = self._take_on(At(self._desk, connection, self._now()), finished, 1)

            def go() -> None:
                committed()
                loop.call_soon_threadsafe(self._go_on, ready, more)

            return go

        return claim

    def _exchange(self, ahead: int) -> tuple[list[Ready], bool]:
        """On the database's thread: one transaction."""
        with self._store.write() as connection:
            at = At(self._desk, connection, self._now())
            ready, more, committed = self._take_on(at, self._record(at), ahead)
        committed()
        return ready, more

    def _record(self, at: At) -> list[Finished]:
        """Outcomes in."""
        finished = self._calls.finished[:]
        if not self._recovered:
            outcome.recover(at)
        outcome.record(at, finished)
        for chat_id in outbox.with_more(at, chats(finished)):
            self._note(at, chat_id)
        for ready, became in finished:
            if toasts.is_one(ready) and not isinstance(became, Delivered):
                self._note_toast(at, ready)
        return finished

    def _take_on(self, at: At, finished: Sequence[Finished], ahead: int) -> Taken:
        """Calls out. Without the commit all is looked at anew."""
        landed = chats(finished)
        flying = self._flying.difference(landed)
        more = self._look(at)
        claimed = [one for line in self._lines.values() for one in self._claim(at, line, flying, ahead)]
        outbox.mark(at, claimed)
        scanned, self._scanned = self._scanned, float("-inf")

        def committed() -> None:
            self._recovered, self._scanned = True, scanned
            del self._calls.finished[: len(finished)]
            self._flying.difference_update(landed)
            self._toasting -= len(finished) - len(landed)
            self._is_news |= any(not isinstance(became, Delivered) for _ready, became in finished)
            for one in claimed:
                if toasts.is_one(one):
                    self._toasting += 1
                else:
                    self._flying.add(one.row.chat_id)
                self._lines[one.place.adapter.name].take()

        return claimed, more or len(claimed) >= CLAIM, committed

    def _look(self, at: At) -> bool:
        """Note the chats of new rows, of held ones whose hour came, and now and then of all; whether there are more."""
        tick = self._ticks()
        if self._beyond is None and tick - self._tended >= TEND:
            self._tended, self._beyond = tick, held.GROUPS
        if self._beyond is not None:
            freed, self._beyond = held.release(at, self._beyond)
            for chat_id in freed:
                self._note(at, chat_id)
        if tick - self._scanned >= RESCAN:
            self._scanned, self._seen = tick, 0
            for line in self._lines.values():
                line.forget()
        rows = at.hot.all(
            f"SELECT o.id, o.rank, o.not_before, o.deed, {CHAT} FROM outbox o JOIN chat c ON c.id = o.chat_id"  # noqa: S608 - constant
            " WHERE o.id > ? AND o.state = 'queued' ORDER BY o.id LIMIT ?",
            (self._seen, LOOK),
        )
        for row_id, rank, not_before, deed, *chat in rows:
            if chat[1] in self._lines:
                at.come_across(chat)
                line = self._lines[chat[1]]
                lanes = line.toasts if deed == "toast" and line.adapter.abilities.toasts else line.lanes
                lanes.note(chat[0], rank, row_id, self._tick_of(at, not_before), tick)
            self._seen = row_id
        return len(rows) == LOOK or self._beyond is not None

    def _note(self, at: At, chat_id: int) -> None:
        """Note a chat again, with what it has now."""
        found, place = outbox.next_of(at, chat_id), at.place(chat_id)
        if found is not None and place is not None:
            rank, row_id, not_before = found
            line = self._lines[place.adapter.name]
            line.lanes.note(chat_id, rank, row_id, self._tick_of(at, not_before), self._ticks())

    def _note_toast(self, at: At, ready: Ready) -> None:
        """It never left, and is tried once more."""
        row = at.hot.one("SELECT not_before FROM outbox WHERE id = ? AND state = 'queued'", (ready.row.id,))
        if row is not None:
            lanes, moment = self._lines[ready.place.adapter.name].toasts, self._tick_of(at, row[0])
            lanes.note(ready.row.chat_id, ready.row.rank, ready.row.id, moment, self._ticks())

    def _tick_of(self, at: At, moment: float) -> float:
        """A moment of the calendar on the clock that never jumps."""
        return self._ticks() + (moment - at.now) if moment > at.now else float("-inf")

    # -- claiming ------------------------------------------------------------------------------------

    def _claim(self, at: At, line: Line, flying: set[int], ahead: int) -> list[Ready]:
        """Room is for answers and cards, then words at buttons, then a word to many; those at buttons go first."""
        claimed = list[Ready]()
        self._claim_messages(at, line, flying, ahead, claimed, outbox.BULK - 1)
        self._claim_toasts(at, line, ahead, claimed)
        self._claim_messages(at, line, flying, ahead, claimed, outbox.BULK)
        return sorted(claimed, key=toasts.is_one, reverse=True)

    def _claim_messages(
        self, at: At, line: Line, flying: set[int], ahead: int, claimed: list[Ready], least_urgent: int
    ) -> None:
        while not line.stopped and len(claimed) < CLAIM:
            tick = self._ticks()
            top = line.lanes.peek(tick, flying)
            if top is None or top[0] > least_urgent or not line.has_room(tick, top[0], len(claimed), ahead):
                break
            rank, row_id, chat_id = line.lanes.take()
            place = at.place(chat_id)
            if place is None:
                outbox.give_up(at, chat_id)
                continue
            free_at = line.pace.chat_free_at(place.address.chat)
            if free_at > tick and rank > 0 and outbox.is_post(at, chat_id):
                line.lanes.note(chat_id, rank, row_id, free_at, tick)
                continue
            ready = outbox.claim(at, chat_id)
            if isinstance(ready, Ready):
                claimed.append(ready)
                flying.add(chat_id)
            elif ready is not None:
                line.lanes.note(chat_id, rank, row_id, self._tick_of(at, ready.until), tick)

    def _claim_toasts(self, at: At, line: Line, ahead: int, claimed: list[Ready]) -> None:
        toasts.spare(at, line)
        while not line.stopped and len(claimed) < CLAIM:
            tick = self._ticks()
            if line.toasts.peek(tick, set()) is None or not line.may_toast(tick, len(claimed), ahead):
                break
            _rank, row_id, _chat_id = line.toasts.take()
            ready = toasts.claim(at, row_id)
            if ready is not None:
                line.pace.note_toast(tick)
                claimed.append(ready)

    # -- calling -------------------------------------------------------------------------------------

    def _start(self, ready: Sequence[Ready]) -> None:
        if self._is_news:  # in the inbox by now
            self._is_news = False
            self._news()
        self._calls.start(ready)

    def _go_on(self, ready: Sequence[Ready], more: bool) -> None:
        """A group of turns is committed and what it left was looked at; only how long to rest is found anew."""
        self._start(ready)
        self._called |= more
        self._bell.set()

    async def _rest(self) -> None:
        """Until the bell, or the next moment at which something may go: then there is to be a look."""
        tick = self._ticks()
        soon = [moment for line in self._lines.values() if (moment := line.next_at(tick)) is not None]
        wait = min([self._tended + TEND, *soon]) - tick
        if wait <= 0 or self._bell.is_set():
            self._called |= wait <= 0
            await asyncio.sleep(0)
            return
        waits = [asyncio.ensure_future(self._bell.wait()), asyncio.ensure_future(self._sleep(wait))]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            self._called |= waits[1].done()
        finally:
            for one in waits:
                one.cancel()

    async def _finish(self) -> None:
        """Give calls in flight their time, then note what became of them."""
        self._calls.stopping = True
        await self._on_db(lambda: None)  # whoever rides is through,
        await asyncio.sleep(0)  # and what was claimed there has come here
        await self._calls.end()
        if self._calls.finished:
            await self._on_db(self._record_last)

    def _record_last(self) -> None:
        with self._store.write() as connection:
            outcome.record(At(self._desk, connection, self._now()), self._calls.finished)
        self._calls.finished.clear()
