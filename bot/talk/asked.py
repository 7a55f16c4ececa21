"""A question that was answered elsewhere is not asked any more.

settled(turn, "poll.paper", "12")     the paper of vote 12 lay open, and the ballot came in words beside it
"""

from __future__ import annotations

from bot.talk.record import Record
from bot.talk.turn import Turn


def settled(turn: Turn, flow: str, words: str) -> bool:
    """End whoever acts' open conversation of that flow in this private chat, if it began with these words."""
    if turn.chat is None or not turn.chat.private:
        return False
    row = turn.hot.one(
        "SELECT id, body FROM conversation WHERE person_id = ? AND chat_id = ? AND flow = ? AND state = 'open'",
        (turn.actor.id, turn.chat.id, flow),
    )
    body = turn.unseal(turn.actor.id, "conversation.body", row[0], row[1]) if row is not None else None
    if row is None or body is None or Record.loads(body).params.get("words") != words:
        return False
    return turn.hot.run("DELETE FROM conversation WHERE id = ?", (row[0],)) == 1
