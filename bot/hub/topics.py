"""What a platform tells of a whole chat concerns each of its topics.

    somebody joins or leaves        every topic that is bound
    a reaction, an old button       the topic in which that message of ours hangs

Platforms name the topic of what is said, not of what is touched.
"""

from __future__ import annotations

from dataclasses import replace

from bot.contract.address import Address
from bot.contract.events import Deleted, Event, Reacted, Tapped
from bot.store.hot import Hot

_HANGS = (
    "SELECT c.thread FROM chat c WHERE c.adapter = ? AND c.chat = ? AND c.thread <> '' AND"
    " (EXISTS (SELECT 1 FROM card WHERE chat_id = c.id AND message = ?)"
    " OR EXISTS (SELECT 1 FROM outbox WHERE chat_id = c.id AND message = ?))"
)


def placed(hot: Hot, event: Event) -> Event:
    """The event at the topic whose message it touches, if it is in one and the platform does not say so."""
    if not isinstance(event, Reacted | Tapped | Deleted) or event.chat.thread or event.ref is None:
        return event
    if not isinstance(event, Deleted) and event.private:
        return event
    row = hot.one(_HANGS, (event.chat.adapter, event.chat.chat, event.ref, event.ref))
    return event if row is None else replace(event, chat=replace(event.chat, thread=row[0]))


def bound(hot: Hot, chat: Address) -> list[int]:
    """The rows of a chat and its topics that are bound."""
    rows = hot.all(
        "SELECT id FROM chat WHERE adapter = ? AND chat = ? AND purposes <> '' AND gone_at IS NULL",
        (chat.adapter, chat.chat),
    )
    return [row[0] for row in rows]
