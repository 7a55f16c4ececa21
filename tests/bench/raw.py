"""The yardstick: dedup, state, effect and outbox in one transaction, on nothing but sqlite3.

It keeps the hub's promise for this one conversation and nothing else: an update takes effect once, a reply is stored
before it is sent and marked afterwards. The mark rides in the next transaction; what was not marked at a crash is in
doubt, one per chat. No people, rights, languages, sealing, buttons, timers.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from tests.bench.script import STAGES

SCHEMA = """
CREATE TABLE inbox (key INTEGER PRIMARY KEY);
CREATE TABLE conversation (person INTEGER PRIMARY KEY, stage INTEGER, answers TEXT);
CREATE TABLE request (id INTEGER PRIMARY KEY, person INTEGER, answers TEXT);
CREATE TABLE outbox (id INTEGER PRIMARY KEY, chat INTEGER, text TEXT, state TEXT);
"""


class Raw:
    """A program of one conversation."""

    def __init__(self, file: Path, synchronous: str) -> None:
        self.database = sqlite3.connect(file, isolation_level=None)
        self.database.execute("PRAGMA journal_mode=WAL")
        self.database.execute(f"PRAGMA synchronous={synchronous}")
        self.database.executescript(SCHEMA)
        self._sent: list[tuple[int]] = []

    def handle(self, lines: Sequence[str]) -> list[str]:
        """Take what waits in one transaction, hand over the replies."""
        run = self.database.execute
        replies: list[tuple[int, str]] = []
        run("BEGIN IMMEDIATE")
        self.database.executemany("UPDATE outbox SET state = 'sent' WHERE id = ?", self._sent)
        for line in lines:
            update = json.loads(line)
            if run("INSERT INTO inbox VALUES (?) ON CONFLICT DO NOTHING", (update["update_id"],)).rowcount:
                replies.append(self._turn(update["message"]))
        run("COMMIT")
        self._sent = [(row,) for row, _text in replies]
        return [text for _row, text in replies]

    def _turn(self, message: dict[str, object]) -> tuple[int, str]:
        run, person, text = self.database.execute, message["chat"]["id"], message["text"]  # type: ignore[index]  # JSON as it came
        row = run("SELECT stage, answers FROM conversation WHERE person = ?", (person,)).fetchone()
        stage, answers = (row[0], json.loads(row[1])) if row else (0, [])
        answers.append(text)
        if stage == len(STAGES) - 1:
            run("INSERT INTO request (person, answers) VALUES (?, ?)", (person, json.dumps(answers)))
            run("DELETE FROM conversation WHERE person = ?", (person,))
        else:
            run("REPLACE INTO conversation VALUES (?, ?, ?)", (person, stage + 1, json.dumps(answers)))
        reply = STAGES[stage][1]
        sent = run(
            "INSERT INTO outbox (chat, text, state) VALUES (?, ?, 'sending')", (person, reply)
        ).lastrowid
        assert sent is not None
        return sent, reply

    def requests(self) -> int:
        return int(self.database.execute("SELECT count(*) FROM request").fetchone()[0])

    def close(self) -> None:
        self.database.close()
