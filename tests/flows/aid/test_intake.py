"""Asking for help: one line as people text it, read back, corrected, posted."""

from __future__ import annotations

import pytest

from tests.kit.town import Town


def requests(town: Town) -> list[tuple[object, ...]]:
    return town.rows("SELECT id, urgency, people, circle, choosing, state FROM aid_request ORDER BY id")


def kinds(town: Town) -> list[object]:
    return [row[0] for row in town.rows("SELECT category FROM aid_item ORDER BY id")]


def test_a1_one_line_becomes_a_draft_that_is_read_back_and_posted(anywhere: Town) -> None:
    anywhere.plays("""
        maria > need groceries for 3 near 53206 by friday, no rush
        hub   < Need: food … People: 3 … Where: 53206 … When: by Fri 27 Nov … Everyone here … First come
        maria > make it 4
        hub   < People: 4
        maria > yes
        hub   @ oak street: food · 53206 … by Fri 27 Nov
        hub   > maria: Posted.
    """)
    assert requests(anywhere) == [(1, "low", 4, "group", "first", "open")]


@pytest.mark.parametrize(
    "said",
    ["/need diapers near oak", "!need diapers near oak", "need diapers near oak", "diapers pls near oak"],
)
def test_a1_with_or_without_a_command_word(town: Town, said: str) -> None:
    town.plays(f"""
        maria > {said}
        hub   < Need: baby things … Where: oak
    """)


def test_a1_in_spanish(pueblo: Town) -> None:
    pueblo.plays("maria > necesito pañales para mi bebe cerca de la biblioteca\n maria > si")
    assert kinds(pueblo) == ["baby"]
    assert pueblo.rows("SELECT public_place, language FROM aid_request") == [("la biblioteca", "es")]


def test_a1_every_field_is_corrected_in_one_message_or_tap(town: Town) -> None:
    town.plays("""
        maria > need food near oak
        maria > somos 5
        hub   < People: 5
        maria > tomorrow
        hub   < When: Wed 25 Nov
        maria > where: behind the school
        hub   < Where: behind the school
        maria > also diapers
        hub   < Need: food and baby things
        maria > i choose
        hub   < Who helps: I choose
        maria > only the team
        hub   < Who sees it: Only the team … [Yes, tell the team]
        maria taps Who sees it
        hub   < Who may see it?
        maria taps Everyone here
        maria taps Change
        hub   < What should be different?
        maria taps How urgent
        maria taps Urgent
        hub   < How urgent: Urgent
        maria > that makes no sense at all
        hub   < I couldn't read that as a change.
        maria > yes
    """)
    assert requests(town) == [(1, "high", 5, "group", "choose", "open")]


def test_a1_only_what_is_missing_is_asked(town: Town) -> None:
    town.plays("""
        maria > /need
        hub   < What do you need?
        maria > please help me out with something
        hub   < What kind of help is it?
        maria > tools
        hub   < Roughly where?
        maria > skip
        hub   < Need: tools … Where: not said … When: no deadline
        maria > no
        hub   < Nothing was posted.
    """)
    assert requests(town) == []


def test_a1_relative_times_are_read_against_the_moment_they_were_written(town: Town) -> None:
    town.plays("""
        maria > need food near oak tomorrow
        hub   < When: Wed 25 Nov
        later 16 h
        maria > make it 3
        hub   < When: Wed 25 Nov
        maria > yes
        hub   > maria: Noted. Everyone here sees it from Wed 25 Nov, 8:00 AM on.
    """)


def test_a2_two_needs_are_two_items_each_taken_and_closed_on_its_own(town: Town) -> None:
    town.plays("""
        maria > need groceries and diapers near oak
        maria > yes
        hub   @ oak street: 0 of 2 covered … [Help: food] [Help: baby things]
        sam taps Help: food
        sam > yes
        later 5 s
        hub @ oak street: 1 of 2 covered … [Help: baby things]
    """)
    assert town.rows("SELECT letter, category, state FROM aid_item ORDER BY letter") == [
        ("a", "food", "claimed"),
        ("b", "baby", "open"),
    ]


@pytest.mark.parametrize(
    "said", ["thanks everyone!", "put me down for saturday", "lol ok", "buenos dias a todos", "👍"]
)
def test_a3_what_is_no_need_creates_nothing(town: Town, said: str) -> None:
    town.plays(f"maria > {said}")
    assert requests(town) == []
    assert not town.rows("SELECT 1 FROM conversation WHERE flow = 'need'")


def test_a8_the_same_need_within_two_days_is_asked_about(town: Town) -> None:
    town.plays("""
        maria > need food near oak
        maria > yes
        later 3 h
        maria > can someone bring groceries near oak
        hub   < You asked for this already: food, #1. Is it the same? [Yes, the same] [No, something new]
        maria > 1
        hub   < Then #1 stays as it is
        maria > can someone bring groceries near oak
        maria taps No, something new
        maria > yes
        maria > need a drill near oak
        hub   < Need: tools
    """)
    assert len(requests(town)) == 2


def test_a8_after_two_days_it_is_a_new_need(town: Town) -> None:
    town.plays("""
        maria > need food near oak
        maria > yes
        later 49 h
        maria > need food near oak
        hub   < Need: food
    """)


def test_a13_a_closed_intake_says_so_and_danger_still_gets_through(town: Town) -> None:
    town.decide("aid.closed_text", "We are full until Monday")
    town.plays("""
        maria > need food near oak
        hub   < No requests are taken just now: We are full until Monday.
        maria > he is hitting me
        hub   < Call 911
    """)
    assert requests(town) == []


def test_h15_five_open_requests_are_enough(town: Town) -> None:
    for what in ("food", "diapers", "a drill", "clothes", "a blanket"):
        town.plays(f"maria > need {what} near oak\n maria > yes")
    town.plays("""
        maria > need water near oak
        hub   < You have 5 requests open
    """)


def test_manners_16_a_yes_can_be_taken_back_for_ten_minutes(town: Town) -> None:
    town.plays("""
        maria > need food near oak
        maria > yes
        maria taps Undo
        hub > maria: Taken back.
    """)
    assert requests(town)[0][-1] == "closed"


def test_a40_a_stranger_asks_the_team_alone_until_let_in(town: Town) -> None:
    town.memory.people.say("lena", "need food near oak")
    town.settle()
    town.plays("""
        hub > lena: The team reads it first
        lena > yes
        hub > lena: The team reads it now
        hub > olga: #1 is only for the team: food.
    """)
    assert not any("food" in text for text in town.in_group())
    town.memory.people.join("lena", "oak street")
    town.settle()
    assert any("food" in text for text in town.in_group())


def test_manners_21_a_child_alone_is_for_two_of_the_team(town: Town) -> None:
    town.give("ines", "dispatcher")
    town.give("rosa", "dispatcher")
    town.plays("""
        maria > im 12 and home alone, no food
        hub   < Roughly where?
        maria > skip
        hub   < Is there a grown-up with you?
        maria > no
        maria > yes
        hub   > ines: Two of the team, please.
        hub   > rosa: Two of the team, please.
    """)
    assert town.rows("SELECT circle FROM aid_request") == [("team",)]
