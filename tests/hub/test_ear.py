"""What is stored of what arrives: everything said to the hub, and of a group's talk only what the group allows."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.contract.address import Address, Who
from bot.contract.events import Deleted, Edited, Event, Presence, Reacted, Said, Sender, Tapped
from tests.kit.small import PLATFORM, SmallHub
from tests.talk.shop import SHOP

ANA = Sender(Who(PLATFORM, "ana"), "Ana")
BOUND, OPEN, UNBOUND = (Address(PLATFORM, name) for name in ("bound", "open", "unbound"))


@pytest.fixture
def hub(tmp_path: Path) -> SmallHub:
    small = SmallHub(tmp_path, SHOP)
    with small.store.write() as connection:
        for chat, purposes, ear in ((BOUND, "requests", "closed"), (OPEN, "requests", "open")):
            connection.exec_driver_sql(
                "INSERT INTO chat (adapter, chat, thread, private, purposes, languages, ear, added_at, last_order)"
                " VALUES (?,?,'',0,?,'en',?,0,0)",
                (chat.adapter, chat.chat, purposes, ear),
            )
    return small


def said(chat: Address, text: str = "who has seen my cat", meant: bool = False) -> Event:
    return Said(ANA, chat, False, text, "m", 1, 1.0, meant=meant)


@pytest.mark.parametrize(
    ("event", "kept"),
    [
        (Said(ANA, Address(PLATFORM, "@ana"), True, "hello", "m", 1, 1.0), True),
        (said(BOUND), False),  # a closed ear: ordinary talk is none of ours
        (said(BOUND, meant=True), True),
        (said(OPEN), True),
        (said(UNBOUND), False),
        (said(UNBOUND, "what do you think, hub?", meant=True), False),
        (said(UNBOUND, "/setup", meant=True), True),  # the one word that changes that
        (Reacted(ANA, UNBOUND, False, "m", "👍", True, 1, 1.0), False),
        (Reacted(ANA, BOUND, False, "m", "👍", True, 1, 1.0), True),
        (Tapped(ANA, UNBOUND, False, "b:x", None, 1, 1.0), False),
        (Edited(ANA, UNBOUND, False, "m", "who has seen my dog", 1, 1.0), False),
        (Edited(ANA, BOUND, False, "m", "who has seen my dog", 1, 1.0), False),
        (Edited(ANA, OPEN, False, "m", "who has seen my dog", 1, 1.0), True),
        (Deleted(UNBOUND, "m", 1.0, ANA), False),
        (Deleted(BOUND, "m", 1.0, ANA), True),
        (Presence(ANA, UNBOUND, True, 1.0), False),
        (Presence(ANA, BOUND, True, 1.0), True),
    ],
)
def test_g2_v25_what_is_kept(hub: SmallHub, event: Event, kept: bool) -> None:
    hub.send(event)
    assert hub.rows("SELECT count(*) FROM inbox") == [(int(kept),)]


def test_v25_nothing_of_an_unbound_chat_is_stored(hub: SmallHub) -> None:
    hub.send(said(UNBOUND, "a marker in a strange group", meant=True))
    assert hub.rows("SELECT count(*) FROM chat WHERE chat = 'unbound'") == [(0,)]
    assert hub.rows("SELECT count(*) FROM person") == [(0,)]


def test_v13_a_done_input_keeps_its_ids_only(hub: SmallHub) -> None:
    hub.say("ana", "a marker of mine")
    assert hub.rows("SELECT state, body FROM inbox") == [("done", b"")]


def test_an_input_that_cannot_be_read_is_put_aside_and_passed(hub: SmallHub) -> None:
    from bot.contract.adapter import Raw

    hub.turns.accept(
        PLATFORM, [Raw("bad", "small:@ana", "{not json"), Raw("odd", "small:@ana", '{"_":"Path"}')]
    )
    hub.say("ana", "/order bread")
    hub.later(60)
    assert hub.rows("SELECT state FROM inbox ORDER BY id") == [("dead",), ("dead",), ("done",)]
    assert hub.rows("SELECT count(*) FROM conversation") == [(1,)]
