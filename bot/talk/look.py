"""What a card may read: the state now, for one chat. It writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.people.community import Community
from bot.store.hot import Hot
from bot.store.sealing import Seals
from bot.talk.base import Ground
from bot.talk.house import House

#: The columns of a `ChatRow`, in its order.
COLUMNS = "id, adapter, private, purposes, languages, ear, sealed"


@dataclass(frozen=True, slots=True)
class ChatRow:
    """A chat as a card or turn sees it."""

    id: int
    adapter: str
    private: bool
    purposes: tuple[str, ...]
    languages: tuple[str, ...]
    ear: str
    #: What is said there comes sealed end to end; None while nobody knows.
    sealed: bool | None = None


def chat_row(hot: Hot, chat_id: int) -> ChatRow | None:
    """A chat by id."""
    row = hot.one(f"SELECT {COLUMNS} FROM chat WHERE id = ?", (chat_id,))  # noqa: S608 - constant
    return None if row is None else chat_of(row)


def chat_of(row: Sequence[Any]) -> ChatRow:
    """A chat from its `COLUMNS`."""
    sealed = None if row[6] is None else bool(row[6])
    return ChatRow(row[0], row[1], bool(row[2]), tuple(row[3].split()), tuple(row[4].split()), row[5], sealed)


class Look(Ground):
    """The ground of a card: what is, in the chat where it hangs."""

    def __init__(
        self, hot: Hot, seals: Seals, house: House, community: Community, now: float, chat: ChatRow
    ) -> None:
        super().__init__(hot, seals, house, community, now)
        self.chat = chat
