"""A message that is edited or deleted, at every stage of what it led to (X27)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.town import Town

DRAFT = "maria > need groceries for 3 near the library\nhub < People: 3"
POSTED = f"{DRAFT}\nmaria taps Yes, post it\nhub @ oak street: food"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path)
    yield made
    assert made.faults == []
    made.close()


@pytest.mark.parametrize(
    ("before", "edited", "state"),
    [
        (DRAFT, "hub < People: 5", []),
        (POSTED, "hub < Shall I change #1 to that? … [Yes, change it] [No, leave it]", [("open", 3)]),
        (f"{POSTED}\nmaria taps Undo", "hub < I keep what you wrote first.", [("closed", 3)]),
        ("maria > privacy", "hub < I keep what you wrote first.", []),
    ],
    ids=["before the yes", "posted", "taken back", "nothing came of it"],
)
def test_x27_an_edit_changes_a_draft_asks_about_a_post_and_is_else_answered(
    town: Town, before: str, edited: str, state: list[tuple[str, int]]
) -> None:
    town.plays(f"{before}\nmaria edits > need groceries for 5 near the library\n{edited}")
    assert town.rows("SELECT state, people FROM aid_request") == state


@pytest.mark.parametrize(
    ("before", "state"),
    [(DRAFT, []), (POSTED, [("closed",)]), ("maria > privacy", [])],
    ids=["before the yes", "posted", "nothing came of it"],
)
def test_x27_a_deletion_takes_back_what_was_posted_and_nothing_else(
    town: Town, before: str, state: list[tuple[str]]
) -> None:
    town.plays(f"{before}\nmaria deletes")
    assert town.rows("SELECT state FROM aid_request") == state


def test_x27_nobody_edits_for_somebody_else(town: Town) -> None:
    town.plays(
        f"{POSTED}\nsam > need groceries for 2 near the library\nsam edits > need groceries for 9 near oak"
    )
    assert town.rows("SELECT people FROM aid_request") == [(3,)]


@pytest.mark.parametrize(("who", "state"), [("olga", "open"), ("maria", "closed")])
def test_x27_only_its_author_takes_a_request_back_by_deleting(town: Town, who: str, state: str) -> None:
    """A chat's moderator may take words away; what was asked for is not theirs."""
    town.plays("maria @ oak street > /need groceries for 3 near the library\nmaria taps Yes, post it")
    (asked,) = [post for post in town.memory.square.posts.values() if post.text.startswith("/need")]
    town.memory.people.delete(who, ref=asked.ref)
    town.settle()
    assert town.rows("SELECT state FROM aid_request") == [(state,)]
