"""A24 and A32: what lies on the way, and what the next helper should know."""

from __future__ import annotations

from tests.kit.town import Town

AREAS = [
    {"key": "oak", "name": "Oak Park", "words": ["oak"], "near": ["elm"]},
    {"key": "elm", "name": "Elm Grove", "words": ["elm"]},
    {"key": "far", "name": "Far Side", "words": ["far"]},
]


def asked(town: Town, who: str, what: str) -> None:
    town.plays(f"{who} > I need {what}\n{who} taps Yes, post it")


def test_a24_a_second_thing_near_there_is_offered_with_the_first(town: Town) -> None:
    town.decide("areas", AREAS)
    asked(town, "maria", "groceries in oak park")
    asked(town, "rosa", "diapers on the far side")
    asked(town, "ines", "a ladder in elm grove")
    town.plays("""
        sam > help 1
        sam taps Yes
        hub < You've got it: food. … [2 I can't after all] [3 Also: tools]
        sam taps Also: tools
        hub < Need: tools
        sam taps Yes
        hub > ines: Sam helps: tools.
    """)


def test_a24_the_other_half_of_the_same_request_comes_first(town: Town) -> None:
    asked(town, "maria", "groceries and diapers near the library")
    town.plays("sam > help 1a\nsam taps Yes\nhub < [3 Also: baby things]")


def test_a24_nothing_is_offered_where_nothing_is_near(town: Town) -> None:
    town.decide("areas", AREAS)
    asked(town, "maria", "groceries in oak park")
    asked(town, "rosa", "diapers on the far side")
    town.plays("sam > help 1\nsam taps Yes\nhub < You've got it: food.")
    assert not any(
        "Also" in key.label for showing in town.stage.diary() for key in getattr(showing, "keys", ())
    )


def test_a32_a_helper_leaves_a_note_that_only_the_next_one_reads(town: Town) -> None:
    asked(town, "maria", "groceries near the library")
    town.plays("""
        sam > help 1
        sam taps Yes
        sam > mine
        sam taps Open #1
        hub < [4 Leave a note]
        sam taps Leave a note
        hub < What should the next helper know?
        sam > lift broken, dog
        hub < lift broken, dog … Shall I keep it for the next helper?
        sam taps Yes, keep it
        hub < Kept. Whoever helps next reads it after their yes.
        sam > mine
        sam taps Open #1
        sam taps I can't after all
        ines > help 1
        hub < Need: food
    """)
    assert not any("lift" in text for text in (*town.private("ines"), *town.in_group()))
    town.plays("ines taps Yes\nhub < You've got it: food. … lift broken, dog")


def test_a32_nobody_else_leaves_one(town: Town) -> None:
    asked(town, "maria", "groceries near the library")
    town.plays("ines > leave a note 1\nhub < That is only for the people concerned.")
