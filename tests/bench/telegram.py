"""B3: from the update to the reply over loopback HTTP, 200 people talking, beside a plain python-telegram-bot bot.

Both bots run as processes of their own before the tests' Bot API server, without its limits and with connections
kept; everybody writes their next line when the last one is answered.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median

from aiohttp import web

from adapters.telegram import Telegram
from adapters.telegram.adapter import ABILITIES
from bot import config, loading
from bot.contract.address import Who
from bot.contract.events import Sender
from bot.hub import chats
from bot.people import community as communities
from bot.people import person as persons
from bot.serve import Server as HubServer
from bot.store.hot import Hot
from bot.wiring import building
from tests.bench.script import STAGES
from tests.bench.table import Line
from tests.telegram.server import Server
from tests.telegram.server.limits import Limits
from tests.telegram.server.world import Json

#: Starts a bot before a server, with a folder of its own, for as long as the context lasts.
Start = Callable[[Server, Path], AbstractContextManager[None]]
CROWD, ROUNDS = 200, 3
ROOT = Path(__file__).parents[2]
#: Seconds that all of them may take.
PATIENCE = 120.0
WEAKER = "it loses on kill -9 what it fetched and did not handle, and up to a minute of answers"


class Unlimited(Limits):
    def check(self, chat_id: int, now: float) -> None:
        """Everything goes."""

    def note(self, chat_id: int, now: float) -> None:
        """Nobody counts."""


class Crowd(Server):
    """People who have a whole conversation each, line after line."""

    def __init__(self) -> None:
        self._stages: dict[int, int] = {}
        self.done = threading.Event()
        super().__init__(keeps=True)
        self.limits = Unlimited()
        for number in range(CROWD):
            user = self.world.user(f"n{number}")
            user.started = user.known = True
            self.world.private(user.handle)

    def begin(self) -> None:
        """Everybody writes their first line."""
        self._left = CROWD
        with self.world.lock:
            for number in range(CROWD):
                self._write(self.world.user(f"n{number}").id, 0)

    def _write(self, user: int, stage: int) -> None:
        self._stages[user] = stage
        chat = self.world.chats[user]
        self.people.write(chat.title.lower(), chat, STAGES[stage][0])

    async def _do(self, method: str, params: Json, chat: int | None) -> web.StreamResponse:
        answer = await super()._do(method, params, chat)
        if method == "sendmessage" and chat is not None:
            with self.world.lock:
                self._hear(chat, str(params["text"]))
        return answer

    def _hear(self, user: int, text: str) -> None:
        stage = self._stages[user]
        if STAGES[stage][1] not in text:
            return
        if stage + 1 < len(STAGES):
            self._write(user, stage + 1)
            return
        self._left -= 1
        if not self._left:
            self.done.set()


def measure() -> list[Line]:
    rates = [(_round(_hub), _round(_plain)) for _unused in range(ROUNDS)]
    ours, theirs = (median(column) for column in zip(*rates, strict=True))
    share = median(mine / other for mine, other in rates)
    told = f"{ours:,.0f}/s of {theirs:,.0f}/s; {WEAKER}"
    what = f"end to end over HTTP, {CROWD} people: × a plain bot"
    return [Line("B3", what, share, 1.5, 4, "×", True, told)]


def _round(start: Start) -> float:
    """Updates a second, from the first line to the last reply."""
    server = Crowd()
    with tempfile.TemporaryDirectory() as folder, server, start(server, Path(folder)):
        end = time.monotonic() + PATIENCE
        while not server.asked("getUpdates"):
            assert time.monotonic() < end, "the bot does not listen"
            time.sleep(0.01)
        time.sleep(0.3)
        began = time.perf_counter()
        server.begin()
        assert server.done.wait(PATIENCE), "somebody was not answered"
        return CROWD * len(STAGES) / (time.perf_counter() - began)


@contextmanager
def _running(*command: str) -> Iterator[None]:
    with subprocess.Popen((sys.executable, "-m", *command), cwd=ROOT) as bot:
        try:
            yield
        finally:
            bot.kill()


@contextmanager
def _plain(server: Server, folder: Path) -> Iterator[None]:
    with _running("tests.bench.plain_bot", server.token, server.base_url, str(folder / "plain.db")):
        yield


@contextmanager
def _hub(server: Server, folder: Path) -> Iterator[None]:
    file = folder / "config.toml"
    file.write_text(
        f'[telegram]\ntoken = "{server.token}"\nbase_url = "{server.base_url}"\n[backup]\ndir = ""\n'
    )
    file.chmod(0o600)
    _settle_in(server, config.load(file))
    with _running("tests.bench.telegram", str(file)):
        yield


def _settle_in(server: Server, settings: config.Settings) -> None:
    """Everybody is a member and has met the hub."""
    world, now = server.world, time.time()
    with building(settings) as opened, opened.store.write() as connection:
        hot, seals = Hot(connection), opened.vault.bind(connection)
        for user in world.users.values():
            person = chats.find_person(hot, seals, Sender(Who("telegram", str(user.id)), user.name), now)
            persons.change(hot, person, standing="member", greeted=True, language="en", let_in_at=now)
            private = chats.find_or_make(hot, world.address(world.private(user.handle)), True, now)
            hot.run("UPDATE account SET chat_id = ? WHERE person_id = ?", (private.id, person.id))
        for key, value in {"zone": "America/Chicago", "emergency": "911", "setup_done": True}.items():
            communities.decide(hot, key, value)


class Hurried(Telegram):
    """Sends as fast as it can."""

    abilities = replace(ABILITIES, per_second=None, private_per_second=None, group_per_minute=None)


def main(file: str) -> None:
    settings = config.load(Path(file))
    assert settings.telegram is not None
    with building(settings) as opened:
        adapter = Hurried(settings.telegram.token, base_url=settings.telegram.base_url)
        server = HubServer(opened, {"telegram": adapter})
        loading.end()
        asyncio.run(server.run())


if __name__ == "__main__":
    main(*sys.argv[1:])
