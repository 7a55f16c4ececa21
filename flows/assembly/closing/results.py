"""What came of a closed poll: counted from what stands in its counts, by the rules it opened with.

result_of(ground, poll)     for whoever tells or draws it; a poll that has not closed has none
"""

from __future__ import annotations

from bot.contract.words import Text
from bot.talk import names
from bot.talk.base import Ground
from flows.assembly import polls, result
from flows.assembly.polls import Poll
from flows.assembly.result import Result
from flows.assembly.seeing import gate
from flows.assembly.tally import ballots, count

#: Seconds.
HOUR, HALF = 3600.0, 1800.0


def result_of(ground: Ground, poll: Poll) -> Result:
    """The result.

    Raises:
        ValueError: it has not closed.
    """
    found = gate.counts(ground, poll) if poll.state == "closed" else None
    if found is None:
        raise ValueError(f"poll {poll.id} has no result")
    choices = polls.choices(ground, poll)
    rules = polls.rules(poll, len(choices))
    outcome = count(
        rules,
        ballots.running(found, rules),
        eligible=poll.eligible,
        known=poll.known,
        secret=bytes.fromhex(poll.lot_secret),
    )
    return Result(
        rules,
        result.names(rules, [choice.label for choice in choices]),
        outcome,
        _reasons(ground, poll),
        poll.joined,
        notice(poll),
        poll.entered,
        poll.lent,
        _objecting(ground, poll),
    )


def _objecting(ground: Ground, poll: Poll) -> tuple[Text, ...]:
    """In the open, sorted by their names as the published list is."""
    found = gate.names(ground, poll) if poll.is_lazy else None
    called = (names.called(ground, person) for people in (found or {}).values() for person in people)
    return tuple(sorted(called, key=str))


def notice(poll: Poll) -> int:
    """Whole hours that silence was given, where it is a yes; else 0."""
    return int((poll.closes_at - poll.opens_at + HALF) // HOUR) if poll.is_lazy else 0


def _reasons(ground: Ground, poll: Poll) -> tuple[tuple[int, str], ...]:
    """Choices of consent ballots (from 0) with their reasons, sorted so that their order tells nothing."""
    cast = gate.cast(ground, poll) or () if poll.method in ("consent", "lazy") else ()
    return tuple(sorted((int(one.said) - 1, one.reason) for one in cast if one.reason))
