"""What holds for every profile, and what an independent library says of the same ballots."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from py3votecore.condorcet import CondorcetHelper
from py3votecore.irv import IRV
from py3votecore.schulze_method import SchulzeMethod

from flows.assembly.tally import LotNeeded, Marks, Outcome, Rules, ballots, count
from flows.assembly.tally.rules import Method
from tests.flows.assembly.tally.elections import often, profiles

RANKED: tuple[Method, ...] = ("irv", "schulze", "stv")
Profile = tuple[int, dict[Marks, int]]
#: Draws a lot wherever one is needed.
SECRET = b"a lantern in the window"


def counted(method: Method, profile: Profile, seats: int = 1, secret: bytes | None = SECRET) -> Outcome:
    return count(Rules(method, profile[0], seats if method == "stv" else 1), profile[1], secret=secret)


@pytest.mark.parametrize("method", RANKED)
@often
@given(profile=profiles(alike=True), seats=st.integers(1, 3), draw=st.randoms())
def test_p15_permuting_the_ballots_changes_nothing(
    method: Method, profile: Profile, seats: int, draw: random.Random
) -> None:
    order = list(profile[1].items())
    draw.shuffle(order)
    assert counted(method, (profile[0], dict(order)), seats) == counted(method, profile, seats)


@pytest.mark.parametrize("method", RANKED)
@often
@given(profile=profiles(alike=True), seats=st.integers(1, 3), draw=st.randoms())
def test_p15_another_order_of_the_options_changes_nothing(
    method: Method, profile: Profile, seats: int, draw: random.Random
) -> None:
    """Wherever no lot is drawn; a lot knows an option by its number."""
    new = list(range(profile[0]))
    draw.shuffle(new)
    moved = Counter[Marks]()
    for marks, times in profile[1].items():
        moved[tuple(tuple(sorted(new[option] for option in rank)) for rank in marks)] += times
    ours, lot = lotless(method, profile, seats)
    turned, other_lot = lotless(method, (profile[0], moved), seats)
    assert other_lot == {new[option] for option in lot}
    if ours is None or turned is None:
        assert ours is turned
        return
    assert set(turned.winners) == {new[option] for option in ours.winners}
    assert set(turned.tied) == {new[option] for option in ours.tied}
    assert [dict(stage.votes) for stage in turned.rounds] == [
        {new[option]: votes for option, votes in stage.votes.items()} for stage in ours.rounds
    ]


@pytest.mark.parametrize("method", ["irv", "stv"])
@often
@given(profile=profiles(alike=True), seats=st.integers(1, 4))
def test_p15_votes_are_conserved_at_every_stage(method: Method, profile: Profile, seats: int) -> None:
    outcome = counted(method, profile, seats)
    whole = (outcome.voted - outcome.abstained) * outcome.figures.unit
    for stage in outcome.rounds:
        assert sum(stage.votes.values()) + stage.spent == whole
        assert min(stage.votes.values()) >= 0


@often
@given(profile=profiles(), seats=st.integers(1, 4))
def test_p3_every_seat_is_filled_as_long_as_somebody_stands(profile: Profile, seats: int) -> None:
    outcome = counted("stv", profile, seats)
    if outcome.verdict == "won":
        assert len(outcome.winners) == len(set(outcome.winners)) == min(seats, profile[0])
        assert [one for stage in outcome.rounds for one in stage.elected] == list(outcome.winners)
    else:
        assert outcome.verdict == "nobody"


@often
@given(profile=profiles())
def test_p13_a_lot_is_the_same_for_everybody_who_draws_it(profile: Profile) -> None:
    assert counted("irv", profile) == counted("irv", profile)


@often
@given(profile=profiles(alike=True))
def test_p7_a_ballot_reads_back_what_it_says(profile: Profile) -> None:
    rules = Rules("schulze", profile[0])
    texts = [ballots.write(marks, rules) for marks, times in profile[1].items() for _ in range(times)]
    assert ballots.gather(texts, rules) == profile[1]


def lotless(method: Method, profile: Profile, seats: int) -> tuple[Outcome | None, set[int]]:
    """The outcome; or none, and those between whom only a lot can decide."""
    try:
        return counted(method, profile, seats, secret=None), set()
    except LotNeeded as needed:
        return None, set(needed.tied)


def drawn_profiles(number: int, most: int) -> list[Profile]:
    """Random profiles, large enough that few of them have ties."""
    dice = random.Random(20261122)
    made = list[Profile]()
    for _ in range(number):
        options = dice.randint(2, most)
        said = Counter[Marks](
            tuple((option,) for option in dice.sample(range(options), dice.randint(1, options)))
            for _ in range(dice.randint(40, 400))
        )
        made.append((options, dict(said)))
    return made


def test_p15_an_independent_library_agrees_on_instant_run_offs() -> None:
    compared = 0
    for profile in drawn_profiles(150, 6):
        try:
            ours = counted("irv", profile, secret=None)
        except LotNeeded:
            continue
        if ours.tied or any(stage.how for stage in ours.rounds):
            continue
        said = [{"count": n, "ballot": [rank[0] for rank in marks]} for marks, n in profile[1].items()]
        theirs = IRV(said).as_dict()
        assert ours.winners == (theirs["winner"],)
        for mine, other in zip(ours.rounds, theirs["rounds"], strict=False):
            assert {option: votes for option, votes in mine.votes.items() if votes} == other["tallies"]
        compared += 1
    assert compared > 100


def test_p3_an_independent_library_agrees_on_schulze() -> None:
    compared = 0
    for profile in drawn_profiles(150, 6):
        ours = counted("schulze", profile)
        if ours.tied:
            continue
        said = [{"count": n, "ballot": [list(rank) for rank in marks]} for marks, n in profile[1].items()]
        theirs = SchulzeMethod(said, ballot_notation=CondorcetHelper.BALLOT_NOTATION_GROUPING).as_dict()
        if "tied_winners" in theirs:
            continue
        assert ours.winners == (theirs["winner"],)
        pairs = ours.figures.pairs
        assert all(pairs[one][other] == votes for (one, other), votes in theirs["pairs"].items())
        compared += 1
    assert compared > 100


@often
@given(profile=profiles(alike=True))
def test_p3_schulze_elects_whoever_beats_everybody(profile: Profile) -> None:
    outcome = counted("schulze", profile)
    assume(outcome.verdict != "nobody")
    pairs, options = outcome.figures.pairs, range(profile[0])
    beats_all = [
        one
        for one in options
        if all(pairs[one][other] > pairs[other][one] for other in options if other != one)
    ]
    if beats_all:
        assert list(outcome.winners) == beats_all


@often
@given(profile=profiles())
def test_p3_the_note_under_a_run_off_is_what_the_duels_say(profile: Profile) -> None:
    outcome = counted("irv", profile)
    for winner in outcome.figures.elected:
        pairs = counted("schulze", profile).figures.pairs
        worse = tuple(other for other in range(profile[0]) if pairs[other][winner] > pairs[winner][other])
        assert tuple(sorted(outcome.figures.beaten_by)) == worse
