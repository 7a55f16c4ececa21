"""Who wants what, and how they react to what they see.

Maria and Rosa order; Sam and Ines offer help as soon as they see an open order in the group, often both at once.
Everybody reads what came and answers the newest question only; a message that comes twice is taken for one, but its
second copy's button may be pressed.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

from adapters.memory import Memory
from adapters.memory.posts import Showing

GROUP = "oak street"
ORDERERS, HELPERS = ("maria", "rosa"), ("sam", "ines")
PEOPLE = ("olga", *ORDERERS, *HELPERS)

#: Seconds within which an answer and the same question again may have crossed.
CROSSING = 0.03

#: What an orderer sees -> what they do.
Reaction = Callable[["Orderer", Showing], None]


class Orderer:
    """Orders a few things, one after the other. `wants` are words that name each order."""

    def __init__(self, name: str, wants: Sequence[str], memory: Memory, dice: random.Random) -> None:
        self.name, self.left, self.memory, self.dice = name, list(wants), memory, dice
        self._answered: set[str] = set()
        self._newest: Showing | None = None
        self._asked, self._acted_at = "", 0.0

    @property
    def now_wanted(self) -> str | None:
        return self.left[0] if self.left else None

    def begin(self) -> None:
        """Ask for the next thing, in one of the ways people do."""
        if self.left:
            self._say(f"/order {self.left[0]}" if self.dice.random() < 0.5 else "/order")

    def done_with(self, words: str) -> None:
        """That order stands: go on to the next."""
        if self.left and self.left[0] == words:
            self.left.pop(0)
            self.begin()

    def see(self, shown: Showing) -> None:
        if any(beginning in shown.text for beginning in REACTIONS):
            self._newest = shown

    def act(self) -> None:
        """Answer the newest question, unless it is the one just answered and the two crossed."""
        shown, self._newest = self._newest, None
        if shown is None or (shown.text == self._asked and time.monotonic() - self._acted_at < CROSSING):
            return
        again = shown.txn in self._answered
        self._answered.add(shown.txn)
        react = next(react for beginning, react in REACTIONS.items() if beginning in shown.text)
        if not again or (react is _confirm and self.dice.random() < 0.5):
            self._asked, self._acted_at = shown.text, time.monotonic()
            react(self, shown)

    def prod(self) -> None:
        """Nothing has come for long, and nothing is on its way: begin again."""
        self._say(f"/order {self.now_wanted}")

    def _say(self, text: str) -> None:
        self.memory.people.say(self.name, text)


def _what(who: Orderer, shown: Showing) -> None:
    who._say(who.now_wanted or "nothing")


def _how_many(who: Orderer, shown: Showing) -> None:
    who._say(str(who.dice.randint(1, 9)))


def _confirm(who: Orderer, shown: Showing) -> None:
    post = who.memory.square.posts[shown.ref]
    key = next((key for key in post.keys if key.label.startswith("Order it")), None)
    if key is None or who.dice.random() < 0.4:
        who._say("yes")
    else:
        who.memory.people.press(who.name, post, key)


def _ordered(who: Orderer, shown: Showing) -> None:
    if who.left:
        who.done_with(who.left[0])


REACTIONS: dict[str, Reaction] = {
    "What do you need?": _what,
    "How many?": _how_many,
    "Is this right?": _confirm,
    "Ordered, number": _ordered,
}


class Helper:
    """Takes whatever is open."""

    def __init__(self, name: str, memory: Memory, dice: random.Random) -> None:
        self.name, self.memory, self.dice = name, memory, dice

    def see(self, shown: Showing) -> None:
        post = self.memory.square.posts.get(shown.ref)
        key = next((key for key in shown.keys if key.label.startswith("I can help")), None)
        if post is not None and key is not None and self.dice.random() < 0.9:
            self.memory.people.press(self.name, post, key)

    def help_with(self, number: str) -> None:
        """They heard of it some other way."""
        self.memory.people.say(self.name, f"help {number}")
