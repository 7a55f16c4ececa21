"""What announcements keep: where one goes and how far it is. Its words go as soon as everybody has a copy of theirs."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, BigId, Ref, Sealed, When


class Announcement(Base):
    """A word to many. `id` is the number people use; what became of its copies stands in the outbox."""

    __tablename__ = "announcement"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    made_by: Mapped[Ref | None]
    #: Sealed under its maker's key; None once it went out, or will not.
    words: Mapped[Sealed | None]
    #: The language they are in ("es").
    language: Mapped[str]
    #: Chats, ids separated by spaces.
    chats: Mapped[str]
    #: Everybody gets it in private, too.
    private: Mapped[bool]
    #: waiting | going | out (nothing is on its way, but for the morning) | stopped | missed (nobody was here then)
    state: Mapped[str]
    made_at: Mapped[When]
    goes_at: Mapped[When]
