"""Counts without eliminations: single choice, approval, score, dots, time polls, yes or no, consent, silence.

The most votes (points, dots) win; in a time poll the most "yes", then among equals the most "yes" and "maybe"
together. What is equal after that is a tie. A yes-or-no needs its threshold, so that equal sides are a no; consent
needs somebody who agrees and nobody who blocks. What goes ahead unless somebody objects needs nobody at all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from flows.assembly.tally.ballots import Ballots, Marks
from flows.assembly.tally.outcome import Figures, Round
from flows.assembly.tally.rules import (
    AGREE,
    BLOCK,
    FORMS,
    KEEP_TALKING,
    NO,
    OBJECT,
    RESERVED,
    SURE,
    YES,
    Rules,
)


def totals(ballots: Ballots, rules: Rules, worth: Callable[[int], int] = int) -> dict[int, int]:
    """Votes, points or dots of each option; `worth` weighs points."""
    votes = dict.fromkeys(range(rules.options), 0)
    scored = FORMS[rules.method] == "points"
    for marks, times in ballots.items():
        for option, given in marks if scored else _ones(marks):
            votes[option] += worth(given) * times
    return votes


def _ones(marks: Marks) -> Marks:
    return tuple((option, 1) for rank in marks for option in rank)


def most(ballots: Ballots, rules: Rules, standing: Collection[int]) -> Figures:
    """Single choice, approval, score and dots: the most, for as many seats as there are."""
    votes = totals(ballots, rules)
    shown = {option: votes[option] for option in standing}
    elected, tied = first([shown], rules.seats)
    return Figures((Round(shown, elected=elected),), elected, tied, "won" if elected or tied else "nobody")


def times(ballots: Ballots, rules: Rules, standing: Collection[int]) -> Figures:
    """A time poll: its rounds are "yes", then "yes" and "maybe" together."""
    sure = totals(ballots, rules, lambda given: int(given == SURE))
    could = totals(ballots, rules, lambda given: int(given > 0))
    rounds = tuple({option: votes[option] for option in standing} for votes in (sure, could))
    elected, tied = first(rounds, rules.seats)
    shown = (Round(rounds[0]), Round(rounds[1], elected=elected))
    return Figures(shown, elected, tied, "won" if elected or tied else "nobody")


def first(rounds: Sequence[dict[int, int]], seats: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Who is certain of a seat, and who stand equal for the rest. Nobody is elected without a vote."""
    key = {option: tuple(votes[option] for votes in rounds) for option in rounds[0]}
    order = sorted((option for option in key if any(key[option])), key=key.__getitem__, reverse=True)
    if len(order) <= seats:
        return tuple(order), ()
    mark = key[order[seats - 1]]
    if key[order[seats]] != mark:
        return tuple(order[:seats]), ()
    return (
        tuple(option for option in order if key[option] > mark),
        tuple(sorted(option for option in order if key[option] == mark)),
    )


def yesno(ballots: Ballots, rules: Rules, standing: Collection[int]) -> Figures:
    votes = totals(ballots, rules)
    rounds = (Round(votes),)
    # A share is one of the base, which the count knows.
    enough = rules.threshold.is_share or rules.threshold.beats(votes[YES], votes[NO])
    return Figures(rounds, (YES,), verdict="won" if enough else "rejected")


def consent(ballots: Ballots, rules: Rules, standing: Collection[int]) -> Figures:
    """Agreed when somebody agrees, more than would keep talking, and nobody blocks."""
    votes = totals(ballots, rules)
    rounds = (Round(votes),)
    agreed = votes[AGREE] + votes[RESERVED]
    if votes[BLOCK]:
        return Figures(rounds, verdict="blocked")
    if agreed > votes.get(KEEP_TALKING, 0):
        return Figures(rounds, (AGREE,))
    return Figures(rounds, verdict="kept" if KEEP_TALKING in votes else "rejected")


def lazy(ballots: Ballots, rules: Rules, standing: Collection[int]) -> Figures:
    """Adopted by silence; one objection stops it."""
    votes = totals(ballots, rules)
    return Figures((Round(votes),), verdict="stopped" if votes[OBJECT] else "won")
