"""What the environment wants between the hub and Telegram, and a form as the library's own client writes it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from adapters.telegram import Telegram
from tests.telegram.server import Server

#: Nobody has this name: only a proxy can know the way.
FAR = "http://telegram.invalid/bot"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("http_proxy", "no_proxy", "HTTP_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with Server() as made:
        yield made


def call(token: str, base_url: str) -> str:
    """The bot's name, as the server tells it."""

    async def asked() -> str:
        telegram = Telegram(token, base_url=base_url)
        await telegram.know_myself()
        await telegram.close()
        return telegram.handle

    return asyncio.run(asked())


def test_calls_go_through_the_proxy_of_the_environment(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    assert call(server.token, FAR) == f"@{server.world.bot.username}"


def test_a_host_that_needs_no_proxy_is_called_itself(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.invalid:1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert call(server.token, server.base_url) == f"@{server.world.bot.username}"


def test_whatever_somebody_wrote_arrives_as_it_was(server: Server) -> None:
    said = "1 + 1 = 2 & más; 50 % 🙌\n\"quoted\" 'too'"

    async def posted() -> None:
        telegram = Telegram(server.token, base_url=server.base_url)
        await telegram.bot.do_api_request("getme", api_kwargs={"text": said, "entities": [{"type": "bold"}]})
        await telegram.close()

    asyncio.run(posted())
    assert server.asked("getMe") == [{"text": said, "entities": '[{"type": "bold"}]'}]
