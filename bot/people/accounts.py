"""A person's accounts: which there are, and one that stands alone again."""

from __future__ import annotations

from dataclasses import dataclass

from bot.people import person as persons
from bot.store.hot import Hot, Row
from bot.store.sealing import Seals

_COLUMNS = "id, person_id, adapter, user, chat_id"


@dataclass(frozen=True, slots=True)
class Account:
    """One identity on one platform; `chat_id` is its private chat, if one is known."""

    id: int
    person_id: int
    adapter: str
    user: str
    chat_id: int | None


def get(hot: Hot, account_id: int) -> Account | None:
    row = hot.one(f"SELECT {_COLUMNS} FROM account WHERE id = ?", (account_id,))  # noqa: S608 - constant
    return None if row is None else _account(row)


def of(hot: Hot, person_id: int) -> list[Account]:
    """All accounts of a person, oldest first."""
    rows = hot.all(
        f"SELECT {_COLUMNS} FROM account WHERE person_id = ? ORDER BY linked_at, id",  # noqa: S608 - constant
        (person_id,),
    )
    return [_account(row) for row in rows]


def stand_alone(hot: Hot, seals: Seals, account: Account, now: float) -> int:
    """Give an account a person of its own, who is nobody yet; that person's id."""
    person_id = persons.make(hot, seals, account.user, "stranger", now)
    hot.run("UPDATE account SET person_id = ?, linked_at = ? WHERE id = ?", (person_id, now, account.id))
    hot.run("DELETE FROM conversation WHERE chat_id = ?", (account.chat_id,))
    return person_id


def _account(row: Row) -> Account:
    return Account(*row)
