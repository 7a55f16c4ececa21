"""What is not kept: texts a week after their delivery, inputs nobody could handle after three days (V13).

purge(hot, now)    once an hour; each statement uses an index, a quiet hour costs a millisecond
"""

from __future__ import annotations

from bot.store import meta
from bot.store.hot import Hot

#: Texts delivered before this moment were purged already.
PURGED = "texts_purged_until"

HOUR, DAY = 3600.0, 86400.0
#: Seconds: texts after delivery; payloads of unfinished inputs; keys of done inputs (Telegram repeats for 24 h);
#: rows that only say that something was sent; counts of posts.
TEXTS, PAYLOADS, KEYS, ROWS, COUNTS = 7 * DAY, 72 * HOUR, 48 * HOUR, 120 * DAY, 9 * DAY


def purge(hot: Hot, now: float) -> int:
    """Forget what is no longer needed; how many rows were changed or deleted."""
    until = float(meta.recall(hot.connection, PURGED) or 0.0)
    gone = hot.run(
        "UPDATE outbox SET body = NULL WHERE done_at < ? AND done_at >= ? AND body IS NOT NULL",
        (now - TEXTS, until - HOUR),
    )
    meta.note(hot.connection, PURGED, str(now - TEXTS))
    gone += hot.run(
        "DELETE FROM outbox WHERE done_at < ? AND id < (SELECT max(id) FROM outbox)", (now - ROWS,)
    )
    empty = b""
    gone += hot.run(
        "UPDATE inbox SET body = ?, state = 'dead', seen = '{}', fault = coalesce(fault, 'too old')"
        " WHERE received_at < ? AND state <> 'done' AND body <> ?",
        (empty, now - PAYLOADS, empty),
    )
    gone += hot.run("DELETE FROM inbox WHERE received_at < ? AND state = 'done'", (now - KEYS,))
    gone += hot.run("DELETE FROM button WHERE expires_at < ?", (now,))
    gone += hot.run("DELETE FROM code WHERE expires_at < ?", (now,))  # drafts at a door are words (V10)
    gone += hot.run(
        "DELETE FROM try_count WHERE \"window\" < ? AND (kind IN ('unasked', 'ping') OR kind LIKE 'post:%')",
        (int(now - COUNTS),),
    )
    return gone
