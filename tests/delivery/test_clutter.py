"""What does not stay: closed cards, doors for one person, secrets."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.contract.delivery import Refused, Vanished
from bot.contract.views import View
from bot.store import cards
from bot.store.hot import Hot
from tests.delivery.kit import NOON, STATE, PostOffice, limited

HOUR = 3600.0


async def test_rule_14_a_closed_card_shrinks_at_once_and_goes_before_47_hours(office: PostOffice) -> None:
    office.group()
    office.open("1", "Bread")
    await office.deliver()
    office.close("1", "Done. Thank you.")
    await office.deliver(60)
    assert office.platform.texts == ["Done. Thank you."]
    assert office.platform.calls[-1][1].part["keys"] == []
    await office.deliver(47 * HOUR)
    assert office.platform.texts == []
    assert office.platform.calls[-1][0] <= NOON + 47 * HOUR
    assert office.value("SELECT state FROM card WHERE kind = 'request'") == "gone"


async def test_rule_14_a_card_that_a_person_replied_to_stays(office: PostOffice) -> None:
    group = office.group()
    office.open("1", "Bread")
    await office.deliver()
    with office.store.write() as connection:
        cards.replied(Hot(connection), group, "m1")
    office.close("1", "Done.")
    await office.deliver(48 * HOUR)
    assert office.platform.texts == ["Done."]


async def test_a_card_opened_again_is_not_cleared_away(office: PostOffice) -> None:
    office.group()
    office.open("1", "Bread")
    await office.deliver()
    office.close("1", "Done.")
    await office.deliver(60)
    STATE["1"] = "Bread again"
    with office.store.write() as connection:
        cards.reopen(Hot(connection), "request", "1", "requests", office.clock)
    await office.deliver(48 * HOUR)
    assert office.platform.texts == ["Bread again"]


async def test_rule_13_a_forgotten_thing_is_posted_again_and_the_old_post_goes(office: PostOffice) -> None:
    office.group()
    office.open("1", "Bread")
    await office.deliver(2 * HOUR)
    with office.store.write() as connection:
        cards.repost(Hot(connection), "request", "1", "requests", office.clock)
    await office.deliver(60)
    assert list(office.platform.shown) != ["m1"]
    assert office.platform.texts == ["Bread"]


@pytest.mark.parametrize(("kind", "left"), [("door", 0), ("reply", 1)])
async def test_rule_14_a_door_for_one_person_goes_after_ten_minutes(
    office: PostOffice, kind: str, left: int
) -> None:
    office.put(office.group(), None, "Let's go on in private", kind)
    await office.deliver(590)
    assert len(office.platform.shown) == 1
    await office.deliver(60)
    assert len(office.platform.shown) == left


# -- secrets ---------------------------------------------------------------------------------------------


async def test_v5_a_secret_comes_as_an_edit_of_a_neutral_message(office: PostOffice) -> None:
    ana = office.person()
    office.tell(ana, View.of("14 Oak St", secret=True), "aid.accepted")
    office.tell(ana, "after")
    await office.deliver(5)
    said = [(call.deed, call.part["text"]) for _at, call in office.platform.calls]
    assert said == [
        ("send", "Something private for you. Here it comes."), ("edit", "14 Oak St"), ("send", "after"),
    ]  # fmt: skip
    txns = [call.txn for _at, call in office.platform.calls]
    assert len(set(txns)) == 3


async def test_v11_a_secret_is_deleted_before_48_hours(office: PostOffice) -> None:
    office.tell(office.person(), View.of("14 Oak St", secret=True), "aid.accepted")
    await office.deliver(47.5 * HOUR)
    assert office.platform.texts == []


async def test_v11_a_secret_that_is_too_old_to_delete_is_emptied(office: PostOffice) -> None:
    office.tell(office.person("es"), View.of("14 Oak St", secret=True), "aid.accepted")
    await office.deliver(60)
    office.platform.faults = [(Refused(), False)]
    await office.deliver(47 * HOUR)
    assert office.platform.texts == ["Quitado."]


async def test_platforms_without_edits_get_the_closing_line_only(tmp_path: Path) -> None:
    office = PostOffice(tmp_path, limited(edits=False, deletes=False, pins=False))
    office.group()
    office.open("1", "Bread")
    await office.deliver()
    office.open("1", "Bread, milk")
    await office.deliver(10)
    office.close("1", "Done.")
    await office.deliver(10)
    assert office.platform.deeds() == ["Bread", "Done."]


async def test_a_card_whose_message_vanished_while_closing_is_left_alone(office: PostOffice) -> None:
    office.group()
    office.open("1", "Bread")
    await office.deliver()
    office.close("1", "Done.")
    office.platform.faults = [(Vanished(), False)]
    await office.deliver(10)
    assert office.value("SELECT state FROM card WHERE kind = 'request'") == "gone"
