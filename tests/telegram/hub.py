"""A whole hub as `talkoot run` starts it, before a Bot API server of ours, in a thread of its own.

    with Village(folder) as village:
        village.plays(\"\"\" maria > need a ride ... \"\"\")

Maria, Sam, Ines and Rosa live in oak street; Olga is the organizer. The clock runs 30 times as fast.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from adapters.memory.posts import Entry, Showing
from adapters.terminal.script import Step
from bot import config
from bot.contract.address import Who
from bot.contract.events import Sender
from bot.hub import chats
from bot.people import community as communities
from bot.people import person as persons
from bot.people import roles
from bot.serve import Server as HubServer
from bot.store.hot import Hot
from bot.talk.house import House
from bot.wiring import building, let_go, platforms
from tests.kit.player import Player
from tests.kit.waiting import PATIENCE, until
from tests.telegram.clock import Clock
from tests.telegram.rig import GROUP
from tests.telegram.server import Server

NEIGHBOURS = ("maria", "sam", "ines", "rosa")
SCALE = 30.0
DECISIONS = {"zone": "America/Chicago", "emergency": "911", "name": "Oak Street", "setup_done": True}


class Village(Player):
    """A community on Telegram, in one object."""

    #: Furniture other than this build's.
    house: House | None = None

    def __init__(self, folder: Path, *, settled: bool = True) -> None:
        self.folder, self.clock = folder, Clock(SCALE)
        self.api = Server(self.clock.now, scale=SCALE)
        self.thread: threading.Thread | None = None
        #: What ended the hub, if it did not end in order.
        self.fault: BaseException | None = None
        file = folder / "config.toml"
        file.write_text(
            f'[telegram]\ntoken = "{self.api.token}"\nbase_url = "{self.api.base_url}"\n'
            f'base_file_url = "{self.api.base_file_url}"\n[backup]\ndir = ""\n'
        )
        file.chmod(0o600)
        self.settings = config.load(file)
        if settled:
            self._settle_in()
        super().__init__(TelegramStage(self))

    def __enter__(self) -> Village:
        self.start()
        return self

    def __exit__(self, *gone: object) -> None:
        self.stop()
        self.api.close()

    # -- the hub -----------------------------------------------------------------------------------------

    def start(self) -> None:
        """Open the data folder and serve."""
        ready = threading.Event()
        self.thread = threading.Thread(target=self._serve, args=(ready,), name="hub")
        self.thread.start()
        assert ready.wait(PATIENCE)
        before = len(self.api.asked("getUpdates"))
        # From then on Telegram makes all the updates that are wanted.
        until(lambda: len(self.api.asked("getUpdates")) > before, lambda: self.fault)

    def stop(self) -> None:
        assert self.thread is not None
        if self.thread.is_alive():
            self._loop.call_soon_threadsafe(self.hub.stop)
            self.thread.join(PATIENCE)

    def _serve(self, ready: threading.Event) -> None:
        async def run() -> None:
            self._loop = asyncio.get_running_loop()
            ready.set()
            try:
                await self.hub.run()
            finally:
                await let_go(self.hub.adapters.values())

        self.fault = None
        with building(self.settings, house=self.house) as opened:
            clock = self.clock
            self.hub = HubServer(opened, platforms(opened), clock.now, clock.ticks, clock.sleep)
            try:
                self._run(run())
            except Exception as fault:  # whatever it is, the test says whether it was expected
                self.fault = fault

    def _run(self, serving: Coroutine[Any, Any, None]) -> None:
        """On a loop of its own."""
        asyncio.run(serving)

    def settle(self) -> None:
        """Until nothing is on its way any more, looked at twice."""
        end, quiet = time.monotonic() + PATIENCE, 0
        while quiet < 2:
            assert time.monotonic() < end, "the hub does not come to rest"
            waits = bool(self.api.world.held())
            asyncio.run_coroutine_threadsafe(self.hub.quiet(), self._loop).result(PATIENCE)
            quiet = 0 if waits or self.api.world.held() else quiet + 1
            time.sleep(0.01)

    def advance(self, seconds: float) -> None:
        """Let time pass, stopping at every moment at which something is due."""
        end = self.clock.now() + seconds
        while (left := end - self.clock.now()) > 0:
            due = asyncio.run_coroutine_threadsafe(self.hub.next_due(), self._loop).result(PATIENCE)
            step = left if due is None else min(left, max(due - self.clock.now(), 0.01))
            self._skip(min(step, 7200.0))
            self.settle()

    def _skip(self, seconds: float) -> None:
        """Let time pass without an outage: the platform is heard all the while."""
        at = self.clock.ticks() + seconds, self.clock.now() + seconds
        self.hub.contact.heard |= dict.fromkeys(self.hub.contact.heard, at)
        self.clock.ahead += seconds

    # -- the database ------------------------------------------------------------------------------------

    def rows(self, sql: str, args: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Look into the database of the running hub."""
        with self.hub.building.store.read() as connection:
            return Hot(connection).all(sql, args)

    def _settle_in(self) -> None:
        world, people = self.api.world, self.api.people
        people.add_bot("olga", GROUP, "administrator", ("can_pin_messages", "can_delete_messages"))
        for name in ("olga", *NEIGHBOURS):
            people.join(name, GROUP)
            world.user(name).started = True
        world.updates.clear()
        world.diary.clear()
        with building(self.settings, house=self.house) as opened, opened.store.write() as connection:
            hot, seals, now = Hot(connection), opened.vault.bind(connection), self.clock.now()
            group = chats.find_or_make(hot, world.address(world.group(GROUP)), False, now)
            hot.run(
                "UPDATE chat SET purposes = 'requests shifts assembly announcements', languages = 'en', bound_at = ?"
                " WHERE id = ?",
                (now, group.id),
            )
            for name in ("olga", *NEIGHBOURS):
                who = Who("telegram", str(world.user(name).id))
                person = chats.find_person(hot, seals, Sender(who, name.title()), now)
                persons.change(hot, person, standing="member", greeted=True, language="en")
                hot.run(
                    "INSERT INTO presence (person_id, chat_id, here, checked_at) VALUES (?,?,?,?)",
                    (person.id, group.id, True, now),
                )
                private = chats.find_or_make(hot, world.address(world.private(name)), True, now)
                hot.run("UPDATE account SET chat_id = ? WHERE person_id = ?", (private.id, person.id))
                if name == "olga":
                    roles.give(hot, person.id, "organizer", None, now)
            for key, value in DECISIONS.items():
                communities.decide(hot, key, value)


class TelegramStage:
    """Stories are played by people of the Bot API server."""

    def __init__(self, village: Village) -> None:
        self.village, self.world, self.people = village, village.api.world, village.api.people

    def act(self, step: Step) -> None:
        people, who, text, group = self.people, step.who, step.text, step.group or None
        deeds: dict[str, Callable[[], object]] = {
            "says": lambda: people.say(who, text, to=group, reply_to=step.reply),
            "taps": lambda: people.tap(who, text),
            "reacts": lambda: people.react(who, text, step.reply or ""),
            "edits": lambda: people.edit(who, text),
            "forwards": lambda: people.say(who, text, forwarded=True),
            "joins": lambda: people.join(who, text),
            "leaves": lambda: people.leave(who, text),
            "blocks": lambda: people.block(who),
            "unblocks": lambda: people.block(who, blocking=False),
        }
        deeds[step.verb]()

    def settle(self) -> None:
        self.village.settle()

    def advance(self, seconds: float) -> None:
        self.village.advance(seconds)

    def diary(self) -> Sequence[Entry]:
        with self.world.lock:
            return list(self.world.diary)

    def sees(self, who: str, shown: Showing) -> bool:
        if shown.person is not None:
            return shown.person == who
        return self.world.sees(who, self.world.chats[int(shown.chat.chat)])
