"""Events and views travel as JSON and come back the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.contract.address import Address, Who
from bot.contract.codec import dumps, loads, pack, unpack
from bot.contract.events import Due, File, Moved, Said, Sender, Tapped
from bot.contract.views import Act, Bold, Facts, Items, Live, Option, Picture, Quote, Table, View
from bot.contract.words import Joined, Moment, Money, _, _n, _p

ANA = Sender(Who("telegram", "12"), "Ana", "es")
HOME = Address("matrix", "!room", "$thread")

THINGS = [
    Said(ANA, HOME, False, "hola ñ 👋", "m1", 7, 1.5, reply_to="m0", files=(File("photo", "f1", size=3),)),
    Tapped(ANA, HOME, True, "b:x", None, 9, 2.0, callback="cb"),
    Due("aid.still_on", "12", "2", '{"a":1}', 3.0, 4.0),
    Moved(HOME, Address("matrix", "!new"), 5.0),
    View.of(
        _("Posted {when}.", when=Moment(5.0, "day")),
        Bold(_n("{n} helper", "{n} helpers", 2)),
        Facts(((_("Where"), "Oak St"), (_("How much"), Money(1050, "USD")))),
        Items((("one",), (Live(_p("age", "new")),)), numbered=True),
        Quote("her own words"),
        Table(("a",), (("b",),)),
        Picture("f", _("a chart")),
        actions=(Act("aid.help", _("I can help"), "12", {"item": "a"}), Option("yes", "Yes", True)),
        keyboard=(Joined(("a", "b"), "and"),),
    ),
]


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: type(thing).__name__)
def test_what_is_packed_comes_back_the_same(thing: object) -> None:
    assert loads(dumps(thing)) == thing


def test_defaults_are_left_out() -> None:
    assert pack(Address("a", "b")) == {"_": "Address", "adapter": "a", "chat": "b"}


@pytest.mark.parametrize(
    "packed",
    [
        {"_": "Path", "args": ["/etc"]},
        {"_": "Address", "adapter": "a", "chat": "b", "evil": 1},
        {"_": "Address"},
        [{"_": "object"}],
        {"_": ["Address"]},
    ],
)
def test_what_is_not_ours_is_a_value_error(packed: object) -> None:
    with pytest.raises(ValueError, match=r"contract|argument"):
        unpack(packed)


def test_what_is_nested_without_end_is_a_value_error() -> None:
    deep: list[object] = []
    for _unused in range(5000):
        deep = [deep]
    with pytest.raises(ValueError, match="nested"):
        unpack(deep)


def test_other_objects_do_not_travel() -> None:
    with pytest.raises(TypeError, match="set does not travel"):
        pack({1, 2})


@given(st.text())
def test_people_s_words_survive_whatever_they_are(text: str) -> None:
    said = Said(ANA, HOME, True, text, "m", 1, 1.0)
    assert loads(dumps(said)) == said
