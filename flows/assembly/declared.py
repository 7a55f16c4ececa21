"""A poll's rules in words: method, base, quorum, threshold, tie rule. Every result says them, whatever came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from bot.contract.words import Joined, Msg, Text, _, _n
from flows.assembly.result import Result
from flows.assembly.tally import Rules
from flows.assembly.tally.rules import Method


def declared(result: Result) -> Iterator[Text]:
    """The rules it was counted by: method, base, quorum, threshold, tie rule."""
    rules, outcome = result.rules, result.outcome
    yield _METHODS[rules.method](result)
    if rules.method == "lazy":
        yield from _notice(result)
        yield Joined((quorum(result), threshold(result), _tie(rules)), "space")
        return
    base = (_BASES[rules.base](outcome.base),) if outcome.base else ()
    yield Joined((*base, quorum(result), threshold(result), _tie(rules)), "space")


def _notice(result: Result) -> Iterator[Text]:
    """How long everybody had to object; an objection ends that."""
    hours = result.notice
    if result.outcome.verdict == "won" and hours:
        days = hours // 24
        yield (
            _n("There was {n} day to object.", "There were {n} days to object.", days)
            if days
            else _n("There was {n} hour to object.", "There were {n} hours to object.", hours)
        )


#: How each method is said.
_METHODS: Mapping[Method, Callable[[Result], Msg]] = {
    "single": lambda result: _("One choice each; the most votes win."),
    "approval": lambda result: _("Everybody chose all they could live with; the most votes win."),
    "yesno": lambda result: _("Yes or no."),
    "consent": lambda result: _("Consent: agreed when somebody agrees and nobody blocks."),
    "lazy": lambda result: _("It goes ahead unless somebody objects; one objection stops it."),
    "times": lambda result: _("The time with the most “yes” wins; among equals, “maybe” counts too."),
    "irv": lambda result: _(
        "Ranked: round by round the last goes out, until one has more than half of the votes still counting. If the"
        " last are equal, who had fewer in the last round that differs goes out, else the lot decides."
    ),
    "schulze": lambda result: _(
        "Ranked: each is held against each, and the strongest chain of wins decides (Schulze)."
    ),
    "stv": lambda result: _(
        "Ranked, for {seats} places; {quota} votes are enough for one. What is over moves on, and when nothing is, the"
        " last goes out (Scottish rules). Equals go by the last round that differs, else by lot.",
        seats=result.rules.seats,
        quota=result.outcome.figures.quota,
    ),
    "score": lambda result: _(
        "0 to {most} points for each; the most points win.", most=result.rules.most_points
    ),
    "dots": lambda result: _("{most} dots for everybody; the most dots win.", most=result.rules.most_points),
}
_BASES: Mapping[str, Callable[[int], Msg]] = {
    "votes": lambda base: _("100% is the {base} who said something.", base=base),
    "ballots": lambda base: _("100% is the {base} who voted.", base=base),
    "eligible": lambda base: _("100% is the {base} who may vote.", base=base),
}


def quorum(result: Result) -> Text:
    """How many had to vote."""
    text, needed = result.rules.quorum.text, result.outcome.needed
    if not text:
        return _("No quorum.")
    if text == str(needed):
        return _("Quorum: {needed}.", needed=needed)
    return _("Quorum: {needed} ({text}).", needed=needed, text=text)


def threshold(result: Result) -> Text:
    """What the first had to reach."""
    needed, default = result.rules.threshold, result.rules.default
    if ratio := needed.ratio:
        if default is None:
            return _("Needed: {ratio} times as many yes as no.", ratio=ratio)
        name = result.names[default]
        return _("Needed: {ratio} times as many as prefer “{default}”.", ratio=ratio, default=name)
    if needed.text == "simple" or (result.rules.method == "yesno" and needed.text == "most"):
        return _("Needed: more than half.") if needed.is_share else _("Needed: more yes than no.")
    return _("Needed: two thirds at least.") if needed.is_share else _("No threshold.")


def _tie(rules: Rules) -> Text:
    if rules.method in ("yesno", "consent", "lazy"):
        return _("Equal is a no.") if rules.method == "yesno" else _("No ties here.")
    return {
        "open": _("If first are equal, you decide together."),
        "run-off": _("If first are equal, there is another vote."),
        "lot": _("If first are equal, the lot decides."),
        "both": _("If first are equal, all of them win."),
    }[rules.tie]
