"""What decides when numbers do not: the last earlier stage that differs, then a lot that anyone can draw again.

The lot is drawn from a secret whose SHA-256 is posted when the poll opens, and from the ballots, so that neither
whoever knows the secret nor whoever votes last can choose it:

    seed = SHA-256(secret + the ballots, sorted by their texts: "3 2 1=3\\n" for three that say 2 1=3)
    an option's lot = SHA-256(seed + its number from 1, in ASCII)        the lowest lot is drawn

Whoever is drawn in an elimination goes out; whose surplus is drawn moves first; who is drawn for a seat gets it.

The post shows the hash's first 32 digits; all of it stands in the details and in the published list. Fewer would not
do: 16 digits are enough against another secret for a hash that is posted, but whoever runs the hub chooses the first
one, too, finds two that begin alike in 2^32 tries (a minute), and takes the better one afterwards. Not so in 2^64.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from flows.assembly.tally.ballots import Ballots, write
from flows.assembly.tally.rules import Rules

#: How a choice between equals was made; "" when they were not equal.
How = Literal["", "earlier", "lot"]


class LotNeeded(Exception):
    """Only a lot can decide between them, and there is no secret to draw it from."""

    def __init__(self, tied: Collection[int]) -> None:
        super().__init__(f"a lot must decide between {sorted(tied)}")
        self.tied = tuple(sorted(tied))


@dataclass(frozen=True, slots=True)
class Lot:
    """Draws between equals. Without a secret it says so instead."""

    rules: Rules
    ballots: Ballots
    secret: bytes | None

    def drawn(self, tied: Collection[int]) -> list[int]:
        """All of them, the first drawn first."""
        if self.secret is None:
            raise LotNeeded(tied)
        seed = self.seed(self.secret)
        return sorted(tied, key=lambda option: hashlib.sha256(seed + str(option + 1).encode()).digest())

    def seed(self, secret: bytes) -> bytes:
        hashed = hashlib.sha256(secret)
        for text, times in sorted((write(marks, self.rules), times) for marks, times in self.ballots.items()):
            hashed.update(f"{times} {text}\n".encode())
        return hashed.digest()


#: Digits of the hash on the post.
BEGINNING = 32


def posted(secret: bytes) -> str:
    """What is posted of a secret when the poll opens: its SHA-256, in hex."""
    return hashlib.sha256(secret).hexdigest()


def choose(
    pick: Callable[[Iterable[int]], int],
    among: Collection[int],
    stages: Sequence[Mapping[int, int]],
    lot: Lot,
) -> tuple[int, How, tuple[int, ...]]:
    """The option with the fewest (`min`) or the most (`max`) votes in the last stage.

    Returns: the option; how it was told from its equals; those equals, none if it stood alone.
    """
    equals = _extreme(pick, among, stages[-1])
    if len(equals) == 1:
        return equals[0], "", ()
    left = equals
    for votes in reversed(stages[:-1]):
        left = _extreme(pick, left, votes)
        if len(left) == 1:
            return left[0], "earlier", equals
    return lot.drawn(left)[0], "lot", equals


def _extreme(
    pick: Callable[[Iterable[int]], int], among: Collection[int], votes: Mapping[int, int]
) -> tuple[int, ...]:
    mark = pick(votes[option] for option in among)
    return tuple(option for option in among if votes[option] == mark)
