"""One turn: an input is read, its person and chat found, the flow called, its effects kept.

    row -> event -> Turn(person, chat) -> route -> flush

Here nothing is caught but for the apology: what fails, fails its row, and `bot.hub.turns` says what then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.contract.codec import loads
from bot.contract.events import Event, Moved, Presence, Reachable, Reacted, Said
from bot.contract.tidy import tidied
from bot.contract.words import _
from bot.hub import chats, enclosed, falling_due, topics
from bot.hub.routing import route
from bot.people import community as communities
from bot.people.community import Community
from bot.store.files import Files
from bot.store.hot import Hot, Row
from bot.store.sealing import COMMUNITY, Seals
from bot.talk.erasing import erase_all
from bot.talk.house import House
from bot.talk.turn import Turn

Read = Callable[[str], Event | None]


class Handling:
    """How one input is handled, on the database's thread."""

    def __init__(self, house: House, readers: Mapping[str, Read]) -> None:
        self.house, self._readers = house, readers
        self._community: Community | None = None
        #: Somebody was forgotten: the write-ahead log is emptied at the next upkeep.
        self.erased = False
        #: Where what was fetched lies.
        self.files: Files | None = None
        #: (source, key) -> what was read at the arrival, for the turn in the same transaction (15 µs).
        self.fresh: dict[tuple[str, str], Event] = {}

    def community(self, hot: Hot) -> Community:
        """The community as decided, read again after each decision."""
        if self._community is None:
            self._community = communities.load(hot, self.house.settings)
        return self._community

    def rolled_back(self) -> None:
        """What a turn decided may not stand: it is read again."""
        self._community = None

    def handle(self, hot: Hot, seals: Seals, row: Row, now: float) -> None:
        event = self._event(hot, seals, row)
        if event is None:
            return
        turn = self._turn_of(hot, seals, row, event, now)
        if isinstance(event, Said) and event.files:
            event = enclosed.handed_in(turn, event, row[8], self.files)
        route(turn, event)
        turn.flush()
        if isinstance(event, Said) and event.files:
            enclosed.let_go(turn, event)
        erase_all(turn)
        if turn.decided:
            self._community = None
        self.erased |= turn.erased

    def apologise(self, hot: Hot, seals: Seals, row: Row, now: float) -> None:
        hot.savepoint("sorry")
        try:
            turn = self._turn_of(hot, seals, row, self._event(hot, seals, row), now)
            if turn.person is not None:
                turn.reply(
                    _(
                        "Something broke on my side: that didn't work. It is noted. Please try again in a while."
                    )
                )
        except Exception:
            hot.rollback_to("sorry")
        else:
            hot.release("sorry")

    def _event(self, hot: Hot, seals: Seals, row: Row) -> Event | None:
        if (fresh := self.fresh.get((row[1], row[2]))) is not None:
            return tidied(fresh)
        body = seals.open(COMMUNITY, "inbox.body", row[2], row[4])
        if body is None:
            return None
        if row[1] == falling_due.CLOCK:
            event: Event = loads(body)
            return event
        read = self._readers[row[1]](body)
        return None if read is None else tidied(topics.placed(hot, read))

    def _turn_of(self, hot: Hot, seals: Seals, row: Row, event: Event | None, now: float) -> Turn:
        """Find the person and the chat of an event."""
        sender = getattr(event, "sender", None)
        address = getattr(event, "chat", None)
        private = bool(getattr(event, "private", False))
        known = address is not None and not isinstance(event, Moved)
        chat = chats.find_or_make(hot, address, private, now) if known and address is not None else None
        person = chats.find_person(hot, seals, sender, now) if sender is not None else None
        at = getattr(event, "at", 0.0) or row[6]
        turn = Turn(hot, seals, self.house, self.community(hot), now, person=person, chat=chat, said_at=at)
        turn.ref = getattr(event, "ref", None)
        if person is not None and not isinstance(event, Presence | Reachable):
            chats.note_found(turn, row[8])
            chats.seen(turn, private)
        if sender is not None and sender.cover:
            turn.unsealed = (
                "" if sender.cover != "bare" else "sign" if isinstance(event, Reacted) else "words"
            )
            if chat is not None:
                chats.note_cover(hot, chat, sender)
        return turn
