"""Ties: the last earlier round that differs, then the lot; for the win a tie is a tie, and the poll's rule decides."""

from __future__ import annotations

import hashlib

import pytest

from flows.assembly.tally import LotNeeded, Outcome, Rules, count
from flows.assembly.tally.lots import Lot, posted
from flows.assembly.tally.rules import Method, TieRule
from tests.flows.assembly.tally.elections import said

SECRET = b"rain barrel"


def counted(rules: Rules, text: str, secret: bytes | None = SECRET) -> Outcome:
    return count(rules, said(rules, text), secret=secret)


#: Method, options, ballots, who are tied for the win (from 1).
TIED: list[tuple[Method, int, str, list[int]]] = [
    ("single", 3, "2x 1\n2x 2\n1x 3", [1, 2]),
    ("approval", 2, "3x 1 2", [1, 2]),
    ("score", 3, "1x 1:5\n1x 2:5\n1x 3:4", [1, 2]),
    ("times", 2, "1x 1:2 2:1\n1x 1:1 2:2", [1, 2]),
    ("schulze", 2, "2x 1 2\n2x 2 1", [1, 2]),
    ("schulze", 3, "2x 1 2 3\n2x 2 3 1\n2x 3 1 2", [1, 2, 3]),
    ("irv", 2, "2x 1\n2x 2", [1, 2]),
    # equal at the end, whatever was before: 1 led in the first round
    ("irv", 3, "5x 1\n4x 2\n1x 3 2", [1, 2]),
    # three who were equal all along
    ("irv", 3, "2x 1 2\n2x 2 3\n2x 3 1", [1, 2, 3]),
]


@pytest.mark.parametrize(("method", "options", "text", "tied"), TIED)
def test_p13_a_tie_for_the_win_is_a_tie(method: Method, options: int, text: str, tied: list[int]) -> None:
    outcome = counted(Rules(method, options), text, secret=None)
    assert outcome.verdict == "tied"
    assert outcome.winners == ()
    assert [option + 1 for option in outcome.tied] == tied


#: The declared rule, the verdict, how many of the two win.
DECLARED: list[tuple[TieRule, str, int]] = [
    ("open", "tied", 0),
    ("run-off", "tied", 0),
    ("lot", "won", 1),
    ("both", "won", 2),
]


@pytest.mark.parametrize(("tie", "verdict", "winners"), DECLARED)
def test_p13_the_declared_rule_decides(tie: TieRule, verdict: str, winners: int) -> None:
    outcome = counted(Rules("single", 3, tie=tie), "2x 1\n2x 2\n1x 3")
    assert (outcome.verdict, len(outcome.winners)) == (verdict, winners)
    assert outcome.tied == (0, 1)
    assert outcome.drawn == (outcome.winners if tie == "lot" else ())


def test_p13_who_is_certain_of_a_seat_has_it() -> None:
    outcome = counted(Rules("approval", 4, 3), "4x 1\n3x 2\n2x 3\n2x 4")
    assert (outcome.verdict, outcome.winners, outcome.tied) == ("tied", (0, 1), (2, 3))
    assert counted(Rules("approval", 4, 2), "4x 1\n3x 2\n2x 3\n2x 4").verdict == "won"
    drawn = counted(Rules("approval", 4, 3, tie="lot"), "4x 1\n3x 2\n2x 3\n2x 4")
    assert drawn.winners[:2] == (0, 1)
    assert len(drawn.winners) == 3


#: 3 and 4 have three each in the second round; in the first 4 had fewer.
BEFORE = "6x 1\n5x 2\n3x 3 1\n2x 4 2\n1x 5 4"
#: 3 and 4 are equal in every round.
ALWAYS = "6x 1\n5x 2\n3x 3 1\n3x 4 2"


def test_p13_the_last_earlier_round_that_differs_decides() -> None:
    outcome = counted(Rules("irv", 5), BEFORE, secret=None)
    assert outcome.rounds[1].how == "earlier"
    assert outcome.rounds[1].equals == (2, 3)
    assert outcome.rounds[1].moves == 3


def test_p13_it_is_the_last_that_differs_not_the_first() -> None:
    """Option 3 is behind 2 in the first round, ahead in the second, equal in the third."""
    outcome = counted(Rules("irv", 5), "12x 1\n6x 2\n5x 3\n2x 4 3\n1x 5 2\n2x 5", secret=None)
    assert [(stage.votes[1], stage.votes[2]) for stage in outcome.rounds[:3]] == [(6, 5), (6, 7), (7, 7)]
    assert (outcome.rounds[2].how, outcome.rounds[2].moves) == ("earlier", 1)


def test_p13_without_a_secret_the_tied_are_named() -> None:
    with pytest.raises(LotNeeded) as needed:
        counted(Rules("irv", 4), ALWAYS, secret=None)
    assert needed.value.tied == (2, 3)


def test_p13_the_lot_is_drawn_from_secret_and_ballots() -> None:
    """By the book: SHA-256 of the secret and the sorted ballots, then of that and each number; the lowest is drawn."""
    seed = hashlib.sha256(SECRET + b"6 1\n5 2\n3 3 1\n3 4 2\n").digest()
    lots = {option: hashlib.sha256(seed + str(option + 1).encode()).digest() for option in (2, 3)}
    out = min(lots, key=lots.__getitem__)
    rules = Rules("irv", 4)
    stage = counted(rules, ALWAYS).rounds[0]
    assert (stage.how, stage.equals, stage.moves) == ("lot", (2, 3), out)
    assert Lot(rules, said(rules, ALWAYS), SECRET).seed(SECRET) == seed


def test_p13_another_secret_or_one_more_ballot_may_draw_another() -> None:
    rules = Rules("irv", 4)
    drawn = {counted(rules, ALWAYS, bytes([byte])).rounds[0].moves for byte in range(16)}
    assert drawn == {2, 3}
    grown = {counted(rules, f"{ALWAYS}\n{more}x").rounds[0].moves for more in range(1, 16)}
    assert grown == {2, 3}


def test_p13_what_is_posted_at_opening_is_the_hash_of_the_secret() -> None:
    assert posted(SECRET) == hashlib.sha256(SECRET).hexdigest()


def test_p3_equal_surpluses_go_by_the_last_stage_that_differs_then_by_lot() -> None:
    rules = Rules("stv", 4, 3)
    text = "10x 1 3\n10x 2 4\n3x 3\n2x 4"
    with pytest.raises(LotNeeded) as needed:
        counted(rules, text, secret=None)
    assert needed.value.tied == (0, 1)
    first = counted(rules, text).rounds[0]
    assert (first.surplus, first.how, first.equals) == (True, "lot", (0, 1))
    assert first.moves in (0, 1)


def test_p3_an_equal_last_place_for_the_last_seat_goes_by_lot() -> None:
    """Scottish rules know no tie: whoever is drawn goes out, and the other one is in."""
    rules = Rules("stv", 3, 2)
    outcome = counted(rules, "5x 1\n2x 2\n2x 3")
    out = next(stage.moves for stage in outcome.rounds if stage.how == "lot")
    assert outcome.winners == (0, *({1, 2} - {out}))
