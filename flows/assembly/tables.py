"""What polls keep: the question and its rules, who may vote, the ballots, and what is destroyed when it closes.

    poll 1 ── n poll_option      what can be chosen            poll 1 ── n poll_roll      who may vote, and who did
         1 ── n poll_chat        where it hangs                     1 ── n poll_ballot    what was said
         1 ── 1 poll_key         until it closes                    1 ── n poll_count     the same, as counts
         1 ── 1 poll_urn         sealed: what opens it              1 ── 3 poll_teller    and who

The roll says who took part and a ballot says what somebody chose. In the open they share a person; in secret nothing
joins them but the poll's key, and neither has a time or an order. A question and its options stand on posts and in
the published list: they are not sealed. The tables of this package's other rooms stand there, and are brought along.
"""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, BigId, Id, Ref, Sealed, When
from flows.assembly.delegating import tables as _delegating  # noqa: F401 - every table of the package
from flows.assembly.meeting import tables as _meeting  # noqa: F401 - the same
from flows.assembly.telling import tables as _telling  # noqa: F401 - the same


class PollRow(Base):
    """A question put to a vote. `id` is the number people use (#12)."""

    __tablename__ = "poll"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    question: Mapped[str]
    #: A method of the tally.
    method: Mapped[str]
    #: The rest of its rules, as the published list writes them, JSON: {"quorum": "20%", "tie": "lot"}.
    rules: Mapped[str]
    #: open | secret | sealed
    mode: Mapped[str]
    #: Nobody sees a figure before it closes.
    hidden: Mapped[bool]
    #: members: those known at opening, and whoever is found since in a chat where it hangs | closed: only the former
    #: | helpers: those of them who are trusted to help
    roll: Mapped[str]
    #: Closes as soon as everybody on the roll has voted.
    early: Mapped[bool]
    made_by: Mapped[Ref | None]
    #: scheduled | open | waiting (sealed: nobody votes any more, its tellers have not opened it) | unopened (nor
    #: did they ever) | closed | void
    state: Mapped[str]
    created_at: Mapped[When]
    opens_at: Mapped[When]
    closes_at: Mapped[When]
    #: When it really ended, closed or void.
    ended_at: Mapped[When | None]
    #: How many were on the roll when it opened; of those a quorum in percent is.
    known: Mapped[int]
    #: How many could vote when it closed.
    eligible: Mapped[int]
    #: SHA-256 of what lots are drawn from, posted at opening; the secret itself, in hex, "" until it closes.
    lot_hash: Mapped[str]
    lot_secret: Mapped[str]
    #: Ballots that went because two accounts turned out to be one person's (P4).
    joined: Mapped[int]
    #: How many of its ballots somebody of the team entered, when it closed.
    entered: Mapped[int] = mapped_column(server_default="0")
    #: How many of its ballots somebody cast for another, when it closed.
    lent: Mapped[int] = mapped_column(server_default="0")
    #: What it is about, in the opener's word; "" if they gave none. Votes may be lent by topic.
    topic: Mapped[str] = mapped_column(server_default="")
    #: The poll whose tie this one settles.
    follows: Mapped[Ref | None]
    #: The key of what it decides, "assembly:31" on an agenda or "fund:5" of another room; "" for nothing but itself.
    matter: Mapped[str] = mapped_column(server_default="")
    __table_args__ = (Index("ix_poll_state", "state", "closes_at"),)


class OptionRow(Base):
    """One thing to choose. Yes-or-no and consent have choices of their own and no rows."""

    __tablename__ = "poll_option"
    id: Mapped[Id]
    poll_id: Mapped[Ref]
    #: From 1, without gaps: what ballots say. Changes when an option before it is deleted.
    number: Mapped[int]
    #: Its letter on buttons and in typed forms; never changes, never used twice.
    key: Mapped[str]
    #: In a time poll an ISO moment, with its end after a slash.
    label: Mapped[str]
    __table_args__ = (UniqueConstraint("poll_id", "key"),)


class ChatRow(Base):
    """A chat where a poll hangs."""

    __tablename__ = "poll_chat"
    id: Mapped[Id]
    poll_id: Mapped[Ref]
    chat_id: Mapped[Ref]
    __table_args__ = (UniqueConstraint("poll_id", "chat_id"),)


class RollRow(Base):
    """One person who may vote. Whether they did is a mark here, with no time: marks have no order."""

    __tablename__ = "poll_roll"
    id: Mapped[Id]
    poll_id: Mapped[Ref]
    person_id: Mapped[Ref | None]
    #: Found since the opening.
    late: Mapped[bool]
    voted: Mapped[bool]
    #: Who of the team entered their vote, for somebody who called (P17); None once they vote themselves.
    entered_by: Mapped[Ref | None]
    #: Who voted for them, as they had let them (P17); None for a vote of their own.
    via: Mapped[Ref | None]
    __table_args__ = (
        UniqueConstraint("poll_id", "person_id"),
        Index("ix_poll_roll_person_id", "person_id", "voted"),
    )


class BallotRow(Base):
    """What somebody said last."""

    __tablename__ = "poll_ballot"
    #: Random, so that rows have no order.
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    poll_id: Mapped[Ref]
    #: In the open: whose it is. None in secret, and for somebody who was forgotten since.
    person_id: Mapped[Ref | None]
    #: In secret, until it closes: HMAC(poll key, person), in hex.
    voter: Mapped[str | None]
    #: As the tally writes it: "2", "1 3", "3 1=2", "" for an abstention and for what is shut in.
    choice: Mapped[str]
    #: What a consent ballot says beside it, sealed under the voter's key; in secret under the community's.
    reason: Mapped[Sealed | None]
    #: Words by which its voter finds it in the published list; None in the open; a mark of them while they are shut in.
    receipt: Mapped[str | None]
    #: In a sealed poll, until it is opened: choice with reason, and the receipt, shut into the poll's urn.
    sealed: Mapped[bytes | None]
    words: Mapped[bytes | None]
    #: In the open: when. In secret nobody notes it.
    at: Mapped[When | None]
    #: Another account of the same person has the ballot that counts (P4).
    rests: Mapped[bool]
    __table_args__ = (
        UniqueConstraint("poll_id", "person_id"),
        UniqueConstraint("poll_id", "voter"),
        UniqueConstraint("poll_id", "receipt"),
        Index("ix_poll_ballot_person_id", "person_id"),
    )


class KeyRow(Base):
    """What must not outlive the poll: the key that finds a person's secret ballot, and the secret of its lots."""

    __tablename__ = "poll_key"
    poll_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    #: Sealed under a key of the poll's own, which is destroyed with it; None in the open.
    key: Mapped[Sealed | None]
    lot: Mapped[Sealed]


class UrnRow(Base):
    """What opens a sealed poll, until it is open. Its key is a file, in no backup."""

    __tablename__ = "poll_urn"
    poll_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    #: The public half, in hex.
    name: Mapped[str]


class TellerRow(Base):
    """One of those of whom two open a sealed poll."""

    __tablename__ = "poll_teller"
    id: Mapped[Id]
    poll_id: Mapped[Ref]
    person_id: Mapped[Ref | None]
    #: Said yes after closing.
    agreed: Mapped[bool]
    __table_args__ = (UniqueConstraint("poll_id", "person_id"),)


class CountRow(Base):
    """How many ballots say the same. Kept while people vote in the open; in secret made when it closes."""

    __tablename__ = "poll_count"
    id: Mapped[Id]
    poll_id: Mapped[Ref]
    choice: Mapped[str]
    n: Mapped[int]
    __table_args__ = (UniqueConstraint("poll_id", "choice"),)
