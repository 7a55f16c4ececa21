"""Random walks through the relay (A41): whoever writes what, when and in reply to whom, nobody else ever reads it.

Each text carries the name of the one it is meant for, by the rules a neighbour was told: a reply, a number, a pen
that was taken up, or a tap. What arrives anywhere else, or with no such pointing, is astray.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.contract.views import View
from tests.flows.aid.rooms import BETWEEN, helped
from tests.flows.aid.street import Got, Street

PEOPLE = ("rosa", "sam", "kim", "ana")
#: asker, helper: three relays that share people, two languages.
PAIRS = (("rosa", "sam"), ("ana", "rosa"), ("kim", "sam"))
WHO = st.sampled_from(PEOPLE)


class Walk(RuleBasedStateMachine):
    """Everybody writes and taps at random; the model only knows what each was told their words would do."""

    @initialize()
    def move_in(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.street = Street(Path(self.folder.name), BETWEEN)
        self.street.move_in("rosa", "sam", "kim", ana="es")
        self.numbers = {helped(self.street, *pair): pair for pair in PAIRS}
        #: text -> whom it was pointed at; absent: nobody yet.
        self.meant: dict[str, str] = {}
        #: text -> who wrote it.
        self.by: dict[str, str] = {}
        self.checked = self.count = 0
        #: What was seen before the last long silence points nowhere any more.
        self.silence = 0

    def text(self, who: str) -> str:
        self.count += 1
        said = f"zz{self.count}zz"
        self.by[said] = who
        return said

    def others(self, who: str) -> list[str]:
        return [b if a == who else a for a, b in self.numbers.values() if who in (a, b)]

    @rule(who=WHO, number=st.integers(1, 4))
    def by_number(self, who: str, number: int) -> None:
        said = self.text(who)
        pair = self.numbers.get(number, ())
        if who in pair:
            self.meant[said] = next(name for name in pair if name != who)
        self.street.says(who, f"@{number} {said}")

    @rule(who=WHO, back=st.integers(1, 6))
    def by_reply(self, who: str, back: int) -> None:
        """In reply to any message, relayed or not, however old."""
        got = [g for g in self.street.seen if g.to == who and g.kind != "toast"]
        if not got:
            return
        to = got[-min(back, len(got))]
        said = self.text(who)
        if to.kind == "relay.word":
            writers = [name for word, name in self.by.items() if word in to.text]
            self.meant[said] = writers[-1]
            self.street.says(who, said, to=to)
        else:
            self.plainly(who, said, to)

    @rule(who=WHO)
    def say(self, who: str) -> None:
        self.plainly(who, self.text(who))

    def plainly(self, who: str, said: str, to: Got | None = None) -> None:
        """Plain words: only the person whom the hub said it is writing to may get them."""
        promised = self.promised(who)
        sent = self.street.says(who, said, to=to)
        if promised and any(g.to == promised and said in g.text for g in sent):
            self.meant[said] = promised

    def promised(self, who: str) -> str | None:
        """Whom the newest message about writing names, if nothing else was answered since."""
        for got in reversed([g for g in self.street.seen[self.silence :] if g.to == who]):
            for other in self.others(who):
                if got.text.startswith((f"Writing to {other.title()}", f"Escribes a {other.title()}")):
                    return other
            if got.kind in ("reply", "question"):
                return None
        return None

    @rule(who=WHO, back=st.integers(0, 5), which=st.integers(0, 3))
    def tap(self, who: str, back: int, which: int) -> None:
        """Any button, however old."""
        got = [g for g in self.street.seen if g.to == who and g.labels]
        if not got:
            return
        on = got[-1 - min(back, len(got) - 1)]
        label = on.labels[which % len(on.labels)]
        if label.startswith("Report"):
            return
        for other in self.others(who):
            if label in (f"For {other.title()}", f"Para {other.title()}", f"Send to {other.title()}"):
                self.meant |= {
                    word: other for word, writer in self.by.items() if writer == who and word in on.text
                }
        self.street.taps(who, label, on=on)

    @rule(who=WHO, between=st.sampled_from(["nothing", "a wish", "a question", "silence", "a restart"]))
    def write_to(self, who: str, between: str) -> None:
        """Take up the pen, let something happen, write."""
        pens = [
            g
            for g in self.street.seen
            if g.to == who and g.labels and g.labels[0].startswith(("Write", "Escribir"))
        ]
        if not pens:
            return
        self.street.taps(who, pens[-1].labels[0], on=pens[-1])
        if between == "a wish":
            self.street.says(who, "/mine")
        elif between == "a question":
            self.street.within(lambda turn: turn.reply(View.of("How many?"), "question"), who)
        elif between == "silence":
            self.wait(1900)
        elif between == "a restart":
            self.restart()
        self.plainly(who, self.text(who))

    @rule(who=WHO, other=st.integers(0, 1))
    def number_in_text(self, who: str, other: int) -> None:
        number = list(self.numbers)[other]
        said = self.text(who)
        if who in self.numbers[number]:
            self.street.says(who, f"@{number} {said} 414 555 0123")

    @rule(who=WHO, said=st.sampled_from(["yes", "no", "1", "2", "/done", "/mine", "@1 ok", "help"]))
    def short(self, who: str, said: str) -> None:
        """Short answers may settle what was asked last."""
        asked = [g for g in self.street.seen if g.to == who and g.kind == "relay.note" and g.labels]
        if asked and said in ("yes", "1", "2"):
            for other in self.others(who):
                place = {"yes": 0, "1": 0, "2": 1}[said]
                if place < len(asked[-1].labels) and asked[-1].labels[place].endswith(f" {other.title()}"):
                    self.meant |= {
                        w: other
                        for w, by in self.by.items()
                        if by == who and w in asked[-1].text and w not in self.meant
                    }
        self.street.says(who, said)

    @rule(seconds=st.sampled_from([5, 700, 1900, 90_000]))
    def wait(self, seconds: int) -> None:
        self.street.waits(seconds)
        if seconds > 1800:
            self.silence = len(self.street.seen)

    @rule()
    def restart(self) -> None:
        self.street.restart()

    @invariant()
    def nobody_else_reads_it(self) -> None:
        for got in self.street.seen[self.checked :]:
            if got.kind == "relay.word":
                for word in (w for w in self.by if w in got.text):
                    assert self.meant.get(word) == got.to, f"{word} by {self.by[word]} reached {got.to}"
        self.checked = len(self.street.seen)

    def teardown(self) -> None:
        if hasattr(self, "street"):
            self.street.store.close()
            self.folder.cleanup()


Walk.TestCase.settings = settings(
    max_examples=12, stateful_step_count=30, deadline=None, derandomize=True, phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)  # fmt: skip
test_a41_no_word_goes_astray = Walk.TestCase
