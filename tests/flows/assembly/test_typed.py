"""Votes and assemblies in the words people type, without a button (P11, P14, P16, P21)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.town import Town

OPENED = "sam > new poll Where do we meet? Hall, Park until friday\nsam > yes"
#: What is written after a vote began -> the beginning of the answer.
SAID = [
    ("extend 1 until saturday", "“Where do we meet?” ends Sat 28 Nov instead."),
    ("extend vote 1 until saturday", "“Where do we meet?” ends Sat 28 Nov instead."),
    ("extend 1", "Until when shall people vote?"),
    ("extend 1 a bit", "Until when shall people vote?"),
    ("prolongar 1 hasta el domingo", "“Where do we meet?” ends Sun 29 Nov instead."),
    ("close 1", "Close “Where do we meet?” now?"),
    ("cerrar 1", "Close “Where do we meet?” now?"),
    ("end vote 1", "Close “Where do we meet?” now?"),
    ("close 99", "Which one? Write it with its number, for example: close 12."),
    ("void 1", "Why? Everybody reads the reason."),
    ("call off 1", "Why? Everybody reads the reason."),
    ("anular 1", "Why? Everybody reads the reason."),
    ("vote 1 none", "Your vote: nothing of these."),
    ("results 1", "Where do we meet?"),
    ("resultados 1", "Where do we meet?"),
    ("what votes are there", "1 vote is open:"),
    ("my votes", "1 vote is open:"),
    ("votar 1 ninguna", "Your vote: nothing of these."),
]


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """With all rooms: "close" is a word of another one."""
    made = Town(tmp_path)
    made.give("sam", "organizer")
    yield made
    assert made.faults == []
    made.close()


@pytest.mark.parametrize(("said", "answer"), SAID)
def test_p11_p14_a_vote_is_named_by_its_number_alone(town: Town, said: str, answer: str) -> None:
    town.plays(f"{OPENED}\nsam > {said}")
    assert answer in town.private("sam")[-1]


def test_p11_who_may_not_close_it_is_told_so(town: Town) -> None:
    town.plays(f"{OPENED}\nmaria > close 1\nhub < Only who started it or the team can do that.")


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("new poll Bread? yes/no until friday", "Question: Bread?"),
        ("New poll:\nBread? yes/no until friday", "Question: Bread?"),
        ("start a vote Bread? yes/no until friday", "Question: Bread?"),
        ("nueva votación ¿Pan? sí/no hasta el viernes", "Question: ¿Pan?"),
        ("new assembly Spring assembly, Sunday 19:00, hall, agenda until friday", "Name: Spring assembly"),
        ("convocar asamblea Primavera, domingo 19:00, salón, agenda hasta viernes", "Name: Primavera"),
    ],
)
def test_p1_p21_words_may_follow_a_name_of_several_words(town: Town, said: str, read: str) -> None:
    town.memory.people.say("sam", said)
    town.settle()
    assert read in town.private("sam")[-1]


def test_p1_a_sentence_that_only_begins_like_a_name_is_none(town: Town) -> None:
    """ "Who can" is what the team asks for the list of skills; "who can take me …" asks for a ride."""
    town.plays("sam > ¿quién puede llevarme al médico el viernes?")
    assert "llevarme al médico" in " ".join(town.private("sam"))


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("Sunday 18:00 at the hall", "the hall"),
        ("the hall, Sunday 18:00", "the hall"),
        ("Sunday 18-20, St. Ann's hall", "St. Ann's hall"),
        ("domingo 18:00 en el salón", "el salón"),
    ],
)
def test_p21_time_and_place_may_be_said_in_one_breath(town: Town, said: str, where: str) -> None:
    town.plays(f"""
        sam > new assembly Spring assembly
        hub < When is it?
        sam > {said}
        hub < Until when may people put something on the agenda?
        sam taps Until it begins
        hub < Name: Spring assembly … When: Sun 29 Nov, 6:00 PM … Where: {where}
        sam > sunday 19:00
        hub < When: Sun 29 Nov, 7:00 PM … Where: {where}
    """)


def test_p21_a_time_alone_asks_for_the_place(town: Town) -> None:
    town.plays("""
        sam > new assembly Spring assembly
        sam > Sunday at 18:00
        hub < Where is it? A place, or a link if you meet online.
    """)


def test_p3_an_order_is_written_on_the_open_paper_too(town: Town) -> None:
    town.plays("""
        sam > /poll Where do we meet? Hall, Park, Elm, ranked until friday
        sam > yes
        maria > vote 1
        hub < Where do we meet? … Tap them best first
        maria > b a
        hub < Your vote: Park > Hall.
        maria > vote 1
        maria > none
        hub < Your vote: nothing of these.
    """)


def test_p16_a_word_alone_is_a_ballot_while_the_paper_lies_there(town: Town) -> None:
    town.plays(f"""
        {OPENED.replace(chr(10), chr(10) + " " * 8)}
        rosa > vote 1
        hub < a. Hall … [Hall] [Park]
        rosa > I need a ride to the park on Thursday at 9
        hub < Roughly where?
        rosa > cancel
        rosa > library
        hub < I don't know
        rosa > park
        hub < Your vote: Park.
        rosa > hall
        hub < I don't know
    """)
    assert town.rows("SELECT choice FROM poll_ballot") == [("2",)]


def test_p16_with_two_papers_it_is_asked_which_is_meant(town: Town) -> None:
    for question in ("Paint the hall?", "Plant a tree?"):
        town.plays(f"sam > /poll {question} yes/no until friday\nsam > yes")
    town.plays("""
        rosa > vote 1
        hub < a. yes
        rosa > vote 2
        hub < a. yes
        rosa > no
        hub < Which one do you mean? Please write one of these: vote 1 no, vote 2 no.
        rosa > vote 2 no
        hub < Your vote: no.
    """)
