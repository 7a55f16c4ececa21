"""`count`: a poll's rules and its ballots, and what comes of them.

The default drops what does not beat it; the method counts the rest; then the quorum, the threshold and the tie rule
have their say, in this order: too few voters is not a no, and a tie below the threshold is none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from flows.assembly.tally import pairwise, plain, runoff, stv
from flows.assembly.tally.ballots import Ballots, without
from flows.assembly.tally.broken import Broken
from flows.assembly.tally.lots import Lot
from flows.assembly.tally.outcome import Figures, Outcome, Verdict
from flows.assembly.tally.rules import ABSTAIN, Method, Rules

Counter = Callable[[Ballots, Rules, Collection[int], Lot], Figures]


def count(
    rules: Rules, ballots: Ballots, *, eligible: int = 0, known: int = 0, secret: bytes | None = None
) -> Outcome:
    """The outcome.

    Args:
        eligible: how many may vote; 0 when nobody knows, and then no rule may ask for it.
        known: how many of those were known when it opened, which a quorum is of; 0 for all.
        secret: what lots are drawn from.

    Raises:
        Broken: the rules ask how many may vote, and nobody says.
        LotNeeded: only a lot can go on, and there is no secret.
    """
    if rules.asks_eligible and not eligible:
        raise Broken("this quorum or base needs to know how many may vote: eligible")
    lot = Lot(rules, ballots, secret)
    dropped = _dropped(rules, ballots)
    standing = [option for option in range(rules.options) if option not in dropped]
    figures = METHODS[rules.method](without(ballots, dropped, rules), rules, standing, lot)
    voted = sum(ballots.values())
    abstained = ballots.get((), 0) + (ballots.get(((ABSTAIN,),), 0) if rules.method == "yesno" else 0)
    outcome = Outcome(
        verdict=figures.verdict,
        winners=figures.elected,
        tied=figures.tied,
        figures=figures,
        voted=voted,
        abstained=abstained,
        eligible=eligible,
        known=known or eligible,
        needed=rules.quorum.needed(known or eligible),
        base={"votes": voted - abstained, "ballots": voted, "eligible": eligible}[rules.base],
        dropped=dropped,
    )
    return _judged(outcome, rules, lot)


def _dropped(rules: Rules, ballots: Ballots) -> tuple[int, ...]:
    """What does not beat the default: by points where there are points, else head to head."""
    if rules.default is None or rules.method == "consent":
        return ()
    if rules.method in ("score", "dots"):
        votes, default = plain.totals(ballots, rules), rules.default
        return tuple(
            one for one in votes if one != default and not rules.threshold.beats(votes[one], votes[default])
        )
    return pairwise.dropped(pairwise.matrix(ballots, rules), rules)


def _judged(outcome: Outcome, rules: Rules, lot: Lot) -> Outcome:
    if outcome.missing:
        return replace(outcome, verdict="quorum", winners=(), tied=())
    if outcome.voted == outcome.abstained and rules.method != "lazy":
        return replace(outcome, verdict="nobody", winners=(), tied=())
    if outcome.verdict == "nobody" and rules.default is not None:
        return replace(outcome, verdict="kept", winners=(rules.default,))
    if outcome.verdict != "won":
        return replace(outcome, winners=(), tied=())
    outcome = _enough(outcome, rules)
    if outcome.tied:
        outcome = _untied(outcome, rules, lot)
    return replace(outcome, verdict="kept") if outcome.winners == (rules.default,) else outcome


def _enough(outcome: Outcome, rules: Rules) -> Outcome:
    """Only those who reach the share of the base that the threshold asks for."""
    if not rules.threshold.is_share:
        return outcome
    votes = outcome.rounds[-1].votes
    winners, tied = (
        tuple(one for one in some if rules.threshold.holds(votes[one], outcome.base))
        for some in (outcome.winners, outcome.tied)
    )
    verdict: Verdict = "won" if winners or tied else "rejected"
    return replace(outcome, verdict=verdict, winners=winners, tied=tied)


def _untied(outcome: Outcome, rules: Rules, lot: Lot) -> Outcome:
    """The declared rule for a tie; "open" and "run-off" leave it to the community."""
    if rules.tie == "both":
        return replace(outcome, winners=(*outcome.winners, *outcome.tied))
    if rules.tie == "lot":
        drawn = tuple(lot.drawn(outcome.tied)[: rules.seats - len(outcome.winners)])
        return replace(outcome, winners=(*outcome.winners, *drawn), drawn=drawn)
    verdict: Verdict = "tied"
    return replace(outcome, verdict=verdict)


def _lotless(counter: Callable[[Ballots, Rules, Collection[int]], Figures]) -> Counter:
    """A method that never draws while it counts."""
    return lambda ballots, rules, standing, lot: counter(ballots, rules, standing)


#: What counts each method.
METHODS: Mapping[Method, Counter] = {
    "single": _lotless(plain.most),
    "approval": _lotless(plain.most),
    "score": _lotless(plain.most),
    "dots": _lotless(plain.most),
    "times": _lotless(plain.times),
    "yesno": _lotless(plain.yesno),
    "consent": _lotless(plain.consent),
    "lazy": _lotless(plain.lazy),
    "schulze": _lotless(pairwise.count),
    "irv": runoff.count,
    "stv": stv.count,
}
