"""Every method on ballots that fit on a page: who wins, and by what figures."""

from __future__ import annotations

import pytest

from flows.assembly.tally import Broken, Outcome, Rules, count
from flows.assembly.tally.ballots import read
from flows.assembly.tally.quorum import parse
from flows.assembly.tally.rules import METHODS, Base, Method, Threshold
from tests.flows.assembly.tally.elections import said


def counted(rules: Rules, text: str, eligible: int = 0) -> Outcome:
    return count(rules.checked(), said(rules, text), eligible=eligible)


#: Method, options, seats, ballots, the winners from 1, the votes of the last round.
COUNTS: list[tuple[Method, int, int, str, list[int], list[int]]] = [
    ("single", 3, 1, "3x 2\n2x 1\n1x 3\n2x", [2], [2, 3, 1]),
    ("approval", 3, 1, "3x 1 2\n2x 2 3\n1x 1", [2], [4, 5, 2]),
    ("approval", 4, 2, "3x 1 2\n2x 2 3\n1x 4", [2, 1], [3, 5, 2, 1]),
    ("score", 3, 1, "2x 1:5 2:1\n3x 2:4 3:5\n1x 1:0", [3], [10, 14, 15]),
    ("dots", 3, 1, "2x 1:7 2:3\n1x 3:10", [1], [14, 6, 10]),
    # "yes" first: 2 has more who could come, but 1 has more who surely do
    ("times", 2, 1, "2x 1:2 2:1\n1x 1:0 2:2\n1x 2:1", [1], [2, 4]),
    # as many "yes", so "maybe" counts too
    ("times", 2, 1, "1x 1:2\n1x 2:2\n1x 2:1", [2], [1, 2]),
    ("irv", 3, 1, "4x 1\n3x 2 3\n2x 3 2", [2], [4, 5]),
    # nobody has a majority of all nine, but of the five that still count
    ("irv", 3, 1, "3x 1\n2x 2\n4x 3=1", [1], [3, 2, 0]),
    ("stv", 3, 2, "5x 1 2\n1x 2\n3x 3", [1, 3], [400_000, 300_000]),
]


@pytest.mark.parametrize(("method", "options", "seats", "text", "winners", "votes"), COUNTS)
def test_p2_p3_every_method_counts(
    method: Method, options: int, seats: int, text: str, winners: list[int], votes: list[int]
) -> None:
    outcome = counted(Rules(method, options, seats), text)
    assert outcome.verdict == "won"
    assert [option + 1 for option in outcome.winners] == winners
    assert list(outcome.rounds[-1].votes.values()) == votes


def test_every_method_is_in_the_table() -> None:
    assert {row[0] for row in COUNTS} | {"yesno", "consent", "lazy", "schulze"} == set(METHODS)


#: Ballots (yes, no, abstain, empty), threshold, base, who may vote, the verdict.
YES_OR_NO: list[tuple[tuple[int, int, int, int], str, Base, int, str]] = [
    ((3, 2, 0, 0), "simple", "votes", 9, "won"),
    ((3, 3, 0, 0), "simple", "votes", 9, "rejected"),
    ((3, 2, 1, 0), "simple", "ballots", 9, "rejected"),  # three of six are not more than half
    ((3, 2, 0, 1), "simple", "ballots", 9, "rejected"),  # an empty ballot is one, too
    ((3, 2, 4, 0), "simple", "votes", 9, "won"),
    ((4, 1, 0, 0), "simple", "eligible", 8, "rejected"),
    ((5, 1, 0, 0), "simple", "eligible", 8, "won"),
    ((4, 2, 0, 0), "two thirds", "votes", 9, "won"),  # two thirds exactly are enough
    ((399, 200, 0, 0), "two thirds", "votes", 999, "rejected"),
    ((6, 2, 0, 0), "3:1", "votes", 9, "won"),
    ((5, 2, 0, 0), "3:1", "votes", 9, "rejected"),
    ((1, 0, 0, 0), "3:1", "votes", 9, "won"),
    ((2, 2, 0, 0), "most", "votes", 9, "rejected"),
    ((3, 2, 9, 0), "most", "votes", 99, "won"),
    ((0, 0, 2, 0), "two thirds", "votes", 9, "nobody"),  # all abstain
    ((0, 0, 0, 3), "simple", "votes", 9, "nobody"),
    ((0, 0, 0, 0), "simple", "votes", 9, "nobody"),
]


@pytest.mark.parametrize(("votes", "threshold", "base", "eligible", "verdict"), YES_OR_NO)
def test_p2_p9_yes_or_no_says_what_is_100_percent(
    votes: tuple[int, int, int, int], threshold: str, base: Base, eligible: int, verdict: str
) -> None:
    rules = Rules("yesno", 3, threshold=Threshold(threshold), base=base)
    lines = "\n".join(f"{n}x {choice}" for n, choice in zip(votes, ("1", "2", "3", ""), strict=True))
    outcome = counted(rules, lines, eligible)
    assert outcome.verdict == verdict
    assert outcome.abstained == votes[2] + votes[3]


#: Agree, with reservations, stand aside, block, keep talking; with that choice or without; the verdict.
CONSENTS: list[tuple[tuple[int, ...], str]] = [
    ((5, 2, 1, 0), "won"),
    ((0, 1, 9, 0), "won"),
    ((9, 0, 0, 1), "blocked"),
    ((0, 0, 3, 0), "rejected"),
    ((0, 0, 0, 0), "nobody"),
    ((3, 0, 0, 0, 2), "won"),
    ((1, 1, 0, 0, 2), "kept"),
    ((0, 0, 2, 0, 0), "kept"),
    ((4, 0, 0, 1, 0), "blocked"),
]


@pytest.mark.parametrize(("votes", "verdict"), CONSENTS)
def test_p2_consent(votes: tuple[int, ...], verdict: str) -> None:
    lines = "\n".join(f"{n}x {choice}" for choice, n in enumerate(votes, 1))
    assert counted(Rules("consent", len(votes)), lines).verdict == verdict


#: Method, ballots, threshold; what stays of options 1 to 3 when 3 is the default; verdict and winner.
DEFAULTS: list[tuple[Method, str, str, list[int], str, list[int]]] = [
    ("schulze", "5x 1 3 2\n4x 2 1 3", "most", [1, 3], "won", [1]),
    ("schulze", "5x 1 3\n4x 3", "most", [1, 3], "won", [1]),
    ("schulze", "3x 1 3\n4x 3 1\n2x 2", "most", [3], "kept", [3]),
    ("schulze", "3x 1 3\n1x 3 1", "3:1", [1, 3], "won", [1]),
    ("schulze", "5x 1 3\n2x 3 1", "3:1", [3], "kept", [3]),
    ("irv", "4x 1 3\n3x 3 1\n4x 2", "most", [1, 3], "won", [1]),
    ("irv", "2x 1\n1x 2\n4x 3", "most", [3], "kept", [3]),
    ("approval", "3x 1\n2x 3\n1x 2", "most", [1, 3], "won", [1]),
    ("approval", "2x 1\n2x 3", "most", [3], "kept", [3]),  # equal is not beaten
    ("score", "1x 1:3 3:4\n1x 2:4 3:2", "most", [3], "kept", [3]),
    ("single", "2x 1\n", "most", [1, 3], "won", [1]),
    # nobody wants the default, nobody beats it either
    ("approval", "1x 1 2 3\n", "most", [3], "kept", [3]),
]


@pytest.mark.parametrize(("method", "text", "threshold", "standing", "verdict", "winners"), DEFAULTS)
def test_p9_what_does_not_beat_the_default_is_dropped_first(
    method: Method, text: str, threshold: str, standing: list[int], verdict: str, winners: list[int]
) -> None:
    outcome = counted(Rules(method, 3, default=2, threshold=Threshold(threshold)), text)
    assert [option for option in (1, 2, 3) if option - 1 not in outcome.dropped] == standing
    assert outcome.verdict == verdict
    assert [option + 1 for option in outcome.winners] == winners


#: Ballots of a run-off that option 1 wins, and who would beat it head to head.
DUELS: list[tuple[str, list[int]]] = [
    ("4x 1 2\n3x 3 2 1\n2x 2 1", [2]),  # five to four
    ("5x 1 2\n3x 3 2 1\n2x 2 1", []),  # five all
    ("4x 1 2\n3x 3 2\n2x 2 1", [2]),  # whoever is not named stands below
    ("4x 1 2\n3x 3\n2x 2 1", []),
    ("4x 1 2\n3x 3 2=1\n2x 2 1", []),  # alike is no preference
    ("4x 1 2\n3x 3 1=2\n3x 2 1\n1x 3 2", []),
]


@pytest.mark.parametrize(("text", "beaten_by"), DUELS)
def test_p3_who_would_win_head_to_head_is_named_where_it_is_true(text: str, beaten_by: list[int]) -> None:
    outcome = counted(Rules("irv", 3), text)
    assert outcome.winners == (0,)
    assert [option + 1 for option in outcome.figures.beaten_by] == beaten_by


def test_p9_the_default_may_be_the_first_option() -> None:
    outcome = counted(Rules("approval", 2, default=0), "3x 1\n2x 2")
    assert (outcome.verdict, outcome.winners, outcome.dropped) == ("kept", (0,), (1,))


#: Quorum, ballots of ten people, the verdict, how many more.
QUORUMS: list[tuple[str, str, str, int]] = [
    ("4", "3x 1", "quorum", 1),
    ("4", "4x 1", "won", 0),
    ("4", "2x 1\n2x", "won", 0),  # who abstains is here
    ("40%", "3x 1", "quorum", 1),
    ("40%", "4x 1", "won", 0),
    ("n/2+1", "5x 1", "quorum", 1),
    ("n/2+1", "6x 2", "won", 0),
    ("", "", "nobody", 0),
    ("1", "", "quorum", 1),
]


@pytest.mark.parametrize(("quorum", "text", "verdict", "missing"), QUORUMS)
def test_p9_no_quorum_is_its_own_outcome(quorum: str, text: str, verdict: str, missing: int) -> None:
    outcome = counted(Rules("single", 2, quorum=parse(quorum)), text, eligible=10)
    assert (outcome.verdict, outcome.missing) == (verdict, missing)


def test_p9_no_quorum_comes_before_rejected() -> None:
    rules = Rules("yesno", 3, quorum=parse("5"), threshold=Threshold("simple"))
    assert counted(rules, "3x 2").verdict == "quorum"
    assert counted(rules, "5x 2").verdict == "rejected"


def test_p9_a_share_is_asked_of_each_who_would_win() -> None:
    rules = Rules("approval", 3, 2, threshold=Threshold("simple"))
    outcome = counted(rules, "6x 1\n4x 2")
    assert outcome.winners == (0,), "two seats, but only one has more than half"
    assert (
        counted(Rules("single", 3, threshold=Threshold("simple")), "2x 1\n1x 2\n1x 3").verdict == "rejected"
    )


#: Method, how many options, a ballot, and a word of the rule that it breaks.
BROKEN: list[tuple[Method, int, str, str]] = [
    ("single", 3, "1 2", "one choice"),
    ("single", 3, "4", "1 to 3"),
    ("irv", 3, "1 2 1", "once"),
    ("irv", 3, "1=1", "once"),
    ("irv", 3, "0 1", "1 to 3"),
    ("irv", 3, "1 = 2", "number"),
    ("irv", 3, "1:3", "number"),
    ("irv", 3, "١", "number"),  # a digit, but not one of the file's
    ("approval", 3, "1 2 3", "1 to 2"),
    ("score", 3, "1:6", "0 to 5"),
    ("score", 3, "1", "option:points"),
    ("score", 3, "1:2 1:3", "once"),
    ("score", 3, "1:-1", "option:points"),
    ("dots", 3, "1:6 2:5", "10 dots"),
    ("times", 3, "1:3", "0 to 2"),
]


@pytest.mark.parametrize(("method", "options", "text", "rule"), BROKEN)
def test_p2_a_ballot_that_breaks_a_rule_is_named_by_it(
    method: Method, options: int, text: str, rule: str
) -> None:
    with pytest.raises(Broken, match=rule):
        read(text, Rules(method, options, most=2 if method == "approval" else 0))


#: Rules that do not fit together, and a word of why.
MISFITS: list[tuple[Rules, str]] = [
    (Rules("single", 0), "an option"),
    (Rules("yesno", 4), "choices of its own|its own choices"),
    (Rules("irv", 3, 2), "one seat"),
    (Rules("stv", 3, 0), "one seat at least"),
    (Rules("schulze", 3, threshold=Threshold("simple")), "no share"),
    (Rules("single", 3, threshold=Threshold("3:1")), "against a default"),
    (Rules("irv", 3, default=3), "one of the options"),
    (Rules("approval", 3, least=3, most=2), "at least and at most"),
]


@pytest.mark.parametrize(("rules", "why"), MISFITS)
def test_p2_rules_that_do_not_fit_together_are_refused(rules: Rules, why: str) -> None:
    with pytest.raises(Broken, match=why):
        rules.checked()


@pytest.mark.parametrize("text", ["half", "0:1", "1:2", "3:1:1", ""])
def test_p9_a_threshold_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Broken, match="threshold"):
        Threshold(text)


def test_p15_what_is_dropped_or_withdrawn_takes_no_vote_out_of_the_sum() -> None:
    """A ballot for nobody who stands is spent from the first round on; it is no abstention."""
    outcome = counted(Rules("irv", 4, default=3), "5x 1\n4x 2\n1x 3\n6x 1 4\n6x 4")
    assert outcome.dropped == (1, 2)
    assert [sum(stage.votes.values()) + stage.spent for stage in outcome.rounds] == [22] * len(outcome.rounds)
    assert outcome.rounds[0].spent == 5
    assert outcome.abstained == 0
