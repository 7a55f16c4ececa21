"""Random weeks around three shifts: signing up, waiting, stand-ins and trades, with restarts and clocks that jump.

Two of the shifts overlap. The judge knows only who did what: whoever loses a place did so themselves, or somebody has
it from the same moment on and both were told; whoever gets one asked for it; nobody's place moves because time goes by
(S9, S10, S11, S14).
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from adapters.memory import PLAIN
from tests.flows.shifts.conftest import ROOMS
from tests.kit.thorough import share
from tests.kit.town import NEIGHBOURS, Town

HOLDING = ("held", "confirmed", "standin")
TAKING = ("offered", *HOLDING)
LIVE = ("waiting", *TAKING)
WHO, SHIFTS = st.sampled_from(NEIGHBOURS), st.sampled_from((1, 2, 3))
#: Places of each; 1 and 3 overlap.
MOST = {1: 2, 2: 1, 3: 1}
#: Words by which somebody's own place may end or begin.
GIVES_UP = frozenset(("leave", "tell the lead"))
TAKES = frozenset(("sign up", "stand in", "take the place", "yes, trade", "trade back"))
WORDS = st.sampled_from(
    ("sign up", "sign up", "leave", "find a stand-in", "stand in", "tell the lead", "i'll be there", "take the place",
     "no place", "yes, trade", "no trade", "trade back")
)  # fmt: skip
ANSWERS = st.sampled_from(("yes, trade", "yes, trade", "no trade", ""))
#: State of a place -> words that lead on from there.
WAYS = {
    "": ("sign up", "stand in"),
    "waiting": ("stand in", "take the place", "leave"),
    "offered": ("take the place", "no place"),
    "held": ("find a stand-in", "leave", "i'll be there"),
    "confirmed": ("find a stand-in", "trade back", "tell the lead"),
    "standin": ("i'll be there", "tell the lead", "trade back"),
}
Key = tuple[int, str]


class Weeks(RuleBasedStateMachine):
    """Four neighbours, three shifts, four places."""

    @initialize()
    def plan(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.town = Town(Path(self.folder.name), PLAIN, rooms=ROOMS)
        self.town.plays("""
            olga > /shift Food pantry, friday 10-14, 2 people, hall
            olga > yes
            olga > /shift Cooking, saturday 10-14, 1 people, kitchen
            olga > yes
            olga > /shift Choir, friday 12-16, 1 people, church
            olga > yes
            sam > sign up 1
            maria > sign up 1
            ines > sign up 2
            rosa > sign up 1
            later 20 min
        """)
        self.ids = {self.town.person(name).id: name for name in ("olga", *NEIGHBOURS)}
        self.before, self.told = self.places(), self.messages()

    # -- what is so ----------------------------------------------------------------------------------

    def places(self) -> dict[Key, str]:
        rows = self.town.rows("SELECT shift_id, person_id, state FROM shift_place WHERE state <> 'left'")
        live = [((shift, self.ids[person]), state) for shift, person, state in rows if state in LIVE]
        assert len(live) == len(dict(live)), "two live places of one person in one shift"
        return dict(live)

    def messages(self) -> dict[str, int]:
        """How often each was written to; what waits for the morning counts."""
        rows = self.town.rows("SELECT person_id, count(*) FROM outbox WHERE person_id IS NOT NULL GROUP BY 1")
        return {self.ids[person]: count for person, count in rows}

    def trades(self) -> dict[int, tuple[str, str, str]]:
        rows = self.town.rows("SELECT id, proposer_id, other_id, state FROM shift_trade")
        return {number: (self.ids[one], self.ids[two], state) for number, one, two, state in rows}

    def is_over(self, shift: int) -> bool:
        return bool(
            self.town.rows("SELECT begins_at FROM shift WHERE id = ?", (shift,))[0][0] <= self.town.now
        )

    # -- what people do ------------------------------------------------------------------------------

    @rule(moves=st.lists(st.tuples(WHO, SHIFTS, WORDS), min_size=8, max_size=16))
    def people_say_anything(self, moves: list[tuple[str, int, str]]) -> None:
        for who, shift, word in moves:
            self.says(who, shift, word)

    @rule(moves=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=8, max_size=16))
    def people_do_what_they_may(self, moves: list[tuple[int, int]]) -> None:
        """Somebody with a place, in a way that leads on from there; or somebody without one looks for one."""
        for place, way in moves:
            there = sorted((self.places() | {(3, "rosa"): "", (2, "sam"): ""} | self.places()).items())
            (shift, who), state = there[place % len(there)]
            self.says(who, shift, WAYS[state][way % len(WAYS[state])])

    @rule(pairs=st.lists(st.tuples(st.integers(0, 9), ANSWERS), min_size=3, max_size=5))
    def people_trade(self, pairs: list[tuple[int, str]]) -> None:
        for place, word in pairs:
            holding = sorted(key for key, state in self.places().items() if state in HOLDING)
            if holding:
                shift, who = holding[place % len(holding)]
                self.two_trade(who, shift, word)

    def two_trade(self, who: str, shift: int, word: str) -> None:
        self.proposes_a_trade(who, shift)
        asked = [(two, number) for number, (_one, two, state) in self.trades().items() if state == "asked"]
        for other, number in asked if word else ():
            (theirs,) = self.town.rows(
                "SELECT p.shift_id FROM shift_trade t JOIN shift_place p ON p.id = t.theirs WHERE t.id = ?",
                (number,),
            )
            self.says(other, theirs[0], word)

    def says(self, who: str, shift: int, word: str) -> None:
        trades = self.trades()
        self.say(who, f"{word} {shift}")
        self.judge(who, word, trades)

    def proposes_a_trade(self, who: str, shift: int) -> None:
        trades = self.trades()
        for words, answers in (
            (f"trade {shift}", ""),
            ("1", "What would you like instead?"),
            ("yes", "Shall I ask"),
        ):
            if answers in "\n".join(self.town.private(who)[-1:]):
                self.say(who, words)
        self.judge(who, "trade", trades)

    def say(self, who: str, text: str) -> None:
        self.town.memory.people.say(who, text)
        self.town.settle()

    @rule(minutes=st.sampled_from((5, 30, 70, 300, 1500)))
    def time_passes(self, minutes: int) -> None:
        trades = self.trades()
        self.town.pass_time(minutes * 60.0)
        self.judge(None, "", trades)

    @rule(hours=st.sampled_from((-1, 1, -24, 24)))
    def the_clock_jumps(self, hours: int) -> None:
        trades = self.trades()
        self.town.now += hours * 3600.0
        self.town.settle()
        self.judge(None, "", trades)

    @rule()
    def the_hub_starts_again(self) -> None:
        trades = self.trades()
        self.town.restart()
        self.town.settle()
        self.judge(None, "", trades)

    # -- what must hold ------------------------------------------------------------------------------

    def judge(self, who: str | None, word: str, trades: dict[int, tuple[str, str, str]]) -> None:
        before, after = self.before, self.places()
        told, written = self.told, self.messages()
        self.before, self.told = after, written
        traded = {
            name for number, (one, two, state) in self.trades().items()
            if trades.get(number, ("", "", "asked"))[2] != state and state in ("done", "undone") for name in (one, two)
        }  # fmt: skip
        for shift in MOST:
            if self.is_over(shift):
                continue
            lost = {n for (s, n), state in before.items() if s == shift and state in HOLDING} - holders(
                after, shift
            )
            won = holders(after, shift) - holders(before, shift)
            self.judge_losses(lost, won, who, word, traded)
            assert won <= {who} | traded, (word, won)
            assert not won or word in TAKES, (word, won)
        for name, (was, now) in changes(before, after).items():
            everyone_over = all(self.is_over(s) for s, n in before if n == name)
            assert written.get(name, 0) > told.get(name, 0) or everyone_over, (word, name, was, now)

    def judge_losses(
        self, lost: set[str], won: set[str], who: str | None, word: str, traded: set[str]
    ) -> None:
        """A filled place is somebody else's from the same moment on, or was given up by whoever had it."""
        replaced = lost - ({who} if word in GIVES_UP else set())
        assert len(replaced) <= len(won), f"{replaced} lost a place after {word!r} and nobody has it"
        if replaced:
            assert replaced <= traded or word in ("stand in", "sign up"), (word, replaced)

    @invariant()
    def no_more_than_fit(self) -> None:
        for shift, most in MOST.items() if hasattr(self, "town") else ():
            assert sum(state in TAKING for (s, _name), state in self.before.items() if s == shift) <= most

    @invariant()
    def nobody_is_in_two_places(self) -> None:
        if hasattr(self, "town"):
            assert holders(self.before, 1) & holders(self.before, 3) == set()

    @invariant()
    def whoever_took_over_is_named(self) -> None:
        """Each place that changed hands names exactly one person, who got a place there."""
        if not hasattr(self, "town"):
            return
        lonely = self.town.rows(
            "SELECT p.id FROM shift_place p WHERE p.state = 'replaced' AND NOT EXISTS (SELECT 1 FROM shift_place n"
            " WHERE n.shift_id = p.shift_id AND n.person_id = p.to_person AND n.id > p.id)"
        )
        assert lonely == []

    def teardown(self) -> None:
        if hasattr(self, "town"):
            assert self.town.faults == []
            self.town.close()
            self.folder.cleanup()


def holders(places: dict[Key, str], shift: int) -> set[str]:
    return {name for (s, name), state in places.items() if s == shift and state in HOLDING}


def changes(before: dict[Key, str], after: dict[Key, str]) -> dict[str, tuple[list[str], list[str]]]:
    """Whoever's places are not as they were."""
    names = {name for _shift, name in before.keys() | after.keys()}
    states = {
        name: tuple(
            sorted(f"{s}:{state}" for (s, n), state in places.items() if n == name)
            for places in (before, after)
        )
        for name in names
    }
    return {name: (was, now) for name, (was, now) in states.items() if was != now}


WALK = settings(
    max_examples=share(12, of=200), stateful_step_count=share(12, of=40), deadline=None, derandomize=True,
    phases=(Phase.explicit, Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck),
)  # fmt: skip


def test_s9_s10_s11_s14_a_place_is_always_exactly_one_persons() -> None:
    run_state_machine_as_test(Weeks, settings=WALK)
