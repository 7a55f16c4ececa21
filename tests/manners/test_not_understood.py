"""Rule 10: what was not understood is said back once, then a person is offered, and there is no third try."""

from __future__ import annotations

import pytest

from tests.kit.town import Town


def lines(town: Town, began: int) -> list[str]:
    return [line for text in town.private("maria")[began:] for line in text.split("\n")]


def test_rule_10_a_choice_says_what_it_read_and_shows_the_choices(town: Town) -> None:
    town.plays("""
        maria > forget me
        maria > the blue one
        hub < I read "the blue one". Please tap one of these, or write its number. [No, keep it] [Yes, forget me]
    """)


def test_rule_10_never_the_same_sentence_twice_and_never_a_third_try(town: Town) -> None:
    town.plays("maria > forget me")
    began = len(town.private("maria"))
    town.plays("""
        maria > the blue one
        maria > the blue one
        hub < Shall a person help you with this? "cancel" leaves it. [A person]
        maria > the blue one
        hub > olga: Maria asks for a person.
        hub > maria: I asked Olga at 10:00 AM.
    """)
    said = [line for line in lines(town, began) if line and "blue" not in line.replace("I read", "")[:8]]
    assert len(said) == len(set(said)), said


def test_rule_10_whoever_goes_on_after_a_person_was_asked_sees_the_question_again(town: Town) -> None:
    town.plays("maria > forget me\n" + "maria > the blue one\n" * 3)
    town.plays("""
        maria > the red one
        hub < I read "the red one". Please tap one of these, or write its number. [No, keep it] [Yes, forget me]
    """)


def test_rule_10_nobody_is_sent_to_themselves(town: Town) -> None:
    town.plays("olga > forget me\n" + "olga > the blue one\n" * 3)
    town.plays("""
        hub > olga: You are of the team yourself, and nobody else of it can be asked just now.
        olga > the blue one
        hub < I read "the blue one". Please tap one of these
        later 2 d
    """)
    assert not any("back on duty" in text for text in town.private("olga"))


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("forget me", "Shall I forget you?"),
        ("my data", "This is everything I keep of you"),
        ("olvídame", "Shall I forget you?"),
    ],
)
def test_v14_ones_own_data_is_no_answer_to_a_question(town: Town, said: str, answer: str) -> None:
    town.plays(f"maria > i need help with rent please\nhub < Roughly where?\nmaria > {said}\nhub < {answer}")
    assert not any(f"Where: {said}" in text for text in town.private("maria"))


@pytest.mark.parametrize("answer", ["yes, forget me", "2"])
@pytest.mark.parametrize("misses", [1, 2, 3])
def test_rule_10_the_question_stays_open_for_an_answer(town: Town, answer: str, misses: int) -> None:
    town.plays("maria > forget me\n" + "maria > the blue one\n" * misses)
    town.plays(f"maria > {answer}\nhub < Really everything? After this yes it is gone. [Yes, erase it]")


def test_rule_10_the_buttons_of_the_question_still_work_after_a_person_was_offered(town: Town) -> None:
    town.plays("maria > forget me\n" + "maria > the blue one\n" * 2)
    town.plays("maria taps Yes, forget me\nhub < Really everything?")


def test_rule_10_an_answer_ends_the_row(town: Town) -> None:
    town.plays("""
        maria > forget me
        maria > the blue one
        maria > 2
        maria > the blue one
        hub < I read "the blue one". Please answer yes or no, or tap a button.
    """)
    assert not any("Shall a person" in text for text in town.private("maria"))


def test_rule_10_a_tap_ends_the_row(town: Town) -> None:
    town.plays("""
        maria > forget me
        maria > the blue one
        maria taps Yes, forget me
        maria > the blue one
        hub < I read "the blue one". Please answer yes or no, or tap a button.
    """)


def test_rule_10_a_long_text_is_said_back_shortened(town: Town) -> None:
    town.plays("maria > forget me\nmaria > " + "the blue one " * 10)
    assert any("the blue one the blue one the blue one…" in text for text in town.private("maria"))


def test_rule_10_several_choices_alike(town: Town) -> None:
    town.plays("""
        maria > /need something for thursday
        hub < What kind of help is it?
        maria > blorp
        maria > blorp
        hub < Shall a person help you with this?
    """)


# -- commands and labels, typed while a question is open -------------------------------------------------


@pytest.mark.parametrize("typed", ["yes, erase it", "Erase it", "erase it.", "yes", "1"])
def test_rule_5_a_confirmations_own_words_are_its_button(town: Town, typed: str) -> None:
    town.plays(f"maria > forget me\nmaria > 2\nmaria > {typed}\nhub < Everything about you is erased here.")


@pytest.mark.parametrize("typed", ["e", "erase", "y", "no, thanks", "yes, erase", "yes, erase it all"])
def test_rule_5_less_than_its_words_is_no_yes(town: Town, typed: str) -> None:
    town.plays(f"maria > forget me\nmaria > 2\nmaria > {typed}")
    erased = any("Everything about you is erased" in text for text in town.private("maria"))
    assert erased == (typed == "y")


def test_rule_10_forget_me_said_again_is_the_yes_it_asks_for(town: Town) -> None:
    town.plays("""
        maria > forget me
        maria > forget me
        hub < Really everything? After this yes it is gone.
        maria > forget me
        hub < I read "forget me". Please answer yes or no, or tap a button.
        maria > yes
        hub < Everything about you is erased here.
    """)


@pytest.mark.parametrize("command", ["/setup", "!setup", "setup", "/setup@hub"])
def test_rule_10_a_command_within_its_own_conversation_shows_the_question_again(
    town: Town, command: str
) -> None:
    town.plays(f"""
        olga > /setup
        hub < What is it about?
        olga > blorp
        hub < I read "blorp".
        olga > {command}
        hub < What is it about? [General] [Summaries] [Requests for help] [Shifts] [Votes] … [The five questions]
    """)
    assert town.private("olga")[-1].startswith("What is it about?")


@pytest.mark.parametrize("command", ["need", "/need", "necesito"])
def test_rule_10_the_conversations_own_word_is_no_answer_in_free_words(town: Town, command: str) -> None:
    town.plays(f"maria > /need\nhub < What do you need?\nmaria > {command}\nhub < What do you need?")


def test_rule_10_another_command_is_never_an_answer(town: Town) -> None:
    town.plays("""
        olga > /setup
        olga > /duty
        hub < On duty, in the order in which I ask:
        olga > General
        hub < Which of these?
    """)


def test_rule_5_keep_alone_is_no_form_for_requests_and_offers_share_their_numbers(town: Town) -> None:
    forms = {form for deed in town.house.deeds.values() for form in deed.typed}
    assert {"keep request", "keep offer", "guardar pedido", "mantener oferta"} <= forms
    assert forms.isdisjoint({"keep", "guardar"})


def test_rule_10_a_lone_number_is_no_need(town: Town) -> None:
    town.plays("""
        maria > 7
        hub < No list is open, so I can't tell what 7 means. Is it one of these? [1 Ask for help] [2 Offer help]
        maria > 1
        hub < What do you need?
    """)


def test_rule_10_an_answer_that_is_too_short_is_not_called_empty(town: Town) -> None:
    town.plays("""
        olga > /setup
        olga > the five questions
        olga > Oak Street
        olga > english
        olga > done
        olga > Chicago
        olga > 1
        hub < I read "1". Please write a few words. … Whom to call in danger?
    """)
