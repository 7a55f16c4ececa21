"""What the relay keeps: who may write to whom about what, the last 48 hours of words, and where a pen points.

aid_relay   two people and a number; at most one a claim, and one of the team's for each request
aid_word    a relayed (or still undecided) text, sealed under its sender's key, purged after 48 h
aid_pen     the one person somebody's plain words go to just now
"""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from bot.store.base import Base, Id, Ref, Sealed, When


class Relay(Base):
    """Two people who may write to each other through the hub."""

    __tablename__ = "aid_relay"
    id: Mapped[Id]
    #: The number people know it by.
    request_id: Mapped[Ref]
    #: How the thing is called: "12", or "12b".
    thing: Mapped[str]
    #: claim: requester and helper. team: requester and whoever of the team wrote to them; nobody's name is shown.
    kind: Mapped[str]
    #: 0 for the team's.
    claim_id: Mapped[Ref]
    asker_id: Mapped[Ref]
    helper_id: Mapped[Ref]
    #: open | late (it is done: only replies and numbers pass) | ended
    state: Mapped[str]
    opened_at: Mapped[When]
    ended_at: Mapped[When | None]
    __table_args__ = (
        UniqueConstraint("request_id", "claim_id", "helper_id"),
        Index("ix_aid_relay_asker_id", "asker_id", "state"),
        Index("ix_aid_relay_helper_id", "helper_id", "state"),
        {"sqlite_autoincrement": True},  # an old message never points at a newer relay
    )


class Word(Base):
    """What somebody wrote to somebody; kept sealed for a report of abuse, and while it is undecided."""

    __tablename__ = "aid_word"
    id: Mapped[Id]
    #: 0 while it is not decided for whom it is.
    relay_id: Mapped[Ref]
    sender_id: Mapped[Ref]
    #: Sealed under the sender's key.
    body: Mapped[Sealed | None]
    #: asking (for whom?) | checking (it holds a number or address) | sent
    state: Mapped[str]
    at: Mapped[When]
    #: A report takes it beyond the usual time.
    reported_at: Mapped[When | None]
    purge_at: Mapped[When]
    __table_args__ = (
        Index("ix_aid_word_relay_id", "relay_id"),
        Index("ix_aid_word_sender_id", "sender_id"),
        Index("ix_aid_word_purge_at", "purge_at"),
        {"sqlite_autoincrement": True},  # an old button never sends a newer text
    )


class Pen(Base):
    """After [Write to Sam]: plain words go to Sam until the pen is laid down."""

    __tablename__ = "aid_pen"
    id: Mapped[Id]
    person_id: Mapped[Ref]
    relay_id: Mapped[Ref]
    used_at: Mapped[When]
    #: The newest outbox row when it was taken up: any answer of the hub about something else lays it down.
    mark: Mapped[Ref]
    __table_args__ = (UniqueConstraint("person_id"),)
