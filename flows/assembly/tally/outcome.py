"""What a count ends with: the verdict, the figures behind it round by round, and the rules that decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from flows.assembly.tally.lots import How

#: won: somebody or something did. tied: the most votes are equal, and the declared rule decides. kept: the default
#: stays. rejected: not enough for the threshold. blocked: a consent was blocked. stopped: somebody objected. quorum:
#: too few voted, which is not a no. nobody: no ballot says anything.
Verdict = Literal["won", "tied", "kept", "rejected", "blocked", "stopped", "quorum", "nobody"]
Matrix = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Round:
    """One stage. Votes are in units of `Outcome.unit`; they and `spent` add up to the same in every round."""

    #: Those still in the count, and those elected.
    votes: Mapping[int, int]
    #: Votes that name nobody who is left, and what rounding lost.
    spent: int = 0
    #: Elected at the end of this round, in order.
    elected: tuple[int, ...] = ()
    #: Whose votes go on to others after this round: who is out, or whose surplus moves.
    moves: int | None = None
    surplus: bool = False
    #: How they were told from those with equally many votes, and who those were.
    how: How = ""
    equals: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """What one method finds. `tied` stand equal for what is left of the seats after `elected`."""

    rounds: tuple[Round, ...]
    elected: tuple[int, ...] = ()
    tied: tuple[int, ...] = ()
    verdict: Verdict = "won"
    #: How many units of `Round.votes` one ballot is worth at first: 1, or 100,000 for STV.
    unit: int = 1
    #: Votes it takes to be elected, in ballots (STV).
    quota: int = 0
    #: pairs[a][b]: how many prefer a to b.
    pairs: Matrix = ()
    #: Who would win against the winner head to head (instant run-off).
    beaten_by: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The whole result; what is said, drawn and exported says this and nothing else."""

    verdict: Verdict
    #: In order of election.
    winners: tuple[int, ...]
    tied: tuple[int, ...]
    figures: Figures
    voted: int
    abstained: int
    #: How many may vote; 0 when the list does not say.
    eligible: int
    #: How many of those were known when it opened.
    known: int
    #: Ballots that the quorum asks for.
    needed: int
    #: What 100 % is, in ballots.
    base: int
    #: What did not beat the default.
    dropped: tuple[int, ...] = ()
    #: Won by lot, among `tied`.
    drawn: tuple[int, ...] = ()

    @property
    def rounds(self) -> tuple[Round, ...]:
        return self.figures.rounds

    @property
    def missing(self) -> int:
        """How many more would have made the quorum."""
        return max(0, self.needed - self.voted)
