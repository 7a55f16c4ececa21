"""Who votes, how a vote changes, what the card shows of it, and how it ends (P4 to P14)."""

from __future__ import annotations

import hashlib

import pytest

from flows.assembly.tally import lots
from tests.kit.town import Town

START = """
    sam > /poll Where do we meet? Hall, Park{more} until friday
    sam > yes
    hub @ oak street: Where do we meet?
"""


def starts(town: Town, more: str = "") -> None:
    town.plays(START.format(more=f", {more}" if more else ""))


def test_p5_the_last_vote_counts_silently_and_can_be_taken_back(anywhere: Town) -> None:
    starts(anywhere)
    anywhere.plays("""
        maria > vote 1a
        maria > vote 1b
        hub   < Your vote: Park.
        ines  > vote 1a
        ines  > take back vote 1
        hub   < Your vote is taken back.
        ines  > take back vote 1
        hub   < You have not voted there.
        later 4 day
        hub @ oak street: Chosen: Park. … Park 1 · Hall 0 … 5 could vote; 1 did
    """)


def test_p6_the_roll_freezes_and_whoever_is_found_since_is_counted_apart(town: Town) -> None:
    starts(town, "quorum 20%")
    town.plays("""
        lee joins oak street
        lee taps Hall
        later 5 s
        hub @ oak street: Hall 1 · Park 0 … 1 of 6 voted, 1 came since it opened
        later 4 day
        hub @ oak street: Chosen: Hall. … Quorum: 1 (20%). … 6 could vote; 1 did … 5 were known when it opened
    """)


def test_p6_a_closed_roll_takes_nobody_who_came_since(town: Town) -> None:
    starts(town, "closed roll")
    town.plays("""
        lee joins oak street
        lee taps Hall
        hub < That vote is for those who were here when it began.
        later 5 s
    """)
    assert town.rows("SELECT count(*) FROM poll_ballot") == [(0,)]


def test_p6_only_trusted_helpers_where_the_group_has_them(town: Town) -> None:
    town.decide("helpers", "vouched")
    town.give("maria", "helper")
    starts(town, "helpers only")
    town.plays("""
        maria taps Hall
        hub < Your vote: Hall.
        ines taps Hall
        hub < That vote is for those who were here when it began.
    """)


def test_p9_too_few_is_no_no(town: Town) -> None:
    town.plays("""
        sam > /poll Soup on Fridays? yes/no, quorum n/2+1 until friday
        hub < Quorum: n/2+1
        sam > yes
        hub @ oak street: 0 of 5 voted, 4 more needed
        maria taps yes
        later 4 day
        hub @ oak street: Not decided: 3 more votes were needed. That is not a no.
    """)


def test_p11_it_opens_when_it_was_said_to(town: Town) -> None:
    town.plays("""
        sam > /poll Soup on Fridays? yes/no, opens thursday 9:00, until friday
        hub < Begins: Thu 26 Nov, 9:00 AM
        sam > yes
        maria > vote 1a
        hub < That vote has not begun yet.
        later 47 h
        hub @ oak street: Soup on Fridays? … [yes]
        maria taps yes
        hub < Your vote: yes.
    """)


def test_p11_it_closes_once_everybody_has_voted(town: Town) -> None:
    starts(town, "early")
    town.plays("""
        maria taps Hall
        ines taps Hall
        rosa taps Park
        olga taps Hall
        sam taps Park
        later 70 min
        hub @ oak street: Chosen: Hall. … 5 could vote; 5 did
    """)


def test_p11_whoever_started_it_may_close_or_extend_it(town: Town) -> None:
    starts(town)
    town.plays("""
        maria > close vote 1
        hub   < That isn't yours to do here.
        sam   > extend vote 1
        hub   < Until when
        sam   > sunday
        hub   < “Where do we meet?” ends Sun 29 Nov instead.
        sam   > yes
        hub   < I close it Sun 29 Nov.
        later 5 s
        hub @ oak street: until Sun 29 Nov
        maria taps Park
        sam   > close vote 1
        hub   < Close “Where do we meet?” now? 1 of 5 voted.
        sam   > yes
        later 70 min
        hub @ oak street: Chosen: Park.
        maria > vote 1a
        hub   < That vote is over.
    """)


def test_p14_calling_it_off_is_public_and_needs_two_organizers(town: Town) -> None:
    town.give("ines", "organizer")
    starts(town)
    town.plays("""
        maria taps Park
        sam   > call off vote 1
        hub   < That isn't yours to do here.
        olga  > call off vote 1
        olga  > The hall is closed.
        olga  > yes
        hub   < I asked the other organizers.
        hub   > ines: Shall “Where do we meet?” be called off? Reason: The hall is closed.
        ines  taps Yes, call it off
        later 70 min
        hub @ oak street: “Where do we meet?” was called off. Nobody's vote counts. Reason: The hall is closed.
        maria > vote 1a
        hub   < That vote is over.
    """)
    assert town.rows("SELECT count(*) FROM poll_ballot") == [(0,)]


def test_p14_a_choice_more_is_free_one_less_is_told_to_those_who_chose_it(town: Town) -> None:
    starts(town)
    town.plays(
        """
        sam   > add choice 1 Library
        hub   < Added: Library.
        later 5 s
        hub @ oak street: Hall 0 · Park 0 · Library 0
        maria taps Park
        ines  > vote 1c
        sam   > drop choice 1b
        hub   < Drop “Park”? … 1 person chose it and is told.
        sam   > yes
        hub   > maria: “Park” is no longer a choice in “Where do we meet?”.
        later 5 s
        hub @ oak street: Hall 0 · Library 1 … 1 of 5 voted
        rosa  > vote 1b
        hub   > rosa: Where do we meet?
        rosa  > vote 1c
        hub   < Your vote: Library.
        sam   > add choice 1 Gym
        rosa  > vote 1d
        hub   < Your vote: Gym.
        later 4 day
        hub @ oak street: Gym 1 · Library 1 · Hall 0
    """.replace("Gym 1 · Library 1", "Library 1 · Gym 1")
    )


def test_p14_in_secret_everybody_who_took_part_hears_of_a_choice_that_goes(town: Town) -> None:
    starts(town, "secret")
    town.plays("""
        sam   > add choice 1 Library
        maria > vote 1b
        ines  > vote 1c
        sam   > drop choice 1b
        hub   < Drop “Park”? … 2 people voted and are told.
        sam   > yes
        hub   < It is no longer a choice. I told everybody who voted.
        hub   > maria: “Park” is no longer a choice in “Where do we meet?”. If you chose it, please vote again.
        hub   > ines: “Park” is no longer a choice in “Where do we meet?”. If you chose it, please vote again.
    """)
    assert sorted(town.rows("SELECT choice FROM poll_ballot")) == [("",), ("2",)], "as many as took part"
    assert town.rows("SELECT count(*) FROM poll_count") == [(0,)]
    town.plays("""
        maria > vote 1a
        hub   < Your vote is changed.
        later 4 day
        hub @ oak street: Hall 1 · Library 1 … 2 did, 0 of them abstained
    """)


def test_p7_in_the_open_everybody_sees_who_chose_what(town: Town) -> None:
    starts(town)
    town.plays("""
        maria taps Park
        ines  taps Hall
        rosa  > who voted 1
        hub   < Hall: Ines … Park: Maria
    """)


def test_p7_a_secret_vote_says_who_could_know_and_gives_words_to_find_it_by(anywhere: Town) -> None:
    starts(anywhere, "secret")
    anywhere.plays("""
        maria > vote 1
        hub   < Nobody here sees what you choose, nor how it stands. Until it closes, whoever runs me could.
        maria > vote 1b
        hub   < Your vote is in. Your words:
        maria > my words 1 red fox moon
        hub   < Noted.
        ines  > vote 1a
        ines  > my words 1 red fox moon
        hub   < Somebody has these words already.
        maria > vote 1a
        hub   < Your vote is changed. Your words stay the same.
        rosa  > who voted 1
        hub   < That vote is secret.
    """)
    assert anywhere.rows("SELECT person_id, at FROM poll_ballot") == [(None, None)] * 2
    anywhere.plays("later 4 day\nhub @ oak street: Chosen: Hall. … Hall 2 · Park 0")
    assert anywhere.rows("SELECT count(*) FROM poll_key") == [(0,)]
    assert ("red fox moon", "1", None) in anywhere.rows("SELECT receipt, choice, voter FROM poll_ballot")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Where? Hall until friday", "With “Hall” alone there is nothing to choose."),
        (f"Where? {', '.join(f'place {n}' for n in range(60))} until friday", "Those are 60 choices; 20 are the most."),
        ("Where? Hall, Park, hall until friday", "“hall” is there twice."),
        (f"Where? Hall, {'x' * 81} until friday", "is too long; 80 characters fit."),
        ("Soup? yes/no until monday 2020", "I read \"until monday 2020\"."),
        ("Soup? yes/no until yesterday", "I read \"until yesterday\"."),
        ("Soup? yes/no, quorum 120% until friday", "More than 100% can never vote."),
        ("Soup? yes/no, quorum 12 until friday", "That asks for 12, and only 5 may vote."),
        ("Soup? yes/no, quorum lots until friday", "A quorum is a number, a share such as 20%"),
        (f"{'x' * 301}? yes/no until friday", "300 fit."),
        ("Soup?", "How is it voted?"),
    ],
)  # fmt: skip
def test_p1_what_does_not_fit_is_said_and_nothing_is_stored(town: Town, line: str, said: str) -> None:
    town.plays(f"sam > /poll {line}\nhub < {said}")
    assert town.rows("SELECT count(*) FROM poll") == [(0,)]


def test_p1_an_unknown_kind_is_asked_again(town: Town) -> None:
    town.plays("""
        sam > /poll Soup?
        sam > by acclamation
        hub < I read "by acclamation".
    """)


@pytest.mark.parametrize(
    ("more", "ballot", "said"),
    [
        ("ranked", "b > > a", "Something is missing between two of them."),
        ("ranked", "a b a", "“Hall” is there twice."),
        ("ranked", "a z", "“z” is none of the choices"),
        ("at most 1", "a, b", "Choose 1."),
        ("at least 2", "a", "Choose 2."),
        ("score", "a 9", "Each gets 0 to 5, and “Hall” got 9."),
        ("dots", "a 7, b 7", "You have 10 dots, and that was 14."),
        ("score", "a lots", "Say it like this: 1:3, 2:1"),
        ("", "z", "“z” is none of the choices"),
    ],
)  # fmt: skip
def test_p16_a_ballot_that_does_not_fit_is_said_back(town: Town, more: str, ballot: str, said: str) -> None:
    starts(town, more)
    town.plays(f"maria > vote 1 {ballot}\nhub < {said}")
    assert town.rows("SELECT count(*) FROM poll_ballot") == [(0,)]


def test_p5_a_vote_after_the_end_is_refused(anywhere: Town) -> None:
    starts(anywhere)
    anywhere.plays("""
        later 4 day
        maria > vote 1a
        hub < That vote is over.
    """)


def test_p13_a_tie_is_a_tie_and_the_declared_run_off_begins(town: Town) -> None:
    town.plays("""
        sam > /poll Where do we meet? Hall, Park, Elm, run off until friday
        sam > yes
        hub @ oak street: Where do we meet?
        maria taps Hall
        ines taps Park
        later 5 day
        hub @ oak street: Hall and Park are equal. … Next: another vote between them.
        hub @ oak street: Where do we meet? … Hall 0 · Park 0
        maria > vote 2b
        hub < Your vote: Park.
    """)


def test_p13_what_lots_are_drawn_from_is_posted_at_opening_and_revealed_at_closing(town: Town) -> None:
    starts(town, "lot")
    ((posted,),) = town.rows("SELECT lot_hash FROM poll")
    (post,) = town.in_group()
    assert f"Lots: {posted[: lots.BEGINNING]}" in post.splitlines(), "and no more of it, for it is ugly"
    town.plays(f"rosa > show vote 1\nhub < Lots: {posted}")
    town.plays("""
        maria taps Hall
        ines taps Park
        later 4 day
        hub @ oak street: Hall and Park were equal, and the lot fell on
    """)
    ((secret,),) = town.rows("SELECT lot_secret FROM poll")
    assert hashlib.sha256(bytes.fromhex(secret)).hexdigest() == posted


def test_p14_whoever_voted_has_their_vote_and_nobody_elses(town: Town) -> None:
    starts(town)
    town.plays("""
        maria > vote 1a
        ines  > take back vote 1
        hub   < You have not voted there.
        ines  > vote 1b
    """)
    assert sorted(town.rows("SELECT choice, count(*) FROM poll_ballot GROUP BY choice")) == [
        ("1", 1),
        ("2", 1),
    ]
