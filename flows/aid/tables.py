"""What aid keeps: a request, its items, claims on an item, notices sent; contacts given to a helper.

    aid_request 1 ── n aid_item 1 ── n aid_claim        (at most one claim of an item is waiting or accepted)
                └─ n aid_notice: who was asked, who waits in line

Free words, places, notes and contacts are sealed under their owner's key and bound to "table.column" and row id:
`turn.seal(owner, "aid_request.words", id, text)`. States change through `UPDATE … WHERE state = …` and the row count.
"""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, BigId, Id, Ref, Sealed, When
from flows.aid.between import relay_tables
from flows.aid.offering import offer_tables

#: Whoever imports this module has all of the package's tables.
ALSO = (offer_tables, relay_tables)


class Request(Base):
    """Somebody needs something. `id` is the number people use (#12)."""

    __tablename__ = "aid_request"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    #: Whom the hub talks to about it, and whose key seals it.
    requester_id: Mapped[Ref]
    #: Who wrote it for them (A9), else None.
    poster_id: Mapped[Ref | None]
    #: It is for a third person who has no row here: "agreed" or "unasked" (V28); "" for oneself.
    on_behalf: Mapped[str]
    words: Mapped[Sealed | None]
    #: As written.
    place: Mapped[Sealed | None]
    #: Key of a listed area, if the place matched one.
    area: Mapped[str | None]
    #: What a card may show where no area matched: no house numbers, nothing private.
    public_place: Mapped[str | None]
    due_from: Mapped[When | None]
    due_until: Mapped[When | None]
    #: high | normal | low
    urgency: Mapped[str]
    people: Mapped[int | None]
    #: Who may see it: group | helpers | team
    circle: Mapped[str]
    #: What the requester chose, while it is kept narrower (a stranger's draft is the team's until they are let in).
    wished: Mapped[str | None]
    #: How a helper is found: first | choose
    choosing: Mapped[str]
    #: open | closed
    state: Mapped[str]
    #: done | partly | others | not_needed | cannot | unreachable | duplicate | passed_on; None while open
    reason: Mapped[str | None]
    #: Language of the words; "" if unknown.
    language: Mapped[str]
    repeat_of: Mapped[Ref | None]
    #: Kept to repeat until then (V32), else erased on time.
    keep_until: Mapped[When | None]
    #: For the helper only (A32).
    note: Mapped[Sealed | None]
    #: The message it came from, "chat id:ref" (A11).
    origin: Mapped[str | None]
    created_at: Mapped[When]
    #: Since when the group sees it; None while only asked people, helpers or the team know (A21, A40).
    shown_at: Mapped[When | None]
    closed_at: Mapped[When | None]
    #: "Still needed?" was asked then (A27).
    asked_again_at: Mapped[When | None]
    #: Words, place, note and contacts were erased then (A34).
    erased_at: Mapped[When | None]
    __table_args__ = (
        Index("ix_aid_request_requester_id", "requester_id"),
        Index("ix_aid_request_open", "id", sqlite_where=text("state = 'open'")),
        Index("ix_aid_request_closed_at", "closed_at"),
        Index("ix_aid_request_origin", "origin"),
    )


class Item(Base):
    """One need within a request; claimed and closed on its own."""

    __tablename__ = "aid_item"
    id: Mapped[Id]
    request_id: Mapped[Ref]
    #: a, b, c …; shown only where a request has several.
    letter: Mapped[str]
    category: Mapped[str]
    #: open | held (somebody is thinking) | claimed (a claim waits or is accepted) | closed
    state: Mapped[str]
    held_by: Mapped[Ref | None]
    held_until: Mapped[When | None]
    #: How it ended; the request's reasons.
    reason: Mapped[str | None]
    #: A dispatcher works on it until then (A30): `held_by` is theirs.
    locked_until: Mapped[When | None]
    __table_args__ = (
        UniqueConstraint("request_id", "letter"),
        Index("ix_aid_item_open", "category", "request_id", sqlite_where=text("state <> 'closed'")),
        Index("ix_aid_item_held_by", "held_by", sqlite_where=text("held_by IS NOT NULL")),
    )


class Claim(Base):
    """A helper's "I've got it" on one item."""

    __tablename__ = "aid_claim"
    id: Mapped[Id]
    item_id: Mapped[Ref]
    request_id: Mapped[Ref]
    helper_id: Mapped[Ref]
    #: waiting (for the requester's yes) | accepted | given_back | lapsed | refused | done | passed
    state: Mapped[str]
    made_at: Mapped[When]
    accepted_at: Mapped[When | None]
    #: Last sign of life: anything the helper said or did about it (A18).
    sign_at: Mapped[When]
    ended_at: Mapped[When | None]
    #: Pass phrase for the doorstep, "colour animal" as keys (A23).
    phrase: Mapped[str | None]
    __table_args__ = (
        #: One winner, whatever happens at the same time (A14).
        Index("uq_aid_claim_live", "item_id", unique=True, sqlite_where=text("state IN ('waiting','accepted')"),
              postgresql_where=text("state IN ('waiting','accepted')")),
        Index("ix_aid_claim_helper_id", "helper_id"),
        Index("ix_aid_claim_request_id", "request_id"),
    )  # fmt: skip


class Notice(Base):
    """Somebody was asked about a request (A21), or waits in line for one of its items (A38)."""

    __tablename__ = "aid_notice"
    id: Mapped[Id]
    request_id: Mapped[Ref]
    #: 0 where the whole request is meant.
    item_id: Mapped[Ref]
    person_id: Mapped[Ref]
    #: asked | next
    why: Mapped[str]
    #: 1 for the first wave, 0 for a place in line.
    wave: Mapped[int]
    at: Mapped[When]
    #: They were told that they are free, or it was their turn.
    over_at: Mapped[When | None]
    __table_args__ = (
        UniqueConstraint("request_id", "item_id", "person_id", "why"),
        Index("ix_aid_notice_person_id", "person_id"),
    )


class Contact(Base):
    """A field of the owner's that one person may see, until it is revoked (V4)."""

    __tablename__ = "aid_contact"
    id: Mapped[Id]
    request_id: Mapped[Ref]
    owner_id: Mapped[Ref]
    to_person: Mapped[Ref]
    #: name | phone | address
    field: Mapped[str]
    #: Sealed under the owner's key.
    value: Mapped[Sealed | None]
    given_at: Mapped[When]
    revoked_at: Mapped[When | None]
    __table_args__ = (
        UniqueConstraint("request_id", "owner_id", "to_person", "field"),
        Index("ix_aid_contact_owner_id", "owner_id"),
    )


class Skill(Base):
    """What somebody said they can help with, once and for all (A21); an offer is more than that."""

    __tablename__ = "aid_skill"
    id: Mapped[Id]
    person_id: Mapped[Ref]
    category: Mapped[str]
    __table_args__ = (
        UniqueConstraint("person_id", "category"),
        Index("ix_aid_skill_category", "category"),
    )


class Alarm(Base):
    """Words that sound like danger (A4). Erased like a draft, after 24 h."""

    __tablename__ = "aid_alarm"
    #: A number of the one counter: the team can write to "@31".
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    person_id: Mapped[Ref]
    #: Sealed under that person's key, bound to `id`.
    words: Mapped[Sealed | None]
    at: Mapped[When]
    #: Who of the team took it up.
    seen_by: Mapped[Ref | None]
    seen_at: Mapped[When | None]
    #: open | calm (they said it was no emergency) | over
    state: Mapped[str]
    __table_args__ = (Index("ix_aid_alarm_at", "at"), Index("ix_aid_alarm_person_id", "person_id"))
