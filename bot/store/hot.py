"""The kernel's handful of hot statements, close to the driver.

A turn touches these a dozen times; through the driver each costs 2-4 µs, through SQLAlchemy 15-60 µs (measured,
CPython 3.11, SQLite 3.40). Everything else in the project uses SQLAlchemy as it reads best. Both share one
connection and so one transaction. Statements are written with `?`; PostgreSQL's driver gets `%s`.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection

Row = tuple[Any, ...]


@cache
def _for_postgres(sql: str) -> str:
    return sql.replace("%", "%%").replace("?", "%s")


def new_id() -> int:
    """A random positive 62-bit row id, for rows whose sealed columns are bound to their id before the insert."""
    return secrets.randbits(62) | 1 << 61


class Hot:
    """Driver-level access to one open transaction."""

    __slots__ = ("_driver", "_execute", "_marks", "_postgres", "connection")

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        driver: Any = connection.connection.driver_connection
        self._driver, self._postgres = driver, connection.dialect.name == "postgresql"
        self._execute: Callable[..., Any] = self._on_postgres if self._postgres else driver.execute
        #: Open savepoints, the innermost last: (name, the one the driver knows, `changes` when it was set).
        self._marks: list[tuple[str, str, int | None]] = []

    def _on_postgres(self, sql: str, args: Sequence[Any] = ()) -> Any:
        return self._driver.execute(_for_postgres(sql), args)

    def run(self, sql: str, args: Sequence[Any] = ()) -> int:
        """Execute; the number of rows changed."""
        changed: int = self._execute(sql, args).rowcount
        return changed

    def one(self, sql: str, args: Sequence[Any] = ()) -> Row | None:
        row: Row | None = self._execute(sql, args).fetchone()
        return row

    def all(self, sql: str, args: Sequence[Any] = ()) -> list[Row]:
        rows: list[Row] = self._execute(sql, args).fetchall()
        return rows

    def run_each(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """One statement for many rows: 1 µs each beside what the disk's pages cost."""
        if rows:
            self._driver.cursor().executemany(_for_postgres(sql) if self._postgres else sql, rows)

    def insert(self, table: str, **values: Any) -> int:
        """Insert one row; its id."""
        row_id = self._add(_insert(table, tuple(values)), tuple(values.values()))
        assert row_id is not None
        return row_id

    def insert_new(self, table: str, **values: Any) -> int | None:
        """Insert unless a unique constraint already holds such a row; the id, or None."""
        return self._add(_insert(table, tuple(values)) + " ON CONFLICT DO NOTHING", tuple(values.values()))

    def _add(self, sql: str, args: Sequence[Any]) -> int | None:
        """Insert; the new row's id, None if there is none. SQLite knows the id anyhow: RETURNING costs 2 to 6 µs."""
        if self._postgres:
            row = self.one(sql + " RETURNING id", args)
            return None if row is None else int(row[0])
        added = self._execute(sql, args)
        return int(added.lastrowid) if added.rowcount else None

    # -- savepoints ----------------------------------------------------------------------------------
    # SQLAlchemy's own cost 72 µs a pair, these 1.8 µs. Where nothing was written since the one around it, that one
    # stands for both: a turn that asks has one instead of two (7 µs).

    def savepoint(self, name: str) -> None:
        changes = self.changes
        if changes is not None and self._marks and self._marks[-1][2] == changes:
            self._marks.append((name, self._marks[-1][1], changes))
            return
        self._marks.append((name, name, changes))
        self._execute(f"SAVEPOINT {name}")

    def release(self, name: str) -> None:
        if self._unmark(name)[1] == name:
            self._execute(f"RELEASE SAVEPOINT {name}")

    def rollback_to(self, name: str) -> None:
        """Take back what was written since; nothing mostly, for a flow asks before it writes (2 µs)."""
        _name, known, before = self._unmark(name)
        if self.changes is None or self.changes != before:
            self._execute(f"ROLLBACK TO SAVEPOINT {known}")
        if known == name:
            self._execute(f"RELEASE SAVEPOINT {name}")

    def _unmark(self, name: str) -> tuple[str, str, int | None]:
        """Forget a savepoint, and those within it that a fault left open."""
        while (mark := self._marks.pop())[0] != name:
            pass
        return mark

    @property
    def changes(self) -> int | None:
        """Rows changed on this connection so far; None where the driver does not count."""
        return getattr(self._driver, "total_changes", None)

    # -- inbox ---------------------------------------------------------------------------------------

    def arrive(
        self,
        source: str,
        key: str,
        lane: str,
        body: bytes,
        now: float,
        seen: str = "{}",
        not_before: float = 0.0,
        state: str = "waiting",
    ) -> int | None:
        """Store one input once; its row, None if it was there already. 3 µs."""
        return self._add(
            "INSERT INTO inbox (source, key, lane, body, state, tries, received_at, not_before, seen)"
            " VALUES (?,?,?,?,?,0,?,?,?) ON CONFLICT DO NOTHING",
            (source, key, lane, body, state, now, not_before, seen),
        )

    def put_down(self, row_id: int, body: bytes, seen: str) -> None:
        """What arrived as done is not: it waits, whatever its tries are by now."""
        self.run("UPDATE inbox SET state = 'waiting', body = ?, seen = ? WHERE id = ?", (body, seen, row_id))

    def any_waiting(self) -> bool:
        """Whether any input waits, due or not."""
        return self.one("SELECT 1 FROM inbox WHERE state = 'waiting' LIMIT 1") is not None

    def waiting(self, limit: int) -> list[Row]:
        """The oldest waiting inputs; 0.5 µs a row. Its columns are those of the statement, in order."""
        return self.all(
            "SELECT id, source, key, lane, body, tries, received_at, not_before, seen FROM inbox"
            " WHERE state = 'waiting' ORDER BY id LIMIT ?",
            (limit,),
        )

    def done(self, row_ids: Sequence[int]) -> None:
        """The turns of these are over: only ids stay. 3 µs each."""
        self.run_each(
            "UPDATE inbox SET state = 'done', body = ?, seen = '{}' WHERE id = ?",
            [(b"", row_id) for row_id in row_ids],
        )

    def failed(self, row_id: int, state: str, not_before: float, fault: str) -> None:
        """Count a failed try; `state` says whether it waits for another or is put aside."""
        self.run(
            "UPDATE inbox SET tries = tries + 1, state = ?, not_before = ?, fault = ? WHERE id = ?",
            (state, not_before, fault, row_id),
        )

    # -- timers --------------------------------------------------------------------------------------

    def due(self, now: float, limit: int) -> list[Row]:
        """Timers whose moment came: (id, kind, subject, key, payload, due_at), oldest first."""
        return self.all(
            "SELECT id, kind, subject, key, payload, due_at FROM timer"
            " WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, id LIMIT ?",
            (now, limit),
        )

    def next_due(self) -> float | None:
        """The next moment anything is due; 10 µs at a million rows (partial index)."""
        row = self.one("SELECT min(due_at) FROM timer WHERE state = 'waiting'")
        return None if row is None or row[0] is None else float(row[0])

    def set_timer(self, kind: str, subject: str, key: str, due_at: float, payload: str) -> None:
        """Plan a moment once per (kind, subject, key); a planned one is moved, a done one stays done."""
        self.run(
            "INSERT INTO timer (kind, subject, key, payload, due_at, state) VALUES (?,?,?,?,?,'waiting')"
            " ON CONFLICT (kind, subject, key) DO UPDATE SET due_at = excluded.due_at, payload = excluded.payload,"
            " state = 'waiting' WHERE timer.state <> 'done'",
            (kind, subject, key, payload, due_at),
        )

    def drop_timers(self, kind: str, subject: str, key: str | None = None) -> int:
        """Take planned moments back."""
        more, args = ("", (kind, subject)) if key is None else (" AND key = ?", (kind, subject, key))
        return self.run(
            "UPDATE timer SET state = 'off' WHERE kind = ? AND subject = ? AND state = 'waiting'" + more, args
        )

    # -- outbox --------------------------------------------------------------------------------------

    def enqueue(
        self,
        *,
        chat_id: int,
        person_id: int | None,
        kind: str,
        policy: str,
        rank: int,
        deed: str,
        body: bytes | None,
        txn: str,
        now: float,
        not_before: float = 0.0,
        good_until: float | None = None,
        card_id: int | None = None,
        ref: str | None = None,
        about: str | None = None,
        once_key: str | None = None,
        state: str = "queued",
    ) -> int | None:
        """One message to be delivered; None if its `once_key` was used before. 4 µs."""
        return self._add(
            "INSERT INTO outbox (chat_id, person_id, kind, policy, rank, deed, body, card_id, ref, txn, state, tries,"
            " not_before, created_at, about, once_key, good_until) VALUES (?,?,?,?,?,?,?,?,?,?,?,0,?,?,?,?,?)"
            " ON CONFLICT DO NOTHING",
            (chat_id, person_id, kind, policy, rank, deed, body, card_id, ref, txn, state, not_before, now, about,
             once_key, good_until),
        )  # fmt: skip

    def enqueue_each(self, rows: Sequence[Row]) -> None:
        """Messages to persons, of one kind: (chat, person, kind, policy, rank, body, txn, state, now, about, once key,
        good until).

        What a `once_key` was used for before is left out. 3 µs each.
        """
        self.run_each(
            "INSERT INTO outbox (chat_id, person_id, kind, policy, rank, deed, body, txn, state, tries, not_before,"
            " created_at, about, once_key, good_until) VALUES (?,?,?,?,?,'send',?,?,?,0,0,?,?,?,?)"
            " ON CONFLICT DO NOTHING",
            rows,
        )


@cache
def _insert(table: str, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"


#: Compact JSON, the form of every JSON column. Made once: `json.dumps` makes an encoder at every call (2 µs).
to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
