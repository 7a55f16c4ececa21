"""What the database says, looked at from outside: while the hub runs, and in a copy after a kill.

A copy, because the last one to close a database tidies its log away, and the next hub is to find what the kill left.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: What is going to happen by itself at this moment. A row: what, how much.
UNFINISHED = (
    "SELECT 'inbox', count(*) FROM inbox WHERE state = 'waiting' AND not_before <= :now UNION ALL"
    " SELECT 'outbox', count(*) FROM outbox WHERE state = 'sending' OR (state = 'queued' AND not_before <= :soon)"
    " UNION ALL SELECT 'timer', count(*) FROM timer WHERE state = 'waiting' AND due_at <= :now"
)
#: Every request: number, account that asked, kind, states, account of who holds or has it, whether it was received.
REQUESTS = """
    SELECT r.id, (SELECT "user" FROM account WHERE person_id = r.requester_id), i.category, r.state, i.state,
      (SELECT "user" FROM account WHERE person_id = coalesce(
        (SELECT helper_id FROM aid_claim WHERE item_id = i.id AND state IN ('waiting', 'accepted')), i.held_by)),
      EXISTS (SELECT 1 FROM audit WHERE action = 'aid.received' AND subject = 'request:' || r.id)
    FROM aid_request r JOIN aid_item i ON i.request_id = r.id ORDER BY r.id
"""
#: Seconds of the hub in which a message that waits for its chat's pace is still on its way.
SOON = 60.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it stands. `user` and `helper` are the platform's own ids."""

    number: int
    user: str
    kind: str
    state: str
    item: str
    helper: str | None
    #: 1 or 0.
    received: int


class Ledger:
    """One hub's database."""

    def __init__(self, database: Path, now: Callable[[], float]) -> None:
        self.database, self._now = database, now

    def rows(self, sql: str, **values: Any) -> list[tuple[Any, ...]]:
        """Look while the hub runs; a database that cannot be read at this moment has no rows."""
        try:
            with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=1)) as connection:
                return connection.execute(sql, values).fetchall()
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
        now = self._now()
        return dict(self.rows(UNFINISHED, now=now, soon=now + SOON))

    def is_quiet(self) -> bool:
        """Whether nothing is going to happen by itself just now."""
        unfinished = self.unfinished()
        return bool(unfinished) and not any(unfinished.values())

    def inputs(self) -> set[str]:
        """The keys of what the hub has stored; none while a hub that is just starting has not opened it."""
        return {key for (key,) in self.rows("SELECT key FROM inbox")}

    def requests(self) -> list[Asked]:
        return [Asked(*row) for row in self.rows(REQUESTS)]
