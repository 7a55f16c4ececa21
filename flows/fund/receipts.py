"""Payments that came: confirmed by a treasurer, taken back with a reason, never edited (F5).

    receive(turn, due, minor, "cash")    -> the receipt; None if it was received already
    reverse(turn, receipt, reason)       -> True once; the payment is open again
    open_payment(ground, pledge)         the payment that a confirmation is about: one said to be paid, or the oldest
    give(turn, campaign, minor, how)     a gift of nobody's, such as a collection box

Each step is one conditional statement, and the ledger's entry goes with it or not at all.
"""

from __future__ import annotations

from sqlalchemy import select

from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.fund import ledger
from flows.fund.ledger import LIES_ON, Transfer
from flows.fund.pledging import pledges
from flows.fund.tables import Campaign, Due, Pledge, Receipt


def receive(turn: Turn, due: Due, minor: int, how: str) -> Receipt | None:
    """It came: so much, in this way; its receipt. None if somebody confirmed it before."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE fund_due SET state = 'received', received_at = ? WHERE id = ? AND state IN ('due', 'claimed')",
        (turn.now, due.id),
    )
    if done != 1:
        return None
    turn.session.refresh(due)
    pledge = turn.session.get_one(Pledge, due.pledge_id)
    number = turn.number("receipt")
    entry = None if pledge.kind != "money" else ledger.post(
        turn,
        Transfer(pledge.campaign_id, LIES_ON[how], "gifts", minor, pledge.currency, f"receipt:{number}"),
    )  # fmt: skip
    turn.hot.insert(
        "fund_receipt", id=number, due_id=due.id, person_id=pledge.person_id, reference=f"R{number}", minor=minor,
        currency=pledge.currency, how=how, entry_id=entry, by_id=turn.actor.id, at=turn.now,
    )  # fmt: skip
    turn.audit("fund.received", f"receipt:{number}", entry=entry)
    _end_if_done(turn, pledge)
    pledges.changed(turn, pledge)
    return turn.session.get_one(Receipt, number)


def reverse(turn: Turn, receipt: Receipt, reason: str) -> bool:
    """It was wrong: the ledger gets its mirror image, the payment is open again; False if that was done before."""
    turn.flush()
    sealed = turn.seal(receipt.person_id, "fund_receipt.reason", receipt.id, reason)
    done = turn.hot.run(
        "UPDATE fund_receipt SET reversed_at = ?, reversed_by = ?, reason = ? WHERE id = ? AND reversed_at IS NULL",
        (turn.now, turn.actor.id, sealed, receipt.id),
    )
    if done != 1:
        return False
    if receipt.entry_id is not None:
        ledger.reverse(turn, receipt.entry_id, f"receipt:{receipt.id}")
    due = turn.session.get_one(Due, receipt.due_id)
    pledge = turn.session.get_one(Pledge, due.pledge_id)
    turn.hot.run(
        "UPDATE fund_pledge SET state = 'on', ended_at = NULL WHERE id = ? AND state = 'done'", (pledge.id,)
    )
    turn.session.refresh(pledge)
    state = "due" if pledge.state in ("on", "paused") and pledge.person_id is not None else "skipped"
    turn.hot.run(
        "UPDATE fund_due SET state = ?, claimed_at = NULL, received_at = NULL WHERE id = ? AND state = 'received'",
        (state, due.id),
    )
    turn.session.refresh(due)
    turn.session.refresh(receipt)
    turn.audit("fund.reversed", f"receipt:{receipt.id}")
    pledges.changed(turn, pledge)
    return True


def _end_if_done(turn: Turn, pledge: Pledge) -> None:
    """The last of its payments came."""
    if pledge.times is None and pledge.shape != "once":
        return
    turn.hot.run(
        "UPDATE fund_pledge SET state = 'done', ended_at = ? WHERE id = ? AND state IN ('on', 'paused')"
        " AND (SELECT count(*) FROM fund_due d WHERE d.pledge_id = fund_pledge.id"
        " AND d.state IN ('received', 'skipped')) >= coalesce(times, 1)",
        (turn.now, pledge.id),
    )
    turn.session.refresh(pledge)


def open_payment(ground: Ground, pledge: Pledge) -> Due | None:
    """The payment that a confirmation of this pledge is about; None if nothing is open."""
    ground.flush()
    wanted = select(Due).where(Due.pledge_id == pledge.id, Due.state.in_(("due", "claimed")))
    first = (Due.state != "claimed", Due.due_at, Due.id)
    return ground.session.scalars(wanted.order_by(*first).limit(1)).first()


def by_reference(ground: Ground, words: str) -> Receipt | None:
    """A receipt by what stands on it: "R31", "31"."""
    reference = f"R{words.strip().lstrip('rR#')}"
    return ground.session.scalars(select(Receipt).where(Receipt.reference == reference)).first()


def give(turn: Turn, campaign: Campaign, minor: int, how: str) -> Receipt:
    """A gift of nobody's: a payment that nobody promised, received at once."""
    number = turn.number("pledge")
    turn.hot.insert(
        "fund_pledge", id=number, campaign_id=campaign.id, person_id=None, kind="money", shape="once", minor=minor,
        currency=campaign.currency, what=None, period="", times=1, first_day="", state="on", paused_until="",
        shown_as="anonymous", created_at=turn.now, ended_at=None,
    )  # fmt: skip
    due_id = turn.hot.insert(
        "fund_due", pledge_id=number, number=1, due_on="", due_at=turn.now, minor=minor, state="due",
        claimed_at=None, received_at=None,
    )  # fmt: skip
    receipt = receive(turn, turn.session.get_one(Due, due_id), minor, how)
    assert receipt is not None  # made just now
    return receipt
