"""The gate: the only way to what ballots say. Before a poll closes it lets nothing through but what may be seen (P8).

    counts(ground, poll)      ballots by what they say, or None: nobody may know yet
    interim(ground, poll)     votes for each choice, or None
    names(ground, poll)       in the open: who said what, or None
    cast(ground, poll)        each ballot of a closed poll, or None

A poll with hidden results and a secret one have no figures before they close; nothing that is drawn, sent, listed or
exported reads the tables of ballots in another way (a test looks).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.talk.base import Ground
from flows.assembly import polls
from flows.assembly.polls import Choice, Poll
from flows.assembly.tally import ballots
from flows.assembly.tally.rules import FORMS, Rules

#: Where a ballot's reason is sealed: under its voter's key in the open, under the community's in secret.
REASON = "poll_ballot.reason"


def is_shut(poll: Poll) -> bool:
    """Whether nobody may see a figure now."""
    return poll.state not in ("closed", "open") or (poll.is_open and (poll.hidden or poll.is_secret))


def counts(ground: Ground, poll: Poll) -> Mapping[str, int] | None:
    """Ballots by their text; None while the gate is shut."""
    if is_shut(poll):
        return None
    rows = ground.hot.all("SELECT choice, n FROM poll_count WHERE poll_id = ? AND n > 0", (poll.id,))
    return dict(rows)


def interim(ground: Ground, poll: Poll, choices: Sequence[Choice]) -> Sequence[int] | None:
    """How many ballots stand for each choice now: chosen, ranked first, or said yes to; None while it is shut."""
    found = counts(ground, poll)
    if found is None:
        return None
    rules = polls.rules(poll, len(choices))
    votes = [0] * len(choices)
    for marks, times in ballots.running(found, rules).items():
        for option in _stands_for(marks, rules):
            votes[option] += times
    return votes


def _stands_for(marks: Sequence[Sequence[int]], rules: Rules) -> Sequence[int]:
    if FORMS[rules.method] == "points":
        return [option for option, points in marks if points == rules.most_points]
    return marks[0] if marks else ()


def names(ground: Ground, poll: Poll) -> Mapping[str, Sequence[int]] | None:
    """In the open: persons by what they say; None while it is shut, and always in secret."""
    if is_shut(poll) or poll.is_secret:
        return None
    found: dict[str, list[int]] = {}
    for choice, person in ground.hot.all(
        "SELECT choice, person_id FROM poll_ballot WHERE poll_id = ? AND person_id IS NOT NULL AND NOT rests"
        " ORDER BY choice, id",
        (poll.id,),
    ):
        found.setdefault(choice, []).append(person)
    return found


@dataclass(frozen=True, slots=True)
class Cast:
    """One ballot of a closed poll: what it says and why; whose it is, in the open, or the words it is found by."""

    said: str
    reason: str
    person_id: int | None
    receipt: str
    #: In the open: who voted in their place, and who of the team wrote it down.
    via: int | None
    entered_by: int | None


def cast(ground: Ground, poll: Poll) -> Sequence[Cast] | None:
    """Every ballot that counted, in an order that tells nothing; None while anybody can still vote."""
    if poll.state != "closed":
        return None
    rows = ground.hot.all(
        "SELECT b.id, b.choice, b.reason, b.person_id, b.receipt, r.via, r.entered_by FROM poll_ballot b"
        " LEFT JOIN poll_roll r ON r.poll_id = b.poll_id AND r.person_id = b.person_id"
        " WHERE b.poll_id = ? AND NOT b.rests ORDER BY b.choice, b.id",
        (poll.id,),
    )
    return [
        Cast(said, ground.unseal(person_id, REASON, ballot, reason) or "", person_id, receipt or "", via, by)
        for ballot, said, reason, person_id, receipt, via, by in rows
    ]
