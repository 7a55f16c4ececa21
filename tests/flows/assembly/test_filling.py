"""Ballots that one tap cannot say, filled in in private; and polls of a platform as a way to vote (P3, P16)."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.memory import REACTIONS
from tests.flows.assembly.conftest import ROOMS
from tests.flows.assembly.votes import opened
from tests.kit.town import GROUP, Town

STORED = "SELECT choice FROM poll_ballot ORDER BY choice"


@pytest.mark.parametrize("method", ["irv", "schulze", "stv"])
def test_p16_an_order_is_tapped_best_first_with_undo(anywhere: Town, method: str) -> None:
    opened(anywhere, method, rules={"seats": 2} if method == "stv" else {})  # type: ignore[arg-type]  # a name from the list
    anywhere.plays("""
        maria > vote 1
        hub   < Where do we meet? … 1. Hall … Tap them best first; a second tap takes one back. Or write it: 2 > 1 = 3
    """)
    if anywhere.memory.abilities.buttons or anywhere.memory.abilities.polls:
        anywhere.plays("""
            maria taps Park
            maria taps Hall
            maria taps =Church
            maria taps 2. Hall
            maria taps Done
        """)
    else:
        anywhere.plays("maria > park, church")
    anywhere.plays("hub < Your vote: Park > =Church.")
    assert anywhere.rows(STORED) == [("2 3",)]


def test_p16_an_order_is_written_in_one_message(anywhere: Town) -> None:
    opened(anywhere, "irv")
    anywhere.plays("""
        maria > vote 1
        hub   < Where do we meet?
        maria > 2 > 1 = 3
        hub   < Your vote: Park > Hall = =Church.
        sam   > vote 1 church, hall
        hub   < Your vote: =Church > Hall.
        ines  > vote 1
        ines  > 2 > > 1
        hub   < Something is missing between two of them. Say it like this: 2 > 1 = 3
        rosa  > vote 1
        rosa  > b b
        hub   < “Park” is there twice.
    """)
    assert anywhere.rows(STORED) == [("2 1=3",), ("3 1",)], "and nothing of ines' is half-saved"


def test_p3_points_are_written_or_given_one_by_one(anywhere: Town) -> None:
    opened(anywhere, "score")
    anywhere.plays("""
        maria > vote 1
        hub   < Where do we meet? … Write it in one message: 1:3, 2:1
        maria > hall 9
        hub   < Each gets 0 to 5, and “Hall” got 9.
        maria > hall 5, park 3
        hub   < Your vote: Hall 5, Park 3.
        sam   > vote 1
        sam   > skip
        hub   < How many points for “Hall”, 0 to 5?
        sam   > 4
        hub   < How many points for “Park”, 0 to 5?
        sam   > 7
        hub   < I read "7".
        sam   > 0
        hub   < How many points for “=Church”, 0 to 5?
        sam   > 1
        hub   < Your vote: Hall 4, =Church 1.
    """)
    assert anywhere.rows(STORED) == [("1:4 3:1",), ("1:5 2:3",)]


def test_p3_dots_are_asked_for_as_long_as_there_are_any(town: Town) -> None:
    opened(town, "dots", rules={"most": 6})
    town.plays("""
        maria > vote 1
        maria > hall 4, park 4
        hub   < You have 6 dots, and that was 8.
        maria taps One by one
        hub   < How many dots for “Hall”? You have 6.
        maria taps 4
        hub   < How many dots for “Park”? You have 2.
        maria taps 2
        hub   < Your vote: Hall 4, Park 2.
    """)
    assert town.rows(STORED) == [("1:4 2:2",)]


def test_p2_times_are_shown_in_the_readers_zone_and_answered_one_by_one(town: Town) -> None:
    opened(town, "times")
    town.plays("""
        maria > vote 1
        hub   < 1. Sat 5 Dec, 6:00 PM–8:00 PM … 2. Sun 6 Dec, 6:00 PM
        maria taps One by one
        hub   < Does Sat 5 Dec, 6:00 PM–8:00 PM suit you?
        maria taps Yes
        maria taps Maybe
        maria taps No
        hub   < Your vote: Sat 5 Dec, 6:00 PM–8:00 PM: yes, Sun 6 Dec, 6:00 PM: maybe, Mon 7 Dec, 6:00 PM: no.
        sam   > vote 1 1 yes, 2 maybe
        hub   < Your vote: Sat 5 Dec
    """)
    with town.store.write() as connection:
        connection.exec_driver_sql(
            "UPDATE person SET zone = 'Europe/Madrid' WHERE id = ?", (town.person("ines").id,)
        )
    town.plays("""
        ines > vote 1
        hub  < 1. Sun 6 Dec, 1:00 AM–3:00 AM … 2. Mon 7 Dec, 1:00 AM
    """)
    assert town.rows(STORED) == [("1:2 2:1",), ("1:2 2:1 3:0",)]


def test_p7_a_secret_order_says_who_could_know_and_is_not_said_back(town: Town) -> None:
    opened(town, "irv", mode="secret")
    town.plays("""
        maria > vote 1
        hub   < Nobody here sees what you choose … Tap them best first
        maria taps Park
        maria taps Done
        hub   < Your vote is in. Your words:
    """)
    assert not any("Your vote: Park" in text for text in town.private("maria"))


# -- polls of a platform -----------------------------------------------------------------------------------


@pytest.fixture
def polled(tmp_path: object) -> Town:
    return Town(tmp_path, REACTIONS, rooms=ROOMS)  # type: ignore[arg-type]  # pytest's folder


def card(town: Town) -> str:
    """The post of the vote in the group."""
    square = town.memory.square
    hung = [post for post in square.posts.values() if post.chat == square.group(GROUP)]
    return next(post.ref for post in hung if "Where do we meet?" in post.text)


def test_p16_an_answer_in_a_poll_is_a_ballot_and_is_acknowledged(polled: Town) -> None:
    opened(polled, "single")
    polled.plays("""
        maria taps Park
        hub   > maria: Your vote: Park.
        maria taps Hall
        hub   > maria: Your vote: Hall.
    """)
    assert {key.how for key in polled.memory.square.posts[card(polled)].keys} == {"poll"}
    assert polled.rows(STORED) == [("1",)]


def test_p16_all_that_is_chosen_in_a_poll_is_the_ballot(polled: Town) -> None:
    opened(polled, "approval")
    square = polled.memory.square
    post = square.posts[card(polled)]
    hall, park, church = (key.token for key in post.keys)

    def answers(*tokens: str) -> None:
        polled.memory.people.answer("maria", post, tokens)
        polled.settle()

    answers(hall, park)
    assert polled.rows(STORED) == [("1 2",)]
    answers(park)
    assert polled.rows(STORED) == [("2",)], "an answer is whole: nothing is toggled"
    answers(park, church, "b:forged")
    assert polled.rows(STORED) == [("2",)]
    answers(hall, park, church)
    assert polled.rows(STORED) == [("1 2 3",)]
    answers()
    assert polled.rows(STORED) == [], "all taken off: the vote is taken back (P5)"
    assert "taken back" in polled.private("maria")[-1]


def test_p16_a_reaction_is_never_a_ballot(polled: Town) -> None:
    opened(polled, "yesno")
    for emoji in ("1\ufe0f\u20e3", "2\ufe0f\u20e3", "👍", "✅"):
        polled.memory.people.react("maria", emoji, ref=card(polled))
        polled.settle()
    assert polled.rows(STORED) == []


@pytest.mark.parametrize("more", [{"hidden": True}, {"mode": "secret"}])
def test_p16_a_vote_that_nobody_may_see_has_no_public_poll(polled: Town, more: dict[str, Any]) -> None:
    opened(polled, "single", **more)
    assert [key.label for key in polled.memory.square.posts[card(polled)].keys] == ["Vote"]
    polled.plays("""
        maria taps Vote
        hub   > maria: Where do we meet? … a. Hall
    """)
    paper = [post for post in polled.memory.square.posts.values() if "a. Hall" in post.text][-1]
    asked = {key.how for key in paper.keys if key.label in ("Hall", "Park")}
    assert asked == ({"typed"} if "mode" in more else {"poll"}), (
        "a secret vote is given in words, or by a button"
    )
    polled.plays("maria > park" if "mode" in more else "maria taps Park")
    assert polled.rows(STORED) == [("2",)]


def test_p16_a_ballot_in_words_ends_the_question_of_its_paper(town: Town) -> None:
    opened(town, "irv")
    opened(town, "irv")
    town.plays("""
        maria > vote 1
        hub   < Tap them best first
        maria > vote 2 b > a
        maria > vote 1 b > a
        hub   < Your vote: Park > Hall.
    """)
    assert town.rows("SELECT count(*) FROM conversation") == [(0,)]


def test_p16_in_secret_a_tap_among_several_says_what_is_marked_now(town: Town) -> None:
    opened(town, "approval", mode="secret")
    town.plays("""
        maria > vote 1
        maria taps Hall
        hub   > maria: Marked now: Hall. … Your vote is in. Your words:
        maria taps Park
        hub   > maria: Marked now: Hall, Park.
        maria taps Hall
        hub   > maria: Marked now: Park.
    """)
    assert all("Marked" not in text for text in town.in_group())
    assert town.rows("SELECT count(*) FROM outbox WHERE kind = 'poll.receipt' AND body IS NOT NULL") == [(0,)]
