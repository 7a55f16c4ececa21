"""A judge who knows nothing of the hub: a dictionary from person to last ballot, for each vote.

judge = Judge(("open", "secret"))
judge.votes(0, 7, "2 1")      account 7 says so in the first vote; judge.takes_back(0, 7) as if they never had
judge.links(7, 12)            account 12 goes on as the person of account 7
judge.lends(7, 12)            12 votes for 7 in the open; judge.enters(0, 7, "2", now) by telephone
judge.said(0)                 {person: ballot}, each person named after one of their accounts
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Vote:
    """What counts in one vote, and what waits until its person says which account's ballot stays."""

    is_secret: bool
    #: Person -> (ballot, when).
    counts: dict[int, tuple[str, float]] = field(default_factory=dict)
    rests: dict[int, str] = field(default_factory=dict)
    #: Ballots that went at linking.
    joined: int = 0
    #: Whose ballot somebody else wrote down.
    entered: set[int] = field(default_factory=set)


class Judge:
    """One person, one ballot."""

    def __init__(self, secrets: Sequence[bool]) -> None:
        self.polls = [Vote(is_secret) for is_secret in secrets]
        self._person: dict[int, int] = {}
        #: Giver -> holder; nobody of them is linked.
        self.lent: dict[int, int] = {}
        #: Ballots cast so far, changed ones among them.
        self.cast = 0

    def person(self, account: int) -> int:
        return self._person.get(account, account)

    def votes(self, poll: int, account: int, ballot: str, now: float) -> None:
        self.polls[poll].counts[self.person(account)] = ballot, now
        self.polls[poll].entered.discard(self.person(account))
        self.cast += 1

    def enters(self, poll: int, account: int, ballot: str, now: float) -> None:
        """Nobody's own hand is written over."""
        vote = self.polls[poll]
        if account not in vote.counts or account in vote.entered:
            vote.counts[account] = ballot, now
            vote.entered.add(account)

    def lends(self, giver: int, holder: int) -> None:
        self.lent[giver] = holder

    def through(self, poll: int) -> Mapping[int, int]:
        """Who has no ballot of their own there, and who votes for them."""
        vote = self.polls[poll]
        if vote.is_secret:
            return {}
        own = vote.counts
        return {giver: by for giver, by in self.lent.items() if giver not in own and by in own}

    def takes_back(self, poll: int, account: int) -> None:
        self.polls[poll].counts.pop(self.person(account), None)
        self.polls[poll].entered.discard(self.person(account))

    def keeps_the_other(self, poll: int, account: int) -> None:
        vote, who = self.polls[poll], self.person(account)
        if who in vote.rests:
            vote.counts[who] = vote.rests.pop(who), 0.0

    def keeps_this(self, poll: int, account: int) -> None:
        self.polls[poll].rests.pop(self.person(account), None)

    def may_link(self, stays: int, goes: int) -> bool:
        """Whether they are two, and nobody has to ask which of their ballots of one moment is the newer."""
        one, other = self.person(stays), self.person(goes)
        both = [vote.counts for vote in self.polls if one in vote.counts and other in vote.counts]
        return one != other and all(counts[one][1] != counts[other][1] for counts in both)

    def links(self, stays: int, goes: int) -> None:
        """The newer ballot counts; in secret that of the account that stays, until somebody says otherwise."""
        one, other = self.person(stays), self.person(goes)
        self._person |= {account: one for account, who in self._person.items() if who == other} | {other: one}
        for vote in self.polls:
            theirs, mine = vote.counts.pop(other, None), vote.counts.get(one)
            vote.rests.pop(other, None)
            if theirs is None:
                continue
            if mine is not None:
                vote.joined += 1
            if mine is not None and vote.is_secret:
                vote.rests[one] = theirs[0]
            else:
                vote.counts[one] = theirs if mine is None else max(theirs, mine, key=lambda said: said[1])

    def said(self, poll: int) -> Mapping[int, str]:
        own = {who: ballot for who, (ballot, _at) in self.polls[poll].counts.items()}
        return own | {giver: own[by] for giver, by in self.through(poll).items()}
