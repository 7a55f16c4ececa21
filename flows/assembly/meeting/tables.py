"""What assemblies keep: who comes, what is on the agenda and who supports it.

    meeting 1 ── n meeting_rsvp
    meeting 1 ── n meeting_item 1 ── n meeting_support         (without an assembly it waits for the next one)
    meeting 1 ── n meeting_hand      meeting 1 ── n meeting_thumbs 1 ── n meeting_thumb
    meeting 1 ── n meeting_note      meeting 1 ── n meeting_task

Titles and places are public by nature: they stand on posts, agendas and minutes, and are not sealed. States change
through `UPDATE … WHERE state = …` and the row count.
"""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, BigId, Id, Ref, Sealed, When


class Meeting(Base):
    """An assembly. `id` is the number people use (#12)."""

    __tablename__ = "meeting"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    title: Mapped[str]
    #: A place or a link; "" if none was said.
    place: Mapped[str]
    begins_at: Mapped[When]
    ends_at: Mapped[When]
    #: Until then anybody may put something on the agenda; None: until it begins.
    agenda_until: Mapped[When | None]
    #: Grows with each move: a reminder is about one start, a calendar entry has a sequence.
    moves: Mapped[int]
    made_by: Mapped[Ref | None]
    #: planned | on | over | cancelled
    state: Mapped[str]
    created_at: Mapped[When]
    ended_at: Mapped[When | None]
    #: Whoever began it, and sits at its desk.
    led_by: Mapped[Ref | None]
    #: Since when nobody can join those who want to speak; None: they can.
    list_shut_at: Mapped[When | None]
    #: The minutes went to all chats.
    minutes_at: Mapped[When | None]
    __table_args__ = (
        Index("ix_meeting_ahead", "begins_at", sqlite_where=text("state IN ('planned','on')"),
              postgresql_where=text("state IN ('planned','on')")),
    )  # fmt: skip


class Coming(Base):
    """Whether somebody comes."""

    __tablename__ = "meeting_rsvp"
    id: Mapped[Id]
    meeting_id: Mapped[Ref]
    person_id: Mapped[Ref]
    #: yes | maybe | no
    said: Mapped[str]
    at: Mapped[When]
    __table_args__ = (
        UniqueConstraint("meeting_id", "person_id"),
        Index("ix_meeting_rsvp_person_id", "person_id"),
    )


class Item(Base):
    """Something on an agenda, or on its way there. `id` is the number people use."""

    __tablename__ = "meeting_item"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    #: None: it waits for the next assembly.
    meeting_id: Mapped[Ref | None]
    author_id: Mapped[Ref | None]
    title: Mapped[str]
    #: Its time budget.
    minutes: Mapped[int]
    #: topic | proposal (to be decided)
    kind: Mapped[str]
    #: gathering (supporters) | listed | now | done | withdrawn
    state: Mapped[str]
    #: On the agenda, from 1; 0 before it is there.
    place: Mapped[int]
    #: The poll that decides it.
    poll_id: Mapped[Ref | None]
    #: "" | adopted | rejected | undecided
    outcome: Mapped[str]
    #: When it comes back.
    review_at: Mapped[When | None]
    #: What it reviews.
    follows: Mapped[Ref | None]
    created_at: Mapped[When]
    begun_at: Mapped[When | None]
    ended_at: Mapped[When | None]
    __table_args__ = (
        Index("ix_meeting_item_meeting_id", "meeting_id", "state"),
        Index("ix_meeting_item_poll_id", "poll_id"),
    )


class Support(Base):
    """Somebody wants a proposal to be talked about."""

    __tablename__ = "meeting_support"
    id: Mapped[Id]
    item_id: Mapped[Ref]
    person_id: Mapped[Ref]
    at: Mapped[When]
    __table_args__ = (
        UniqueConstraint("item_id", "person_id"),
        Index("ix_meeting_support_person_id", "person_id"),
    )


class Hand(Base):
    """Somebody wants to speak."""

    __tablename__ = "meeting_hand"
    id: Mapped[Id]
    meeting_id: Mapped[Ref]
    person_id: Mapped[Ref]
    #: word | clarify (goes first)
    kind: Mapped[str]
    #: waiting | speaking | spoke | left
    state: Mapped[str]
    at: Mapped[When]
    begun_at: Mapped[When | None]
    __table_args__ = (
        #: Nobody stands in line twice, whatever happens at the same time.
        Index("uq_meeting_hand_live", "meeting_id", "person_id", unique=True,
              sqlite_where=text("state IN ('waiting','speaking')"),
              postgresql_where=text("state IN ('waiting','speaking')")),
        Index("ix_meeting_hand_person_id", "person_id"),
    )  # fmt: skip


class Thumbs(Base):
    """A temperature check: how many like it. Who said what is written nowhere."""

    __tablename__ = "meeting_thumbs"
    id: Mapped[Id]
    meeting_id: Mapped[Ref]
    item_id: Mapped[Ref | None]
    up: Mapped[int]
    level: Mapped[int]
    down: Mapped[int]
    until: Mapped[When]
    #: What tells one thumb from the next while it is open, in hex; "" from then on.
    salt: Mapped[str]
    #: open | over
    state: Mapped[str]
    __table_args__ = (Index("ix_meeting_thumbs_meeting_id", "meeting_id", "state"),)


class Thumb(Base):
    """Somebody has shown one, whichever: HMAC(salt, person). Gone as soon as the check is over."""

    __tablename__ = "meeting_thumb"
    id: Mapped[Id]
    thumbs_id: Mapped[Ref]
    mark: Mapped[str]
    __table_args__ = (UniqueConstraint("thumbs_id", "mark"),)


class Note(Base):
    """A line for the minutes."""

    __tablename__ = "meeting_note"
    id: Mapped[Id]
    meeting_id: Mapped[Ref]
    #: What was talked about then.
    item_id: Mapped[Ref | None]
    #: note | left (not reached: its title)
    kind: Mapped[str]
    words: Mapped[str]
    at: Mapped[When]
    __table_args__ = (Index("ix_meeting_note_meeting_id", "meeting_id"),)


class Task(Base):
    """Something to do that came of an assembly. `id` is the number people use."""

    __tablename__ = "meeting_task"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    meeting_id: Mapped[Ref | None]
    #: Who does it; None for somebody who is not known here, or was forgotten.
    person_id: Mapped[Ref | None]
    #: How they were named, where they are not known; sealed under the community's key.
    name: Mapped[Sealed | None]
    words: Mapped[str]
    due_at: Mapped[When | None]
    #: open | done | given_back
    state: Mapped[str]
    made_by: Mapped[Ref | None]
    at: Mapped[When]
    __table_args__ = (
        Index("ix_meeting_task_meeting_id", "meeting_id"),
        Index("ix_meeting_task_person_id", "person_id", "state"),
    )
