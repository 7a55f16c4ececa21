"""What arrives, read for the first time, and where a platform's stream goes on."""

from __future__ import annotations

from collections.abc import Callable

from bot.contract.events import Event
from bot.hub.topics import placed
from bot.store.hot import Hot


def read_quietly(hot: Hot, read: Callable[[str], Event | None], body: str) -> Event | Exception | None:
    """The event, where it belongs; a body that cannot be read is kept, to be put aside by its turn."""
    try:
        event = read(body)
    except Exception as unreadable:
        return unreadable
    return None if event is None else placed(hot, event)


def cursor(hot: Hot, adapter: str) -> str | None:
    """Where a platform's stream goes on."""
    row = hot.one("SELECT value FROM cursor WHERE adapter = ?", (adapter,))
    return None if row is None else str(row[0])


def move_cursor(hot: Hot, adapter: str, value: str) -> None:
    """The stream was stored up to here."""
    hot.run(
        "INSERT INTO cursor (adapter, value) VALUES (?,?) ON CONFLICT (adapter) DO UPDATE SET value = excluded.value",
        (adapter, value),
    )


def next_moment(hot: Hot) -> float | None:
    """When something happens by itself: a timer, the nudge or end of a conversation, an input that was held back."""
    row = hot.one(
        "SELECT min(m) FROM (SELECT min(expires_at) AS m FROM conversation"
        " UNION ALL SELECT min(nudge_at) FROM conversation"
        " UNION ALL SELECT min(not_before) FROM inbox WHERE state = 'waiting' AND not_before > 0) AS x"
    )
    moments = [moment for moment in (hot.next_due(), row[0] if row else None) if moment is not None]
    return min(moments) if moments else None
