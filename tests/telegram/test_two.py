"""Two of something: hubs with one folder or one token (X13, X14), platforms of one hub (X31); and its first words."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, Memory
from bot import config
from bot.contract.delivery import Delivered, Outgoing
from bot.delivery import calls
from bot.serve import Server
from bot.store.lock import DataInUse
from bot.wiring import building, let_go, platforms
from tests.kit.waiting import PATIENCE, PROMPT, soon, until
from tests.telegram.hub import Village
from tests.telegram.server import Server as Api


def settings_file(folder: Path, api: Api) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / "config.toml"
    file.write_text(
        f'[telegram]\ntoken = "{api.token}"\nbase_url = "{api.base_url}"\n'
        f'base_file_url = "{api.base_file_url}"\n[backup]\ndir = ""\n'
    )
    file.chmod(0o600)
    return file


class Hub:
    """`talkoot run` in a process of its own."""

    def __init__(self, file: Path, said: str = "said") -> None:
        start = "from bot.cli import main; main()"
        command = [sys.executable, "-u", "-c", start, "--config", str(file), "run"]
        self._said = file.with_name(said)
        with self._said.open("w") as pen:
            self.process = subprocess.Popen(command, stdout=pen, stderr=subprocess.STDOUT)

    @property
    def said(self) -> str:
        """Up to now."""
        return self._said.read_text()

    def end(self) -> int:
        """Its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)


def test_x13_of_50_starts_beside_a_running_hub_none_runs_and_each_names_it(tmp_path: Path) -> None:
    with Api() as api:
        file = settings_file(tmp_path, api)
        first = Hub(file)
        until(lambda: api.asked("getUpdates"))
        settings, polled = config.load(file), len(api.asked("getMe"))
        for _try in range(49):
            with (
                pytest.raises(DataInUse, match=f"process {first.process.pid}, running on"),
                building(settings),
            ):
                pass
        second = Hub(file, said="second")
        assert second.process.wait(PATIENCE) == 1
        assert f"process {first.process.pid}" in second.said
        assert len(api.asked("getMe")) == polled, "the second never spoke to Telegram"
        assert first.end() == 0


def test_x14_two_folders_with_one_token_leave_one_listening_and_the_other_says_so(tmp_path: Path) -> None:
    with Api() as api:
        hubs = [Hub(settings_file(tmp_path / "one", api))]
        until(lambda: api.asked("getUpdates"))
        hubs.append(Hub(settings_file(tmp_path / "two", api)))
        try:
            until(lambda: any("outcome=another_copy" in hub.said for hub in hubs))
            quiet = len(api.asked("getUpdates"))
            time.sleep(1)
            assert len(api.asked("getUpdates")) <= quiet + 1, "they do not take turns for ever"
        finally:
            codes = [hub.end() for hub in hubs]
        assert codes == [0, 0]
        assert sum("outcome=another_copy" in hub.said for hub in hubs) == 1


def test_x31_the_first_lines_say_what_counts_and_nothing_else(tmp_path: Path) -> None:
    with Api() as api:
        file = settings_file(tmp_path, api)
        for begins in (STARTS, [line for line in STARTS if "key" not in line]):
            polled = len(api.asked("getUpdates"))
            hub = Hub(file)
            until(lambda polled=polled: len(api.asked("getUpdates")) > polled)  # type: ignore[misc]  # bound early
            assert hub.end() == 0
            lines = hub.said.strip().splitlines()
            assert [
                line for line, begin in zip(lines, begins, strict=True) if not line.startswith(begin)
            ] == []


#: The lines of a first start.
STARTS = [
    "Talkoot 0.",
    "A key was made:",
    "Backups are off.",
    "There is no organizer yet.",
    "  claim ",
    "Serving telegram.",
]


class Stuck(Memory):
    """A platform that takes a message and never answers."""

    async def deliver(self, message: Outgoing) -> Delivered:
        await asyncio.Event().wait()
        raise AssertionError


async def test_x31_a_stop_with_two_platforms_ends_in_time_whatever_hangs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calls, "FINISH", 1.0)
    village = Village(tmp_path)
    with building(village.settings) as opened:
        stuck = Stuck(abilities=BUTTONS)
        adapters = {**platforms(opened), "memory": stuck}
        server = Server(opened, adapters)
        running = asyncio.create_task(server.run())
        village.api.fail("slow", method="sendmessage", times=-1, seconds=60)
        await soon(lambda: "telegram" in server.contact.heard)
        stuck.people.say("ana", "help")
        village.api.people.say("maria", "help")
        await soon(lambda: village.api.asked("sendMessage"))
        began = time.monotonic()
        os.kill(os.getpid(), signal.SIGTERM)
        await running
        assert time.monotonic() - began < PROMPT, "the second that sends get here, and little more"
        await let_go(a for a in adapters.values() if a is not stuck)
    village.api.close()
