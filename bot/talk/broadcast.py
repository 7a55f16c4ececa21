"""The same words to many people, as an announcement says them: 9 µs each, by `Turn.tell` 21.

    tell_all(turn, members, Broadcast(view, "news", about="news:3", once="news:3"))   how many it reaches

Everybody has a row of their own, sealed under their own key, and reads it in their own language outside their own quiet
hours. Whatever the number, it is one turn and one flush; how fast it goes out is the platforms' pace.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.contract.codec import dumps
from bot.contract.views import View
from bot.contract.words import Msg
from bot.store.hot import Row
from bot.talk.turn import RANKS, Turn

#: People looked up by one statement, and stored by one.
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Broadcast:
    """What is said, and how `Turn.tell` would be told: with `once`, it and the person are each message's `once_key`."""

    said: View | Msg
    kind: str
    about: str | None = None
    once: str | None = None
    good_until: float | None = None

    def key(self, person: int) -> str | None:
        return None if self.once is None else f"{self.once}:{person}"


def tell_all(turn: Turn, people: Sequence[int], what: Broadcast) -> int:
    """Write to each of them in private, as `Turn.tell` does; the number of those who can be reached."""
    reached, words = 0, dumps(turn.worded(what.said, what.kind))
    for start in range(0, len(people), AT_ONCE):
        some = people[start : start + AT_ONCE]
        chats = _chats(turn, some)
        _store(turn, what, words, [(person, chats[person]) for person in some if person in chats])
        others = [person for person in some if person not in chats]
        reached += len(some) - len(others) + sum(_tell(turn, what, person) for person in others)
    return reached


def _chats(turn: Turn, people: Sequence[int]) -> Mapping[int, int]:
    """Person -> the private chat in which they were seen last; nobody without one."""
    marks = ",".join("?" * len(people))
    rows = turn.hot.all(
        "SELECT person_id, chat_id FROM account WHERE reachable AND chat_id IS NOT NULL"  # noqa: S608 - marks
        f" AND person_id IN ({marks}) ORDER BY seen_at, id",
        people,
    )
    return {row[0]: row[1] for row in rows}


def _store(turn: Turn, what: Broadcast, words: str, people: Sequence[tuple[int, int]]) -> None:
    """A row for each (person, chat)."""
    kind, rows = turn.house.kinds[what.kind], list[Row]()
    state, rank = "queued" if kind.asked else "held", RANKS[kind.rank]
    for person, chat in people:
        txn = secrets.token_hex(12)
        body = turn.seals.seal(person, "outbox.body", txn, words)
        rows.append((chat, person, kind.name, kind.policy, rank, body, txn, state, turn.now, what.about,
                     what.key(person), what.good_until))  # fmt: skip
    turn.hot.enqueue_each(rows)


def _tell(turn: Turn, what: Broadcast, person: int) -> bool:
    """Somebody without a chat: a line of the call list, or nothing."""
    return turn.tell(
        person, what.said, what.kind, about=what.about, once_key=what.key(person), good_until=what.good_until
    )
