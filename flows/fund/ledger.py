"""The ledger: what came and what went, added to and never changed (F6).

    post(turn, Transfer(...))        -> the number of the entry
    reverse(turn, entry, subject)    -> the number of the entry that takes it back; None if one does already
    entries(ground, campaign)           all of them, in order

An entry moves an amount from one account to another, so all accounts together are always nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.fund.tables import Entry

#: How something came -> the account it lies on then. What is given in kind is there and used at once.
LIES_ON = {"cash": "cash", "transfer": "bank", "goods": "goods"}
_COLUMNS = tuple(column.name for column in Entry.__table__.columns)


@dataclass(frozen=True, slots=True)
class Transfer:
    """`minor` units leave the account `credit` for `debit`; accounts without the campaign's number."""

    campaign: int
    debit: str
    credit: str
    minor: int
    currency: str
    #: "receipt:31"
    subject: str


@dataclass(frozen=True, slots=True)
class Posted:
    """An entry as it stands; the fields of the table."""

    id: int
    at: float
    campaign_id: int
    subject: str
    debit: str
    credit: str
    minor: int
    currency: str
    debit_balance: int
    credit_balance: int
    reverses: int | None


def post(turn: Turn, transfer: Transfer) -> int:
    """Add an entry; its number."""
    debit, credit = (f"{account}:{transfer.campaign}" for account in (transfer.debit, transfer.credit))
    return _add(turn, transfer, debit, credit)


def reverse(turn: Turn, entry_id: int, subject: str) -> int | None:
    """Take an entry back by its mirror image; None if that was done, or it is a mirror image itself."""
    entry = find(turn, entry_id)
    if entry is None or entry.reverses is not None:
        return None
    if turn.hot.one("SELECT 1 FROM fund_entry WHERE reverses = ?", (entry_id,)):
        return None
    back = Transfer(entry.campaign_id, "", "", entry.minor, entry.currency, subject)
    return _add(turn, back, entry.credit, entry.debit, entry_id)


def _add(turn: Turn, transfer: Transfer, debit: str, credit: str, reverses: int | None = None) -> int:
    last = turn.hot.one("SELECT coalesce(max(id), 0) FROM fund_entry")
    number, minor, currency = (last[0] if last else 0) + 1, transfer.minor, transfer.currency
    turn.hot.insert(
        "fund_entry", id=number, at=turn.now, campaign_id=transfer.campaign, subject=transfer.subject, debit=debit,
        credit=credit, minor=minor, currency=currency, debit_balance=balance(turn, debit, currency) + minor,
        credit_balance=balance(turn, credit, currency) - minor, reverses=reverses,
    )  # fmt: skip
    return number


def balance(ground: Ground, account: str, currency: str) -> int:
    """What an account ("cash:12") has: the running balance of its newest entry."""
    row = ground.hot.one(
        "SELECT CASE WHEN debit = ? THEN debit_balance ELSE credit_balance END FROM fund_entry"
        " WHERE ? IN (debit, credit) AND currency = ? ORDER BY id DESC LIMIT 1",
        (account, account, currency),
    )
    return int(row[0]) if row else 0


def find(ground: Ground, entry_id: int) -> Posted | None:
    """An entry by its number."""
    row = ground.hot.one(f"SELECT {', '.join(_COLUMNS)} FROM fund_entry WHERE id = ?", (entry_id,))  # noqa: S608 - our columns
    return None if row is None else Posted(*row)


def entries(ground: Ground, campaign: int | None = None) -> list[Posted]:
    """All entries, or a campaign's, in order."""
    only, args = ("", ()) if campaign is None else (" WHERE campaign_id = ?", (campaign,))
    rows = ground.hot.all(f"SELECT {', '.join(_COLUMNS)} FROM fund_entry{only} ORDER BY id", args)  # noqa: S608 - our columns
    return [Posted(*row) for row in rows]
