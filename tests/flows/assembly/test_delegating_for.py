"""Somebody without the app lets another vote for them: an organizer enters it (P17, G5)."""

from __future__ import annotations

import pytest

from tests.flows.assembly.test_called import without_the_app
from tests.flows.assembly.votes import opened
from tests.kit.town import Town

ENTERED = """
    hub  < Ines votes for Edna in all votes that are not secret. What Edna says by phone still counts instead.
    olga > yes
    hub  < I asked Ines, and Edna hears of it with the next calls.
    hub  > ines: Edna asks you to vote for them in all votes that are not secret. … Olga noted it for them.
    ines taps Yes, I will
    hub  > ines: Noted: your vote counts for Edna, too
"""


@pytest.fixture
def town_with_edna(town: Town) -> Town:
    without_the_app(town, "Edna")
    opened(town, "single")
    return town


def calls(town: Town) -> list[str]:
    """The kinds of what waits for the call list."""
    return [row[0] for row in town.rows("SELECT kind FROM outbox WHERE state = 'call' ORDER BY id")]


@pytest.mark.parametrize(
    "words",
    [
        "delegate Edna's vote to Ines in all votes",
        "Edna gives her vote to Ines in all votes",
        "Ines votes for Edna in all votes",
        "let Ines vote for Edna in all votes",
        "enter delegation Edna to Ines in all votes",
    ],
)
def test_p17_an_organizer_enters_it_in_plain_words(town_with_edna: Town, words: str) -> None:
    town_with_edna.plays(f"olga > {words}\n{ENTERED}")


def test_p17_it_is_logged_told_counted_and_taken_back_by_phone(town_with_edna: Town) -> None:
    town = town_with_edna
    town.plays(f"""
        olga > delegate Edna's vote to Ines in all votes
        {ENTERED}
        ines > vote 1b
        maria > who voted 1
        hub  < Edna (through Ines)
    """)
    assert calls(town) == ["poll.lending", "poll.lending", "poll.followed"]
    assert town.rows("SELECT count(*) FROM audit WHERE action = 'delegation.entered'") == [(1,)]
    town.plays("""
        olga > enter vote 1 Edna: hall
        olga > yes
        maria > who voted 1
        hub  < Hall: Edna (entered by Olga)
        olga taps Take it back
        hub  > olga: Done. Ines no longer votes for Edna.
        hub  > ines: Edna took the vote back: you vote only for yourself
    """)
    assert town.rows("SELECT count(*) FROM poll_delegation") == [(0,)]
    assert town.rows("SELECT count(*) FROM audit WHERE action = 'delegation.entered'") == [(2,)]


def test_p17_whoever_has_the_app_does_it_themselves(town_with_edna: Town) -> None:
    town_with_edna.plays("""
        olga > enter delegation
        hub  < Whose vote is it? Write the name. Whoever has the app does it themselves. … Edna
        olga > Rosa
        hub  < I know nobody of that name
    """)


def test_p17_only_organizers_do_it_and_only_they_end_it(town_with_edna: Town) -> None:
    town = town_with_edna
    town.plays(f"olga > delegate Edna's vote to Ines in all votes\n{ENTERED}")
    town.plays("""
        sam > end delegation 2
        sam > let Rosa vote for Edna
    """)
    assert town.rows("SELECT holder_id FROM poll_delegation") == [(town.person("ines").id,)]


def test_p17_in_spanish_for_somebody_without_the_app(espanol: Town) -> None:
    without_the_app(espanol, "Edna")
    opened(espanol, "single")
    espanol.plays("""
        olga > que Ines vote por Edna en todas
        hub  < Ines vota por Edna en todas las votaciones que no son secretas.
        olga > sí
        hub  > ines: Edna te pide que votes en su lugar … No tiene la app; lo anotó Olga.
    """)


def test_p17_asking_somebody_else_ends_what_was_before(town: Town) -> None:
    opened(town, "single")
    town.plays("""
        sam  > delegate vote 1 to Ines
        sam  > yes
        ines taps Yes, I will
        ines > vote 1b
        sam  > delegate vote 1 to Rosa
        sam  > yes
        hub  > ines: Sam took the vote back: you vote only for yourself in “Where do we meet?”.
        hub  > rosa: Sam asks you to vote for them in “Where do we meet?”.
    """)
    assert town.rows("SELECT person_id FROM poll_ballot") == [(town.person("ines").id,)]
