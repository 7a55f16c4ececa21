"""Conversations as they read: asked by name, answered in any order the person likes, effective once."""

from __future__ import annotations

import pytest

from tests.kit.small import SmallHub

ORDERED = "SELECT subject FROM audit WHERE action = 'ordered'"


def last(hub: SmallHub, who: str, *texts: str) -> str:
    """Say these things; the last answer."""
    sent = []
    for text in texts:
        sent = hub.say(who, text)
    return sent[-1].text if sent else ""


def to_the_end(hub: SmallHub, who: str = "ana") -> str:
    return last(hub, who, "/order bread", "2", "skip", "1", "3")


def test_a_flow_asks_confirms_and_acts_once(shop: SmallHub) -> None:
    assert last(shop, "ana", "/order") == "What do you need?"
    assert last(shop, "ana", "two loaves of rye") == "How many?"
    assert last(shop, "ana", "2") == "By when?"
    assert last(shop, "ana", "no") == "Anything with it?"
    assert last(shop, "ana", "1, milk") == "How much bread?"
    assert last(shop, "ana", "3") == "How much milk?"
    assert "Is this right?" in last(shop, "ana", "1")
    assert last(shop, "ana", "yes").startswith("Ordered.")
    assert shop.rows(ORDERED) == [("two loaves of rye|2",)]
    assert shop.rows("SELECT count(*) FROM conversation") == [(0,)]


def test_free_text_opens_the_flow_whose_reader_is_sure(shop: SmallHub) -> None:
    assert last(shop, "ana", "could i get some bread") == "How many?"


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ("lots", "A number from 1 to 20"),
        ("21", "A number from 1 to 20"),
        ("13", "Thirteen brings bad luck"),
        ("", "A number from 1 to 20"),  # a sticker without text
    ],
)
def test_an_answer_that_does_not_fit_is_asked_again_saying_why(
    shop: SmallHub, typed: str, complaint: str
) -> None:
    answer = last(shop, "ana", "/order bread", typed)
    assert answer.startswith(complaint)
    assert answer.endswith("How many?")


def test_five_thousand_characters_are_refused_not_cut(shop: SmallHub) -> None:
    assert "5000 characters; 200 fit" in last(shop, "ana", "/order", "x" * 5000)


def test_two_misunderstandings_in_a_row_offer_a_person(shop: SmallHub) -> None:
    shop.say("ana", "/order bread")
    assert "person" not in shop.say("ana", "lots")[-1].text
    assert "Shall a person help" in shop.say("ana", "very many")[-1].text


def test_back_asks_the_last_answer_again(shop: SmallHub) -> None:
    assert last(shop, "ana", "/order bread", "2", "back") == "How many?"
    assert last(shop, "ana", "3") == "By when?"


def test_change_asks_for_one_answer_only(shop: SmallHub) -> None:
    assert "Is this right?" in to_the_end(shop)
    assert "What should be different?" in last(shop, "ana", "change")
    assert last(shop, "ana", "How many") == "How many?"
    assert "How many: 5" in last(shop, "ana", "5")
    last(shop, "ana", "yes")
    assert shop.rows(ORDERED) == [("bread|5",)]


def test_a_given_value_can_be_changed_too(shop: SmallHub) -> None:
    to_the_end(shop)
    assert last(shop, "ana", "change", "1") == "What do you need?"
    assert "What: rye" in last(shop, "ana", "rye")


def test_one_message_corrects_a_field_at_the_confirmation(shop: SmallHub) -> None:
    to_the_end(shop)
    assert "How many: 9" in last(shop, "ana", "make it 9")


def test_no_ends_without_effect(shop: SmallHub) -> None:
    to_the_end(shop)
    assert last(shop, "ana", "no") == "Nothing was ordered."
    assert shop.rows(ORDERED) == []


def test_cancel_forgets_the_conversation(shop: SmallHub) -> None:
    assert last(shop, "ana", "/order bread", "cancel") == "Stopped. Nothing was sent or changed."
    assert shop.rows("SELECT count(*) FROM conversation") == [(0,)]


def test_a_yes_written_before_the_question_arrived_shows_it_again(shop: SmallHub) -> None:
    to_the_end(shop)
    (order,) = shop.rows("SELECT max(sent_order) FROM outbox")[0]
    assert isinstance(order, int)
    assert "Is this right?" in shop.say("ana", "yes", order=order - 1)[-1].text
    assert shop.rows(ORDERED) == []


def test_a_thought_in_two_messages_is_one_answer(shop: SmallHub) -> None:
    shop.say("ana", "/order")
    shop.say("ana", "rye bread", ref="a")
    (order,) = shop.rows("SELECT max(sent_order) FROM outbox")[0]
    assert isinstance(order, int)
    shop.say("ana", "and a bag of salt", order=order - 1)
    last(shop, "ana", "2", "skip", "1", "1", "yes")
    assert shop.rows(ORDERED) == [("rye bread\nand a bag of salt|2",)]


def test_x27_an_edit_before_the_end_changes_the_answer(shop: SmallHub) -> None:
    shop.say("ana", "/order")
    shop.say("ana", "rye", ref="first")
    shop.edit("ana", "first", "wheat")
    last(shop, "ana", "2", "skip", "1", "1", "yes")
    assert shop.rows(ORDERED) == [("wheat|2",)]


def test_x26_an_old_button_offers_to_change_that_answer(shop: SmallHub) -> None:
    question = shop.say("ana", "/order bread")[-1]
    shop.say("ana", "2")
    skip = shop.rows("SELECT 1")
    assert skip
    assert question.tokens == ()
    by_when = shop.say("ana", "back")
    assert by_when[-1].text == "How many?"


def test_x26_every_old_button_is_harmless(shop: SmallHub) -> None:
    tokens: list[str] = []
    for text in ("/order bread", "2", "skip", "1", "3"):
        for sent in shop.say("ana", text):
            tokens += sent.tokens
    last(shop, "ana", "yes")
    assert tokens
    for token in tokens:
        assert "question is closed" in shop.tap("ana", token)[0].text
    assert len(shop.rows(ORDERED)) == 1


def test_another_persons_question_button_does_nothing(shop: SmallHub) -> None:
    to_the_end(shop)
    shop.say("ana", "back")
    yes = shop.say("ana", "3")[-1].tokens[0]
    assert "question is closed" in shop.tap("eve", yes)[0].text
    assert shop.rows(ORDERED) == []


@pytest.mark.parametrize(
    "token", ["q:", "q:nonsense:0", "q:::", "b:forged", "", "x" * 300, "q:a:99999999999999999999"]
)
def test_h1_a_forged_token_gets_a_sentence(shop: SmallHub, token: str) -> None:
    to_the_end(shop)
    assert shop.tap("ana", token)
    assert shop.faults == []
    assert shop.rows(ORDERED) == []


def test_an_order_is_tapped_best_first_and_a_second_tap_takes_one_back(shop: SmallHub) -> None:
    asked = shop.say("ana", "/rank")[-1]
    assert asked.labels == ("Bread", "Milk", "Salt"), "nothing to be done with yet"
    for place, labels in (
        (1, ("Bread", "1. Milk", "Salt", "Done")),
        (0, ("2. Bread", "1. Milk", "Salt", "Done")),
        (2, ("2. Bread", "1. Milk", "3. Salt", "Done")),
        (1, ("1. Bread", "Milk", "2. Salt", "Done")),
    ):
        asked = shop.tap("ana", asked.tokens[place])[-1]
        assert asked.labels == labels
    shop.restart()
    assert shop.tap("ana", asked.tokens[3])[-1].text == "Noted: 1 3."


def test_an_order_may_be_typed_as_a_whole_at_any_time(shop: SmallHub) -> None:
    asked = shop.say("ana", "/rank")[-1]
    shop.tap("ana", asked.tokens[0])
    assert "Numbers, please." in last(shop, "ana", "what i like")
    assert last(shop, "ana", "2 > 1") == "Noted: 2 > 1."


def test_choosing_several_by_taps(shop: SmallHub) -> None:
    last(shop, "ana", "/order bread", "2")
    shown = shop.say("ana", "skip")[-1]
    shown = shop.tap("ana", shown.tokens[0])[-1]
    shown = shop.tap("ana", shown.tokens[2])[-1]
    assert shown.labels[-1] == "Done"
    assert shop.tap("ana", shown.tokens[-1])[-1].text == "How much bread?"


def test_a_command_s_word_is_that_command_where_no_answer_fits(shop: SmallHub) -> None:
    shop.say("ana", "/order bread")
    assert last(shop, "ana", "names") == "Who?"


def test_a_command_s_word_is_an_answer_where_it_fits_one(shop: SmallHub) -> None:
    assert last(shop, "ana", "/order", "names") == "How many?"


def test_a_list_is_one_answer(shop: SmallHub) -> None:
    shop.say("ana", "/names")
    shop.say("ana", "Rosa\nSam")
    shop.say("ana", "Sam")
    assert last(shop, "ana", "done") == "Noted: Rosa, Sam."


def test_a_second_conversation_parks_the_first_and_offers_it_afterwards(shop: SmallHub) -> None:
    last(shop, "ana", "/order bread", "2")
    shop.say("ana", "/names")
    sent = [s.text for s in shop.say("ana", "Rosa\nSam\nIda\nLeo")]
    assert sent == ["Noted: Rosa, Sam, Ida, Leo.", "We had not finished: Order something."]


def test_an_unanswered_question_is_asked_once_more_and_then_kept_a_day(shop: SmallHub) -> None:
    shop.say("ana", "/order bread")
    nudges = shop.later(20 * 3600)
    assert [s.text for s in nudges] == ["Still there? This waits for your answer:\nHow many?"]
    shop.later(5 * 3600)
    assert shop.rows("SELECT state FROM conversation") == [("parked",)]
    shop.later(25 * 3600)
    assert shop.rows("SELECT count(*) FROM conversation") == [(0,)]


def test_writing_before_asking_is_refused_and_leaves_nothing(shop: SmallHub) -> None:
    shop.say("ana", "/early")
    shop.later(60)
    assert [type(f).__name__ for f in shop.faults] == ["WroteBeforeAsking"] * 3
    assert shop.rows("SELECT count(*) FROM audit WHERE action = 'too early'") == [(0,)]
    assert shop.rows("SELECT state, tries FROM inbox WHERE state = 'dead'") == [("dead", 3)]


def test_writing_without_a_yes_is_refused_and_leaves_nothing(shop: SmallHub) -> None:
    shop.say("ana", "/hasty")
    shop.say("ana", "bread")
    assert {type(f).__name__ for f in shop.faults} == {"WroteUnconfirmed"}
    assert shop.rows("SELECT count(*) FROM audit WHERE action = 'too hasty'") == [(0,)]


def test_the_first_pause_is_sticky_whatever_the_flow_catches(shop: SmallHub) -> None:
    assert last(shop, "ana", "/stubborn") == "What?"
    assert shop.rows("SELECT count(*) FROM audit WHERE action = 'stubborn'") == [(0,)]
    assert last(shop, "ana", "rye") == "Noted."
    assert shop.rows("SELECT subject FROM audit WHERE action = 'stubborn'") == [("rye",)]


def test_x1_a_restart_between_all_steps_changes_nothing(shop: SmallHub) -> None:
    for text in ("/order", "rye", "2", "skip", "1, 3", "4", "2", "yes"):
        shop.say("ana", text)
        shop.restart()
    assert shop.rows(ORDERED) == [("rye|2",)]


def test_x24_the_same_update_twice_has_one_effect(shop: SmallHub) -> None:
    to_the_end(shop)
    shop.say("ana", "yes")
    shop.say("ana", "yes")
    assert len(shop.rows(ORDERED)) == 1
