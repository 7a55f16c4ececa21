"""One-time codes: to claim the hub, to link accounts, to invite (H2, H4).

    code = issue(hot, seals, "link", now, lasts=600, person_id=maria)   ->  "K7QF-2MXP", shown once
    redeem(hot, seals, "link", "k7qf2mxp", now)                         ->  Kept(maria, ""), only the first time

Only a keyed hash is kept, so neither the database nor a backup tells a code. An address that is a secret itself is so
long that its bare hash tells nothing: secret(), fingerprint(secret).
"""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from typing import Protocol

from bot.store.hot import Hot

#: What cannot be mistaken for one another, read aloud or from a screen: 40 bits in 8 characters.
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
LENGTH = 8
_BETWEEN = re.compile(r"[\s-]")


class Index(Protocol):
    """A vault, or the seals of a transaction."""

    def blind_index(self, purpose: str, value: str) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept with a code."""

    person_id: int | None
    payload: str


def issue(
    hot: Hot, index: Index, purpose: str, now: float, *, lasts: float, person_id: int | None = None,
    payload: str = "", keep_older: bool = False,
) -> str:  # fmt: skip
    """A fresh code, spelt for people. An older one for the same purpose and person stops working, unless told."""
    if not keep_older:
        revoke(hot, purpose, person_id)
    code = _draw()
    hot.insert(
        "code", purpose=purpose, digest=_digest(index, purpose, code), person_id=person_id, payload=payload,
        made_at=now, expires_at=now + lasts, used_at=None,
    )  # fmt: skip
    return f"{code[:4]}-{code[4:]}"


def secret() -> str:
    """What makes an address a secret: 192 random bits, of characters that stand in any address."""
    return secrets.token_urlsafe(24)


def fingerprint(given: str) -> str:
    """What is kept of a secret, and found by; a new master key leaves it as it is."""
    return hashlib.sha256(given.encode("utf-8", "replace")).hexdigest()


def _draw() -> str:
    """Random, and never without a digit: eight letters might be a word."""
    while True:
        code = "".join(secrets.choice(ALPHABET) for _unused in range(LENGTH))
        if any(char.isdigit() for char in code):
            return code


def redeem(hot: Hot, index: Index, purpose: str, typed: str, now: float) -> Kept | None:
    """Use a code up; None if it is wrong, used or too old, which nobody can tell apart."""
    code = read(typed)
    if code is None:
        return None
    row = hot.one(
        "UPDATE code SET used_at = ? WHERE purpose = ? AND digest = ? AND used_at IS NULL AND expires_at > ?"
        " RETURNING person_id, payload",
        (now, purpose, _digest(index, purpose, code), now),
    )
    return None if row is None else Kept(row[0], row[1])


def revoke(hot: Hot, purpose: str, person_id: int | None) -> None:
    """Make a person's (or nobody's) codes for a purpose useless."""
    mine = "person_id IS NULL" if person_id is None else "person_id = ?"
    hot.run(
        f"DELETE FROM code WHERE purpose = ? AND {mine}",  # noqa: S608 - constant
        (purpose,) if person_id is None else (purpose, person_id),
    )


def end_all(hot: Hot) -> int:
    """Make every unused code useless, as a new master key does: none is found by it. How many that were."""
    return hot.run("DELETE FROM code WHERE used_at IS NULL")


def read(typed: str) -> str | None:
    """A code as people type it ("k7qf 2mxp"), in its plain form; None if it cannot be one."""
    bare = _BETWEEN.sub("", typed).upper()
    return bare if len(bare) == LENGTH and set(bare) <= set(ALPHABET) else None


def _digest(index: Index, purpose: str, code: str) -> str:
    return index.blind_index(f"code/{purpose}", code).hex()
