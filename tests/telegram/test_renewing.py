"""X5: the token is refused in the middle of a run.

With another platform beside it the hub goes on, tells the organizers there, and begins anew once config.toml has
another token; alone, the process ends with 1 and says what helps.
"""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, Memory
from bot import config
from bot.contract.address import Who
from bot.contract.events import Sender
from bot.contract.words import _
from bot.hub import chats
from bot.people import community as communities
from bot.people import person as persons
from bot.running import credentials
from bot.serve import Server
from bot.store.hot import Hot
from bot.talk.turn import Turn
from bot.wiring import Building, building, let_go, platforms
from tests.kit.waiting import PATIENCE, soon, until
from tests.telegram.hub import Village


class TwoPlatforms:
    """The village's hub, with a second platform on which Olga has an account, too."""

    def __init__(self, village: Village, opened: Building) -> None:
        self.village, self.opened = village, opened
        self.memory = Memory(abilities=BUTTONS, now=village.clock.now)
        clock, self.is_renewed = village.clock, False
        self.adapters = {**platforms(opened), "memory": self.memory}
        self.hub = Server(
            opened, self.adapters, clock.now, clock.ticks, clock.sleep, renewed=lambda: self.is_renewed
        )

    def befriend(self) -> None:
        """Olga's account over there is hers."""
        self.memory.square.account("olga").greeted = True
        with self.opened.store.write() as connection:
            hot, now = Hot(connection), self.village.clock.now()
            olga = persons.find(hot, self.who("olga"))
            assert olga is not None
            private = chats.find_or_make(hot, self.memory.square.private("olga"), True, now)
            other = chats.find_person(
                hot, self.opened.vault.bind(connection), Sender(Who("memory", "olga"), "O"), now
            )
            hot.run(
                "UPDATE account SET person_id = ?, chat_id = ?, seen_at = 0 WHERE person_id = ?",
                (olga.id, private.id, other.id),
            )

    def who(self, name: str) -> Who:
        return Who("telegram", str(self.village.api.world.user(name).id))

    def tell(self, name: str, words: str) -> None:
        """Something goes out to somebody on Telegram."""
        with self.opened.store.write() as connection:
            hot, house = Hot(connection), self.opened.house
            person = persons.find(hot, self.who(name))
            assert person is not None
            community = communities.load(hot, house.settings)
            seals, now = self.opened.vault.bind(connection), self.village.clock.now()
            Turn(hot, seals, house, community, now).tell(person.id, _("{words}", words=words), "reply")
        self.hub.dispatcher.wake()

    def texts(self) -> list[str]:
        """What Olga reads over there."""
        return list(self.memory.square.texts(self.memory.square.private("olga")))

    def waiting(self) -> int:
        with self.opened.store.read() as connection:
            row = Hot(connection).one("SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending')")
        assert row is not None
        return int(row[0])


async def test_x5_a_token_swapped_in_the_middle_of_a_run(tmp_path: Path) -> None:
    village = Village(tmp_path)
    with building(village.settings) as opened:
        two = TwoPlatforms(village, opened)
        two.befriend()
        running = asyncio.create_task(two.hub.run())
        await soon(lambda: "telegram" in two.hub.contact.heard)
        for method in ("sendmessage", "getupdates"):
            village.api.fail("401", method=method, times=-1)
        for number in range(5):
            two.tell("rosa", f"line {number}")
        village.api.people.say("rosa", "ends the long poll")
        await soon(lambda: any("does not accept my sign-in" in text for text in two.texts()))
        assert len(village.api.asked("sendMessage")) == 1, "nothing more is tried"
        assert two.waiting() >= 5
        await two.hub.beat()
        assert not running.done(), "the other platform goes on"
        two.is_renewed = True
        await soon(lambda: bool(two.hub.troubles.refused))
        await two.hub.beat()
        await running
        assert two.hub.is_to_begin_anew
        await let_go(a for a in two.adapters.values() if a is not two.memory)
    village.api.faults.clear()
    village.start()
    world, wanted = village.api.world, [f"line {number}" for number in range(5)]

    def arrived() -> list[str]:
        with world.lock:
            mine = [m["text"] for m in world.private("rosa").messages.values() if world.is_ours(m)]
        return [text for text in mine if text.startswith("line")]

    until(lambda: arrived() == wanted, arrived)
    village.stop()
    village.api.close()


async def test_x5_a_platform_that_is_heard_again_is_trusted_again(tmp_path: Path) -> None:
    """A proxy between us and Telegram said 401 once: sending goes on with the next beat."""
    village = Village(tmp_path)
    with building(village.settings) as opened:
        two = TwoPlatforms(village, opened)
        two.befriend()
        running = asyncio.create_task(two.hub.run())
        await soon(lambda: "telegram" in two.hub.contact.heard)
        village.api.fail("401", method="sendmessage", times=1)
        two.tell("rosa", "hello")
        await soon(lambda: any("does not accept my sign-in" in text for text in two.texts()))
        village.api.people.say("rosa", "ends the long poll")
        await soon(lambda: two.hub.contact.is_heard("telegram", two.hub.troubles.refused["telegram"]))
        await two.hub.beat()
        await soon(lambda: two.waiting() == 0)
        await soon(lambda: any("accepts my sign-in again" in text for text in two.texts()))
        two.hub.stop()
        await running
        await let_go(a for a in two.adapters.values() if a is not two.memory)
    village.api.close()


def test_x5_alone_the_process_ends_with_1_and_says_what_helps(tmp_path: Path) -> None:
    village = Village(tmp_path)
    village.api.world.now = time.time
    village.api.fail("401", method="getme", times=-1)
    start = "from bot.cli import main; main()"
    command = [sys.executable, "-c", start, "--config", str(tmp_path / "config.toml"), "run"]
    hub = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert hub.returncode == 1
    assert "Telegram doesn't accept the token" in hub.stderr
    assert "What is to be sent is kept" in hub.stderr
    village.api.faults.clear()
    again = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until(lambda: village.api.asked("getUpdates"))
        until(lambda: _alarms(tmp_path), lambda: "the organizer reads of it, as soon as she is awake")
    finally:
        again.send_signal(signal.SIGTERM)
        assert again.wait(PATIENCE) == 0
        village.api.close()


def _alarms(folder: Path) -> list[tuple[str]]:
    with closing(sqlite3.connect(folder / "data" / "hub" / "talkoot.db")) as connection:
        return connection.execute("SELECT about FROM outbox WHERE kind = 'machine'").fetchall()


@pytest.mark.parametrize("changed", [True, False])
def test_x5_another_token_in_the_file_is_another_credential(tmp_path: Path, changed: bool) -> None:
    token, file = tmp_path / "telegram.token", tmp_path / "config.toml"
    token.write_text("123456789:" + "A" * 35)
    token.chmod(0o600)
    file.write_text('[telegram]\ntoken_file = "telegram.token"\n')
    before = credentials(config.load(file))
    token.write_text("123456789:" + ("B" if changed else "A") * 35)
    assert (credentials(config.load(file)) != before) == changed
