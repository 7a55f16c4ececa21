"""What is due becomes an input: timers whose moment came. Conversations are nudged or closed where they stand.

timer, due -> a row of the inbox, and done     in one commit: it acts once
"""

from __future__ import annotations

from bot.contract.codec import dumps
from bot.contract.events import Due
from bot.hub import expiring
from bot.people import person as persons
from bot.people.community import Community
from bot.store.hot import Hot
from bot.store.sealing import COMMUNITY, Seals
from bot.talk.house import House
from bot.talk.turn import Turn

#: The source of inputs that the hub makes itself.
CLOCK = "clock"


def ring(hot: Hot, seals: Seals, now: float, limit: int) -> int:
    """Timers whose moment came become inputs, oldest first; how many."""
    rows = hot.due(now, limit)
    for _id, kind, subject, timer_key, payload, due_at in rows:
        key = f"t{_id}:{due_at}"
        event = Due(kind, subject, timer_key, payload, due_at, now)
        body = seals.seal(COMMUNITY, "inbox.body", key, dumps(event))
        hot.arrive(CLOCK, key, f"timer:{kind}:{subject}", body, now)
    hot.run_each("UPDATE timer SET state = 'done' WHERE id = ?", [(row[0],) for row in rows])
    return len(rows)


def end_conversations(
    hot: Hot, seals: Seals, house: House, community: Community, now: float, limit: int
) -> int:
    """Nudge and close the conversations whose moment came; how many."""
    due = expiring.due(Turn(hot, seals, house, community, now), limit)
    for conversation_id, person_id, what in due:
        person = persons.get(hot, person_id)
        if person is None:
            hot.run("DELETE FROM conversation WHERE id = ?", (conversation_id,))
            continue
        acting = Turn(hot, seals, house, community, now, person=person)
        (expiring.nudge if what == "nudge" else expiring.expire)(acting, conversation_id)
        hot.run(
            "UPDATE conversation SET nudge_at = NULL WHERE id = ? AND nudge_at <= ?", (conversation_id, now)
        )
    return len(due)
