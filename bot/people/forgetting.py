"""Forgetting a person, and making two persons one, in the kernel's own tables.

    forget(hot, seals, maria)        rows gone, what must stay without her, her key destroyed
    merge(hot, seals, old, new)      accounts linked (H4): no privilege travels

What stands in a flow's tables is the flow's (`Furniture.forget`, `Furniture.merge`); `bot.talk.erasing` does both.
"""

from __future__ import annotations

from typing import Any

from bot.people import devices
from bot.people.traces import Trace
from bot.people.traces import forget as forget_trace
from bot.people.traces import merge as merge_trace
from bot.people.traces import read as read_trace
from bot.store.hot import Hot, new_id, to_json
from bot.store.sealing import Seals

TRACES = (
    Trace("person", ("id",), sealed={"name": "id"}),
    Trace("account", ("person_id",)),
    Trace("presence", ("person_id",)),
    Trace("role_grant", ("person_id", "by_person")),
    Trace("duty", ("person_id",)),
    Trace("conversation", ("person_id",), sealed={"body": "id"}),
    Trace("button", ("person_id",)),
    Trace("outbox", ("person_id",), sealed={"body": "txn"}),
    Trace("audit", ("person_id",), stays=True),
    Trace("reveal", ("owner_id", "seen_by")),
    Trace("code", ("person_id",), merged=False),  # a code belongs to the moment it was shown
    Trace("try_count", ("person_id",), merged=False),
    Trace("stored_file", ("owner_id",), sealed={"key": "id"}, untold=("key",)),
    # Nobody's, or found by what they are about, below.
    *(Trace(name) for name in ("inbox", "cursor", "chat", "setting", "card", "timer", "schedule", "number")),
    Trace("card_part"),
    Trace("kernel_meta"),
    Trace("person_key"),  # `Seals.destroy` leaves the uid, which tells nothing without the forget list's key
)
#: Not shown to people about themselves: their keys to buttons, and counts that are gone in an hour.
UNTOLD = frozenset(("button", "try_count", "code"))


def forget(hot: Hot, seals: Seals, person_id: int) -> tuple[bytes, list[int]]:
    """Forget a person in the kernel's tables.

    Returns the uid for the forget list, and the private chats that were theirs: their rows stay for the last word
    and are dropped by `drop_chat`.
    """
    chats = private_chats(hot, person_id)
    for chat_id in chats:
        _leave_no_lane(hot, chat_id)
        hot.run("DELETE FROM outbox WHERE chat_id = ?", (chat_id,))
        hot.run("DELETE FROM button WHERE chat_id = ?", (chat_id,))
    _drop_what_is_about(hot, person_id)
    for trace in TRACES:
        forget_trace(trace, hot, person_id)
    return seals.destroy(person_id), chats


def private_chats(hot: Hot, person_id: int) -> list[int]:
    """Ids of the private chats of a person's accounts."""
    rows = hot.all("SELECT chat_id FROM account WHERE person_id = ? AND chat_id IS NOT NULL", (person_id,))
    return [row[0] for row in rows]


def drop_chat(hot: Hot, chat_id: int) -> None:
    """Drop the private chat of somebody who was forgotten, unless a new acquaintance writes there now."""
    hot.run("DELETE FROM outbox WHERE chat_id = ? AND person_id IS NULL", (chat_id,))
    hot.run(
        "DELETE FROM chat WHERE id = ? AND id NOT IN (SELECT chat_id FROM account WHERE chat_id IS NOT NULL)",
        (chat_id,),
    )


def _leave_no_lane(hot: Hot, chat_id: int) -> None:
    """Handled inputs keep their ids for a while; on some platforms the lane is the person's own number."""
    row = hot.one("SELECT adapter, chat, thread FROM chat WHERE id = ?", (chat_id,))
    if row is not None:
        lane = f"{row[0]}:{row[1]}" + (f":{row[2]}" if row[2] else "")
        hot.run("DELETE FROM inbox WHERE lane = ? AND state = 'dead'", (lane,))
        hot.run("UPDATE inbox SET lane = ? WHERE lane = ?", (f"forgotten:{new_id()}", lane))


def _drop_what_is_about(hot: Hot, person_id: int) -> None:
    """Moments planned for a person, messages and codes that name them."""
    exact, ending, inside = str(person_id), f"%:{person_id}", f"%{person_id}%"
    for table in ("timer", "schedule"):
        hot.run(f"DELETE FROM {table} WHERE subject = ? OR subject LIKE ?", (exact, ending))  # noqa: S608 - two names
    hot.run("DELETE FROM timer WHERE payload LIKE ?", (inside,))
    hot.run("DELETE FROM outbox WHERE about LIKE ?", (ending,))
    hot.run("DELETE FROM code WHERE payload LIKE ?", (inside,))
    hot.run(
        "UPDATE audit SET subject = '', detail = '{}' WHERE subject LIKE ? OR detail LIKE ?", (ending, inside)
    )


def merge(hot: Hot, seals: Seals, old: int, new: int) -> None:
    """Two persons turn out to be one: everything of the old one is the new one's.

    A role keeps working from the accounts it was given to, and from no other.
    """
    _join_settings(hot, old, new)
    devices.join(hot, old, new)
    for trace in TRACES:
        if trace.table != "person":
            merge_trace(trace, hot, seals, old, new)
    for table in ("timer", "schedule"):
        hot.run(f"DELETE FROM {table} WHERE subject = ?", (str(old),))  # noqa: S608 - two names
    hot.run("DELETE FROM person WHERE id = ?", (old,))
    seals.destroy(old)


def _join_settings(hot: Hot, old: int, new: int) -> None:
    """Own choices of the survivor count, the other's fill the gaps; a ban and being let in hold for both."""
    columns = "standing, let_in_at, language, zone, quiet_from, quiet_until, stopped, greeted"
    query = f"SELECT {columns} FROM person WHERE id = ?"  # noqa: S608 - constant
    gone, stays = hot.one(query, (old,)), hot.one(query, (new,))
    assert gone is not None
    assert stays is not None
    standing = next(s for s in ("banned", "member", "remote", "stranger") if s in (gone[0], stays[0]))
    filled = [
        mine if mine is not None else theirs for mine, theirs in zip(stays[1:6], gone[1:6], strict=True)
    ]
    hot.run(
        "UPDATE person SET standing = ?, let_in_at = ?, language = ?, zone = ?, quiet_from = ?, quiet_until = ?,"
        " stopped = ?, greeted = ? WHERE id = ?",
        (standing, *filled, bool(gone[6] and stays[6]), bool(gone[7] or stays[7]), new),
    )


def read(hot: Hot, seals: Seals, person_id: int) -> dict[str, Any]:
    """What the kernel's tables keep of a person: table -> rows, opened."""
    return {
        trace.table: rows
        for trace in TRACES
        if trace.columns and trace.table not in UNTOLD and (rows := read_trace(trace, hot, seals, person_id))
    }


def as_json(told: dict[str, Any]) -> str:
    """All of it as JSON text."""
    return to_json(told)
