"""What a poll declares when it opens, and never changes: method, seats, default, quorum, threshold, base, tie rule.

Each has a text that stands in the published list ("two thirds", "20%"), so that a recount needs nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from flows.assembly.tally.broken import Broken
from flows.assembly.tally.quorum import NONE, Quorum

Method = Literal[
    "single", "approval", "yesno", "consent", "lazy", "times", "irv", "schulze", "stv", "score", "dots"
]
#: What a ballot of a method looks like.
Form = Literal["one", "some", "ranks", "points"]
FORMS: Mapping[Method, Form] = {
    "single": "one",
    "approval": "some",
    "yesno": "one",
    "consent": "one",
    "lazy": "one",
    "times": "points",
    "irv": "ranks",
    "schulze": "ranks",
    "stv": "ranks",
    "score": "points",
    "dots": "points",
}
#: The choices of the methods that have choices of their own, by their place.
YES, NO, ABSTAIN = range(3)
AGREE, RESERVED, ASIDE, BLOCK, KEEP_TALKING = range(5)
#: Of what goes ahead unless somebody objects ("lazy"): there is nothing else to say.
OBJECT = 0
#: In a time poll "yes" is two points, "maybe" one, "no" none.
SURE, MAYBE = 2, 1

#: What 100 % is: those who voiced something, all who voted (abstentions too), all who may vote.
Base = Literal["votes", "ballots", "eligible"]
#: What happens when the most votes are equal: nothing (the community decides), another poll, a lot, all of them win.
TieRule = Literal["open", "run-off", "lot", "both"]

#: Methods that can fill more than one seat; and those of whose base a share may be asked for.
SEATED: tuple[Method, ...] = ("approval", "stv", "score", "dots")
SHARED: tuple[Method, ...] = ("single", "approval", "yesno", "irv")

METHODS: tuple[Method, ...] = get_args(Method)
BASES: tuple[Base, ...] = get_args(Base)
TIES: tuple[TieRule, ...] = get_args(TieRule)


@dataclass(frozen=True, slots=True)
class Threshold:
    """What the first must reach to win. `text`: most | simple | two thirds | N:1.

    "simple" is more than half of the base, "two thirds" at least that share of it, "N:1" N times as many as those
    against it (who said no, or prefer the default), and more than those.
    """

    text: str = "most"

    def __post_init__(self) -> None:
        if self.text not in ("most", "simple", "two thirds") and not self.ratio:
            raise Broken(f"a threshold is most, simple, two thirds or N:1, not {self.text!r}")

    @property
    def ratio(self) -> int:
        """N of "N:1", else 0."""
        found = re.fullmatch(r"([1-9]\d{0,3}):1", self.text, re.ASCII)
        return int(found[1]) if found else 0

    @property
    def is_share(self) -> bool:
        return self.text in ("simple", "two thirds")

    def holds(self, votes: int, base: int) -> bool:
        """Whether so many of the base are enough."""
        return {"simple": votes * 2 > base, "two thirds": votes * 3 >= base * 2}.get(self.text, True)

    def beats(self, votes: int, against: int) -> bool:
        """Whether so many for it beat so many against it."""
        return votes > against and votes >= (self.ratio or 1) * against


@dataclass(frozen=True, slots=True)
class Rules:
    """One poll's rules."""

    method: Method
    #: How many options there are; on yes-or-no and consent ballots, how many choices.
    options: int
    seats: int = 1
    #: The option that stays when nothing beats it ("keep talking"); what does not beat it is dropped first.
    default: int | None = None
    quorum: Quorum = NONE
    threshold: Threshold = field(default_factory=Threshold)
    base: Base = "votes"
    tie: TieRule = "open"
    #: How many options an approval ballot chooses, at least and at most (0: as many as there are).
    least: int = 0
    #: Likewise; on ballots with points the most points for one option, or the budget of dots.
    most: int = 0

    @property
    def most_points(self) -> int:
        return {"times": SURE, "score": self.most or 5}.get(self.method, self.most or 10)

    @property
    def asks_eligible(self) -> bool:
        """Whether somebody must know how many may vote."""
        return bool(self.quorum.share or self.quorum.root) or self.base == "eligible"

    def checked(self) -> Rules:
        """These rules, if they fit together.

        Raises:
            Broken: they do not.
        """
        for rule, kept in self._demands():
            if not kept:
                raise Broken(rule)
        return self

    def _demands(self) -> Iterator[tuple[str, bool]]:
        choices = {"yesno": (3,), "consent": (4, 5), "lazy": (1,)}.get(self.method)
        yield "a poll has an option at least", self.options > 0
        yield f"{self.method} has its own choices", choices is None or self.options in choices
        yield "a poll fills one seat at least", self.seats > 0
        yield f"{self.method} fills one seat", self.seats == 1 or self.method in SEATED
        yield "the default is one of the options", self.default is None or 0 <= self.default < self.options
        yield "silence needs no quorum", self.method != "lazy" or not self.quorum.text
        yield f"{self.method} asks for no share", not self.threshold.is_share or self.method in SHARED
        against = self.default is not None or self.method == "yesno"
        yield "N:1 is against a default, or against those who say no", not self.threshold.ratio or against
        most = self.most or self.options
        fits = self.method != "approval" or 0 <= self.least <= most <= self.options
        yield "a ballot chooses at least and at most as many options as there are", fits
