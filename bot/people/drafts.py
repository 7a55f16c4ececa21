"""What somebody wanted when they could not be asked yet: kept sealed until they open the private chat (V10).

One draft a person; it dies after a day.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bot.store.hot import Hot, to_json
from bot.store.sealing import Seals

PURPOSE, SEALED_AS = "door", "code.payload"
#: Seconds.
LASTS = 86400.0


@dataclass(frozen=True, slots=True)
class Draft:
    """The flow or command that was wanted ("" if that is not known) and the words that came with it.

    `params`: what the flow was handed besides.
    `door`: what the group's line that leads here is about ("door:3:179553600"); "" without one.
    """

    flow: str
    words: str
    door: str = ""
    params: Mapping[str, str] = field(default_factory=dict)


def keep(
    hot: Hot, seals: Seals, person_id: int, flow: str, words: str, now: float, door: str = "",
    params: Mapping[str, str] = MappingProxyType({}),
) -> None:  # fmt: skip
    """Keep a draft; the one before it goes."""
    told = {"flow": flow, "words": words, "door": door, "params": dict(params)}
    sealed = seals.seal(person_id, SEALED_AS, PURPOSE, to_json(told))
    hot.run("DELETE FROM code WHERE purpose = ? AND person_id = ?", (PURPOSE, person_id))
    hot.insert(
        "code", purpose=PURPOSE, digest=f"{door}|{secrets.token_hex(16)}", person_id=person_id,
        payload=sealed.hex(), made_at=now, expires_at=now + LASTS, used_at=None,
    )  # fmt: skip


def take(hot: Hot, seals: Seals, person_id: int, now: float) -> Draft | None:
    """The person's draft, which is then no longer kept; None if there is none or it is too old."""
    row = hot.one(
        "DELETE FROM code WHERE purpose = ? AND person_id = ? RETURNING payload, expires_at",
        (PURPOSE, person_id),
    )
    opened = (
        seals.open(person_id, SEALED_AS, PURPOSE, bytes.fromhex(row[0])) if row and row[1] > now else None
    )
    return None if opened is None else Draft(**json.loads(opened))


def waits_at(hot: Hot, door: str, now: float) -> bool:
    """Whether somebody else's draft still waits behind a door; several may share one line."""
    row = hot.one(
        "SELECT 1 FROM code WHERE purpose = ? AND digest LIKE ? AND expires_at > ? LIMIT 1",
        (PURPOSE, f"{door}|%", now),
    )
    return row is not None
