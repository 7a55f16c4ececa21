"""Turns: one input, one transaction's savepoint, one effect.

    waiting rows -> one BEGIN IMMEDIATE -> each in its own savepoint -> one commit

A group is an optimisation, never a fate: a failed row is rolled back alone, counted, tried again and after three
tries put aside, holding back only the later rows of its chat. When the commit of a group fails, its rows are run one
per commit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Connection

from bot.contract.adapter import Raw
from bot.contract.events import Event
from bot.contract.tidy import storable
from bot.hub import arriving, enclosed, falling_due
from bot.hub.ear import is_for_us
from bot.hub.handling import Handling, Read
from bot.hub.ready import make_ready
from bot.store.engine import Store, StoreError, StoreFull
from bot.store.hot import Hot, Row
from bot.store.sealing import COMMUNITY, Seals, Vault
from bot.talk.house import House
from bot.talk.turn import Turn

#: Seconds before the second and third try: long enough for a lock or a full disk to pass.
PAUSES = (1.0, 5.0)
#: Inputs that share a commit, at most.
GROUP = 100

Failed = Callable[[int, BaseException], None]
Ride = Callable[[Connection], Callable[[], Callable[[], None]]]


def _nothing() -> None:
    """Nobody rides."""


class Turns:
    """Everything that happens on the database's one thread between arrival and outbox."""

    def __init__(
        self,
        store: Store,
        vault: Vault,
        house: House,
        readers: Mapping[str, Read],
        now: Callable[[], float],
        on_failure: Failed = lambda row, fault: None,
    ) -> None:
        make_ready()
        self.store, self.vault, self.house, self.now = store, vault, house, now
        #: What one input does, once it is its turn.
        self.handling = Handling(house, readers)
        self._readers, self._on_failure = readers, on_failure
        #: Seconds that an input waits for what is fetched for it, and whether one came; without `Fetching` none does.
        self.waits_for: Callable[[Hot, Event | Exception | None], float] = lambda hot, event: 0.0
        self.awaiting = False
        #: When something has to be done that `take_in` left: -inf for now, inf for never.
        self.next_moment = float("-inf")
        #: What else goes with the commit of a group: delivery says what arrived, and after the turns (first call) takes
        #: what it may send; it is told when that is done (second).
        self.ride: Ride = lambda connection: lambda: _nothing
        #: Until when some lane may be held back by a failed row; checked at the first group.
        self._held_until = float("inf")

    # -- arrival -------------------------------------------------------------------------------------

    def accept(
        self, adapter: str, rows: Sequence[Raw], cursor: str | None = None, seen: Mapping[str, str] | None = None
    ) -> int:  # fmt: skip
        """Store what arrived, once, with the cursor, in one commit; how many were new.

        Raises:
            StoreError: nothing was stored; the platform will offer it again.
        """
        try:
            with self.store.write() as connection:
                hot, seals = Hot(connection), self.vault.bind(connection)
                return len(self._arrive(hot, seals, adapter, rows, cursor, seen or {}))
        finally:
            self.handling.fresh.clear()

    def take_in(
        self, adapter: str, rows: Sequence[Raw], cursor: str | None = None, seen: Mapping[str, str] | None = None
    ) -> int:  # fmt: skip
        """Store what arrived and handle a group of what waits, in one commit: a reply then costs one flush of the disk
        instead of three. If that does not fit, it is only stored. How many were handled.

        Raises:
            StoreError: nothing was stored; the platform will offer it again.
        """
        self.next_moment = float("-inf")
        try:
            with self.store.write() as connection:
                claim = self.ride(connection)
                hot, seals = Hot(connection), self.vault.bind(connection)
                through = len(rows) <= GROUP and not hot.any_waiting()
                arrived = self._arrive(hot, seals, adapter, rows, cursor, seen or {}, through)
                taken = self._through(hot, seals, arrived) if through else self._group(connection, GROUP)
                moment = float("-inf") if hot.any_waiting() else arriving.next_moment(hot)
                go = claim()
        except StoreError:
            self.handling.rolled_back()
            self.accept(adapter, rows, cursor, seen)
            return 0
        finally:
            self.handling.fresh.clear()
        self.next_moment = float("inf") if moment is None else moment
        go()
        return taken

    def _arrive(
        self, hot: Hot, seals: Seals, adapter: str, rows: Sequence[Raw], cursor: str | None, seen: Mapping[str, str],
        through: bool = False,
    ) -> list[Row]:  # fmt: skip
        """Store what is new and for us; its rows as `Hot.waiting` gives them, but with their words open.

        What goes `through` stands there as done, by its key alone.
        """
        now, new, state = self.now(), list[Row](), "done" if through else "waiting"
        for raw in rows:
            event = arriving.read_quietly(hot, self._readers[adapter], raw.body)
            if not is_for_us(hot, event):
                continue
            if isinstance(event, Event):
                self.handling.fresh[adapter, raw.key] = event
            known, not_before = seen.get(raw.key, "{}"), self._hold(now, self.waits_for(hot, event))
            row = (adapter, raw.key, raw.lane, storable(raw.body), 0, now, not_before, known)
            body = b"" if through else seals.seal(COMMUNITY, "inbox.body", row[1], row[3])
            row_id = hot.arrive(*row[:3], body, now, "{}" if through else known, not_before, state)
            if row_id is not None:
                new.append((row_id, *row))
        if cursor is not None:
            arriving.move_cursor(hot, adapter, cursor)
        return new

    def _through(self, hot: Hot, seals: Seals, rows: Sequence[Row]) -> int:
        """The turns of what arrives while nothing else waits; how many. 10 µs less each than by way of the queue: what
        ends well was never written down, only the rest is, to wait like anything else.
        """
        now, done = self.now(), list[int]()
        held = {row[3] for row in rows if row[7] or (row[1], row[2]) not in self.handling.fresh}
        for row in rows:
            if row[3] not in held and not self._turn(hot, seals, row, now, done):
                held.add(row[3])
        for row in rows if held else ():
            if row[0] not in done:
                hot.put_down(row[0], seals.seal(COMMUNITY, "inbox.body", row[2], row[4]), row[8])
        return len(rows)

    def _hold(self, now: float, seconds: float) -> float:
        """Until when an input holds back its chat, for what is fetched for it; 0 for not at all."""
        if not seconds:
            return 0.0
        self.awaiting, self._held_until = True, max(self._held_until, now + seconds)
        return now + seconds

    def cursor(self, adapter: str) -> str | None:
        """Where a platform's stream goes on."""
        with self.store.read() as connection:
            return arriving.cursor(Hot(connection), adapter)

    # -- the clock -----------------------------------------------------------------------------------

    def start(self) -> None:
        """The hub starts: what comes round by itself is planned, unless it is."""
        with self.store.write() as connection:
            hot, seals = Hot(connection), self.vault.bind(connection)
            turn = Turn(hot, seals, self.house, self.handling.community(hot), self.now())
            for room in self.house.rooms:
                if room.starts is not None:
                    room.starts(turn)
            turn.flush()

    def tick(self, limit: int = 1000) -> int:
        """Timers whose moment came become inputs, conversations are nudged or closed; how many."""
        now = self.now()
        with self.store.write() as connection:
            hot, seals = Hot(connection), self.vault.bind(connection)
            rung = falling_due.ring(hot, seals, now, limit)
            community = self.handling.community(hot)
            return rung + falling_due.end_conversations(hot, seals, self.house, community, now, limit)

    def next_due(self) -> float | None:
        """When the clock has to ring next."""
        with self.store.read() as connection:
            return arriving.next_moment(Hot(connection))

    # -- turns ---------------------------------------------------------------------------------------

    def work(self, limit: int = GROUP) -> int:
        """Handle one group of waiting inputs; how many were taken (0: nothing waits)."""
        try:
            with self.store.write() as connection:
                claim = self.ride(connection)
                taken = self._group(connection, limit)
                go = claim()
        except StoreError:
            self.handling.rolled_back()
            return self._one_by_one(limit)
        go()
        return taken

    def _group(self, connection: Connection, limit: int) -> int:
        hot, seals, now = Hot(connection), self.vault.bind(connection), self.now()
        rows = self._runnable(hot, now, limit)
        done: list[int] = []
        failed: set[str] = set()
        for row in rows:
            if row[3] not in failed and not self._turn(hot, seals, row, now, done):
                failed.add(row[3])
        hot.done(done)
        return len(rows)

    def _one_by_one(self, limit: int) -> int:
        """The group's commit failed (a full disk ends the whole transaction): each row for itself.

        Raises:
            StoreError: not even the try could be counted, so it is no row's fault; everything waits as it was.
        """
        taken = 0
        for _unused in range(limit):
            try:
                with self.store.write() as connection:
                    done = self._group(connection, 1)
            except StoreFull as fault:
                done = self._count_apart(fault)
            taken += done
            if not done:
                break
        return taken

    def _count_apart(self, fault: StoreFull) -> int:
        """A row's own commit failed: count that in a transaction of its own."""
        with self.store.write() as connection:
            hot, seals, now = Hot(connection), self.vault.bind(connection), self.now()
            rows = self._runnable(hot, now, 1)
            for row in rows:
                self._failed(hot, seals, row, now, fault)
        return len(rows)

    def _runnable(self, hot: Hot, now: float, limit: int) -> list[Row]:
        """The oldest waiting rows whose chats are not held back."""
        if self._held_until <= now:
            return hot.waiting(limit)
        held = hot.all(
            "SELECT lane, max(not_before) FROM inbox WHERE state = 'waiting' AND not_before > ? GROUP BY lane",
            (now,),
        )
        self._held_until = max((row[1] for row in held), default=0.0)
        lanes = {row[0] for row in held}
        return [row for row in hot.waiting(limit + 10 * len(lanes)) if row[3] not in lanes][:limit]

    def _turn(self, hot: Hot, seals: Seals, row: Row, now: float, done: list[int]) -> bool:
        """Handle one row in its savepoint, and note that it is done; False if it failed and holds its chat back."""
        hot.savepoint("turn")
        try:
            self.handling.handle(hot, seals, row, now)
        except StoreError:
            raise
        except Exception as fault:
            hot.rollback_to("turn")
            self.handling.rolled_back()
            return self._failed(hot, seals, row, now, fault)
        hot.release("turn")
        done.append(row[0])
        return True

    def _failed(self, hot: Hot, seals: Seals, row: Row, now: float, fault: Exception) -> bool:
        """Count the try; after three the row is put aside, the person told, and the chat goes on."""
        self._on_failure(row[0], fault)
        tries = row[5]
        if tries < len(PAUSES):
            hot.failed(row[0], "waiting", now + PAUSES[tries], type(fault).__name__)
            self._held_until = max(
                self._held_until if self._held_until != float("inf") else 0.0, now + PAUSES[tries]
            )
            return False
        hot.failed(row[0], "dead", 0.0, type(fault).__name__)
        enclosed.put_aside(hot, row[8])
        self.handling.apologise(hot, seals, row, now)
        return True
