"""Phone and address between two neighbours (A6, V2-V6, V10)."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.contract.views import Act, View
from tests.flows.aid.rooms import BETWEEN, asked, helped, taken
from tests.flows.aid.street import Got, Street
from tests.kit.town import Town

ADDRESS = "12 Elm Court, bell 3"


@pytest.fixture
def street(tmp_path: Path) -> Street:
    street = Street(tmp_path, BETWEEN)
    street.move_in("rosa", "sam", "kim")
    return street


def shared(street: Street) -> int:
    number = helped(street, "rosa", "sam")
    street.taps("rosa", "Share my address")
    street.says("rosa", ADDRESS)
    street.taps("rosa", "Share it")
    return number


def values(street: Street) -> int:
    return int(str(street.rows("SELECT count(*) FROM aid_contact WHERE value IS NOT NULL")[0][0]))


def everything(sent: list[Got]) -> str:
    return " ".join(got.text for got in sent)


def test_a6_nothing_is_asked_before_a_helper_was_chosen(street: Street) -> None:
    asked(street, "rosa", "food", choosing="choose")
    taken(street, 1, "sam")  # waits for her yes
    assert not any("ddress" in text for text in street.to("rosa"))
    sent = street.says("rosa", "share 1")
    assert "nobody to share it with" in everything(sent)


def test_v3_the_question_says_who_will_see_it_and_until_when(street: Street) -> None:
    helped(street, "rosa", "sam")
    question = street.taps("rosa", "Share my address")
    assert "Only Sam will see it, until 2 days after this is done." in everything(question)


def test_v5_the_first_message_is_neutral_and_the_second_is_secret(street: Street) -> None:
    shared(street)
    told = next(got for got in reversed(street.seen) if got.to == "sam")
    assert told.text == "Rosa shares something with you: address."
    assert not any(ADDRESS in text for text in street.to("sam"))
    shown = [got for got in street.taps("sam", "Show") if got.kind != "toast"]
    assert [got.text for got in shown] == [ADDRESS]
    assert shown[0].secret
    assert street.rows("SELECT count(*) FROM outbox WHERE kind = 'relay.secret' AND body IS NOT NULL") == [
        (0,)
    ]


def test_v6_every_look_is_noted_and_the_owner_can_list_it(street: Street) -> None:
    shared(street)
    street.taps("sam", "Show")
    street.taps("sam", "Show")
    assert (
        street.rows("SELECT owner_id, seen_by, field FROM reveal")
        == [(street.ids["rosa"], street.ids["sam"], "address")] * 2
    )
    listed = everything(street.says("rosa", "/reveals"))
    assert listed.count("Sam · address") == 2


def test_v4_taking_back_stops_later_looks_and_tells_the_holder(street: Street) -> None:
    shared(street)
    street.taps("sam", "Show")
    sent = street.taps("rosa", "Take it back")
    assert "Rosa took something back: address" in everything([got for got in sent if got.to == "sam"])
    assert values(street) == 0
    assert ADDRESS not in everything(street.taps("sam", "Show"))


def test_v4_consent_is_for_one_person(street: Street) -> None:
    shared(street)
    contact = street.rows("SELECT id FROM aid_contact")[0][0]
    street.within(
        lambda turn: turn.tell(street.ids["kim"], _stolen(int(str(contact))), "aid.contact", urgent=True)
    )
    assert ADDRESS not in everything(street.taps("kim", "Show"))
    assert street.rows("SELECT count(*) FROM reveal") == [(0,)]


def _stolen(contact: int) -> View:
    return View.of("x", actions=(Act("aid.show", "Show", "1", {"contact": f"c{contact}"}),))


def test_v10_an_address_ends_with_the_help_and_is_erased_two_days_later(street: Street) -> None:
    shared(street)
    street.says("sam", "/done")
    street.taps("sam", "Done: food")
    assert ADDRESS not in everything(street.taps("sam", "Show"))
    assert values(street) == 1
    street.waits(48 * 3600 + 1)
    assert values(street) == 0


def test_v4_a_helper_who_gives_it_back_sees_nothing_more(street: Street) -> None:
    shared(street)
    street.says("sam", "give back 1")
    assert ADDRESS not in everything(street.taps("sam", "Show"))


def test_v27_the_helper_shares_a_number_in_the_same_way(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.says("sam", "share my phone 1")
    street.says("sam", "414 555 0123")
    street.taps("sam", "Share it")
    assert "Sam shares something with you: phone number." in street.to("rosa")
    shown = street.taps("rosa", "Show")
    assert "+14145550123" in everything(shown)


@pytest.mark.parametrize(
    ("said", "place", "hidden"),
    [
        ("need food", "twelve thirty four oak street, apt nine", ("twelve", "thirty", "four", "nine")),
        ("need food at twelve thirty four oak street", "skip", ("twelve", "thirty", "four")),
        ("need food", "calle ocho numero doce", ("numero", "doce")),
        ("need food, call four one four five five five oh one two three", "oak", ("five", "oh one", "three")),
    ],
)
def test_a5_the_groups_card_has_no_number_in_words(
    town: Town, said: str, place: str, hidden: tuple[str, ...]
) -> None:
    town.plays(f"maria > {said}" + f"\nmaria > {place}")
    town.plays("maria taps Yes, post it")
    (card,) = [text for text in town.in_group() if "help wanted" in text]
    assert not [word for word in hidden if word in card.lower()], card
