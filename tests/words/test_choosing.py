"""What people type beside the buttons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.contract.views import Option
from bot.contract.words import _
from bot.words import pick, pick_many
from bot.words.choosing import fold

ROLES = (
    Option("pack", "Packer"),
    Option("drive", "Driver"),
    Option("door", "Door greeter"),
    Option("soup", "Soup, bread and tea"),
)
ANSWERS = (Option("now", _("just now")), Option("later", "Más tarde"))


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("1", "pack"),
        (" 2. ", "drive"),
        ("#3", "door"),
        ("4)", "soup"),
        ("packer", "pack"),
        ("PACK", "pack"),
        ("Dri", "drive"),
        ("d", None),  # driver or door?
        ("soup bread", "soup"),
        ("5", None),
        ("0", None),
        ("", None),
        ("🙂", None),
        ("driver please", None),  # a sentence is no choice
    ],
)
def test_number_label_or_unique_beginning(typed: str, key: str | None) -> None:
    assert pick(typed, ROLES, "en") == key


@pytest.mark.parametrize("typed", ["ahora", "AHORA MISMO", "just", "Just now!", "1"])
def test_in_the_persons_language_or_english(typed: str) -> None:
    assert pick(typed, ANSWERS, "es") == "now"


def test_accents_do_not_matter() -> None:
    assert pick("mas", ANSWERS, "es") == pick("MÁS", ANSWERS, "es") == "later"


def test_a_label_that_is_a_number_wins_over_the_place() -> None:
    seats = (Option("four", "4"), Option("two", "2"))
    assert pick("2", seats, "en") == "two"
    assert pick("1", seats, "en") == "four"


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("1,3", ("pack", "door")),
        ("3 and 1", ("pack", "door")),
        ("1 3", ("pack", "door")),
        ("1 y 3", ("pack", "door")),
        ("packer, driver", ("pack", "drive")),
        ("soup, bread and tea", ("soup",)),  # one label may look like a list
        ("1, 1", ("pack",)),
        ("1, cake", None),
        ("all", ("pack", "drive", "door", "soup")),
        ("", None),
    ],
)
def test_several_at_once(typed: str, keys: tuple[str, ...] | None) -> None:
    assert pick_many(typed, ROLES, "en") == keys


@given(st.text(max_size=60))
def test_any_text_is_answered_and_folding_twice_changes_nothing(typed: str) -> None:
    assert pick(typed, ROLES, "es") in {None, "pack", "drive", "door", "soup"}
    assert pick_many(typed, ROLES, "es") is None or set(pick_many(typed, ROLES, "es") or ())
    assert fold(fold(typed)) == fold(typed)
