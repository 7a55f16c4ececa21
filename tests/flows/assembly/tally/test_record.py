"""Real elections, from the public record: our count is theirs, round by round.

- West Mainland, Orkney Islands Council, 5 May 2022, four seats. Ballots: the council's publication of each sequence of
  preferences with its number, as collected by the Metric Geometry and Gerrymandering Group (mggg/scot-elex). Stages:
  as published, to one decimal (Wikipedia, "West Mainland (ward)").
- Mayor of Burlington, Vermont, 3 March 2009. Ballots: the city's, as collected by electorama (abiftool). Rounds: the
  city's report, which put the last three out together. Head to head: electowiki.
- Debian Project Leader 2002: the matrix at debian.org/vote/2002/vote_0001; 2004 and 2022: what was dropped, and the
  quorum, at vote_001 and vote_002 of those years.
"""

from __future__ import annotations

from typing import Any

import pytest

from flows.assembly.tally import Marks, Outcome, count, pairwise, quorum
from flows.assembly.tally.rules import Rules, Threshold
from tests.flows.assembly.tally.elections import recorded

QUOTA = 367
#: Votes after each stage, None for whoever is out.
WEST_MAINLAND: dict[str, tuple[float | None, ...]] = {
    "Owen Tierney": (554, QUOTA, QUOTA, QUOTA, QUOTA),
    "Rachael Anne King": (477, 477, QUOTA, QUOTA, QUOTA),
    "Jean Stevenson": (284, 352.5, 401.6, QUOTA, QUOTA),
    "Duncan Tullock": (237, 313.6, 338.3, 354.7, 383.7),
    "Helen Woodsford-Dean": (217, 226.1, 242.9, 248.2, 276.6),
    "Sean Lewis": (64, 71.1, 78.7, 83.1, None),
}


def test_p15_a_council_ward_stage_by_stage() -> None:
    ward = recorded("west_mainland_2022", "stv")
    outcome = count(ward.rules, ward.ballots)
    assert outcome.voted == 1833
    assert outcome.figures.quota == QUOTA
    assert [ward.names[option] for option in outcome.winners] == list(WEST_MAINLAND)[:4]
    for option, name in enumerate(ward.names):
        stages = tuple(
            round(stage.votes[option] / 100_000, 1) if option in stage.votes else None
            for stage in outcome.rounds
        )
        assert stages == WEST_MAINLAND[name], name
    moved = [(ward.names[stage.moves], stage.surplus) for stage in outcome.rounds if stage.moves is not None]
    assert moved == [
        ("Owen Tierney", True),
        ("Rachael Anne King", True),
        ("Jean Stevenson", True),
        ("Sean Lewis", False),
    ]


#: Published rounds by ours: the city put Smith, the write-ins and Simpson out in one.
BURLINGTON = {
    0: {
        "Kurt Wright": 2951,
        "Bob Kiss": 2585,
        "Andy Montroll": 2063,
        "Dan Smith": 1306,
        "Write-in": 36,
        "James Simpson": 35,
        "exhausted": 4,
    },
    3: {"Kurt Wright": 3294, "Bob Kiss": 2981, "Andy Montroll": 2554, "exhausted": 151},
    4: {"Bob Kiss": 4313, "Kurt Wright": 4061, "exhausted": 606},
}


def test_p15_a_mayor_by_instant_run_off() -> None:
    city = recorded("burlington_2009", "irv")
    outcome = count(city.rules, city.ballots)
    assert named(city.names, outcome.winners) == ["Bob Kiss"]
    for number, published in BURLINGTON.items():
        stage = outcome.rounds[number]
        ours: dict[str, int] = {city.names[option]: votes for option, votes in stage.votes.items()}
        assert ours | {"exhausted": stage.spent} == published, number


def test_p3_the_mayor_would_have_lost_head_to_head() -> None:
    city = recorded("burlington_2009", "irv")
    outcome = count(city.rules, city.ballots)
    assert named(city.names, outcome.figures.beaten_by) == ["Andy Montroll"]


def test_p3_head_to_head_as_published() -> None:
    city = recorded("burlington_2009", "schulze")
    outcome = count(city.rules, city.ballots)
    kiss, montroll, simpson, smith, wright = range(5)
    pairs = outcome.figures.pairs
    published = {
        (kiss, montroll): (3477, 4067),
        (kiss, smith): (3946, 3577),
        (kiss, simpson): (5517, 845),
        (kiss, wright): (4314, 4064),
        (montroll, smith): (4573, 2998),
        (montroll, simpson): (6267, 591),
        (montroll, wright): (4597, 3668),
    }
    assert {duel: (pairs[duel[0]][duel[1]], pairs[duel[1]][duel[0]]) for duel in published} == published
    assert named(city.names, outcome.winners) == ["Andy Montroll"]


#: Robinson, Hertzog, Garbee, none of the above.
DEBIAN_2002 = ((0, 255, 178, 385), (199, 0, 134, 406), (291, 327, 0, 443), (68, 50, 18, 0))


def test_p3_a_debian_leader_from_the_published_matrix() -> None:
    rules = Rules("schulze", 4, default=3)
    assert pairwise.dropped(DEBIAN_2002, rules) == ()
    assert pairwise.schulze(DEBIAN_2002, range(4)).elected == (2,)
    assert pairwise.schulze(DEBIAN_2002, (0, 1, 3)).elected == (0,), "without the winner the next one leads"


#: Year, for and against the default by option, what was dropped.
DEBIAN_DROPPED: list[tuple[int, list[tuple[int, int]], tuple[int, ...]]] = [
    (2004, [(144, 258), (394, 70), (442, 26)], (0,)),
    (2022, [(151, 188), (327, 22), (290, 53)], (0,)),
]


@pytest.mark.parametrize(("year", "votes", "gone"), DEBIAN_DROPPED)
def test_p9_what_does_not_beat_the_default_is_dropped_as_debian_did(year: int, votes: Any, gone: Any) -> None:
    assert pairwise.dropped(against_default(votes), Rules("schulze", 4, default=3)) == gone


def test_p9_three_to_one_is_met_by_equality() -> None:
    """Debian's constitution, A.6.3: at least N times as many, and more."""
    rules = Rules("schulze", 4, default=3, threshold=Threshold("3:1"))
    assert pairwise.dropped(against_default([(300, 100), (299, 100), (1, 0)]), rules) == (1,)


def against_default(votes: list[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """A matrix of which only the duels with the last option are known."""
    rows = [(*(0 for _ in votes), ahead) for ahead, _behind in votes]
    return (*rows, (*(behind for _ahead, behind in votes), 0))


@pytest.mark.parametrize(
    ("developers", "published", "needed"),
    [
        (939, 45.96466, 46),
        (911, 45.2741648183597, 46),
        (1023, 47.9765567751584, 48),
        (996, 47.3392015141785, 48),
    ],
)
def test_p9_debians_quorum(developers: int, published: float, needed: int) -> None:
    assert needed - 1 < published < needed
    assert quorum.parse("3*sqrt(n)/2").needed(developers) == needed


def named(names: tuple[str, ...], options: tuple[int, ...]) -> list[str]:
    return [names[option] for option in options]


def test_p15_the_order_of_the_candidates_changes_nothing() -> None:
    """The ward with its names turned round: the same people, by the same stages."""
    ward = recorded("west_mainland_2022", "stv")
    last = len(ward.names) - 1
    turned: dict[Marks, int] = {
        tuple((last - rank[0],) for rank in marks): times for marks, times in ward.ballots.items()
    }
    ours, theirs = count(ward.rules, ward.ballots), count(ward.rules, turned)
    assert stages(theirs, ward.names[::-1]) == stages(ours, ward.names)


def stages(outcome: Outcome, names: tuple[str, ...]) -> list[dict[str, int]]:
    return [{names[option]: votes for option, votes in stage.votes.items()} for stage in outcome.rounds]
