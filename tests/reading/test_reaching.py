"""G4: a person is asked for in whatever words; a need for company is a request like any other."""

from __future__ import annotations

import pytest

from bot.reading.reaching import asks_for_person

ASKS = [
    "i want to talk to a real person not a machine",
    "can i speak to someone in charge pls",
    "Can somebody just call me?",
    "please call me back",
    "is anybody there??",
    "who's in charge here",
    "let me talk to a human",
    "quiero hablar con alguien de verdad",
    "necesito hablar con una persona, no un robot",
    "¿me puede llamar alguien por favor?",
    "quién es la encargada aquí",
    "ok no, get me a person!!",
]
ASKS_NOT = [
    "I need someone to talk to",  # company: neighbours can give that
    "quiero hablar con alguien",
    "can someone call me a cab to the clinic",
    "can someone call my mom to check on her",
    "need a person who can lift 50 pounds",
    "necesito una persona que cuide a mi mamá",
    "call me when you get home",
    "who runs the pantry on saturday",
    "i talked to a real person yesterday and he said no",
    "",
]


@pytest.mark.parametrize("text", ASKS)
def test_g4_a_person_is_asked_for(text: str) -> None:
    assert asks_for_person(text)


@pytest.mark.parametrize("text", ASKS_NOT)
def test_g4_no_person_is_asked_for(text: str) -> None:
    assert not asks_for_person(text)
