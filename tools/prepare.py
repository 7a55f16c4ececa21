"""Make .venv ready, from nothing but a bare Python.

    python3 tools/prepare.py

    stamp fits the lock, the project and this Python?  ->  nothing to do (0.1 s)
    anything else                                      ->  start over, stamp last

Standard library only. Whatever is interrupted, broken or out of date is recognised by its stamp, which is
written last: half a `.venv` never passes for a whole one. Exit code 1 comes with the one sentence that helps.
"""

from __future__ import annotations  # so that an old Python comes as far as the sentence that helps

import fcntl
import hashlib
import importlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: What the lock was tested on begins here; older ones lack tomllib.
OLDEST = (3, 11)
#: Editing these tables of pyproject.toml changes what is installed; the others are for tools.
INSTALLED = ("build-system", "project")
#: A person's own pip settings that would put packages elsewhere.
OVERRULED = {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PIP_TARGET": "", "PIP_PREFIX": ""}


class Stopped(Exception):
    """Setting up cannot go on; the text says what helps."""


def prepare(root: Path, build: Callable[[Path, Path], None], say: Callable[[str], None] = print) -> None:
    """Let a complete `.venv` stand in `root`: the one there if its stamp is valid, else one made anew by `build`.

    Raises:
        Stopped: by `build`; the next run starts over.
    """
    settle(
        root / ".venv",
        root / "requirements.lock",
        lambda: fingerprint(root),
        lambda home: build(root, home),
        say,
    )


def settle(
    home: Path,
    lock: Path,
    stamp: Callable[[], str],
    build: Callable[[Path], None],
    say: Callable[[str], None],
) -> None:
    """Let `home` be what `build` makes for this `stamp`. Two runs at once take turns; the second finds the work done.

    Raises:
        Stopped: by `build`; the next run starts over.
    """
    with lock.open() as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        wanted = stamp()
        if is_ready(home, wanted):
            return
        began = time.monotonic()
        say(f"Setting up {home.name}. This takes about a minute, once.")
        remove(home)
        build(home)
        (home / "stamp").write_text(wanted)
        say(f"Set up in {time.monotonic() - began:.0f} s.")


def fingerprint(root: Path) -> str:
    """Hash of all that an install depends on: the lock, the project, where it stands, which Python."""
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    parts = (
        (root / "requirements.lock").read_text(encoding="utf-8"),
        json.dumps([project.get(table) for table in INSTALLED], sort_keys=True),
        str(root),
        sys.version,
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def is_ready(home: Path, stamp: str) -> bool:
    """True if `home` was finished for this `stamp` and its Python still runs."""
    try:
        if (home / "stamp").read_text() != stamp:
            return False
        return subprocess.run([python_of(home), "-I", "-c", ""], capture_output=True).returncode == 0
    except OSError:
        return False


def python_of(home: Path) -> Path:
    return home / "bin" / "python"


def remove(home: Path) -> None:
    """Remove whatever stands at `home`: folder, file or link (never what a link points to)."""
    if home.is_symlink() or home.is_file():
        home.unlink()
    elif home.exists():
        shutil.rmtree(home)


def build(root: Path, home: Path) -> None:
    """Make `home` with all that the project in `root` needs.

    Raises:
        Stopped: and what would help.
    """
    if not can_make_venv():
        add_ensurepip(is_root=os.geteuid() == 0)
    create(home)
    install(root, home)


def create(home: Path) -> None:
    """Make a virtual environment with nothing but pip."""
    try:
        venv.EnvBuilder(with_pip=True, symlinks=True).create(home)
    except (subprocess.CalledProcessError, OSError) as broken:
        raise Stopped(f"{sys.executable} could not make a virtual environment: {broken}.") from broken


def can_make_venv() -> bool:
    """True if pip's own installer is here. Debian ships it apart from Python, in `python3-venv`."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def add_ensurepip(*, is_root: bool, say: Callable[[str], None] = print) -> None:
    """Install what `python3 -m venv` lacks on Debian, if we may.

    Raises:
        Stopped: we may not, or it did not help.
    """
    if shutil.which("apt-get") is None:
        raise Stopped(f"{sys.executable} lacks ensurepip. Install the venv package for it, then try again.")
    if not is_root:
        raise Stopped("Python's venv is missing. Say `sudo apt-get install python3-venv`, then try again.")
    say("Python's venv is missing: installing Debian's python3-venv with apt-get.")
    for words in ("update", "install -y --no-install-recommends python3-venv"):
        if not works("apt-get", "-qq", *words.split(), DEBIAN_FRONTEND="noninteractive"):
            raise Stopped(f"`apt-get {words}` failed (its words are above). Mend that, then try again.")
    if not can_make_venv():
        raise Stopped(f"python3-venv did not help {sys.executable}. Try again with PYTHON=/usr/bin/python3.")


def install(root: Path, home: Path) -> None:
    """Put the locked packages, then the project itself (editable), into `home`.

    Raises:
        Stopped: pip failed; its own words stand above.
    """
    install_locked(home, root / "requirements.lock")
    add(home, "--no-deps", "--no-build-isolation", "--editable", root)


def install_locked(home: Path, lock: Path) -> None:
    """Put exactly what a lock names into `home`: wheels only, each with its hash.

    Raises:
        Stopped: pip failed; its own words stand above.
    """
    add(home, "--require-hashes", "--only-binary", ":all:", "-r", lock)


def add(home: Path, *what: str | Path) -> None:
    pip = (python_of(home), "-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    if not works(*pip, *what, **OVERRULED):
        raise Stopped("pip could not install (its words are above). Once that is mended, try again.")


def works(*command: str | Path, **settings: str) -> bool:
    """Run a command with these environment variables besides ours; True if it exited with 0."""
    # No standard output: apt-get's progress is not news. What went wrong comes on standard error.
    done = subprocess.run(
        command, env={**os.environ, **settings}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    return done.returncode == 0


def main() -> int:
    if sys.version_info < OLDEST:
        print(
            "Talkoot needs Python 3.11 or newer. Try again with PYTHON=python3.12 or newer.", file=sys.stderr
        )
        return 1
    return told(lambda: prepare(ROOT, build))


def told(act: Callable[[], None]) -> int:
    """An exit code: 0, or what stopped it has been said."""
    try:
        act()
    except Stopped as stopped:
        print(f"Setting up stopped. {stopped}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nSetting up was interrupted; the next run starts over.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
