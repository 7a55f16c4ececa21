"""Who is a member: seen in a bound chat. Who leaves them all is none any more, unless let in by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.contract.address import Address, Who
from bot.contract.events import Moved, Presence, Reachable, Said, Sender
from tests.kit.small import PLATFORM, SmallHub
from tests.talk.shop import SHOP

GROUP = Address(PLATFORM, "bound")
STANDING = "SELECT standing FROM person"


@pytest.fixture
def hub(tmp_path: Path) -> SmallHub:
    small = SmallHub(tmp_path, SHOP)
    with small.store.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO chat (adapter, chat, thread, private, purposes, languages, ear, added_at, last_order)"
            " VALUES ('small','bound','',0,'requests','en','closed',0,0)"
        )
    return small


def ana(hub: SmallHub) -> Sender:
    return hub.sender("ana")


def test_whoever_writes_first_in_private_is_a_stranger(hub: SmallHub) -> None:
    hub.say("ana", "hello")
    assert hub.rows(STANDING) == [("stranger",)]


def test_being_seen_in_a_bound_chat_makes_a_member(hub: SmallHub) -> None:
    hub.send(Said(ana(hub), GROUP, False, "/order", "m", 1, hub.now, meant=True))
    assert hub.rows(STANDING) == [("member",)]


def test_h19_leaving_every_bound_chat_ends_membership(hub: SmallHub) -> None:
    hub.send(Presence(ana(hub), GROUP, True, hub.now))
    assert hub.rows(STANDING) == [("member",)]
    hub.send(Presence(ana(hub), GROUP, False, hub.now))
    assert hub.rows(STANDING) == [("stranger",)]


def test_somebody_let_in_by_name_stays(hub: SmallHub) -> None:
    hub.send(Presence(ana(hub), GROUP, True, hub.now))
    with hub.store.write() as connection:
        connection.exec_driver_sql("UPDATE person SET let_in_at = 1")
    hub.send(Presence(ana(hub), GROUP, False, hub.now))
    assert hub.rows(STANDING) == [("member",)]


def test_h5_a_role_is_bound_to_the_account_not_to_the_name(hub: SmallHub) -> None:
    hub.say("ana", "hello")
    impostor = Sender(Who(PLATFORM, "eve"), "Ana")
    hub.send(Said(impostor, Address(PLATFORM, "@eve"), True, "hello", "m", 1, hub.now))
    assert len(hub.rows(STANDING)) == 2


def test_x6_a_blocked_account_is_not_written_to(hub: SmallHub) -> None:
    hub.say("ana", "hello")
    hub.send(Reachable(Who(PLATFORM, "ana"), False, hub.now))
    assert hub.rows("SELECT reachable FROM account") == [(0,)]
    hub.say("ana", "back again")
    assert hub.rows("SELECT reachable FROM account") == [(1,)]


@pytest.mark.parametrize("spoken_first", [False, True])
def test_x7_a_moved_chat_keeps_its_row(hub: SmallHub, spoken_first: bool) -> None:
    (before,) = hub.rows("SELECT id FROM chat WHERE chat = 'bound'")
    to = Address(PLATFORM, "super")
    if spoken_first:
        hub.send(Said(ana(hub), to, False, "/setup", "m", 1, hub.now, meant=True))
    for _again in range(2):
        hub.send(Moved(GROUP, to, hub.now))
    assert hub.rows("SELECT id, purposes FROM chat WHERE chat IN ('bound', 'super')") == [
        (*before, "requests")
    ]


def test_l1_the_language_of_the_first_words_is_kept(hub: SmallHub) -> None:
    hub.say("ana", "hola, necesito ayuda con la compra por favor")
    assert hub.rows("SELECT language FROM person") == [("es",)]
