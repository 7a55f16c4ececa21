"""What happens to a question that nobody answers: one nudge, then it is kept a while longer, then erased (V10)."""

from __future__ import annotations

from bot.contract.views import View
from bot.contract.words import Msg, _
from bot.hub.conversations import Conversation, ask, find, replay
from bot.people import hours
from bot.talk.pausing import Pause
from bot.talk.turn import Turn


def nudge(turn: Turn, conversation_id: int) -> None:
    """One nudge for a question without an answer: the same once more, by day; not after /stop nor for a mere look."""
    row = turn.hot.one(
        "SELECT chat_id FROM conversation WHERE id = ? AND state = 'open' AND nudge_at <= ?",
        (conversation_id, turn.now),
    )
    conversation = find(turn, row[0]) if row else None
    if conversation is None or conversation.record.open is None:
        return
    awake = hours.awake_at(turn.hot, turn.community, turn.actor.id, turn.now)
    if awake > turn.now:
        turn.hot.run("UPDATE conversation SET nudge_at = ? WHERE id = ?", (awake, conversation.id))
        return
    if not turn.actor.stopped and not _is_only_a_look(turn, conversation):
        ask_again(turn, conversation, _("Still there? This waits for your answer:"))
    turn.hot.run("UPDATE conversation SET nudge_at = NULL WHERE id = ?", (conversation.id,))


def _is_only_a_look(turn: Turn, conversation: Conversation) -> bool:
    """Whether nothing is lost without an answer: somebody looked at their settings, and said nothing."""
    record = conversation.record
    return turn.house.flows[conversation.flow].plain and not record.answers and not record.params


def ask_again(turn: Turn, conversation: Conversation, lead: Msg) -> None:
    """The question on show once more, below a line that says why."""
    pause = replay(turn, turn.house.flows[conversation.flow], conversation.record)
    if not isinstance(pause, Pause):
        return
    pause.view = View((*View.of(lead).blocks, *pause.view.blocks), pause.view.actions)
    ask(turn, conversation, pause)
    body = turn.seal(turn.actor.id, "conversation.body", conversation.id, conversation.record.dumps())
    turn.hot.run(
        "UPDATE conversation SET body = ?, prompt_id = ? WHERE id = ?",
        (body, conversation.prompt_id, conversation.id),
    )


def due(turn_hot: Turn, limit: int = 100) -> list[tuple[int, int, str]]:
    """Conversations whose nudge or end has come: (id, person id, "nudge" | "expire")."""
    now = turn_hot.now
    rows = turn_hot.hot.all(
        "SELECT id, person_id, 'expire' FROM conversation WHERE expires_at <= ?"
        " UNION ALL SELECT id, person_id, 'nudge' FROM conversation WHERE nudge_at <= ? AND expires_at > ? LIMIT ?",
        (now, now, now, limit),
    )
    return [(row[0], row[1], row[2]) for row in rows]


def expire(turn: Turn, conversation_id: int) -> None:
    """Its time is over: an open one is parked for as long again, a parked one is erased (V10)."""
    row = turn.hot.one("SELECT state, chat_id FROM conversation WHERE id = ?", (conversation_id,))
    if row is None:
        return
    if row[0] == "parked":
        turn.hot.run("DELETE FROM conversation WHERE id = ?", (conversation_id,))
        return
    turn.hot.run(
        "DELETE FROM conversation WHERE person_id = ? AND chat_id = ? AND state = 'parked'",
        (turn.actor.id, row[1]),
    )
    turn.hot.run(
        "UPDATE conversation SET state = 'parked', nudge_at = NULL, expires_at = ? WHERE id = ?",
        (turn.now + turn.setting("keep_conversation"), conversation_id),
    )
