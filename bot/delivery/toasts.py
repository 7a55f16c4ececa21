"""Words at buttons: each goes for itself, whatever else its chat waits for.

    claim(at, row_id)  ->  Ready(row, call)     `outbox.mark` it as sending; commit, then call
                       ->  None                 it is settled

A thousand people tap the same card: what each reads has no order among the messages of that chat. Where a platform
takes only so many a second, no more wait than could be said while somebody still looks at the button; the oldest go.
On a platform without toasts the words are a message like any other.
"""

from __future__ import annotations

from bot.delivery import outbox
from bot.delivery.desk import COLUMNS, At, Ready, Row
from bot.delivery.line import Line

#: Words that may wait for a platform with a pace: half a minute's worth.
MOST = 500
_ROW = f"SELECT {COLUMNS} WHERE o.id = ? AND o.state = 'queued'"


def claim(at: At, row_id: int) -> Ready | None:
    """One of them, to be marked as sending."""
    found = at.hot.one(_ROW, (row_id,))
    row = None if found is None else Row(*found)
    place = None if row is None else at.place(row.chat_id)
    if row is None or place is None:
        return None
    return outbox.prepare_safely(at, row, place)


def spare(at: At, line: Line) -> None:
    """Drop the oldest of too many."""
    limited = line.adapter.abilities.per_second is not None
    while limited and len(line.toasts) > MOST and line.toasts.top() is not None:
        _rank, row_id, _chat_id = line.toasts.take()
        at.settle(row_id, "dropped", "too many")


def is_one(ready: Ready) -> bool:
    """Whether a call is a word at a button."""
    return ready.outgoing.deed == "toast"
