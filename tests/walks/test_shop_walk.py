"""T4: a customer who does anything at all, and releases that change under their hands."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kit.small import Sent, SmallHub
from tests.walks.versions import HOUSES, RELEASES

#: What may be typed: answers, corrections, words of the hub's own, and nonsense. MARK must never be readable on disk.
MARK = "zebraquartz"
TYPED = (
    f"{MARK} bread", "2", "13", "tomorrow 5pm", "skip", "1, 3", "done", "yes", "no", "change", "back", "cancel", "4",
    "/order", "/order salt", "", "?!", "x" * 5000, "٣", "/nothing", "hello", "-1", "go on",
    "drop it",
)  # fmt: skip
#: Answers tried in turn when a conversation is to be brought to its end.
SENSIBLE = ("2", "1", "done", "yes", f"{MARK} bread", "tomorrow 5pm", "skip")
#: Questions of the longest release, each asked at most so many times before everything is answered.
BOUND = 60

step = st.one_of(
    st.tuples(st.just("say"), st.sampled_from(TYPED)),
    st.tuples(st.just("say"), st.sampled_from(SENSIBLE)),
    st.tuples(st.just("tap"), st.integers(0, 200)),
    st.tuples(st.just("edit"), st.sampled_from(TYPED)),
    st.tuples(st.just("release"), st.sampled_from(RELEASES)),
    st.tuples(st.just("restart"), st.just("")),
    st.tuples(st.just("later"), st.sampled_from((1, 600, 3_700, 90_000, -3_600, -86_400))),
)


@dataclass(slots=True)
class Customer:
    """One person, what they were shown, and how often they can have meant an order."""

    hub: SmallHub
    tokens: list[str] = field(default_factory=list)
    meant: int = 0

    def do(self, what: str, how: str | int) -> None:
        if what == "say":
            self.see(self.hub.say("ana", str(how)))
        elif what == "tap" and self.tokens:
            self.see(self.hub.tap("ana", self.tokens[-1 - int(how) % len(self.tokens)]))
        elif what == "edit":
            self.see(self.hub.edit("ana", f"m{max(1, self.hub.order - len(str(how)))}", str(how)))
        elif what == "release":
            self.hub.rooms = (HOUSES[str(how)],)
            self.hub.restart()
        elif what == "restart":
            self.hub.restart()
        elif what == "later":
            self.see(self.hub.later(float(how)) if float(how) > 0 else [])
            self.hub.now += min(0.0, float(how))

    def see(self, sent: list[Sent]) -> None:
        """Each confirmation on show can be meant once."""
        for message in sent:
            self.tokens += [token for token in message.tokens if token]
            self.meant += "Order it" in message.labels

    def is_asked(self) -> bool:
        return self.hub.rows("SELECT count(*) FROM conversation WHERE state = 'open'") != [(0,)]

    def holds(self) -> None:
        """What is true after every step."""
        hub = self.hub
        assert hub.faults == []
        (ordered,) = hub.rows("SELECT count(*) FROM audit WHERE action = 'ordered'")[0]
        assert isinstance(ordered, int)
        assert ordered <= self.meant
        states = [str(row[0]) for row in hub.rows("SELECT state FROM conversation")]
        assert sorted(states) in ([], ["open"], ["parked"], ["open", "parked"])
        assert hub.rows("SELECT count(*) FROM inbox WHERE state <> 'done'") == [(0,)]
        assert not any(MARK.encode() in bytes(row[0]) for row in hub.rows("SELECT body FROM conversation"))  # type: ignore[call-overload]  # a BLOB


def to_the_end(customer: Customer) -> None:
    """Sensible answers bring any conversation to its end, in a bounded number of steps."""
    for number in range(BOUND):
        if not customer.is_asked():
            return
        customer.do("say", SENSIBLE[number % len(SENSIBLE)])
    raise AssertionError("the conversation does not end")


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(step, min_size=5, max_size=30))
def test_t4_whatever_a_customer_does_it_ends_and_takes_effect_at_most_once(
    walk: list[tuple[str, str | int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        hub = SmallHub(Path(folder), HOUSES["first"])
        customer = Customer(hub)
        customer.do("say", "/order")
        for what, how in walk:
            customer.do(what, how)
            customer.holds()
        to_the_end(customer)
        customer.holds()
        hub.store.close()
