"""Stories are played by people of the homeserver."""

from __future__ import annotations

from collections.abc import Callable

from adapters.memory.posts import Showing
from adapters.terminal.script import Step
from tests.matrix.server.people import People


class MatrixPlay:
    """A step of a story as a deed on Matrix."""

    def __init__(self, people: People) -> None:
        self.people, self.street = people, people.street

    def act(self, step: Step) -> None:
        people, who, text, group = self.people, step.who, step.text, step.group or None
        deeds: dict[str, Callable[[], object]] = {
            "says": lambda: people.say(who, text, to=group, reply_to=step.reply),
            "taps": lambda: people.tap(who, text),
            "reacts": lambda: people.react(who, text, step.reply or ""),
            "edits": lambda: people.edit(who, text),
            "deletes": lambda: people.delete(who),
            "joins": lambda: people.join(who, text),
            "leaves": lambda: people.leave(who, text),
            "blocks": lambda: people.block(who),
            "unblocks": lambda: people.block(who, blocking=False),
        }
        deeds[step.verb]()

    def sees(self, who: str, shown: Showing) -> bool:
        return self.street.sees(who, shown)
