"""Random days around one shift: a filled place is somebody's at every moment, and nobody is enrolled without a yes.

Everybody signs up, leaves, looks for stand-ins, waits and answers in any order (S10, S11). The model only knows who did
what; whatever else happens to anybody's place is a fault.
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
LIVE = ("waiting", "offered", *HOLDING)
WHO = st.sampled_from(NEIGHBOURS)
#: What somebody types -> what may come of their own place: from where, to where.
SAID: dict[str, set[tuple[str | None, str | None]]] = {
    "sign up": {(None, "held"), (None, "waiting"), ("waiting", "held")},
    "leave": {(state, None) for state in LIVE},
    "find a stand-in": {("held", "standin"), ("confirmed", "standin")},
    "stand in": {(None, "held"), ("waiting", "held")},
    "tell the lead": {(state, None) for state in HOLDING},
    "i'll be there": {("held", "confirmed"), ("standin", "confirmed")},
    "take the place": {("offered", "held"), ("waiting", "held")},
    "no place": {("offered", None), ("waiting", None)},
}
#: What may happen to others' places meanwhile.
BESIDE = {("waiting", "offered"), ("offered", None)}


class Days(RuleBasedStateMachine):
    """Four neighbours and two places."""

    @initialize(ahead=st.sampled_from(("friday", "tomorrow", "today")))
    def plan(self, ahead: str) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.town = Town(Path(self.folder.name), PLAIN, rooms=ROOMS)
        self.town.plays(f"""
            olga > /shift Food pantry, {ahead} 17-19, 2 people, hall
            olga > yes
            sam > sign up 1
            maria > sign up 1
            ines > sign up 1
            later 20 min
        """)
        self.ids = {self.town.person(name).id: name for name in NEIGHBOURS}
        self.before = self.places()

    def places(self) -> dict[str, str]:
        """Whoever has a live place, and in which state."""
        rows = self.town.rows("SELECT person_id, state FROM shift_place")
        live = [(self.ids[person], state) for person, state in rows if state in LIVE]
        assert len(live) == len(dict(live)), "two live places of one person"
        return dict(live)

    def changes(self) -> dict[str, tuple[str | None, str | None]]:
        before, after = self.before, self.places()
        self.before = after
        return {
            name: (before.get(name), after.get(name))
            for name in before.keys() | after.keys()
            if before.get(name) != after.get(name)
        }

    @rule(who=WHO)
    def signs_up(self, who: str) -> None:
        self.says(who, "sign up")

    @rule(place=st.integers(0, 3), way=st.integers(0, 7))
    def does_what_one_may(self, place: int, way: int) -> None:
        """Somebody with a place, in a way that leads on from there."""
        there = sorted(self.places().items())
        if there:
            who, state = there[place % len(there)]
            ways = [word for word, moves in sorted(SAID.items()) if any(was == state for was, _now in moves)]
            self.says(who, ways[way % len(ways)])

    @rule(who=WHO, word=st.sampled_from(sorted(SAID)))
    def does_anything(self, who: str, word: str) -> None:
        self.says(who, word)

    def says(self, who: str, word: str) -> None:
        held = self.holders()
        lead = len(self.town.private("olga"))
        self.town.memory.people.say(who, f"{word} 1")
        self.town.settle()
        changed = self.changes()
        own = changed.pop(who, None)
        assert own is None or own in SAID[word], (word, own)
        freed = [name for name, (was, now) in changed.items() if was == "standin" and now is None]
        if freed:  # somebody stands in: one is free, another is bound, in the same moment
            assert word in ("stand in", "sign up")
            assert own is not None
            assert own[1] == "held"
            assert len(freed) == 1
            assert any("stands in for you" in text for text in self.town.private(freed[0]))
        assert {change for name, change in changed.items() if name not in freed} <= BESIDE, changed
        if len(self.holders()) < len(held):
            assert word in ("leave", "tell the lead")
            told = "\n".join(self.town.private(who)[-2:])
            assert "You are out" in told or "The lead knows" in told
            if word == "tell the lead":
                assert "can't come" in "\n".join(self.town.private("olga")[lead:])

    @rule(minutes=st.sampled_from((5, 30, 70, 300, 1500)))
    def time_passes(self, minutes: int) -> None:
        over = self.is_over()
        self.town.pass_time(minutes * 60.0)
        changed = self.changes()
        if not over and not self.is_over():
            assert set(changed.values()) <= BESIDE | {("waiting", None)}, changed

    @rule()
    def the_hub_starts_again(self) -> None:
        self.town.restart()
        self.town.settle()
        assert self.changes() == {}

    def holders(self) -> set[str]:
        return {name for name, state in self.places().items() if state in HOLDING}

    def is_over(self) -> bool:
        return bool(self.town.rows("SELECT ends_at FROM shift")[0][0] <= self.town.now)

    @invariant()
    def no_more_than_fit(self) -> None:
        if hasattr(self, "town"):
            assert sum(state in ("offered", *HOLDING) for state in self.places().values()) <= 2

    @invariant()
    def nobody_waits_for_what_is_free(self) -> None:
        """Until two hours before: then it is offered to all, and the first yes wins."""
        if not hasattr(self, "town"):
            return
        begins = self.town.rows("SELECT begins_at FROM shift")[0][0]
        states = list(self.places().values())
        if begins - self.town.now > 7200 + 60:
            assert "waiting" not in states or sum(state != "waiting" for state in states) == 2

    def teardown(self) -> None:
        if hasattr(self, "town"):
            assert self.town.faults == []
            self.town.close()
            self.folder.cleanup()


WALK = settings(
    max_examples=share(12, of=200), stateful_step_count=share(20, of=40), deadline=None, derandomize=True,
    phases=(Phase.explicit, Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck),
)  # fmt: skip


def test_s10_s11_a_place_is_always_exactly_one_persons() -> None:
    run_state_machine_as_test(Days, settings=WALK)
