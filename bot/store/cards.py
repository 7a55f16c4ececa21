"""Marking cards as changed. Drawing and sending them is delivery's.

A change bumps the revision of every card of the thing; at most one refresh per card waits in the outbox, and what
it shows is decided when it goes. So ten thousand changes cost a handful of edits.
"""

from __future__ import annotations

import secrets

from bot.store import hung
from bot.store.hot import Hot

#: Place of a card in the queue of its chat.
RANK = 2
#: The kind of the one card of a chat that lists what is open there, and the seconds its changes are gathered.
BOARD, GATHER = "board", 10.0


def touch(hot: Hot, kind: str, subject: str, purpose: str, now: float) -> None:
    """Redraw the cards of a thing wherever they hang; make them in chats bound for its purpose."""
    _hang(hot, kind, subject, purpose)
    _refresh(hot, kind, subject, now)


def hang(hot: Hot, kind: str, subject: str, chat_id: int, now: float) -> None:
    """Hang the card of a thing in one chosen chat, whatever that is for; the private one of whom it concerns, too."""
    _make(hot, kind, subject, chat_id)
    _refresh(hot, kind, subject, now)


def redraw(hot: Hot, kind: str, subject: str, now: float) -> None:
    """Redraw the cards of a thing where they hang, and nowhere else."""
    _refresh(hot, kind, subject, now)


def touch_board(hot: Hot, chat_id: int, now: float) -> None:
    """What stands (or should stand) on a chat's board changed: it is redrawn within seconds, many changes at once."""
    subject = str(chat_id)
    if hot.one("SELECT 1 FROM chat WHERE id = ? AND private", (chat_id,)) is not None:
        return
    _make(hot, BOARD, subject, chat_id)
    _refresh(hot, BOARD, subject, now, not_before=now + GATHER)


def touch_all(hot: Hot, adapter: str, now: float) -> None:
    """Redraw whatever hangs on one platform and can still be acted on, boards included."""
    hung = (
        "state IN ('live', 'board') AND message IS NOT NULL"
        " AND chat_id IN (SELECT id FROM chat WHERE adapter = ? AND gone_at IS NULL)"
    )
    for kind, subject in hot.all(f"SELECT DISTINCT kind, subject FROM card WHERE {hung}", (adapter,)):
        _refresh(hot, kind, subject, now)


def close(hot: Hot, kind: str, subject: str, now: float) -> None:
    """The thing is over: its cards shrink to what they now draw, and are cleared away before 47 h (rule 14).

    What does not hang in a group yet never will; whoever waits for it in private reads how it ended.
    """
    for (chat_id,) in hot.all(
        "UPDATE card SET state = CASE WHEN message IS NULL AND NOT EXISTS (SELECT 1 FROM chat h"
        " WHERE h.id = card.chat_id AND h.private) THEN 'gone' ELSE 'closed' END"
        " WHERE kind = ? AND subject = ? AND state IN ('live', 'board') RETURNING chat_id",
        (kind, subject),
    ):
        touch_board(hot, chat_id, now)
    _refresh(hot, kind, subject, now)


def reopen(hot: Hot, kind: str, subject: str, purpose: str, now: float) -> None:
    """The thing is open again: its cards live on where they hang, and are posted where they no longer do."""
    hot.run(
        "UPDATE card SET state = 'live', message = CASE state WHEN 'gone' THEN NULL ELSE message END"
        " WHERE kind = ? AND subject = ? AND state IN ('closed', 'gone')",
        (kind, subject),
    )
    touch(hot, kind, subject, purpose, now)


def repost(hot: Hot, kind: str, subject: str, purpose: str, now: float) -> None:
    """A forgotten thing is posted again, and its old posts go (rule 13)."""
    for card_id, chat_id, message in hot.all(
        "SELECT id, chat_id, message FROM card WHERE kind = ? AND subject = ? AND state IN ('live', 'board')",
        (kind, subject),
    ):
        if message is not None:
            hot.enqueue(
                chat_id=chat_id, person_id=None, kind="remove", policy="edit", rank=3, deed="delete", body=None,
                txn=secrets.token_hex(12), now=now, ref=message, about=f"{kind}:{subject}",
                once_key=f"repost:{card_id}:{message}",
            )  # fmt: skip
        hot.run("UPDATE card SET state = 'live', message = NULL, digest = '' WHERE id = ?", (card_id,))
    touch(hot, kind, subject, purpose, now)


def replied(hot: Hot, chat_id: int, message: str) -> None:
    """A person replied to a message of a chat: if it is a card, it is not cleared away."""
    card = hung.card_of(hot, chat_id, message)
    if card is not None:
        hot.run("UPDATE card SET replied = ? WHERE id = ?", (True, card.id))


def _hang(hot: Hot, kind: str, subject: str, purpose: str) -> None:
    if not purpose:
        return
    for chat_id, purposes in hot.all(  # a LIKE with a parameter would be compiled anew each time (30 µs)
        "SELECT id, purposes FROM chat WHERE purposes <> '' AND NOT private AND gone_at IS NULL"
        " AND id NOT IN (SELECT chat_id FROM card WHERE kind = ? AND subject = ?)",
        (kind, subject),
    ):
        if purpose in purposes.split():
            _make(hot, kind, subject, chat_id)


def _make(hot: Hot, kind: str, subject: str, chat_id: int) -> None:
    hot.insert_new(
        "card", kind=kind, subject=subject, chat_id=chat_id, revision=0, shown=0, digest="", message=None,
        state="live", posted_at=None,
    )  # fmt: skip


def _refresh(hot: Hot, kind: str, subject: str, now: float, not_before: float = 0.0) -> None:
    hot.run(
        "UPDATE card SET revision = revision + 1 WHERE kind = ? AND subject = ? AND state <> 'gone'",
        (kind, subject),
    )
    for card_id, chat_id, person_id in hot.all(
        "SELECT c.id, c.chat_id, CASE WHEN h.private THEN (SELECT min(a.person_id) FROM account a"
        " WHERE a.chat_id = h.id) END FROM card c JOIN chat h ON h.id = c.chat_id"
        " WHERE c.kind = ? AND c.subject = ? AND c.state <> 'gone'"
        " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.card_id = c.id AND o.state = 'queued')",
        (kind, subject),
    ):
        hot.enqueue(
            chat_id=chat_id, person_id=person_id, kind="card", policy="edit", rank=RANK, deed="send", body=None,
            txn=secrets.token_hex(12), now=now, not_before=not_before, card_id=card_id, about=f"{kind}:{subject}",
        )  # fmt: skip
