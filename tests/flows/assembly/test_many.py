"""P4 at length: one person, one ballot, over thousands of accounts on two platforms and five votes at once.

One seed writes the whole script: people tap, choose in a poll, write their ranking, say something else, take it back,
come late, let another vote for them or call, turn out to be somebody who voted already. The hub hears all of it as it
would any day; what is asked of each beat is whether its tables say what the judge's dictionary says, and at the end
whether every list that anybody may export does, line by line, and counts to what the groups were told.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from adapters.memory.posts import Post
from bot.cli import main
from bot.talk.erasing import merge
from bot.talk.turn import Turn
from flows.assembly import polls
from flows.assembly.delegating import asking, holding
from flows.assembly.delegating.holding import Delegation
from flows.assembly.opening.making import Plan
from flows.assembly.tally.rules import Method
from flows.assembly.voting import call_in, paper, proxies, secrecy
from tests.flows.assembly.conftest import ROOMS
from tests.flows.assembly.judge import Judge
from tests.flows.assembly.twin import Twin
from tests.kit.thorough import share
from tests.kit.town import GROUP

#: Ballots cast in all five votes together, changed ones among them; all of them in `make faults`.
BALLOTS = share(1_000, of=10_000)
ACCOUNTS, BEATS = BALLOTS // 4, 40
#: Accounts that nobody knew when the votes opened, and links between two accounts.
LATE, LINKS = ACCOUNTS // 5, ACCOUNTS // 6
#: Every so manyth account is never linked: these let one another vote for them, at most so many one of them, and call.
APART, HELD = 4, 3
DAY = 86400.0
PLACES = ("Hall", "Park", "Elm", "Dock")
LETTERS = "abcd"


@dataclass(frozen=True, slots=True)
class Question:
    """One of the votes: how it is asked, and a ballot at random, as it is written and as the list must say it."""

    method: Method
    mode: str
    drawn: Callable[[random.Random], tuple[str, str]]


def _one(dice: random.Random) -> tuple[str, str]:
    choice = dice.randrange(len(PLACES))
    return LETTERS[choice], str(choice + 1)


def _yes_or_no(dice: random.Random) -> tuple[str, str]:
    choice = dice.randrange(3)
    return LETTERS[choice], str(choice + 1)


def _some(dice: random.Random) -> tuple[str, str]:
    chosen = sorted(dice.sample(range(len(PLACES)), dice.randrange(1, 4)))
    return " ".join(LETTERS[one] for one in chosen), " ".join(str(one + 1) for one in chosen)


def _ranked(dice: random.Random) -> tuple[str, str]:
    order = dice.sample(range(len(PLACES)), dice.randrange(1, 5))
    return " > ".join(LETTERS[one] for one in order), " ".join(str(one + 1) for one in order)


def _points(dice: random.Random) -> tuple[str, str]:
    given = {one: dice.randrange(1, 6) for one in sorted(dice.sample(range(len(PLACES)), 2))}
    said = ", ".join(f"{LETTERS[one]} {points}" for one, points in given.items())
    return said, " ".join(f"{one + 1}:{points}" for one, points in given.items())


ASKED = (
    Question("yesno", "open", _yes_or_no),
    Question("approval", "open", _some),
    Question("single", "secret", _one),
    Question("irv", "secret", _ranked),
    Question("score", "open", _points),
)


class Script:
    """What happens, and what the judge makes of it."""

    def __init__(self, town: Twin, seed: int) -> None:
        self.town, self.dice = town, random.Random(seed)
        self.judge = Judge([asked.mode == "secret" for asked in ASKED])
        self.numbers, self.cards = list[int](), list[Mapping[str, Post]]()
        self.beats = 0
        #: Accounts that the hub knows, in the order in which it met them.
        self.met = list(range(ACCOUNTS - LATE))
        for asked in ASKED:
            self._open(asked)

    def _open(self, asked: Question) -> None:
        options = [] if asked.method == "yesno" else list(PLACES)
        end = self.town.now + 2 * DAY
        plan = lambda chats: Plan(f"{asked.method}?", asked.method, end, chats, options, mode=asked.mode)  # noqa: E731 - an argument
        self.numbers.append(self.town.open(plan))
        self.cards.append(self.town.newest())
        self.town.pass_time(3600)  # a group has so much room an hour

    def name(self, account: int) -> str:
        return f"v{account}"

    def say(self, account: int, text: str) -> None:
        self.town.home(account).people.say(self.name(account), text)

    # -- a beat ------------------------------------------------------------------------------------------

    def beat(self) -> None:
        """Everybody who has something to say in this second, each of them once; then who turns out to be one."""
        self.beats += 1
        come = self.met[-1] + 1
        self.met += range(come, min(ACCOUNTS, come + LATE // BEATS + 1))
        spoke = set[int]()
        while len(spoke) < BALLOTS // BEATS:
            account = self.dice.choice(self.met)
            if self.judge.person(account) not in spoke:
                spoke.add(self.judge.person(account))
                self._speaks(account)
        self.town.beat(7)
        for _unused in range(LINKS // BEATS + 1):
            self._links(*self.dice.sample(self.met, 2))
        apart = [
            account for account in self.met if account % APART == 0 and self.town.who(account) is not None
        ]
        self._lends(*self.dice.sample(apart, 2))
        self._calls(self.dice.choice(apart))
        self.town.beat()

    def _speaks(self, account: int) -> None:
        poll = self.dice.randrange(len(ASKED))
        waits = [at for at, vote in enumerate(self.judge.polls) if self.judge.person(account) in vote.rests]
        if waits and self.dice.random() < 0.5:
            self._answers(waits[0], account)
        elif self.dice.random() < 0.1:
            self.say(account, f"take back vote {self.numbers[poll]}")
            self.judge.takes_back(poll, account)
        else:
            self._votes(poll, account)

    def _answers(self, poll: int, account: int) -> None:
        side = self.dice.choice("ab")
        self.say(account, f"keep vote {self.numbers[poll]}{side}")
        (self.judge.keeps_this if side == "a" else self.judge.keeps_the_other)(poll, account)

    def _votes(self, poll: int, account: int) -> None:
        """By the key of the card where a key says it, else in words."""
        asked, home = ASKED[poll], self.town.home(account)
        written, ballot = asked.drawn(self.dice)
        card = self.cards[poll][home.name]
        tokens = {letter: key.token for letter, key in zip(LETTERS, card.keys, strict=False)}
        if asked.method == "yesno":
            home.people.press(self.name(account), card, card.keys[LETTERS.index(written)])
        elif asked.method == "approval" and home.abilities.polls:
            home.people.answer(self.name(account), card, [tokens[letter] for letter in written.split()])
        else:
            self.say(account, f"vote {self.numbers[poll]} {written}")
        self.judge.votes(poll, account, ballot, self.town.now)

    def _links(self, stays: int, goes: int) -> None:
        """The account's ballots count for one from now on."""
        if not (stays % APART and goes % APART and self.judge.may_link(stays, goes)):
            return
        one, other = self.town.who(stays), self.town.who(goes)
        if one is not None and other is not None:
            self.town.act(lambda turn: merge(turn, other.id, one.id), person=one)
            self.judge.links(stays, goes)

    def _lends(self, giver: int, holder: int) -> None:
        """From now on the one votes for the other; whoever held the vote before no longer does."""
        one, other, lent = self.town.who(giver), self.town.who(holder), self.judge.lent
        if one is None or other is None or sum(by == holder for by in lent.values()) >= HELD:
            return

        def lend(turn: Turn) -> None:
            asked = asking.ask(turn, Delegation(0, one.id, other.id, holding.ALL, "asked", None))
            assert holding.accept(turn, asked)
            proxies.settle_everywhere(turn, one.id)

        self.town.act(lend, person=one)
        self.judge.lends(giver, holder)

    def _calls(self, account: int) -> None:
        """Olga writes down what somebody says by telephone."""
        poll = self.dice.choice([at for at, asked in enumerate(ASKED) if asked.mode == "open"])
        whose, (_written, ballot) = self.town.who(account), ASKED[poll].drawn(self.dice)

        def enter(turn: Turn) -> None:
            found = polls.get(turn, self.numbers[poll])
            assert found is not None
            assert whose is not None
            call_in.note(turn, found, whose.id, ballot, paper.of(turn, found))

        self.town.act(enter, person=self.town.person("olga"))
        self.judge.enters(poll, account, ballot, self.town.now)

    # -- what is asked of it -----------------------------------------------------------------------------

    def is_right(self) -> None:
        """The sums, in every vote."""
        for poll, number in enumerate(self.numbers):
            due = Counter(self.judge.said(poll).values())
            kept = "SELECT choice, count(*) FROM poll_ballot WHERE poll_id = ? AND NOT rests GROUP BY choice"
            assert dict(self.town.rows(kept, (number,))) == due
            running = self.town.rows(
                "SELECT choice, n FROM poll_count WHERE poll_id = ? AND n > 0", (number,)
            )
            assert dict(running) == ({} if self.judge.polls[poll].is_secret else due)
            voted = "SELECT count(*) FROM poll_roll WHERE poll_id = ? AND voted"
            assert self.town.rows(voted, (number,)) == [(due.total(),)]

    def is_everyones_own(self) -> None:
        """Each person's ballot, in every vote; in secret as only the poll's key tells."""
        rows = self.town.rows("SELECT user, person_id FROM account WHERE user LIKE 'v%'")
        ids = {int(user[1:]): person for user, person in rows}
        for poll, number in enumerate(self.numbers):
            due = {ids[who]: ballot for who, ballot in self.judge.said(poll).items()}
            assert self.town.act(lambda turn, due=due, number=number: _found(turn, number, due)) == due  # type: ignore[misc]  # bound now


def _found(turn: Turn, number: int, people: Mapping[int, str]) -> dict[int, str]:
    poll = polls.get(turn, number)
    assert poll is not None
    column = "voter" if poll.is_secret else "person_id"
    rows = turn.hot.all(
        f"SELECT {column}, choice FROM poll_ballot WHERE poll_id = ? AND NOT rests", (number,)
    )
    kept: dict[int | str, str] = dict(rows)
    whose = {person: secrecy.voter(turn, poll, person) if poll.is_secret else person for person in people}
    return {person: kept[key] for person, key in whose.items() if key in kept}


# -- and afterwards --------------------------------------------------------------------------------------


def words_told(town: Twin) -> Mapping[str, set[str]]:
    """Receipt -> the accounts that were told it."""
    told: dict[str, set[str]] = {}
    for memory in town.both.values():
        for shown in memory.square.shown:
            if (found := re.search(r"Your words: (.*)", shown.text)) and shown.person:
                told.setdefault(found[1], set()).add(shown.person)
    return told


def added(method: Method, said: Counter[str]) -> list[int]:
    """Votes for each choice, by addition: chosen, ranked first, or points given."""
    sums = [0] * (3 if method == "yesno" else len(PLACES))
    for ballot, times in said.items():
        for mark in ballot.split()[: 1 if method == "irv" else None]:
            option, _colon, points = mark.partition(":")
            sums[int(option) - 1] += times * int(points or 1)
    return sums


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Twin]:
    made = Twin(tmp_path, rooms=ROOMS, neighbours=())
    made.move_in([f"v{account}" for account in range(ACCOUNTS - LATE)])
    for account in range(ACCOUNTS - LATE, ACCOUNTS):
        made.home(account).square.room(GROUP).members.append(f"v{account}")
        made.home(account).square.account(f"v{account}").greeted = True
    yield made
    assert made.faults == []
    made.close()


def test_p4_one_person_has_one_ballot_however_many_accounts_they_vote_from(
    town: Twin, tmp_path: Path
) -> None:
    script = Script(town, seed=4)
    judge = script.judge
    while judge.cast < BALLOTS:
        script.beat()
        script.is_right()
        if script.beats % 10 == 0:
            script.is_everyones_own()
    assert any(vote.joined for vote in judge.polls if vote.is_secret)
    assert any(vote.joined for vote in judge.polls if not vote.is_secret)
    assert any(judge.through(poll) for poll in range(len(ASKED)))
    assert any(vote.entered for vote in judge.polls)
    told = words_told(town)
    town.pass_time(3 * DAY)
    for poll, asked in enumerate(ASKED):
        text = exported(script, poll)
        lines = {row[0]: row[1] for row in json.loads(text)["ballots"]}
        assert json.loads(text).get("joined", 0) == judge.polls[poll].joined
        assert all(one < other for one, other in pairwise(lines)), "their order tells nothing"
        found = {who: said for line, said in lines.items() for who in behind(judge, told, asked, line)}
        assert found == judge.said(poll)
        hands = {int(row[0][1:]): row[3].lower() for row in json.loads(text)["ballots"] if len(row) > 3}
        assert hands == {who: f"through v{by}" for who, by in judge.through(poll).items()} | dict.fromkeys(
            judge.polls[poll].entered, "entered by olga"
        )
        is_counted_again(script, poll, text, tmp_path)


def behind(judge: Judge, told: Mapping[str, set[str]], asked: Question, line: str) -> set[int]:
    """Who finds their ballot in a line: by their name in the open, by their words in secret."""
    return {judge.person(int(name[1:])) for name in (told[line] if asked.mode == "secret" else {line})}


def is_counted_again(script: Script, poll: int, text: str, folder: Path) -> None:
    """`talkoot recount` says what the hub said, and simple addition does too."""
    file = folder / "list.json"
    file.write_text(text)
    ran = CliRunner().invoke(main, ["recount", str(file)])
    assert ran.exit_code == 0, ran.stderr
    script.say(1, f"show vote {script.numbers[poll]}")
    script.town.settle()
    shown = script.town.private("v1")[-1]
    assert [line for line in ran.stdout.splitlines() if line not in shown] == []
    method, said = ASKED[poll].method, Counter(script.judge.said(poll).values())
    names = ("yes", "no", "abstain") if method == "yesno" else PLACES
    for label, votes in zip(names, added(method, said), strict=True):
        assert re.search(rf"\b{label} {votes}\b", shown), (method, label, votes)


def exported(script: Script, poll: int) -> str:
    """The list as a member gets it."""
    script.say(1, f"export vote {script.numbers[poll]}")
    script.town.settle()
    return next(paper for paper in papers(script.town, "v1") if paper.startswith("{"))


def papers(town: Twin, name: str) -> list[str]:
    """The files that came to somebody, the newest first."""
    square = town.memory.square
    sent = [ref for ref in square.contents if square.posts[ref].chat == square.private(name)]
    return [square.contents[ref].decode(errors="replace") for ref in reversed(sent)]
