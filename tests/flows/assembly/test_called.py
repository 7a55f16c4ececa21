"""A vote by telephone: an organizer enters it, it is logged, the member is told and may change it (P17, G5)."""

from __future__ import annotations

import pytest

from bot.people import person as persons
from tests.flows.assembly.votes import acting, cast, opened
from tests.kit.town import Town

ENTERS = """
    olga > enter vote 1 Rosa: park
    hub  < Enter for Rosa: Park?
    olga > yes
    hub  < It is entered. I tell them, and they can change it.
"""


def without_the_app(town: Town, name: str) -> int:
    """A person whom the team calls; their id."""
    return acting(town, "olga", lambda turn: persons.make(turn.hot, turn.seals, name, "remote", turn.now))


def test_p17_an_organizer_enters_a_vote_it_is_logged_and_the_member_may_change_it(anywhere: Town) -> None:
    opened(anywhere, "single")
    anywhere.plays(f"""
        {ENTERS}
        hub  > rosa: Olga entered your vote in “Where do we meet?”: Park. You can change it until Wed 25 Nov, 10:00 AM.
        maria > who voted 1
        hub  < Park: Rosa (entered by Olga)
        rosa > vote 1
        hub  < Your vote: Park. Olga entered it for you.
        rosa > vote 1a
        hub  < Your vote: Hall.
        maria > who voted 1
        hub  < Hall: Rosa
    """)
    assert "entered by" not in anywhere.private("maria")[-1]
    assert anywhere.rows("SELECT action, subject FROM audit WHERE action = 'poll.entered'") == [
        ("poll.entered", "poll:1")
    ]


def test_p17_the_one_it_was_entered_for_may_take_it_back(town: Town) -> None:
    opened(town, "single")
    town.plays(f"""
        {ENTERS}
        rosa taps Take it back
        hub  > rosa: Your vote is taken back.
    """)
    assert town.rows("SELECT count(*) FROM poll_ballot") == [(0,)]
    assert town.rows("SELECT count(*) FROM poll_roll WHERE voted OR entered_by IS NOT NULL") == [(0,)]


def test_p17_nobody_enters_over_a_vote_of_ones_own_hand(town: Town) -> None:
    number = opened(town, "single")
    cast(town, number, "rosa", "1")
    town.plays("""
        olga > enter vote 1 Rosa: park
        hub  < They voted themselves, and only they can change that, until Wed 25 Nov, 10:00 AM.
    """)
    assert town.rows("SELECT choice FROM poll_ballot") == [("1",)]


def test_p17_whoever_calls_again_has_it_changed(town: Town) -> None:
    opened(town, "single")
    town.plays(f"""
        {ENTERS}
        olga > enter vote 1 for rosa hall
        hub  < Enter for Rosa: Hall?
        olga > yes
    """)
    assert town.rows("SELECT choice FROM poll_ballot") == [("1",)]


def test_p17_only_organizers_enter_votes(town: Town) -> None:
    number = opened(town, "single")
    town.give("maria", "facilitator")
    town.plays("""
        sam   > enter vote 1 Rosa: park
        maria > enter vote 1 Rosa: park
    """)
    assert town.rows("SELECT count(*) FROM poll_ballot WHERE poll_id = 1") == [(0,)], number


def test_p17_somebody_without_the_app_votes_so_and_the_result_says_it(town: Town) -> None:
    without_the_app(town, "Edna")
    opened(town, "irv")
    town.plays("""
        olga > show vote 1
        olga taps Enter a vote
        hub  < Whose vote is it?
        olga > edna
        hub  < What do they say? … a. Hall
        olga > b > a
        hub  < Enter for Edna: Park > Hall?
        olga > yes
        later 2 day
        hub @ oak street: Chosen: Park. … 6 could vote; 1 did … 1 vote was entered by the team, for somebody who called.
    """)
    ((state, body),) = town.rows("SELECT state, kind FROM outbox WHERE kind = 'poll.entered'")
    assert state == "call", body


def test_p17_in_secret_both_are_told_that_whoever_enters_it_knows_it(town: Town) -> None:
    opened(town, "single", mode="secret")
    town.plays("""
        olga > enter vote 1 Rosa
        hub  < That vote is secret. If you enter theirs, you know it: tell them so first.
        olga > park
        olga > yes
        hub  > rosa: Olga entered your vote in “Where do we meet?”, and so knows it. … by these words:
        olga > enter vote 1 Rosa
        rosa > vote 1a
        hub  < Your vote is changed. Your words stay the same.
    """)
    assert "Park" not in " ".join(town.private("rosa")[:1])
    assert town.rows("SELECT person_id, at FROM poll_ballot") == [(None, None)]


def test_p17_an_objection_by_telephone_has_its_reason(town: Town) -> None:
    opened(town, "lazy")
    town.plays("""
        olga > enter vote 1 Rosa
        olga > i object
        hub  < What is their reason?
        olga > There is no ramp.
        olga > yes
        later 70 min
        hub @ oak street: Stopped: 1 person objects. … I object: “There is no ramp.”
    """)


@pytest.mark.parametrize(
    "words",
    [
        "vote 1 for Rosa: park",
        "vote 1 rosa: park",
        "vote 1 for Rosa b",
        "rosa votes park in vote 1",
        "Rosa says Park in #1.",
        "call in vote 1 rosa: park",
        "call in Rosa's vote 1: park",
        "enter vote 1 for rosa: says park",
    ],
)
def test_p17_it_is_entered_in_plain_words(town: Town, words: str) -> None:
    opened(town, "single")
    town.plays(f"""
        olga > {words}
        hub  < Enter for Rosa: Park?
        olga > yes
        maria > who voted 1
        hub  < Park: Rosa (entered by Olga)
    """)


def test_p17_call_in_vote_asks_whose(town: Town) -> None:
    opened(town, "single")
    town.plays("olga > call in vote 1\nhub < Whose vote is it? Write the name.")


def test_p17_plain_words_of_others_and_ones_own_ballot_stay_what_they_are(town: Town) -> None:
    opened(town, "single")
    town.plays("""
        sam  > vote 1 for Rosa: park
        hub  < “for” is none of the choices: 1 Hall, 2 Park, 3 =Church.
        olga > vote 1 os
        hub  < “os” is none of the choices
        olga > vote 1 park
        hub  < Your vote: Park.
    """)


def test_p17_people_of_the_same_name_are_told_apart(town: Town) -> None:
    newest = 0
    for _one in range(2):
        town.now += 60
        newest = without_the_app(town, "Rosa")
    opened(town, "single")
    town.plays("""
        olga > enter vote 1 Rosa: park
        hub  < Whose vote is it?
        olga > rosa
        hub  < Which one? … Rosa (3, here since Tue 24 Nov) · … Rosa (1, here since Tue 24 Nov)
        olga > rosa 3
        hub  < What do they say?
        olga > park
        hub  < Enter for Rosa (3, here since Tue 24 Nov): Park?
        olga > yes
    """)
    assert town.rows("SELECT person_id FROM poll_ballot") == [(newest,)]


def test_p17_in_spanish_in_plain_words(espanol: Town) -> None:
    opened(espanol, "single")
    espanol.plays("olga > Rosa vota park en la votación 1\nhub < ¿Anoto por Rosa: Park?")


def test_p17_in_spanish(espanol: Town) -> None:
    opened(espanol, "single")
    espanol.plays("""
        olga > anotar voto 1 para Rosa: park
        hub  < ¿Anoto por Rosa: Park?
        olga > sí
        hub  > rosa: Olga anotó tu voto en “Where do we meet?”: Park.
    """)
