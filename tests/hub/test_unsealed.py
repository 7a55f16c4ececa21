"""What comes in the open into a sealed chat may be the server's own words: it moves nothing of weight (H20, H21)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from adapters.memory import REACTIONS
from adapters.memory.rendering import keycap
from bot.contract.events import Reacted, Said
from tests.kit.town import Town

Cover = Literal["", "sealed", "open", "bare"]
NOTE = "That reached me unencrypted"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path, replace(REACTIONS, sealed=True))
    yield made
    assert made.faults == []
    made.close()


def say(town: Town, who: str, text: str, cover: Cover) -> list[str]:
    """What the hub answers in private to words that came so."""
    before, square = len(town.private(who)), town.memory.square
    sender, order = replace(square.sender(who), cover=cover), square.next()
    square.emit(
        Said(sender, square.private(who), True, text, f"own.{order}", order, town.now), square.private(who)
    )
    town.settle()
    return town.private(who)[before:]


def react(town: Town, who: str, number: int, having: str) -> list[str]:
    """The same for a reaction, which every app sends in the open."""
    before, square = len(town.private(who)), town.memory.square
    post = town.memory.people.newest(who, having=having)
    sender = replace(square.sender(who), cover="bare")
    square.emit(
        Reacted(sender, post.chat, True, post.ref, keycap(number), True, square.next(), town.now), post.chat
    )
    town.settle()
    return town.private(who)[before:]


@pytest.mark.parametrize("cover", ["", "sealed", "open"])
def test_h21_an_organizer_is_one_where_their_words_are_as_good_as_the_chat(town: Town, cover: Cover) -> None:
    assert NOTE not in " ".join(say(town, "olga", "/setup", cover))
    assert town.rows("SELECT flow FROM conversation") == [("setup.settings",)]


def test_h21_words_in_the_open_begin_nothing_of_an_organizer(town: Town) -> None:
    (note,) = say(town, "olga", "/setup", "bare")
    assert note.startswith(NOTE)
    assert town.rows("SELECT flow FROM conversation") == []


def test_h21_words_in_the_open_answer_no_question_of_an_organizer(town: Town) -> None:
    say(town, "olga", "/setup", "sealed")
    asked = town.rows("SELECT body FROM conversation")
    (note,) = say(town, "olga", "General", "bare")
    assert note.startswith(NOTE)
    assert town.rows("SELECT body FROM conversation") == asked, "the question stays as it was"
    say(town, "olga", "General", "sealed")
    assert town.rows("SELECT body FROM conversation") != asked


def test_h21_what_is_a_members_own_goes_on_in_the_open(town: Town) -> None:
    say(town, "maria", "need food near oak", "bare")
    say(town, "maria", "yes", "bare")
    assert town.rows("SELECT state FROM aid_request") == [("open",)]


def test_h20_a_reaction_is_no_second_yes_but_the_words_beside_it_are(town: Town) -> None:
    town.give("ines", "organizer")
    town.plays("""
        olga > people
        olga > sam
        olga > make: organizer
        olga > yes
    """)
    (note,) = react(town, "ines", 1, "Olga wants your yes")
    assert note.startswith("Reactions are never encrypted")
    assert _organizers(town) == {"olga", "ines"}
    (note,) = say(town, "ines", "approve 1", "bare")
    assert note.startswith(NOTE)
    assert _organizers(town) == {"olga", "ines"}
    say(town, "ines", "approve 1", "sealed")
    assert _organizers(town) == {"olga", "ines", "sam"}


def test_h20_a_reaction_does_what_weighs_less(town: Town) -> None:
    """Letting somebody in is one organizer's own affair."""
    town.memory.people.join("lee", "elm street")
    say(town, "lee", "help", "sealed")
    town.memory.people.say("lee", "join")
    town.settle()
    react(town, "olga", 1, "lee")
    assert town.person("lee").is_member


def _organizers(town: Town) -> set[str]:
    rows = town.rows(
        "SELECT a.\"user\" FROM role_grant g JOIN account a ON a.person_id = g.person_id WHERE g.role = 'organizer'"
    )
    return {row[0] for row in rows}


@pytest.mark.parametrize(
    ("cover", "line"),
    [
        ("sealed", "This chat is encrypted, so nobody else can."),
        ("open", "whoever runs this app's servers may, too."),
        ("bare", "This chat is encrypted, so nobody else can."),
    ],
)
def test_v24_first_contact_says_who_reads_this_very_chat(town: Town, cover: Cover, line: str) -> None:
    first, *others = say(town, "lee", "help", cover)
    assert line not in first, "the answer comes first"
    assert [text for text in others if line in text] == others[-1:]


def test_v24_what_is_said_follows_the_chat_when_it_is_sealed_later(town: Town) -> None:
    say(town, "lee", "help", "open")
    assert town.rows("SELECT sealed FROM chat WHERE private AND chat LIKE '%lee%'") == [(0,)]
    say(town, "lee", "help", "sealed")
    assert town.rows("SELECT sealed FROM chat WHERE private AND chat LIKE '%lee%'") == [(1,)]
