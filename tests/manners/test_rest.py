"""The rules that are left: never the same sentence twice, first contact, edits, danger, children (10, 15, 16, 18, 21),
and a person always within reach (G4).
"""

from __future__ import annotations

import pytest

from bot.contract.views import View
from bot.store.hot import Hot
from bot.talk import Turn
from tests.kit.town import GROUP, Town

MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0
NONSENSE = ("xyzzy", "plugh", "frobnicate the thing", "qwerty uiop")


def newest(town: Town, who: str, before: int) -> list[str]:
    """What the hub said to somebody since."""
    square = town.memory.square
    posts = [p for p in square.in_chat(square.private(who)) if p.author is None]
    return [post.text for post in posts[before:]]


def count(town: Town, who: str) -> int:
    return len(newest(town, who, 0))


# -- rule 10 ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
def test_rule_10_no_sentence_comes_twice_and_the_third_time_a_person_does(town: Town, language: str) -> None:
    with town.store.write() as connection:
        connection.exec_driver_sql(f"UPDATE person SET language = '{language}'")
    said = []
    for words in NONSENSE[:3]:
        before = count(town, "maria")
        town.plays(f"maria > {words}")
        said += newest(town, "maria", before)
    assert len(set(said)) == len(said) == 3
    assert any(NONSENSE[2] in text for text in town.private("olga"))  # whoever is on duty has it


def test_rule_10_what_was_read_is_said_back(town: Town) -> None:
    town.plays(
        "maria > blorp friday at 5\nhub < I read “friday at 5” as a time. What would you like to do with it?"
    )


# -- rule 15 ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "first", ["I need groceries near oak", "hello", "I can drive tuesdays", "xyzzy", "he is hitting me"]
)
def test_rule_15_the_answer_comes_first_then_two_lines_and_nothing_else(town: Town, first: str) -> None:
    town.memory.people.join("lee", GROUP)
    town.settle()
    town.plays(f"lee > {first}")
    answer, greeting = newest(town, "lee", 0)
    assert "automatic helper" not in answer
    lines = greeting.split("\n")
    assert len(lines) <= 3  # the third asks for the language, where it could not be read (L1)
    assert "automatic helper" in lines[0]
    assert "can read" in lines[1]
    town.plays("lee > /cancel\nlee > thanks")
    assert sum("automatic helper" in text for text in town.private("lee")) == 1


def test_rule_15_the_line_in_the_group_says_how(town: Town) -> None:
    town.memory.people.join("lee", GROUP)
    town.settle()
    town.plays(
        "lee @ oak street > /need food\nhub @ oak street: Let's go on in private: tap Open, then START. [1 Open]"
    )


# -- rule 16 ---------------------------------------------------------------------------------------------


def test_rule_16_what_is_taken_back_at_once_changes_the_message(town: Town) -> None:
    town.plays("maria > need food near oak\nmaria > yes")
    before = count(town, "maria")
    town.plays("maria taps Undo")
    assert count(town, "maria") == before
    assert town.private("maria")[-1] == "Taken back. Nobody sees it any more."


@pytest.mark.parametrize("meanwhile", ["maria > help", "later 9 min\nmaria > thanks"])
def test_rule_16_once_something_was_written_since_it_is_sent(town: Town, meanwhile: str) -> None:
    town.plays(f"maria > need food near oak\nmaria > yes\nlater 10 s\n{meanwhile}")
    before = count(town, "maria")
    town.plays("maria taps Undo")
    assert count(town, "maria") == before + 1


@pytest.mark.parametrize(("after", "gone"), [(9 * MINUTE, True), (11 * MINUTE, False)])
def test_rule_16_a_yes_can_be_taken_back_for_ten_minutes(town: Town, after: float, gone: bool) -> None:
    town.plays("maria > need food near oak\nmaria > yes")
    town.pass_time(after)
    town.plays("maria taps Undo")
    assert town.rows("SELECT state FROM aid_request") == [("closed" if gone else "open",)]


# -- rule 18 ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cry", "language"),
    [("he is hitting me", "en"), ("I want to kill myself", "en"), ("mi esposo me está pegando", "es")],
)
def test_rule_18_the_number_comes_first_and_it_is_short(town: Town, cry: str, language: str) -> None:
    with town.store.write() as connection:
        connection.exec_driver_sql(f"UPDATE person SET language = '{language}'")
    began = town.now
    town.plays(f"maria > {cry}")
    (answer,) = newest(town, "maria", 0)
    assert "911" in answer.split("\n")[0]
    assert len(answer) <= 200
    assert town.now - began < 5
    assert "Olga" not in answer  # nobody has tapped yet


def test_rule_18_a_name_only_after_a_tap_and_the_silence_is_told(town: Town) -> None:
    town.plays("""
        maria > he is hitting me
        later 2 min
        later 70 s
        hub > maria: Nobody of the team has answered yet. I keep asking. Please call 911.
        olga taps I'm on it
        hub > maria: Olga of the team has seen what you wrote
    """)


def test_rule_18_two_are_alarmed_even_with_one_on_the_rota(town: Town) -> None:
    town.give("ines", "dispatcher")
    town.plays("""
        olga > on 1
        maria > he is hitting me
        hub > ines: Somebody may need help right now.
        hub > olga: Somebody may need help right now.
    """)


# -- rule 21 ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "im 12 and home alone, need food near oak",
        "tengo 12 años y estoy sola en casa, necesito comida cerca de oak",
    ],
)
def test_rule_21_one_question_and_two_of_the_team_and_no_helper(town: Town, words: str) -> None:
    town.give("ines", "dispatcher")
    town.give("rosa", "dispatcher")
    town.plays(f"maria > {words}")
    asked = [text for text in town.private("maria") if "grown-up" in text or "persona adulta" in text]
    assert len(asked) == 1
    town.memory.people.tap("maria", "No")
    town.settle()
    assert "Everyone here" not in town.private("maria")[-1]  # what she says yes to is what happens
    town.plays("maria > yes\nlater 2 h")
    assert not any("oak" in text for text in town.in_group())
    for name in ("ines", "rosa"):
        assert any("Two of the team" in text or "Maybe a child" in text for text in town.private(name))
    assert count(town, "sam") == 0


def test_rule_21_with_a_grown_up_there_it_is_a_request_like_any_other(town: Town) -> None:
    town.plays("maria > im 12 and home alone, need food near oak\nmaria taps Yes\nmaria > yes")
    assert town.rows("SELECT circle FROM aid_request") == [("group",)]


def test_rule_21_it_is_erased_after_seven_days(town: Town) -> None:
    town.plays("""
        maria > im 12 and home alone, need food near oak
        maria taps No
        maria > yes
        maria > no longer needed 1
    """)
    town.pass_time(7 * DAY + HOUR)
    assert town.rows("SELECT words, place FROM aid_request") == [(None, None)]


# -- G4: a person, always --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    ["a person", "human", "persona", "una persona", "A person", "/person"],
)
@pytest.mark.parametrize("before", ["", "maria > /need", "maria > need food near oak"])
def test_g4_a_person_is_one_word_away_anywhere_in_private(town: Town, words: str, before: str) -> None:
    town.plays(f"{before}\nmaria > {words}\nhub > olga: Maria asks for a person." if before else
               f"maria > {words}\nhub > olga: Maria asks for a person.")  # fmt: skip


def test_g4_two_misunderstandings_within_a_question_offer_a_person(town: Town) -> None:
    town.plays("""
        maria > /link
        maria > need food near oak
        maria taps Change
        maria taps When
        maria > blorp
        maria > blorp again
        hub < Shall a person help you with this? "cancel" leaves it. [1 A person]
    """)


def test_g4_pings_come_merged_after_the_first_few(town: Town) -> None:
    """Many things at once are one message to whoever is on duty, six a day at most, danger apart."""
    for number in range(12):
        with town.store.write() as connection:
            hot = Hot(connection)
            seals, community = town.vault.bind(connection), town.turns.handling.community(hot)
            turn = Turn(hot, seals, town.house, community, town.now)
            turn.ping("aid", View.of(f"thing {number}"), about=f"request:{number}", step="new")
            turn.flush()
        town.pass_time(20 * MINUTE)
    town.pass_time(9 * HOUR)
    pings = [text for text in town.private("olga") if "thing" in text]
    assert len(pings) <= 6
    assert sum(text.count("thing") for text in pings) == 12
    before = count(town, "olga")
    town.plays("maria > he is hitting me")
    assert count(town, "olga") == before + 1
