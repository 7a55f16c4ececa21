"""A chat gets a new identifier, and everything that hangs there moves along, whichever word comes first (X7).

The platform may speak of the new chat before it says that it is the old one: a row made for it by then gives way,
unless an organizer has set it up already; in that case the old one is over.
"""

from __future__ import annotations

from bot.contract.address import Address
from bot.store.hot import Hot

WAITING = "state IN ('queued', 'held', 'sending')"


def move(hot: Hot, here: Address, there: Address, now: float) -> None:
    """Move a chat with all its threads; doing it twice changes nothing."""
    for old, thread in hot.all(
        "SELECT id, thread FROM chat WHERE adapter = ? AND chat = ?", (here.adapter, here.chat)
    ):
        new = hot.one(
            "SELECT id, purposes FROM chat WHERE adapter = ? AND chat = ? AND thread = ?",
            (there.adapter, there.chat, thread),
        )
        if new is not None and new[1]:
            hot.run(f"UPDATE outbox SET chat_id = ? WHERE chat_id = ? AND {WAITING}", (new[0], old))
            hot.run("UPDATE chat SET gone_at = ? WHERE id = ?", (now, old))
            continue
        if new is not None:
            _give_way(hot, new[0], old)
        hot.run("UPDATE chat SET chat = ?, gone_at = NULL WHERE id = ?", (there.chat, old))


def _give_way(hot: Hot, newcomer: int, old: int) -> None:
    """What was to be said in the newcomer is said in the old row's name; nothing else hangs there."""
    hot.run("UPDATE outbox SET chat_id = ? WHERE chat_id = ?", (old, newcomer))
    for table in ("presence", "card", "card_part", "button"):
        hot.run(f"DELETE FROM {table} WHERE chat_id = ?", (newcomer,))
    hot.run("DELETE FROM chat WHERE id = ?", (newcomer,))
