"""Who needs what, who helps, and how they react to what they see; nobody here knows on which platform.

Maria and Rosa need things; Sam and Ines help with whatever they see, often both at once; Olga is on duty. Everybody
answers the newest thing that wants an answer, now by a key, now in words. What came twice is taken for one, but the
second copy's key may be pressed.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from adapters.memory.posts import Key, Showing

GROUP = "oak street"
NEEDING, HELPING = ("maria", "rosa"), ("sam", "ines")
PEOPLE = ("olga", *NEEDING, *HELPING)
#: Who is asked first about which kind of help.
SKILLS = {"ines": "baby"}

#: Seconds within which an answer and the same question again may have crossed.
CROSSING = 0.12
#: The first key, where there are no buttons.
SPOKEN = {"Yes, post it": "yes", "Yes, I've got it": "yes"}


@dataclass(frozen=True, slots=True)
class Need:
    """What somebody needs, in words that are read without a question, and the kind of help that is."""

    who: str
    words: str
    kind: str


NEEDS = (
    Need("maria", "food for 3 near oak st by friday", "food"),
    Need("maria", "diapers near oak st", "baby"),
    Need("rosa", "winter clothes near oak st by friday", "clothing"),
)


class Hands(Protocol):
    """What a platform lets people do."""

    def say(self, name: str, text: str, *, in_group: bool = False) -> None: ...
    def press(self, name: str, shown: Showing, key: Key) -> None: ...


class Neighbour:
    """One of them, on some platform."""

    def __init__(self, name: str, hands: Hands, dice: random.Random) -> None:
        self.name, self.dice, self._hands = name, dice, hands
        self.needs = [need for need in NEEDS if need.who == name]
        self._newest: Showing | None = None
        self._answered: set[tuple[str, str]] = set()
        self._asked, self._acted_at = "", 0.0

    # -- seeing and reacting -------------------------------------------------------------------------

    def see(self, shown: Showing) -> None:
        """Something came or changed before their eyes."""
        if shown.title:
            self._offer(shown)
        elif any(wanted in shown.text for wanted in REACTIONS):
            self._newest = shown

    def act(self) -> None:
        """Answer the newest question, unless it is the one just answered and the two crossed."""
        shown, self._newest = self._newest, None
        if shown is None or (shown.text == self._asked and time.monotonic() - self._acted_at < CROSSING):
            return
        again = (shown.ref, shown.text) in self._answered
        self._answered.add((shown.ref, shown.text))
        if again and self.dice.random() < 0.5:
            return
        self._asked, self._acted_at = shown.text, time.monotonic()
        next(react for wanted, react in REACTIONS.items() if wanted in shown.text)(self, shown)

    def _offer(self, shown: Showing) -> None:
        """A card in the group: helpers are quick."""
        key = _key(shown, ("I can help",))
        if self.name in HELPING and key is not None and self.dice.random() < 0.9:
            self._hands.press(self.name, shown, key)

    # -- of their own accord -------------------------------------------------------------------------

    def ask_for(self, need: Need) -> None:
        """Say what is needed, in one of the ways people do."""
        how = self.dice.random()
        if how < 0.3:
            self._hands.say(self.name, "/need")
        else:
            self._hands.say(self.name, f"/need {need.words}", in_group=how > 0.7)

    def say(self, text: str) -> None:
        self._hands.say(self.name, text)

    def press(self, shown: Showing, *labels: str) -> None:
        """Press the first key that begins with one of the labels, or say the same in words."""
        key = _key(shown, labels)
        spoken = next((SPOKEN[label] for label in labels if label in SPOKEN), None)
        if spoken is not None and (key is None or self.dice.random() < 0.4):
            self.say(spoken)
        elif key is not None:
            self._hands.press(self.name, shown, key)


def _key(shown: Showing, labels: Sequence[str]) -> Key | None:
    return next((key for key in shown.keys if key.label.startswith(tuple(labels))), None)


def _tell(who: Neighbour, shown: Showing) -> None:
    who.say(who.needs[0].words if who.needs else "nothing")


def _taps(*labels: str) -> Callable[[Neighbour, Showing], None]:
    return lambda who, shown: who.press(shown, *labels)


def _still(who: Neighbour, shown: Showing) -> None:
    who.press(shown, "It's done" if who.dice.random() < 0.4 else "Yes, still on it")


#: What somebody sees in private -> what they do.
REACTIONS: Mapping[str, Callable[[Neighbour, Showing], None]] = {
    "What do you need?": _tell,
    "Is this right?": _taps("Yes, post it"),
    "A neighbour needs help": _taps("I can help"),
    "Can you do it?": _taps("Yes, I've got it"),
    "Still on it": _still,
    "Did you get what you needed?": _taps("Yes, all good"),
}
