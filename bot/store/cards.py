"""Marking cards as changed. Drawing and sending them is delivery's.

A change bumps the revision of every card of the thing; at most one refresh per card waits in the outbox, and what
it shows is decided when it goes. So ten thousand changes cost a handful of edits.
"""

from __future__ import annotations

import secrets

from bot.store.hot import Hot

#: Place of a card in the queue of its chat.
RANK = 2


def touch(hot: Hot, kind: str, subject: str, purpose: str, now: float) -> None:
    """Redraw the cards of a thing wherever they hang; make them in chats bound for its purpose."""
    _hang(hot, kind, subject, purpose)
    hot.run(
        "UPDATE card SET revision = revision + 1 WHERE kind = ? AND subject = ? AND state <> 'gone'", (kind, subject)
    )
    for card_id, chat_id in hot.all(
        "SELECT id, chat_id FROM card c WHERE kind = ? AND subject = ? AND state <> 'gone'"
        " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.card_id = c.id AND o.state = 'queued')",
        (kind, subject),
    ):
        hot.enqueue(
            chat_id=chat_id, person_id=None, kind="card", policy="edit", rank=RANK, deed="send", body=None,
            txn=secrets.token_hex(12), now=now, card_id=card_id, about=f"{kind}:{subject}",
        )  # fmt: skip


def _hang(hot: Hot, kind: str, subject: str, purpose: str) -> None:
    for (chat_id,) in hot.all(
        "SELECT id FROM chat WHERE NOT private AND gone_at IS NULL AND (' ' || purposes || ' ') LIKE ?"
        " AND id NOT IN (SELECT chat_id FROM card WHERE kind = ? AND subject = ?)",
        (f"% {purpose} %", kind, subject),
    ):
        hot.insert_new(
            "card", kind=kind, subject=subject, chat_id=chat_id, revision=0, shown=0, digest="", message=None,
            state="live", posted_at=None,
        )  # fmt: skip
