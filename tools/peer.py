"""Make the Matrix server of the tests ready: a real Synapse in `build/synapse`, by the same discipline as `.venv`.

Its licence and its packages are its own, so it has its own lock and its own environment, and is only ever run as a
process on loopback. `make test` sets it up; `make run` never does.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from tools.prepare import ROOT, add_ensurepip, can_make_venv, create, install_locked, settle, told

HOME = ROOT / "build" / "synapse"
LOCK = ROOT / "tools" / "synapse.lock"


def fingerprint(lock: Path = LOCK, home: Path = HOME) -> str:
    """Hash of all that this install depends on."""
    parts = (lock.read_text(encoding="utf-8"), str(home), sys.version)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def build(home: Path) -> None:
    """Make `home` with Synapse in it.

    Raises:
        Stopped: and what would help.
    """
    if not can_make_venv():
        add_ensurepip(is_root=False)
    home.parent.mkdir(exist_ok=True)
    create(home)
    install_locked(home, LOCK)


def main() -> int:
    return told(lambda: settle(HOME, LOCK, fingerprint, build, print))


if __name__ == "__main__":
    sys.exit(main())
