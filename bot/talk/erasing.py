"""Forgetting somebody everywhere, and making two persons one everywhere: the flows' tables, then the kernel's.

turn.forgetting[maria] = goodbye    # said in a handler; the hub does it when the handler is done
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection

from bot.contract.codec import dumps
from bot.contract.views import View
from bot.people import community as communities
from bot.people import forgetting
from bot.store.base import Base
from bot.store.hot import Hot
from bot.store.sealing import Vault
from bot.talk.house import House
from bot.talk.turn import Turn

#: Seconds until even the chat of the last word is dropped; long enough to say it, within the promised minute.
LAST_WORD = 30.0


def erase_all(turn: Turn) -> None:
    """Forget everybody whom this turn's handler said to forget."""
    while turn.forgetting:
        erase(turn, *turn.forgetting.popitem())


def erase(turn: Turn, person_id: int, goodbye: View | None = None) -> None:
    """Forget one person; what they read last goes to their chats as a message of nobody's."""
    language = _language(turn, person_id)
    for room in turn.house.rooms:
        for rule in room.forget.values():
            rule(turn, person_id)
    turn.flush()
    uid, chats = forgetting.forget(turn.hot, turn.seals, person_id)
    turn.house.remember_forgotten(uid)
    turn.audit("forgotten", "")
    turn.erased = True
    for chat_id in chats:
        turn.hot.run("UPDATE chat SET title = NULL, languages = ? WHERE id = ?", (language, chat_id))
        if goodbye is not None:
            _say_goodbye(turn, chat_id, goodbye)
        turn.leave(chat_id)
        turn.plan(turn.now + LAST_WORD, "forgotten.chat", chat_id, secrets.token_hex(8))


def _language(turn: Turn, person_id: int) -> str:
    person = turn.person_by(person_id)
    return (person.language if person else None) or turn.community.languages[0]


def _say_goodbye(turn: Turn, chat_id: int, goodbye: View) -> None:
    txn = secrets.token_hex(12)
    turn.hot.enqueue(
        chat_id=chat_id, person_id=None, kind="reply", policy="repeat", rank=1, deed="send",
        body=turn.seal(None, "outbox.body", txn, dumps(goodbye)), txn=txn, now=turn.now,
    )  # fmt: skip


def merge(turn: Turn, old: int, new: int) -> None:
    """Make two persons one, everywhere."""
    for room in turn.house.rooms:
        for rule in room.merge.values():
            rule(turn, old, new)
    turn.flush()
    forgetting.merge(turn.hot, turn.seals, old, new)


def told(turn: Turn, person_id: int) -> dict[str, Any]:
    """All that is kept of a person: table -> rows, opened."""
    everything = forgetting.read(turn.hot, turn.seals, person_id)
    for room in turn.house.rooms:
        if room.mydata is not None:
            everything.update(room.mydata(turn, person_id))
    return everything


def forget_again(house: House, vault: Vault, now: float) -> Callable[[Connection, int], None]:
    """For `backup.restore`: how somebody on the forget list is taken out of a restored copy."""

    def again(connection: Connection, person_id: int) -> None:
        hot = Hot(connection)
        turn = Turn(hot, vault.bind(connection), house, communities.load(hot, house.settings), now)
        erase(turn, person_id)

    return again


#: What is left when a community is erased: who was forgotten, the last words, and what the store knows of itself.
LEFT = frozenset(("kernel_meta", "person_key", "outbox", "chat", "timer", "inbox", "cursor"))


def erase_everything(turn: Turn, goodbye: View) -> int:
    """Forget everybody and everything, and leave every group; how many people that were."""
    people = [row[0] for row in turn.hot.all("SELECT id FROM person")]
    for person_id in people:
        erase(turn, person_id, goodbye)
    for table in reversed(Base.metadata.sorted_tables):
        if table.name not in LEFT:
            turn.hot.connection.execute(table.delete())
    turn.hot.run("DELETE FROM timer WHERE kind <> 'forgotten.chat'")
    if turn.house.urns is not None:
        turn.house.urns.destroy_all()
    for (chat_id,) in turn.hot.all("SELECT id FROM chat WHERE NOT private AND gone_at IS NULL"):
        turn.leave(chat_id)
    turn.hot.run("UPDATE chat SET purposes = '', title = NULL, bound_at = NULL WHERE NOT private")
    turn.audit("community_erased", "", people=len(people))
    turn.decided = True
    return len(people)
