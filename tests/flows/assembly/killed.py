"""Votes on a hub that is killed at any step, beside a judge who knows nothing of it: P4, P7, P17 under X1.

life = Life(folder, seed=3)
life.lives(40)          forty things that people do, one after the other; the hub dies in most of them and starts anew
life.closes()           the votes end, the tellers open the sealed one; what was wrong, in lines

Sam and the others vote, take back, let others vote for them, give it back; Olga enters votes of who calls. Whatever
was said is said once: the platform offers again what no hub took in.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.flows.assembly.conftest import ROOMS
from tests.flows.assembly.votes import opened
from tests.flows.shifts.month.hub import FrailMemory, FrailStore, Fuse, Hub, Killed, settle
from tests.kit.town import Town

PEOPLE = ("olga", "maria", "sam", "ines", "rosa")
OPEN, SEALED = 1, 2
LETTERS = {"a": "1", "b": "2", "c": "3"}
#: Steps at most until the hub dies, from one deed to the next; in how many of ten deeds it does.
STEPS, MORTAL = 14, 7
DAY = 86400.0


@dataclass(slots=True)
class Judge:
    """By addition: who said what with their own hand or by telephone, and who votes for whom."""

    own: dict[int, dict[str, str]] = field(default_factory=lambda: {OPEN: {}, SEALED: {}})
    #: Giver -> holder.
    lent: dict[str, str] = field(default_factory=dict)
    entered: set[str] = field(default_factory=set)
    calls: int = 0

    def votes(self, poll: int, who: str, said: str) -> None:
        self.own[poll][who] = said
        if poll == OPEN:
            self.entered.discard(who)

    def enters(self, who: str, said: str) -> None:
        if who not in self.own[OPEN] or who in self.entered:
            self.own[OPEN][who] = said
            self.entered.add(who)
            self.calls += 1

    def takes_back(self, poll: int, who: str) -> None:
        self.own[poll].pop(who, None)
        if poll == OPEN:
            self.entered.discard(who)

    def through(self) -> Mapping[str, str]:
        """Whose vote came by another's hand, and whose that was."""
        own = self.own[OPEN]
        return {giver: by for giver, by in self.lent.items() if giver not in own and by in own}

    def said(self, poll: int) -> Mapping[str, str]:
        own = self.own[poll]
        return own if poll == SEALED else own | {giver: own[by] for giver, by in self.through().items()}


class Life:
    """One community, and as many hubs as it takes."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.dice, self.judge, self.fuse = random.Random(seed), Judge(), Fuse()
        self.town = Town(folder, rooms=ROOMS)
        for key, value in (("poll.delegated", 20), ("commands_a_minute", 100)):
            self.town.decide(key, value)
        opened(self.town, "single")
        tellers = tuple(self.town.person(name).id for name in ("maria", "ines"))
        opened(self.town, "single", mode="sealed", tellers=tellers)
        self.names = {self.town.person(name).id: name for name in PEOPLE}
        self.hub = self._hub()
        self.deeds = (
            self._votes, self._votes, self._lends, self._lends, self._takes_back, self._ends, self._calls,
        )  # fmt: skip

    def _hub(self) -> Hub:
        town = self.town
        store = FrailStore(town.url, self.fuse)
        return Hub(
            FrailMemory(town.memory, self.fuse), store, town.vault, town.house, lambda: town.now,
            lambda _row, fault: town.faults.append(fault),
        )  # fmt: skip

    def close(self) -> None:
        self.hub.die()
        self.town.close()

    # -- what happens ------------------------------------------------------------------------------------

    def settle(self) -> None:
        """Until all is quiet, through as many deaths as that takes."""
        self.fuse.light(self.dice.randrange(STEPS) if self.dice.randrange(10) < MORTAL else None)
        while True:
            try:
                settle([self.hub])
                return
            except Killed:
                self.hub.die()
                self.hub = self._hub()

    def says(self, who: str, words: str) -> None:
        """And reads the answer: what a death left in doubt is sent anew a little later."""
        self.town.memory.people.say(who, words)
        for _unused in range(3):
            self.settle()
            self.town.now += 60

    def agrees(self, who: str, words: str) -> None:
        """To what was read out of the words; a yes that crossed a question sent anew is said again."""
        self.says(who, words)
        for _unused in range(3):
            if not self.town.rows("SELECT 1 FROM conversation WHERE state = 'open'"):
                return
            self.says(who, "yes")

    def lives(self, deeds: int) -> Iterator[str]:
        for _unused in range(deeds):
            self.dice.choice(self.deeds)()
            yield from self.wrong()

    def _votes(self) -> None:
        poll, who, letter = (
            self.dice.choice((OPEN, SEALED)),
            self.dice.choice(PEOPLE),
            self.dice.choice("abc"),
        )
        self.says(who, f"vote {poll}{letter}")
        self.judge.votes(poll, who, LETTERS[letter])

    def _takes_back(self) -> None:
        poll = self.dice.choice((OPEN, OPEN, SEALED))
        who = self.dice.choice((*self.judge.own[poll], *self.judge.lent.values(), *PEOPLE))
        self.says(who, f"take back vote {poll}")
        self.judge.takes_back(poll, who)

    def _lends(self) -> None:
        giver, holder = self.dice.sample(PEOPLE, 2)
        self.agrees(giver, f"delegate vote {OPEN} to {holder}")
        self.judge.lent.pop(giver, None)
        if self.dice.random() < 0.8:
            number = self.town.rows("SELECT id FROM poll_delegation ORDER BY id DESC LIMIT 1")[0][0]
            self.says(holder, f"hold vote {number}")
            self.judge.lent[giver] = holder

    def _ends(self) -> None:
        rows = self.town.rows("SELECT id, giver_id, holder_id FROM poll_delegation ORDER BY id")
        if rows:
            number, giver, holder = self.dice.choice(rows)
            self.says(self.names[self.dice.choice((giver, holder))], f"end delegation {number}")
            self.judge.lent.pop(self.names[giver], None)

    def _calls(self) -> None:
        who, letter = self.dice.choice(PEOPLE[1:]), self.dice.choice("abc")
        self.agrees("olga", f"enter vote {OPEN} {who}: {letter}")
        self.judge.enters(who, LETTERS[letter])

    # -- what is asked of it -----------------------------------------------------------------------------

    def wrong(self) -> Iterator[str]:
        """What the tables say and the judge does not."""
        due, town = self.judge.said(OPEN), self.town
        kept = town.rows("SELECT person_id, choice FROM poll_ballot WHERE poll_id = ?", (OPEN,))
        counts = town.rows("SELECT choice, n FROM poll_count WHERE poll_id = ? AND n <> 0", (OPEN,))
        hands = "SELECT person_id, {} FROM poll_roll WHERE poll_id = ? AND voted AND {} IS NOT NULL"
        via = town.rows(hands.format("via", "via"), (OPEN,))
        entered = town.rows(hands.format("entered_by", "entered_by"), (OPEN,))
        told = town.rows("SELECT count(*) FROM outbox WHERE kind = 'poll.entered'")[0][0]
        shut = town.rows(
            "SELECT count(*) FROM poll_ballot WHERE poll_id = ? AND sealed IS NOT NULL", (SEALED,)
        )
        for what, found, wanted in (
            ("ballots", {self.names[one]: said for one, said in kept}, dict(due)),
            ("counts", dict(counts), dict(Counter(due.values()))),
            ("hands", {self.names[one]: self.names[by] for one, by in via}, dict(self.judge.through())),
            ("entered", {self.names[one] for one, _by in entered}, self.judge.entered),
            ("told of calls", told, self.judge.calls),
            ("sealed", shut[0][0], len(self.judge.own[SEALED])),
        ):
            if found != wanted:
                yield f"{what}: {found}, not {wanted}"

    def closes(self) -> Iterator[str]:
        """The open one ends by its time; the sealed one is opened by its tellers."""
        self.town.now += DAY + 60
        self.settle()
        for teller in ("maria", "ines"):
            self.says(teller, f"open vote {SEALED}")
        self.town.now += 2 * 3600
        self.settle()
        for poll in (OPEN, SEALED):
            rows = self.town.rows("SELECT choice, n FROM poll_count WHERE poll_id = ? AND n > 0", (poll,))
            if dict(rows) != dict(Counter(self.judge.said(poll).values())):
                yield f"vote {poll} counted {dict(rows)}, not {self.judge.said(poll)}"
            posts = self.town.rows("SELECT count(*) FROM outbox WHERE once_key LIKE ?", (f"result:{poll}:%",))
            if posts != [(1,)]:
                yield f"the result of vote {poll} was written {posts[0][0]} times"
        figures = self.town.rows("SELECT lent, entered FROM poll WHERE id = ?", (OPEN,))
        if figures != [(len(self.judge.through()), len(self.judge.entered))]:
            yield f"by delegation and entered: {figures}"
        if self.town.rows("SELECT count(*) FROM poll_urn") != [(0,)] or any(
            self.town.folder.glob("urns/*.key")
        ):
            yield "the key of the sealed vote is still there"
        yield from (repr(fault) for fault in self.town.faults)
