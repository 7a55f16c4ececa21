"""Offers and lists where there are only reactions, or nothing but text: the same by typing (rule 5)."""

from __future__ import annotations

from flows.aid.offering import offers
from tests.flows.aid.within import within
from tests.kit.town import Town


def test_a33_an_offer_and_a_need_meet_by_typing(anywhere: Town) -> None:
    anywhere.plays("""
        maria > I need groceries near the library by Friday
        maria > yes
        hub   < Posted.
        sam   > I have extra groceries
        hub   < Offer: food
        sam   > yes
        hub > maria: A neighbour offers this: food.
        maria > yes 1
        hub   < I'm asking them now.
        hub > sam: You offered this, and a neighbour needs it
        sam   > yes 1
        hub   < Maria said yes: food.
    """)
    assert anywhere.rows("SELECT state FROM aid_claim") == [("accepted",)]


def test_a36_lists_are_walked_by_typing(anywhere: Town) -> None:
    for kind in ("food", "ride", "baby", "tools", "moving", "repair", "water"):
        within(anywhere, lambda turn, kind=kind: offers.make(turn, offers.Draft("x", [kind])), "sam")  # type: ignore[misc]  # bound now
    anywhere.plays("""
        maria > offers
        hub   < 7 neighbours offer help:
        maria > more 6
        hub   < water · #7
        sam   > mine
        hub   < You offered: food · #1
        sam   > open 1
        hub   < You offer: food.
        sam   > withdraw offer 1
        hub   < Your offer is taken back.
    """)


def test_g5_the_call_list_is_worked_by_typing(anywhere: Town) -> None:
    anywhere.plays("""
        olga > /add Rosa Diaz
        olga > 414 555 0123
        olga > spanish
        olga > yes
        hub  < Rosa Diaz is on the list.
        olga > ask for them 1
        olga > groceries near the library
        olga > yes
        hub  < Posted.
        sam  > help 2
        sam  > yes
        olga > calls
        hub  < 1 person to call:
    """)
    ((row,),) = anywhere.rows("SELECT max(id) FROM outbox WHERE state = 'call'")
    anywhere.plays(f"olga > reached {row}\nhub < Noted: they know.")
