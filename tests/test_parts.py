"""The check: every tool speaks, a failure ends the run, and what is banned in flows is found in flows alone."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import parts, prepare

BIN = Path(sys.executable).parent


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose tools are two scripts: one content, one not."""
    home = tmp_path / ".venv/bin"
    home.mkdir(parents=True)
    for name, code in (("content", 0), ("grumpy", 3)):
        (home / name).write_text(f"#!/bin/sh\necho {name} says $1\nexit {code}\n")
        (home / name).chmod(0o755)
    monkeypatch.setattr(parts, "ROOT", tmp_path)
    return home


def test_a_check_is_silent_when_all_are_content(
    tools: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(parts, "CHECKS", {"format": ("content", "."), "lint": ("content", "x")})
    assert parts.main("check") == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("check: ok, 0.")
    assert line.endswith(" s of 120 s")


def test_all_tools_speak_before_the_part_fails(
    tools: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(parts, "CHECKS", {"format": ("grumpy", "one"), "lint": ("grumpy", "two")})
    assert parts.main("check", "check") == 1
    said = capsys.readouterr().out
    assert "grumpy says one" in said
    assert "grumpy says two" in said
    assert said.count("FAILED") == 1, "the next part does not begin"


#: A line, and whether it is banned in flows.
BANNED = [
    ("import time", True),
    ("import random", True),
    ("from uuid import uuid4", True),
    ("import threading", True),
    ("import asyncio", True),
    ("import httpx", True),
    ("import urllib.request", True),
    ("from datetime import datetime; datetime.now(None)", True),
    ("from datetime import date; date.today()", True),
    ("from datetime import timedelta; timedelta(days=1)", False),
]


@pytest.mark.parametrize(("line", "banned"), BANNED)
@pytest.mark.parametrize("room", ["flows/aid/talks.py", "bot/hub/turns.py"])
def test_what_differs_between_two_runs_is_banned_in_flows(line: str, banned: bool, room: str) -> None:
    ruff = (BIN / "ruff", "check", "--quiet", "--output-format", "concise", "--stdin-filename", room, "-")
    ran = subprocess.run(ruff, input=f"{line}\n", capture_output=True, text=True, cwd=prepare.ROOT)
    assert ("TID251" in ran.stdout) == (banned and room.startswith("flows/"))


def test_the_import_rules_of_the_house_can_fail(tmp_path: Path) -> None:
    """One line in each room that it may not hold, and every contract that is about it says so."""
    rooms = {
        "bot/contract/x.py": "import structlog",
        "bot/store/x.py": "import bot.talk",
        "bot/reading/x.py": "import sqlalchemy",
        "bot/hub/x.py": "import apscheduler",
        "bot/talk/x.py": "import telegram",
        "bot/web/x.py": "import starlette, uvicorn, prometheus_client",
        "bot/delivery/x.py": "import starlette",
        "bot/clock.py": "import apscheduler",
        "adapters/a/x.py": "import bot.store.base",
        "adapters/b/x.py": "import adapters.a",
        "adapters/memory/x.py": "",
        "adapters/terminal/x.py": "import adapters.memory.x",
        "flows/aid/x.py": "import flows.fund, time, bot.store.hot",
        "flows/fund/x.py": "import bot.store.base",
        "flows/assembly/tally/x.py": "import bot.store.base",
        "flows/basics/x.py": "",
        "flows/shifts/x.py": "",
    }
    names = "cli config logs people words".split() + [
        f"store/{path.stem}" for path in (prepare.ROOT / "bot/store").glob("[a-z]*.py")
    ]
    for file, text in {**{f"bot/{name}.py": "" for name in names}, **rooms}.items():
        for folder in reversed(Path(file).parents[:-1]):
            (tmp_path / folder).mkdir(exist_ok=True)
            (tmp_path / folder / "__init__.py").touch()
        (tmp_path / file).write_text(f"{text}\n")
    (tmp_path / "pyproject.toml").write_text((prepare.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    ran = subprocess.run([BIN / "lint-imports", "--no-cache"], capture_output=True, text=True, cwd=tmp_path)
    assert "0 kept" in ran.stdout, ran.stdout + ran.stderr
