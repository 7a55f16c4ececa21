"""What a turn costs does not grow with what years leave behind: statements and their plans, not the clock (B4)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection

from bot.store.engine import Store, driver
from tests.kit.town import START, Town

DAY = 86400.0
#: The index that holds open shifts only: those to come are all looked through.
OPEN = "ix_shift_open"
#: Years of shifts that are over, each with nine people who came.
NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {many})"
STORED = (
    f"INSERT INTO shift (id, day, title, hall, begins_at, ends_at, moves, state, shown_at) {NUMBERS}"
    " SELECT i + 1000, '#' || i, 'Old', 'hall', {begin} + i * 3600, {begin} + i * 3600 + 3600, 0, 'over', 0 FROM n",
    "INSERT INTO shift_role (shift_id, key, label, least, most, needs)"
    " SELECT id, 'people', 'people', 1, 9, '' FROM shift WHERE id > 1000",
    "INSERT INTO shift_place (shift_id, role_id, person_id, state, since, standing)"
    " SELECT shift_id, r.id, 5000000 + p.value, 'attended', 0, 0 FROM shift_role r, json_each('[1,2,3,4,5,6,7,8,9]') p"
    " WHERE shift_id > 1000",
)


class Listening(Store):
    """Keeps every statement of a write."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.heard: list[str] = []

    @contextmanager
    def write(self) -> Iterator[Connection]:
        with super().write() as connection:
            driver(connection).set_trace_callback(self.heard.append)
            yield connection
            driver(connection).set_trace_callback(None)


def listen(town: Town) -> Listening:
    town.store.close()
    store = Listening(town.store.url)
    town.store = store
    town._start()
    return store


def store(town: Town, many: int) -> None:
    """Replace what is over by so many shifts."""
    with town.store.write() as connection:
        run = driver(connection).execute
        for table, key in (("shift_place", "shift_id"), ("shift_role", "shift_id"), ("shift", "id")):
            run(f"DELETE FROM {table} WHERE {key} > 1000")
        for statement in STORED:
            run(statement.format(many=many, begin=START - 2 * DAY - many * 3600.0))


def said(town: Town, heard: list[str], text: str) -> list[str]:
    """The statements that one message of Sam's costs, its cards and its board among them."""
    town.pass_time(120)
    heard.clear()
    town.plays(f"sam > {text}")
    town.pass_time(10)
    return [each for each in heard if "shift" in each]


@pytest.mark.parametrize("text", ["sign up 1", "shifts", "mine", "this week", "show shift 1"])
def test_b4_what_is_over_costs_a_turn_nothing(town: Town, text: str) -> None:
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 4 people, hall
        olga > yes
    """)
    counts = []
    listening = listen(town)
    for many in (50, 2_000):
        store(town, many)
        statements = said(town, listening.heard, text)
        counts.append(len(statements))
        assert scans(town, statements) == []
        town.plays("sam > leave 1")
    assert counts[0] == counts[1] > 0


#: How often a sign-up, its card and its board may look at shifts, and how often of that by way of the ORM, which breaks
#: its lines: such a look costs 0.3 ms of B4's 5.
FEW, ORM = 16, 5


def test_b4_a_sign_up_and_its_card_take_few_looks(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 4 people and 2 drivers, hall
        olga > yes
        hub  @ oak street: Food pantry
    """)
    listening = listen(town)
    looks = [
        each
        for each in said(town, listening.heard, "sign up 1 as driver")
        if " FROM shift" in " ".join(each.split())
    ]
    assert 0 < len(looks) <= FEW, looks
    assert len([each for each in looks if "\nFROM shift" in each]) <= ORM, looks


def scans(town: Town, statements: list[str]) -> list[str]:
    """Those that go through a whole table of shifts."""
    found = []
    with town.store.read() as connection:
        for statement in dict.fromkeys(statements):
            if statement.lstrip().split()[0] not in ("SELECT", "UPDATE", "INSERT", "DELETE"):
                continue
            plan = driver(connection).execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
            found += [f"{row[3]}: {statement}" for row in plan if is_scan(town, row[3], statement)]
    return found


def is_scan(town: Town, step: str, statement: str) -> bool:
    """Whether a step of a plan reads all rows of a table of shifts; an index over open ones holds no others."""
    words = step.split()
    return words[0] == "SCAN" and OPEN not in words and words[1] in aliases(statement)


def aliases(statement: str) -> set[str]:
    """The tables of shifts in a statement, and what they are called there."""
    words = statement.replace(",", " ").split()
    tables = [place for place, word in enumerate(words) if word.startswith("shift") and "." not in word]
    return {words[place] for place in tables} | {
        words[place + 1] for place in tables if place + 1 < len(words)
    }
