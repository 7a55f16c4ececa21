"""What comes is confirmed by the treasurer, receipted, taken back with a reason; the treasury says how it stands."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import datetime
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from beancount import loader

from flows.fund import ledger
from flows.fund.receiving import exports
from tests.flows.fund.kit import a_turn
from tests.flows.fund.test_ledger import audit, receive
from tests.kit.town import Town

Promise = Callable[..., int]
ZONE = ZoneInfo("America/Chicago")


def test_f5_a_payment_is_confirmed_receipted_and_taken_back(winter: Town, promise: Promise) -> None:
    assert promise("maria", 2000) == 2
    winter.plays("""
        ines  > came 2 cash
        hub   < From: Maria … Amount: $20 … How: in cash … For: Winter … Did it come?
        ines  > yes
        hub   < Noted as R3; I tell who gave it. If it was wrong, write "undo receipt 3".
        later 1 min
        hub   > maria: $20 for Winter came, in cash. Receipt R3. Thank you.
        ines  > undo receipt 3
        hub   < What was wrong? Maria reads it.
        ines  > the bill was a copy
        hub   < Take back R3: $20 for Winter? … Reason: the bill was a copy
        ines  > yes
        hub   < Taken back. I tell who gave it, with your reason.
        later 1 min
        hub   > maria: Receipt R3: $20 for Winter was taken back. Reason: the bill was a copy. … ask a person.
        ines  > undo receipt 3
        hub   < R3 was taken back already; nothing was changed.
    """)
    assert audit(winter) == []
    assert winter.rows("SELECT minor, reverses FROM fund_entry ORDER BY id") == [(2000, None), (2000, 1)]
    assert all("copy" not in repr(row) for row in winter.rows("SELECT * FROM fund_receipt"))


def test_f5_another_amount_in_another_way(anywhere: Town) -> None:
    anywhere.plays("""
        ines  > gift $35
        hub   < How did it come?
        ines  > in kind
        hub   < Amount: $35 … How: in kind … For: Winter … A gift of nobody named. Did it come?
        ines  > yes
        hub   < Noted as R3.
    """)
    assert anywhere.rows("SELECT debit, credit, minor FROM fund_entry") == [("goods:1", "gifts:1", 3500)]


def test_f5_only_the_treasurer_confirms(winter: Town, promise: Promise) -> None:
    promise("maria", 2000)
    for who in ("maria", "sam", "olga"):
        winter.plays(f"{who} > came 2 cash\n{who} > /treasury\n{who} > undo receipt 2\n{who} > yes")
        assert "$20" not in " ".join(winter.private(who))
    assert winter.rows("SELECT state FROM fund_due") == [("due",)]
    assert winter.rows("SELECT count(*) FROM fund_entry") == [(0,)]


def test_f10_the_treasury_and_a_line_a_morning(winter: Town, promise: Promise) -> None:
    promise("maria", 2000)
    promise("sam", 700)
    promise("rosa", 500, first_day="2026-11-20")
    receive(winter, promise("olga", 1000), 1000)
    with a_turn(winter) as turn:
        turn.hot.run(
            "UPDATE fund_due SET state = 'claimed', claimed_at = ? WHERE pledge_id = 2", (winter.now,)
        )
        turn.hot.run("UPDATE fund_due SET due_at = ? WHERE pledge_id = 4", (winter.now - 4 * 86400,))
    winter.plays("""
        ines  > treasury
        hub   < Winter · in hand $10 · to confirm $20 (1) · due $7 (1) · overdue $5 (1) … Maria · $20 · says it is paid · #2 … Rosa · $5 · was due … #4 … [It came: #2] [It came: #4] [As a table] [For the books]
        ines  taps It came: #2
        hub   < How did it come?
        ines  > cash
        ines  > no
        ines  > cancel
    """)  # noqa: E501 - one message
    winter.turns.start()
    winter.plays("later 24 h")
    assert winter.private("ines")[-1].startswith(
        "1 payment waits to be confirmed. I show them when you like."
    )
    winter.plays("ines taps Show them\nhub < Winter · in hand $10")


def test_f10_the_table_is_safe_to_open_and_its_balances_run(winter: Town, promise: Promise) -> None:
    receive(winter, promise("maria", 2000), 2000)
    receive(winter, promise("sam", 1050), 1050)
    with a_turn(winter) as turn:
        rows = list(csv.DictReader(StringIO(exports.table(ledger.entries(turn), ZONE))))
    assert [(row["amount"], row["to"], row["to_balance"]) for row in rows] == [
        ("20.00", "cash:1", "20.00"),
        ("10.50", "cash:1", "30.50"),
    ]
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    winter.plays("ines > treasury\nines taps As a table\nhub < All that came and went so far, without names:")


@pytest.mark.parametrize("currency", ["USD", "JPY"])
def test_f10_beancount_reads_the_books_and_agrees(winter: Town, promise: Promise, currency: str) -> None:
    with a_turn(winter) as turn:
        turn.hot.run("UPDATE fund_campaign SET currency = ?", (currency,))
    for minor, how in ((2000, "cash"), (1050, "transfer"), (700, "goods")):
        receive(winter, promise("maria", minor, currency=currency), minor, how)
    winter.plays("ines > undo receipt 3\nines > the wrong one\nines > yes")
    with a_turn(winter) as turn:
        text = exports.beancount(ledger.entries(turn), ZONE)
    entries, errors, _options = loader.load_string(text)
    assert errors == []
    days = {datetime.fromtimestamp(winter.now, ZONE).date()}
    assert {entry.date for entry in entries if type(entry).__name__ == "Transaction"} == days
    assert sum(type(entry).__name__ == "Transaction" for entry in entries) == 4
    assert "Maria" not in text


def test_f10_beancount_finds_a_wrong_sum(winter: Town, promise: Promise) -> None:
    receive(winter, promise("maria", 2000), 2000)
    with a_turn(winter) as turn:
        text = exports.beancount(ledger.entries(turn), ZONE)
    _entries, errors, _options = loader.load_string(text.replace("  20.00", "  21.00", 1))
    assert errors != []


@pytest.mark.parametrize("said", ["as a table", "For the books", "money table", "1"])
def test_f10_the_books_by_typing_what_stands_on_the_button(winter: Town, said: str) -> None:
    winter.plays(f"ines > treasury\nines > {said}\nhub < All that came and went so far, without names:")


@pytest.mark.parametrize(
    "said", ["money table", "as a table", "para las cuentas", "tabla del dinero", "/moneybooks"]
)
def test_f10_the_books_without_a_look_at_the_treasury(winter: Town, said: str) -> None:
    winter.plays(f"""
        ines > {said}
        hub < All that came and went so far, without names:
        sam > {said}
        hub < That isn't yours to do here.
    """)


@pytest.mark.parametrize("said", ["undo receipt R3", "anular recibo r3", "undo receipt 3"])
def test_f5_a_receipt_by_what_stands_on_it(winter: Town, promise: Promise, said: str) -> None:
    receive(winter, promise("maria", 2000), 2000)
    winter.plays(f"ines > {said}\nhub < What was wrong? Maria reads it.\nsam > {said}")
    assert "What was wrong?" not in " ".join(winter.private("sam"))
