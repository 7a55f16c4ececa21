"""One run of a flow over its answers: what it may read of them, how it pauses, how it ends.

Rules the kernel enforces: nothing is written before the last question; the first pause is sticky, whatever the flow
catches; what writes was said yes to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Self, TypeVar
from zoneinfo import ZoneInfo

from bot.contract.views import Option, View
from bot.contract.words import Msg, Text
from bot.talk.fields import Answer, Ear
from bot.talk.furniture import Ending, HandOver
from bot.talk.pausing import Asked, Pause, Run, WroteBeforeAsking, WroteUnconfirmed
from bot.talk.record import Open, Record
from bot.talk.turn import Turn

T = TypeVar("T")


class Replay(Turn):
    """A turn in which a flow runs."""

    record: Record
    language: str
    run: Run

    #: Rows changed on the connection before the run; None where the driver does not count.
    _before: int | None

    @classmethod
    def on(cls, turn: Turn, record: Record, language: str) -> Self:
        """A fresh one over a turn's transaction, for one run."""
        talk = cls(
            turn.hot, turn.seals, turn.house, turn.community, turn.now, person=turn.person, chat=turn.chat,
            said_at=turn.said_at,
        )  # fmt: skip
        talk.record, talk.language, talk.run, talk.ref = record, language, Run(), turn.ref
        talk.found_here = turn.found_here
        talk._before = turn.hot.changes
        return talk

    @property
    def _has_written(self) -> bool:
        return self._before is not None and self.hot.changes != self._before

    @property
    def params(self) -> Mapping[str, str]:
        """What the flow was started with."""
        return self.record.params

    @property
    def zone(self) -> ZoneInfo:
        own = self.person.zone if self.person else None
        return ZoneInfo(own) if own else self.community.zone

    def at(self, name: str, about: str = "") -> datetime:
        """When that answer came, aware, in the person's zone: relative words are read against it."""
        stored = self.record.get(f"{name}|{about}")
        return datetime.fromtimestamp(stored.at if stored and stored.at else self.now, self.zone)

    def ear(self, answer: Answer) -> Ear:
        return Ear(datetime.fromtimestamp(answer.at or self.now, self.zone), self.language)

    def keep(self, name: str, make: Callable[[], T]) -> T:
        """A value made once and kept for all later runs: anything random or external."""
        if name not in self.record.kept:
            self.record.kept[name] = make()
        value: T = self.record.kept[name]
        return value

    def end(self, said: View | Msg, about: str | None = None) -> Ending:
        """The flow is over; this is what the person reads."""
        return Ending(said if isinstance(said, View) else View.of(said), about)

    def hand_over(self, flow: str, **params: str) -> HandOver:
        """Another flow goes on with these parameters."""
        return HandOver(flow, params)

    def finish(self, plain: bool) -> None:
        """The kernel's word after the flow's last line.

        Raises:
            Pause: the flow caught it and went on; the first pause is sticky.
            WroteUnconfirmed: it changed something that nobody said yes to, and is not declared `plain`.
        """
        if self.run.paused is not None:
            raise self.run.paused
        self.flush()
        if not plain and not self.run.confirmed and self._has_written:
            raise WroteUnconfirmed("a flow that writes ends with `confirm`, or says plain=True")

    # -- pausing -------------------------------------------------------------------------------------

    def _pass(self, key: str, label: Text | None, value: T, shown: Text) -> T:
        if self.run.paused is not None:
            raise self.run.paused
        if label is not None:
            self.run.asked.append(Asked(key, label, shown))
        return value

    def _pause(
        self, question: Open, prompt: View | Msg, options: Sequence[Option], complaint: Msg | None
    ) -> Pause:
        if self.run.paused is not None:
            raise self.run.paused
        if self.unflushed or self._has_written:
            raise WroteBeforeAsking(f"{question.name} is asked after something was written")
        question.options = [option.key for option in options]
        view = prompt if isinstance(prompt, View) else View.of(prompt)
        question.missed = complaint is not None
        if complaint is not None:
            again = () if question.kind in ("choose", "many") else view.blocks
            view = View((*View.of(complaint).blocks, *again), view.actions, keyboard=view.keyboard)
        view = View(view.blocks, (*view.actions, *options), view.silent, view.secret, view.keyboard)
        self.run.paused = Pause(question, view)
        return self.run.paused
