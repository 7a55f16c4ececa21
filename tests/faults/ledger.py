"""What the database says, looked at from outside: while the hub runs, and in a copy after a kill.

A copy, because the last one to close a database tidies its log away, and the next hub is to find what the kill left.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

UNFINISHED = (
    "SELECT 'inbox', count(*) FROM inbox WHERE state = 'waiting' UNION ALL"
    " SELECT 'outbox', count(*) FROM outbox WHERE state IN ('queued', 'sending', 'held') UNION ALL"
    " SELECT 'timer', count(*) FROM timer WHERE state = 'waiting'"
)


class Ledger:
    """One hub's database."""

    def __init__(self, database: Path) -> None:
        self.database = database

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Look while the hub runs; a database that cannot be read at this moment has no rows."""
        try:
            with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=1)) as connection:
                return connection.execute(sql).fetchall()
        except sqlite3.OperationalError:
            return []

    def copied(self, *statements: str) -> list[list[tuple[Any, ...]]]:
        """The rows of each statement, from a copy."""
        with tempfile.TemporaryDirectory() as folder:
            for end in ("", "-wal"):
                part = self.database.with_name(self.database.name + end)
                if part.exists():
                    shutil.copy(part, folder)
            with closing(sqlite3.connect(Path(folder) / self.database.name)) as connection:
                return [connection.execute(statement).fetchall() for statement in statements]

    def unfinished(self) -> dict[str, int]:
        return dict(self.rows(UNFINISHED))

    def is_quiet(self) -> bool:
        """Whether nothing is going to happen by itself."""
        unfinished = self.unfinished()
        return bool(unfinished) and not any(unfinished.values())

    def ordered(self) -> list[str]:
        """The words of every order, one for each time it took effect."""
        return [
            json.loads(row[0])["what"]
            for row in self.rows("SELECT detail FROM audit WHERE action = 'ordered'")
        ]

    def untaken(self) -> list[str]:
        """Orders nobody has taken."""
        return [
            row[0]
            for row in self.rows(
                "SELECT subject FROM audit WHERE action = 'ordered' AND subject NOT IN"
                " (SELECT subject FROM audit WHERE action = 'taken')"
            )
        ]
