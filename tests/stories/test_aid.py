"""The aid scene across Telegram and Matrix."""

from __future__ import annotations

from adapters.memory.posts import Showing
from tests.stories.hub import ROOM, Quarter
from tests.stories.said import LINK, found, shown
from tests.telegram.rig import GROUP

NEED = """
    maria > need food for 3 near oak st by friday, nothing with nuts
    hub > maria: food for 3 near oak st by friday, nothing with nuts … [1 Yes, post it]
    maria taps Yes, post it
    hub @ oak street: food · oak st … help wanted … [1 I can help]
    hub @ elm house: food · oak st … help wanted … I can help
"""
TAKEN = """
    sam taps I can help
    hub > sam: Can you do it?
    sam taps Yes, I've got it
    hub > maria: Sam helps: food.
    hub @ oak street: somebody helps
    hub @ elm house: somebody helps
    hub > sam: You've got it: food.
"""


def state(quarter: Quarter) -> list[tuple[object, ...]]:
    return quarter.rows("SELECT state, reason FROM aid_request")


def test_a15_one_need_is_one_card_in_both_and_one_claim(quarter: Quarter) -> None:
    quarter.plays(NEED + TAKEN)
    for title in (GROUP, ROOM):
        assert len([one for one in shown(quarter, at=title) if "food" in one.text]) == 1
        card = shown(quarter, at=title, deed="edit")[-1]
        assert "Sam" not in card.text, "no names on aid cards"
        assert not [key for key in card.keys if key.label.startswith("I can help")]
    assert quarter.street.room("sam").encrypted


def test_a41_a_helper_on_matrix_and_a_requester_on_telegram_write_and_finish(quarter: Quarter) -> None:
    quarter.plays(NEED + TAKEN)
    quarter.plays("""
        sam taps Write to Maria
        sam > Which door is it?
        hub > maria: Sam writes about #1: … Which door is it?
        maria > @1 The blue one
        hub > sam: Maria writes about #1: … The blue one
        sam > done
        hub > sam: What you write no longer goes to Maria.
        sam > done 1
        hub > maria: Sam says it's done: food. Did you get what you needed?
        maria taps Yes
        hub > maria: Good to hear.
    """)
    assert state(quarter) == [("closed", "done")]


def test_h21_an_address_waits_for_a_confirmed_device_and_is_taken_away_in_time(quarter: Quarter) -> None:
    quarter.plays(NEED + TAKEN)
    quarter.plays("""
        maria taps Share my address
        maria > 2410 N Weil St
        maria taps Share it
        hub > sam: Maria shares something with you: address.
        sam taps Show
        hub > sam: I have something private for you, but no device of yours is confirmed
    """)
    quarter.neighbours.confirm_device("sam")
    quarter.plays("""
        later 10 min
        hub > sam: 2410 N Weil St
        later 47 h
    """)
    assert not [one for _room, one in quarter.street.visible("sam") if "Weil" in one.text]


def test_a17_given_back_on_matrix_taken_on_telegram(quarter: Quarter) -> None:
    quarter.plays(NEED + TAKEN)
    quarter.plays("""
        sam taps I can't after all
        hub > maria: Sam can't after all. It is open again: food.
        hub > sam: Thank you for saying so.
        later 5 s
        hub @ oak street: help wanted … [1 I can help]
        hub @ elm house: help wanted … I can help
        rosa taps I can help
        rosa taps Yes, I've got it
        hub > maria: Rosa helps: food.
        hub @ elm house: somebody helps
        rosa > done 1
        maria taps Yes
    """)
    assert state(quarter) == [("closed", "done")]


def test_a14_two_tap_at_once_on_two_platforms_and_the_slower_is_told(quarter: Quarter) -> None:
    quarter.plays(NEED)
    quarter.neighbours.tap("sam", "I can help")
    quarter.api.people.tap("rosa", "I can help")
    quarter.settle()
    (faster,) = {
        one.person
        for one in quarter.stage.diary()
        if isinstance(one, Showing) and "Can you do it?" in one.text
    }
    slower = {"sam": "rosa", "rosa": "sam"}[str(faster)]
    quarter.plays(f"""
        hub > {slower}: Somebody is just looking at it: food. You are next
        {faster} taps Yes, I've got it
        hub > maria: {str(faster).title()} helps: food.
        hub > {slower}: Somebody has it now: food. You are free
    """)
    assert quarter.rows("SELECT state FROM aid_claim") == [("accepted",)]


def test_h4_two_accounts_on_two_platforms_become_one_person(quarter: Quarter) -> None:
    quarter.plays("rosa > link")
    quarter.plays(f"""
        ines > /{found(quarter, LINK, "rosa")}
        hub > ines: Now go to your other account and say yes there, within 10 minutes.
        hub > rosa: Is this account yours, too? … Ines
        rosa taps Yes, that's me
        hub > rosa: These accounts are one person now.
        hub > ines: These accounts are one person now.
    """)
    quarter.plays(NEED)
    quarter.plays("""
        ines taps I can help
        ines taps Yes, I've got it
        rosa > /mine
        hub > rosa: food
    """)
