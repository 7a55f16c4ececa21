"""The tests' own Bot API server behaves by the numbers (`platforms.md`): the adapter is held to a fair opponent."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from tests.kit.waiting import PATIENCE, soon
from tests.telegram.rig import GROUP
from tests.telegram.server import ApiError, Server
from tests.telegram.server.methods import call


async def ask(server: Server, method: str, **params: Any) -> dict[str, Any]:
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        answer = await client.post(f"{server.base_url}{server.token}/{method}", data=params)
    told: dict[str, Any] = answer.json()
    assert told["ok"] == (answer.status_code == 200)
    return told


def texts(told: dict[str, Any]) -> list[str]:
    return [update["message"]["text"] for update in told["result"]]


async def test_updates_come_again_until_they_are_confirmed(server: Server) -> None:
    for text in ("one", "two", "three"):
        server.people.say("maria", text)
    first = await ask(server, "getUpdates", limit=2)
    assert texts(first) == ["one", "two"]
    assert texts(await ask(server, "getUpdates")) == ["one", "two", "three"]
    second = first["result"][-1]["update_id"]
    assert texts(await ask(server, "getUpdates", offset=second + 1)) == ["three"]
    assert texts(await ask(server, "getUpdates")) == ["three"]
    assert texts(await ask(server, "getUpdates", offset=second + 500)) == ["three"], (
        "far ahead confirms nothing"
    )


async def test_an_empty_answer_is_held_back_until_something_comes(server: Server) -> None:
    waiting = asyncio.create_task(ask(server, "getUpdates", timeout=50))
    await soon(lambda: server.holds)
    assert not waiting.done()
    server.people.say("maria", "hello")
    assert texts(await waiting) == ["hello"]


async def test_a_second_poll_ends_the_first_with_409(server: Server) -> None:
    first = asyncio.create_task(ask(server, "getUpdates", timeout=50))
    await soon(lambda: server.holds)
    second = asyncio.create_task(ask(server, "getUpdates", timeout=50))
    assert (await first)["error_code"] == 409
    server.people.say("maria", "hello")
    assert texts(await second) == ["hello"]


def test_taps_are_kept_150_seconds_and_the_rest_a_day() -> None:
    now = [1_000_000.0]
    with Server(lambda: now[0]) as server:
        chat = server.world.private("maria")
        message = server.world.write(chat, server.world.bot.json(), text="Well?")
        server.people.say("maria", "hello")
        server.people.press("maria", chat, message, "t")
        now[0] += 149
        assert len(server.world.held()) == 2
        now[0] += 2
        assert len(server.world.held()) == 1
        now[0] += 86400
        assert not server.world.held()


async def test_what_was_not_asked_for_is_never_made(server: Server) -> None:
    server.people.add_bot("maria", GROUP, "administrator")
    server.people.join("sam", GROUP)
    assert not [one for one in server.world.held() if "chat_member" in one]
    await ask(server, "getUpdates", allowed_updates='["message", "chat_member"]')
    server.people.join("ines", GROUP)
    assert [one for one in server.world.held() if "chat_member" in one]


#: (what is said in the group, whether the bot is told under privacy mode)
PRIVACY = [("/need", True), ("/need@talkoot_test_bot", True), ("/need@other_bot", False), ("hello", False),
           ("@talkoot_test_bot hello", False)]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), PRIVACY)
def test_privacy_mode(server: Server, text: str, told: bool) -> None:
    server.people.join("sam", GROUP)
    server.world.updates.clear()
    server.people.say("sam", text, to=GROUP)
    assert bool(server.world.held()) is told
    server.world.bot.reads_all = True
    server.people.say("sam", text, to=GROUP)
    assert server.world.held()


async def test_twenty_posts_a_minute_in_a_group_then_429_with_the_time_to_wait(server: Server) -> None:
    group, now = server.world.group(GROUP).id, server.world.now()
    server.world.now = lambda: now
    for _post in range(20):
        assert (await ask(server, "sendMessage", chat_id=group, text="x"))["ok"]
    now += 15
    told = await ask(server, "sendMessage", chat_id=group, text="x")
    assert (told["error_code"], told["parameters"]["retry_after"]) == (429, 45)
    assert (await ask(server, "sendMessage", chat_id=server.world.user("maria").id, text="x"))["ok"]


#: What Telegram refuses -> with these words.
REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("sendmessage", {"text": " "}, "message text is empty"),
    ("sendmessage", {"text": "x" * 4097}, "message is too long"),
    ("sendmessage", {"text": "ñ" * 20000}, "text is too long"),
    ("sendmessage", {"text": "x", "chat_id": "-77"}, "chat not found"),
    ("sendmessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "x" * 65}]]}},
     "BUTTON_DATA_INVALID"),
    ("sendmessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "x"}] * 9]}},
     "too long"),
    ("sendmessage", {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]}, "out of the text"),
    ("sendmessage", {"text": "x", "reply_parameters": {"message_id": 9}}, "replied not found"),
    ("editmessagetext", {"text": "x", "message_id": 9}, "message to edit not found"),
    ("deletemessage", {"message_id": 9}, "message to delete not found"),
    ("answercallbackquery", {"callback_query_id": "9"}, "query is too old"),
    ("setmessagereaction", {"message_id": 9}, "message to react not found"),
    ("getchatmember", {"user_id": "9"}, "user not found"),
    ("getfile", {"file_id": "9"}, "wrong file_id"),
    ("noidea", {}, "Not Found"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "params", "words"), REFUSED, ids=[words for *_rest, words in REFUSED])
def test_it_refuses_with_telegrams_words(
    server: Server, method: str, params: dict[str, Any], words: str
) -> None:
    maria = {"chat_id": str(server.world.user("maria").id)}
    with pytest.raises(ApiError, match=words):
        call(server.world, method, maria | params)
