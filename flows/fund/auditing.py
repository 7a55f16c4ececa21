"""What an auditor would find in the ledger: nothing, as long as the database holds (`guards`).

faults(ground)    -> ["entry 7: cash:12 should be 4000, not 5000", …]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from bot.talk.base import Ground
from flows.fund.ledger import Posted, entries


def faults(ground: Ground) -> list[str]:
    """Everything that is wrong, in sentences with numbers and without names; recomputed from the first entry on."""
    posted = entries(ground)
    return [*_in_order(posted), *_sums(posted), *_papers(ground, posted)]


def _in_order(posted: Sequence[Posted]) -> Iterator[str]:
    """Numbers, running balances, reversals."""
    balances: defaultdict[tuple[str, str], int] = defaultdict(int)
    known: dict[int, Posted] = {}
    for number, entry in enumerate(posted, 1):
        if entry.id != number:
            yield f"entry {number} is missing; {entry.id} follows"
            return
        for account, moved, said in (
            (entry.debit, entry.minor, entry.debit_balance), (entry.credit, -entry.minor, entry.credit_balance),
        ):  # fmt: skip
            balances[account, entry.currency] += moved
            if balances[account, entry.currency] != said:
                yield f"entry {number}: {account} should be {balances[account, entry.currency]}, not {said}"
        if entry.reverses is not None and not _mirrors(entry, known.get(entry.reverses)):
            yield f"entry {number} takes back {entry.reverses}, but not the same amount between the same accounts"
        known[number] = entry


def _mirrors(entry: Posted, other: Posted | None) -> bool:
    if other is None or other.reverses is not None:
        return False
    back = (other.credit, other.debit, other.minor, other.currency)
    return (entry.debit, entry.credit, entry.minor, entry.currency) == back


def _sums(posted: Sequence[Posted]) -> Iterator[str]:
    """All accounts of a currency together are nothing."""
    totals: defaultdict[str, int] = defaultdict(int)
    newest = {(account, entry.currency): said for entry in posted for account, said in (
        (entry.debit, entry.debit_balance), (entry.credit, entry.credit_balance))}  # fmt: skip
    for (_account, currency), said in newest.items():
        totals[currency] += said
    yield from (
        f"all accounts in {currency} sum to {total}, not 0" for currency, total in totals.items() if total
    )


#: Papers that name an entry which does not say the same: the receipts, then the spendings.
_PAPERS = (
    "SELECT 'receipt', r.id FROM fund_receipt r LEFT JOIN fund_entry e ON e.id = r.entry_id"
    " WHERE r.entry_id IS NOT NULL AND (e.id IS NULL OR e.minor <> r.minor OR e.currency <> r.currency"
    " OR (r.reversed_at IS NOT NULL) <> EXISTS (SELECT 1 FROM fund_entry b WHERE b.reverses = e.id))",
    "SELECT 'spending', s.id FROM fund_spending s LEFT JOIN fund_entry e ON e.id = s.entry_id"
    " WHERE s.entry_id IS NOT NULL AND (e.id IS NULL OR e.minor <> s.minor OR e.currency <> s.currency)",
)


def _papers(ground: Ground, posted: Sequence[Posted]) -> Iterator[str]:
    """Each entry has its paper, each paper its entry."""
    for query in _PAPERS:
        yield from (
            f"{kind} {number} and its entry do not say the same" for kind, number in ground.hot.all(query)
        )
    papers = {entry_id for (entry_id,) in ground.hot.all(
        "SELECT entry_id FROM fund_receipt WHERE entry_id IS NOT NULL"
        " UNION SELECT entry_id FROM fund_spending WHERE entry_id IS NOT NULL")}  # fmt: skip
    yield from (
        f"entry {entry.id} has no receipt and no spending"
        for entry in posted
        if entry.reverses is None and entry.id not in papers
    )
