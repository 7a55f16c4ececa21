"""A9 and V28: whoever asks and whoever is helped are two people."""

from __future__ import annotations

from tests.kit.town import Town

NEIGHBOUR = "my neighbor needs groceries at 1420 oak st, she is sick, near the library"


def test_a9_consent_is_asked_and_the_preview_says_for_whom(town: Town) -> None:
    town.plays(f"""
        maria > {NEIGHBOUR}
        hub < Does the person it is for know that you ask? … [1 Yes, they know] [2 Not yet]
        maria taps Yes, they know
        hub < For: somebody else
        maria taps Yes, post it
    """)
    assert town.rows("SELECT on_behalf FROM aid_request") == [("agreed",)]


def test_v28_of_a_third_person_who_was_not_asked_only_kind_and_area_are_kept(town: Town) -> None:
    town.plays(f"""
        maria > {NEIGHBOUR}
        maria taps Not yet
        maria taps Yes, post it
    """)
    assert town.rows("SELECT on_behalf, words, note FROM aid_request") == [("unasked", None, None)]
    town.plays("sam > requests\nsam taps Help #1\nhub < Need: food For: somebody they know")
    assert not any("1420" in text or "sick" in text for text in town.private("sam"))


def test_a9_follow_up_goes_to_whoever_asked(town: Town) -> None:
    town.plays(f"""
        maria > {NEIGHBOUR}
        maria taps Yes, they know
        maria taps Yes, post it
        sam > requests
        sam taps Help #1
        sam taps Yes
        hub > maria: Sam helps: food.
    """)


def test_a9_nobody_but_the_team_asks_in_another_persons_name(town: Town) -> None:
    """A forged parameter would need a button of the team's; the verb checks again."""
    town.plays("sam > /need groceries near the library\nsam taps Yes, post it")
    assert town.rows("SELECT requester_id, poster_id FROM aid_request") == [(town.person("sam").id, None)]
