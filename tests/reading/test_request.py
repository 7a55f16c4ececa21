"""Requests, offers and neither, as people text them (A1, A2, A3, A4, A9, A33; manners 21)."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.report import report
from bot.reading.request import Reading, read_request

REQUESTS = [
    ("need diapers size 4", ("baby",), None),
    ("insulin and diapers pls", ("medicine", "baby"), None),
    ("me n my 2 kids need groceries", ("food",), 3),
    ("ocupo panales xfa", ("baby",), None),  # no accents, slang for "please"
    ("somos 4, nos hace falta despensa", ("food",), 4),
    ("can sm1 watch my two boys ages 4 and 7", ("childcare",), 2),  # ages are no people
    ("necesito un aventon al doctor para mi abuelita", ("ride",), 1),
    ("looking for a crib and some baby clothes", ("baby", "clothing"), None),
    ("anybody got a ladder i can borrow", ("tools",), None),
    ("se me descompuso la lavadora, quien sabe arreglar", ("repair",), None),  # not household goods
    ("ride to the grocery store", ("ride",), None),  # where one is going is no need of its own
    ("neeed grocries for familly of 5", ("food",), 5),  # typos
    ("dormimos en la troca", ("housing",), None),  # trouble told, nothing asked
    ("need 2 strong people to carry a dresser", ("moving",), None),  # those who help are not served
]
OFFERS = [
    ("I can drive Tuesdays", ("ride",)),
    ("got extra diapers size 4 free", ("baby",)),
    ("puedo llevar gente los martes", ("ride",)),
    ("who needs bread? i have 10 loaves", ("food",)),  # "needs" of an offer
    ("can watch a couple kids friday", ("childcare",)),  # a bare "can" offers
    ("regalo cobijas, para quien las necesite", ("household_goods",)),
    ("tengo una camioneta por si alguien se muda", ("moving",)),
    ("happy to translate spanish at appointments", ("translation",)),
]
OTHERS = [
    "put me down for Saturday",
    "thanks for the groceries!!",
    "what time does the pantry open",
    "Reminder: meeting thursday 6:30",
    "gracias por la despensa",
    "apuntenme para el sabado",
    "ya no necesito el raite",
    "never mind about the ride",
    "i can't do my shift friday",
    "need a vacation lol",
    "vote yes on measure B",
    "",
    "👍",
    "12345",
]


@pytest.mark.parametrize(("text", "categories", "people"), REQUESTS)
def test_a1_a_need_is_a_request(
    text: str, categories: tuple[str, ...], people: int | None, noon: datetime
) -> None:
    reading = read_request(text, at=noon)
    assert (reading.kind, reading.categories, reading.people) == ("request", categories, people)


@pytest.mark.parametrize(("text", "categories"), OFFERS)
def test_a33_what_is_given_is_an_offer(text: str, categories: tuple[str, ...], noon: datetime) -> None:
    reading = read_request(text, at=noon)
    assert (reading.kind, reading.categories) == ("offer", categories)


@pytest.mark.parametrize("text", OTHERS)
def test_a3_neither_creates_nothing(text: str, noon: datetime) -> None:
    assert read_request(text, at=noon).kind == "other"


def test_a33_an_offer_keeps_its_repeat_and_how_many_it_serves(noon: datetime) -> None:
    assert read_request("I can drive Tuesdays", at=noon).repeats == "FREQ=WEEKLY;BYDAY=TU"
    assert read_request("i can drive people saturday, room for 3 people", at=noon).capacity == 3
    assert read_request("puedo llevar gente los martes", at=noon).repeats == "FREQ=WEEKLY;BYDAY=TU"


@pytest.mark.parametrize(
    ("text", "urgency"),
    [
        ("need groceries", "normal"),
        ("need groceries today", "high"),
        ("out of insulin", "high"),
        ("out of dog food", "normal"),  # not vital
        ("se nos acabo la formula", "high"),
        ("need a couch, no rush", "low"),
        ("ocupo un sofa, no tengo prisa", "low"),
        ("got a shutoff notice, need help with the electric bill", "high"),
        ("ride to dialysis tomorrow 9am", "high"),  # medical, by tomorrow
        ("ride to the mall tomorrow", "normal"),
        ("i can drive today", "normal"),  # an offer that does not spoil
        ("free hot meals tonight, they go bad", "high"),  # one that does
    ],
)
def test_a1_urgency(text: str, urgency: str, noon: datetime) -> None:
    assert read_request(text, at=noon).urgency == urgency


def test_a9_and_manners_21_signs(noon: datetime) -> None:
    assert read_request("my neighbor needs a ride to church", at=noon).someone_else
    assert not read_request("need a ride to church", at=noon).someone_else
    assert read_request("im 11 and my mom is not home, need food", at=noon).child_alone
    assert read_request("tengo 12 años y estamos solos, no hay comida", at=noon).child_alone
    assert not read_request("need diapers for my 5 month old", at=noon).child_alone


def test_report_is_the_json_of_talkoot_read(noon: datetime) -> None:
    empty = {"kind": "other", "danger": False, "categories": [], "people": None, "place": None}
    assert report("", noon) == {**empty, "when_text": None, "when": None, "urgency": "normal"}
    assert report("need a ride near 53206 tmrw 9am", noon) == {
        "kind": "request",
        "danger": False,
        "categories": ["ride"],
        "people": None,
        "place": "53206",
        "when_text": "tmrw 9am",
        "when": {"start": "2026-11-22T09:00:00-06:00", "end": None},
        "urgency": "normal",
    }


@settings(max_examples=300)
@given(st.text(max_size=300))
def test_h18_any_text_is_read_and_read_alike(text: str) -> None:
    at = datetime(2026, 3, 1, 10, tzinfo=UTC)
    first = read_request(text, at=at)
    assert isinstance(first, Reading)
    assert first.place is None or first.place in text or not text.isascii()
    assert read_request(text, at=at) == first
