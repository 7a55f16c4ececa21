"""A pen: after [Write to Sam] plain words go to Sam, for a while.

It is laid down by "done", by any other wish or question (whatever the hub answered about something else since),
by 30 minutes of silence and by the relay's end.
"""

from __future__ import annotations

from sqlalchemy import select

from bot.talk import Turn
from flows.aid.between.relay_tables import Pen

#: Seconds of silence after which plain words no longer go to somebody.
SILENCE = 1800.0
#: Answers of the hub about something else.
OTHER = ("reply", "question")


def take_up(turn: Turn, relay_id: int, mark: int) -> None:
    """From now on. `mark` is the outbox row that said so."""
    lay_down(turn)
    turn.session.add(Pen(person_id=turn.actor.id, relay_id=relay_id, used_at=turn.now, mark=mark))
    turn.session.flush()


def points_at(turn: Turn) -> int | None:
    """The relay that plain words of whoever acts go to; one that was laid down meanwhile is put away."""
    pen = _pen(turn)
    if pen is None:
        return None
    if turn.now - pen.used_at > SILENCE or _something_else_since(turn, pen.mark):
        lay_down(turn)
        return None
    return pen.relay_id


def used(turn: Turn, relay_id: int) -> None:
    """It wrote; the silence begins anew."""
    pen = _pen(turn)
    if pen is not None and pen.relay_id == relay_id:
        pen.used_at = turn.now


def lay_down(turn: Turn) -> int | None:
    """Plain words go to nobody any more; the relay they went to."""
    pen = _pen(turn)
    if pen is None:
        return None
    turn.session.delete(pen)
    turn.session.flush()
    return pen.relay_id


def question_is_open(turn: Turn) -> bool:
    """Whether the next plain words belong to a question of the hub."""
    is_private = turn.chat is not None and turn.chat.private
    chat_id = turn.chat.id if turn.chat is not None and is_private else turn.private_chat(turn.actor.id)
    asked = turn.hot.one(
        "SELECT 1 FROM conversation WHERE person_id = ? AND chat_id = ? AND state = 'open'",
        (turn.actor.id, chat_id),
    )
    return asked is not None


def _pen(turn: Turn) -> Pen | None:
    return turn.session.scalars(select(Pen).where(Pen.person_id == turn.actor.id)).first()


def _something_else_since(turn: Turn, mark: int) -> bool:
    newer = turn.hot.one(
        "SELECT 1 FROM outbox WHERE id > ? AND person_id = ? AND kind IN (?, ?) LIMIT 1",
        (mark, turn.actor.id, *OTHER),
    )
    return newer is not None
