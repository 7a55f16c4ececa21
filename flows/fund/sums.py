"""What was pledged, what was received, what is left: the same figures for everybody, without names (F6).

    of(ground, campaign)    -> Standing(pledged=34000, received=12000, monthly=5000, spent=4000, in_hand=8000)

Received and spent are read from the ledger, pledged from the payments that stand: nothing is counted twice or kept
beside.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from bot.talk.base import Ground
from flows.fund.tables import Campaign

#: Period -> times a month.
MONTHLY = {
    "week": Fraction(52, 12), "fortnight": Fraction(26, 12), "month": Fraction(1), "quarter": Fraction(1, 3),
    "year": Fraction(1, 12),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """Minor units of the campaign's currency."""

    #: Payments that are due or said to be paid, and what came of the others.
    pledged: int
    #: What treasurers confirmed, in kind included.
    received: int
    #: What pledges that go on bring in a month.
    monthly: int
    spent: int
    #: Cash and in the bank.
    in_hand: int


def of(ground: Ground, campaign: Campaign) -> Standing:
    """How a campaign stands."""
    ground.flush()
    balance = balances(ground, campaign)
    return Standing(
        pledged=_pledged(ground, campaign.id),
        received=-balance.get("gifts", 0),
        monthly=monthly(ground, campaign.id),
        spent=balance.get("spent", 0) + balance.get("aid", 0),
        in_hand=balance.get("cash", 0) + balance.get("bank", 0),
    )


def balances(ground: Ground, campaign: Campaign) -> dict[str, int]:
    """Account, without the campaign's number -> its balance: positive where money lies, negative where it came from."""
    rows = ground.hot.all(
        "SELECT account, sum(minor) FROM ("
        " SELECT debit AS account, minor FROM fund_entry WHERE campaign_id = ?"
        " UNION ALL SELECT credit, -minor FROM fund_entry WHERE campaign_id = ?) AS posting GROUP BY account",
        (campaign.id, campaign.id),
    )
    return {account.partition(":")[0]: int(total) for account, total in rows}


def _pledged(ground: Ground, campaign_id: int) -> int:
    row = ground.hot.one(
        "SELECT coalesce(sum(coalesce(r.minor, d.minor)), 0) FROM fund_due d JOIN fund_pledge p ON p.id = d.pledge_id"
        " LEFT JOIN fund_receipt r ON r.due_id = d.id AND r.reversed_at IS NULL"
        " WHERE p.campaign_id = ? AND p.kind = 'money' AND d.state <> 'skipped'",
        (campaign_id,),
    )
    return int(row[0]) if row else 0


def monthly(ground: Ground, campaign_id: int) -> int:
    """What money pledges that go on bring in a month, rounded down."""
    rows = ground.hot.all(
        "SELECT period, sum(minor) FROM fund_pledge"
        " WHERE campaign_id = ? AND kind = 'money' AND shape = 'recurring' AND state = 'on' GROUP BY period",
        (campaign_id,),
    )
    return int(sum((MONTHLY[period] * int(total) for period, total in rows), Fraction(0)))
