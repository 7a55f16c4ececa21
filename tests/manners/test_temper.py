"""Thanks and anger (rule 17)."""

from __future__ import annotations

import pytest

from bot.reading.temper import is_angry, is_thanks
from tests.kit.town import GROUP, Town

SORRY = "I hear you. I'll ask you nothing more for a day. Shall a person take it from here?"


@pytest.mark.parametrize(
    ("text", "thanks"),
    [
        ("thanks", True),
        ("Thank you so much!!!", True),
        ("thanksss", True),
        ("muchas gracias por todo 🙏", True),
        ("❤️", True),
        ("Dios te bendiga", True),
        ("thank u so much that was so kind of sam", True),
        ("no thanks i dont need anything", True),
        ("ya no gracias, ya lo conseguí", True),
        ("ok", False),
        ("no", False),
        ("i dont need anything", False),
        ("thanks but I need a ride", False),  # there is something else in it
        ("gracias, pero no llegó", False),
        ("😭", False),
    ],
)
def test_rule_17_what_is_thanks(text: str, thanks: bool) -> None:
    assert is_thanks(text) is thanks


@pytest.mark.parametrize(
    ("text", "angry"),
    [
        ("stupid bot", True),
        ("This is useless!!", True),
        ("déjame en paz", True),
        ("no sirves para nada", True),
        ("leave me alone", True),
        ("ya estoy harta de este robot no entiende nada", True),
        ("this app never works", True),
        ("my heater never works", False),  # a need
        ("my boss is stupid", False),
        ("my landlord told me to go to hell and now I need a place to stay", False),  # a need
        ("I need a shut off notice translated", False),
    ],
)
def test_rule_17_what_is_anger(text: str, angry: bool) -> None:
    assert is_angry(text) is angry


@pytest.mark.parametrize("text", ["thanks!", "mil gracias", "🙏"])
def test_rule_17_thanks_get_a_sign_and_no_words(town: Town, text: str) -> None:
    town.plays(f"maria > {text}\nhub < (silence)")
    (said,) = [post for post in town.memory.square.posts.values() if post.author == "maria"]
    assert said.reactions == {"👍": [""]}


def test_rule_17_thanks_are_no_misunderstanding(town: Town) -> None:
    town.plays("""
        maria > xyzzy
        hub < I don't know what to do with that yet.
        maria > thanks
        hub < (silence)
    """)


def test_rule_17_thanks_to_an_open_question_are_no_answer_to_it(town: Town) -> None:
    town.plays("""
        maria > need food near oak by friday
        hub < Need: food … Is this right?
        maria > thank you
        hub < (silence)
        maria > gracias!
        hub < (silence)
        maria > yes
        hub < Posted.
    """)


def test_rule_17_anger_gets_one_offer_of_a_person(town: Town) -> None:
    town.plays(f"maria > stupid bot\nhub < {SORRY} [1 A person]\nmaria taps A person\nhub < I asked Olga")
    town.plays("maria > you are useless, stupid bot")
    assert sum(SORRY in text for text in town.private("maria")) == 1


def test_rule_17_then_its_own_questions_rest_for_a_day(town: Town) -> None:
    town.plays("maria > need food near oak\nmaria > stupid bot")
    asked = len(town.private("maria"))
    town.pass_time(3 * 3600)
    assert len(town.private("maria")) == asked  # nothing asks whether she is still there
    town.plays("maria > no\nhub < Nothing was posted.")  # her own words are answered as ever


def test_rule_17_nobody_who_is_angry_is_asked_to_help(town: Town) -> None:
    with town.store.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO aid_skill (id, person_id, category)"
            " SELECT 1, person_id, 'food' FROM account WHERE user = 'sam'"
        )
    town.plays("sam > leave me alone\nmaria > need food near oak\nmaria > yes\nlater 5 min")
    assert not any("A neighbour needs" in text for text in town.private("sam"))


def test_rule_17_in_a_group_anger_gets_nothing(town: Town) -> None:
    town.plays(f"maria @ {GROUP} > @hub stupid bot\nhub < (silence)\nlater 1 h")
    assert [text for text in town.private("maria") if "hear you" in text] == []


def test_rule_17_danger_goes_first(town: Town) -> None:
    town.plays("maria > stupid bot, my husband is hitting me\nhub < In danger now? Call 911.")


def test_rule_17_words_for_a_neighbour_are_theirs(town: Town) -> None:
    town.plays("""
        maria > need food near oak
        maria > yes
        sam > help 1
        sam > yes
        sam taps Write to Maria
        sam > leave me alone please, stop asking me
        hub > maria: leave me alone please
    """)
