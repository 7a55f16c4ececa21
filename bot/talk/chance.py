"""What nobody can guess, for verbs: they run once, where a flow is run again and would draw anew (`talk.keep`).

row_id()      a row's id that tells nothing of when it was made
secret(32)    so many random bytes
below(7776)   a number from 0, each as likely
"""

from __future__ import annotations

import secrets

from bot.store.hot import new_id as row_id

__all__ = ("below", "row_id", "secret")


def secret(length: int) -> bytes:
    return secrets.token_bytes(length)


def below(bound: int) -> int:
    return secrets.randbelow(bound)
