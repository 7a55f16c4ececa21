"""Who is who here, what they decided, and what is kept about it. All moments are epoch seconds, UTC.

Part of `bot.store.tables`, which brings both together.
"""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from bot.store.base import Base, Id, Ref, Sealed, When


class Person(Base):
    """A human known to the hub."""

    __tablename__ = "person"
    id: Mapped[Id]
    name: Mapped[Sealed]
    #: member | stranger | banned | remote (without the app: G5). "let in" is `let_in_at`.
    standing: Mapped[str]
    let_in_at: Mapped[When | None]
    #: Own choice, else None: then the chat's and the community's hold.
    language: Mapped[str | None]
    zone: Mapped[str | None]
    #: name | initials | hidden
    shown_as: Mapped[str]
    #: Minutes after local midnight; both None means the community's.
    quiet_from: Mapped[int | None]
    quiet_until: Mapped[int | None]
    #: JSON list of muted flows, categories, things.
    mutes: Mapped[str]
    #: /stop: nothing but answers.
    stopped: Mapped[bool]
    #: Has met the hub: the two lines of first contact were said.
    greeted: Mapped[bool]
    #: JSON: small marks of the flows ("misunderstood": 1). Never words.
    notes: Mapped[str]
    created_at: Mapped[When]
    seen_at: Mapped[When]


class Account(Base):
    """One identity of a person on one platform."""

    __tablename__ = "account"
    id: Mapped[Id]
    person_id: Mapped[Ref]
    adapter: Mapped[str]
    user: Mapped[str]
    #: The private chat with it (`chat.id`), once known.
    chat_id: Mapped[Ref | None]
    reachable: Mapped[bool]
    linked_at: Mapped[When]
    seen_at: Mapped[When]
    __table_args__ = (UniqueConstraint("adapter", "user"), Index("ix_account_person_id", "person_id"))


class Chat(Base):
    """A group or a private conversation on a platform (with its topic)."""

    __tablename__ = "chat"
    id: Mapped[Id]
    adapter: Mapped[str]
    chat: Mapped[str]
    #: "" where the platform has none.
    thread: Mapped[str]
    private: Mapped[bool]
    #: Sealed under the community's key.
    title: Mapped[Sealed | None]
    #: Space-separated: requests shifts assembly fund announcements team; "" while unbound.
    purposes: Mapped[str]
    #: Space-separated, one or two.
    languages: Mapped[str]
    #: closed | open
    ear: Mapped[str]
    #: What is said there comes sealed end to end; None while nobody knows.
    sealed: Mapped[bool | None]
    added_at: Mapped[When]
    bound_at: Mapped[When | None]
    gone_at: Mapped[When | None]
    #: The newest order seen there.
    last_order: Mapped[Ref]
    __table_args__ = (
        UniqueConstraint("adapter", "chat", "thread"),
        #: A handful among as many private chats as there are people.
        Index(
            "ix_chat_bound",
            "id",
            sqlite_where=text("purposes <> ''"),
            postgresql_where=text("purposes <> ''"),
        ),
    )


class Presence(Base):
    """Somebody was seen in a bound chat; `here` is the newest word of it."""

    __tablename__ = "presence"
    id: Mapped[Id]
    person_id: Mapped[Ref]
    chat_id: Mapped[Ref]
    here: Mapped[bool]
    checked_at: Mapped[When]
    __table_args__ = (UniqueConstraint("person_id", "chat_id"), Index("ix_presence_chat_id", "chat_id"))


class Grant(Base):
    """A role held by a person, from the accounts named on it (H5)."""

    __tablename__ = "role_grant"
    id: Mapped[Id]
    person_id: Mapped[Ref]
    #: organizer | dispatcher | facilitator | treasurer | helper
    role: Mapped[str]
    #: JSON list of account ids.
    accounts: Mapped[str]
    by_person: Mapped[Ref | None]
    given_at: Mapped[When]
    taken_at: Mapped[When | None]
    __table_args__ = (Index("ix_role_grant_person_id", "person_id"),)


class Duty(Base):
    """Whose turn it is to be pinged: the lowest `place` who is not off."""

    __tablename__ = "duty"
    id: Mapped[Id]
    #: aid | assembly | fund
    office: Mapped[str]
    person_id: Mapped[Ref]
    place: Mapped[int]
    off_until: Mapped[When | None]
    __table_args__ = (UniqueConstraint("office", "person_id"),)


class Setting(Base):
    """What the community decided; JSON value. Each change is in `audit`."""

    __tablename__ = "setting"
    key: Mapped[str]
    value: Mapped[str]
    __mapper_args__ = {"primary_key": ["key"]}
    __table_args__ = (UniqueConstraint("key"),)


class Audit(Base):
    """Who did what to which thing. No personal fields."""

    __tablename__ = "audit"
    id: Mapped[Id]
    at: Mapped[When]
    person_id: Mapped[Ref | None]
    action: Mapped[str]
    subject: Mapped[str]
    #: JSON of ids, states, counts.
    detail: Mapped[str]
    __table_args__ = (Index("ix_audit_subject", "subject"),)


class Reveal(Base):
    """Who was shown which private field of whom, and when (V6)."""

    __tablename__ = "reveal"
    id: Mapped[Id]
    owner_id: Mapped[Ref]
    seen_by: Mapped[Ref]
    field: Mapped[str]
    subject: Mapped[str]
    at: Mapped[When]
    __table_args__ = (Index("ix_reveal_owner_id", "owner_id"),)


class Code(Base):
    """A one-time code: claiming the hub, linking accounts, inviting (H2, H4). Only its keyed hash is kept."""

    __tablename__ = "code"
    id: Mapped[Id]
    purpose: Mapped[str]
    digest: Mapped[str]
    person_id: Mapped[Ref | None]
    payload: Mapped[str]
    made_at: Mapped[When]
    expires_at: Mapped[When]
    used_at: Mapped[When | None]
    __table_args__ = (
        UniqueConstraint("digest"),
        {"sqlite_autoincrement": True},  # an old [Yes] never agrees to what was asked later
    )


class Try(Base):
    """Counts for limits (H4, H15): one row per person (0: everybody), kind and window."""

    __tablename__ = "try_count"
    id: Mapped[Id]
    person_id: Mapped[Ref]
    kind: Mapped[str]
    #: When the window began, seconds since the epoch.
    window: Mapped[int]
    count: Mapped[int]
    __table_args__ = (UniqueConstraint("person_id", "kind", "window"),)


class StoredFile(Base):
    """A picture or voice note in the data folder: whose it is, and until when (see `bot.store.files`)."""

    __tablename__ = "stored_file"
    id: Mapped[Id]
    #: Whose key seals its own; 0 until the turn of its message knows who that is.
    owner_id: Mapped[Ref]
    #: The file's name in the folder; random, says nothing but what kind of file it is.
    name: Mapped[str]
    #: photo | voice
    kind: Mapped[str]
    #: The key of the file, in hex, sealed.
    key: Mapped[Sealed]
    #: What it is kept for ("relay:31"); "" for nothing yet.
    about: Mapped[str]
    made_at: Mapped[When]
    dies_at: Mapped[When]
    __table_args__ = (
        UniqueConstraint("name"),
        Index("ix_stored_file_owner_id", "owner_id"),
        Index("ix_stored_file_dies_at", "dies_at"),
    )
