"""X13: two processes, one data folder."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store.engine import Store
from bot.store.lock import LOCK, DataInUse, hold
from tests.kit.waiting import PATIENCE
from tests.store.conftest import furnish, lines

#: Claims the folder and writes a line per "write" it is told, until its input ends.
HUB = """
import sys
from pathlib import Path
from bot.store.engine import Store, StoreFenced
from bot.store.lock import DataInUse, hold
from tests.store.conftest import put
folder = Path(sys.argv[1])
try:
    lease = hold(folder)
except DataInUse as refused:
    sys.exit(f"pid {refused.pid}")
store = Store(f"sqlite:///{folder}/talkoot.db", synchronous="NORMAL")
lease.fence(store)
print("runs", flush=True)
for told in sys.stdin:
    try:
        with store.write() as connection:
            put(connection, told.strip())
        print("wrote", flush=True)
    except StoreFenced:
        print("fenced", flush=True)
"""


class Hub:
    """Another hub, in a process of its own."""

    def __init__(self, folder: Path) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            [sys.executable, "-c", HUB, str(folder)], stdin=pipe, stdout=pipe, stderr=pipe, text=True
        )

    def says(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def write(self, words: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()

    def end(self) -> str:
        """Kill it; its last words."""
        self.process.kill()
        return self.process.communicate()[1].strip()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    furnish(Store(f"sqlite:///{tmp_path}/talkoot.db", synchronous="NORMAL")).close()
    return tmp_path


@pytest.fixture
def first(folder: Path) -> Iterator[Hub]:
    hub = Hub(folder)
    assert hub.says() == "runs"
    yield hub
    hub.end()


def written(folder: Path) -> list[object]:
    store = Store(f"sqlite:///{folder}/talkoot.db")
    with store.read() as connection:
        there = lines(connection)
    store.close()
    return there


def test_x13_the_second_leaves_with_the_holders_pid_50_times_of_50(folder: Path, first: Hub) -> None:
    for _ in range(49):
        with pytest.raises(DataInUse, match=f"process {first.process.pid}, running on") as refused:
            hold(folder)
        assert refused.value.pid == first.process.pid
    second = Hub(folder)
    assert second.process.communicate(timeout=PATIENCE)[1].strip() == f"pid {first.process.pid}"
    assert second.process.returncode == 1


def test_x13_of_many_started_at_once_exactly_one_runs(folder: Path) -> None:
    hubs = [Hub(folder) for _ in range(4)]
    words = [hub.says() for hub in hubs]
    assert sorted(words) == ["", "", "", "runs"]
    winner = hubs[words.index("runs")]
    last = {hub.end() for hub in hubs if hub is not winner}
    winner.end()
    assert last == {f"pid {winner.process.pid}"}


def test_x13_a_killed_holder_leaves_the_folder_free_at_once(folder: Path, first: Hub) -> None:
    first.end()
    with hold(folder):
        assert (folder / LOCK).read_text().startswith(f"{os.getpid()} running on ")


def test_x13_a_frozen_holder_still_holds_and_goes_on(folder: Path, first: Hub) -> None:
    first.process.send_signal(signal.SIGSTOP)
    with pytest.raises(DataInUse, match=str(first.process.pid)):
        hold(folder)
    first.process.send_signal(signal.SIGCONT)
    first.write("still mine")
    assert first.says() == "wrote"
    assert written(folder) == ["still mine"]


def test_x13_a_frozen_holder_whose_lock_was_lost_commits_nothing_when_it_wakes(
    folder: Path, first: Hub
) -> None:
    first.write("before")
    assert first.says() == "wrote"
    first.process.send_signal(signal.SIGSTOP)
    (folder / LOCK).unlink()
    second = Hub(folder)
    assert second.says() == "runs"
    first.process.send_signal(signal.SIGCONT)
    for _ in range(5):
        first.write("late")
        second.write("mine")
        assert (first.says(), second.says()) == ("fenced", "wrote")
    second.end()
    assert written(folder) == ["before"] + ["mine"] * 5


def test_x13_the_same_process_cannot_hold_it_twice_and_may_again_after_closing(tmp_path: Path) -> None:
    with hold(tmp_path), pytest.raises(DataInUse, match=str(os.getpid())):
        hold(tmp_path)
    lease = hold(tmp_path)
    lease.close()
    lease.close()
    hold(tmp_path).close()


def test_x13_a_lock_without_words_is_still_a_lock(tmp_path: Path) -> None:
    with hold(tmp_path):
        (tmp_path / LOCK).write_text("")
        with pytest.raises(DataInUse, match="by another process"):
            hold(tmp_path)


def test_x13_every_start_raises_the_fence(folder: Path) -> None:
    numbers = []
    for _ in range(3):
        store = Store(f"sqlite:///{folder}/talkoot.db", synchronous="NORMAL")
        with hold(folder) as lease:
            numbers.append(lease.fence(store))
        store.close()
    assert numbers == [1, 2, 3]


def test_x13_claiming_a_free_folder_waits_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", lambda seconds: pytest.fail("it waited"))
    for _ in range(50):
        hold(tmp_path).close()


def test_x9_on_a_full_disk_the_folder_is_held_without_a_name(tmp_path: Path) -> None:
    """No file may grow, as on a full disk; erasing somebody needs the lock there, too."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        lease = hold(tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    with lease:
        assert (tmp_path / LOCK).read_bytes() == b""
