"""What shifts keep: a series, its shifts, their roles, who has a place; who may do what, who is away, who trades.

    shift_series 1 ── n shift 1 ── n shift_role 1 ── n shift_place        (one live place of a person in a shift)

A title and a hall are public by nature: they stand on posts and calendars, and are not sealed. A note from one person
to another is sealed under its writer's key. States change through `UPDATE … WHERE state = …` and the row count.
"""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, BigId, Id, Ref, Sealed, When


class Series(Base):
    """A rule that yields shifts. `id` is the number people use (#12)."""

    __tablename__ = "shift_series"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    title: Mapped[str]
    hall: Mapped[str]
    #: RFC 5545 rule without a time ("FREQ=WEEKLY;BYDAY=SA;UNTIL=20270630"), counted in local days from `first_day`.
    rule: Mapped[str]
    #: Local day, ISO.
    first_day: Mapped[str]
    #: Minutes after local midnight; the end may lie on the next day.
    begins: Mapped[int]
    ends: Mapped[int]
    #: Local days left out, ISO, separated by spaces.
    left_out: Mapped[str]
    #: What its shifts begin with, JSON: [[key, label, least, most, needs], …].
    roles: Mapped[str]
    lead_id: Mapped[Ref | None]
    made_by: Mapped[Ref | None]
    #: on | ended
    state: Mapped[str]
    #: Seconds before the start at which its shifts open for everybody (S7); None: at once.
    opens_before: Mapped[int | None]
    #: Shifts are made up to this local day, ISO; "" for none yet.
    made_until: Mapped[str]
    created_at: Mapped[When]


class Shift(Base):
    """Work at a time and place. `id` is the number people use."""

    __tablename__ = "shift"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    series_id: Mapped[Ref | None]
    #: Its day by the rule, ISO; stays when the shift is moved. "" without a series.
    day: Mapped[str]
    title: Mapped[str]
    hall: Mapped[str]
    begins_at: Mapped[When]
    ends_at: Mapped[When]
    #: Grows with each move: a reminder is about one start (S18), a calendar entry has a sequence.
    moves: Mapped[int]
    lead_id: Mapped[Ref | None]
    made_by: Mapped[Ref | None]
    #: open | cancelled | over
    state: Mapped[str]
    #: Opens for everybody then (S7).
    opens_at: Mapped[When | None]
    #: Since when its group sees it.
    shown_at: Mapped[When | None]
    #: The lead told who came (S24).
    told_at: Mapped[When | None]
    __table_args__ = (
        UniqueConstraint("series_id", "day"),
        Index("ix_shift_open", "begins_at", sqlite_where=text("state = 'open'")),
        Index("ix_shift_ends_at", "ends_at"),
        Index("ix_shift_lead_id", "lead_id"),
    )


class Role(Base):
    """What somebody does on a shift, and how many are wanted."""

    __tablename__ = "shift_role"
    id: Mapped[Id]
    shift_id: Mapped[Ref]
    #: Stable within a series: "people", "driver".
    key: Mapped[str]
    label: Mapped[str]
    least: Mapped[int]
    most: Mapped[int]
    #: Qualification it needs (S5); "" for none.
    needs: Mapped[str]
    __table_args__ = (UniqueConstraint("shift_id", "key"),)


class Place(Base):
    """One person in one role."""

    __tablename__ = "shift_place"
    id: Mapped[Id]
    shift_id: Mapped[Ref]
    role_id: Mapped[Ref]
    person_id: Mapped[Ref]
    #: waiting | offered | held | confirmed | standin (still theirs, somebody else is wanted)
    #: | attended | excused | missed | left | replaced | cancelled
    state: Mapped[str]
    #: In the order of signing up; a waiting list goes by it.
    since: Mapped[When]
    offered_until: Mapped[When | None]
    confirmed_at: Mapped[When | None]
    ended_at: Mapped[When | None]
    #: Minutes that count, once attended.
    minutes: Mapped[int | None]
    #: They said "I'm here" (S23).
    here_at: Mapped[When | None]
    #: Who took it over from them.
    to_person: Mapped[Ref | None]
    #: It came from a standing sign-up (S13).
    standing: Mapped[bool]
    #: A word to the lead (why they can't), sealed under their key.
    note: Mapped[Sealed | None]
    __table_args__ = (
        #: One live place of a person in a shift, whatever happens at the same time (S9).
        Index("uq_shift_place_live", "shift_id", "person_id", unique=True,
              sqlite_where=text("state IN ('waiting','offered','held','confirmed','standin')"),
              postgresql_where=text("state IN ('waiting','offered','held','confirmed','standin')")),
        Index("ix_shift_place_role_id", "role_id", "state"),
        Index("ix_shift_place_person_id", "person_id", "state"),
    )  # fmt: skip


class Asked(Base):
    """A stand-by call asked somebody for a shift (S20); a no mutes that shift for them."""

    __tablename__ = "shift_asked"
    id: Mapped[Id]
    shift_id: Mapped[Ref]
    person_id: Mapped[Ref]
    at: Mapped[When]
    #: asked | no | yes
    said: Mapped[str]
    __table_args__ = (
        UniqueConstraint("shift_id", "person_id"),
        Index("ix_shift_asked_person_id", "person_id", "at"),
    )


class Skilled(Base):
    """A named person confirmed that somebody may do what a role needs (S5)."""

    __tablename__ = "shift_skilled"
    id: Mapped[Id]
    person_id: Mapped[Ref]
    skill: Mapped[str]
    confirmed_by: Mapped[Ref | None]
    at: Mapped[When]
    __table_args__ = (UniqueConstraint("person_id", "skill"),)


class Standing(Base):
    """ "Every Tuesday": signed up for all coming shifts of a series (S13)."""

    __tablename__ = "shift_standing"
    id: Mapped[Id]
    series_id: Mapped[Ref]
    role_key: Mapped[str]
    person_id: Mapped[Ref]
    since: Mapped[When]
    __table_args__ = (
        UniqueConstraint("series_id", "person_id"),
        Index("ix_shift_standing_person_id", "person_id"),
    )


class Away(Base):
    """Local days somebody is away (S13): standing places are free then, and theirs again afterwards."""

    __tablename__ = "shift_away"
    id: Mapped[Id]
    person_id: Mapped[Ref]
    #: Local days, ISO, both included.
    first_day: Mapped[str]
    last_day: Mapped[str]
    __table_args__ = (Index("ix_shift_away_person_id", "person_id"),)


class Trade(Base):
    """Two people trade two places (S14): both must say yes, then both change hands at once."""

    __tablename__ = "shift_trade"
    id: Mapped[Id]
    #: Places of who proposes, and of who is asked.
    mine: Mapped[Ref]
    theirs: Mapped[Ref]
    proposer_id: Mapped[Ref]
    other_id: Mapped[Ref]
    #: asked | done | refused | lapsed | undone
    state: Mapped[str]
    at: Mapped[When]
    done_at: Mapped[When | None]
    __table_args__ = (
        Index("ix_shift_trade_proposer_id", "proposer_id"),
        Index("ix_shift_trade_other_id", "other_id"),
    )


class Feed(Base):
    """A person's own calendar address (S27): whoever has it reads it, until it is revoked."""

    __tablename__ = "shift_feed"
    id: Mapped[Id]
    person_id: Mapped[Ref]
    #: Hash of the secret; the address itself is shown once.
    digest: Mapped[str]
    made_at: Mapped[When]
    revoked_at: Mapped[When | None]
    __table_args__ = (UniqueConstraint("digest"), Index("ix_shift_feed_person_id", "person_id"))
