"""What a card may read: the state now, for one chat. It writes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from bot.people.community import Community
from bot.store.hot import Hot
from bot.store.sealing import Seals
from bot.talk.base import Ground
from bot.talk.house import House


@dataclass(frozen=True, slots=True)
class ChatRow:
    """A chat as a card or turn sees it."""

    id: int
    adapter: str
    private: bool
    purposes: tuple[str, ...]
    languages: tuple[str, ...]
    ear: str


def chat_row(hot: Hot, chat_id: int) -> ChatRow | None:
    """A chat by id."""
    row = hot.one("SELECT id, adapter, private, purposes, languages, ear FROM chat WHERE id = ?", (chat_id,))
    if row is None:
        return None
    return ChatRow(row[0], row[1], bool(row[2]), tuple(row[3].split()), tuple(row[4].split()), row[5])


class Look(Ground):
    """The ground of a card: what is, in the chat where it hangs."""

    def __init__(
        self, hot: Hot, seals: Seals, house: House, community: Community, now: float, chat: ChatRow
    ) -> None:
        super().__init__(hot, seals, house, community, now)
        self.chat = chat
