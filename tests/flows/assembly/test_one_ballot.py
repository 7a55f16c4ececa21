"""One person, one ballot: accounts on two platforms vote, change their minds, take it back, come late, are linked (P4).

The judge keeps a ballot for each person in a plain dictionary. After each poll the list that the hub exports is read
again and counted by addition, and both must say the same as the hub did.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.contract.address import Who
from bot.people import person as persons
from bot.store.hot import Hot
from bot.talk.erasing import merge
from bot.talk.turn import Turn
from flows.assembly import polls
from flows.assembly.closing import ending, results
from flows.assembly.opening import making
from flows.assembly.opening.making import Plan
from flows.assembly.published import reading
from flows.assembly.published.writing import write_csv, write_json
from flows.assembly.seeing import exports
from flows.assembly.voting import casting, joining
from tests.flows.assembly.conftest import ROOMS
from tests.kit.thorough import share
from tests.kit.town import Town

Found = TypeVar("Found")
#: Accounts: the first six are there when the poll opens, the others come later. Even ones are on one platform.
EARLY, ALL = 6, 9
WHO, CHOICE = st.integers(0, ALL - 1), st.sampled_from(("1", "2", "3"))
DAY = 86400.0


class Votes(RuleBasedStateMachine):
    """One poll, nine accounts; `self.said` is what the judge believes."""

    mode = "open"

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.town = Town(Path(self.folder.name), rooms=ROOMS, neighbours=())
        self.group = self.town.rows("SELECT id FROM chat WHERE NOT private")[0][0]
        self.people = [self.act(lambda turn, n=n: self.meet(turn, n)) for n in range(EARLY)]  # type: ignore[misc]  # bound now
        plan = Plan(
            "Where?", "single", self.town.now + DAY, [self.group], ["Hall", "Park", "Field"], mode=self.mode
        )
        self.number = self.act(lambda turn: making.make(turn, plan))
        self.late = set[int]()
        #: Person -> (choice, when); the same for a ballot that waits for an answer.
        self.said: dict[int, tuple[str, int]] = {}
        self.rests: dict[int, tuple[str, int]] = {}
        self.moves = 0

    def act(self, what: Callable[[Turn], Found], person: int | None = None) -> Found:
        """One turn, at a moment of its own."""
        self.town.now += 1
        with self.town.store.write() as connection:
            hot, seals = Hot(connection), self.town.vault.bind(connection)
            acting = persons.get(hot, person) if person is not None else None
            turn = Turn(
                hot,
                seals,
                self.town.house,
                self.town.turns.handling.community(hot),
                self.town.now,
                person=acting,
            )
            found = what(turn)
            turn.flush()
        return found

    def meet(self, turn: Turn, n: int) -> int:
        """Somebody on one of the two platforms, seen in the group."""
        made = persons.meet(turn.hot, turn.seals, Who(("east", "west")[n % 2], f"n{n}"), f"N{n}", turn.now)
        persons.change(turn.hot, made, standing="member")
        turn.hot.insert("presence", person_id=made.id, chat_id=self.group, here=True, checked_at=turn.now)
        return made.id

    def poll(self, turn: Turn) -> polls.Poll:
        found = polls.get(turn, self.number)
        assert found is not None
        return found

    @rule()
    def somebody_comes(self) -> None:
        if len(self.people) < ALL:
            made = self.act(lambda turn: self.meet(turn, len(self.people)))
            self.people.append(made)
            self.late.add(made)

    @rule(votes=st.lists(st.tuples(WHO, CHOICE), min_size=3, max_size=8))
    def they_vote(self, votes: list[tuple[int, str]]) -> None:
        for n, choice in votes:
            if n < len(self.people):
                self.votes(self.people[n], choice)

    def votes(self, who: int, choice: str) -> None:
        receipt = f"words {self.town.now:.0f}" if self.mode == "secret" else ""
        code = self.act(lambda turn: casting.cast(turn, self.poll(turn), who, choice, receipt=receipt))
        assert code in ("cast", "changed", "same")
        self.moves += 1
        self.said[who] = choice, self.moves

    @rule(n=WHO)
    def somebody_takes_it_back(self, n: int) -> None:
        if n < len(self.people):
            who = self.people[n]
            assert self.act(lambda turn: casting.take_back(turn, self.poll(turn), who)) is (who in self.said)
            self.said.pop(who, None)

    @rule(n=WHO, m=WHO)
    def two_accounts_are_linked(self, n: int, m: int) -> None:
        if n >= len(self.people) or m >= len(self.people) or self.people[n] == self.people[m]:
            return
        old, new = self.people[n], self.people[m]
        self.act(lambda turn: merge(turn, old, new), person=new)
        self.people = [new if who == old else who for who in self.people]
        self.late = (
            {new if who == old else who for who in self.late}
            if {old, new} <= self.late
            else self.late - {old, new}
        )
        theirs, mine = self.said.pop(old, None), self.said.get(new)
        self.rests.pop(old, None)
        if theirs is None:
            return
        if mine is None:
            self.said[new] = theirs
        elif self.mode == "secret":
            self.rests[new] = theirs
        else:
            self.said[new] = max(theirs, mine, key=lambda one: one[1])

    @rule(n=WHO, side=st.sampled_from("ab"))
    def somebody_says_which_stays(self, n: int, side: str) -> None:
        if n < len(self.people) and self.people[n] in self.rests:
            who = self.people[n]
            self.act(lambda turn: joining.keep.run(turn, str(self.number), side=side), person=who)
            stays = self.rests.pop(who)
            if side == "b":
                self.said[who] = stays

    @invariant()
    def the_tables_say_what_was_said(self) -> None:
        if not hasattr(self, "said"):
            return
        voted = {row[0] for row in self.town.rows("SELECT person_id FROM poll_roll WHERE voted")}
        assert voted == set(self.said)
        ballots = self.town.rows("SELECT choice, count(*) FROM poll_ballot WHERE NOT rests GROUP BY choice")
        assert dict(ballots) == Counter(choice for choice, _at in self.said.values())
        counts = dict(self.town.rows("SELECT choice, n FROM poll_count WHERE n <> 0"))
        assert counts == (dict(ballots) if self.mode == "open" else {})
        if self.mode == "secret":
            assert self.town.rows(
                "SELECT count(*) FROM poll_ballot WHERE person_id IS NOT NULL OR at IS NOT NULL"
            ) == [(0,)]

    def teardown(self) -> None:
        if not hasattr(self, "said"):
            return
        self.act(lambda turn: ending.close(turn, self.poll(turn)))
        result = self.act(lambda turn: results.result_of(turn, self.poll(turn)))
        list_ = self.act(lambda turn: exports.published(turn, self.poll(turn)), person=self.people[0])
        assert list_ is not None
        for text in (write_json(list_), write_csv(list_)):
            again = reading.read(text)
            assert again.outcome() == result.outcome
            added = Counter(line.said for line in again.lines)
            assert added == Counter(choice for choice, _at in self.said.values())
        assert result.outcome.voted == len(self.said)
        assert result.outcome.eligible == self.town.rows("SELECT count(*) FROM poll_roll")[0][0]
        assert {len(line.receipt) > 0 for line in list_.lines} <= {True}
        self.town.close()
        self.folder.cleanup()


class Secret(Votes):
    mode = "secret"


THOROUGH = settings(
    max_examples=share(15, of=300), stateful_step_count=share(20, of=40), deadline=None, derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck), phases=(Phase.generate, Phase.shrink),
)  # fmt: skip


def test_p4_one_person_has_one_ballot_in_the_open_and_the_count_is_what_a_recount_says() -> None:
    run_state_machine_as_test(Votes, settings=THOROUGH)


def test_p4_one_person_has_one_ballot_in_secret_and_the_count_is_what_a_recount_says() -> None:
    run_state_machine_as_test(Secret, settings=THOROUGH)
