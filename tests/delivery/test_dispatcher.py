"""From the outbox to the platform: order, urgency, two phases, pace."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.contract.delivery import Delivered, Outgoing, Unauthorised
from bot.contract.words import _
from bot.store.hot import Hot
from tests.delivery.kit import NOON, PostOffice, limited
from tests.kit.waiting import patience


async def test_x1_messages_of_a_chat_keep_their_order(office: PostOffice) -> None:
    ana = office.person()
    for word in ("one", "two", "three"):
        office.tell(ana, word)
    await office.deliver()
    assert office.platform.texts == ["one", "two", "three"]
    assert office.rows("SELECT DISTINCT state FROM outbox") == [("sent",)]


async def test_an_answer_passes_bulk_in_its_chat_and_across_chats(office: PostOffice) -> None:
    ana, ben = office.person(), office.person()
    for _round in range(3):
        office.tell(ben, "bulk", "announce", state="queued")
    office.tell(ana, "answer")
    office.tell(ben, "toast", urgent=True)
    await office.deliver()
    assert office.platform.texts == ["toast", "answer", "bulk", "bulk", "bulk"]


async def test_everybody_reads_their_own_language(office: PostOffice) -> None:
    office.tell(office.person("es"), _("just now"))
    office.tell(office.person("en"), _("just now"))
    await office.deliver()
    assert office.platform.texts == ["ahora mismo", "just now"]


async def test_x1_a_row_is_sending_and_committed_before_the_call(office: PostOffice) -> None:
    row = office.tell(office.person(), "hello")
    seen: list[str] = []
    deliver = office.platform.deliver

    async def watched(message: Outgoing) -> Delivered:
        seen.append(office.state(row))  # read on another connection: it is durable
        return await deliver(message)

    office.platform.deliver = watched  # type: ignore[method-assign]  # a window into the call
    await office.deliver()
    assert seen == ["sending"]
    assert office.state(row) == "sent"


async def test_one_send_in_flight_per_chat_and_chats_in_parallel(office: PostOffice) -> None:
    people = [office.person() for _each in range(3)]
    for person in people:
        office.tell(person, "first")
        office.tell(person, "second")
    flying: list[str] = []
    most: list[int] = []
    deliver = office.platform.deliver

    async def slow(message: Outgoing) -> Delivered:
        assert message.to.chat not in flying
        flying.append(message.to.chat)
        most.append(len(flying))
        await asyncio.sleep(0)
        flying.remove(message.to.chat)
        return await deliver(message)

    office.platform.deliver = slow  # type: ignore[method-assign]  # a slower service
    await office.deliver()
    assert max(most) == 3
    assert sorted(office.platform.texts) == ["first"] * 3 + ["second"] * 3


async def test_a_long_text_becomes_one_row_per_part_with_nothing_in_between(tmp_path: Path) -> None:
    office = PostOffice(tmp_path, limited(text_limit=10))
    ana = office.person()
    office.tell(ana, "0123456789abcdefghijKLMNO")
    office.tell(ana, "after")
    await office.deliver()
    assert office.platform.texts == ["0123456789", "abcdefghij", "KLMNO", "after"]
    assert office.value("SELECT count(DISTINCT txn) FROM outbox") == 4


async def test_a_forgotten_persons_message_is_never_sent(office: PostOffice) -> None:
    ana = office.person()
    row = office.tell(ana, "a secret")
    with office.store.write() as connection:
        office.vault.bind(connection).destroy(ana)
    await office.deliver()
    assert office.platform.calls == []
    assert office.state(row) == "dropped"


async def test_v13_relayed_words_go_at_delivery_others_stay_for_a_week(office: PostOffice) -> None:
    ana = office.person()
    relayed, plain = office.tell(ana, "words", "relay.words"), office.tell(ana, "plain")
    await office.deliver()
    assert office.value("SELECT body FROM outbox WHERE id = ?", relayed) is None
    assert office.value("SELECT body FROM outbox WHERE id = ?", plain) is not None


async def test_x5_refused_credentials_stop_the_platform_and_keep_the_queue(office: PostOffice) -> None:
    ana = office.person()
    rows = [office.tell(ana, "one"), office.tell(ana, "two")]
    office.platform.faults = [(Unauthorised(), False)]
    await office.deliver(60)
    assert [office.state(row) for row in rows] == ["queued", "queued"]
    assert office.alarms == [("app", "unauthorised")]
    office.dispatcher.resume("app")
    await office.deliver()
    assert office.platform.texts == ["one", "two"]


async def test_a_mistake_in_one_message_holds_back_no_other_chat(office: PostOffice) -> None:
    bad = office.put(office.group(), None, "hello", "reply")
    office.run("UPDATE outbox SET body = x'00' WHERE id = ?", bad)
    office.tell(office.person(), "fine")
    await office.deliver(60)
    assert office.platform.texts == ["fine"]
    assert (office.state(bad), office.value("SELECT fault FROM outbox WHERE id = ?", bad)) == (
        "dead",
        "Tampered",
    )


async def test_x31_run_finishes_calls_in_flight_and_records_them(office: PostOffice) -> None:
    row = office.tell(office.person(), "hello")
    inside, go_on = asyncio.Event(), asyncio.Event()
    deliver = office.platform.deliver

    async def slow(message: Outgoing) -> Delivered:
        inside.set()
        await go_on.wait()
        return await deliver(message)

    office.platform.deliver = slow  # type: ignore[method-assign]  # a slow service
    running = asyncio.create_task(office.dispatcher.run())
    await inside.wait()
    running.cancel()
    await asyncio.sleep(0)
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert office.state(row) == "sent"


async def test_run_hears_of_new_rows_at_once(office: PostOffice) -> None:
    office.dispatcher._sleep = asyncio.sleep  # a real nap, so that only the bell ends it
    delivered = asyncio.Event()
    deliver = office.platform.deliver

    async def noted(message: Outgoing) -> Delivered:
        done = await deliver(message)
        delivered.set()
        return done

    office.platform.deliver = noted  # type: ignore[method-assign]  # a bell for the test
    running = asyncio.create_task(office.dispatcher.run())
    await asyncio.sleep(0.02)
    office.tell(office.person(), "hello")
    office.dispatcher.wake()
    async with patience():
        await delivered.wait()
    assert office.platform.texts == ["hello"]
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_whoever_waits_for_silence_waits_for_what_is_held_too(office: PostOffice) -> None:
    running = asyncio.create_task(office.dispatcher.run())
    await office.dispatcher.tend()
    row = office.tell(office.person(), "it is tomorrow", "shifts.reminder")
    assert office.state(row) == "held"
    await office.dispatcher.tend()
    assert office.state(row) != "held"
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_a_row_that_is_not_due_holds_nothing_back(office: PostOffice) -> None:
    ana = office.person()
    office.tell(ana, "later", not_before=NOON + 100)
    office.tell(ana, "now")
    await office.deliver()
    assert office.platform.texts == ["now"]
    await office.deliver(120)
    assert office.platform.texts == ["now", "later"]
    assert office.platform.calls[1][0] >= NOON + 100


async def test_rows_put_back_by_hand_are_found_within_a_minute(office: PostOffice) -> None:
    row = office.tell(office.person(), "again?", "fund.receipt", state="unknown")
    await office.deliver()
    office.run("UPDATE outbox SET state = 'queued' WHERE id = ?", row)
    await office.deliver(61)
    assert office.platform.texts == ["again?"]


async def test_a_sudden_end_between_the_phases_leaves_one_row_in_doubt(office: PostOffice) -> None:
    ana = office.person()
    rows = [office.tell(ana, "one"), office.tell(ana, "two")]

    async def dies(message: Outgoing) -> Delivered:
        office.platform.calls.append((office.clock, message))
        raise asyncio.CancelledError

    deliver = office.platform.deliver
    office.platform.deliver = dies  # type: ignore[method-assign]  # the process ends inside the call
    with pytest.raises(asyncio.CancelledError):
        await office.deliver()
    assert [office.state(row) for row in rows] == ["sending", "queued"]
    office.platform.deliver = deliver  # type: ignore[method-assign]  # a fault on purpose
    office.start()
    await office.deliver(30)
    with office.store.read() as connection:
        assert Hot(connection).one("SELECT count(*) FROM outbox WHERE state = 'sending'") == (0,)
    assert office.platform.texts == [f"one\n(#{rows[0]}, may be repeated)", "two"]
