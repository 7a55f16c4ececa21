"""Holding, claiming, accepting, giving back: who has it, who is next, who is told."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.people import person as persons
from bot.store.hot import Hot
from tests.kit.town import Town

POSTED = "maria > need food near oak\n maria > yes\n"
CHOOSING = "maria > need food near oak\n maria > i choose\n maria > yes\n"


def claims(town: Town) -> list[object]:
    return [row[0] for row in town.rows("SELECT state FROM aid_claim ORDER BY id")]


def items(town: Town) -> list[object]:
    return [row[0] for row in town.rows("SELECT state FROM aid_item ORDER BY id")]


def test_a38_a_tap_holds_and_only_the_private_yes_claims(anywhere: Town) -> None:
    anywhere.plays(POSTED)
    anywhere.plays("""
        sam > help 1
        hub < Need: food … Can you do it? … [Yes, I've got it] [No, not now]
    """)
    assert (items(anywhere), claims(anywhere)) == (["held"], [])
    assert not any("Sam" in text for text in anywhere.private("maria"))
    anywhere.plays("""
        sam > yes
        hub > maria: Sam helps: food.
        hub > sam: You've got it: food.
    """)
    assert (items(anywhere), claims(anywhere)) == (["claimed"], ["accepted"])


def test_a38_a_mis_tap_leaves_no_trace(town: Town) -> None:
    town.plays(POSTED)
    before = len(town.private("maria"))
    town.plays("""
        sam taps I can help
        later 11 min
    """)
    assert (items(town), claims(town)) == (["open"], [])
    assert len(town.private("maria")) == before


@pytest.mark.parametrize("word", ["yo voy", "help", "I can help", "yo puedo"])
def test_a38_a_word_in_reply_to_the_card(town: Town, word: str) -> None:
    town.plays(POSTED)
    town.plays(f"""
        sam @ oak street (reply food) > {word}
        hub > sam: Can you do it?
    """)


def test_a38_the_second_is_told_at_once_and_is_next(town: Town) -> None:
    town.plays(POSTED)
    town.plays("""
        sam  taps I can help
        ines taps I can help
        hub  > ines: Somebody is just looking at it: food. You are next
        sam  > no
        hub  > ines: It is free again: food. … [I can help]
        ines taps I can help
        ines > yes
        hub  > ines: You've got it: food.
    """)


def test_a38_a_hold_that_ran_out_can_be_taken_by_another(town: Town) -> None:
    town.plays(POSTED)
    town.plays("""
        sam taps I can help
        later 11 min
        ines taps I can help
        hub > ines: Can you do it?
        ines > yes
        sam > yes
        hub > sam: Somebody has it already: food.
    """)
    assert claims(town) == ["accepted"]


def test_a14_one_wins_and_a22_the_others_are_told_that_they_are_free(town: Town) -> None:
    town.plays(POSTED)
    for name in ("sam", "ines", "rosa"):
        town.memory.people.tap(name, "I can help")
    town.settle()
    town.plays("""
        sam > yes
        hub > ines: Somebody has it now: food. You are free
        hub > rosa: Somebody has it now: food. You are free
    """)
    assert claims(town) == ["accepted"]


def test_a15_the_card_shows_need_area_time_and_state_and_is_edited(town: Town) -> None:
    town.plays("""
        maria > need groceries and diapers near oak by friday asap
        maria > yes
        sam > help 1a
        sam > yes
        later 5 s
    """)
    (card,) = [text for text in town.in_group() if "covered" in text]
    lines = card.split("\n")
    assert card.startswith(
        "food and baby things · oak\nUrgent · by Fri 27 Nov\n1 of 2 covered · posted Tue 24 Nov"
    )
    assert len(lines) <= 6
    assert len(card) <= 260
    assert "Maria" not in card
    assert "Sam" not in card


def test_a15_no_button_is_left_when_everything_is_taken(town: Town) -> None:
    town.plays(POSTED)
    town.plays("sam > help 1\n sam > yes\n later 5 s")
    group = town.memory.square.group("oak street")
    assert [post.keys for post in town.memory.square.in_chat(group) if "food" in post.text] == [()]


def test_a16_nothing_is_shared_before_the_requester_says_yes(town: Town) -> None:
    town.plays(CHOOSING)
    town.plays("""
        sam > help 1
        sam > yes
        hub > sam: I asked them: food. It's their turn until
        hub > maria: Sam can help: food. Is that all right with you? … [Yes, Sam] [Someone else]
    """)
    assert claims(town) == ["waiting"]
    assert town.rows("SELECT count(*) FROM aid_relay") == [(0,)]
    town.plays("""
        maria taps Yes, Sam
        hub > sam: said yes: food. Write to them next. … [Write to Maria]
        hub > maria: Sam helps: food.
    """)
    assert claims(town) == ["accepted"]


def test_a16_someone_else_opens_it_again(town: Town) -> None:
    town.plays(CHOOSING)
    town.plays("""
        sam > help 1
        sam > yes
        maria taps Someone else
        hub > sam: They found another way: food. You are free
        hub > maria: It is open again: food.
        ines > help 1
        hub < Can you do it?
    """)
    assert claims(town) == ["refused"]


def test_a17_given_back_in_one_tap_and_the_need_stays(town: Town) -> None:
    town.plays(POSTED)
    town.plays("""
        sam > help 1
        sam > yes
        sam taps I can't after all
        hub > maria: Sam can't after all. It is open again: food.
        hub > sam: Thank you for saying so.
        later 5 s
        hub @ oak street: help wanted … [I can help]
    """)
    assert (items(town), claims(town)) == (["open"], ["given_back"])
    assert town.rows("SELECT state FROM aid_relay") == [("ended",)]


def test_a17_a_second_press_changes_nothing(town: Town) -> None:
    town.plays(POSTED)
    town.plays("""
        sam > help 1
        sam > yes
        sam taps I can't after all
        sam taps I can't after all
        hub > sam: That is settled already.
    """)
    assert claims(town) == ["given_back"]


def test_a20_three_open_things_are_enough(town: Town) -> None:
    for number, what in enumerate(("food", "diapers", "a drill", "clothes"), 1):
        town.plays(f"maria > need {what} near oak\n maria > yes")
        if number < 4:
            town.plays(f"sam > help {number}\n sam > yes")
    town.plays("""
        sam > help 4
        hub < You are helping with 3 things already.
    """)


def test_a39_first_come_or_i_choose_is_offered_before_the_yes(town: Town) -> None:
    town.plays("""
        maria > need food near oak
        hub < Who helps: First come
        maria > I choose
        hub < Who helps: I choose
    """)


def test_a42_some_help_is_for_people_somebody_knows(town: Town) -> None:
    town.plays("""
        maria > need a ride to the clinic thursday at 9 near oak
        maria > yes
        sam taps I can help
        hub > sam: the neighbours want somebody they know: a ride. I asked the team
        hub > olga: Sam would like to help with #1: a ride. Do you know them? … [Yes, I know them]
        olga taps Yes, I know them
        hub > sam: Somebody vouched for you.
        sam taps I can help
        sam > yes
        hub > sam: You've got it: a ride.
    """)


def test_a42_nobody_vouches_for_themselves(town: Town) -> None:
    town.plays("maria > need a ride to the clinic thursday at 9 near oak\n maria > yes\n sam > help 1")
    assert town.rows("SELECT count(*) FROM role_grant WHERE role = 'helper'") == [(0,)]
    assert items(town) == ["open"]


def test_a42_the_community_decides_per_kind(town: Town) -> None:
    town.decide("aid.categories", {"ride": {"known": False}, "food": {"known": True}})
    town.plays("""
        maria > need a ride thursday at 9 near oak
        maria > yes
        sam > help 1
        hub < Can you do it?
    """)


def test_help_on_several_asks_which(town: Town) -> None:
    town.plays("""
        maria > need groceries and diapers near oak
        maria > yes
        sam > help 1
        hub < What would you like to help with? … [Help: food] [Help: baby things]
        sam taps Help: baby
        hub < Need: baby things
        sam > yes
        ines > help 1b
        hub < Somebody has it already: baby things.
    """)


def test_own_requests_are_for_others(town: Town) -> None:
    town.plays(POSTED)
    town.plays("""
        maria > help 1
        hub < That is your own request.
    """)


def test_a23_both_get_the_same_phrase_each_in_their_language(town: Town) -> None:
    town.memory.people.say("sam", "idioma español")
    town.settle()
    town.plays(POSTED)
    town.plays("sam > help 1\n sam > si")
    (phrase,) = town.rows("SELECT phrase FROM aid_claim")[0]
    colour = str(phrase).split()[0]
    assert any(colour in text for text in town.private("maria"))


def test_a38_nothing_is_held_for_somebody_who_cannot_be_reached(town: Town) -> None:
    town.plays(POSTED)
    town.plays("maria blocks")
    town.plays("""
        sam > help 1
        hub < Whoever asked can't be reached just now.
        hub > olga: Whoever asked for #1 can't be reached
    """)
    assert (items(town), claims(town)) == (["open"], [])


def test_a7_a38_somebody_new_gets_a_door_and_leaves_no_trace(town: Town) -> None:
    town.plays(POSTED)
    town.memory.people.join("lee", "oak street")
    town.settle()
    town.memory.square.account("lee").greeted = False
    town.memory.people.tap("lee", "I can help")
    town.settle()
    assert any("go on in private" in text for text in town.in_group())
    town.plays("later 11 min")
    assert (items(town), claims(town)) == (["open"], [])


def test_l1_words_in_another_language_say_so(town: Town) -> None:
    with town.store.write() as connection:
        persons.change(Hot(connection), town.person("maria"), language="es")
    town.plays("maria > necesito comida cerca de la biblioteca\n maria > si")
    town.plays("""
        sam > help 1
        hub < Written: in Spanish … comida cerca de la biblioteca
    """)


def test_late_taps_on_a_settled_need_change_nothing(town: Town) -> None:
    town.plays(POSTED)
    town.plays("maria taps Undo")
    town.plays("""
        sam > help 1
        hub < That is settled already: food.
        sam > give back 1
    """)
    assert (items(town), claims(town)) == (["closed"], [])


WHO = ("sam", "ines", "rosa")
DEEDS = ("help 1", "help 1a", "help 1b", "yes", "no", "give back 1", "give back 1a", "not now 1a")


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(WHO), st.sampled_from(DEEDS)), max_size=12), st.booleans())
def test_a14_whatever_they_do_each_thing_has_one_helper_at_most(
    acts: list[tuple[str, str]], choosing: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        town = Town(Path(folder))
        town.plays("maria > need groceries and diapers near oak")
        town.plays(("maria > i choose\n" if choosing else "") + "maria > yes")
        for who, said in acts:
            heard = len(town.private(who))
            town.memory.people.say(who, said)
            town.settle()
            assert len(town.private(who)) > heard + 1, f"{who} got no answer to {said}"
        live = (
            "SELECT count(*) FROM aid_claim c WHERE c.item_id = i.id AND c.state IN ('waiting', 'accepted')"
        )
        for state, count in town.rows(f"SELECT state, ({live}) FROM aid_item i"):
            assert count == (1 if state == "claimed" else 0)
        assert not town.faults
        town.close()
