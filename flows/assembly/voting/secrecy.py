"""What keeps a secret poll secret until it closes, and lots honest until they are drawn.

    lock(turn, 31, lot, secret=True)     the poll's key and the secret of its lots, sealed
    voter(turn, poll, maria)             "5f0c…": finds Maria's ballot, and nobody can tell it without the key
    unlock(turn, poll)                   the lot's secret; the key is destroyed, for good

The key is sealed under one of the poll's own, which is destroyed with it and put on the list of what a restored backup
must not bring back. Until then whoever runs the hub could open it, and the ballot says so (P7).
"""

from __future__ import annotations

import hashlib
import hmac

from bot.talk import Turn, chance
from flows.assembly.polls import Poll

KEY, LOT = "poll_key.key", "poll_key.lot"


def lock(turn: Turn, poll_id: int, lot: bytes, *, secret: bool) -> None:
    """Store both, sealed."""
    key = turn.seal(_owner(poll_id), KEY, poll_id, chance.secret(32).hex()) if secret else None
    turn.hot.run("INSERT INTO poll_key (poll_id, key, lot) VALUES (?, ?, ?)",
                 (poll_id, key, turn.seal(None, LOT, poll_id, lot.hex())))  # fmt: skip


def _owner(poll_id: int) -> int:
    """The owner of a poll's key among the owners of seals; persons have positive ids."""
    return -poll_id


def voter(turn: Turn, poll: Poll, person_id: int) -> str:
    """Whose ballot it is, for whoever has the poll's key."""
    row = turn.hot.one("SELECT key FROM poll_key WHERE poll_id = ?", (poll.id,))
    key = turn.unseal(_owner(poll.id), KEY, poll.id, row[0]) if row is not None else None
    if key is None:
        raise ValueError(f"poll {poll.id} has no key")
    return hmac.new(bytes.fromhex(key), str(person_id).encode(), hashlib.sha256).hexdigest()


def has_key(turn: Turn, poll: Poll) -> bool:
    """Whether its key is still there, and opens."""
    row = turn.hot.one("SELECT key FROM poll_key WHERE poll_id = ?", (poll.id,))
    return row is not None and turn.unseal(_owner(poll.id), KEY, poll.id, row[0]) is not None


def unlock(turn: Turn, poll: Poll) -> str:
    """The secret of the lots, in hex; both rows go, and with them the way from a person to a ballot."""
    row = turn.hot.one("SELECT lot FROM poll_key WHERE poll_id = ?", (poll.id,))
    lot = turn.unseal(None, LOT, poll.id, row[0]) if row is not None else None
    turn.hot.run("DELETE FROM poll_key WHERE poll_id = ?", (poll.id,))
    if poll.is_secret:
        turn.hot.run("UPDATE poll_ballot SET voter = NULL WHERE poll_id = ?", (poll.id,))
        turn.house.remember_forgotten(turn.seals.destroy(_owner(poll.id)))
        turn.erased = True
    return lot or ""
