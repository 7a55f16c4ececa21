"""The message a request came from is edited or deleted (A11)."""

from __future__ import annotations

import pytest

from tests.kit.town import Town

POSTED = "maria > need food for 3 near oak\n maria > yes\n"


def people(town: Town) -> list[object]:
    return [row[0] for row in town.rows("SELECT people FROM aid_request")]


def test_a11_an_edit_before_the_yes_changes_the_draft(town: Town) -> None:
    town.plays("""
        maria > /need
        maria > need food for 3 near oak
        hub   < People: 3
        maria edits > need food for 5 near oak
        hub   < People: 5
    """)


@pytest.mark.parametrize(
    "begun", ["need food for 3 near oak", "/need\n maria > food for 3 near oak", "food for 3 near oak pls"]
)
def test_a11_an_edit_afterwards_asks_and_tells_the_helper(town: Town, begun: str) -> None:
    town.plays(f"maria > {begun}")
    edited = next(
        iter(reversed([post for post in town.memory.square.posts.values() if post.author == "maria"]))
    )
    town.plays("maria > yes\n sam > help 1\n sam > yes")
    town.memory.people.edit("maria", "need food for 5 near oak", ref=edited.ref)
    town.settle()
    town.plays("""
        hub > maria: People: 5 … Shall I change #1 to that? … [Yes, change it] [No, leave it]
        maria > yes
        hub > maria: Changed.
        hub > sam: They changed what they wrote: food.
    """)
    assert people(town) == [5]


def test_a11_no_leaves_it(town: Town) -> None:
    town.plays(POSTED)
    first = next(post for post in town.memory.square.posts.values() if post.author == "maria")
    town.memory.people.edit("maria", "need food for 5 near oak", ref=first.ref)
    town.settle()
    town.plays("maria > no")
    assert people(town) == [3]


def test_a11_a_deletion_takes_it_back(town: Town) -> None:
    town.plays(POSTED)
    town.plays("sam > help 1\n sam > yes")
    first = next(post for post in town.memory.square.posts.values() if post.author == "maria")
    town.memory.people.delete("maria", ref=first.ref)
    town.settle()
    assert town.rows("SELECT state FROM aid_request") == [("closed",)]
    assert any("no longer needed: food" in text for text in town.private("sam"))
