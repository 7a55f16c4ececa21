"""Accounts whose devices change: what waits, who is asked, and who may say that all is well (H20, H21)."""

from __future__ import annotations

from typing import Literal

import pytest

from bot.contract.address import Who
from bot.contract.events import DevicesChanged
from bot.people import accounts, devices
from bot.store.hot import Hot
from tests.flows.basics.test_linking import linked
from tests.kit.town import Town

Cause = Literal["identity", "device", "settled", "unconfirmed", "renewed"]


def changes(town: Town, name: str, cause: Cause) -> None:
    """The platform tells of somebody's devices."""
    square = town.memory.square
    square.emit(DevicesChanged(Who(town.memory.name, name), cause, town.now), square.private(name))
    town.settle()


def account_of(town: Town, name: str) -> int:
    person = town.person(name)
    assert person.account_id is not None
    return person.account_id


def is_doubted(town: Town, name: str) -> str | None:
    return devices.doubted(town.person(name), account_of(town, name), town.now)


def withholds(town: Town, name: str) -> bool:
    chat_id = town.person(name).chat_id
    assert chat_id is not None
    with town.store.read() as connection:
        return devices.withholds(Hot(connection), chat_id, town.now)


def test_h20_an_organizers_new_device_suspends_what_takes_trust_until_another_one_says_yes(
    town: Town,
) -> None:
    town.give("ines", "organizer")
    changes(town, "olga", "device")
    town.plays("""
        hub > olga: There is a new device on this account … I asked the organizers; they may call you.
        hub > ines: There is a new device on Olga's account olga. … [Yes, it was them]
        olga > people sam
        olga > /export
        hub > olga: That waits until somebody confirms that this account is still yours. I have asked.
        ines taps Yes, it was them
        hub > ines: Confirmed.
        hub > olga: This account is confirmed.
    """)
    assert is_doubted(town, "olga") is None
    assert not any("That waits" in text for text in _after(town, "olga", "olga > /export"))


def test_h20_confirmed_in_the_app_it_is_settled_by_itself(town: Town) -> None:
    town.give("ines", "organizer")
    changes(town, "olga", "device")
    assert is_doubted(town, "olga") == "device"
    assert not withholds(town, "olga"), "its owner's other devices may be shown what is private"
    changes(town, "olga", "settled")
    town.plays(
        "hub > olga: All devices on this account are confirmed.\n"
        "ines taps Yes, it was them\nhub > ines: That was settled already."
    )
    assert is_doubted(town, "olga") is None


def test_h20_a_new_device_of_somebody_without_a_role_is_nobodys_business(town: Town) -> None:
    before = town.private("maria"), town.private("olga")
    changes(town, "maria", "device")
    changes(town, "maria", "settled")
    assert (town.private("maria"), town.private("olga")) == before
    assert is_doubted(town, "maria") is None


def test_h21_a_new_identity_keeps_private_things_back_until_an_organizer_vouches(town: Town) -> None:
    changes(town, "maria", "identity")
    assert withholds(town, "maria")
    town.plays("""
        hub > maria: This account was set up anew. Until somebody confirms … I asked the organizers
        hub > olga: Maria's account maria was set up anew. Ask them in person or by phone … [Yes, it was them]
    """)
    changes(town, "maria", "settled")  # a signed device says nothing about who signed it
    assert withholds(town, "maria")
    town.plays(
        "olga taps Yes, it was them\nhub > maria: This account is confirmed. What I kept back comes now."
    )
    assert not withholds(town, "maria")


def test_h21_from_a_known_account_the_person_confirms_it(town: Town) -> None:
    linked(town)
    town.plays("maria > help")
    changes(town, "ines", "identity")
    town.plays("""
        hub > ines: This account was set up anew. … I asked you on your other account.
        hub > maria: Your account ines was set up anew. Was that you? … [Yes, that was me]
    """)
    assert withholds(town, "ines")
    assert not withholds(town, "maria")
    town.plays("maria taps Yes, that was me\nhub > maria: Confirmed.")
    assert not withholds(town, "ines")


@pytest.mark.parametrize("who", ["maria", "sam"])
def test_h21_nobody_else_can_confirm_it(town: Town, who: str) -> None:
    """Not the account itself, and no neighbour."""
    changes(town, "maria", "identity")
    town.plays(
        f"{who} > confirm account {account_of(town, 'maria')}\nhub < That takes another account of theirs"
    )
    assert withholds(town, "maria")


def test_h21_an_account_in_doubt_confirms_no_other(town: Town) -> None:
    linked(town)
    for name in ("ines", "maria"):
        changes(town, name, "identity")
    town.plays(
        f"maria > confirm account {account_of(town, 'ines')}\nhub < That takes another account of theirs"
    )


def test_h20_an_organizer_in_doubt_vouches_for_nobody(town: Town) -> None:
    town.give("ines", "organizer")
    changes(town, "olga", "identity")
    changes(town, "maria", "identity")
    town.plays(
        f"olga > confirm account {account_of(town, 'maria')}\nhub < That takes another account of theirs"
    )
    assert withholds(town, "maria")


def test_v31_the_only_organizer_waits_a_day_where_nobody_could_say_yes(town: Town) -> None:
    changes(town, "olga", "identity")
    town.plays(
        "hub > olga: This account was set up anew. … There is nobody I could ask, so I wait for a day."
    )
    assert withholds(town, "olga")
    town.plays("later 25 h")
    assert not withholds(town, "olga")


def test_h21_a_doubt_goes_with_the_account_when_two_persons_become_one(town: Town) -> None:
    changes(town, "ines", "identity")
    linked(town)
    with town.store.read() as connection:
        hot = Hot(connection)
        there = [one.id for one in accounts.of(hot, town.person("maria").id) if one.user == "ines"]
    assert devices.doubted(town.person("maria"), there[0], town.now) == "identity"


def test_h21_with_no_confirmed_device_the_person_hears_once_what_would_help(town: Town) -> None:
    for _unused in range(3):
        changes(town, "maria", "unconfirmed")
    said = [text for text in town.private("maria") if "no device of yours is confirmed" in text]
    assert len(said) == 1


def test_x23_the_hubs_own_new_device_is_told_to_the_organizers(town: Town) -> None:
    changes(town, "talkoot", "renewed")
    town.plays("later 12 h\nhub > olga: I had to sign in on Memory as a new device … please write again.")


def test_h21_an_account_that_nobody_knows_changes_nothing(town: Town) -> None:
    before = town.rows("SELECT count(*) FROM person")
    changes(town, "eve", "identity")
    assert town.rows("SELECT count(*) FROM person") == before


def _after(town: Town, name: str, line: str) -> list[str]:
    before = len(town.private(name))
    town.plays(line)
    return town.private(name)[before:]
