"""Instant run-off: the fewest go out one by one until somebody has more than half of the ballots still counting.

A ballot counts for the first option it names that is still in. Where it comes to a rank with several who are still in,
it says nothing clear: it ends there and is spent (as the city of Burlington counted). When all who are left have been
equal in every round, or the last two are equal now, they are tied for the win; any other tie for the last place goes
to the last earlier round that differs, then to the lot.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from flows.assembly.tally import pairwise
from flows.assembly.tally.ballots import Ballots, Marks
from flows.assembly.tally.lots import Lot, choose
from flows.assembly.tally.outcome import Figures, Round
from flows.assembly.tally.rules import Rules

#: Distinct ballots with their numbers.
Pile = list[tuple[Marks, int]]


def count(ballots: Ballots, rules: Rules, standing: Collection[int], lot: Lot) -> Figures:
    left, rounds, stages = set(standing), list[Round](), list[dict[int, int]]()
    votes, piles = dict.fromkeys(standing, 0), {option: Pile() for option in standing}
    spent = _deal(((marks, times) for marks, times in ballots.items() if marks), left, votes, piles)
    if not any(votes.values()):
        return Figures((Round(votes, spent),), verdict="nobody")
    while True:
        stages.append(dict(votes))
        leader = max(left, key=votes.__getitem__)
        if votes[leader] * 2 > sum(votes.values()):
            rounds.append(Round(stages[-1], spent, (leader,)))
            return Figures(tuple(rounds), (leader,), beaten_by=pairwise.beaten_by(ballots, leader, standing))
        if _always_equal(stages, left):
            return Figures((*rounds, Round(stages[-1], spent)), tied=tuple(sorted(left)))
        last, how, equals = choose(min, sorted(left), stages, lot)
        rounds.append(Round(stages[-1], spent, moves=last, how=how, equals=equals))
        left.remove(last)
        del votes[last]
        spent += _deal(piles.pop(last), left, votes, piles)


def _always_equal(stages: list[dict[int, int]], left: Collection[int]) -> bool:
    """Two who are equal now are tied, whatever was before: the win is no elimination."""
    looked_at = stages[-1:] if len(left) == 2 else stages
    return all(len({votes[option] for option in left}) == 1 for votes in looked_at)


def _deal(
    ballots: Iterable[tuple[Marks, int]], left: Collection[int], votes: dict[int, int], piles: dict[int, Pile]
) -> int:
    """Put each ballot where it counts for now; returns how many are spent."""
    spent = 0
    for ballot in ballots:
        option = next_of(ballot[0], left)
        if option is None:
            spent += ballot[1]
        else:
            votes[option] += ballot[1]
            piles[option].append(ballot)
    return spent


def next_of(marks: Marks, left: Collection[int]) -> int | None:
    """Whom a ballot counts for; None when it is spent."""
    for rank in marks:
        still = rank if len(rank) == 1 and rank[0] in left else [option for option in rank if option in left]
        if still:
            return still[0] if len(still) == 1 else None
    return None
