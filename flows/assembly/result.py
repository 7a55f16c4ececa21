"""What is told of a poll when it closes: rules, names, outcome; and what choices are called that nobody wrote."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.contract.words import Joined, Text, _
from flows.assembly.tally import Outcome, Rules
from flows.assembly.tally.rules import Method

YESNO = (_("yes"), _("no"), _("abstain"))
CONSENT = (_("agree"), _("agree with reservations"), _("stand aside"), _("block"), _("keep talking"))
LAZY = (_("I object"),)


@dataclass(frozen=True, slots=True)
class Result:
    """What is told: the rules, the options' names, the outcome, and the reasons on consent ballots."""

    rules: Rules
    names: tuple[Text, ...]
    outcome: Outcome
    #: Choice and reason, sorted, so that their order tells nothing.
    reasons: tuple[tuple[int, str], ...] = ()
    #: Ballots that went because two accounts turned out to be one person's (P4).
    joined: int = 0
    #: Whole hours in which somebody could object, where silence was a yes.
    notice: int = 0
    #: Ballots that somebody of the team entered for who called (P17).
    entered: int = 0
    #: Ballots that somebody cast for another (P17).
    lent: int = 0
    #: Who stopped it, in the open, where silence was a yes; by name.
    objecting: tuple[Text, ...] = ()

    def of(self, options: Iterable[int]) -> Joined:
        return Joined(tuple(self.names[option] for option in options))


def names(rules: Rules, options: Iterable[Text]) -> tuple[Text, ...]:
    """What the choices are called: as somebody wrote them, or as the method does."""
    own: Mapping[Method, tuple[Text, ...]] = {
        "yesno": YESNO,
        "consent": CONSENT[: rules.options],
        "lazy": LAZY,
    }
    return own.get(rules.method, tuple(options))
