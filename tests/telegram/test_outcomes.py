"""What became of a send, told from what happened on the wire (promises.md, 3.2)."""

from __future__ import annotations

import socket

import pytest
from telegram.error import BadRequest

from adapters.telegram import Telegram
from adapters.telegram.outcomes import outcome
from bot.contract.address import Address
from bot.contract.delivery import (
    Ambiguous,
    Blocked,
    ChatGone,
    ChatMoved,
    Closed,
    DeliveryError,
    NotSent,
    Outgoing,
    Refused,
    Throttled,
    Unauthorised,
    Vanished,
)
from tests.telegram import acts
from tests.telegram.rig import GROUP, telegram
from tests.telegram.server import Server


@pytest.fixture
def maria(server: Server) -> Address:
    return server.world.address(server.world.private("maria"))


@pytest.fixture
def group(server: Server) -> Address:
    return server.world.address(server.world.group(GROUP))


#: What happens on the wire, whether it was executed, and what the hub must know.
WIRE = [
    ("drop", False, Ambiguous),
    ("drop", True, Ambiguous),
    ("cut", True, Ambiguous),
    ("html", False, Ambiguous),
    ("html 403", False, Ambiguous),  # not the Bot API's words, so not its word either
    ("500", False, Ambiguous),
    ("502", False, Ambiguous),
    ("502", True, Ambiguous),
    ("429", False, Throttled),
    ("401", False, Unauthorised),
    ("404", False, Unauthorised),
    ("html 404", False, NotSent),  # a portal's page: the token may be good
]


@pytest.mark.parametrize(("how", "executed", "expected"), WIRE)
async def test_x2_the_wire(
    server: Server, adapter: Telegram, maria: Address, how: str, executed: bool, expected: type[DeliveryError]
) -> None:
    server.fail(how, executed=executed)
    with pytest.raises(expected):
        await acts.send(adapter, maria, "hello")
    shown = [message["text"] for message in server.world.private("maria").messages.values()]
    assert shown == (["hello"] if executed else [])


async def test_x2_no_answer_in_time_is_of_unknown_fate(
    server: Server, maria: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.telegram.wire.PATIENCE", 1.0)
    hasty = telegram(server)
    server.fail("slow", executed=True, seconds=60)
    with pytest.raises(Ambiguous):
        await acts.send(hasty, maria, "hello")
    await hasty.close()


async def test_x2_nobody_listening_is_not_sent(server: Server, maria: Address) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    nowhere = Telegram(server.token, base_url=f"http://127.0.0.1:{port}/bot", username="x_bot")
    with pytest.raises(NotSent):
        await acts.send(nowhere, maria, "hello")
    await nowhere.close()


async def test_x3_throttled_says_how_long_and_for_this_chat_only(
    server: Server, adapter: Telegram, maria: Address
) -> None:
    server.fail("429")
    with pytest.raises(Throttled) as caught:
        await acts.send(adapter, maria, "hello")
    assert (caught.value.after, caught.value.whole) == (7.0, False)


#: (fault, in a group) -> the hub's word for it.
WORDS = [
    ("blocked", False, Blocked),
    ("stranger", False, Blocked),
    ("no chat", False, Blocked),
    ("kicked", True, ChatGone),
    ("no chat", True, ChatGone),
]


@pytest.mark.parametrize(("how", "in_group", "expected"), WORDS)
async def test_x6_blocked_or_gone(
    server: Server,
    adapter: Telegram,
    maria: Address,
    group: Address,
    how: str,
    in_group: bool,
    expected: type[Exception],
) -> None:
    server.fail(how)
    with pytest.raises(expected):
        await acts.send(adapter, group if in_group else maria, "hello")


async def test_x7_a_moved_chat_tells_its_new_number(
    server: Server, adapter: Telegram, group: Address
) -> None:
    sent = await acts.send(adapter, group, "card")
    new = server.people.migrate(GROUP)
    with pytest.raises(ChatMoved) as caught:
        await acts.send(adapter, group, "hello")
    moved = caught.value.to
    assert moved == server.world.address(new)
    with pytest.raises(Vanished):  # numbers of messages begin anew: never somebody else's message
        await acts.do(adapter, "edit", moved, {"text": "x"}, sent.ref)
    assert len(server.asked("editMessageText")) == 0


async def test_edits_of_what_is_gone_equal_or_not_ours(
    server: Server, adapter: Telegram, group: Address
) -> None:
    sent = await acts.send(adapter, group, "card")
    same = await acts.do(adapter, "edit", group, {"text": "card"}, sent.ref)
    assert (same.ref, same.order > sent.order) == (sent.ref, True)
    said = server.people.say("maria", "hi all", to=GROUP)
    for ref in (f"{group.chat}.{said['message_id']}", f"{group.chat}.999", "nonsense"):
        with pytest.raises(Vanished):
            await acts.do(adapter, "edit", group, {"text": "x"}, ref)


async def test_v11_too_old_to_delete_is_refused(server: Server, adapter: Telegram, maria: Address) -> None:
    sent = await acts.send(adapter, maria, "secret")
    (message,) = server.world.private("maria").messages.values()
    message["date"] -= 49 * 3600
    with pytest.raises(Refused):
        await acts.do(adapter, "delete", maria, None, sent.ref)


async def test_a_late_callback_is_answered_in_silence(
    server: Server, adapter: Telegram, maria: Address
) -> None:
    await acts.do(adapter, "toast", maria, {"text": "Noted."}, "no-such-callback")
    assert len(server.asked("answerCallbackQuery")) == 1


@pytest.mark.parametrize("text", ["", "x" * 5000])
async def test_what_telegram_never_takes_is_refused(
    server: Server, adapter: Telegram, maria: Address, text: str
) -> None:
    with pytest.raises(Refused):
        await acts.do(adapter, "send", maria, {"text": text})


@pytest.mark.parametrize(
    ("says", "deed", "expected"),
    [
        ("TOPIC_CLOSED", "send", Closed),
        ("not enough rights to send text messages to the chat", "send", Closed),
        ("CHAT_WRITE_FORBIDDEN", "send", Closed),
        ("TOPIC_CLOSED", "pin", Refused),  # what hangs there can wait for the next change
    ],
)
def test_a_group_that_is_closed_for_now(says: str, deed: str, expected: type[DeliveryError]) -> None:
    message = Outgoing(deed, Address("telegram", "-100", "7"), "t" * 24, {})  # type: ignore[arg-type]  # one of the deeds
    assert type(outcome(BadRequest(says), message)) is expected
