"""X29: what systemd hears of the hub, and that it hears nothing while the hub hangs; what a watcher outside sees."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, Memory
from bot import config, wellbeing
from bot.notify import Notify
from bot.serve import Server
from bot.wellbeing import Pulse
from bot.wiring import building
from tests.kit.waiting import patience, soon

#: Seconds that systemd would wait here in place of the ten of `deploy/talkoot.service`.
PATIENCE = 0.6


class Supervisor:
    """A notify socket, and when what was said on it."""

    def __init__(self, place: Path, name: str = "") -> None:
        self.address = name or str(place / "notify")
        self.end = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.end.bind("\0" + name[1:] if name else self.address)
        self.end.setblocking(False)
        self.said: list[str] = []

    def environment(self, **more: str) -> dict[str, str]:
        return {"NOTIFY_SOCKET": self.address, "WATCHDOG_USEC": str(int(PATIENCE * 1e6)), **more}

    def heard(self) -> list[str]:
        """What was said since the last look."""
        before = len(self.said)
        while True:
            try:
                self.said.append(self.end.recv(4096).decode())
            except BlockingIOError:
                return self.said[before:]

    def counts(self, word: str) -> int:
        """How often something was said until now."""
        self.heard()
        return self.said.count(word)


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[Supervisor]:
    made = Supervisor(tmp_path)
    yield made
    made.end.close()


def test_x29_without_a_supervisor_nothing_is_said() -> None:
    notify = Notify({})
    notify.say("READY=1")
    assert notify.every is None
    Notify({"NOTIFY_SOCKET": "/nowhere/at/all"}).say("READY=1")


def test_x29_an_abstract_socket_is_spoken_to_alike(tmp_path: Path) -> None:
    supervisor = Supervisor(tmp_path, f"@talkoot-test-{os.getpid()}")
    Notify(supervisor.environment()).say("READY=1")
    assert supervisor.heard() == ["READY=1"]
    supervisor.end.close()


def test_x29_a_watchdog_meant_for_another_process_is_left_alone(supervisor: Supervisor) -> None:
    assert Notify(supervisor.environment(WATCHDOG_PID="1")).every is None
    assert Notify(supervisor.environment(WATCHDOG_PID=str(os.getpid()))).every == pytest.approx(PATIENCE / 3)


async def _answers(job: object) -> None:
    """A database's thread that is free."""


async def test_x29_a_loop_that_goes_round_shows_signs_of_life(supervisor: Supervisor) -> None:
    pulse = asyncio.create_task(Pulse(_answers, Notify(supervisor.environment())).run())
    await soon(lambda: supervisor.counts("WATCHDOG=1") >= 4)
    pulse.cancel()


async def test_x29_a_call_that_blocks_the_loop_ends_the_signs_so_that_systemd_starts_anew(
    supervisor: Supervisor,
) -> None:
    pulse = asyncio.create_task(Pulse(_answers, Notify(supervisor.environment())).run())
    await asyncio.sleep(0)
    supervisor.heard()
    time.sleep(PATIENCE * 1.2)  # noqa: ASYNC251 - it is what is tried here
    assert supervisor.heard() == [], "longer than systemd waits"
    pulse.cancel()


async def test_x29_a_thread_of_the_database_that_hangs_ends_the_signs_as_well(
    supervisor: Supervisor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wellbeing, "HANGS", PATIENCE / 2)

    async def hangs(job: object) -> None:
        await asyncio.Event().wait()

    made = Pulse(hangs, Notify(supervisor.environment()))
    pulse = asyncio.create_task(made.run())
    await asyncio.sleep(PATIENCE)
    supervisor.heard()
    assert not made.beats
    await asyncio.sleep(PATIENCE)
    assert supervisor.heard() == []
    pulse.cancel()


async def test_x29_x31_a_hub_is_ready_once_its_platforms_answered_and_says_when_it_stops(
    tmp_path: Path, supervisor: Supervisor
) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[backup]\ndir = ""\n')
    with building(config.load(file)) as opened:
        platform = Memory(abilities=BUTTONS)
        server = Server(opened, {"memory": platform}, notify=Notify(supervisor.environment()))
        running = asyncio.create_task(server.run())
        await asyncio.sleep(PATIENCE)
        assert "READY=1" not in supervisor.heard()
        platform.people.say("maria", "hello")
        await soon(lambda: supervisor.counts("READY=1"))
        signs = supervisor.counts("WATCHDOG=1")
        await soon(lambda: supervisor.counts("WATCHDOG=1") >= signs + 2)
        assert supervisor.counts("READY=1") == 1
        server.stop()
        await running
        assert supervisor.heard()[-1] == "STOPPING=1"


@pytest.mark.parametrize("is_well", [True, False])
async def test_x33_a_watcher_outside_is_visited_while_the_hub_is_well(
    is_well: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    visits: list[str] = []
    looks: list[bool] = []

    def look() -> bool:
        looks.append(is_well)
        return is_well

    class Watcher(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            visits.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *words: object) -> None:
            """Silent."""

    with HTTPServer(("127.0.0.1", 0), Watcher) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        monkeypatch.setattr(wellbeing, "MINUTE", 0.05)
        url = f"http://127.0.0.1:{server.server_port}/ping/1"
        visiting = asyncio.create_task(wellbeing.visit(url, look))
        await soon(lambda: visits if is_well else looks[4:])
        visiting.cancel()
        server.shutdown()
        thread.join()
    assert bool(visits) == is_well
    assert set(visits) <= {"/ping/1"}


async def test_v22_nobody_is_visited_unless_the_operator_says_so(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("")
    assert config.load(file).hub.heartbeat_url == ""
    async with patience():
        await wellbeing.visit("", lambda: True)


async def test_x33_a_watcher_that_is_gone_harms_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wellbeing, "MINUTE", 0.01)
    visiting = asyncio.create_task(wellbeing.visit("http://127.0.0.1:9/", lambda: True))
    await asyncio.sleep(0.2)
    assert not visiting.done()
    visiting.cancel()
