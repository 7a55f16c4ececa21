"""Danger: never posted, answered at once, two people on duty (A4, rule 18)."""

from __future__ import annotations

import pytest

from tests.kit.town import Town

CRIES = ("he is hitting me", "i want to kill myself", "my mom is not breathing", "me está pegando mi marido")


def silent_group(town: Town) -> bool:
    return not [text for text in town.in_group() if "hub" in text or "help" in text.lower()]


@pytest.mark.parametrize("cry", CRIES)
def test_a4_is_never_posted_and_answered_in_the_same_turn(town: Town, cry: str) -> None:
    town.plays(f"maria > {cry}")
    answer = next(text for text in town.private("maria") if "911" in text)
    assert "911" in answer.split("\n")[0]
    assert "?" not in answer.split("\n", 1)[1]
    assert len(answer.split("[")[0]) <= 200
    assert town.in_group() == []
    assert town.rows("SELECT count(*) FROM aid_request") == [(0,)]


def test_a4_two_people_on_duty_and_a_name_only_after_a_tap(town: Town) -> None:
    town.give("ines", "dispatcher")
    town.give("rosa", "dispatcher")
    town.plays("""
        maria > he is hitting me
        hub   < I'll tell you when somebody has seen it. … [Not an emergency]
        hub   > ines: Somebody may need help right now.
        hub   > rosa: Somebody may need help right now.
        ines taps I'm on it
        hub   > ines: Maria wrote: … he is hitting me
        hub   > maria: Ines of the team has seen what you wrote
        rosa taps I'm on it
        hub   > rosa: Ines is on it already.
        later 10 min
    """)
    assert not any("Nobody of the team" in text for text in town.private("maria"))


def test_a4_who_cries_again_before_anybody_looked_adds_to_it(town: Town) -> None:
    town.plays("""
        maria > he is hitting me
        hub   < In danger now?
        maria > he has a gun
        hub   < In danger now?
        later 4 min
    """)
    assert len([text for text in town.private("maria") if "Nobody of the team has answered" in text]) == 1
    town.plays("""
        olga taps I'm on it
        hub  > olga: Maria wrote: … he is hitting me … he has a gun
    """)


def test_a4_not_an_emergency_can_be_said_after_two_cries(town: Town) -> None:
    town.plays("""
        maria > he has a gun
        maria > i need a ride near oak, he has a gun
        maria > not an emergency
        hub   < he has a gun … i need a ride near oak, he has a gun
    """)


def test_a4_a_cry_after_ten_minutes_is_a_new_one(town: Town) -> None:
    town.plays("maria > he is hitting me\nlater 11 min\nmaria > he has a gun")
    assert town.rows("SELECT count(*) FROM aid_alarm") == [(2,)]


def test_a4_nobody_in_three_minutes_is_said(town: Town) -> None:
    town.plays("""
        maria > i want to kill myself
        later 2 min
    """)
    assert not any("has answered yet" in text for text in town.private("maria"))
    town.plays("""
        later 2 min
        hub > maria: Nobody of the team has answered yet. I keep asking. Please call 911.
    """)


def test_a4_without_lines_it_names_the_local_number(town: Town) -> None:
    town.decide("emergency", "")
    town.plays("""
        maria > he has a gun
        hub   < In danger now? Call your local emergency number.
    """)


def test_a4_not_an_emergency_leads_back_and_nothing_is_lost(town: Town) -> None:
    town.plays("""
        maria > /need
        hub   < What do you need?
        maria > my arm is bleeding badly, need a ride near oak
        hub   < Call 911
        maria taps Not an emergency
        hub   < my arm is bleeding badly, need a ride near oak … Where: oak
        maria > yes
    """)
    assert town.rows("SELECT count(*) FROM aid_request") == [(1,)]


def test_a4_danger_in_any_answer_is_heard(town: Town) -> None:
    town.plays("""
        maria > need food
        hub   < Roughly where?
        maria > he has a gun, hurry
        hub   < Call 911
        maria taps Not an emergency
        rosa  > need food near oak
        rosa  > he is hitting me
        hub   < Call 911
    """)
    assert town.rows("SELECT count(*) FROM aid_request") == [(0,)]


def test_a4_said_to_the_hub_in_the_group_it_is_answered_in_private(town: Town) -> None:
    town.plays("""
        maria @ oak street > /need he is hitting me
        hub > maria: Call 911
        hub > olga: Somebody may need help right now.
    """)
    assert town.in_group() == ["/need he is hitting me"]


def test_manners_19_no_push_preview_tells_what_it_is(town: Town) -> None:
    town.plays("maria > he is hitting me")
    assert not any("hitting" in text for text in town.private("olga"))


def test_v10_the_words_of_an_alarm_die_after_a_day(town: Town) -> None:
    town.plays("maria > he is hitting me\n later 23 h")
    assert town.rows("SELECT words IS NULL, state FROM aid_alarm") == [(0, "open")]
    town.plays("later 2 h")
    assert town.rows("SELECT words IS NULL, state FROM aid_alarm") == [(1, "over")]


def test_a4_setting_up_the_lines_is_no_cry_for_help(town: Town) -> None:
    town.plays("""
        olga > /setup
        olga > he is hitting me? call 911
    """)
    assert town.rows("SELECT count(*) FROM aid_alarm") == [(0,)]
