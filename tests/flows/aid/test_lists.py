"""A36 and G3: what is open, who offers what, and what is mine."""

from __future__ import annotations

import pytest

from bot.talk import Turn
from flows.aid.offering import offers
from flows.aid.requesting import circles, requests
from flows.aid.requesting.requests import Draft
from tests.flows.aid.within import within
from tests.kit.town import GROUP, Town


def asked(
    town: Town,
    who: str,
    *kinds: str,
    place: str | None = None,
    urgency: str = "normal",
    circle: str = "group",
) -> int:
    """A posted request; its number."""
    draft = Draft(f"{who} needs it", kinds, place=place, urgency=urgency, circle=circle)

    def post(turn: Turn) -> int:
        number = requests.open(turn, draft)
        circles.show(turn, number, draft)
        return number

    return within(town, post, who)


def order(town: Town, who: str) -> list[str]:
    """The numbers of the newest list somebody got."""
    newest = next(text for text in reversed(town.private(who)) if "• " in text)
    return [line.rpartition("#")[2].split(" ")[0] for line in newest.split("\n") if line.startswith("• ")]


# -- what is open ----------------------------------------------------------------------------------------


def test_a36_open_requests_urgent_and_old_first(town: Town) -> None:
    asked(town, "maria", "food", place="the library")
    asked(town, "rosa", "ride")
    asked(town, "ines", "baby", urgency="high")
    town.plays("""
        sam > requests
        hub < 3 things are open, urgent and old first: … Urgent · baby things · #3 … food · the library · #1 … ride · #2
            < [1 Help #3] [2 Help #1] [3 Help #2]
    """)
    assert order(town, "sam") == ["3", "1", "2"]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("/requests rides", ["2"]),
        ("/requests food", ["1", "3"]),
        ("/requests oak", ["3"]),
        ("/requests", ["1", "2", "3"]),
    ],
)
def test_a36_filtered_by_kind_or_area(town: Town, typed: str, numbers: list[str]) -> None:
    town.decide("areas", [{"key": "oak", "name": "Oak Park", "words": ["oak"]}])
    asked(town, "maria", "food")
    asked(town, "rosa", "ride")
    asked(town, "ines", "food", place="oak park")
    town.plays(f"sam > {typed}\nhub < …")
    assert order(town, "sam") == numbers


def test_a36_long_lists_come_a_page_at_a_time(town: Town) -> None:
    for _unused in range(9):
        asked(town, "maria", "food")
    town.plays("sam > requests\nhub < 9 things are open … [7 More]")
    assert order(town, "sam") == [str(number) for number in range(1, 7)]
    town.plays("sam taps More\nhub < #9")
    assert order(town, "sam") == ["7", "8", "9"]


def test_a40_a_narrower_circle_is_listed_only_for_its_own(town: Town) -> None:
    asked(town, "maria", "housing", circle="team")
    asked(town, "maria", "medicine", circle="helpers")
    asked(town, "maria", "food")
    for reader, numbers in (("sam", ["3"]), ("maria", ["1", "2", "3"]), ("olga", ["1", "2", "3"])):
        town.plays(f"{reader} > requests\nhub < urgent and old first")
        assert order(town, reader) == numbers


def test_a36_what_somebody_helps_with_is_no_longer_open(town: Town) -> None:
    asked(town, "maria", "food")
    town.plays("""
        sam > requests
        sam taps Help #1
        sam taps Yes
        ines > requests
        hub < Nothing is open just now. Tell me what you can do, and I'll write when it is needed.
    """)


# -- offers ----------------------------------------------------------------------------------------------


def test_a36_offers_are_listed_without_names_and_can_be_asked_for(town: Town) -> None:
    within(town, lambda turn: offers.make(turn, offers.Draft("call Sam", ["food"], "the library")), "sam")
    asked(town, "maria", "food")
    town.plays("""
        maria > offers
        hub < 1 neighbour offers help: … food · the library · #1 [1 Ask for #1]
        maria taps Ask for #1
        hub < I'm asking them now.
        hub > sam: You offered this, and a neighbour needs it: food. Can you?
    """)
    assert not any("Sam" in text for text in town.private("maria"))


def test_a36_an_offer_can_be_asked_for_by_somebody_who_has_asked_for_nothing_yet(town: Town) -> None:
    within(town, lambda turn: offers.make(turn, offers.Draft("rides", ["ride"])), "sam")
    town.plays("maria > offers\nmaria taps Ask for #1\nhub < What do you need?")


# -- mine ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["mine", "/mine", "My things", "my things"])
def test_a36_mine_is_what_i_asked_offered_and_help_with(town: Town, typed: str) -> None:
    asked(town, "sam", "moving")
    asked(town, "maria", "food")
    within(town, lambda turn: offers.make(turn, offers.Draft("rides", ["ride"], capacity=3)), "sam")
    town.plays(f"""
        sam > /requests food
        sam taps Help #2
        sam taps Yes
        sam > {typed}
        hub < You asked: moving · #1 · open … You offered: a ride · #3 · 3 times left … You help: food · #2 · your turn
    """)


def test_a36_each_of_my_things_has_its_actions(town: Town) -> None:
    asked(town, "maria", "food")
    within(town, lambda turn: offers.make(turn, offers.Draft("rides", ["ride"])), "sam")
    town.plays("""
        maria > mine
        maria taps Open #1
        hub < #1: open. food: open, I'm asking around … [1 No longer needed]
        sam > mine
        sam taps Open #2
        hub < You offer: a ride. It stands until Thu 24 Dec. 1 time left [1 Keep it longer] [2 Take it back]
        sam > requests
        sam taps Help #1
        sam taps Yes
        sam > mine
        sam taps Open #1
        hub < You help: food. … [1 Write to Maria] [2 It's done] [3 I can't after all]
        maria > mine
        maria taps Open #1
        hub < #1: somebody helps. food: Sam helps … [1 Write to Sam] [2 It's done] [3 No longer needed]
    """)


def test_a36_nobody_opens_what_is_not_theirs(town: Town) -> None:
    asked(town, "maria", "food")
    town.plays("sam > open 1\nhub < That is only for the people concerned.")
    town.plays("olga > open 1\nhub < #1: open.")


def test_a36_nothing_of_mine_is_said_plainly(town: Town) -> None:
    town.plays(
        "sam > mine\nhub < You have nothing open. Tell me what you need, or what you can do for others."
    )


# -- in a group ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["/requests", "/requests food", "/mine", "/offers"])
def test_g3_a_list_asked_for_in_a_group_comes_in_private(town: Town, typed: str) -> None:
    asked(town, "maria", "food")
    before = len(town.in_group())
    town.plays(f"sam @ {GROUP} > {typed}\nhub > sam: …")
    assert len(town.in_group()) == before + 1  # only what Sam said himself


def test_g3_whom_the_hub_cannot_write_to_gets_a_door_that_goes_after_ten_minutes(town: Town) -> None:
    with town.store.write() as connection:
        connection.exec_driver_sql("UPDATE account SET chat_id = NULL WHERE user = 'sam'")
    town.plays(f"sam @ {GROUP} > /requests\nhub @ {GROUP}: Let's go on in private")
    town.plays("later 11 min")
    assert not any("in private" in text for text in town.in_group())


def test_rights_a_command_of_the_team_is_for_the_team_in_a_group_too(town: Town) -> None:
    town.plays(f"sam @ {GROUP} > /calls\nhub < (silence)")
    assert town.private("sam") == []


def test_a36_in_spanish(pueblo: Town) -> None:
    asked(pueblo, "maria", "food")
    pueblo.plays("sam > solicitudes")
    assert any("#1" in text for text in pueblo.private("sam"))


@pytest.mark.parametrize(
    "said",
    [
        "i dont need it anymore",
        "did anyone answer?",
        "ya no lo necesito",
        "cancela mi pedido",
        "when is my ride",
    ],
)
def test_a36_plain_words_about_mine_lead_to_it(town: Town, said: str) -> None:
    asked(town, "maria", "food")
    heard = town.private("maria")
    town.plays(f"maria > {said}")
    (answer,) = town.private("maria")[len(heard) + 1 :]
    assert "You asked" in answer or "Which of these do you mean?" in answer


def test_a36_cancel_my_ride_never_begins_a_new_request(town: Town) -> None:
    asked(town, "maria", "ride")
    town.plays("""
        maria > cancel my ride
        hub   < Which of these do you mean?
        maria taps My things
        hub   < Your things: … You asked: a ride
    """)
