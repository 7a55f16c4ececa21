"""X26 and H1: whatever is pressed, at whatever moment, says where things stand and breaks nothing."""

from __future__ import annotations

from functools import partial

import pytest

from bot.talk import Turn
from bot.talk.furniture import Deed
from flows.aid.helping import beside
from flows.aid.offering import matching, offer_talks
from flows.aid.requesting import overhearing, repeating
from flows.aid.seeing import lists, things
from flows.aid.team import phonebook, remote
from tests.flows.aid.within import within
from tests.kit.town import Town

DEEDS = [
    deed
    for module in (beside, lists, matching, offer_talks, overhearing, phonebook, remote, repeating, things)
    for deed in module.DEEDS
]
#: Numbers of nothing, of things of another sort, and no numbers at all.
STRANGE = ("", "1", "1z", "2", "999999999", "alarm:1", "-1", "٣", "4611686018427387904")


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_x26_a_forged_number_breaks_nothing(town: Town, deed: Deed) -> None:
    town.plays("""
        maria > I need groceries near the library
        maria taps Yes, post it
        sam > I have extra diapers
        sam taps Yes, offer it
        maria > need a ride to the clinic near the library
        maria taps Yes, post it
    """)
    for who in ("sam", "olga"):
        for thing in STRANGE:
            for args in ({}, {"offer": "#2", "list": "nothing"}):
                within(town, partial(_press, deed, thing, args), who)


def _press(deed: Deed, thing: str, args: dict[str, str], turn: Turn) -> None:
    deed.run(turn, thing, **args)


def test_every_deed_can_be_typed_where_there_are_no_buttons() -> None:
    assert [deed.name for deed in DEEDS if not deed.typed] == []


def test_what_is_typed_is_told_apart_or_means_the_newest_button() -> None:
    for deed in DEEDS:
        for form in deed.typed:
            assert form == form.lower()
            assert not form.startswith("/")
