"""What somebody with a line to the database might try on the ledger; each is refused by the database itself (F6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.store.engine import Store

#: A right one, to be bent: the third after two gifts of 20.00 and 5.00 in cash.
RIGHT: Mapping[str, Any] = {
    "id": 3, "at": 1.0, "campaign_id": 1, "subject": "receipt:9", "debit": "cash:1", "credit": "gifts:1", "minor": 700,
    "currency": "USD", "debit_balance": 3200, "credit_balance": -3200, "reverses": None,
}  # fmt: skip
_COLUMNS = ", ".join(RIGHT)
_MARKS = ", ".join(f":{name}" for name in RIGHT)
INSERT = f"INSERT INTO fund_entry ({_COLUMNS}) VALUES ({_MARKS})"


@dataclass(frozen=True, slots=True)
class Attack:
    name: str
    sql: str = INSERT
    bent: Mapping[str, Any] = field(default_factory=dict)
    #: Where it can be tried.
    on: tuple[str, ...] = ("sqlite", "postgresql")


ATTACKS = (
    Attack("an amount changed", "UPDATE fund_entry SET minor = 1"),
    Attack("an account changed", "UPDATE fund_entry SET debit = 'pocket:1' WHERE id = 1"),
    Attack("an amount changed quietly", "UPDATE OR IGNORE fund_entry SET minor = 1", on=("sqlite",)),
    Attack("an entry deleted", "DELETE FROM fund_entry WHERE id = 2"),
    Attack("all deleted", "DELETE FROM fund_entry"),
    Attack("emptied", "TRUNCATE fund_entry", on=("postgresql",)),
    Attack("emptied with all that hangs on it", "TRUNCATE fund_entry CASCADE", on=("postgresql",)),
    Attack("another put in its place", INSERT.replace("INSERT", "INSERT OR REPLACE"), {"id": 2}, on=("sqlite",)),
    Attack("changed by an upsert", INSERT + " ON CONFLICT (id) DO UPDATE SET minor = 1", {"id": 2}),
    Attack("a gap", bent={"id": 4}),
    Attack("one between", bent={"id": 0}),
    Attack("a number again", bent={"id": 2}),
    Attack("no number", bent={"id": None}),
    Attack("nothing moved", bent={"minor": 0, "debit_balance": 2500, "credit_balance": -2500}),
    Attack("less than nothing", bent={"minor": -700, "debit_balance": 1800, "credit_balance": -1800}),
    Attack("a billion", bent={"minor": 10**11, "debit_balance": 10**11 + 2500, "credit_balance": -(10**11) - 2500}),
    Attack("from an account to itself", bent={"credit": "cash:1"}),
    Attack("a wrong balance of who gets it", bent={"debit_balance": 3300}),
    Attack("a wrong balance of where it comes from", bent={"credit_balance": 0}),
    Attack("a fresh balance in another currency", bent={"currency": "EUR"}),
    Attack("no balance", bent={"debit_balance": None}),
    Attack("half a cent", bent={"minor": 0.5, "debit_balance": 2500.5, "credit_balance": -2500.5}, on=("sqlite",)),
    Attack("words for an amount", bent={"minor": "lots"}, on=("sqlite",)),
    Attack("takes back what is not there", bent={"reverses": 77}),
    Attack("takes back another amount", bent={
        "reverses": 1, "debit": "gifts:1", "credit": "cash:1", "debit_balance": -1800, "credit_balance": 1800}),
    Attack("takes back the same way round", bent={
        "reverses": 1, "minor": 2000, "debit_balance": 4500, "credit_balance": -4500}),
)  # fmt: skip


def try_on(store: Store, dialect: str) -> None:
    """Every attack fails; afterwards the ledger is what it was, and a right entry still goes in."""
    before = _rows(store)
    assert len(before) == 2
    for attack in ATTACKS:
        if dialect not in attack.on:
            continue
        with pytest.raises(DBAPIError, match=r"fund_entry|NOT NULL|not-null"), store.write() as connection:  # noqa: PT012 - both are one act
            connection.execute(
                text(attack.sql), {**RIGHT, **attack.bent} if attack.sql.startswith("INSERT") else {}
            )
            pytest.fail(f"{attack.name} went through")
        assert _rows(store) == before, attack.name
    with store.write() as connection:
        connection.execute(text(INSERT), dict(RIGHT))
    assert len(_rows(store)) == 3


def _rows(store: Store) -> list[Any]:
    with store.read() as connection:
        return [tuple(row) for row in connection.execute(text("SELECT * FROM fund_entry ORDER BY id"))]
