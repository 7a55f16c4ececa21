"""A1, A3, A33: needs, offers and news that are told without a word of asking or giving; whom a list names."""

from datetime import datetime

import pytest

from bot.reading.request import read_request

REQUESTS = [
    "we'd be so grateful for a crib",
    "is it possible to get some groceries",
    "where does a person get a space heater around here",
    "is anybody free to move a couch",
    "my fridge died and the kids haven't eaten",
    "car won't start and i have chemo at 9",
    "landlord taped a notice on our door, we have 5 days",
    "got a letter from immigration and i don't understand it",
    "our stove quit and we've been eating cereal all week",
    "si a alguien le sobra una cuna",
    "se solicita un calentador para una familia",
    "tenemos tres días sin luz",
    "el dueño nos dejó un aviso de desalojo",
    "me urge una cuna",
    "quien me presta una escalera",
]
OFFERS = [
    "anybody need someone to watch kids? i'm around",
    "a crib looking for a new home",
    "we have a crib for anyone who can use it",
    "would love to pass on a space heater",
    "our church group wants to shovel snow",
    "i usually drive people to appointments on saturdays",
    "i make too much chili every sunday",
    "you can use my washer on mondays",
    "yo podría llevar gente a sus citas",
    "me gustaría cuidar niños los fines de semana",
    "salgo a dallas el viernes, tengo dos lugares",
]
OTHERS = [
    "got the crib from my cousin so we're good",
    "please take down my post about the heater",
    "the coats are at the office, whoever lost them",
    "the pantry is giving out coats saturday at 10",
    "could someone send me the link",
    "my phone was stolen so this is my new number",
    "room for rent 600 a month",
    "i can't drive people anymore",
    "i'm not offering rides this week",
    "the pantry ran out of food by noon",
    "my car is fixed",
    "alguien perdió un perro",
    "esta semana no puedo llevar gente",
    "ya mi hermano me lleva",
    "necesitamos voluntarios el sábado",
    "pobre señora, ojalá encuentre casa",
    "i need a new boss haha",
]


@pytest.mark.parametrize("text", REQUESTS)
def test_a1_a_need_is_told_without_asking(text: str, noon: datetime) -> None:
    assert read_request(text, at=noon).kind == "request"


@pytest.mark.parametrize("text", OFFERS)
def test_a33_an_offer_is_told_as_a_habit_or_a_thing(text: str, noon: datetime) -> None:
    assert read_request(text, at=noon).kind == "offer"


@pytest.mark.parametrize("text", OTHERS)
def test_a3_a_notice_a_refusal_or_an_answer_creates_nothing(text: str, noon: datetime) -> None:
    assert read_request(text, at=noon).kind == "other"


LISTS = {
    "mom, dad and 3 kids": 5,
    "mom dad and three kids": 5,
    "me, my wife and her mother": 3,
    "two adults one toddler": 3,
    "one adult and two kids": 3,
    "my roommates and i (4 total)": 4,
    "me and the twins": 3,
    "me and 3 others": 4,
    "my parents and my sister": 3,
    "my brother, his wife and their newborn": 3,
    "a father and son": 2,
    "two moms and four kids": 6,
    "a dozen people": 12,
    "just me": 1,
    "mamá, papá y tres niños": 5,
    "yo, mi esposa y su mamá": 3,
    "estamos las tres": 3,
    "una señora con dos niños": 3,
    "mamá soltera con 3 hijos": 4,
    "seis bocas": 6,
    "nomás yo": 1,
}


@pytest.mark.parametrize("group", LISTS)
def test_a1_a_list_of_people_is_counted(group: str, noon: datetime) -> None:
    assert read_request(f"need groceries, {group}", at=noon).people == LISTS[group]


@pytest.mark.parametrize(
    "text",
    [
        "need a 4 person tent",
        "need baby and kids clothes",
        "need a sitter, text me, the neighbors are loud",  # "me" is nobody's company
        "ocupo un raite a las dos",  # a clock
        "need $40 total for gas",
    ],
)
def test_a1_numbers_and_lists_that_are_no_people(text: str, noon: datetime) -> None:
    assert read_request(text, at=noon).people is None
