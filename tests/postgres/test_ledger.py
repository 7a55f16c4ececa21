"""The ledger is held by PostgreSQL as by SQLite: the same triggers, the same attacks, the same refusals (F6)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import text

from bot.store import migrate
from bot.store.engine import Store
from flows.fund import auditing, ledger
from flows.fund.ledger import Transfer
from tests.flows.fund.attacks import try_on
from tests.flows.fund.kit import a_turn, with_a_campaign
from tests.kit.town import Town

#: What the database holds by itself: triggers with their functions' texts.
HELD = """
    SELECT t.tgname, pg_get_triggerdef(t.oid), p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgrelid = 'fund_entry'::regclass AND NOT t.tgisinternal ORDER BY t.tgname
"""


def test_f6_the_database_refuses_every_attack_on_the_ledger(town: Town) -> None:
    with_a_campaign(town)
    for number, minor in ((5, 2000), (6, 500)):
        with a_turn(town) as turn:
            ledger.post(turn, Transfer(1, "cash", "gifts", minor, "USD", f"receipt:{number}"))
    try_on(town.store, "postgresql")
    with a_turn(town) as turn:
        assert [fault for fault in auditing.faults(turn) if "has no receipt" not in fault] == []


def held(store: Store) -> Sequence[object]:
    with store.read() as connection:
        return connection.execute(text(HELD)).all()


def test_f6_a_migrated_database_holds_what_the_models_say(town: Town) -> None:
    made = held(town.store)
    assert len(made) == 3
    with town.store.write() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    migrate.upgrade(town.url)
    assert held(town.store) == made
