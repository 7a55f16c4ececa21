"""Who sees what: waves of fitting people, circles that never leak, and nothing exact in a group (A21, A40, A5, A6)."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.store.hot import Hot
from tests.kit.town import GROUP, Town


def can(town: Town, name: str, *kinds: str) -> None:
    """Somebody said what they can help with."""
    with town.store.write() as connection:
        for kind in kinds:
            Hot(connection).insert("aid_skill", person_id=town.person(name).id, category=kind)


# -- waves -----------------------------------------------------------------------------------------------


def test_a21_those_who_fit_are_asked_first_and_the_group_after_half_an_hour(town: Town) -> None:
    can(town, "sam", "food")
    can(town, "ines", "ride")
    town.plays("""
        maria > need food near oak
        maria > yes
        hub > sam: A neighbour needs help: food · oak. Can you? … [I can help] [Not now]
        hub > maria: Posted. I asked 1 person who fits; at 10:30 AM everyone here sees it.
    """)
    assert town.in_group() == []
    assert not any("food" in text for text in town.private("ines"))
    town.plays("""
        later 31 min
        hub @ oak street: food · oak
    """)


def test_rule_12_by_night_it_says_when_the_group_reads_it(town: Town) -> None:
    town.plays("""
        later 12 h
        maria > need food near oak
        maria > yes
        hub > maria: Noted. Everyone here sees it from Wed 25 Nov, 8:00 AM on. I'll write when someone offers.
    """)
    assert town.in_group() == []
    town.plays("""
        later 10 h
        hub @ oak street: food · oak
    """)


def test_rule_12_by_night_those_who_fit_are_asked_and_the_group_in_the_morning(town: Town) -> None:
    can(town, "sam", "food")
    town.plays("""
        later 12 h
        maria > need food near oak
        maria > yes
        hub > maria: Posted. I asked 1 person who fits; at 8:00 AM everyone here sees it.
    """)


def test_rule_12_what_cannot_wait_is_posted_by_night_and_said_so(town: Town) -> None:
    town.plays("""
        later 12 h
        maria > need food near oak urgently tonight at 11pm
        maria > yes
        hub > maria: Posted.
        hub @ oak street: food
    """)


def test_a21_taken_in_the_first_wave_the_group_never_hears(town: Town) -> None:
    can(town, "sam", "food")
    town.plays("""
        maria > need food near oak
        maria > yes
        sam taps I can help
        sam > yes
        later 2 h
    """)
    assert town.in_group() == []


def test_a21_at_most_five_and_the_least_recently_asked_first(town: Town) -> None:
    town.decide("aid.wave_people", 1)
    can(town, "sam", "food")
    can(town, "ines", "food")
    town.plays("""
        maria > need food near oak
        maria > yes
        rosa > need food near elm
        rosa > yes
    """)
    asked = town.rows("SELECT person_id FROM aid_notice WHERE why = 'asked' ORDER BY request_id")
    assert sorted(asked) == sorted([(town.person("sam").id,), (town.person("ines").id,)])


def test_a21_urgent_goes_to_the_group_at_once(town: Town) -> None:
    can(town, "sam", "food")
    town.plays("maria > need food near oak asap\n maria > yes")
    assert any("Urgent" in text for text in town.in_group())


def test_a21_not_now_tells_nobody(town: Town) -> None:
    can(town, "sam", "food")
    town.plays("""
        maria > need food near oak
        maria > yes
        sam taps Not now
        hub > sam: Fine. Thank you for looking.
    """)
    assert not any("Sam" in text for text in town.private("maria"))


def test_a40_helpers_are_asked_in_private_and_the_team_when_nobody_fits(town: Town) -> None:
    town.plays("""
        maria > need insulin near oak
        hub < Who sees it: Helpers who fit … [Yes, ask helpers]
        maria > yes
        hub > maria: Nobody fits just now, so the team is looking for someone.
        hub > olga: Nobody who fits is free for #1: medicine.
        later 1 h
    """)
    assert town.in_group() == []


def test_a40_when_the_private_round_ends_team_and_requester_are_told(town: Town) -> None:
    can(town, "sam", "health_equipment")
    town.plays("""
        maria > need a wheelchair near oak, everybody no
        later 1 min
    """)
    town.plays("maria > yes")
    town.plays("""
        later 31 min
        hub > olga: Nobody who fits is free for #1
        hub > maria: Nobody was free yet for health aids.
    """)
    assert town.in_group() == []


@pytest.mark.parametrize(
    ("words", "circle"),
    [("food near oak", "group"), ("insulin near oak", "helpers"), ("200 dollars for rent near oak", "team")],
)
def test_a40_each_kind_has_its_circle_and_the_requester_sees_it(town: Town, words: str, circle: str) -> None:
    town.plays(f"maria > need {words}\n maria > yes")
    assert town.rows("SELECT circle FROM aid_request") == [(circle,)]


# -- properties ------------------------------------------------------------------------------------------

#: What Sam says, or how many seconds pass.
STEPS = ("help 1", "yes", "no", "give back 1", 3700, 1900, "show 1", "/requests", "done 1")
CHOICES = {"helpers": "helpers", "team": "only the team"}


@settings(max_examples=25, deadline=None, derandomize=True)
@given(
    circle=st.sampled_from(["helpers", "team"]),
    urgent=st.booleans(),
    fits=st.booleans(),
    steps=st.lists(st.sampled_from(STEPS), max_size=6),
)
def test_a40_nothing_of_a_narrower_circle_reaches_the_group(
    circle: str, urgent: bool, fits: bool, steps: list[str | int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        town = Town(Path(folder))
        if fits:
            can(town, "sam", "pet_care")
        for text in (f"need cat food in kumquat{' asap' * urgent}", "pet care", CHOICES[circle], "yes"):
            town.memory.people.say("maria", text)
            town.settle()
        for step in steps:
            if isinstance(step, str):
                town.memory.people.say("sam", step)
                town.settle()
            else:
                town.pass_time(step)
        shown = "\n".join(entry.text for entry in town.memory.square.shown if entry.title == GROUP).lower()
        assert town.rows("SELECT circle FROM aid_request") == [(circle,)]
        assert "kumquat" not in shown
        assert "pet care" not in shown
        assert not town.faults
        town.close()


PHONES = ("414 555 0123", "(414) 555-0123", "+1 414-555-0123", "4145550123")
ADDRESSES = ("1420 Oak St", "1420 W Oak Street apt 3B", "calle 8 #1420")
CODES = ("door code 4471", "código 4471#", "buzzer 4471")


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.tuples(*map(st.sampled_from, (PHONES, ADDRESSES, CODES))).flatmap(st.permutations))
def test_a5_no_number_address_or_code_reaches_the_group(private: list[str]) -> None:
    first, second, third = private
    with tempfile.TemporaryDirectory() as folder:
        town = Town(Path(folder))
        for text in (f"need groceries for 3, {first}", f"{second} near the library {third}", "yes"):
            town.memory.people.say("maria", text)
            town.settle()
        if not town.rows(
            "SELECT 1 FROM aid_request"
        ):  # the place was read from the words, so it was not asked
            town.memory.people.say("maria", "yes")
            town.settle()
        shown = "\n".join(entry.text for entry in town.memory.square.shown if entry.title == GROUP)
        assert town.rows("SELECT count(*) FROM aid_request") == [(1,)]
        for secret in ("0123", "5550123", "1420", "4471", "3B"):
            assert secret not in shown
        assert not town.faults
        town.close()


def test_a5_a_helper_reads_the_words_without_numbers_before_the_yes(town: Town) -> None:
    town.plays("""
        maria > need food near oak, call me 414 555 0123, door code 4471
        maria > yes
        sam > help 1
        hub < Need: food
    """)
    assert not any("0123" in text or "4471" in text for text in town.private("sam"))


def test_a6_asked_with_no_name_phone_or_address(town: Town) -> None:
    town.plays("""
        maria > need food
        hub < Roughly where?
        maria > skip
        maria > yes
        hub > maria: Posted.
    """)
    assert town.rows("SELECT place, public_place FROM aid_request") == [(None, None)]
    assert not any("phone" in text.lower() for text in town.private("maria"))
