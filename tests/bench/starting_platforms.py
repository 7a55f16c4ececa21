"""B9 on platforms: from `talkoot run` to the first reply on Telegram, alone and with Matrix beside it.

The Bot API server is the tests' own; somebody has written before the start. Matrix is a homeserver that does not
answer: what is measured is what loading and starting its adapter costs the others.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.starting import ROOT, TRIES, installed, resident
from tests.bench.table import Line
from tests.telegram.server import Server

START = "from bot.cli import main; main()"
MATRIX = """
[matrix]
homeserver = "http://127.0.0.1:9"
user = "@hub:example.org"
password = "nobody asks for it"
"""


def measure() -> list[Line]:
    """The rows; the first start of each, which makes the data folder, is not counted."""
    alone, both = _starts(""), _starts(MATRIX)
    return [
        Line("B9", "start to first reply, Telegram only", alone[0], 1.2, 0.6, "s"),
        Line("B9", "memory then", alone[1], 150.0, 90.0, "MB"),
        Line("B9", "start to first reply, Telegram and Matrix", both[0], 2.0, 1.0, "s"),
        Line("B9", "memory then", both[1], 150.0, 90.0, "MB"),
    ]


def _starts(more: str) -> tuple[float, float]:
    """Median seconds to the first reply, and megabytes at that moment."""
    with tempfile.TemporaryDirectory() as place, Server(keeps=True) as server:
        file = Path(place) / "config.toml"
        telegram = f'[telegram]\ntoken = "{server.token}"\nbase_url = "{server.base_url}"\n'
        file.write_text(f'{telegram}[backup]\ndir = ""\n{more}')
        file.chmod(0o600)
        tries = [_start(server, file) for _unused in range(TRIES + 1)][1:]
    seconds, megabytes = (median(column) for column in zip(*tries, strict=True))
    return seconds, megabytes


def _start(server: Server, file: Path) -> tuple[float, float]:
    command = (sys.executable, "-c", START, "--config", str(file), "run")
    before = len(server.asked("sendMessage"))
    server.people.say("maria", "help")
    began = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=installed()
    ) as hub:
        try:
            while len(server.asked("sendMessage")) == before:
                assert hub.poll() is None, "the hub ended without a reply"
                time.sleep(0.002)
            return time.perf_counter() - began, resident(hub.pid)
        finally:
            hub.terminate()
