"""The kernel's tables. All moments are epoch seconds, UTC; all JSON is small and typed at the edge.

inbox -> conversation, button, timer -> outbox, card       here: what a turn touches
person, account, chat, presence, grant, duty, setting      `who_tables`: who, where, how
"""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from bot.store.base import Base, Id, Ref, Sealed, When
from bot.store.who_tables import (
    Account,
    Audit,
    Chat,
    Code,
    Duty,
    Grant,
    Person,
    Presence,
    Reveal,
    Setting,
    StoredFile,
    Try,
)

__all__ = [
    "Account",
    "Audit",
    "Button",
    "Card",
    "Chat",
    "Code",
    "Conversation",
    "Cursor",
    "Duty",
    "Grant",
    "Inbox",
    "Number",
    "Outbox",
    "Person",
    "Presence",
    "Reveal",
    "Schedule",
    "Setting",
    "StoredFile",
    "Timer",
    "Try",
]


class Inbox(Base):
    """Whatever reached the hub, once. A done row keeps its ids only (V13)."""

    __tablename__ = "inbox"
    id: Mapped[Id]
    source: Mapped[str]
    key: Mapped[str]
    lane: Mapped[str]
    #: Sealed under the community's key; empty once done.
    body: Mapped[Sealed]
    #: waiting | done | dead
    state: Mapped[str]
    tries: Mapped[int]
    received_at: Mapped[When]
    not_before: Mapped[When]
    #: Live look-ups made before the turn ({"present": …}), JSON.
    seen: Mapped[str]
    #: Type of the last failure, never its words.
    fault: Mapped[str | None]
    __table_args__ = (
        UniqueConstraint("source", "key"),
        Index("ix_inbox_waiting", "id", sqlite_where=text("state = 'waiting'")),
        Index("ix_inbox_dead", "id", sqlite_where=text("state = 'dead'")),
        Index("ix_inbox_received_at", "received_at"),
    )


class Cursor(Base):
    """Where a platform's stream goes on."""

    __tablename__ = "cursor"
    adapter: Mapped[str]
    value: Mapped[str]
    __mapper_args__ = {"primary_key": ["adapter"]}
    __table_args__ = (UniqueConstraint("adapter"),)


class Conversation(Base):
    """A person's talk with one flow in one private chat: at most one open and one parked."""

    __tablename__ = "conversation"
    id: Mapped[Id]
    person_id: Mapped[Ref]
    chat_id: Mapped[Ref]
    flow: Mapped[str]
    #: open | parked
    state: Mapped[str]
    #: Sealed JSON: answers, parameters, what is open (see `bot.talk.record`).
    body: Mapped[Sealed]
    #: Outbox row of the question on show, to compare orders with.
    prompt_id: Mapped[Ref | None]
    started_at: Mapped[When]
    changed_at: Mapped[When]
    nudge_at: Mapped[When | None]
    expires_at: Mapped[When]
    __table_args__ = (
        UniqueConstraint("person_id", "chat_id", "state"),
        Index("ix_conversation_nudge_at", "nudge_at"),
        Index("ix_conversation_expires_at", "expires_at"),
    )


class Button(Base):
    """What an opaque token stands for (H1)."""

    __tablename__ = "button"
    id: Mapped[Id]
    token: Mapped[str]
    verb: Mapped[str]
    thing: Mapped[str]
    args: Mapped[str]
    chat_id: Mapped[Ref | None]
    #: Only this person may press; None: whoever the rights allow.
    person_id: Mapped[Ref | None]
    card_id: Mapped[Ref | None]
    #: The private message that carries it.
    outbox_id: Mapped[Ref | None]
    #: The emoji 1 to 9 that presses it where there are no buttons; 0 for none. What was shown once is not given to
    #: another deed of that message, unless nine others came between.
    keycap: Mapped[int]
    #: When it was last pressed: a prompt none of whose buttons was pressed still waits.
    pressed_at: Mapped[When | None]
    expires_at: Mapped[When]
    __table_args__ = (
        UniqueConstraint("token"),
        Index("ix_button_card_id", "card_id"),
        Index("ix_button_outbox_id", "outbox_id"),
        Index("ix_button_expires_at", "expires_at"),
    )


class Card(Base):
    """A live view of one thing in one chat."""

    __tablename__ = "card"
    id: Mapped[Id]
    kind: Mapped[str]
    subject: Mapped[str]
    chat_id: Mapped[Ref]
    #: Bumped by every change; `shown` is the revision that hangs there.
    revision: Mapped[int]
    shown: Mapped[int]
    #: Digest of what hangs there.
    digest: Mapped[str]
    #: The platform's message; None before the first post.
    message: Mapped[str | None]
    #: live | board (no post of its own: a line on the board) | closed | gone
    state: Mapped[str]
    posted_at: Mapped[When | None]
    #: A person replied to the post: it stays when the card is closed.
    replied: Mapped[bool | None]
    __table_args__ = (
        UniqueConstraint("kind", "subject", "chat_id"),
        Index("ix_card_message", "chat_id", "message"),
    )


class CardPart(Base):
    """A further message of a card: what is too long for one, or the platform's own poll below it."""

    __tablename__ = "card_part"
    id: Mapped[Id]
    card_id: Mapped[Ref]
    chat_id: Mapped[Ref]
    #: 2, 3, … for words; 0 for the poll.
    place: Mapped[int]
    #: The platform's message; None until it is there.
    message: Mapped[str | None]
    #: Digest of what hangs there.
    digest: Mapped[str]
    #: A poll that takes no answers any more.
    ended: Mapped[bool]
    #: The row of the outbox that made it what it is.
    row_id: Mapped[Ref | None]
    __table_args__ = (
        UniqueConstraint("card_id", "place"),
        Index("ix_card_part_message", "chat_id", "message"),
        Index("ix_card_part_row_id", "row_id"),
    )


class Outbox(Base):
    """A message to be delivered, with its policy and what became of it."""

    __tablename__ = "outbox"
    id: Mapped[Id]
    chat_id: Mapped[Ref]
    person_id: Mapped[Ref | None]
    kind: Mapped[str]
    policy: Mapped[str]
    #: 0 ack, 1 reply, 2 card, 3 bulk
    rank: Mapped[int]
    #: send | edit | delete | pin | toast | react | end | leave
    deed: Mapped[str]
    #: Sealed packed View (or part); under the person's key, else the community's. Gone when delivered + 7 days.
    body: Mapped[Sealed | None]
    card_id: Mapped[Ref | None]
    #: Message acted on, or the callback of a toast.
    ref: Mapped[str | None]
    #: Random, made before the first try; the platform's transaction id.
    txn: Mapped[str]
    #: queued | sending | sent | unknown | dead | held | dropped
    state: Mapped[str]
    tries: Mapped[int]
    not_before: Mapped[When]
    #: From then on it is no use: not sent any more. What quiet hours would keep until then goes in spite of them.
    good_until: Mapped[When | None]
    created_at: Mapped[When]
    done_at: Mapped[When | None]
    #: Message id and order on the platform, once sent.
    message: Mapped[str | None]
    sent_order: Mapped[Ref | None]
    #: What it is about ("request:12"), for logs and for taking it back.
    about: Mapped[str | None]
    #: At most one row with the same key ever (reminders).
    once_key: Mapped[str | None]
    fault: Mapped[str | None]
    __table_args__ = (
        UniqueConstraint("once_key"),
        Index(
            "ix_outbox_queued", "chat_id", "rank", "id", sqlite_where=text("state IN ('queued','sending')")
        ),
        Index("ix_outbox_held", "person_id", "id", sqlite_where=text("state = 'held'")),
        Index("ix_outbox_card_id", "card_id", sqlite_where=text("state = 'queued'")),
        Index("ix_outbox_message", "chat_id", "message", sqlite_where=text("message IS NOT NULL")),
        Index("ix_outbox_about", "about", sqlite_where=text("about IS NOT NULL")),
        Index("ix_outbox_done_at", "done_at", sqlite_where=text("done_at IS NOT NULL")),
    )


class Timer(Base):
    """One moment due, once per (kind, subject, key)."""

    __tablename__ = "timer"
    id: Mapped[Id]
    kind: Mapped[str]
    subject: Mapped[str]
    key: Mapped[str]
    payload: Mapped[str]
    due_at: Mapped[When]
    #: waiting | done | off
    state: Mapped[str]
    __table_args__ = (
        UniqueConstraint("kind", "subject", "key"),
        Index("ix_timer_due_at", "due_at", sqlite_where=text("state = 'waiting'")),
    )


class Schedule(Base):
    """A rule that yields moments, in local wall time of its zone."""

    __tablename__ = "schedule"
    id: Mapped[Id]
    kind: Mapped[str]
    subject: Mapped[str]
    #: RFC 5545 rule text with DTSTART, local wall time.
    rule: Mapped[str]
    zone: Mapped[str]
    payload: Mapped[str]
    state: Mapped[str]
    __table_args__ = (UniqueConstraint("kind", "subject"),)


class Number(Base):
    """The one counter for everything people name (#12); never reused."""

    __tablename__ = "number"
    id: Mapped[Id]
    #: request | offer | shift | poll | campaign
    kind: Mapped[str]
    __table_args__ = ({"sqlite_autoincrement": True},)
