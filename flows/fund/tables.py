"""What the fund keeps: campaigns, what people said they would give, what came, where it went.

    campaign 1 ── n pledge 1 ── n due 1 ── n receipt ──► entry        gifts
    campaign 1 ── n spending 1 ── n approval         ──► entry        what the money did
    campaign 1 ── n payout                                            how to pay; one of them is live

Money is integer minor units (cents) of a currency. An entry is one transfer between two accounts, so it cannot but
sum to zero; that nobody changes one is the database's to hold (`guards`). Entries name no person: who gave stands in
the receipt, which goes with whoever is forgotten. States change through `UPDATE … WHERE state = …` and the row count.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, BigId, Id, Ref, Sealed, When


class Campaign(Base):
    """Money asked for. `id` is the number people use (#12)."""

    __tablename__ = "fund_campaign"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    #: What the money is for; stands on posts.
    title: Mapped[str]
    currency: Mapped[str]
    #: Minor units; None: no such goal. At least one of them is there.
    goal_once: Mapped[int | None] = mapped_column(BigInteger)
    goal_monthly: Mapped[int | None] = mapped_column(BigInteger)
    #: Last local day, ISO; "" for no end. It closes at `ends_at`, the midnight after.
    last_day: Mapped[str]
    ends_at: Mapped[When | None]
    #: How often groups may be reminded: week | fortnight | month | "" for never.
    cadence: Mapped[str]
    #: proposed (waits for a second yes) | open | closed | refused
    state: Mapped[str]
    opened_by: Mapped[Ref | None]
    opened_at: Mapped[When]
    closed_at: Mapped[When | None]
    __table_args__ = (
        CheckConstraint("goal_once > 0 OR goal_monthly > 0", name="goal"),
        Index("ix_fund_campaign_state", "state"),
    )


class CampaignChat(Base):
    """A chat in which a campaign's card hangs."""

    __tablename__ = "fund_campaign_chat"
    id: Mapped[Id]
    campaign_id: Mapped[Ref]
    chat_id: Mapped[Ref]
    __table_args__ = (UniqueConstraint("campaign_id", "chat_id"),)


class Payout(Base):
    """How to pay into a campaign. Another one takes two people and a day's notice (F8)."""

    __tablename__ = "fund_payout"
    id: Mapped[Id]
    campaign_id: Mapped[Ref]
    #: Address of a page; "" for none. Public: it stands on posts.
    link: Mapped[str]
    #: Who takes cash.
    cash_to: Mapped[Ref | None]
    #: asked | agreed (live from `from_at`) | live | old | refused
    state: Mapped[str]
    asked_by: Mapped[Ref | None]
    agreed_by: Mapped[Ref | None]
    asked_at: Mapped[When]
    from_at: Mapped[When | None]
    __table_args__ = (
        Index("uq_fund_payout_live", "campaign_id", unique=True,
              sqlite_where=text("state = 'live'"), postgresql_where=text("state = 'live'")),
        Index("ix_fund_payout_cash_to", "cash_to"),
    )  # fmt: skip


class Pledge(Base):
    """What somebody said they would give. `id` is the number people use."""

    __tablename__ = "fund_pledge"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    campaign_id: Mapped[Ref]
    #: None for a gift of nobody's: a collection box, somebody who was forgotten.
    person_id: Mapped[Ref | None]
    #: money | hours | goods
    kind: Mapped[str]
    #: once | recurring | instalments
    shape: Mapped[str]
    #: Of one payment: minor units of `currency`; minutes of hours; 0 for goods.
    minor: Mapped[int] = mapped_column(BigInteger)
    #: "" for hours and goods.
    currency: Mapped[str]
    #: Which goods, or what the hours are for; sealed under the pledger's key.
    what: Mapped[Sealed | None]
    #: week | fortnight | month | quarter | year; "" for once.
    period: Mapped[str]
    #: Payments in all; None: until they stop.
    times: Mapped[int | None]
    #: Local day of the first payment, ISO.
    first_day: Mapped[str]
    #: on | paused | stopped | done
    state: Mapped[str]
    #: Local day on which a pause ends, ISO; "" for none.
    paused_until: Mapped[str]
    #: name | initials | anonymous: how others may see who gave (F6).
    shown_as: Mapped[str]
    created_at: Mapped[When]
    ended_at: Mapped[When | None]
    __table_args__ = (
        CheckConstraint("minor >= 0", name="minor"),
        Index("ix_fund_pledge_campaign_id", "campaign_id", "state"),
        Index("ix_fund_pledge_person_id", "person_id", "state"),
    )


class Due(Base):
    """One payment of a pledge."""

    __tablename__ = "fund_due"
    id: Mapped[Id]
    pledge_id: Mapped[Ref]
    #: 1, 2, 3 … within the pledge.
    number: Mapped[int]
    #: Local day, ISO, and its first moment.
    due_on: Mapped[str]
    due_at: Mapped[When]
    #: What was promised, as in the pledge; what came instead stands on its receipt.
    minor: Mapped[int] = mapped_column(BigInteger)
    #: due | claimed (they say it is paid) | received | skipped
    state: Mapped[str]
    claimed_at: Mapped[When | None]
    received_at: Mapped[When | None]
    #: Reminders that went out for this day.
    reminded: Mapped[int] = mapped_column(server_default="0")
    #: Local day of the next one, or of the word to the team after the last, ISO; "" for none.
    remind_on: Mapped[str] = mapped_column(server_default="")
    __table_args__ = (
        UniqueConstraint("pledge_id", "number"),
        CheckConstraint("minor >= 0", name="minor"),
        Index("ix_fund_due_open", "due_at",
              sqlite_where=text("state IN ('due','claimed')"), postgresql_where=text("state IN ('due','claimed')")),
        Index("ix_fund_due_remind_on", "remind_on",
              sqlite_where=text("state = 'due'"), postgresql_where=text("state = 'due'")),
    )  # fmt: skip


class Told(Base):
    """What the groups were told of a campaign, once each: "25" for a quarter of the goal, "2026-12-03" for that day."""

    __tablename__ = "fund_told"
    id: Mapped[Id]
    campaign_id: Mapped[Ref]
    what: Mapped[str]
    at: Mapped[When]
    __table_args__ = (UniqueConstraint("campaign_id", "what"),)


class Receipt(Base):
    """A treasurer confirmed that a payment came. Wrong ones are reversed, with a reason, and stay (F5)."""

    __tablename__ = "fund_receipt"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    due_id: Mapped[Ref]
    #: Whose payment; their key seals the reason.
    person_id: Mapped[Ref | None]
    #: Short, for people: "R-7K3".
    reference: Mapped[str]
    minor: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str]
    #: cash | transfer | goods
    how: Mapped[str]
    #: Its entry in the ledger; None for hours and goods without a price.
    entry_id: Mapped[Ref | None]
    by_id: Mapped[Ref | None]
    at: Mapped[When]
    reversed_at: Mapped[When | None]
    reversed_by: Mapped[Ref | None]
    #: Why it was reversed, sealed under the pledger's key.
    reason: Mapped[Sealed | None]
    __table_args__ = (
        UniqueConstraint("reference"),
        #: One standing receipt of a payment, whatever happens at the same time.
        Index("uq_fund_receipt_standing", "due_id", unique=True,
              sqlite_where=text("reversed_at IS NULL"), postgresql_where=text("reversed_at IS NULL")),
        Index("ix_fund_receipt_person_id", "person_id"),
    )  # fmt: skip


class Spending(Base):
    """Money asked for from the fund. `id` is the number people use."""

    __tablename__ = "fund_spending"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    campaign_id: Mapped[Ref]
    minor: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str]
    #: What it buys, as everybody reads it; "" for help for one household.
    purpose: Mapped[str]
    #: asked | voting (by everybody) | approved | paid | refused | withdrawn
    state: Mapped[str]
    asked_by: Mapped[Ref | None]
    asked_at: Mapped[When]
    #: Number of the last vote about it; where it passed, it stands for the two approvals.
    proposal: Mapped[Ref | None]
    #: A request for help that it is drawn for (F9).
    request: Mapped[Ref | None]
    #: Whose household that is; goes after 30 days.
    for_id: Mapped[Ref | None]
    approved_at: Mapped[When | None]
    paid_at: Mapped[When | None]
    paid_by: Mapped[Ref | None]
    entry_id: Mapped[Ref | None]
    #: What the money did, as everybody reads it; "" until it is said.
    did: Mapped[str]
    __table_args__ = (
        CheckConstraint("minor > 0", name="minor"),
        Index("ix_fund_spending_campaign_id", "campaign_id", "state"),
        Index(
            "ix_fund_spending_for_id",
            "for_id",
            sqlite_where=text("for_id IS NOT NULL"),
            postgresql_where=text("for_id IS NOT NULL"),
        ),
    )


class Approval(Base):
    """One person's yes or no to a spending."""

    __tablename__ = "fund_approval"
    id: Mapped[Id]
    spending_id: Mapped[Ref]
    person_id: Mapped[Ref]
    #: yes | no
    said: Mapped[str]
    at: Mapped[When]
    __table_args__ = (
        UniqueConstraint("spending_id", "person_id"),
        Index("ix_fund_approval_person_id", "person_id"),
    )


class Entry(Base):
    """One transfer: `minor` leaves the account `credit` and comes to `debit`. Never changed, never deleted.

    Accounts: "cash:12" and "bank:12" in the hands of the treasurers, "gifts:12" given, "goods:12" given in kind,
    "spent:12" and "aid:12" gone; 12 is the campaign.
    """

    __tablename__ = "fund_entry"
    #: 1, 2, 3 … without a gap.
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    at: Mapped[When]
    campaign_id: Mapped[Ref]
    #: "receipt:31", "spending:12": what it is about; never a person.
    subject: Mapped[str]
    debit: Mapped[str]
    credit: Mapped[str]
    minor: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str]
    #: Running balance of both accounts in this currency, this entry included.
    debit_balance: Mapped[int] = mapped_column(BigInteger)
    credit_balance: Mapped[int] = mapped_column(BigInteger)
    #: The entry that it takes back.
    reverses: Mapped[Ref | None]
    __table_args__ = (
        CheckConstraint("minor BETWEEN 1 AND 99999999999", name="minor"),
        CheckConstraint("debit <> credit", name="accounts"),
        UniqueConstraint("reverses"),
        Index("ix_fund_entry_campaign_id", "campaign_id"),
    )
