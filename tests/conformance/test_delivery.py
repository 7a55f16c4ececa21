"""`deliver` puts things before people's eyes and tells the truth about it."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import dataclass, field

import pytest

from bot.contract.address import Address
from bot.contract.delivery import Blocked, Delivered, NotSent, Outgoing, Vanished
from bot.contract.events import Said
from bot.contract.plain import Line, PlainView, Run
from tests.conformance.rigs import Rig, Shelf, running
from tests.kit.waiting import patience


@dataclass
class Hand:
    """The hub's hand on one platform."""

    rig: Rig
    numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    async def send(self, to: Address, text: str, txn: str | None = None) -> Delivered:
        (part,) = self.rig.adapter.render(PlainView((Line((Run(text),)),)))
        message = Outgoing("send", to, txn or f"txn-{next(self.numbers)}", part)
        async with patience():
            while True:
                try:
                    return await self.rig.adapter.deliver(message)
                except NotSent:  # as it says: the hub tries again
                    await asyncio.sleep(0.02)

    async def edit(self, to: Address, ref: str, text: str) -> Delivered:
        (part,) = self.rig.adapter.render(PlainView((Line((Run(text),)),)))
        return await self.rig.adapter.deliver(Outgoing("edit", to, f"txn-{next(self.numbers)}", part, ref))

    async def delete(self, to: Address, ref: str) -> Delivered:
        return await self.rig.adapter.deliver(Outgoing("delete", to, f"txn-{next(self.numbers)}", {}, ref))


@pytest.fixture
def hand(rig: Rig) -> Hand:
    return Hand(rig)


async def test_what_is_delivered_hangs_in_its_chat_in_order(rig: Rig, hand: Hand) -> None:
    rig.say("maria", "hello")
    sent = [await hand.send(rig.private("maria"), text) for text in ("one", "two", "three")]
    await hand.send(rig.group(), "for all")
    assert list(rig.shown(rig.private("maria"))) == ["one", "two", "three"]
    assert [one.order for one in sent] == sorted({one.order for one in sent})
    assert len({one.ref for one in sent}) == 3


async def test_words_and_deliveries_share_one_order(rig: Rig, hand: Hand) -> None:
    rig.say("maria", "before")
    question = await hand.send(rig.private("maria"), "Shall I?")
    rig.say("maria", "yes")
    before, after = [event.order for body in rig.held() if isinstance(event := rig.adapter.read(body), Said)]
    assert before < question.order < after


async def test_an_edit_changes_the_message_in_place(rig: Rig, hand: Hand) -> None:
    if not rig.adapter.abilities.edits:
        pytest.skip("nothing can be edited here")
    sent = await hand.send(rig.group(), "2 of 6 places")
    edited = await hand.edit(rig.group(), sent.ref, "3 of 6 places")
    assert (edited.ref, list(rig.shown(rig.group()))) == (sent.ref, ["3 of 6 places"])
    assert edited.order > sent.order
    await hand.edit(rig.group(), sent.ref, "3 of 6 places")  # an equal rendering is a success


async def test_a_vanished_message_is_told_as_such(rig: Rig, hand: Hand) -> None:
    if not rig.adapter.abilities.edits:
        pytest.skip("nothing can be edited here")
    sent = await hand.send(rig.group(), "2 of 6 places")
    rig.vanish(sent.ref)
    with pytest.raises(Vanished):
        await hand.edit(rig.group(), sent.ref, "3 of 6 places")
    with pytest.raises(Vanished):
        await hand.delete(rig.group(), sent.ref)


async def test_x20_the_same_transaction_is_shown_once(rig: Rig, hand: Hand) -> None:
    if not rig.adapter.abilities.idempotent:
        pytest.skip("this platform cannot recognise a repetition")
    first = await hand.send(rig.group(), "only once", txn="row-1")
    second = await hand.send(rig.group(), "only once", txn="row-1")
    assert (first, list(rig.shown(rig.group()))) == (second, ["only once"])


async def test_a_private_chat_is_known_once_it_may_be_written_to(rig: Rig, hand: Hand, shelf: Shelf) -> None:
    who = rig.who("maria")
    known = await rig.adapter.private_chat(who)
    assert (known is None) is rig.adapter.abilities.must_be_greeted
    if known is None:
        with pytest.raises(Blocked):
            await hand.send(rig.private("maria"), "unasked")
    rig.say("maria", "hello")
    assert await rig.adapter.private_chat(who) == rig.private("maria")
    async with running(rig, shelf):
        await hand.send(rig.private("maria"), "welcome")
    assert "welcome" in rig.shown(rig.private("maria"))[-1]


async def test_h19_presence_is_what_the_platform_says_now(rig: Rig) -> None:
    here, elsewhere = rig.who("maria"), rig.who("nobody")
    assert await rig.adapter.present(here, rig.group()) in (True, None)
    assert await rig.adapter.present(elsewhere, rig.group()) in (False, None)


def test_a_door_carries_its_payload(rig: Rig) -> None:
    door = rig.adapter.door("abc123")
    assert door is None or "abc123" in door
