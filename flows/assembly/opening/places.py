"""Where a poll may hang: the chats that are for votes."""

from __future__ import annotations

from bot.talk.base import Ground

PURPOSE = "assembly"


def usual(ground: Ground) -> list[int]:
    """Every chat that is for votes, on all platforms."""
    rows = ground.hot.all(
        "SELECT id, purposes FROM chat WHERE purposes <> '' AND NOT private AND gone_at IS NULL ORDER BY id"
    )
    return [chat_id for chat_id, purposes in rows if PURPOSE in purposes.split()]
