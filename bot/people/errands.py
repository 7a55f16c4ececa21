"""Small things that wait for somebody: a person who was called for, a second yes, somebody at the door.

    number = make(hot, "call", maria, now, lasts=86400)     "answer 7"
    take(hot, number, "call", now)                          the errand, for the first one only

They lie with the one-time codes, whose row ids are numbers that can be typed, and go when their time is over.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from typing import Any

from bot.store.hot import Hot, Row, to_json

_COLUMNS = "id, person_id, payload, made_at"


@dataclass(frozen=True, slots=True)
class Errand:
    """What waits, since when, and whose it is. `about` holds ids and states, never words."""

    number: int
    person_id: int
    about: dict[str, Any]
    made_at: float


def make(hot: Hot, purpose: str, person_id: int, now: float, *, lasts: float, **about: Any) -> int:
    """A new errand of this person; its number."""
    return hot.insert(
        "code", purpose=purpose, digest=secrets.token_hex(16), person_id=person_id, payload=to_json(about),
        made_at=now, expires_at=now + lasts, used_at=None,
    )  # fmt: skip


def find(hot: Hot, number: int, purpose: str, now: float) -> Errand | None:
    """An errand that still waits."""
    return _read(
        hot.one(
            f"SELECT {_COLUMNS} FROM code WHERE id = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?",  # noqa: S608 - constant
            (number, purpose, now),
        )
    )


def newest(hot: Hot, purpose: str, person_id: int, now: float) -> Errand | None:
    """The person's newest errand of this kind that still waits."""
    return _read(
        hot.one(
            f"SELECT {_COLUMNS} FROM code WHERE purpose = ? AND person_id = ? AND used_at IS NULL"  # noqa: S608 - constant
            " AND expires_at > ? ORDER BY id DESC LIMIT 1",
            (purpose, person_id, now),
        )
    )


def waiting(hot: Hot, purpose: str, now: float) -> list[Errand]:
    """All errands of this kind that still wait, oldest first."""
    rows = hot.all(
        f"SELECT {_COLUMNS} FROM code WHERE purpose = ? AND used_at IS NULL AND expires_at > ? ORDER BY id",  # noqa: S608 - constant
        (purpose, now),
    )
    return [errand for row in rows if (errand := _read(row)) is not None]


def take(hot: Hot, number: int, purpose: str, now: float) -> Errand | None:
    """Settle an errand; None if somebody else did, or its time is over."""
    return _read(
        hot.one(
            "UPDATE code SET used_at = ? WHERE id = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?"
            " RETURNING id, person_id, payload, made_at",
            (now, number, purpose, now),
        )
    )


def note(hot: Hot, errand: Errand, **about: Any) -> None:
    """Change what is known about an errand."""
    errand.about.update(about)
    hot.run("UPDATE code SET payload = ? WHERE id = ?", (to_json(errand.about), errand.number))


def _read(row: Row | None) -> Errand | None:
    return None if row is None else Errand(row[0], row[1], json.loads(row[2]), row[3])
