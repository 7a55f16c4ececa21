"""What delivery works with: the furniture, the platforms, and one transaction at a time.

desk = Desk(house, vault, adapters)
with store.write() as connection:
    at = At(desk, connection, now)       # one transaction
    at.place(chat_id)                    # where a chat is, and what its platform can do
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.contract.abilities import Abilities
from bot.contract.adapter import Adapter
from bot.contract.address import Address
from bot.contract.delivery import Native, Outgoing
from bot.people import community as communities
from bot.people.community import Community
from bot.store.files import Files, Stored
from bot.store.hot import Hot
from bot.store.sealing import COMMUNITY, Vault
from bot.talk.house import House
from bot.talk.look import COLUMNS as CHAT_COLUMNS
from bot.talk.look import ChatRow, Look, chat_of
from bot.words import Reader

#: Marks a row whose first try is of unknown fate and that is sent once more.
REPEATED = "repeat"


@dataclass(frozen=True, slots=True)
class Desk:
    """All that stays the same from one transaction to the next."""

    house: House
    vault: Vault
    adapters: Mapping[str, Adapter]
    #: Card -> when it was last changed on its platform: a busy card is redrawn every few seconds, not every vote.
    shown_at: dict[int, float] = field(default_factory=dict)
    #: Where pictures and voice notes lie; without it there are none.
    files: Files | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, where it is and what its platform can do."""

    chat: ChatRow
    address: Address
    adapter: Adapter

    @property
    def abilities(self) -> Abilities:
        """Those of the platform, and whether this very chat is sealed, where that is known."""
        can, sealed = self.adapter.abilities, self.chat.sealed
        return can if sealed is None or sealed is can.sealed else replace(can, sealed=sealed)


class Row(NamedTuple):
    """A row of the outbox, as claimed."""

    id: int
    chat_id: int
    person_id: int | None
    kind: str
    policy: str
    rank: int
    deed: str
    body: bytes | None
    card_id: int | None
    ref: str | None
    txn: str
    tries: int
    not_before: float
    about: str | None
    fault: str | None
    #: The person's own choices, if any; they come with the row, for they cost a statement.
    language: str | None = None
    zone: str | None = None
    created_at: float = 0.0
    #: From then on it is no use.
    good_until: float | None = None

    @property
    def owner(self) -> int:
        """Whose key seals its body."""
        return COMMUNITY if self.person_id is None else self.person_id


def tried_since(row: Row) -> float | None:
    """Since when a row may have been sent without anybody knowing; not if it is repeated on purpose."""
    return row.created_at if row.tries and row.fault != REPEATED else None


#: The columns of `Row`, in its order.
COLUMNS = (
    "o.id, o.chat_id, o.person_id, o.kind, o.policy, o.rank, o.deed, o.body, o.card_id, o.ref, o.txn, o.tries,"
    " o.not_before, o.about, o.fault, p.language, p.zone, o.created_at, o.good_until"
    " FROM outbox o LEFT JOIN person p ON p.id = o.person_id"
)


#: The columns of a chat that make a `Place`.
CHAT = ", ".join(f"c.{name}" for name in (*CHAT_COLUMNS.split(", "), "chat", "thread", "gone_at"))


@dataclass(frozen=True, slots=True)
class Hung:
    """What a card will look like once the message is accepted."""

    card_id: int
    revision: int
    digest: str
    first: bool
    pinned: bool
    #: It goes before its platform would keep it for good (rule 14).
    clears: bool
    #: What it is shown by besides the first message.
    beside: tuple[Native, ...] = ()


@dataclass(frozen=True, slots=True)
class Ready:
    """A row that is marked as sending: the call to make, and what to note afterwards."""

    row: Row
    place: Place
    outgoing: Outgoing
    hung: Hung | None = None
    #: Removed from the platform before its time is over (V11).
    secret: bool = False
    #: A neutral message goes first and this row follows as its edit (V5).
    veiled: bool = False
    #: Read when the call is made: what it shows.
    file: Stored | None = None
    #: Drawn when the call is made: a packed `Poster`.
    drawn: Mapping[str, Any] | None = None


class At:
    """One transaction of delivery."""

    def __init__(self, desk: Desk, connection: Connection, now: float) -> None:
        self.desk, self.now = desk, now
        self.hot = Hot(connection)
        self.seals = desk.vault.bind(connection)
        self._places: dict[int, Place | None] = {}
        self._chats: dict[int, Sequence[Any]] = {}

    @cached_property
    def community(self) -> Community:
        """As decided now. 20 µs, so only for what is put into somebody's words."""
        return communities.load(self.hot, self.desk.house.settings)

    @cached_property
    def _manner(self) -> tuple[ZoneInfo, tuple[str, ...], bool]:
        """How the community is spoken to: zone, languages, whether formally."""
        community = self.community
        return community.zone, community.languages or ("en",), bool(community.get("formal"))

    def place(self, chat_id: int) -> Place | None:
        """Where a chat is; None if it is gone or its platform is not running. 4 µs, then 0.1 µs."""
        if chat_id not in self._places:
            self._places[chat_id] = self._find_place(chat_id)
        return self._places[chat_id]

    def remember(self, place: Place) -> None:
        """A place that was found a moment ago."""
        self._places[place.chat.id] = place

    def come_across(self, chat: Sequence[Any]) -> None:
        """A chat's columns (`CHAT`) were read beside something else: its place costs no statement then."""
        self._chats[chat[0]] = chat

    def _find_place(self, chat_id: int) -> Place | None:
        row = self._chats.get(chat_id) or self.hot.one(
            f"SELECT {CHAT} FROM chat c WHERE c.id = ?",  # noqa: S608 - constant
            (chat_id,),
        )
        adapter = self.desk.adapters.get(row[1]) if row is not None else None
        if row is None or adapter is None or row[9] is not None:
            return None
        return Place(chat_of(row), Address(row[1], row[7], row[8] or None), adapter)

    def look(self, place: Place) -> Look:
        """What a card of this chat may read."""
        return Look(self.hot, self.seals, self.desk.house, self.community, self.now, place.chat)

    def readers(self, place: Place, row: Row) -> tuple[Reader, ...]:
        """Who reads: the person of a private message, else the group in its one or two languages."""
        zone, languages, formal = self._manner
        zone, spoken = ZoneInfo(row.zone) if row.zone else zone, place.chat.languages or languages
        if row.person_id is not None:
            return (Reader(row.language or spoken[0], zone, self.now, formal),)
        return tuple(Reader(language, zone, self.now, formal) for language in spoken[:2])

    def settle(self, row_id: int, state: str, fault: str | None = None) -> None:
        """A row is over without a call: `dropped` or `dead`. Its words go at once."""
        self.hot.run(
            "UPDATE outbox SET state = ?, fault = ?, done_at = ?, body = NULL WHERE id = ?",
            (state, fault, self.now, row_id),
        )

    def delay(self, row_id: int, until: float) -> None:
        """A row waits for a better moment; it holds nothing back."""
        self.hot.run("UPDATE outbox SET not_before = ?, tries = 0 WHERE id = ?", (until, row_id))
