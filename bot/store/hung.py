"""What hangs below a message: the buttons it was ever shown with, and the emoji that press them (1️⃣ to 9️⃣).

    rows = message_rows(hot, chat_id, "42")                    what was sent as, or changed, the message 42
    card = card_of(hot, chat_id, "42")                         the card that it shows, or belongs to
    pressed_by(hot, "outbox_id", rows, 2)                      the token behind its 2️⃣
    free_keycap(last=2, held={1})                              3

People see what their app fetched last, so an emoji has to mean what it meant when it was shown: a deed keeps its own
over all changes of its message, and that of a deed which has gone stays with it until nine others came.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple

from bot.store.hot import Hot, Row

Owner = Literal["card_id", "outbox_id"]
#: How the further rows of a message in several parts are called: by the row whose parts they are.
PART = "part:"
#: Emoji that press: 1 to 9.
KEYCAPS = 9


class Hanging(NamedTuple):
    """A card, by one of its messages."""

    id: int
    kind: str
    subject: str


def card_of(hot: Hot, chat_id: int, message: str) -> Hanging | None:
    """The card that a message shows, or that it is a further message of."""
    found = hot.one(
        "SELECT id, kind, subject FROM card WHERE chat_id = ? AND message = ? UNION ALL SELECT c.id, c.kind, c.subject"
        " FROM card_part p JOIN card c ON c.id = p.card_id WHERE p.chat_id = ? AND p.message = ?",
        (chat_id, message, chat_id, message),
    )
    return None if found is None else Hanging(*found)


def message_rows(hot: Hot, chat_id: int, message: str) -> list[int]:
    """The rows of the outbox that made a message what it is; of one in several parts, the row that has the buttons."""
    found = hot.all("SELECT id, once_key FROM outbox WHERE chat_id = ? AND message = ?", (chat_id, message))
    return [part_of(key) or row_id for row_id, key in found]


def part_of(once_key: str | None) -> int | None:
    """The row whose message it goes on, if it is a further part of one."""
    if once_key is None or not once_key.startswith(PART):
        return None
    return int(once_key.removeprefix(PART).partition(":")[0])


def buttons(hot: Hot, owner: Owner, rows: Sequence[int]) -> list[Row]:
    """Whatever was shown below, the oldest first: (verb, thing, args, token, keycap, the row it belongs to)."""
    marks = ",".join("?" * len(rows))
    return hot.all(
        f"SELECT verb, thing, args, token, keycap, {owner} FROM button WHERE {owner} IN ({marks}) ORDER BY id",
        rows,
    )


def below(hot: Hot, rows: Sequence[int]) -> list[Row]:
    """Whatever these rows, of messages or of cards, were shown with: (verb, thing)."""
    marks = ",".join("?" * len(rows))
    return hot.all(
        f"SELECT DISTINCT verb, thing FROM button WHERE outbox_id IN ({marks})"
        f" OR card_id IN (SELECT card_id FROM outbox WHERE id IN ({marks}))",
        (*rows, *rows),
    )


def pressed_by(hot: Hot, owner: Owner, rows: Sequence[int], keycap: int) -> str | None:
    """The token that an emoji presses; None if nothing was ever shown with it."""
    found = [token for _v, _t, _a, token, shown, _row in buttons(hot, owner, rows) if shown == keycap]
    return found[-1] if found else None


def free_keycap(last: int, held: Collection[int]) -> int:
    """The next one after the last that was given, and held by nothing on show; 0 if there is none."""
    turn = (1 + (last + step) % KEYCAPS for step in range(KEYCAPS))
    return next((keycap for keycap in turn if keycap not in held), 0)
