"""What aid keeps beside requests: offers and their matches, what comes again, and whom the hub cannot write to.

    aid_offer 1 ── n aid_offer_kind        aid_match: one offer and one item, two yeses
    aid_repeat: a request that posts itself again        aid_remote: how to reach somebody without the app (G5)
    aid_overheard: something in a group read like a request; its words live ten minutes (G2)

Free words and ways to reach somebody are sealed under their owner's key.
"""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, BigId, Id, Ref, Sealed, When


class Offer(Base):
    """Somebody can help, for a while. `id` is the number people use (#13)."""

    __tablename__ = "aid_offer"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    person_id: Mapped[Ref]
    words: Mapped[Sealed | None]
    #: Key of a listed area, if the place matched one.
    area: Mapped[str | None]
    #: What others may be shown of the place where no area matched.
    public_place: Mapped[str | None]
    starts_at: Mapped[When | None]
    ends_at: Mapped[When | None]
    #: A recurrence rule ("FREQ=WEEKLY;BYDAY=TU"), else None.
    rule: Mapped[str | None]
    #: How many more can be helped; at 0 it is shown to nobody.
    capacity: Mapped[int]
    #: open | closed
    state: Mapped[str]
    #: Language of the words; "" if unknown.
    language: Mapped[str]
    created_at: Mapped[When]
    expires_at: Mapped[When]
    closed_at: Mapped[When | None]
    __table_args__ = (
        Index("ix_aid_offer_person_id", "person_id"),
        Index("ix_aid_offer_open", "expires_at", sqlite_where=text("state = 'open'")),
    )


class OfferKind(Base):
    """One kind of help of an offer."""

    __tablename__ = "aid_offer_kind"
    id: Mapped[Id]
    offer_id: Mapped[Ref]
    category: Mapped[str]
    __table_args__ = (
        UniqueConstraint("offer_id", "category"),
        Index("ix_aid_offer_kind_category", "category"),
    )


class Match(Base):
    """An offer and an item that fit: both say yes, or nothing happens."""

    __tablename__ = "aid_match"
    id: Mapped[Id]
    offer_id: Mapped[Ref]
    item_id: Mapped[Ref]
    request_id: Mapped[Ref]
    #: shown (to the requester) | wanted (their yes; the helper is asked) | made (both) | refused | over
    state: Mapped[str]
    at: Mapped[When]
    __table_args__ = (UniqueConstraint("offer_id", "item_id"), Index("ix_aid_match_item_id", "item_id"))


class Repeat(Base):
    """A request that posts itself again, until somebody stops it."""

    __tablename__ = "aid_repeat"
    id: Mapped[Id]
    person_id: Mapped[Ref]
    #: The newest request of the row; it is the pattern of the next.
    request_id: Mapped[Ref]
    #: RFC 5545 rule, local wall time.
    rule: Mapped[str]
    #: on | off
    state: Mapped[str]
    next_at: Mapped[When]
    __table_args__ = (UniqueConstraint("request_id"), Index("ix_aid_repeat_person_id", "person_id"))


class Remote(Base):
    """How to reach somebody without the app, and that they agreed to it."""

    __tablename__ = "aid_remote"
    #: A number of the one counter: an old button never opens somebody else.
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    person_id: Mapped[Ref]
    #: "414 555 0123", "knock at the bakery": sealed under that person's key.
    reach: Mapped[Sealed | None]
    added_by: Mapped[Ref]
    #: When whoever added them was told that they agree.
    agreed_at: Mapped[When]
    __table_args__ = (UniqueConstraint("person_id"), Index("ix_aid_remote_added_by", "added_by"))


class Overheard(Base):
    """Something said under an open ear read like a request."""

    __tablename__ = "aid_overheard"
    id: Mapped[Id]
    chat_id: Mapped[Ref]
    person_id: Mapped[Ref]
    #: The platform's message, so that a reply to it is known as an answer.
    ref: Mapped[str]
    #: The words as a draft for their author, sealed under their key; gone after 10 min or once used.
    draft: Mapped[Sealed | None]
    #: waiting | answered | shown | over
    state: Mapped[str]
    at: Mapped[When]
    __table_args__ = (
        Index("ix_aid_overheard_chat_id", "chat_id", "state"),
        Index("ix_aid_overheard_person_id", "person_id"),
    )
