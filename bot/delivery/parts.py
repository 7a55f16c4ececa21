"""A message in several parts: one row each, the first in place of the whole, so that none is sent twice.

queue(at, row, parts)     what follows a row's own part, in order; nothing comes between them
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from bot.contract.codec import dumps
from bot.contract.delivery import Native
from bot.delivery.desk import At, Row
from bot.store import hung

#: The rank of further parts: before everything else in their chat.
NEXT_PART = -1


def queue(at: At, row: Row, parts: Sequence[Native]) -> None:
    """Send these after the row; asked for again, as when the row is tried once more, nothing is added."""
    for number, part in enumerate(parts, 2):
        txn = secrets.token_hex(12)
        at.hot.enqueue(
            chat_id=row.chat_id, person_id=row.person_id, kind=row.kind, policy=row.policy, rank=NEXT_PART, deed="send",
            body=sealed(at, row, txn, part), txn=txn, now=at.now, about=row.about,
            once_key=f"{hung.PART}{row.id}:{number}",
        )  # fmt: skip


def sealed(at: At, row: Row, txn: str, part: Native) -> bytes:
    """A part as the outbox keeps it."""
    return at.seals.seal(row.owner, "outbox.body", txn, dumps({"part": part}))
