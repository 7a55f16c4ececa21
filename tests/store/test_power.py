"""X12: the power goes at any moment. What was acknowledged is there, whole, and the file is sound."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.store.engine import Store
from tests.store.conftest import furnish, put, turn
from tests.store.recorder import Tape, acknowledged, after, recording

#: Turns, the rows that each writes, and after which ones the log is moved into the file (True: and emptied).
TURNS, ROWS = 14, 3
CHECKPOINTS = {4: False, 8: True, 11: False}
#: Ways in which the disk may have kept what was not synced, besides not at all.
WAYS = 3


def write(number: int, connection: Connection) -> None:
    for _row in range(ROWS):
        put(connection, f"turn {number} " * 200)


def live(path: Path, synchronous: str | None) -> Tape:
    """A hub's day: turns, each acknowledged when its commit returned."""
    with recording() as tape:
        store = furnish(
            Store(f"sqlite:///{path}")
            if synchronous is None
            else Store(f"sqlite:///{path}", synchronous=synchronous)
        )
        tape.note(0)
        for number in range(1, TURNS + 1):
            turn(store, partial(write, number))
            tape.note(number)
            if number in CHECKPOINTS:
                store.checkpoint(truncate=CHECKPOINTS[number])
        store.close()
    return tape


@pytest.fixture(scope="module")
def tape(tmp_path_factory: pytest.TempPathFactory) -> Tape:
    return live(tmp_path_factory.mktemp("power") / "talkoot.db", None)


def found(folder: Path) -> int | None:
    """How many turns are there, whole and in order; None if the file is not sound."""
    try:
        with closing(sqlite3.connect(folder / "talkoot.db")) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            words = [row[0] for row in connection.execute("SELECT words FROM line ORDER BY id")]
    except sqlite3.DatabaseError:
        return None
    whole = [f"turn {n} " * 200 for n in range(1, len(words) // ROWS + 1) for _row in range(ROWS)]
    return len(words) // ROWS if sound and words == whole else None


def cuts(tape: Tape, folder: Path) -> Iterator[tuple[int, int, int | None]]:
    """(moment, turns acknowledged then, turns found) for every moment and every way."""
    begin = next(place for place, event in enumerate(tape.events) if event.what == "ack")
    for moment in range(begin + 1, len(tape.events) + 1):
        for way in range(WAYS + 1):
            left = folder / f"{moment}-{way}"
            after(tape.events[:moment], random.Random(moment * 10 + way) if way else None, left)
            yield moment, acknowledged(tape.events[:moment]), found(left)


def test_x12_a_power_cut_at_any_moment_loses_nothing_that_was_acknowledged(
    tape: Tape, tmp_path: Path
) -> None:
    seen = list(cuts(tape, tmp_path))
    assert len(seen) > 200
    assert [moment for moment, _acked, there in seen if there is None] == [], "not sound, or half a turn"
    lost = [(moment, acked, there) for moment, acked, there in seen if there is not None and there < acked]
    assert lost == []
    assert max(there or 0 for _moment, _acked, there in seen) == TURNS


def test_x12_each_turn_is_synced_before_it_is_acknowledged(tape: Tape) -> None:
    loose: set[str] = set()
    for event in tape.events:
        if event.what == "write":
            loose.add(event.name)
        elif event.what == "sync":
            loose.discard(event.name)
        elif event.what == "ack":
            assert "talkoot.db-wal" not in loose


def test_x12_the_cut_is_a_real_one_without_syncing_turns_are_lost(tmp_path: Path) -> None:
    """The same cuts where commits are not synced: turns that were acknowledged are gone, so the test can fail."""
    (tmp_path / "hub").mkdir()
    (tmp_path / "left").mkdir()
    seen = list(cuts(live(tmp_path / "hub" / "talkoot.db", "NORMAL"), tmp_path / "left"))
    assert any(there is not None and there < acked for _moment, acked, there in seen)
