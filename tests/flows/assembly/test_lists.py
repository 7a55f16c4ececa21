"""What votes there are, and what came of those that are over (P12)."""

from __future__ import annotations

from tests.flows.assembly.votes import cast, opened
from tests.kit.town import Town


def over(town: Town, times: int) -> None:
    """So many votes that are over, an hour apart, two of them at one moment."""
    for _one in range(times):
        cast(town, opened(town, "yesno"), "maria", "1")
        town.pass_time(3600 if _one else 0)
    town.pass_time(2 * 86400)


def test_p12_the_list_says_what_came_of_the_last_votes_too(anywhere: Town) -> None:
    over(anywhere, 1)
    opened(anywhere, "single")
    anywhere.plays("""
        sam > polls
        hub < 1 vote is open: … Where do we meet? · 0 of 5 voted … #2 … Over: … Where do we meet? · Decided: yes. · #1
        sam taps Open vote #1
        hub > sam: Decided: yes.
    """)


def test_p12_older_ones_are_a_tap_away_and_none_is_left_out(town: Town) -> None:
    over(town, 11)
    town.plays("""
        sam > polls
        hub < No vote is open just now. … Over: … #11 … #10 … #9
        sam taps Older votes
        hub > sam: #8 … #7 … #6 … #5 … #4 … #3
        sam > older votes 3
        hub < #2 … #1
        sam > older votes 1
        hub < That was the first one.
        sam > older votes 99
        hub < I know no vote with that number.
    """)
    assert "Older votes" not in town.private("sam")[-3]


def test_p12_where_nobody_took_part_it_says_so_plainly(town: Town) -> None:
    opened(town, "single")
    opened(town, "lazy")
    town.plays("""
        later 2 day
        sam > show vote 1
        hub < Nobody took part, so nothing is decided. … No quorum. … 5 could vote; nobody did.
        sam > show vote 2
        hub < Adopted: nobody objected. … 5 could object; nobody did.
        sam > polls
        hub < Nobody took part, so nothing is decided. · #1
    """)
    assert "the 0 who" not in " ".join(town.private("sam"))


def test_p12_in_spanish(espanol: Town) -> None:
    over(espanol, 5)
    espanol.plays("""
        sam > votaciones
        hub < Terminadas: … Decidido: sí.
        sam taps Anteriores
        hub > sam: Decidido: sí.
    """)
