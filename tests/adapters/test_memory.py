"""The in-memory service, seen by its people and by the hub."""

from __future__ import annotations

import pytest

from adapters.memory import BUTTONS, PLAIN, REACTIONS, Memory
from bot.contract.abilities import Abilities
from bot.contract.address import Address, Who
from bot.contract.delivery import (
    Ambiguous,
    Blocked,
    ChatGone,
    ChatMoved,
    Delivered,
    DeliveryError,
    Outgoing,
    Refused,
    Throttled,
    Vanished,
)
from bot.contract.events import Event, HubPresence, Moved, Presence, Reachable, Reacted, Said, Tapped
from bot.contract.plain import Button, Line, PlainView, Run

OFFER = PlainView(
    (Line((Run("Groceries for three."),)),),
    (Button("I can help", token="t1", typed="help 12"), Button("Not now", token="t2", typed="skip 12")),
)


def memory_with(can: Abilities = BUTTONS, now: float = 1000.0) -> Memory:
    memory = Memory(abilities=can, now=lambda: now)
    memory.people.join("maria", "oak street")
    memory.people.join("sam", "oak street")
    memory.people.add_hub("maria", "oak street")
    memory.square.acknowledge(list(memory.square.waiting))
    return memory


def events(memory: Memory) -> list[Event]:
    """What waits, read; and waits no longer."""
    rows = list(memory.square.waiting)
    memory.square.acknowledge(rows)
    return [event for row in rows if (event := memory.read(row.body))]


async def send(
    memory: Memory, to: Address, view: PlainView = OFFER, txn: str = "1", reply_to: str | None = None
) -> Delivered:
    (part,) = memory.render(view)
    return await memory.deliver(Outgoing("send", to, txn, part, reply_to=reply_to))


def test_people_are_heard_in_private_and_where_the_hub_is() -> None:
    memory = memory_with()
    memory.people.say("maria", "hello")
    memory.people.say("sam", "nice weather", to="oak street")
    memory.people.say("sam", "@hub help", to="oak street")
    memory.people.say("sam", "psst", to="elsewhere")
    said = [(event.text, event.private, event.meant) for event in events(memory) if isinstance(event, Said)]
    assert said == [("hello", True, True), ("nice weather", False, False), ("@hub help", False, True)]


async def test_a_reply_to_the_hub_is_meant_for_it() -> None:
    memory = memory_with()
    card = await send(memory, memory.square.group("oak street"))
    memory.people.say("sam", "help", to="oak street", reply_to=card.ref)
    (said,) = events(memory)
    assert isinstance(said, Said)
    assert said.meant
    assert (said.reply_to, said.order > card.order) == (card.ref, True)


@pytest.mark.parametrize(
    ("can", "became"),
    [
        (BUTTONS, Tapped),
        (REACTIONS, Reacted),
        (PLAIN, Said),
    ],
)
async def test_a_key_is_pressed_in_the_way_the_service_has(can: Abilities, became: type) -> None:
    memory = memory_with(can)
    await send(memory, memory.square.group("oak street"))
    memory.people.tap("sam", "i can")
    (event,) = events(memory)
    assert type(event) is became
    match event:
        case Tapped():
            assert event.token == "t1"
        case Reacted():
            assert event.emoji == "1\ufe0f\u20e3"
        case Said():
            assert event.text == "help 12"
            assert event.meant


def test_a_missing_key_names_the_ones_there_are() -> None:
    memory = memory_with()
    with pytest.raises(LookupError, match="no button at all"):
        memory.people.tap("sam", "I can help")


async def test_a_toast_is_seen_by_who_tapped() -> None:
    memory = memory_with()
    await send(memory, memory.square.group("oak street"))
    memory.people.tap("sam", "Not now")
    (tapped,) = events(memory)
    assert isinstance(tapped, Tapped)
    await memory.deliver(Outgoing("toast", tapped.chat, "2", {"text": "Alright."}, tapped.callback))
    assert [(shown.person, shown.text) for shown in memory.square.shown][-1] == ("sam", "Alright.")


async def test_edits_pins_and_deletions_show_in_the_chat() -> None:
    memory = memory_with()
    oak = memory.square.group("oak street")
    card = await send(memory, oak)
    again = PlainView((Line((Run("Sam helps."),)),))
    await memory.deliver(Outgoing("edit", oak, "2", memory.render(again)[0], card.ref))
    await memory.deliver(Outgoing("pin", oak, "3", {}, card.ref))
    post = memory.square.posts[card.ref]
    assert (post.text, post.edits, post.pinned, post.keys) == ("Sam helps.", 1, True, ())
    await memory.deliver(Outgoing("delete", oak, "4", {}, card.ref))
    assert memory.square.texts(oak) == []
    assert [shown.deed for shown in memory.square.shown] == ["send", "edit", "pin", "delete"]


async def test_v11_an_old_message_can_no_longer_be_deleted() -> None:
    times = [0.0]
    memory = Memory(now=lambda: times[0])
    memory.people.say("maria", "hi")
    sent = await send(memory, memory.square.private("maria"))
    times[0] = 48 * 3600 + 1
    with pytest.raises(Refused):
        await memory.deliver(Outgoing("delete", memory.square.private("maria"), "2", {}, sent.ref))


async def test_x2_a_reply_lost_after_execution_leaves_the_message() -> None:
    memory = memory_with()
    oak = memory.square.group("oak street")
    memory.deeds.fail(Ambiguous(), executed=True)
    memory.deeds.fail(Ambiguous())
    for _ in range(2):
        with pytest.raises(Ambiguous):
            await send(memory, oak)
    assert len(memory.square.in_chat(oak)) == 1


@pytest.mark.parametrize(("can", "copies"), [(BUTTONS, 2), (REACTIONS, 1)])
async def test_x20_the_same_transaction_is_shown_once_where_promised(can: Abilities, copies: int) -> None:
    memory = memory_with(can)
    oak = memory.square.group("oak street")
    memory.deeds.fail(Ambiguous(), executed=True)
    with pytest.raises(Ambiguous):
        await send(memory, oak)
    await send(memory, oak)
    assert len(memory.square.in_chat(oak)) == copies


async def test_x3_a_throttled_chat_never_stops_another() -> None:
    memory = memory_with()
    memory.people.say("maria", "hi")
    memory.deeds.fail(Throttled(5), chat=memory.square.group("oak street"), times=2)
    await send(memory, memory.square.private("maria"))
    with pytest.raises(Throttled) as waits:
        await send(memory, memory.square.group("oak street"))
    assert (waits.value.after, waits.value.whole) == (5, False)


async def test_x6_who_blocks_is_out_of_reach_until_they_write() -> None:
    memory = memory_with()
    memory.people.say("sam", "hi")
    memory.people.block("sam")
    with pytest.raises(Blocked):
        await send(memory, memory.square.private("sam"))
    memory.people.say("sam", "I am back")
    await send(memory, memory.square.private("sam"))
    assert [event.reachable for event in events(memory) if isinstance(event, Reachable)] == [False, True]


async def test_x7_a_group_that_grew_has_a_new_address() -> None:
    memory = memory_with()
    old = memory.square.group("oak street")
    new = memory.people.move("oak street")
    with pytest.raises(ChatMoved) as moved:
        await send(memory, old)
    await send(memory, moved.value.to)
    assert moved.value.to == new == memory.square.group("oak street")
    assert [(event.chat, event.to) for event in events(memory) if isinstance(event, Moved)] == [(old, new)]


@pytest.mark.parametrize(
    ("deed", "ref", "can", "error"),
    [
        ("edit", "nowhere", BUTTONS, Vanished),
        ("delete", "nowhere", BUTTONS, Vanished),
        ("edit", "nowhere", PLAIN, Refused),  # text messages cannot be edited at all
        ("send", None, BUTTONS, ChatGone),
    ],
)
async def test_what_cannot_be_done_says_what_to_do(
    deed: str, ref: str | None, can: Abilities, error: type[DeliveryError]
) -> None:
    memory = memory_with(can)
    to = Address("memory", "nobody's") if ref is None else memory.square.group("oak street")
    with pytest.raises(error):
        await memory.deliver(Outgoing(deed, to, "1", {"text": "x"}, ref))  # type: ignore[arg-type]  # a table's str


def test_comings_and_goings() -> None:
    memory = memory_with()
    memory.people.join("lee", "oak street")
    memory.people.leave("lee", "oak street")
    memory.people.add_hub("maria", "oak street", here=False)
    memory.people.leave("sam", "oak street")
    seen = events(memory)
    assert [event.here for event in seen if isinstance(event, (Presence, HubPresence))] == [
        True,
        False,
        False,
    ]


async def test_a_door_leads_to_the_private_chat_with_its_payload() -> None:
    memory = memory_with()
    door = memory.door("abc")
    assert door is not None
    view = PlainView((Line((Run("Continue in private."),)),), (Button("Open", url=door),))
    await send(memory, memory.square.group("oak street"), view)
    memory.people.tap("sam", "Open")
    (said,) = events(memory)
    assert isinstance(said, Said)
    assert (said.text, said.private) == ("/start abc", True)
    assert await memory.private_chat(Who("memory", "sam")) == said.chat


def test_what_delivery_spelt_out_already_is_not_said_twice() -> None:
    spelt = PlainView(
        (Line((Run("As what?"),)), Line((Run("1. Packer, until noon"),)), Line((Run("2. ✓ Driver"),))),
        (Button("Packer", "0", option=True), Button("Driver", "1", option=True, chosen=True)),
    )
    (part,) = Memory(abilities=PLAIN).render(spelt)
    assert part["text"] == "As what?\n1. Packer, until noon\n2. ✓ Driver"
