"""Whoever leaves for good: what they asked for is closed, what they held is given back, nothing tells who it was."""

from __future__ import annotations

from tests.kit.town import Town


def leaves_for_good(town: Town, who: str) -> None:
    town.plays(f"{who} > forget me\n {who} taps Yes, forget\n {who} taps Yes, erase")
    town.plays("later 2 min")


def test_v14_an_open_request_is_closed_and_its_helper_told(town: Town) -> None:
    town.plays("""
        maria > need food behind the kumquat bakery, lift broken
        maria > yes
        sam > help 1
        sam > yes
    """)
    leaves_for_good(town, "maria")
    assert any("no longer needed: food" in text for text in town.private("sam"))
    columns = "state, requester_id, words, place, note, area, public_place"
    assert town.rows(f"SELECT {columns} FROM aid_request") == [("closed", 0, None, None, None, None, None)]
    assert not any("kumquat" in text for text in town.in_group())


def test_v14_what_a_helper_held_is_open_again(town: Town) -> None:
    town.plays("""
        maria > need food near oak
        maria > yes
        sam > help 1
        sam > yes
    """)
    leaves_for_good(town, "sam")
    assert town.rows("SELECT state FROM aid_item") == [("open",)]
    assert town.rows("SELECT state, helper_id FROM aid_claim") == [("given_back", 0)]
    assert any("It is open again: food" in text for text in town.private("maria"))


def test_v14_my_data_has_my_words_and_nobody_elses(town: Town) -> None:
    town.plays("maria > need food near the kumquat bakery\n maria > yes")
    town.plays("maria > my data\n sam > my data")
    assert "kumquat" in town.paper("maria")
    assert not any("kumquat" in text for text in (town.paper("sam"), *town.private("sam")))
