"""Who is left behind when a part of a run is killed from outside: nobody."""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from tests.faults.__main__ import each
from tests.faults.clock import Clock
from tests.faults.lives import Nursery
from tests.faults.square import SquarePlatform
from tests.faults.story import make_template

#: Seconds in which what was killed is gone, on any machine.
PATIENCE = 60.0


def die(_piece: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_x1_a_run_ends_when_one_of_its_processes_was_killed() -> None:
    with pytest.raises(BrokenProcessPool):
        list(each(die, range(3), 2))


def test_x1_a_hub_does_not_outlive_its_story(tmp_path: Path) -> None:
    make_template(tmp_path / "hub", "square")
    ours, theirs = os.pipe()
    story = os.fork()
    if story == 0:
        _tell_of_the_hub(tmp_path / "hub", theirs)
    hub = int(os.read(ours, 20))
    os.kill(story, signal.SIGKILL)
    os.waitpid(story, 0)
    assert _is_gone(hub)


def _tell_of_the_hub(folder: Path, said: int) -> None:
    """Be the story of a hub that nobody ends. Never returns."""
    try:
        clock = Clock()
        platform = SquarePlatform(0, folder, clock.now)
        nursery = Nursery(folder, platform, clock.now)
        os.write(said, str(nursery.begin("", 0, platform.open()).pid).encode())
        signal.pause()
    finally:
        os._exit(1)


def _is_gone(pid: int) -> bool:
    last = time.monotonic() + PATIENCE
    while time.monotonic() < last:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    return False
