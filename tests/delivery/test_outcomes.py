"""What follows from each result, for each policy."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.contract.address import Address
from bot.contract.codec import loads
from bot.contract.delivery import (
    Ambiguous,
    Blocked,
    ChatGone,
    ChatMoved,
    DeliveryError,
    NotSent,
    Refused,
    Throttled,
    Unauthorised,
    Vanished,
)
from bot.contract.events import Event, HubPresence, Reachable
from bot.delivery.pace import LONGEST, pause
from bot.store import meta
from bot.store.sealing import COMMUNITY
from tests.delivery.kit import NOON, PostOffice, limited

REPEAT, ONCE = "aid.accepted", "fund.receipt"


@pytest.mark.parametrize(
    ("kind", "fault", "executed", "state", "copies"),
    [
        (REPEAT, NotSent(), False, "sent", 1),
        (ONCE, NotSent(), False, "sent", 1),
        ("toast", NotSent(), False, "sent", 1),
        (REPEAT, Throttled(5), False, "sent", 1),
        (ONCE, Throttled(5), False, "sent", 1),
        (REPEAT, Ambiguous(), True, "sent", 2),  # must arrive, may come twice
        (REPEAT, Ambiguous(), False, "sent", 1),
        (ONCE, Ambiguous(), True, "unknown", 1),  # never twice
        (ONCE, Ambiguous(), False, "unknown", 0),  # and never silently lost
        ("toast", Ambiguous(), True, "dropped", 1),
        (
            REPEAT,
            ConnectionResetError(),
            True,
            "sent",
            2,
        ),  # what the contract does not know is of unknown fate
        (ONCE, ConnectionResetError(), True, "unknown", 1),
        (REPEAT, Refused(), False, "dead", 0),
        (REPEAT, Blocked(), False, "dead", 0),
        (REPEAT, ChatGone(), False, "dead", 0),
    ],
)
async def test_x2_outcomes_by_policy(
    office: PostOffice, kind: str, fault: Exception, executed: bool, state: str, copies: int
) -> None:
    row = office.tell(office.person(), "hello", kind, about="request:17")
    office.platform.faults = [(fault, executed)]
    await office.deliver(60)
    assert office.state(row) == state
    assert len(office.platform.shown) == copies


async def test_x2_the_second_copy_says_so_and_a_third_is_never_sent(office: PostOffice) -> None:
    row = office.tell(office.person(), "Sam has your ride", REPEAT, about="request:17")
    office.platform.faults = [(Ambiguous(), True), (Ambiguous(), True)]
    await office.deliver(600)
    assert office.platform.texts == ["Sam has your ride", f"Sam has your ride\n(#17·{row}, may be repeated)"]
    assert office.state(row) == "unknown"


async def test_x20_an_idempotent_platform_gets_the_same_transaction_again(tmp_path: Path) -> None:
    office = PostOffice(tmp_path, limited(idempotent=True))
    row = office.tell(office.person(), "hello", ONCE)
    office.platform.faults = [(Ambiguous(), True)] * 3
    await office.deliver(60)
    assert office.platform.texts == ["hello"]
    assert len({call.txn for _at, call in office.platform.calls}) == 1
    assert office.state(row) == "sent"


async def test_an_edit_of_unknown_fate_is_simply_made_again(office: PostOffice) -> None:
    ana = office.person()
    office.tell(ana, "old")
    await office.deliver()
    row = office.tell(ana, "new", deed="edit", ref="m1")
    office.platform.faults = [(Ambiguous(), True)]
    await office.deliver(60)
    assert office.platform.texts == ["new"]
    assert office.state(row) == "sent"


async def test_x3_a_throttled_chat_waits_others_go_on_and_order_is_kept(office: PostOffice) -> None:
    ana, ben = office.person(), office.person()
    office.tell(ana, "a1")
    office.tell(ana, "a2")
    office.tell(ben, "b1")
    office.platform.faults = [(Throttled(30), False)]
    await office.deliver()
    assert office.platform.texts == ["b1"]
    await office.deliver(29)
    assert office.platform.texts == ["b1"]
    await office.deliver(2)
    assert office.platform.texts == ["b1", "a1", "a2"]


async def test_x3_a_throttled_platform_sends_nothing_inside_the_window(office: PostOffice) -> None:
    office.tell(office.person(), "one")
    office.platform.faults = [(Throttled(30, whole=True), False)]
    await office.deliver()
    office.tell(office.person(), "two")
    await office.deliver(60)
    assert [at for at, _call in office.platform.calls][1] >= NOON + 30
    assert sorted(office.platform.texts) == ["one", "two"]


async def test_x4_a_storm_of_an_hour_loses_nothing_and_alarms_once(office: PostOffice) -> None:
    people = [office.person() for _each in range(5)]
    for person in people:
        office.tell(person, "one")
        office.tell(person, "two")
    office.platform.faults = [(NotSent(), False)] * 20
    await office.deliver(3600)
    assert len(office.platform.calls) == 20 + 10, "the platform is tried now and then, not by everybody"
    assert sorted(office.platform.texts) == ["one"] * 5 + ["two"] * 5
    assert office.alarms == [("app", "unreachable"), ("app", "ok")]
    assert max(pause(tries) for tries in range(100)) <= LONGEST * 1.25 <= 300


def events(office: PostOffice) -> list[Event]:
    """What delivery told the hub."""
    with office.store.write() as connection:
        seals = office.vault.bind(connection)
        rows = connection.exec_driver_sql("SELECT key, body FROM inbox ORDER BY id").all()
        return [loads(seals.open(COMMUNITY, "inbox.body", key, body) or "") for key, body in rows]


async def test_x6_a_blocked_account_is_unreachable_and_the_hub_hears_of_it(office: PostOffice) -> None:
    ana = office.person()
    rows = [office.tell(ana, "one"), office.tell(ana, "two"), office.tell(ana, "three", "aid.asked")]
    office.platform.faults = [(Blocked(), False)]
    await office.deliver(60)
    assert len(office.platform.calls) == 1
    assert [office.state(row) for row in rows] == ["dead"] * 3
    assert office.value("SELECT reachable FROM account WHERE person_id = ?", ana) == 0
    assert [(e.reachable, e.who.adapter) for e in events(office) if isinstance(e, Reachable)] == [
        (False, "app")
    ]
    assert office.value("SELECT source FROM inbox") == "clock"


async def test_x6_a_person_with_another_account_gets_it_there(office: PostOffice) -> None:
    ana = office.person()
    other = office.account(ana)
    row = office.tell(ana, "one")
    office.platform.faults = [(Blocked(), False)]
    await office.deliver(60)
    assert office.platform.texts == ["one"]
    assert office.value("SELECT chat_id FROM outbox WHERE id = ?", row) == other


async def test_x7_a_moved_chat_is_written_once_and_the_message_follows(office: PostOffice) -> None:
    group = office.group()
    office.put(group, None, "hello", "reply")
    office.platform.faults = [(ChatMoved(Address("app", "super")), False)]
    await office.deliver(5)
    assert [call.to.chat for _at, call in office.platform.calls[1:]] == ["super"]
    assert office.value("SELECT chat FROM chat WHERE id = ?", group) == "super"


async def test_x7_a_moved_chat_whose_new_name_is_known_already(office: PostOffice) -> None:
    group, new = office.group(), office.group()
    office.run("UPDATE chat SET chat = 'super' WHERE id = ?", new)
    office.put(group, None, "hello", "reply")
    office.platform.faults = [(ChatMoved(Address("app", "super")), False)]
    await office.deliver(61)
    assert [call.to.chat for _at, call in office.platform.calls[1:]] == ["super"]
    assert office.value("SELECT gone_at FROM chat WHERE id = ?", group) is not None


@pytest.mark.parametrize(
    "fault", [ChatMoved(Address("app", "super")), Unauthorised(), NotSent(), Throttled(1)]
)
async def test_g1_a_card_that_took_two_tries_took_one_place_of_the_day(
    office: PostOffice, fault: Exception
) -> None:
    office.group()
    office.open("1", "Bread")
    office.platform.faults = [(fault, False)]
    await office.deliver(5)
    office.dispatcher.resume("app")
    await office.deliver(60)
    hung = office.value("SELECT count(*) FROM card WHERE message IS NOT NULL")
    assert hung
    assert office.value("SELECT sum(count) FROM try_count WHERE kind LIKE 'post:%'") == hung


async def test_a_chat_that_is_gone_ends_all_that_waits_there(office: PostOffice) -> None:
    group = office.group()
    rows = [office.put(group, None, word, "reply") for word in ("one", "two")]
    office.open("1", "Bread")
    office.platform.faults = [(ChatGone(), False)]
    await office.deliver(60)
    assert [office.state(row) for row in rows] == ["dead", "dead"]
    assert office.rows("SELECT state FROM card") == [("gone",)]
    assert [type(event) for event in events(office)] == [HubPresence]
    assert len(office.platform.calls) == 1


async def test_what_is_written_to_a_chat_that_is_gone_already_is_over(office: PostOffice) -> None:
    group = office.group()
    office.run("UPDATE chat SET gone_at = 1 WHERE id = ?", group)
    row = office.put(group, None, "hello", "reply")
    await office.deliver()
    assert (office.state(row), office.platform.calls) == ("dead", [])


async def test_an_edit_of_a_message_that_is_gone_is_sent_instead(office: PostOffice) -> None:
    office.tell(office.person(), "the answer", deed="edit", ref="nowhere")
    await office.deliver(5)
    assert office.platform.texts == ["the answer"]


@pytest.mark.parametrize(("fault", "calls"), [(Vanished(), 1), (Refused(), 1), (NotSent(), 2)])
async def test_what_cannot_be_deleted_is_not_tried_for_ever(
    office: PostOffice, fault: DeliveryError, calls: int
) -> None:
    office.tell(office.person(), "x", deed="delete", ref="nowhere")
    office.platform.faults = [(fault, False)]
    await office.deliver(600)
    assert len(office.platform.calls) == calls


# -- restarts --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "state", "texts"),
    [(REPEAT, "sent", 1), (ONCE, "unknown", 0), ("toast", "dropped", 0)],
)
async def test_x1_what_was_being_sent_at_the_crash_follows_its_policy(
    office: PostOffice, kind: str, state: str, texts: int
) -> None:
    row = office.tell(office.person(), "hello", kind)
    office.run("UPDATE outbox SET state = 'sending' WHERE id = ?", row)
    office.start()
    await office.deliver(60)
    assert office.state(row) == state
    assert len(office.platform.calls) == texts


async def test_x34_after_a_restore_only_once_kinds_wait_for_an_organizer(office: PostOffice) -> None:
    ana = office.person()
    old, once = office.tell(ana, "an answer"), office.tell(ana, "money", ONCE)
    with office.store.write() as connection:
        meta.note(connection, meta.RESTORED_AT, str(NOON + 1))
    office.clock += 10
    office.start()
    new = office.tell(ana, "new")
    await office.deliver(600)
    assert office.platform.texts == ["new"]
    assert [office.state(row) for row in (old, once, new)] == ["queued", "unknown", "sent"]
    await office.deliver(7200)
    assert office.platform.texts == ["new", "an answer"]
    assert office.state(once) == "unknown"
