"""H17, H18: whatever is typed is read with bounded work."""

import random
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import pytest

from bot.reading.amounts import read_amount
from bot.reading.contacts import find_addresses, without_contacts
from bot.reading.dates import find_when, read_when
from bot.reading.request import read_request
from bot.reading.yesno import read_yes_no
from tests.kit.effort import blows_up, calls

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
BITS = (
    "need food 312 555 0142 calle Fresno #12 me and my 2 kids friday 9-5 by near oak st apt 4 @ . , - $ 20 "
    "he is going to hit mañana a las 3 "
    "quien me lleva al doctor cant breathe \n 😀 ñ ́ 000000 aaaaaaaaaaaaaaaaaaaa code http:// a.a.a.a one two three"
).split(" ")


def _texts(count: int, longest: int) -> list[str]:
    chance = random.Random(7)
    return [" ".join(chance.choices(BITS, k=chance.randint(1, longest))) for _ in range(count)]


#: Reader -> functions called for each letter, at most; about half as many again as it calls.
READERS: Mapping[str, tuple[Callable[[str], object], int]] = {
    "request": (lambda text: read_request(text, at=AT), 70),
    "find_when": (lambda text: find_when(text, at=AT), 50),
    "when": (lambda text: read_when(text, at=AT), 25),
    "without_contacts": (without_contacts, 14),
    "addresses": (find_addresses, 7),
    "amount": (read_amount, 9),
    "yesno": (read_yes_no, 5),
}


@pytest.mark.parametrize("name", READERS)
def test_h18_ten_thousand_texts_are_read_with_bounded_work(name: str) -> None:
    read, each = READERS[name]
    for text in (texts := _texts(1500, 25))[:100]:
        read(text)  # tables are built at first use
    costly = [text for text in texts if calls(lambda: read(text)) > each * (len(text) + 10)]  # noqa: B023 - called at once
    assert costly == []


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "a.",
        "@a",
        "a@",
        "calle a ",
        "five ",
        "( ",
        "he a ",
        "cant really ",
        "-1",
        "by ",
        "me and ",
        "a1 ",
        "code ",
        "$1,",
        "12/",
        "   ",
        "1 a ",
    ],
)
def test_h17_the_longest_texts_end(piece: str) -> None:
    text = piece * (6000 // len(piece))

    def read(length: int) -> None:
        read_request(text[:length], at=AT)
        without_contacts(text[:length])
        read_when(text[:length], at=AT)
        read_amount(text[:length])

    read(len(text) - 1)  # tables are built at first use
    assert calls(lambda: read(len(text))) <= 6 * calls(lambda: read(len(text) // 4)), (
        "work grows with the length"
    )
    assert not blows_up(read, len(text))


def test_a_text_of_eighty_letters_calls_a_thousand_functions() -> None:
    words = "hi can somebody drive my mom to dialysis at the clinic tomorrow morning around 9"
    read_request(words, at=AT)
    assert max(calls(lambda: read_request(f"{words} {count}", at=AT)) for count in range(20)) < 2000  # noqa: B023 - called at once
