"""The ledger: added to, never changed, whoever writes to the database (F6)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import text

from bot.store import migrate
from bot.store.engine import Store
from flows.fund import auditing, campaigns, ledger, receipts, sums
from flows.fund.tables import Campaign, Pledge
from tests.flows.fund.attacks import try_on
from tests.flows.fund.kit import a_turn
from tests.kit.town import Town

Promise = Callable[..., int]
#: Names and texts of what the database holds by itself.
HELD = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'fund_entry' ORDER BY name"


def receive(town: Town, pledge: int, minor: int, how: str = "cash") -> int:
    """A payment came, confirmed by the treasurer; its receipt's number."""
    with a_turn(town) as turn:
        due = receipts.open_payment(turn, turn.session.get_one(Pledge, pledge))
        assert due is not None
        receipt = receipts.receive(turn, due, minor, how)
        assert receipt is not None
        return receipt.id


def audit(town: Town) -> list[str]:
    with a_turn(town) as turn:
        return auditing.faults(turn)


def test_f6_the_database_refuses_every_attack_on_the_ledger(winter: Town, promise: Promise) -> None:
    receive(winter, promise("maria", 2000), 2000)
    receive(winter, promise("sam", 500), 500)
    try_on(winter.store, "sqlite")


def test_f6_a_migrated_database_holds_what_the_models_say(winter: Town, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/migrated.db"
    migrate.upgrade(url)
    store = Store(url)
    with store.read() as migrated, winter.store.read() as made:
        assert migrated.execute(text(HELD)).all() == made.execute(text(HELD)).all() != []
    store.close()


def test_f6_every_entry_sums_to_nothing_and_the_balances_run(winter: Town, promise: Promise) -> None:
    receive(winter, promise("maria", 2000), 2000)
    receive(winter, promise("sam", 500), 450, "transfer")
    receive(winter, promise("rosa", 999), 999, "goods")
    assert winter.rows("SELECT debit, credit, minor, debit_balance, credit_balance FROM fund_entry ORDER BY id") == [
        ("cash:1", "gifts:1", 2000, 2000, -2000),
        ("bank:1", "gifts:1", 450, 450, -2450),
        ("goods:1", "gifts:1", 999, 999, -3449),
    ]  # fmt: skip
    assert audit(winter) == []


def test_f6_the_public_sums_are_the_ledgers(winter: Town, promise: Promise) -> None:
    receive(winter, promise("maria", 2000), 2000)
    receive(winter, promise("sam", 500), 450, "transfer")
    promise("rosa", 999)
    with a_turn(winter) as turn:
        campaign = turn.session.get_one(Campaign, 1)
        standing = sums.of(turn, campaign)
        assert (standing.pledged, standing.received, standing.in_hand, standing.spent) == (
            3449,
            2450,
            2450,
            0,
        )
        assert standing.received == -ledger.balance(turn, "gifts:1", "USD")
    winter.plays("later 1 min")
    assert "Pledged $34.49 of $500 · received $24.50" in winter.in_group()[-1]


def test_f5_a_receipt_is_taken_back_by_a_mirror_image_and_once(winter: Town, promise: Promise) -> None:
    number = receive(winter, promise("maria", 2000), 2000)
    for done in (True, False):
        with a_turn(winter) as turn:
            receipt = receipts.by_reference(turn, f"R{number}")
            assert receipt is not None
            assert receipts.reverse(turn, receipt, "it was a fake bill") is done
    assert winter.rows("SELECT debit, credit, minor, reverses FROM fund_entry ORDER BY id") == [
        ("cash:1", "gifts:1", 2000, None),
        ("gifts:1", "cash:1", 2000, 1),
    ]
    assert winter.rows("SELECT state FROM fund_due") == [("due",)]
    assert audit(winter) == []
    receive(winter, 2, 2000)
    assert audit(winter) == []


def test_f5_a_payment_is_received_once(winter: Town, promise: Promise) -> None:
    pledge = promise("maria", 2000)
    with a_turn(winter) as turn:
        due = receipts.open_payment(turn, turn.session.get_one(Pledge, pledge))
        assert due is not None
        assert receipts.receive(turn, due, 2000, "cash") is not None
        assert receipts.receive(turn, due, 2000, "cash") is None
    assert winter.rows("SELECT count(*) FROM fund_entry") == [(1,)]
    assert winter.rows("SELECT state FROM fund_pledge") == [("done",)]


def test_f6_what_is_wrong_in_a_copy_is_found(winter: Town, promise: Promise) -> None:
    receive(winter, promise("maria", 2000), 2000)
    receive(winter, promise("sam", 500), 500)
    with winter.store.write() as connection:  # somebody who takes the lock off first
        connection.execute(text("DROP TRIGGER fund_entry_unchanged"))
        connection.execute(text("UPDATE fund_entry SET minor = 1500 WHERE id = 1"))
    assert audit(winter) == [
        "entry 1: cash:1 should be 1500, not 2000",
        "entry 1: gifts:1 should be -1500, not -2000",
        "entry 2: cash:1 should be 2000, not 2500",
        "entry 2: gifts:1 should be -2000, not -2500",
        "receipt 3 and its entry do not say the same",
    ]


def test_v15_the_ledger_outlives_whoever_gave_and_names_nobody(winter: Town, promise: Promise) -> None:
    receive(winter, promise("maria", 2000), 2000)
    promise("maria", 700)
    winter.plays("""
        maria > forget me
        maria > 2
        maria > yes
    """)
    assert winter.rows("SELECT person_id FROM fund_pledge UNION SELECT person_id FROM fund_receipt") == [
        (None,)
    ]
    assert winter.rows("SELECT state FROM fund_due ORDER BY id") == [("received",), ("skipped",)]
    assert audit(winter) == []
    with a_turn(winter) as turn:
        assert sums.of(turn, turn.session.get_one(Campaign, 1)).pledged == 2000


def test_f6_erasing_the_whole_community_erases_the_ledger_too(winter: Town, promise: Promise) -> None:
    from bot.contract.views import View
    from bot.talk.erasing import erase_everything

    receive(winter, promise("maria", 2000), 2000)
    with a_turn(winter, "olga") as turn:
        erase_everything(turn, View.of("Goodbye."))
    assert winter.rows("SELECT count(*) FROM fund_entry") == [(0,)]


def test_f1_a_campaign_closes_at_its_end(winter: Town) -> None:
    winter.plays("later 28 days")
    with a_turn(winter) as turn:
        assert campaigns.running(turn) == []
    assert "Winter is over. $0 came in, thank you." in winter.in_group()[-1]
