"""The database, seen from outside, also at moments when it cannot be read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.faults.clock import START
from tests.faults.ledger import Ledger


def test_x1_a_hub_that_cannot_be_looked_at_just_now_is_neither_quiet_nor_has_it_taken_anything(
    tmp_path: Path,
) -> None:
    ledger = Ledger(tmp_path / "talkoot.db", lambda: START)
    assert ledger.inputs() == set()
    assert not ledger.is_quiet()


def test_x1_a_hub_has_taken_what_it_stored(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "talkoot.db", lambda: START)
    with closing(sqlite3.connect(ledger.database)) as hub:
        hub.executescript("PRAGMA journal_mode=WAL; CREATE TABLE inbox (key TEXT)")
        hub.execute("INSERT INTO inbox VALUES ('7')")
        hub.commit()
        assert ledger.inputs() == {"7"}
