"""Two of something: hubs with one folder or one token (X13, X14), platforms of one hub (X31); and its first words."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, Memory
from bot import config
from bot.contract.delivery import Delivered, Outgoing
from bot.delivery import calls
from bot.serve import Server
from bot.store.lock import DataInUse
from bot.wiring import building, let_go, platforms
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


def run(file: Path) -> subprocess.Popen[str]:
    """`talkoot run` in a process of its own."""
    start = "from bot.cli import main; main()"
    command = [sys.executable, "-u", "-c", start, "--config", str(file), "run"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not until():
        assert time.monotonic() < end
        time.sleep(0.02)


def end(hub: subprocess.Popen[str]) -> tuple[int, str]:
    """Its exit code, and what it said."""
    if hub.poll() is None:
        hub.send_signal(signal.SIGTERM)
    out, err = hub.communicate(timeout=30)
    return hub.returncode, out + err


def test_x13_of_50_starts_beside_a_running_hub_none_runs_and_each_names_it(tmp_path: Path) -> None:
    with Api() as api:
        file = settings_file(tmp_path, api)
        first = run(file)
        wait(lambda: bool(api.asked("getUpdates")))
        settings, polled = config.load(file), len(api.asked("getMe"))
        for _try in range(49):
            with pytest.raises(DataInUse, match=f"process {first.pid}, running on"), building(settings):
                pass
        second = run(file)
        second.wait(30)
        code, said = end(second)
        assert (code, f"process {first.pid}" in said) == (1, True)
        assert len(api.asked("getMe")) == polled, "the second never spoke to Telegram"
        assert end(first)[0] == 0


def test_x14_two_folders_with_one_token_leave_one_listening_and_the_other_says_so(tmp_path: Path) -> None:
    with Api() as api:
        first = run(settings_file(tmp_path / "one", api))
        wait(lambda: bool(api.asked("getUpdates")))
        second = run(settings_file(tmp_path / "two", api))
        try:
            wait(lambda: _count(api) >= 2)
            time.sleep(5)
            quiet = len(api.asked("getUpdates"))
            time.sleep(1)
            assert len(api.asked("getUpdates")) <= quiet + 1, "they do not take turns for ever"
        finally:
            codes, said = zip(*(end(hub) for hub in (first, second)), strict=True)
        assert codes == (0, 0)
        assert sum("outcome=another_copy" in words for words in said) == 1, said


def test_x31_the_first_lines_say_what_counts_and_nothing_else(tmp_path: Path) -> None:
    with Api() as api:
        file = settings_file(tmp_path, api)
        for begins in (STARTS, [line for line in STARTS if "key" not in line]):
            polled = len(api.asked("getUpdates"))
            hub = run(file)
            wait(lambda polled=polled: len(api.asked("getUpdates")) > polled)  # type: ignore[misc]  # bound early
            code, said = end(hub)
            lines = said.strip().splitlines()
            assert code == 0
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


def _count(api: Api) -> int:
    return len(api.asked("getMe"))


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
        async with asyncio.timeout(20):
            while "telegram" not in server.contact.heard:  # noqa: ASYNC110 - seen from outside, where no bell rings
                await asyncio.sleep(0.01)
        stuck.people.say("ana", "help")
        village.api.people.say("maria", "help")
        async with asyncio.timeout(20):
            while not village.api.asked("sendMessage"):  # noqa: ASYNC110 - likewise
                await asyncio.sleep(0.01)
        began = time.monotonic()
        os.kill(os.getpid(), signal.SIGTERM)
        await running
        assert time.monotonic() - began < 4, "the second that sends get here, and little more"
        await let_go(a for a in adapters.values() if a is not stuck)
    village.api.close()
