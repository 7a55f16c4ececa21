"""Head to head: how many prefer one option to another, what does not beat the default, and Schulze's winner.

Whatever a ballot leaves out stands below all that it names, and equal among itself. Schulze in winning votes: a
victory is as strong as the votes for it, a chain as its weakest link; nobody wins from whom a stronger chain leads
to somebody than comes back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import permutations

from flows.assembly.tally.ballots import Ballots, Marks
from flows.assembly.tally.outcome import Figures, Matrix
from flows.assembly.tally.rules import FORMS, Rules


def matrix(ballots: Ballots, rules: Rules) -> Matrix:
    """pairs[a][b]: how many prefer a to b."""
    options = range(rules.options)
    pairs = [[0] * rules.options for _ in options]
    scored = FORMS[rules.method] == "points"
    for marks, times in ballots.items():
        above: list[int] = []
        for rank in _by_points(marks) if scored else marks:
            for better in above:
                for worse in rank:
                    pairs[better][worse] += times
            above += rank
        for better in above:
            for worse in set(options).difference(above):
                pairs[better][worse] += times
    return tuple(tuple(row) for row in pairs)


def _by_points(marks: Marks) -> Iterable[tuple[int, ...]]:
    """Ranks from points; none given is like none at all."""
    for given in sorted({points for _option, points in marks if points}, reverse=True):
        yield tuple(option for option, points in marks if points == given)


def dropped(pairs: Matrix, rules: Rules) -> tuple[int, ...]:
    """What does not beat the default, by the ratio of the threshold where it is one (Debian's way)."""
    default = rules.default
    if default is None:
        return ()
    others = (option for option in range(len(pairs)) if option != default)
    beats = rules.threshold.beats
    return tuple(option for option in others if not beats(pairs[option][default], pairs[default][option]))


def count(ballots: Ballots, rules: Rules, standing: Collection[int]) -> Figures:
    return schulze(matrix(ballots, rules), standing)


def schulze(pairs: Matrix, standing: Collection[int]) -> Figures:
    """The winner, or those between whom no chain decides."""
    best = _strongest(pairs, standing)
    winners = tuple(
        one
        for one in standing
        if all(best[one, other] >= best[other, one] for other in standing if other != one)
    )
    return Figures((), winners if len(winners) == 1 else (), winners[len(winners) == 1 :], pairs=pairs)


def _strongest(pairs: Matrix, standing: Collection[int]) -> dict[tuple[int, int], int]:
    """The strength of the strongest chain between each two; 0 for none."""
    best = {
        (one, other): pairs[one][other] if pairs[one][other] > pairs[other][one] else 0
        for one, other in permutations(standing, 2)
    }
    for link, one, other in permutations(standing, 3):
        best[one, other] = max(best[one, other], min(best[one, link], best[link, other]))
    return best


def beaten_by(ballots: Ballots, winner: int, standing: Collection[int]) -> tuple[int, ...]:
    """Who would win against the winner of a ranking, if only the two had stood."""
    lead, named = dict.fromkeys(standing, 0), 0  # of the other over the winner
    for marks, times in ballots.items():
        named += _towards(marks, times, winner, lead)
    return tuple(other for other in standing if other != winner and lead[other] > named)


def _towards(marks: Marks, times: int, winner: int, lead: dict[int, int]) -> int:
    """Add to each lead 1 a ballot for standing above the winner, and 1 for not standing below it.

    Returns: the ballots that name the winner. All others stood below it unless they got something here, so whose lead
    is larger than the sum of these is preferred by more.
    """
    for place, rank in enumerate(marks):
        if winner in rank:
            for option in rank:
                lead[option] += times
            for above in marks[:place]:
                for option in above:
                    lead[option] += 2 * times
            return times
    for rank in marks:
        for option in rank:
            lead[option] += times
    return 0
