"""What assemblies keep: the assembly itself, and who said that they come.

    meeting 1 ── n meeting_rsvp

A title and a place are public by nature: they stand on posts and calendars, and are not sealed. States change through
`UPDATE … WHERE state = …` and the row count.
"""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, BigId, Id, Ref, When


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
