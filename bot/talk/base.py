"""What every handler stands on: one transaction's connection, clock, seals and community.

`Look` (a card reads) and `Turn` (a handler acts) both build on `Ground`; it opens a SQLAlchemy session only when
one is used.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from bot.people import hours, posts
from bot.people import person as persons
from bot.people.community import Community
from bot.people.person import Person
from bot.store.hot import Hot
from bot.store.sealing import COMMUNITY, Seals
from bot.talk.furniture import Word
from bot.talk.house import House


class ClosedSession(Session):
    """A session whose transaction belongs to the turn."""

    def _refuse(self, *_: Any, **__: Any) -> Any:
        raise RuntimeError("the turn commits, not the flow")

    commit = rollback = close = _refuse


class Ground:
    """One transaction, seen by a handler."""

    def __init__(self, hot: Hot, seals: Seals, house: House, community: Community, now: float) -> None:
        self.hot, self.seals, self.house, self.community = hot, seals, house, community
        #: Seconds since the epoch, UTC; one value for the whole turn.
        self.now = now
        self._session: ClosedSession | None = None

    @property
    def session(self) -> Session:
        """The ORM session of this transaction. It cannot commit, roll back or close."""
        if self._session is None:
            self._session = ClosedSession(bind=self.hot.connection, autoflush=True, expire_on_commit=False)
        return self._session

    def flush(self) -> None:
        """Write what the ORM still holds; the kernel calls it at the end."""
        if self._session is not None:
            self._session.flush()

    @property
    def unflushed(self) -> bool:
        """Whether the ORM holds writes that have not reached the connection."""
        session = self._session
        return session is not None and bool(session.new or session.dirty or session.deleted)

    def setting(self, key: str) -> Any:
        """What the community decided, else the declared default.

        Raises:
            KeyError: for a key no room declared.
        """
        return self.community.get(key)

    def groups_awake(self, moment: float) -> float:
        """When groups get what may not make a sound at night: the moment itself, or the end of the quiet hours."""
        return hours.quiet_end(moment, self.community.zone, *hours.of_community(self.community))

    def next_post(self, chat_id: int, before: int = 0) -> float:
        """When a group has room for a post that is about something urgent by day; not after `now` if it has room now.

        `before`: posts that wait for their place already.
        """
        hot, awake = self.hot, self.groups_awake(self.now)
        moment = posts.post_at(hot, self.community, awake, chat_id, urgent=True, before=before)
        return self.groups_awake(moment)

    def person_by(self, person_id: int) -> Person | None:
        return persons.get(self.hot, person_id)

    def awake_at(self, person_id: int) -> float:
        """The first moment from now on that is outside somebody's quiet hours."""
        return hours.awake_at(self.hot, self.community, person_id, self.now)

    def asked_for_help(self, person_id: int) -> float:
        """When somebody last asked for help, in any room; 0 for never."""
        return max(
            (room.asked(self, person_id) for room in self.house.rooms if room.asked is not None), default=0.0
        )

    def verdict_of(self, number: int) -> Word | None:
        """What a vote came to, in whichever room people vote; None if no vote has that number."""
        for room in self.house.rooms:
            if room.decided is not None and (word := room.decided(self, number)) is not None:
                return word
        return None

    def name_of(self, person_id: int) -> str:
        """How a person is called privately; "" for somebody who was forgotten."""
        row = self.hot.one("SELECT name FROM person WHERE id = ?", (person_id,))
        return (self.unseal(person_id, "person.name", person_id, row[0]) or "") if row else ""

    def seal(self, person_id: int | None, where: str, row: int | str, text: str) -> bytes:
        """Seal a text under its owner's key (None: the community's), bound to "table.column" and row."""
        return self.seals.seal(COMMUNITY if person_id is None else person_id, where, row, text)

    def unseal(self, person_id: int | None, where: str, row: int | str, blob: bytes | None) -> str | None:
        """The text; None if there is none or its owner was forgotten."""
        return (
            None
            if not blob
            else self.seals.open(COMMUNITY if person_id is None else person_id, where, row, blob)
        )
