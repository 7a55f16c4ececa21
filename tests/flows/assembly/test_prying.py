"""Whoever wants to know too much: members, whoever started it, organizers (P7, P8; the table of rights).

Everything that can be said to the hub about a vote is said while it is open, in every role; then a week passes, with
its reminders, digests and boards. Nothing of it may tell how it stands, who chose what, nor in secret who voted.
"""

from __future__ import annotations

import json
import logging

import pytest

from bot.store.base import Base
from flows.assembly.voting.receipt_words import WORDS as ALIKE
from tests.flows.assembly.test_secrecy import FIGURE
from tests.flows.assembly.votes import cast, opened
from tests.kit.town import NEIGHBOURS, Town

#: What a voter writes, found nowhere else.
WHY, WORDS = "xylophones on the ramp", "quokka parade"
#: What would change the vote that is looked at, or is asked back in another conversation.
CHANGES = frozenset(("poll.take_back", "poll.keep", "poll.words", "poll.add"))


def everything(town: Town) -> list[str]:
    """Every command, and every deed about the vote by its first word."""
    deeds = [
        deed
        for deed in town.house.deeds.values()
        if deed.name.startswith("poll.") and deed.typed and deed.name not in CHANGES
    ]
    return [*(f"/{name}" for name in town.house.commands), *(f"{deed.typed[0]} 1" for deed in deeds)]


def pry(town: Town, *people: str) -> None:
    """They say all of it; nothing is confirmed."""
    for said in everything(town):
        for who in people:
            town.memory.people.say(who, said)
        town.settle()
        for who in people:
            town.memory.people.say(who, "cancel")
        town.now += 15
        town.settle()


@pytest.mark.parametrize(("mode", "hidden"), [("secret", False), ("open", True)])
def test_p8_whatever_anybody_says_no_figure_comes_before_it_closes(
    town: Town, mode: str, hidden: bool
) -> None:
    number = opened(town, "single", ("Hall", "Park", "Elm"), mode=mode, hidden=hidden)
    town.give("ines", "facilitator")
    for place, who in enumerate(("maria", "rosa", "sam")):
        cast(town, number, who, "1" if place else "2", receipt="" if mode == "open" else f"words {place}")
    pry(town, "olga", "ines", "rosa")
    town.plays("olga > extend 1 until in 9 days\nolga > yes\nlater 8 day")
    shown = [line for entry in town.memory.square.shown for line in entry.text.split("\n")]
    assert [line for line in shown if FIGURE.search(line) and not line.startswith("Your vote: ")] == []
    town.plays("later 2 day\nhub @ oak street: Chosen: Hall. … Hall 2 · Park 1 · Elm 0")


def test_p7_in_secret_nothing_shown_logged_or_kept_says_who_chose_what(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    number = opened(town, "consent", mode="secret")
    for who in ("sam", "ines", "rosa"):
        cast(town, number, who, "1", receipt=f"words of {who}")
    town.plays(f"""
        maria > vote 1 block
        hub   < What would it harm?
        maria > {WHY}
        hub   < Your words:
        maria > my words 1 {WORDS}
        hub   < Noted. You find your line by these words.
    """)
    pry(town, "olga", "rosa")
    told = [entry for entry in town.memory.square.shown if entry.person != "maria"]
    assert [entry.text for entry in told if WHY in entry.text or WORDS in entry.text] == []
    town.plays("maria > /mydata")
    assert WORDS not in town.paper("maria")
    assert WHY not in town.paper("maria")
    town.plays("later 2 day\nhub @ oak street: 1 person blocks this")
    town.tidy()
    assert WHY not in caplog.text
    assert WORDS not in caplog.text
    assert beside(town, "maria", WORDS) == []
    assert town.rows("SELECT count(*) FROM conversation") == [(0,)]


def beside(town: Town, name: str, words: str) -> list[str]:
    """Tables where something of a person's stands in one row with these words, or in an unsealed body of theirs."""
    whose, found = town.person(name).id, []
    for table in Base.metadata.sorted_tables:
        people = [column.name for column in table.columns if column.name.endswith("person_id")]
        for row in town.rows(f"SELECT * FROM {table.name}"):
            cells = dict(zip(table.columns.keys(), row, strict=True))
            if any(cells[column] == whose for column in people) and words in json.dumps(cells, default=str):
                found.append(table.name)
    return found


@pytest.mark.parametrize("has_voted", [False, True])
def test_p7_nobody_learns_by_entering_a_vote_who_voted_in_secret(town: Town, has_voted: bool) -> None:
    number = opened(town, "single", mode="secret")
    if has_voted:
        cast(town, number, "rosa", "1", receipt="words of mine")
    town.plays("""
        olga > enter vote 1 Rosa: park
        hub  < Enter for Rosa: Park?
        olga > yes
        hub  < If they have not voted themselves, it is entered. I tell them, and they can change it.
    """)
    assert town.rows("SELECT choice FROM poll_ballot") == [("1",) if has_voted else ("2",)]
    assert town.rows("SELECT count(*) FROM audit WHERE action = 'poll.entered'") == [(1,)]
    said = "You had voted yourself, and that counts." if has_voted else "Olga entered your vote"
    assert said in " ".join(town.private("rosa"))


@pytest.mark.parametrize(
    ("place", "form", "intro"), [("town", "vote", "Your words: "), ("espanol", "votar", "Tus palabras: ")]
)
def test_p7_receipts_say_nothing_of_their_voters_language(
    request: pytest.FixtureRequest, place: str, form: str, intro: str
) -> None:
    """Else the published list would show which ballots are those of the few who speak another one."""
    there: Town = request.getfixturevalue(place)
    opened(there, "single", mode="secret")
    there.plays("\n".join(f"{who} > {form} 1 park" for who in NEIGHBOURS))
    lines = [line for who in NEIGHBOURS for text in there.private(who) for line in text.split("\n")]
    drawn = [line.partition(intro)[2].split() for line in lines if intro in line]
    assert len(drawn) == len(NEIGHBOURS)
    assert {word for words in drawn for word in words} <= set(ALIKE)
