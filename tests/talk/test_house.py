"""What is unnamed, named twice or without a right stops the start."""

from __future__ import annotations

from typing import Any

import pytest

from bot.contract.views import Kind
from bot.contract.words import _
from bot.people.community import Default
from bot.talk import Furniture, Reply, Right, Turn, action, command, reader
from bot.talk.furniture import Answered, Draft, Word
from bot.talk.house import House
from tests.talk.shop import EVERYBODY, SHOP


@action("shop.open", right="shop.no_such_right")
def unrighted(turn: Turn, thing: str) -> Answered:
    return Reply()


@command("order", right="shop.order", title=_("The same word"))
def same_word(turn: Turn, rest: str) -> Answered:
    return Reply()


@reader("no such flow")
def reads(text: str, at: Any, language: str | None) -> Draft | None:
    return None


@pytest.mark.parametrize(
    ("room", "complaint"),
    [
        (Furniture("x", deeds=(unrighted,)), "shop.open names the right shop.no_such_right"),
        (Furniture("x", commands=(same_word,)), "word order is named twice"),
        (Furniture("x", talks=SHOP.talks[:1]), "flow order is named twice"),
        (Furniture("x", readers=(reads,)), "names the flow no such flow"),
        (Furniture("x", kinds=(Kind("reply", "once"),)), "kind of message reply is named twice"),
        (Furniture("x", settings={"zone": Default("", _("Zone"))}), "setting zone is named twice"),
        (Furniture("x", rights=(Right("shop.order", EVERYBODY),)), "shop.order is given twice"),
    ],
)
def test_a_house_is_checked_at_the_start(room: Furniture, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        House((SHOP, room))


def test_a_room_hears_what_became_of_its_things_elsewhere() -> None:
    heard: list[tuple[str, Word]] = []

    def settles(turn: Turn, thing: str, word: Word) -> bool:
        heard.append((thing, word))
        return thing == "31"

    turn = Turn.__new__(Turn)  # nothing of it but the house is used
    turn.house = House((Furniture("fund", settles=settles), Furniture("aid")))
    word = Word("yes", 12)
    assert [turn.report(key, word) for key in ("fund:31", "fund:5", "aid:31", "nobody:31", "")] == [
        True, False, False, False, False,
    ]  # fmt: skip
    assert heard == [("31", word), ("5", word)]
