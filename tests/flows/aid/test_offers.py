"""A33: what somebody offers meets what somebody needs, by two yeses."""

from __future__ import annotations

import pytest

from bot.talk import Turn
from flows.aid.offering import offers
from flows.aid.offering.offer_tables import Offer
from flows.aid.offering.offers import Draft
from tests.flows.aid.within import within
from tests.kit.town import Town

DAY = 86400.0

FOOD_WANTED = """
    maria > I need groceries near the library by Friday
    hub   < Need: food
    maria taps Yes, post it
"""


def offered(town: Town, who: str, *kinds: str, capacity: int = 1, place: str | None = None) -> int:
    """An offer, made without a conversation; nobody is asked."""
    return within(town, lambda turn: offers.make(turn, Draft("words", kinds, place, capacity=capacity)), who)


def fitting(town: Town, *kinds: str, area: str | None = None, language: str = "") -> list[str]:
    """Names of those whose offers fit, the best first."""
    found = within(town, lambda turn: offers.fitting(turn, kinds, area, language))
    names = {town.person(name).id: name for name in ("olga", "maria", "sam", "ines", "rosa")}
    return [names[person_id] for person_id in found]


def left(town: Town, number: int) -> tuple[str, int]:
    ((state, capacity),) = town.rows("SELECT state, capacity FROM aid_offer WHERE id = ?", (number,))
    return state, capacity


# -- the conversation ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind", "when"),
    [
        ("I can drive Tuesdays", "a ride", "Tuesdays"),
        ("/offer rides every monday and friday", "a ride", "Mondays and Fridays"),
        ("offer rides on tuesdays", "a ride", "Tuesdays"),
        ("I have extra diapers near the library", "baby things", "any time"),
    ],
)
def test_a33_a_line_becomes_an_offer_that_is_read_back(town: Town, words: str, kind: str, when: str) -> None:
    town.plays(f"""
        sam > {words}
        hub < Offer: {kind} … When: {when} … [1 Yes, offer it]
        sam taps Yes, offer it
        hub < Thank you. Your offer stands until Thu 24 Dec. I'll write as soon as someone needs it.
    """)
    assert left(town, 1) == ("open", 1)


@pytest.mark.parametrize("words", ["puedo llevar gente los martes", "ofrezco llevar gente los martes"])
def test_a33_an_offer_in_spanish(pueblo: Town, words: str) -> None:
    pueblo.plays(f"sam > {words}")
    assert pueblo.rows("SELECT flow FROM conversation") == [("offer",)]


def test_a33_an_offer_is_corrected_in_one_message_and_kept_only_after_yes(town: Town) -> None:
    town.plays("""
        sam > I can drive Tuesdays
        hub < How many: 1 time
        sam > make it 4
        hub < How many: 4 times
        sam > near the library
        hub < Where: the library
        sam > no
        hub < Nothing was kept.
    """)
    assert town.rows("SELECT count(*) FROM aid_offer") == [(0,)]


def test_a3_neither_offer_nor_request_makes_nothing(town: Town) -> None:
    for words in ("thanks everyone", "put me down for Saturday", "see you at the meeting"):
        town.plays(f"sam > {words}")
    assert town.rows("SELECT count(*) FROM aid_offer") == [(0,)]


# -- two yeses -------------------------------------------------------------------------------------------


def test_a33_a_match_needs_both_yeses_and_takes_one_from_the_offer(town: Town) -> None:
    town.plays(f"""
        {FOOD_WANTED}
        sam > I have extra groceries
        hub < Offer: food
        sam taps Yes, offer it
        hub < I asked 1 neighbour whether it fits; I'll write as soon as they say yes.
        hub > maria: A neighbour offers this: food. You asked for food. Shall I ask them?
        maria taps Yes, ask them
        hub < I'm asking them now. I'll write as soon as they answer.
        hub > sam: You offered this, and a neighbour needs it: food · the library · by Fri 27 Nov. Can you?
    """)
    assert left(town, 2) == ("open", 1)
    assert town.rows("SELECT count(*) FROM aid_claim") == [(0,)]
    town.plays("""
        sam taps Yes, I can
        hub < Maria said yes: food. Write to them next.
        hub > maria: Sam helps: food.
    """)
    assert left(town, 2) == ("open", 0)
    assert town.rows("SELECT state FROM aid_claim") == [("accepted",)]
    assert fitting(town, "food") == []


@pytest.mark.parametrize(
    ("asker", "helper", "said"),
    [
        ("No, thanks", None, "Your request stays open"),
        ("Yes, ask them", "Not now", "They can't this time. Your request stays open"),
    ],
)
def test_a33_either_no_leaves_everything_as_it_was(
    town: Town, asker: str, helper: str | None, said: str
) -> None:
    town.plays(f"{FOOD_WANTED}\nsam > I have extra groceries\nsam taps Yes, offer it\nmaria taps {asker}")
    if helper:
        town.plays(f"sam taps {helper}")
    town.plays(f"hub > maria: {said}")
    assert left(town, 2) == ("open", 1)
    assert town.rows("SELECT state FROM aid_item") == [("open",)]


def test_a33_a_helper_who_does_not_answer_is_not_waited_for(town: Town) -> None:
    town.plays(
        f"{FOOD_WANTED}\nsam > I have extra groceries\nsam taps Yes, offer it\nmaria taps Yes, ask them"
    )
    town.plays("""
        later 25 h
        hub > maria: They did not answer. Your request stays open, I'll keep asking.
        sam taps Yes, I can
    """)
    assert town.rows("SELECT count(*) FROM aid_claim") == [(0,)]


def test_a33_neither_name_nor_words_are_shown_before_both_said_yes(town: Town) -> None:
    town.plays(f"""
        {FOOD_WANTED}
        sam > I have extra groceries, ask for Samuel at 414 555 0199
        sam taps Yes, offer it
    """)
    for text in (*town.private("maria"), *town.in_group()):
        assert "Sam" not in text
        assert "0199" not in text


def test_a33_an_offer_is_shown_to_three_requesters_at_most_urgent_and_old_first(town: Town) -> None:
    for place, name in enumerate(("olga", "maria", "ines", "rosa")):
        urgent = " asap" if name == "rosa" else ""
        town.plays(f"{name} > I need groceries near the library{urgent}\nhub < Need: food\n{name} taps Yes")
        assert place >= 0
    town.plays(
        "sam > I have extra groceries\nhub < Offer\nsam taps Yes, offer it\nhub < I asked 3 neighbours"
    )
    asked = [
        name
        for name in ("olga", "maria", "ines", "rosa")
        if any("offers this" in t for t in town.private(name))
    ]
    assert asked == ["olga", "maria", "rosa"]


# -- fitting ---------------------------------------------------------------------------------------------

AREAS = [
    {"key": "oak", "name": "Oak Park", "words": ["oak"], "near": ["elm"]},
    {"key": "elm", "name": "Elm Grove", "words": ["elm"]},
    {"key": "far", "name": "Far Side", "words": ["far"]},
]


def test_a21_offers_fit_by_kind_then_area_then_language_then_who_was_asked_least_recently(town: Town) -> None:
    town.decide("areas", AREAS)
    offered(town, "sam", "ride", place="far side")
    offered(town, "maria", "ride", "food", place="elm grove")
    offered(town, "ines", "ride")
    offered(town, "rosa", "food")
    assert fitting(town, "ride", area="oak") == ["maria", "ines", "sam"]
    assert fitting(town, "food") == ["maria", "rosa"] or fitting(town, "food") == ["rosa", "maria"]
    within(town, lambda turn: turn.hot.insert(
        "aid_notice", request_id=99, item_id=0, person_id=town.person("maria").id, why="asked", wave=1, at=town.now
    ))  # fmt: skip
    assert fitting(town, "food") == ["rosa", "maria"]
    assert fitting(town, "money") == []


def test_a33_a_new_request_asks_those_who_offered_first(town: Town) -> None:
    offered(town, "sam", "food")
    town.plays(f"""
        {FOOD_WANTED}
        hub < Posted. I asked 1 person who fits
        hub > sam: A neighbour needs help: food · the library
        sam taps I can help
        hub < Need: food
        sam taps Yes
        hub > maria: Sam helps: food.
    """)
    assert left(town, 1) == ("open", 0)


def test_a33_nobody_offers_to_themselves(town: Town) -> None:
    offered(town, "maria", "food")
    town.plays(FOOD_WANTED)
    assert not any("A neighbour needs help" in text for text in town.private("maria"))


def test_a40_what_only_the_team_sees_is_never_matched_with_an_offer(town: Town) -> None:
    town.plays("""
        maria > I need groceries near the library
        hub < Need: food
        maria > only the team
        hub < Only the team reads it
        maria taps Yes
    """)
    number = offered(town, "sam", "food")
    assert within(town, lambda turn: offers.needs(turn, _offer(turn, number))) == []


def _offer(turn: Turn, number: int) -> Offer:
    offer = offers.get(turn, number)
    assert offer is not None
    return offer


# -- capacity and end ------------------------------------------------------------------------------------


def test_a33_giving_back_returns_what_it_took(town: Town) -> None:
    number = offered(town, "sam", "food")
    town.plays(f"{FOOD_WANTED}\nsam taps I can help\nhub < Need: food\nsam taps Yes")
    assert left(town, number) == ("open", 0)
    town.plays("sam taps I can't after all")
    assert left(town, number) == ("open", 1)
    assert fitting(town, "food") == ["sam"]


def test_a33_an_offer_ends_after_thirty_days_and_one_tap_keeps_it(town: Town) -> None:
    number = offered(town, "sam", "ride")
    town.plays("later 29 days")
    assert fitting(town, "ride") == ["sam"]
    town.plays("""
        later 25 h
        hub > sam: Your offer is over: a ride. Does it still hold? Then I keep it. [1 Yes, keep it]
    """)
    assert fitting(town, "ride") == []
    town.plays("sam taps Yes, keep it\nhub < Thank you. Your offer stands until")
    assert fitting(town, "ride") == ["sam"]
    assert left(town, number) == ("open", 1)


def test_a34_what_an_offer_said_is_erased_a_week_after_its_end(town: Town) -> None:
    number = offered(town, "sam", "ride", place="the library")
    town.plays("sam > withdraw offer 1\nlater 6 days")
    kept = "SELECT words IS NULL, public_place FROM aid_offer WHERE id = ?"
    assert town.rows(kept, (number,)) == [(0, "the library")]
    town.plays("later 25 h")
    assert town.rows(kept, (number,)) == [(1, None)]
    town.plays("sam > keep offer 1\nhub < That is no longer open.")


def test_a33_a_withdrawn_offer_is_shown_to_nobody_and_can_be_kept_after_all(town: Town) -> None:
    offered(town, "sam", "ride")
    town.plays("""
        sam > offers
        hub < 1 neighbour offers help: … a ride · #1 [1 Take back #1]
        sam taps Take back #1
        hub < Your offer is taken back. Nobody new is sent to you.
    """)
    assert fitting(town, "ride") == []
    town.plays("sam taps Keep it after all")
    assert fitting(town, "ride") == ["sam"]


def test_v14_forgetting_takes_the_offers_along(town: Town) -> None:
    offered(town, "sam", "ride", "food")
    rule = town.house.rooms

    def forget(turn: Turn) -> None:
        for room in rule:
            for each in room.forget.values():
                each(turn, town.person("sam").id)

    within(town, forget)
    for table in ("aid_offer", "aid_offer_kind", "aid_match"):
        assert town.rows(f"SELECT count(*) FROM {table}") == [(0,)]
