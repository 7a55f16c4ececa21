"""Who lets whom vote for them."""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, BigId, Ref, When


class DelegationRow(Base):
    """One person's vote in another's hand. `id` is the number people use to answer."""

    __tablename__ = "poll_delegation"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    giver_id: Mapped[Ref]
    holder_id: Mapped[Ref]
    #: Where it holds: poll:12 | topic:pantry (folded) | all
    scope: Mapped[str]
    #: asked | held
    state: Mapped[str]
    until_at: Mapped[When | None]
    at: Mapped[When]
    __table_args__ = (
        UniqueConstraint("giver_id", "scope"),
        Index("ix_poll_delegation_holder_id", "holder_id", "state"),
    )
