"""One hub per data folder: a second one leaves, and one that lost the folder writes nothing more.

    with hold(folder) as lease:        # DataInUse if another process runs here
        lease.fence(store)             # from now on every commit proves that nobody took over

The lock belongs to the operating system and ends with its process, however that ends, so there is no stale
lock to clear away. Where such locks fail (the file was deleted, a network disk forgot them), the fence
holds: a number in the database that every start raises and every commit compares.
"""

import fcntl
import os
import socket
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from bot.store import meta
from bot.store.engine import Store
from bot.store.errors import StartRefused

#: Name of the lock file in the data folder; its text tells who holds it.
LOCK = "talkoot.lock"


class DataInUse(StartRefused):
    """Another process runs on this data folder; `pid` is its number there (None if it left no word)."""

    def __init__(self, folder: Path, pid: int | None, since: str) -> None:
        holder = f"process {pid}, {since}" if pid else "another process"
        super().__init__(
            f"The data folder {folder} is in use by {holder}.",
            "Stop that one first, or give this hub a data folder of its own.",
        )
        self.pid = pid


class Lease:
    """The right to run on one data folder, until closed or until the process ends."""

    def __init__(self, file: int) -> None:
        self._file = file

    def fence(self, store: Store) -> int:
        """Take the database over: every other process that wrote to it is fenced off.

        Returns the new number.
        """
        store.fence = None
        with store.write() as connection:
            number = int(meta.recall(connection, meta.FENCE) or 0) + 1
            meta.note(connection, meta.FENCE, str(number))
        store.fence = number
        return number

    def close(self) -> None:
        """Let the next process in."""
        if self._file >= 0:
            os.ftruncate(self._file, 0)
            os.close(self._file)
            self._file = -1

    def __enter__(self) -> "Lease":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def hold(folder: Path) -> Lease:
    """Claim the data folder for this process, at once or not at all.

    Raises:
        DataInUse: with the holder's pid.
    """
    file = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        pid, since = _holder(file)
        os.close(file)
        raise DataInUse(folder, pid, since) from None
    started = time.strftime("%Y-%m-%d %H:%M:%S %z")
    with suppress(OSError):  # a full disk: the lock holds without its name, and erasing has to work there
        os.ftruncate(file, 0)
        os.pwrite(file, f"{os.getpid()} running on {socket.gethostname()} since {started}\n".encode(), 0)
    return Lease(file)


def _holder(file: int) -> tuple[int | None, str]:
    """Who wrote itself into the lock file; a holder that is just starting gets a moment to do so."""
    for _ in range(20):
        pid, _, since = os.pread(file, 200, 0).decode(errors="replace").strip().partition(" ")
        if pid.isdigit() and since:
            return int(pid), since
        time.sleep(0.01)
    return None, ""
