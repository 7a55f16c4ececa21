"""Plays a story and holds the hub to it."""

from __future__ import annotations

from collections.abc import Iterator

from adapters.memory.posts import Act, Entry, Showing
from adapters.terminal.script import SILENCE, Step, steps
from adapters.terminal.transcript import SEEN, spelt, transcript
from tests.kit.matching import matches
from tests.kit.stage import Stage


class Mismatch(AssertionError):
    """The hub did not say what the story says; the message shows what it said."""


class Player:
    """Goes through stories on one stage. What one story found, the next does not find again."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.speaker = ""
        #: Places in the diary that a line has found.
        self.found: set[int] = set()
        #: Chat to the last place found there: nothing before it is looked at again.
        self.passed: dict[str, int] = {}
        #: Where in the diary the last act stands.
        self.acted = 0

    def plays(self, story: str) -> None:
        """Let people act, the hub answer, and compare.

        Raises:
            Mismatch: at the first line that does not hold.
        """
        begin = len(self.stage.diary())
        for step in steps(story):
            try:
                self._take(step)
            except LookupError as missing:
                raise Mismatch(self._report(step, begin, str(missing))) from None

    def _take(self, step: Step) -> None:
        if step.verb == "hears":
            self._hear(step)
        elif step.verb == "later":
            self.acted = len(self.stage.diary())
            self.stage.advance(step.seconds)
            self.stage.settle()
        else:
            self.speaker = step.who
            self.acted = len(self.stage.diary())
            self.stage.act(step)
            self.stage.settle()

    def _hear(self, step: Step) -> None:
        open_ones = list(self._open(step))
        if step.text == SILENCE:
            spoken = [shown for at, shown in open_ones if at >= self.acted]
            if spoken:
                raise LookupError("the hub was expected to be silent")
            return
        for at, shown in open_ones:
            if matches(step.text, shown):
                self.found.add(at)
                self.passed[shown.chat.lane] = at
                return
        raise LookupError("nothing that was shown says so")

    def _open(self, step: Step) -> Iterator[tuple[int, Showing]]:
        """What the line may be about, oldest first."""
        for at, entry in enumerate(self.stage.diary()):
            if isinstance(entry, Act) or entry.deed not in SEEN or at in self.found:
                continue
            if at >= self.passed.get(entry.chat.lane, -1) and self._is_there(step, entry):
                yield at, entry

    def _is_there(self, step: Step, shown: Showing) -> bool:
        if step.group:
            return shown.title == step.group and shown.person is None
        if step.who:
            return shown.person == step.who
        return self.stage.sees(self.speaker, shown)

    def _report(self, step: Step, begin: int, why: str) -> str:
        diary = self.stage.diary()
        waiting = "".join(_indented(shown) for _, shown in self._open(step)) if step.verb == "hears" else ""
        return (
            f"line {step.number} of the story: {step.who or self.speaker or 'nobody'} {step.verb} {step.text!r}\n"
            f"{why}.\n"
            + (f"\nNot yet found by any line there:\n{waiting}" if waiting else "")
            + f"\nWhat really happened:\n{transcript(diary[begin:])}"
        )


def _indented(entry: Entry) -> str:
    return "".join(f"    {line}\n" for line in spelt(entry).split("\n"))
