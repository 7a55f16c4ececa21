"""B5: an announcement to ten thousand people: one turn puts it into the outbox, delivery lets it go bit by bit."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from bot.delivery import held
from bot.delivery.desk import At
from bot.store.hot import Hot
from bot.talk.turn import Turn
from flows.assembly.telling import announcing, audience
from tests.bench.hub import START, Kernel
from tests.bench.table import Line

PEOPLE = 10_000


def measure() -> list[Line]:
    with tempfile.TemporaryDirectory() as folder:
        kernel = Kernel(Path(folder) / "hub", "FULL")
        kernel.move_in(range(1, PEOPLE + 2))
        spent, longest = _send(kernel), _let_go(kernel)
        kernel.close()
    return [
        Line("B5", f"an announcement to {PEOPLE:,} in one turn", spent, 0.4, 0.2, "s", told="of the processor"),
        Line("B5", "the same: longest transaction that lets it go", longest, 0.1, 0.05, "s", told="likewise"),
    ]  # fmt: skip


def _send(kernel: Kernel) -> float:
    """Seconds of the turn in which its minute is over."""
    with kernel.store.write() as connection:
        hot, seals = Hot(connection), kernel.vault.bind(connection)
        turn = Turn(hot, seals, kernel.turns.house, kernel.turns.handling.community(hot), START)
        turn.person = turn.person_by(hot.all("SELECT id FROM person ORDER BY id LIMIT 1")[0][0])
        number = announcing.plan(turn, "The pantry is closed on Friday.", (audience.MEMBERS,))
        row = announcing.find(turn, str(number))
        assert row is not None
        began = time.process_time()
        assert announcing.send(turn, row)
        return time.process_time() - began


def _let_go(kernel: Kernel) -> float:
    """Seconds of the longest of the transactions that delivery takes for it."""
    beyond: int | None = held.GROUPS
    freed, longest = 0, 0.0
    while beyond is not None:
        with kernel.store.write() as connection:
            began = time.process_time()
            chats, beyond = held.release(At(kernel.desk, connection, START + 1), beyond)
            longest, freed = max(longest, time.process_time() - began), freed + len(chats)
    assert freed == PEOPLE, freed
    return longest
