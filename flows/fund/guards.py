"""What the database itself holds of the ledger (F6), on SQLite and on PostgreSQL.

An entry is one row with two accounts, so every entry sums to zero by its shape. The triggers hold the rest:

    numbers follow one another without a gap, whatever runs at the same time
    both running balances are right
    a reversal mirrors an entry that stands, once
    no entry is ever changed; none is deleted while anybody is here (erasing the whole community erases it last)

The migration carries the same statements; a test compares them.
"""

from __future__ import annotations

from sqlalchemy import DDL, event

from flows.fund.tables import Entry


def _balance(account: str) -> str:
    """SQL: what an account of the new row has before it."""
    return f"""coalesce((
        SELECT CASE WHEN e.debit = NEW.{account} THEN e.debit_balance ELSE e.credit_balance END FROM fund_entry e
        WHERE NEW.{account} IN (e.debit, e.credit) AND e.currency = NEW.currency ORDER BY e.id DESC LIMIT 1), 0)"""  # noqa: S608 - our own columns


#: What is wrong -> the condition under which it is.
WRONG = (
    ("numbers follow one another", "NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM fund_entry)"),
    ("the debit balance is wrong", f"NEW.debit_balance <> NEW.minor + {_balance('debit')}"),
    ("the credit balance is wrong", f"NEW.credit_balance <> -NEW.minor + {_balance('credit')}"),
    ("a reversal mirrors its entry, once", """NEW.reverses IS NOT NULL AND (
        EXISTS (SELECT 1 FROM fund_entry e WHERE e.reverses = NEW.reverses)
        OR NOT EXISTS (SELECT 1 FROM fund_entry e WHERE e.id = NEW.reverses AND e.reverses IS NULL
            AND e.campaign_id = NEW.campaign_id AND e.debit = NEW.credit AND e.credit = NEW.debit
            AND e.minor = NEW.minor AND e.currency = NEW.currency))"""),
)  # fmt: skip
#: SQLite takes any type in any column.
WHOLE = (
    "amounts are whole numbers",
    "(typeof(NEW.minor), typeof(NEW.debit_balance), typeof(NEW.credit_balance))\n"
    "        <> ('integer', 'integer', 'integer')",
)
KEPT = "fund_entry: the ledger is only ever added to"
ANYBODY = "EXISTS (SELECT 1 FROM person)"

_REFUSED = "\n    ".join(
    f"SELECT RAISE(ABORT, 'fund_entry: {says}')\n        WHERE {wrong};" for says, wrong in (WHOLE, *WRONG)
)
SQLITE = (
    f"CREATE TRIGGER fund_entry_follows BEFORE INSERT ON fund_entry BEGIN\n    {_REFUSED}\nEND",
    f"CREATE TRIGGER fund_entry_unchanged BEFORE UPDATE ON fund_entry BEGIN\n    SELECT RAISE(ABORT, '{KEPT}');\nEND",
    f"CREATE TRIGGER fund_entry_stays BEFORE DELETE ON fund_entry WHEN {ANYBODY} BEGIN\n"
    f"    SELECT RAISE(ABORT, '{KEPT}');\nEND",
)
_RAISED = "\n    ".join(
    f"IF {wrong}\n        THEN RAISE EXCEPTION 'fund_entry: {says}'; END IF;" for says, wrong in WRONG
)
POSTGRES = (
    "CREATE FUNCTION fund_entry_follows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN\n"
    f"    {_RAISED}\n    RETURN NEW;\nEND $$",
    "CREATE TRIGGER fund_entry_follows BEFORE INSERT ON fund_entry\n"
    "    FOR EACH ROW EXECUTE FUNCTION fund_entry_follows()",
    "CREATE FUNCTION fund_entry_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN\n"
    f"    IF TG_OP <> 'DELETE' OR {ANYBODY}\n        THEN RAISE EXCEPTION '{KEPT}'; END IF;\n"
    "    RETURN OLD;\nEND $$",
    "CREATE TRIGGER fund_entry_unchanged BEFORE UPDATE OR DELETE ON fund_entry\n"
    "    FOR EACH ROW EXECUTE FUNCTION fund_entry_kept()",
    "CREATE TRIGGER fund_entry_stays BEFORE TRUNCATE ON fund_entry\n"
    "    FOR EACH STATEMENT EXECUTE FUNCTION fund_entry_kept()",
)
for _name, _statements in (("sqlite", SQLITE), ("postgresql", POSTGRES)):
    for _statement in _statements:
        event.listen(Entry.__table__, "after_create", DDL(_statement).execute_if(dialect=_name))  # type: ignore[no-untyped-call]  # as SQLAlchemy declares it
