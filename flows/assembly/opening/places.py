"""Where a poll may hang: the chats that are for votes, on every platform."""

from __future__ import annotations

from bot.contract.words import Text
from bot.talk.base import Ground

PURPOSE = "assembly"


def named(ground: Ground) -> list[tuple[int, Text]]:
    """Every chat that is for votes, and how it is called."""
    rows = ground.hot.all(
        "SELECT id, purposes, title, adapter FROM chat WHERE purposes <> '' AND NOT private AND gone_at IS NULL"
        " ORDER BY id"
    )
    found = [row for row in rows if PURPOSE in row[1].split()]
    titles = [ground.unseal(None, "chat.title", row[0], row[2]) or f"#{row[0]}" for row in found]
    return [
        (row[0], f"{title} ({row[3]})" if titles.count(title) > 1 else title)
        for row, title in zip(found, titles, strict=True)
    ]
