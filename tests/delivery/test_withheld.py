"""What is private and may be shown to nobody now: kept back, and nothing else with it (H21)."""

from __future__ import annotations

from typing import Any

from bot.contract.delivery import Withheld
from bot.contract.views import View
from bot.people import devices, person
from bot.store.hot import Hot
from tests.delivery.kit import PostOffice

SECRET = View.of("14 Oak St", secret=True)
HOUR = 3600.0
#: In the list of faults: the call does what it should.
NOTHING: Any = None
VEIL = "Something private for you. Here it comes."


def doubt(office: PostOffice, person_id: int, cause: devices.Doubt, *, over: bool = False) -> None:
    account = int(office.value("SELECT id FROM account WHERE person_id = ?", person_id))
    with office.store.write() as connection:
        hot = Hot(connection)
        found = person.get(hot, person_id)
        assert found is not None
        if over:
            devices.clear(hot, found, account)
        else:
            devices.doubt(hot, found, account, cause, None)


async def test_h21_with_a_new_identity_only_private_things_wait(office: PostOffice) -> None:
    ana = office.person()
    doubt(office, ana, "identity")
    office.tell(ana, SECRET, "aid.accepted")
    office.tell(ana, "after")
    await office.deliver(HOUR)
    assert office.platform.texts == ["after"]
    doubt(office, ana, "identity", over=True)
    await office.deliver(HOUR)
    assert office.platform.texts == ["after", "14 Oak St"]


async def test_h21_a_new_device_alone_holds_nothing_back(office: PostOffice) -> None:
    ana = office.person()
    doubt(office, ana, "device")
    office.tell(ana, SECRET, "aid.accepted")
    await office.deliver(60)
    assert office.platform.texts == ["14 Oak St"]


async def test_h21_what_the_platform_keeps_back_is_tried_again_and_the_hub_hears_once(
    office: PostOffice,
) -> None:
    ana = office.person()
    row = office.tell(ana, SECRET, "aid.accepted")
    office.platform.faults = [(Withheld("unconfirmed"), False)]
    await office.deliver(60)
    office.tell(ana, "after")
    await office.deliver(60)
    office.platform.faults = [(Withheld("unconfirmed"), False)] * 2
    await office.deliver(25 * 60)
    assert office.platform.texts == ["after"]
    assert office.state(row) == "queued"
    assert office.value("SELECT count(*) FROM inbox WHERE key LIKE 'withheld:%'") == 1
    await office.deliver(HOUR)
    assert office.platform.texts == ["after", "14 Oak St"]


async def test_h21_after_two_days_it_is_put_aside(office: PostOffice) -> None:
    row = office.tell(office.person(), SECRET, "aid.accepted")
    office.platform.faults = [(Withheld("changed"), False)] * 1000
    await office.deliver(47 * HOUR, step=600)
    assert office.state(row) == "queued"
    await office.deliver(2 * HOUR, step=600)
    assert office.state(row) == "dead"
    assert office.value("SELECT body FROM outbox WHERE id = ?", row) is None
    assert office.value("SELECT count(*) FROM inbox WHERE key LIKE 'withheld:%'") == 0, (
        "its identity speaks for itself"
    )


async def test_h21_between_the_veil_and_what_is_behind_it_too(office: PostOffice) -> None:
    ana = office.person()
    office.tell(ana, SECRET, "aid.accepted")
    office.platform.faults = [(NOTHING, True), (Withheld("unconfirmed"), False)]
    await office.deliver(60)
    assert office.platform.texts == [VEIL]
    await office.deliver(HOUR)
    assert office.platform.texts == ["14 Oak St"]
