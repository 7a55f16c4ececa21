"""B7: ten thousand votes in a minute, by taps on one poll's card in one group, and how often the card is changed.

Each tap is the whole way: raw update in, the person found, rights, ballot, running count, the word at the button out.
The clock moves a second with each group of votes, so that the card's pace is that of a minute.
"""

from __future__ import annotations

import json
import tempfile
import time
from pathlib import Path
from statistics import median

from bot.contract.address import Address, Who
from bot.contract.delivery import Delivered, Outgoing
from bot.contract.events import Event, Sender, Tapped
from bot.hub import chats
from bot.store.hot import Hot
from bot.talk.turn import Turn
from flows.assembly.opening.making import Plan, make
from tests.bench.hub import PLATFORM, START, Kernel, Platform
from tests.bench.table import Line

VOTERS, MINUTE, ROUNDS = 10_000, 60, 3
#: Seconds between two changes of one card.
BEAT = 3
GROUP = "-1"


class Square(Platform):
    """Taps in a group, words at buttons out; how often a card was changed is counted."""

    def __init__(self) -> None:
        super().__init__()
        self.edits, self.shown = 0, ""

    def read(self, raw: str) -> Event | None:
        tap = json.loads(raw)["message"]
        sender = tap["from"]
        return Tapped(
            Sender(Who(PLATFORM, str(sender["id"])), sender["first_name"], sender["language_code"]),
            Address(PLATFORM, GROUP), False, tap["data"], tap["ref"], self.order + 1, tap["date"], tap["id"],
        )  # fmt: skip

    async def deliver(self, message: Outgoing) -> Delivered:
        if message.deed == "toast":
            return await super().deliver(message)
        self.order += 1
        self.edits += message.deed == "edit"
        self.shown = str(message.part["text"])
        return Delivered(message.ref or f"h{self.order}", self.order)


def measure() -> list[Line]:
    rounds = [_minute() for _round in range(ROUNDS)]
    spent, worked, edits = (median(column) for column in zip(*rounds, strict=True))
    told = f"{VOTERS:,} votes, {spent / VOTERS * 1e6:,.0f} µs each, {worked / VOTERS * 1e6:,.0f} of the processor"
    most = MINUTE / BEAT
    return [
        Line("B7", "votes/s grouped", VOTERS / spent, 2_000, 10_000, "/s", more=True, told=told),
        Line("B7", f"the same: changes of the card in {MINUTE} s", edits, most + 2, most + 1),
    ]


def _minute() -> tuple[float, float, float]:
    """Seconds that all votes took, those of the processor among them, and changes of the card meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        square = Square()
        kernel = Kernel(Path(folder) / "hub", "FULL", square, paced=True)
        kernel.move_in(range(1, VOTERS + 1))
        token, ref = _open_a_poll(kernel)
        lines = [_tap(number, token, ref) for number in range(1, VOTERS + 1)]
        began, working, edits = time.perf_counter(), time.process_time(), square.edits
        for second in range(MINUTE):
            some = lines[second * VOTERS // MINUTE : (second + 1) * VOTERS // MINUTE]
            replies = kernel.handle(some)
            assert len(replies) == len(some), replies[:1]
            assert set(replies) == {"Your vote: yes."}, replies[:1]
        spent, worked = time.perf_counter() - began, time.process_time() - working
        edits = square.edits - edits
        for _second in range(BEAT + 1):
            kernel.rest()
        assert f"yes {VOTERS}" in square.shown, square.shown
        kernel.close()
    return spent, worked, edits


def _open_a_poll(kernel: Kernel) -> tuple[str, str]:
    """A poll that hangs in one group; what stands behind its first button, and its message."""
    with kernel.store.write() as connection:
        hot, seals = Hot(connection), kernel.vault.bind(connection)
        group = chats.find_or_make(hot, Address(PLATFORM, GROUP), False, START)
        hot.run("UPDATE chat SET purposes = 'assembly', languages = 'en' WHERE id = ?", (group.id,))
        turn = Turn(hot, seals, kernel.turns.house, kernel.turns.handling.community(hot), START)
        make(turn, Plan("Move the pantry to Fridays?", "yesno", START + 86_400, [group.id]))
        turn.flush()
    kernel.rest()
    with kernel.store.read() as connection:
        row = Hot(connection).one(
            "SELECT b.token, c.message FROM button b JOIN card c ON c.id = b.card_id ORDER BY b.id LIMIT 1"
        )
    assert row is not None
    return f"b:{row[0]}", str(row[1])


def _tap(voter: int, token: str, ref: str) -> str:
    sender = {"id": voter, "first_name": "Maria", "language_code": "en"}
    tap = {"chat": {"id": GROUP}, "from": sender, "data": token, "ref": ref, "date": START, "id": f"q{voter}"}
    return json.dumps({"update_id": voter, "message": tap})
