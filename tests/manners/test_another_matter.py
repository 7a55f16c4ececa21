"""A sentence that begins something is heard while a question waits for something else (A1, A4, rule 10).

No word of help is lost on a button that did not fit; what waited is kept and offered again.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.flows.assembly.votes import opened
from tests.flows.fund.kit import with_a_campaign
from tests.kit.town import Town

NEED = "my mom needs insulin picked up today, im out after tonite"
PIDE = "mi mamá necesita que le recojan insulina hoy"


def _shift(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, Friday 10-14, 4 people and 2 drivers, hall
        olga > 1
        olga > /shift Food pantry, Saturday 10-14, 4 people, hall
        olga > 1
        rosa > put me down for the food pantry
    """)


def _campaign(town: Town) -> None:
    with_a_campaign(town)
    town.plays("rosa > /pledge\nrosa > 1")


def _ballot(town: Town) -> None:
    town.plays(f"rosa > vote {opened(town, 'irv')}")


WAITING: dict[str, Callable[[Town], None]] = {
    "which role?": _shift,
    "how much?": _campaign,
    "a ballot": _ballot,
    "forget me?": lambda town: town.plays("rosa > /forget"),
    "how is it voted?": lambda town: town.plays("rosa > /poll\nrosa > Pizza or pasta?"),
}


def asked(town: Town) -> str:
    return town.private("rosa")[-1]


@pytest.mark.parametrize("waits", WAITING)
def test_a1_a_need_is_heard_whatever_is_asked_and_what_was_asked_goes_on_afterwards(
    town: Town, waits: str
) -> None:
    WAITING[waits](town)
    before = asked(town)
    town.plays(f"""
        rosa > {NEED}
        hub < Roughly where?
        rosa > cancel
        hub < Stopped.
        hub < We had not finished:
        rosa taps Go on
    """)
    assert asked(town) == before


@pytest.mark.parametrize("waits", WAITING)
def test_a1_and_in_spanish(pueblo: Town, waits: str) -> None:
    WAITING[waits](pueblo)
    before = asked(pueblo)
    pueblo.plays(f"""
        rosa > {PIDE}
        hub < ¿Más o menos dónde?
        rosa > cancelar
        rosa taps Seguir
    """)
    assert asked(pueblo) == before


@pytest.mark.parametrize("waits", WAITING)
def test_a4_danger_is_heard_whatever_is_asked(town: Town, waits: str) -> None:
    WAITING[waits](town)
    town.plays("rosa > my husband is hitting me\nhub < In danger now? Call 911.")


def test_rule_10_an_offer_and_a_question_are_heard_as_well(town: Town) -> None:
    _shift(town)
    town.plays("""
        rosa > i can drive people on saturdays
        hub < Offer: a ride
        rosa > no
        hub < We had not finished: Sign up for a shift.
    """)
    town.pass_time(60)
    town.plays("""
        rosa > go on
        hub < Which one do you mean?
        rosa > what shifts are there?
        hub < 2 shifts have room
        hub < We had not finished: Sign up for a shift. [Go on] [Drop it]
    """)


def test_rule_10_what_may_be_about_the_open_question_is_asked_about(town: Town) -> None:
    town.plays("""
        rosa > need something for thursday
        hub < What kind of help is it?
        rosa > my mom needs a ride
        hub < Is that something new? [Ask for help] [No, go on as before]
        rosa taps No, go on as before
        hub < What kind of help is it?
        rosa > my mom needs a ride
        rosa taps Ask for help
        hub < Roughly where?
    """)


@pytest.mark.parametrize(
    "more",
    ["somebody please bring diapers for my baby today", "can someone fix my wifi", "i also need a ride"],
)
def test_a1_one_need_more_is_not_taken_for_where_the_first_one_is(town: Town, more: str) -> None:
    town.plays(f"""
        rosa > need a ride
        hub < Roughly where?
        rosa > {more}
        hub < Is that something new? [Ask for help] [No, go on as before]
        rosa taps No, go on as before
        hub < Roughly where?
        rosa > 53206
        hub < Where: 53206 …
    """)


@pytest.mark.parametrize(
    "place", ["behind the food pantry", "the tool library", "corner by the pharmacy, thanks"]
)
def test_a1_a_place_named_like_a_kind_of_help_is_a_place(town: Town, place: str) -> None:
    town.plays(f"rosa > need a ride\nrosa > {place}\nhub < Where: {place} …")


def test_rule_10_words_that_nobody_understands_are_still_a_miss(town: Town) -> None:
    _shift(town)
    town.plays('rosa > the blue one\nhub < I read "the blue one".')


def test_rule_10_a_need_in_too_many_words_is_asked_for_in_fewer(town: Town) -> None:
    town.plays("rosa > /need\nrosa > " + "i need a ride to the clinic " * 40)
    assert "Please say it shorter" in asked(town)


@pytest.mark.parametrize("answer", ["food pantry", "saturday food pantry", "driver", "a ride"])
def test_rule_10_a_mere_word_for_a_kind_of_help_is_likely_an_answer(town: Town, answer: str) -> None:
    _shift(town)
    town.plays(f"rosa > {answer}\nhub < Please tap one of these, or write its number.")


def test_rule_10_asking_which_was_meant_takes_no_place(town: Town) -> None:
    town.plays("""
        rosa > need something for thursday
        hub < What kind of help is it?
        rosa > my mom needs a ride
        hub < Is that something new?
        rosa > put me down for a shift
    """)
    flows = town.rows("SELECT flow, state FROM conversation")
    assert ("need", "parked") in flows or ("need", "open") in flows
    assert ("which", "parked") not in flows


def test_rule_10_cancel_drops_what_was_put_aside_when_nothing_else_is_open(town: Town) -> None:
    town.plays("""
        maria > need food near oak
        maria > settings
        maria > cancel
        hub < We had not finished: Ask for help. … [1 Go on] [2 Drop it]
        maria > cancel
        hub < Dropped. Nothing was sent.
        maria > cancel
        hub < Nothing is open just now.
    """)


@pytest.mark.parametrize("said", ["what is going on this week?", "i can give 5 dollars", "am i on tuesday?"])
def test_rule_10_what_is_certainly_another_matter_changes_no_request(town: Town, said: str) -> None:
    town.plays("rosa > need groceries for 3 near the library by friday 10am\nhub < Is this right?")
    before = asked(town)
    town.plays(f"""
        rosa > {said}
        hub < We had not finished: Ask for help. [Go on] [Drop it]
        rosa taps Go on
    """)
    assert asked(town) == before
    town.plays("rosa > make it tuesday\nhub < Need: food … When: Tue")
