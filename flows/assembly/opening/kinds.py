"""The kinds of votes: how each is called, what it needs to know, which rules fit it.

OFFERED                 as options of a question
THRESHOLDS["irv"]    what the first may have to reach
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.contract.views import Option
from bot.contract.words import Msg, _
from flows.assembly.tally.rules import Method


@dataclass(frozen=True, slots=True)
class Kind:
    """One way of voting.

    Args:
        options: people say what can be chosen.
        thresholds: what the first may have to reach; the usual one first, none if it has no say.
        ties: a tie can come of it.
        keep: "keep talking" can stand on the ballot.
        silent: silence is a yes, so there is no quorum, nothing to hide and nobody to wait for.
    """

    label: Msg
    options: bool = True
    thresholds: tuple[str, ...] = ()
    ties: bool = True
    keep: bool = False
    silent: bool = False


USUAL = ("most", "simple", "two thirds")
WAYS: Mapping[Method, Kind] = {
    "yesno": Kind(_("Yes or no"), options=False, thresholds=USUAL, ties=False),
    "single": Kind(_("One of several"), thresholds=USUAL),
    "approval": Kind(_("Several of them"), thresholds=USUAL),
    "consent": Kind(_("Consent"), options=False, ties=False, keep=True),
    "lazy": Kind(_("Goes ahead unless somebody objects"), options=False, ties=False, silent=True),
    "irv": Kind(_("Ranked"), thresholds=USUAL, keep=True),
    "times": Kind(_("Which times suit")),
    "schulze": Kind(_("Ranked, in pairs"), keep=True),
    "stv": Kind(_("Ranked, for several places"), keep=True),
    "score": Kind(_("Points for each"), keep=True),
    "dots": Kind(_("Dots to give away"), keep=True),
}
OFFERED = tuple(Option(method, kind.label) for method, kind in WAYS.items())
#: Of those, what ends with a yes or a no of all; an objection leaves it where it was.
DECIDING = tuple(option for option in OFFERED if option.key in ("yesno", "consent", "lazy"))

THRESHOLDS: Mapping[str, Msg] = {
    "most": _("the most votes"), "simple": _("more than half"), "two thirds": _("two thirds"),
}  # fmt: skip
BASES: Mapping[str, Msg] = {
    "votes": _("those who said something"), "ballots": _("all who voted"), "eligible": _("all who may vote"),
}  # fmt: skip
TIES: Mapping[str, Msg] = {
    "open": _("We decide together"), "run-off": _("Another vote"), "lot": _("The lot"), "both": _("Both win"),
}  # fmt: skip
MODES: Mapping[str, Msg] = {"open": _("Open: all see who chose what"), "secret": _("Secret"),
                              "sealed": _("Sealed: two tellers open it")}  # fmt: skip
FIGURES: Mapping[str, Msg] = {"shown": _("Shown all along"), "hidden": _("Hidden until it closes")}
WHO: Mapping[str, Msg] = {
    "members": _("Everybody here"), "closed": _("Only who is known now"), "helpers": _("Trusted helpers"),
}  # fmt: skip
EARLY: Mapping[str, Msg] = {"time": _("When its time is over"), "early": _("Also once all have voted")}
KEEP: Mapping[str, Msg] = {"no": _("No"), "keep": _("Yes, as a choice")}


def options(table: Mapping[str, Msg]) -> tuple[Option, ...]:
    """A table as options of a question."""
    return tuple(Option(key, label) for key, label in table.items())
